//! `user_ids` of `users.get`: about whom it asks.

use super::FieldErrorKind::UserIdCharacter;
use super::{FieldError, listed};
use crate::provider::vk::PROVIDER;

/// Ids or short names, or the addresses of people's pages; an empty list asks about the token's owner.
///
/// # Errors
///
/// A character that neither an id nor a short name has.
pub fn user_ids(text: &str) -> Result<Vec<&str>, FieldError> {
    listed(text, id_or_name, UserIdCharacter)
}

fn id_or_name(word: &str) -> Result<&str, usize> {
    let name = on_page(word).or_else(|| word.strip_prefix('@')).unwrap_or(word);
    let is_part = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '.');
    match name.chars().position(|letter| !is_part(letter)) {
        // What was taken off before it is ASCII.
        Some(offset) => Err(word.len() - name.len() + offset),
        None if name.is_empty() => Err(0),
        None => Ok(name),
    }
}

/// What stands behind the host in the address of a page: `https://m.vk.com/durov`, `vk.ru/id1`.
fn on_page(word: &str) -> Option<&str> {
    let address = word.split_once("://").map_or(word, |(_, address)| address);
    let (host, name) = address.split_once('/')?;
    let host = host.strip_prefix("m.").or_else(|| host.strip_prefix("www.")).unwrap_or(host);
    PROVIDER.domains.contains(&host).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::super::tests::refused;
    use super::*;

    #[test]
    fn ids_or_short_names_or_nobody() {
        let durov_and_1 = vec!["durov", "1"];
        for (text, expected) in [
            ("", vec![]),
            (" , ", vec![]),
            ("1,durov,test.name_2", vec!["1", "durov", "test.name_2"]),
            ("durov, 1", durov_and_1.clone()),
            ("durov\n1\n", durov_and_1.clone()),
            ("durov; 1,", durov_and_1.clone()),
            ("@durov 1", durov_and_1),
            ("https://m.vk.com/durov vk.ru/id1", vec!["durov", "id1"]),
        ] {
            assert_eq!(user_ids(text), Ok(expected), "{text}");
        }
        for (text, place) in [
            ("https://example.com/durov", 5),
            ("1, https://vk.ru/durov?w=wall1", 22),
            ("https://vk.ru/", 0),
            ("1 Вася", 2),
            ("-1", 0),
            ("@", 0),
        ] {
            assert_eq!(refused(user_ids(text)), (UserIdCharacter, place), "{text}");
        }
    }
}
