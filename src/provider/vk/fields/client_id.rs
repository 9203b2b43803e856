//! `client_id`: the number of an application.

use super::FieldErrorKind::{ClientIdDigit, ClientIdMissing, ClientIdRange};
use super::{FieldError, id, trimmed};

/// The number of an application.
///
/// # Errors
///
/// Nothing typed, a character that is no digit, 0, or a number beyond 64 bits.
pub fn client_id(text: &str) -> Result<u64, FieldError> {
    let (word, place) = trimmed(text);
    if word.is_empty() {
        return Err(FieldError { kind: ClientIdMissing, place: 0 });
    }
    id(word, place, ClientIdDigit, ClientIdRange)
}

#[cfg(test)]
mod tests {
    use super::super::tests::refused;
    use super::*;

    #[test]
    fn a_client_id_is_a_number() {
        assert_eq!(client_id("6463690"), Ok(6_463_690));
        assert_eq!(client_id(" 2685278\n"), Ok(2_685_278));
        for (text, expected) in [
            ("", (ClientIdMissing, 0)),
            ("  ", (ClientIdMissing, 0)),
            ("app6463690", (ClientIdDigit, 0)),
            (" 64636ЗО", (ClientIdDigit, 6)),
            ("{client_id}", (ClientIdDigit, 0)),
            ("-5", (ClientIdDigit, 0)),
            ("0", (ClientIdRange, 0)),
            (" 18446744073709551616", (ClientIdRange, 1)),
        ] {
            assert_eq!(refused(client_id(text)), expected, "{text}");
        }
    }
}
