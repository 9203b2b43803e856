//! Words of a text: where a token in it begins and ends.

use crate::paste::value::is_token_byte;
use crate::provider;

/// What stands where a secret was.
pub(super) const MASK: &str = "•••";

/// Masks the words of a text that have a token's shape, and says whether there were any.
pub fn mask_tokens(text: &mut String) -> bool {
    match words(text, |_, word| provider::shape_of(word).is_some()) {
        Some(masked) => {
            *text = masked;
            true
        }
        None => false,
    }
}

/// A text in which the words that `is_secret`, asked with the name before `=` and the word, are masked; `None` where
/// there are none.
pub(super) fn words(text: &str, is_secret: impl Fn(&str, &str) -> bool) -> Option<String> {
    let mut masked = String::new();
    let mut written = 0;
    let mut name = "";
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let length = rest.bytes().take_while(|byte| is_token_byte(*byte)).count();
        let word = rest.get(..length).unwrap_or_default();
        let before = text.get(..at).unwrap_or_default();
        let named = if before.ends_with('=') { name } else { "" };
        let secret = [0, escape_length(before, word)].into_iter().find_map(|skip| {
            // The full stop of a sentence is no part of a token.
            let inside = word.get(skip..)?.trim_start_matches('.');
            let token = inside.trim_end_matches('.');
            let start = at + word.len() - inside.len();
            is_secret(named, token).then(|| start..start + token.len())
        });
        if let Some(range) = secret {
            masked.push_str(text.get(written..range.start).unwrap_or_default());
            masked.push_str(MASK);
            written = range.end;
        }
        name = word;
        at += length;
        at += text.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
    }
    (written > 0).then(|| {
        masked.push_str(text.get(written..).unwrap_or_default());
        masked
    })
}

/// Letters of a word that belong to an escape before it: `%3D`, `\n`, `\u003d`.
fn escape_length(before: &str, word: &str) -> usize {
    match before.chars().next_back() {
        Some('%') => 2,
        Some('\\') if word.starts_with('u') => 5,
        Some('\\') => 1,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const TOKEN: &str =
        "1b9ff4ea8bf5fa786361d3b434606b78234f1ef33ec8d46f8fcf2d30480ac5d269806c6bd26e7532758bd";

    #[test]
    fn a_token_in_a_sentence_or_behind_an_escape_is_masked() {
        for (text, masked) in [
            (format!("bad token {TOKEN}."), "bad token •••.".to_owned()),
            (format!("token%3D{TOKEN}%26v=5"), "token%3D•••%26v=5".to_owned()),
            (format!(r"line\n{TOKEN}\n"), r"line\n•••\n".to_owned()),
            (format!(r"a\u003d{TOKEN}"), r"a\u003d•••".to_owned()),
            (format!("50%{TOKEN}"), "50%•••".to_owned()),
            (format!("токен{TOKEN}»"), "токен•••»".to_owned()),
        ] {
            let mut redacted = text.clone();
            assert!(mask_tokens(&mut redacted), "{text}");
            assert_eq!(redacted, masked);
        }
        assert!(!mask_tokens(&mut "nothing.to-see_here = 5".to_owned()));
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 10_000, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn redaction_is_total_and_done_once(text in any::<String>()) {
            let mut once = text;
            mask_tokens(&mut once);
            prop_assert!(!mask_tokens(&mut once.clone()));
        }
    }
}
