//! Texts in the letters of one alphabet.

/// Whether a text is a number: decimal digits of ASCII, and at least one.
///
/// ```
/// use brelok::text::letters::is_digits;
/// assert!(is_digits("07") && !is_digits("") && !is_digits("-7") && !is_digits("٧"));
/// ```
pub fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a text has hexadecimal digits alone, and no capitals.
pub fn is_small_hex(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte))
}

/// Whether a text has letters of base64url alone (RFC 4648, section 5).
pub fn is_base64url(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte))
}

/// Whether a text is the scheme of an address (RFC 3986, section 3.1).
pub fn is_scheme(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_alphabetic())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte))
}
