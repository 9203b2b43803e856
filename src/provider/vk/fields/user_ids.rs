//! `user_ids` of `users.get`: about whom it asks.

use super::FieldErrorKind::{UserIdCharacter, UserIdMissing};
use super::{FieldError, words_between_commas};

/// Ids or short names, joined by commas; an empty list asks about the token's owner.
///
/// # Errors
///
/// Nothing between two commas, or a character that neither an id nor a short name has.
pub fn user_ids(text: &str) -> Result<Vec<&str>, FieldError> {
    let is_part = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '.');
    words_between_commas(text, is_part, UserIdMissing, UserIdCharacter)
}

#[cfg(test)]
mod tests {
    use super::super::tests::refused;
    use super::*;

    #[test]
    fn ids_or_short_names_or_nobody() {
        assert_eq!(user_ids(""), Ok(vec![]));
        assert_eq!(user_ids("1,durov,test.name_2"), Ok(vec!["1", "durov", "test.name_2"]));
        for (text, expected) in [
            ("1,,2", (UserIdMissing, 2)),
            ("1, 2", (UserIdCharacter, 2)),
            ("https://vk.ru/durov", (UserIdCharacter, 5)),
            ("Вася", (UserIdCharacter, 0)),
            ("-1", (UserIdCharacter, 0)),
        ] {
            assert_eq!(refused(user_ids(text)), expected, "{text}");
        }
    }
}
