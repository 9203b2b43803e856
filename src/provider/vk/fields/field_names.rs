//! `fields` of `users.get`: what it tells about people.

use super::FieldErrorKind::FieldNameCharacter;
use super::{FieldError, listed};

/// Names of fields; an empty list asks for none.
///
/// # Errors
///
/// A character that no field's name has.
pub fn field_names(text: &str) -> Result<Vec<&str>, FieldError> {
    listed(text, name, FieldNameCharacter)
}

fn name(word: &str) -> Result<&str, usize> {
    let is_part = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
    word.chars().position(|letter| !is_part(letter)).map_or(Ok(word), Err)
}

#[cfg(test)]
mod tests {
    use super::super::tests::refused;
    use super::*;

    #[test]
    fn names_or_none() {
        for (text, expected) in [
            (" ", vec![]),
            ("online,photo_50", vec!["online", "photo_50"]),
            ("online, sex,", vec!["online", "sex"]),
        ] {
            assert_eq!(field_names(text), Ok(expected), "{text}");
        }
        for (text, place) in [("имя", 0), ("online, last-seen", 12)] {
            assert_eq!(refused(field_names(text)), (FieldNameCharacter, place), "{text}");
        }
    }
}
