//! `state`: the mark by which an answer is known to be one's own (RFC 6749, section 10.12).

use super::FieldErrorKind::{StateCharacter, StateMissing, StateShort};
use super::{FieldError, trimmed};

/// The classic sign-in returns any text.
///
/// # Errors
///
/// Nothing typed.
pub fn state(text: &str) -> Result<&str, FieldError> {
    let (state, _) = trimmed(text);
    if state.is_empty() { Err(FieldError { kind: StateMissing, place: 0 }) } else { Ok(state) }
}

/// Characters that VK ID asks for at least.
pub const SHORTEST_STATE: usize = 32;

/// VK ID asks for at least [`SHORTEST_STATE`] of Latin letters, digits, `_` and `-`.
///
/// # Errors
///
/// Nothing typed, another character, or too few of them.
pub fn long_state(text: &str) -> Result<&str, FieldError> {
    let start = trimmed(text).1;
    let state = state(text)?;
    let is_part = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '-');
    if let Some(offset) = state.chars().position(|letter| !is_part(letter)) {
        return Err(FieldError { kind: StateCharacter, place: start + offset });
    }
    if state.len() < SHORTEST_STATE {
        return Err(FieldError { kind: StateShort, place: start + state.len() });
    }
    Ok(state)
}

#[cfg(test)]
mod tests {
    use super::super::tests::refused;
    use super::*;

    #[test]
    fn a_state_is_not_empty() {
        assert_eq!(state("привет 1"), Ok("привет 1"));
        assert_eq!(refused(state(" ")), (StateMissing, 0));
    }

    #[test]
    fn vk_ids_state_is_long_and_plain() {
        let long = "aB3_-".repeat(7);
        assert_eq!(long_state(&long), Ok(long.as_str()));
        for (text, expected) in [
            (String::new(), (StateMissing, 0)),
            ("a".repeat(31), (StateShort, 31)),
            (" abc".to_owned(), (StateShort, 4)),
            ([&"a".repeat(40), "+"].concat(), (StateCharacter, 40)),
            ("метка".to_owned(), (StateCharacter, 0)),
        ] {
            assert_eq!(refused(long_state(&text)), expected, "{text}");
        }
    }
}
