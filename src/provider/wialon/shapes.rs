//! What Wialon's tokens look like.

use crate::notice::{self, Notice};
use crate::provider::Shape;
use crate::text::Text;
use crate::text::letters::is_small_hex;

/// Every token has so many characters.
pub const LENGTH: usize = 72;

/// 72 characters; every real token seen has 32 lower-case and 40 upper-case hexadecimal digits.
pub const TOKEN: Shape = Shape {
    title: Text { ru: "токен Wialon", en: "Wialon token" },
    name: "access_token",
    begins: "",
    whole: &[LENGTH],
    matches: is_usual,
};

/// The same token after a program that changed the case of its letters, or without what a hand that copied it left out: it
/// is told from other hexadecimal numbers by its length, or by small letters with capitals behind them.
pub const SPOILT: Shape = Shape {
    matches: |text| {
        let many = |is: fn(&u8) -> bool| text.bytes().filter(is).count() >= MANY;
        let small = text.bytes().rposition(|byte| byte.is_ascii_lowercase());
        let capital = text.bytes().position(|byte| byte.is_ascii_uppercase());
        let in_order = small.zip(capital).is_some_and(|(small, capital)| small < capital);
        (text.len() == LENGTH || in_order && (SHORTEST_SPOILT..=LONGEST_SPOILT).contains(&text.len()))
            && text.bytes().all(|byte| byte.is_ascii_hexdigit())
            && many(u8::is_ascii_digit)
            && many(u8::is_ascii_alphabetic)
    },
    ..TOKEN
};

/// Fewer digits or letters than this are hardly chance in so long a number.
const MANY: usize = 8;

/// A token that lost more than a third of itself is not looked for, nor one to which more than a few letters stuck.
const SHORTEST_SPOILT: usize = 48;
const LONGEST_SPOILT: usize = 80;

/// Whether a token is as all tokens are that were seen.
pub fn is_usual(token: &str) -> bool {
    let capital = |byte: u8| byte.is_ascii_digit() || (b'A'..=b'F').contains(&byte);
    let (begin, rest) = token.split_at_checked(32).unwrap_or_default();
    token.len() == LENGTH && is_small_hex(begin) && rest.bytes().all(capital)
}

/// What about a token is not as all tokens are.
pub fn doubt(token: &str) -> Option<&'static Notice> {
    if is_usual(token) {
        None
    } else if token.len() < LENGTH {
        Some(&notice::TOKEN_TOO_SHORT)
    } else {
        Some(&notice::UNKNOWN_SHAPE)
    }
}
