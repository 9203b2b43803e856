//! Proof Key for Code Exchange (RFC 7636). A new verifier is made of a [`crate::form::Seed`].

use crate::provider::vk::fields::{FieldError, FieldErrorKind};
use crate::secret::Secret;
use data_encoding::BASE64URL_NOPAD;
use sha2::{Digest, Sha256};
use std::ops::RangeInclusive;

/// How many characters a verifier has (RFC 7636, section 4.1).
const VERIFIER_LENGTH: RangeInclusive<usize> = 43..=128;

/// `code_challenge_method`, as VK's own library writes it.
pub const METHOD: &str = "s256";

/// The challenge that belongs to a verifier: its SHA-256 in base64url (section 4.2). It may be seen by anybody.
pub fn challenge(verifier: &Secret) -> String {
    // The verifier does not follow from its hash.
    BASE64URL_NOPAD.encode(&Sha256::digest(verifier.expose().as_bytes()))
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
    use crate::form::seed::{LENGTH, Seed};
    use crate::provider::vk::fields::long_state;
    use proptest::prelude::*;

    #[test]
    fn the_example_of_rfc_7636_appendix_b() {
        let verifier = Secret::from("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");
        assert_eq!(challenge(&verifier), "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
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
        fn what_is_made_is_taken(bytes: [u8; LENGTH]) {
            let seed = Seed::new(bytes);
            prop_assert_eq!(read_verifier(seed.verifier().expose()), Ok(seed.verifier()));
            prop_assert_eq!(challenge(&seed.verifier()).len(), 43);
            prop_assert!(long_state(seed.state().expose()).is_ok());
        }
    }
}
