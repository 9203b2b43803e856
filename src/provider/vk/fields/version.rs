//! `v`: the version of the API.

use super::{FieldError, FieldErrorKind, trimmed};

/// Two numbers with a dot between them: 5.199.
///
/// # Errors
///
/// Anything else.
pub fn version(text: &str) -> Result<&str, FieldError> {
    let (version, place) = trimmed(text);
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let is_version =
        version.split_once('.').is_some_and(|(major, minor)| is_number(major) && is_number(minor));
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
