//! Errors that a program printed in words.

mod english;
mod request;

use super::Finding;
use crate::params::{Params, Part};
use crate::provider::error::{ErrorEntry, mentioned};
use crate::provider::{SERVICES, Service, oauth2};
use crate::text::letters::is_digits;
use crate::text::part::{first, last, place};
use english::in_english;
pub use request::with_request;

/// An error is looked for in this much of a text.
const LONGEST: usize = 65_536;

/// The error that a text is about, by VK's or Wialon's words for it, by its number, or by the name that OAuth gives it.
pub fn find(text: &str) -> Option<Finding> {
    of_service(text).or_else(|| finding(text, named(text)?))
}

/// The error of VK or Wialon that a text is about, by their words for it, or by its number.
pub fn of_service(text: &str) -> Option<Finding> {
    let text = first(text, LONGEST);
    let lower = in_english(text);
    finding(text, worded(text).or_else(|| numbered(&lower, text))?)
}

/// The error of VK or Wialon that a text is about by their own sentence for it.
pub fn in_words(text: &str) -> Option<Finding> {
    let text = first(text, LONGEST);
    finding(text, worded(text)?)
}

fn finding(text: &str, known: Known<'_>) -> Option<Finding> {
    let Known { service, code: number, message: words } = known;
    let mut params = Params::default();
    // A name is what OAuth calls an error, whatever the service's own API calls its numbers.
    let is_name = number.starts_with(|first: char| first.is_ascii_alphabetic());
    let number = if number.is_empty() { name_in(text).unwrap_or_default() } else { number };
    let [code, message] = if is_name { oauth2::SERVICE.error_names } else { service.error_names };
    for (name, value) in [(code, number), (message, words)] {
        if !value.is_empty() {
            params.add(name, value, Part::Body);
        }
    }
    Some(Finding::of_run(params))
}

/// An error that a text tells.
struct Known<'a> {
    /// Whose it is.
    service: &'static Service,
    /// Its number, or its name; empty where only its words are known.
    code: &'a str,
    /// Its words.
    message: &'a str,
}

fn worded(text: &str) -> Option<Known<'_>> {
    SERVICES.iter().find_map(|service| {
        let (entry, words) = service.errors.iter().find_map(|table| mentioned(table, text))?;
        let (before, from) = text.split_at_checked(text.find(words)?)?;
        // `One of the parameters specified was missing or invalid: user_ids is undefined` says which.
        let more = from.get(words.len()..)?.strip_prefix(": ").map_or("", sentence);
        let more = if more.starts_with(char::is_alphabetic) { more } else { "" };
        let length = if more.is_empty() { words.len() } else { words.len() + ": ".len() + more.len() };
        // The sentence may go on: `please open redirect_uri in browser`.
        let goes_on = from.get(length..).is_some_and(|after| after.starts_with(" in "));
        let length = if goes_on { length.max(sentence(from).len()) } else { length };
        // `User authorization failed: invalid access_token (4)`: of a sentence the table may have a part.
        let after = from.get(length..)?;
        let in_brackets = after.strip_prefix(" (").and_then(|rest| rest.split_once(')'));
        let number = in_brackets
            .map(|(number, _)| number)
            .filter(|number| number.bytes().all(|byte| byte.is_ascii_digit()));
        let tail = number.map_or(0, |number| " ()".len() + number.len());
        let start = before.len() - beginning(before).len();
        Some(Known { service, code: entry.code, message: text.get(start..before.len() + length + tail)? })
    })
}

/// The beginning of a sentence with which a text ends: capital letters begin it, and it has more than one word.
fn beginning(text: &str) -> &str {
    let near = last(text, LONGEST_SENTENCE);
    let is_part = |letter: char| letter.is_ascii_alphabetic() || " :_".contains(letter);
    let start = near.len() - near.chars().rev().take_while(|letter| is_part(*letter)).count();
    let words = near.get(start..).unwrap_or_default().trim_start_matches([' ', ':']);
    let of_library = |part: &str| {
        !part.contains(' ')
            || !part.starts_with(|first: char| first.is_ascii_uppercase())
            || part.contains("rror")
    };
    // `VkAPIError: User authorization failed: …`
    let kept = words.split_inclusive(": ").skip_while(|part| of_library(part.trim_end_matches(": ")));
    let length = kept.map(str::len).sum::<usize>();
    words.get(words.len() - length..).unwrap_or_default()
}

