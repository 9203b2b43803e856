//! What Go prints of a map: `map[access_token:[…] svc_error:[0]]`, as it prints the parameters of an address.

use super::json::{self, Json};
use super::{Finding, answer};
use crate::notice;

/// What the first map of a text holds, where it settles what the text is.
pub fn find(text: &str, _: u8) -> Option<Vec<Finding>> {
    let (before, rest) = text.split_once(OPEN)?;
    let (members, after) = members(rest, DEEPEST)?;
    let mut finding = Some(answer::of_json(json::Read::of(members)))
        .filter(|finding| finding.is_decisive() && finding.is_told())?;
    if [before, after].iter().any(|around| around.contains(char::is_alphanumeric)) {
        finding.notices.add(&notice::TEXT_AROUND);
    }
    Some(vec![finding])
}

/// With what a map begins.
const OPEN: &str = "map[";

/// Deeper nesting than this is not read, nor are more members.
const DEEPEST: u8 = 8;
const MOST: usize = 256;

/// The members up to the closing bracket, and what stands behind it.
fn members(mut rest: &str, depth: u8) -> Option<(Json, &str)> {
    let mut members = Vec::new();
    for _ in 0..MOST {
        if let Some(behind) = rest.strip_prefix(']') {
            return Some((Json::Object(members), behind));
        }
        let (name, behind) = rest.trim_start().split_once(':').filter(|(name, _)| is_name(name))?;
        let (value, behind) = value(behind, depth)?;
        members.push((name.to_owned(), value));
        rest = behind.trim_start_matches(' ');
    }
    None
}

fn value(text: &str, depth: u8) -> Option<(Json, &str)> {
    if let Some(inner) = text.strip_prefix(OPEN) {
        return members(inner, depth.checked_sub(1)?);
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
        ']' | '\n' => true,
        // A sentence has a space behind a colon.
        ' ' => text
            .get(at + 1..)
            .and_then(|next| next.split_once(':'))
            .is_some_and(|(name, value)| is_name(name) && !value.starts_with(' ')),
        _ => false,
    };
    let (end, _) = text.char_indices().find(is_end)?;
    let (value, behind) = text.split_at_checked(end)?;
    Some((Json::String(value.to_owned()), behind))
}

/// Whether that may be the name of a parameter.
fn is_name(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= LONGEST_NAME
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}

/// No name is longer, in bytes.
const LONGEST_NAME: usize = 40;

#[cfg(test)]
mod tests {
    use super::members;

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
            assert_eq!(members(map, 8).unwrap().0.into_text(), json, "{map}");
        }
        for text in ["a", "a:b", "a b:c]", &"a:map[".repeat(1_000)] {
            assert!(members(text, 8).is_none(), "{text}");
        }
    }
}
