//! What Go prints of a map, `map[access_token:[…] svc_error:[0]]`, as it prints the parameters of an address, and of a
//! structure, `{AccessToken:… ExpiresIn:0}`.

use super::json::{self, Json};
use super::{Finding, answer};
use crate::notice;
use crate::text::part::first;

/// What the first map, or structure, of a text holds, where it settles what the text is.
pub fn find(text: &str, _: u8) -> Option<Vec<Finding>> {
    let opens = |(at, _): (usize, &str)| Some((text.get(..at)?, structure(text.get(at + 1..)?)?));
    let structure = text.match_indices('{').take(MOST_BRACES).find_map(opens);
    let map = || text.split_once(MAP).and_then(|(before, rest)| Some((before, members(rest, ']', DEEPEST)?)));
    let (before, (members, after)) = structure.or_else(map)?;
    let mut finding = Some(answer::of_json(json::Read::of(members)))
        .filter(|finding| finding.is_decisive() && finding.is_told())?;
    if [before, after].iter().any(|around| around.contains(char::is_alphanumeric)) {
        finding.notices.add(&notice::TEXT_AROUND);
    }
    Some(vec![finding])
}

/// The members of a structure: two or more, with capitals in front, and no commas between them as in other languages.
fn structure(rest: &str) -> Option<(Json, &str)> {
    let (json, behind) =
        members(rest, '}', DEEPEST).filter(|_| rest.starts_with(|first: char| first.is_ascii_uppercase()))?;
    let Json::Object(members) = &json else { return None };
    let is_separated =
        |(_, value): &(String, Json)| matches!(value, Json::String(text) if text.ends_with(','));
    (members.len() > 1 && !members.iter().any(is_separated)).then_some((json, behind))
}

/// A text has fewer braces that matter.
const MOST_BRACES: usize = 8;

/// With what a map begins.
const MAP: &str = "map[";

/// Deeper nesting than this is not read, nor are more members.
const DEEPEST: u8 = 8;
const MOST: usize = 256;

/// The members up to the closing bracket, and what stands behind it.
fn members(mut rest: &str, close: char, depth: u8) -> Option<(Json, &str)> {
    let mut members = Vec::new();
    for _ in 0..MOST {
        if let Some(behind) = rest.strip_prefix(close) {
            return Some((Json::Object(members), behind));
        }
        let (name, behind) = rest.trim_start().split_once(':').filter(|(name, _)| is_name(name))?;
        let (value, behind) = value(behind, close, depth)?;
        members.push((name.to_owned(), value));
        rest = behind.trim_start_matches(' ');
    }
    None
}

fn value(text: &str, close: char, depth: u8) -> Option<(Json, &str)> {
    if let Some(inner) = text.strip_prefix(MAP) {
        return members(inner, ']', depth.checked_sub(1)?);
    }
    // A list of texts; several stand with spaces between them.
    if let Some((items, behind)) = text.strip_prefix('[').and_then(|list| list.split_once(']')) {
        let mut items = items.split(' ').map(|item| Json::String(item.to_owned()));
        let (first, second) = (items.next()?, items.next());
        return Some(match second {
            None => (first, behind),
            Some(second) => (Json::Array([first, second].into_iter().chain(items).collect()), behind),
        });
    }
    let is_end = |(at, letter): &(usize, char)| match letter {
        '\n' => true,
        _ if *letter == close => true,
        // A sentence has a space behind a colon.
        ' ' => text
            .get(at + 1..)
            .and_then(|next| first(next, LONGEST_NAME + 2).split_once(':'))
            .is_some_and(|(name, value)| is_name(name) && !value.starts_with(' ')),
        _ => false,
    };
    let (end, _) = text.char_indices().find(is_end)?;
    let (value, behind) = text.split_at_checked(end)?;
    Some((Json::String(value.to_owned()), behind))
}

/// Whether that may be the name of a parameter.
fn is_name(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_')
        && text.len() <= LONGEST_NAME
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}

/// No name is longer, in bytes.
const LONGEST_NAME: usize = 40;

#[cfg(test)]
mod tests {
    use super::{members, structure};

    #[test]
    fn structures_have_capitals_and_no_commas() {
        let read = |text| structure(text).map(|(json, _)| json.into_text());
        let json = r#"{"UserID":"1","Email":"a@b.example"}"#;
        assert_eq!(read("UserID:1 Email:a@b.example} x").as_deref(), Some(json));
        for text in ["UserID:1}", "userId:1 email:a}", "UserID:1, Email:a}", "UserID: 1 Email: a}"] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn maps_are_read_as_go_prints_them() {
        for (map, json) in [
            ("a:[1] b:[x y] c:d]", r#"{"a":"1","b":["x","y"],"c":"d"}"#),
            (
                "error:map[error_code:5 error_msg:User authorization failed: x.] a:b]",
                r#"{"error":{"error_code":"5","error_msg":"User authorization failed: x."},"a":"b"}"#,
            ),
            ("]", "{}"),
        ] {
            assert_eq!(members(map, ']', 8).unwrap().0.into_text(), json, "{map}");
        }
        for text in ["a", "a:b", "a b:c]", &"a:map[".repeat(1_000)] {
            assert!(members(text, ']', 8).is_none(), "{text}");
        }
    }
}