/// The sentence with which a text begins.
fn sentence(text: &str) -> &str {
    let line = text.lines().next().unwrap_or_default();
    let line = first(line, LONGEST_SENTENCE);
    let end = [". ", "\"", "',", "')", ", request_params"].iter().filter_map(|end| line.find(end)).min();
    line.get(..end.unwrap_or(line.len()))
        .unwrap_or_default()
        .trim_end_matches(|letter| " .,;)]}`".contains(letter))
}

/// No error of a service says more, in bytes.
const LONGEST_SENTENCE: usize = 300;

/// An error by the name that OAuth 2.0 gives it, as its libraries print it: `(invalid_grant) Bad Request`.
fn named(text: &str) -> Option<Known<'_>> {
    let text = first(text, LONGEST);
    let code = name_in(text)?;
    let (_, after) = text.split_once(code)?;
    let message = after.trim_start_matches([')', ']', ':']);
    let message = if message.len() < after.len() { sentence(message.trim_start()) } else { "" };
    Some(Known { service: &oauth2::SERVICE, code, message })
}

/// The first of OAuth's names for an error in a text.
fn name_in(text: &str) -> Option<&str> {
    let names = oauth2::PROVIDER.parameter("error")?.values.iter().map(|(name, _)| *name);
    let is_letter = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
    let is_whole = |(at, name): &(usize, &str)| {
        let (before, rest) = text.split_at_checked(*at).unwrap_or_default();
        !before.ends_with(is_letter)
            && !rest.get(name.len()..).is_some_and(|after| after.starts_with(is_letter))
    };
    names.filter_map(|name| text.match_indices(name).take(MOST).find(is_whole)).min().map(|(_, name)| name)
}

/// `VKAPIError[14]`, `ApiError: Code №7`, `WialonError(4)`, `Ошибка Wialon: 4`, `VK вернул код 15`: programs and people name
/// the service and the number.
fn numbered<'a>(lower: &'a str, text: &'a str) -> Option<Known<'a>> {
    if let Some(known) = SERVICES.iter().find_map(|service| behind_method(service, lower)) {
        return Some(known);
    }
    let has = |words: &[&str]| words.iter().any(|word| lower.contains(word));
    let called = SERVICES.iter().find(|service| has(service.called));
    let named = called.or_else(|| SERVICES.iter().find(|service| has(service.methods)));
    let service = named.or_else(|| SERVICES.iter().find(|service| has(service.errors_called)))?;
    let number = ["error", "code", "failed"].iter().find_map(|word| {
        lower.match_indices(word).take(MOST).find_map(|(at, word)| {
            let (before, after) = (lower.get(..at)?, lower.get(at + word.len()..)?);
            let number = number_at(before, after, named.is_some())?;
            let general = |entry: &ErrorEntry| {
                entry.code == number && entry.phrase.is_empty() && entry.subcode.is_empty()
            };
            let is_known = service.errors.iter().flat_map(|table| table.iter()).any(general);
            // A library's own error tells any number of the service.
            let library = before.trim_end().trim_end_matches("method");
            let is_library = service.called.iter().any(|word| before.ends_with(word))
                || service.errors_called.iter().any(|word| library.ends_with(word));
            let of_library = || is_library && after.trim_start_matches(BETWEEN).len() < after.len();
            (is_known || of_library() && number.len() <= LONGEST_NUMBER).then_some(number)
        })
    })?;
    // `Ошибка 7 при token/update`: where the method names the service, it stands behind the number.
    let message = message_behind(lower, number, text).filter(|_| called.is_some() || named.is_none());
    Some(Known { service, code: number, message: message.unwrap_or_default() })
}

