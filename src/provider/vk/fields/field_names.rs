//! `fields` of `users.get`: what it tells about people.

use super::FieldErrorKind::{FieldNameCharacter, FieldNameMissing};
use super::{FieldError, words_between_commas};

/// Names of fields, joined by commas; an empty list asks for none.
///
/// # Errors
///
/// Nothing between two commas, or a character that no field's name has.
pub fn field_names(text: &str) -> Result<Vec<&str>, FieldError> {
    let is_part = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
    words_between_commas(text, is_part, FieldNameMissing, FieldNameCharacter)
}

#[cfg(test)]
mod tests {
    use super::super::tests::refused;
    use super::*;

    #[test]
    fn names_or_none() {
        assert_eq!(field_names(" "), Ok(vec![]));
        assert_eq!(field_names("online,photo_50"), Ok(vec!["online", "photo_50"]));
        for (text, expected) in [
            ("online,", (FieldNameMissing, 7)),
            ("online, sex", (FieldNameCharacter, 7)),
            ("имя", (FieldNameCharacter, 0)),
        ] {
            assert_eq!(refused(field_names(text)), expected, "{text}");
        }
    }
}
