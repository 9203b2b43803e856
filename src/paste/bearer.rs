//! An access token in the header that carries it (RFC 6750, section 2.1).

use super::{Finding, placeholder};
use crate::notice::{self, Notices};
use crate::params::{Params, Part};

/// The token of `Authorization: Bearer …`, in a request or in a program's headers. Its shape tells nothing, so a word that
/// may be a variable's name is none.
pub fn find(text: &str) -> Option<Finding> {
    let (before, token, after) = header(text)?;
    let mut params = Params::default();
    params.add("access_token", token, Part::Body);
    let mut notices = Notices::default();
    if [before, after].iter().any(|text| text.contains(char::is_alphanumeric)) {
        notices.add(&notice::TEXT_AROUND);
    }
    Some(Finding { notices, ..Finding::of_run(params) })
}

/// The token of a header, and what stands around it. The case of neither name tells anything (RFC 9110, sections 5.1 and 11.1).
pub fn header(text: &str) -> Option<(&str, &str, &str)> {
    text.match_indices(' ').find_map(|(at, _)| {
        let before = SCHEMES.iter().find_map(|scheme| without(text.get(..at)?, scheme))?;
        let before = without(before.trim_end_matches(|letter: char| !letter.is_alphanumeric()), HEADER)?;
        let rest = text.get(at..)?.trim_start();
        let token = token(rest);
        let after = rest.strip_prefix(token)?;
        (!token.is_empty() && !placeholder::may_be_variable(token)).then_some((before, token, after))
    })
}

const HEADER: &str = "authorization";

/// What stands before a token: that of RFC 6750, that of RFC 9449, and what Yandex and GitHub have.
const SCHEMES: [&str; 4] = ["bearer", "dpop", "oauth", "token"];

/// A text without the word at its end, whatever its case.
fn without<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let (before, end) = text.split_at_checked(text.len().checked_sub(word.len())?)?;
    end.eq_ignore_ascii_case(word).then_some(before)
}

/// The letters of a token (`b64token`) with which a text begins. Laravel's begin with a number and a stroke, Salesforce's have an
/// exclamation mark.
fn token(text: &str) -> &str {
    let is_part = |letter: char| letter.is_ascii_alphanumeric() || "-._~+/=".contains(letter);
    let is_inside = |at: usize| text.get(at + 1..).is_some_and(|rest| rest.starts_with(is_part));
    let goes_on = |at: usize, letter: char| is_part(letter) || "|!".contains(letter) && is_inside(at);
    let ends = |(at, letter): &(usize, char)| !goes_on(*at, *letter);
    let end = text.char_indices().find(ends).map_or(text.len(), |(at, _)| at);
    let token = text.get(..end).unwrap_or_default().trim_end_matches('.');
    // OAuth 1.0 has parameters here: `OAuth realm="…"`.
    let is_parameter =
        token.ends_with('=') && text.get(token.len()..).is_some_and(|rest| rest.starts_with('"'));
    if is_parameter { "" } else { token }
}

#[cfg(test)]
mod tests {
    use super::find;

    #[test]
    fn the_token_of_the_header_is_told() {
        for (text, token) in [
            ("Authorization: Bearer mF_9.B5f-4.1JqM", Some("mF_9.B5f-4.1JqM")),
            ("authorization:bearer  abc1==\nHost: x", Some("abc1==")),
            ("{'Authorization': 'Bearer a1/b+c'}", Some("a1/b+c")),
            ("Authorization: Bearer token", None),
            ("Authorization: Bearer {TOKEN}", None),
            ("Authorization: DPoP Kz~8mXK1.4Ljp~zs", Some("Kz~8mXK1.4Ljp~zs")),
            ("Authorization: Bearer 12|AbCdEfGhIj", Some("12|AbCdEfGhIj")),
            ("| Authorization: Bearer abc1 |", Some("abc1")),
            ("Authorization: token gho_16C7", Some("gho_16C7")),
            ("Authorization: OAuth realm=\"1\"", None),
            ("Authorization: Basic abc1", None),
            ("Bearer abc1", None),
            ("bearer of news 2026", None),
        ] {
            let found = find(text).and_then(|finding| finding.params.last("access_token").map(str::to_owned));
            assert_eq!(found.as_deref(), token, "{text}");
        }
    }
}