/// The error whose number stands behind the name of a method, as libraries write it: `Access denied "token_list" (7)`.
fn behind_method<'a>(service: &'static Service, lower: &'a str) -> Option<Known<'a>> {
    let mut names = service.methods.iter().map(|method| method.replace('/', "_"));
    let (_, after) = lower.split_once(names.find(|name| lower.contains(name.as_str()))?.as_str())?;
    let inside = after.trim_start_matches(['"', '\'', ' ']).strip_prefix('(')?;
    let code = inside.split(')').next()?;
    let is_known = service.errors.iter().flat_map(|table| table.iter()).any(|entry| entry.code == code);
    is_known.then_some(Known { service, code, message: "" })
}

/// What a text says behind a number that was found in its small letters.
fn message_behind<'a>(lower: &str, number: &str, text: &'a str) -> Option<&'a str> {
    let behind = lower.get(place(lower, number).end..)?;
    let behind =
        text.get(text.len().checked_sub(behind.len())?..).filter(|same| same.eq_ignore_ascii_case(behind))?;
    let words = behind.trim_start_matches([']', ')', ':', '.', ' ', '-', '–', '—']);
    let said = sentence(words);
    (words.len() < behind.len() && said.starts_with(char::is_alphabetic) && said.contains(' '))
        .then_some(said)
}

/// No service has longer numbers for its errors.
const LONGEST_NUMBER: usize = 4;

/// The number of the error between whose word these stand.
fn number_at<'a>(before: &str, after: &'a str, named: bool) -> Option<&'a str> {
    let calls = |service: &&Service| {
        service.called.iter().chain(service.errors_called).any(|word| before.ends_with(word))
    };
    let of_service = SERVICES.iter().any(calls);
    // A process and HTTP have codes of their own.
    let of_others =
        ["exit", "exited with", "status", "http"].iter().any(|word| before.trim_end().ends_with(word));
    // `&code=1` is a parameter.
    let alone = !before.ends_with(|last: char| last.is_alphabetic() || "&?".contains(last)) && !of_others;
    if !(of_service || named && alone) {
        return None;
    }
    let mut rest = after.trim_start_matches(BETWEEN);
    for word in ["de", "wialon", "vk", "api", "code"] {
        rest = rest.strip_prefix(word).unwrap_or(rest).trim_start_matches(BETWEEN);
    }
    let number = rest.split(|letter: char| !letter.is_ascii_digit()).next().unwrap_or_default();
    let is_part = |letter: char| letter.is_alphanumeric() || letter == '_';
    // `code=vk2.a.…`.
    let behind = rest.get(number.len()..)?;
    if !number.is_empty() && behind.strip_prefix('.').unwrap_or(behind).starts_with(is_part) {
        return None;
    }
    if !number.is_empty() || !of_service {
        return Some(number).filter(|number| !number.is_empty());
    }
    // `WialonError: Access denied (7)`, `WialonError(Access denied (7))`, `WialonError(Access denied, 7)`, and what a library
    // says behind it: `Access denied (7) - reason`.
    let (in_brackets, _) = rest.lines().next()?.rsplit_once(')')?;
    let mut ends =
        in_brackets.split(')').filter_map(|piece| Some(piece.rsplit(['(', ',']).next()?.trim_start()));
    ends.find(|end| is_digits(end))
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
            ("vk_api.exceptions.apierror: [901] can't send messages", "901"),
            ("vkerror: 901. can't send messages", "901"),
            ("vk api error 901", "901"),
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
            ("wialon request failed with code 8", "8"),
            ("VK вернул код 15", "15"),
            ("Ошибка №5 ВКонтакте", "5"),
            ("Ошибка авторизации Wialon: код 8", "8"),
            ("запрос к Виалону завершился с кодом 4", "4"),
            ("Wialon выдаёт ошибку 8", "8"),
            ("Error de Wialon: 8", "8"),
            ("Wialon login failed: 8", "8"),
        ] {
            let english = in_english(text);
            assert_eq!(numbered(&english, text).map(|known| known.code), Some(code), "{text}");
        }
        for text in [
            "error 7",
            "code 7",
            "vk error 404",
            "vk error",
            "wialon: 7 errors",
            "vk: typeerror: 10",
            "vk bot: process exited with code 1",
            "wialon: exit code 2",
            "vk: http status code 1",
            "Код подтверждения ВК: 1234",
            "https://site.example?code=vk2.a.XXXX",
        ] {
            assert!(numbered(&in_english(text), text).is_none(), "{text}");
        }
    }
}
