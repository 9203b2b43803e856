//! Spaces that somebody put between the names of an address and their signs: `#access_token = abc&expires_in = 0`.

use super::value::LONGEST_NAME;
use crate::provider;

/// A text without them; `None` where there are none. Spaces behind the signs are left to those who know what a value may be,
/// and objects may have any names.
pub fn tightened(text: &str) -> Option<String> {
    if text.contains('{') {
        return None;
    }
    let mut tight = String::new();
    let mut kept = 0;
    for (at, _) in text.match_indices(" =") {
        let Some(before) = text.get(kept..at) else { continue };
        let before = before.trim_end_matches(' ');
        let is_part = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'_';
        let length = before.bytes().rev().take(LONGEST_NAME).take_while(is_part).count();
        let Some((address, name)) = before.split_at_checked(before.len() - length) else { continue };
        if address.ends_with(['?', '#', '&']) && provider::is_known_name(name) {
            tight.push_str(before);
            kept = at + " ".len();
        }
    }
    tight.push_str(text.get(kept..)?);
    (kept > 0).then_some(tight)
}

#[cfg(test)]
mod tests {
    use super::tightened;

    #[test]
    fn only_names_of_an_address_are_drawn_to_their_signs() {
        for (spaced, tight) in [
            ("h#code = a&state  =b", Some("h#code= a&state=b")),
            ("h?code =a", Some("h?code=a")),
            ("# code = a", None),
            ("code = a & state = b", None),
            ("h#other = a", None),
            ("h#code=a", None),
            ("{\"?code =\": \"\"}", None),
        ] {
            assert_eq!(tightened(spaced).as_deref(), tight, "{spaced}");
        }
    }
}
