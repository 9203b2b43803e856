//! A letter as it goes over the wire in quoted-printable (RFC 2045, section 6.7): `=3D` is an equals sign, and a line that
//! ends in `=` goes on.

use super::value::is_token_letter;
use crate::provider::shape_of;

/// The letter's text; `None` where a text is none.
pub fn decoded(text: &str) -> Option<String> {
    let breaks = text.contains("=\n") || text.contains("=\r\n");
    let signs = text.matches("=3D").count();
    // A value may begin with 3D, but not every one, and no token of a known shape.
    let is_token = |rest: &str| {
        let word = rest.split(|letter| !is_token_letter(letter)).next().unwrap_or_default();
        word.strip_prefix("3D").is_some_and(|token| shape_of(token).is_some())
    };
    let mut values = text.split('=').skip(1);
    let is_letter = signs > 0 && breaks
        || signs > 1 && values.all(|rest| escape(rest).is_some())
        || signs == 1 && values.any(is_token);
    if !is_letter {
        return None;
    }
    let mut bytes = Vec::with_capacity(text.len());
    let mut pieces = text.split('=');
    bytes.extend_from_slice(pieces.next()?.as_bytes());
    for piece in pieces {
        let broken = piece.strip_prefix("\r\n").or_else(|| piece.strip_prefix('\n'));
        match (broken, escape(piece)) {
            (Some(rest), _) => bytes.extend_from_slice(rest.as_bytes()),
            (None, Some(byte)) => {
                bytes.push(byte);
                bytes.extend_from_slice(piece.get(2..)?.as_bytes());
            }
            (None, None) => {
                bytes.push(b'=');
                bytes.extend_from_slice(piece.as_bytes());
            }
        }
    }
    String::from_utf8(bytes).ok()
}

/// The byte that two digits stand for.
fn escape(piece: &str) -> Option<u8> {
    let digits = piece.get(..2).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()))?;
    u8::from_str_radix(digits, 16).ok()
}

#[cfg(test)]
mod tests {
    use super::decoded;

    #[test]
    fn a_letter_is_told_from_an_address() {
        for (text, letter) in [
            ("code=3Dab=\ncd&x=3D=D1=8F", Some("code=abcd&x=я")),
            ("code=3Dab&x=3D1", Some("code=ab&x=1")),
            ("code=3Dab", None),
            ("code=3Dab&x=3D1&state=q", None),
            ("x=\ncode=ab", None),
        ] {
            assert_eq!(decoded(text).as_deref(), letter, "{text}");
        }
    }
}
