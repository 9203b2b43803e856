//! Randomness for a form: it comes in from outside, since the core draws none.

use crate::secret::Secret;
use data_encoding::BASE64URL_NOPAD;
use std::fmt;
use zeroize::Zeroizing;

/// How many bytes a seed has: enough for a state of 192 bits and, apart from it, a verifier of 256.
pub const LENGTH: usize = STATE + VERIFIER;
const STATE: usize = 24;
const VERIFIER: usize = 32;

/// Bytes of the system's randomness.
#[derive(Clone, PartialEq, Eq)]
pub struct Seed(Zeroizing<[u8; LENGTH]>);

impl Seed {
    /// A seed of these bytes.
    pub fn new(bytes: [u8; LENGTH]) -> Seed {
        Seed(Zeroizing::new(bytes))
    }

    /// A `state` (RFC 6749, section 10.12): 32 characters of base64url, which VK ID asks for at least.
    pub fn state(&self) -> Secret {
        self.part(0, STATE)
    }

    /// A code verifier (RFC 7636, section 4.1): 43 characters of base64url. It shares no byte with the state.
    pub fn verifier(&self) -> Secret {
        self.part(STATE, VERIFIER)
    }

    fn part(&self, start: usize, length: usize) -> Secret {
        let bytes = self.0.get(start..start + length).unwrap_or_default();
        Secret::from(BASE64URL_NOPAD.encode(bytes))
    }
}

impl fmt::Debug for Seed {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Seed(•••)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn s17_state_and_verifier_are_long_enough_and_share_nothing() {
        let seed = Seed::new(std::array::from_fn(|place| place as u8));
        let (state, verifier) = (seed.state(), seed.verifier());
        assert_eq!((state.expose().len(), verifier.expose().len()), (32, 43));
        assert_eq!(BASE64URL_NOPAD.decode(state.expose().as_bytes()).unwrap(), (0..24).collect::<Vec<_>>());
        assert_eq!(
            BASE64URL_NOPAD.decode(verifier.expose().as_bytes()).unwrap(),
            (24..56).collect::<Vec<_>>()
        );
    }

    #[test]
    fn s21_a_debug_text_shows_no_byte() {
        assert_eq!(format!("{:?}", Seed::new([7; LENGTH])), "Seed(•••)");
    }
}
