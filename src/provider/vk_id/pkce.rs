//! Proof Key for Code Exchange (RFC 7636), and the state. Random bytes come from outside: nothing is drawn here.

use crate::provider::vk::fields::{FieldError, FieldErrorKind};
use crate::secret::Secret;
use data_encoding::BASE64URL_NOPAD;
use sha2::{Digest, Sha256};
use std::ops::RangeInclusive;

/// How many characters a verifier has (RFC 7636, section 4.1).
pub const VERIFIER_LENGTH: RangeInclusive<usize> = 43..=128;

/// How many random bytes to draw for a verifier: 43 characters come of them, as section 4.1 recommends.
pub const VERIFIER_BYTES: usize = 32;

/// How many random bytes to draw for a state: 32 characters come of them, the fewest that VK ID takes.
pub const STATE_BYTES: usize = 24;

/// `code_challenge_method`, as VK's own library writes it.
pub const METHOD: &str = "s256";

/// A verifier from 32 to 96 random bytes; `None` for fewer or more.
pub fn verifier(random: &[u8]) -> Option<Secret> {
    let verifier = Secret::from(BASE64URL_NOPAD.encode(random));
    // Only its length is looked at.
    VERIFIER_LENGTH.contains(&verifier.expose().len()).then_some(verifier)
}

/// The challenge that belongs to a verifier: its SHA-256 in base64url (section 4.2). It may be seen by anybody.
pub fn challenge(verifier: &Secret) -> String {
    // The verifier does not follow from its hash.
    BASE64URL_NOPAD.encode(&Sha256::digest(verifier.expose().as_bytes()))
}

/// A state from [`STATE_BYTES`] random bytes or more; `None` for fewer.
pub fn state(random: &[u8]) -> Option<String> {
    (random.len() >= STATE_BYTES).then(|| BASE64URL_NOPAD.encode(random))
}

/// Reads a verifier that a person kept.
///
/// # Errors
///
/// Too few or too many characters, or one that VK ID does not take.
pub fn read_verifier(text: &str) -> Result<Secret, FieldError> {
    let verifier = text.trim();
    let start = text.chars().take_while(|letter| letter.is_whitespace()).count();
    let wrong = |kind, offset| Err(FieldError { kind, place: start + offset });
    let is_part = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '-');
    if let Some(offset) = verifier.chars().position(|letter| !is_part(letter)) {
        return wrong(FieldErrorKind::VerifierCharacter, offset);
    }
    if verifier.len() < *VERIFIER_LENGTH.start() {
        return wrong(FieldErrorKind::VerifierShort, verifier.len());
    }
    if verifier.len() > *VERIFIER_LENGTH.end() {
        return wrong(FieldErrorKind::VerifierLong, *VERIFIER_LENGTH.end());
    }
    Ok(Secret::from(verifier))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::provider::vk::fields::long_state;
    use proptest::collection::vec;
    use proptest::prelude::*;

    #[test]
    fn the_example_of_rfc_7636_appendix_b() {
        let octets = [
            116, 24, 223, 180, 151, 153, 224, 37, 79, 250, 96, 125, 216, 173, 187, 186, 22, 212, 37, 77, 105,
            214, 191, 240, 91, 88, 5, 88, 83, 132, 141, 121,
        ];
        let verifier = verifier(&octets).unwrap();
        assert_eq!(verifier.expose(), "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");
        assert_eq!(challenge(&verifier), "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    }

    #[test]
    fn the_numbers_of_bytes_give_the_numbers_of_characters() {
        let length = |bytes| verifier(&vec![7; bytes]).map(|verifier| verifier.expose().len());
        assert_eq!(
            (length(31), length(VERIFIER_BYTES), length(96), length(97)),
            (None, Some(43), Some(128), None)
        );
        assert_eq!(state(&[7; STATE_BYTES]).map(|state| state.len()), Some(32));
        assert_eq!(state(&[7; STATE_BYTES - 1]), None);
    }

    #[test]
    fn a_verifier_that_is_none_is_refused() {
        use FieldErrorKind::*;
        for (text, kind, place) in [
            (String::new(), VerifierShort, 0),
            ("a".repeat(42), VerifierShort, 42),
            ("a".repeat(129), VerifierLong, 128),
            ([" ", &"a".repeat(43), "="].concat(), VerifierCharacter, 44),
        ] {
            assert_eq!(read_verifier(&text).unwrap_err(), FieldError { kind, place }, "{text}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn what_is_made_is_taken(bytes in vec(any::<u8>(), 32..=96)) {
            let made = verifier(&bytes).unwrap();
            prop_assert_eq!(read_verifier(made.expose()), Ok(made.clone()));
            prop_assert_eq!(challenge(&made).len(), 43);
            prop_assert!(long_state(&state(&bytes).unwrap()).is_ok());
        }
    }
}
