//! Stand-ins out of documentation that people paste instead of a value.

use crate::provider;
use crate::text::letters::{is_base64url, is_digits};

/// How sure a stand-in is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Placeholder {
    /// Brackets or dots: it could never be a value.
    Pattern,
    /// A name in capitals, a variable: what the writer's own program puts there.
    Word,
    /// Letters that fill the place of a value, as long as one: `xxxxxxxx`.
    Filler,
}

/// Whether a value is a stand-in.
///
/// ```
/// use brelok::paste::placeholder::{Placeholder, of};
/// assert_eq!(of("<your token>"), Some(Placeholder::Pattern));
/// assert_eq!(of("xxxxxxxx"), Some(Placeholder::Filler));
/// assert_eq!(of("test-token"), None);
/// ```
pub fn of(value: &str) -> Option<Placeholder> {
    if names_itself(value) {
        return Some(Placeholder::Word);
    }
    if in_brackets(value) || has_ellipsis(value) {
        return Some(Placeholder::Pattern);
    }
    filled(value).then_some(Placeholder::Filler)
}

/// Whether a secret's value is a stand-in: no token has letters beyond ASCII.
pub fn of_secret(value: &str) -> Option<Placeholder> {
    let value = value.trim();
    let foreign = || value.chars().any(|letter| letter.is_alphabetic() && !letter.is_ascii());
    // The middle of a token is masked in what is shown to others.
    let masked = value.contains("***") || value.contains("██");
    let is_json = value.starts_with("{\"");
    // A regular expression takes the value here.
    let is_pattern = || ["(.", "([", "(\\", "(?", "[^"].iter().any(|start| value.contains(start));
    if !is_json && (foreign() || masked || is_pattern()) || is_format(value) {
        return Some(Placeholder::Pattern);
    }
    // Only the beginning of a token.
    if provider::marks().any(|mark| mark.trim_end_matches('.') == value.trim_end_matches('.')) {
        return Some(Placeholder::Pattern);
    }
    // Ruby, Swift, and a database's parameter.
    if ["#{", "\\(", ":"].iter().any(|start| value.starts_with(start)) {
        return Some(Placeholder::Word);
    }
    let is_asked = !value.is_empty() && value.bytes().all(|byte| b"?#".contains(&byte));
    if NOTHING.contains(&value) || is_asked || is_code(value) { Some(Placeholder::Word) } else { of(value) }
}

/// Whether a program may have the name of a variable here, or nothing yet: no token is letters and dots alone.
pub fn may_be_variable(value: &str) -> bool {
    value.bytes().all(|byte| byte.is_ascii_alphabetic() || b"_.".contains(&byte))
}

/// Whether a program's name of a variable stands here, in two words or more: `$token`, `WIALON_SID`, `wialonSid`.
///
/// ```
/// use brelok::paste::placeholder::is_variable;
/// assert!(["$token", "WIALON_SID", "wialonSid", "settings.sid"].into_iter().all(is_variable));
/// assert!(!["sid", "5ccc55ab53c4e3a5"].into_iter().any(is_variable));
/// ```
pub fn is_variable(value: &str) -> bool {
    let of_two_words = || {
        let mut pairs = value.bytes().zip(value.bytes().skip(1));
        value.contains(['_', '.'])
            || pairs.any(|(small, capital)| small.is_ascii_lowercase() && capital.is_ascii_uppercase())
    };
    value.starts_with('$') && of(value) == Some(Placeholder::Word) || may_be_variable(value) && of_two_words()
}

/// Whether a text without anything unusual in it is its own value: no stand-in, and nothing secret.
pub fn is_plain_word(text: &str) -> bool {
    !text.is_empty() && is_base64url(text) && of(text).is_none() && provider::shape_of(text).is_none()
}

/// Whether a program's text takes a value here: `%s`, `%@`, `%1`, `%(name)s`, `{}`, `{0}`.
pub fn is_format(value: &str) -> bool {
    let by_name = || value.starts_with("%(") && value.ends_with(")s");
    let by_place = || value.strip_prefix('{').and_then(|rest| rest.strip_suffix('}'));
    let by_number = || value.strip_prefix('%').is_some_and(|place| place.len() == 1 && is_digits(place));
    matches!(value, "%s" | "%d" | "%q" | "%v" | "%@")
        || by_number()
        || by_name()
        || by_place().is_some_and(|place| place.bytes().all(|byte| byte.is_ascii_digit()))
}

/// What a program writes where it has no value, and the name or the type of a value in its place.
const NOTHING: [&str; 11] = [
    "CODE",
    "HIDDEN",
    "None",
    "REDACTED",
    "null",
    "redacted",
    "str",
    "string",
    "text",
    "undefined",
    "authorization_code",
];

/// Whether Node calls an error so: `ERR_BAD_REQUEST`, `ENOTFOUND`. A code of a sign-in may be capitals alone, too.
pub fn is_of_node(code: &str) -> bool {
    code.starts_with("ERR_") || OF_SYSTEM.contains(&code)
}

/// The errors of a system that Node tells of a network and of files (Node's documentation, "Common system errors").
const OF_SYSTEM: [&str; 15] = [
    "EACCES",
    "EADDRINUSE",
    "EADDRNOTAVAIL",
    "EAI_AGAIN",
    "ECONNABORTED",
    "ECONNREFUSED",
    "ECONNRESET",
    "EHOSTUNREACH",
    "ENETUNREACH",
    "ENOENT",
    "ENOTFOUND",
    "EPERM",
    "EPIPE",
    "EPROTO",
    "ETIMEDOUT",
];

