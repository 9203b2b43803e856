//! `v`: the version of the API.

use super::{FieldError, FieldErrorKind, trimmed};
use crate::text::letters::is_digits;

/// Two numbers with a dot between them: 5.199.
///
/// # Errors
///
/// Anything else.
pub fn version(text: &str) -> Result<&str, FieldError> {
    let (version, place) = trimmed(text);
    let is_version =
        version.split_once('.').is_some_and(|(major, minor)| is_digits(major) && is_digits(minor));
    if is_version { Ok(version) } else { Err(FieldError { kind: FieldErrorKind::Version, place }) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_two_numbers() {
        assert_eq!(version(" 5.199 "), Ok("5.199"));
        for text in ["", "5", "5.", ".199", "v5.199", "5,199", "5.199.1", "5.1a"] {
            assert!(version(text).is_err(), "{text}");
        }
    }
}
