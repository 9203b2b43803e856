//! `userId`: whose tokens, where not the session's own user.

use super::trim;
use crate::form::{Field, Remarks};
use crate::provider::wialon::sentences;

/// The user, as text; `None` where none is named. The documentation wants an ID, yet types it as text, so that
/// anything else is sent too, with a warning.
pub fn read(field: Field, text: &str, remarks: &mut Remarks) -> Option<String> {
    let (text, _) = trim(field, text, remarks);
    if !text.bytes().all(|byte| byte.is_ascii_digit()) {
        remarks.say(field, sentences::USER_ID_IS_NAME);
    }
    (!text.is_empty()).then(|| text.to_owned())
}
