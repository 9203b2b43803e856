//! `operateAs`: the user for whom a session is opened.

use super::trim;
use crate::form::{Field, Remarks};
use crate::provider::wialon::sentences;

/// The user's name; `None` where none is given. A name may be all digits, so that one is sent with a remark only.
pub fn read(field: Field, text: &str, remarks: &mut Remarks) -> Option<String> {
    let (name, _) = trim(field, text, remarks);
    if name.is_empty() {
        return None;
    }
    if name.bytes().all(|byte| byte.is_ascii_digit()) {
        remarks.say(field, sentences::OPERATE_AS_IS_ID);
    }
    Some(name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::{Sentence, sentences as general};

    fn read_text(text: &str) -> (Option<String>, Vec<Sentence>) {
        let mut remarks = Remarks::default();
        let name = read(Field("operateAs"), text, &mut remarks);
        (name, remarks.into_vec().iter().map(|remark| remark.sentence).collect())
    }

    #[test]
    fn a_name_not_an_id() {
        assert_eq!(read_text(""), (None, vec![]));
        assert_eq!(read_text("Водитель 🚚"), (Some("Водитель 🚚".to_owned()), vec![]));
        assert_eq!(read_text(" demo"), (Some("demo".to_owned()), vec![general::TRIMMED]));
        assert_eq!(read_text("10000"), (Some("10000".to_owned()), vec![sentences::OPERATE_AS_IS_ID]));
    }
}
