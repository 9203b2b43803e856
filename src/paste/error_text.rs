//! Errors that a program printed in words.

use super::{Body, Finding, Source};
use crate::params::{Param, Params, Part};
use crate::provider::error::{ErrorEntry, mentioned};
use crate::provider::{SERVICES, Service, vk, wialon};

/// An error is looked for in this much of a text.
const LONGEST: usize = 65_536;

/// The error that a text is about, by VK's or Wialon's words for it, or by its number.
pub fn find(text: &str) -> Option<Finding> {
    let text = text.get(..text.floor_char_boundary(LONGEST.min(text.len())))?;
    let (service, entry) = worded(text).or_else(|| numbered(&in_english(text)))?;
    let mut params = Params::default();
    let [code, message] = service.error_names;
    for (name, value) in [(code, entry.code), (message, entry.phrase)] {
        if !value.is_empty() {
            params.push(Param { name: name.to_owned(), value: Some(value.to_owned()), part: Part::Body });
        }
    }
    Some(Finding { source: Source::Run, address: None, params, notices: Vec::new(), body: Body::default() })
}

type Known = (&'static Service, &'static ErrorEntry);

fn worded(text: &str) -> Option<Known> {
    SERVICES.iter().find_map(|service| {
        service.errors.iter().find_map(|table| mentioned(table, text)).map(|entry| (*service, entry))
    })
}

/// `VKAPIError[14]`, `ApiError: Code №7`, `WialonError(4)`, `Ошибка Wialon: 4`: programs name the service and the number.
fn numbered(lower: &str) -> Option<Known> {
    let service = if lower.contains("wialon") { &wialon::SERVICE } else { &vk::SERVICE };
    let named = lower.contains("wialon") || lower.contains("vk");
    lower.match_indices("error").take(MOST).find_map(|(at, word)| {
        let before = lower.get(..at)?;
        let of_service = ["api", "vk", "wialon"].iter().any(|service| before.ends_with(service));
        let alone = !before.ends_with(char::is_alphabetic);
        let of_api = of_service || named && alone;
        let mut after = lower.get(at + word.len()..)?.trim_start_matches(BETWEEN);
        for word in ["wialon", "vk", "api", "code"] {
            after = after.strip_prefix(word).unwrap_or(after).trim_start_matches(BETWEEN);
        }
        let mut number = after.split(|letter: char| !letter.is_ascii_digit()).next().filter(|_| of_api)?;
        if number.is_empty() && of_service {
            // `WialonError: Access denied (7)`, `WialonError(Access denied (7))`.
            let line = after.lines().next()?.trim_end();
            let inside = line.trim_end_matches(')');
            let (_, last) = inside.rsplit_once('(').filter(|_| inside.len() < line.len())?;
            number = last;
        }
        let general =
            |entry: &&ErrorEntry| entry.code == number && entry.phrase.is_empty() && entry.subcode.is_empty();
        let entry = service.errors.iter().flat_map(|table| table.iter()).find(general)?;
        (!number.is_empty()).then_some((service, entry))
    })
}

/// A text in small letters, with programs' other words for an error in its place.
fn in_english(text: &str) -> String {
    let lower = text.to_ascii_lowercase();
    ["Ошибка", "ошибка", "ошибки", "exception"].iter().fold(lower, |text, word| text.replace(word, "error"))
}

/// A text has fewer errors that matter.
const MOST: usize = 64;

/// What stands between the word and its number.
const BETWEEN: [char; 9] = [' ', ':', '[', ']', '(', '#', '№', '_', '='];

#[cfg(test)]
mod tests {
    use super::{in_english, numbered};

    #[test]
    fn a_number_is_enough_where_the_service_is_named() {
        for (text, code) in [
            ("vk_api.exceptions.apierror: [14] captcha needed", "14"),
            ("vkapierror_18: user was deleted or banned", "18"),
            ("apierror: code №7 - permission denied", "7"),
            ("wialonerror(4): invalid input", "4"),
            ("Ошибка wialon: 4", "4"),
            ("vk api вернул код ошибки 7", "7"),
            ("wialon api error code 1003", "1003"),
            ("vkerror: access denied (15)", "15"),
            ("wialon.sdk.wialonerror: access denied (7)", "7"),
            ("wialon.api.wialonerror: wialonerror(invalid user name or password  (8))", "8"),
            ("vkapiexception: code 113 invalid user id", "113"),
        ] {
            assert_eq!(numbered(&in_english(text)).map(|(_, entry)| entry.code), Some(code), "{text}");
        }
        for text in ["error 7", "vk error 404", "vk error", "wialon: 7 errors", "vk: typeerror: 10"] {
            assert!(numbered(text).is_none(), "{text}");
        }
    }
}
