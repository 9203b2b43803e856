//! `group_ids`: the communities whose tokens are asked for.

use super::FieldErrorKind::{GroupIdDigit, GroupIdMinus, GroupIdMissing, GroupIdRange, GroupIdSpace};
use super::{FieldError, between_commas, id, trimmed};

/// The numbers of communities, joined by commas.
///
/// # Errors
///
/// Nothing typed, a minus sign, white space inside, or something that is no positive number.
pub fn group_ids(text: &str) -> Result<Vec<u64>, FieldError> {
    let (list, start) = trimmed(text);
    between_commas(list, start).map(|(word, place)| group_id(word, place)).collect()
}

fn group_id(word: &str, place: usize) -> Result<u64, FieldError> {
    if word.is_empty() {
        return Err(FieldError { kind: GroupIdMissing, place });
    }
    if let Some(offset) = word.chars().position(char::is_whitespace) {
        return Err(FieldError { kind: GroupIdSpace, place: place + offset });
    }
    // Typography turns the hyphen of -1 into a true minus or a dash.
    if word.starts_with(['-', '−', '–']) {
        return Err(FieldError { kind: GroupIdMinus, place });
    }
    id(word, place, GroupIdDigit, GroupIdRange)
}

#[cfg(test)]
mod tests {
    use super::super::tests::refused;
    use super::*;

    #[test]
    fn communities_are_positive_numbers_between_commas() {
        assert_eq!(group_ids("1234,321"), Ok(vec![1234, 321]));
        assert_eq!(group_ids(" 214815089 "), Ok(vec![214_815_089]));
        for (text, expected) in [
            ("", (GroupIdMissing, 0)),
            ("1,,2", (GroupIdMissing, 2)),
            ("1,2,", (GroupIdMissing, 4)),
            ("-1234", (GroupIdMinus, 0)),
            ("1234,−321", (GroupIdMinus, 5)),
            ("1234, 321", (GroupIdSpace, 5)),
            ("1234 321", (GroupIdSpace, 4)),
            ("club1234", (GroupIdDigit, 0)),
            ("1234;321", (GroupIdDigit, 4)),
            ("1,0", (GroupIdRange, 2)),
            ("18446744073709551616", (GroupIdRange, 0)),
        ] {
            assert_eq!(refused(group_ids(text)), expected, "{text}");
        }
    }
}
