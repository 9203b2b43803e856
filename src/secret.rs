//! A secret is a type: it is wiped when dropped and can be neither printed nor serialized by mistake.

use std::fmt;
use zeroize::Zeroizing;

/// A value that must not leave the page by accident: a token, a code, a session id.
///
/// It has no `Display` and no `Serialize`, and `Debug` shows only that something is there.
/// ```
/// let token = brelok::secret::Secret::from("vk1.a.abc");
/// assert_eq!(format!("{token:?}"), "Secret(•••)");
/// ```
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Secret(Zeroizing<String>);

impl Secret {
    /// The text itself. Every call says in a comment why the text must come out there.
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// Whether there is no text at all. It tells nothing else, and takes no constant time.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl From<String> for Secret {
    fn from(text: String) -> Secret {
        Secret(Zeroizing::new(text))
    }
}

impl From<&str> for Secret {
    fn from(text: &str) -> Secret {
        Secret::from(text.to_owned())
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Secret(•••)")
    }
}