/// Where a program has the value: `os.environ[`, `getenv(`, `process.env.TOKEN`. No token is letters and dots alone.
pub fn is_code(value: &str) -> bool {
    let path = value.split(['[', '(']).next().unwrap_or_default();
    let is_name =
        |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_alphabetic() || byte == b'_');
    let belongs =
        || path.split('.').next().is_some_and(|owner| OWNERS.contains(&owner)) && path.contains('.');
    (path.len() < value.len() || belongs()) && path.split('.').all(is_name)
}

/// In what programs keep their settings.
const OWNERS: [&str; 8] = ["app", "config", "env", "os", "process", "self", "settings", "this"];

/// Whether something is left out of a word; a sentence may end so.
fn has_ellipsis(value: &str) -> bool {
    let is_word = !value.contains(' ');
    is_word && value.contains("...") || is_word && !value.is_ascii() && value.contains('…')
}

fn in_brackets(value: &str) -> bool {
    [("<", ">"), ("{{", "}}"), ("{", "}"), ("[", "]"), ("%", "%"), ("+", "+")].iter().any(|(open, close)| {
        let inside = value.strip_prefix(open).and_then(|rest| rest.strip_suffix(close));
        inside.is_some_and(|inside| {
            inside.chars().any(char::is_alphabetic) && !inside.contains(['"', ':', ',', '<', '{'])
        })
    })
}

/// `ACCESS_TOKEN`, `YOUR_TOKEN`, `TOKEN`, `your_token`, `$TOKEN`.
fn names_itself(value: &str) -> bool {
    let word = value.strip_prefix('$').unwrap_or(value);
    let capitals =
        word.len() >= 5 && word.bytes().all(|byte| byte.is_ascii_uppercase() || b"_-".contains(&byte));
    let lower = if word.len() < 40 { word.to_ascii_lowercase() } else { String::new() };
    let for_the_reader = ["your", "insert", "paste_", "put_"].iter().any(|start| lower.starts_with(start));
    ["_here", "-here"].iter().any(|end| lower.ends_with(end))
        || (capitals && (word.contains("TOKEN") || word.contains(['_', '-'])))
        || value.trim_start_matches(['.', ' ']).starts_with('$')
        || (for_the_reader
            && lower.len() < 40
            && ["token", "code", "key", "id"].iter().any(|word| lower.contains(word)))
}

/// Whether the rest of a token is left out behind these letters of it: `vk1.a.AbC***`, `vk1.a.AbC…`.
pub fn is_left_out(token: &str, behind: &str) -> bool {
    ["***", "…", "..", "••", "██"].iter().any(|mark| behind.starts_with(mark)) && !provider::is_whole(token)
}

/// One letter repeated, or six stand-in letters in a row: a real token has that once in thousands of millions.
fn filled(value: &str) -> bool {
    // What tokens begin with may stand before it: `vk1.a.XXXXX`.
    let last = provider::marks().find_map(|mark| value.strip_prefix(mark)).unwrap_or(value);
    let one_letter = || {
        let mut letters = last.chars();
        letters.next().is_some_and(|first| last.chars().count() > 2 && letters.all(|next| next == first))
    };
    last.starts_with(['x', 'X', '*', '•', '.', '-', '_', '0', 'a', 'A']) && one_letter()
        || six_in_a_row(value)
}

fn six_in_a_row(value: &str) -> bool {
    let mut last = 0;
    let mut length = 0;
    for byte in value.bytes() {
        length = if byte == last { length + 1 } else { 1 };
        last = byte;
        if length == 6 && matches!(byte, b'x' | b'X' | b'*') {
            return true;
        }
    }
    !value.is_ascii() && value.contains("••••••")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stand_ins_are_told_from_values() {
        for value in ["...", "0xBADD...CAFE", "{client_id}", "<your_sid>", "%TOKEN%"] {
            assert_eq!(of(value), Some(Placeholder::Pattern), "{value}");
        }
        for value in ["ACCESS_TOKEN", "TOKEN", "USER_ID", "${WIALON_TOKEN}", "your_token", "$TOKEN"] {
            assert_eq!(of(value), Some(Placeholder::Word), "{value}");
        }
        for value in ["XXXXX", "xxx", "vk1.a.I67bCxxxxxx", "vk1.a.XXXX"] {
            assert_eq!(of(value), Some(Placeholder::Filler), "{value}");
        }
        for value in [
            "",
            "access_token",
            "test-token",
            "t",
            "ACT",
            "0",
            "2YotnFZFEjr1zCsicMWpAA",
            "{\"a\":1}",
            "[1,2]",
            "{}",
            "mytoken",
            "XXXRandomZZZ",
            "Please wait...",
        ] {
            assert_eq!(of(value), None, "{value}");
        }
        for value in [
            "ваш_токен",
            "%s",
            "{}",
            "{{token}}",
            "vk1.a.***",
            "token_here",
            " + token + ",
            ".$token",
            "process.env.TOKEN",
            "os.environ[",
            "getenv(",
            "#{token}",
            "(.*)",
            "([^&]+)",
            "%(token)s",
            "ACCESS-TOKEN",
            "REDACTED",
            ":token",
            "%@",
            "string",
            "??",
        ] {
            assert!(of_secret(value).is_some(), "{value}");
        }
        assert_eq!(of_secret("undefined"), Some(Placeholder::Word));
        for value in ["ya29.a0AfB", "return API.users.get();", "{\"app\":\"f(x)\"}", "a.b.", "abc"] {
            assert_eq!(of_secret(value), None, "{value}");
        }
    }
}
