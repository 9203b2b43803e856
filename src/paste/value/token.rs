//! The words that tokens are.

use super::glued::LONGEST_TOKEN;
use crate::paste::placeholder::is_left_out;
use crate::provider::{self, oauth2::JWT_BEGINS};
use std::cell::LazyCell;

/// Whether the next words, each on its own line, are the rest of a token that line breaks cut: only for shapes whose full
/// length is known to be greater, and only for words that are none of a language.
pub fn completes(so_far: &str, next: &str) -> bool {
    if so_far.starts_with(JWT_BEGINS) {
        return completes_jwt(so_far, next);
    }
    let is_marked = provider::marks().any(|mark| so_far.starts_with(mark));
    let lengths = LazyCell::new(|| {
        provider::shapes_beginning(so_far).flat_map(|shape| shape.whole).copied().collect::<Vec<_>>()
    });
    let is_length = |length: usize| lengths.contains(&length);
    let is_longer = |length: usize| lengths.iter().all(|whole| *whole < length);
    let hex = |text: &str| text.bytes().all(|byte| byte.is_ascii_hexdigit());
    let mut whole = so_far.len();
    let mut rest = next;
    loop {
        let word = rest.split(|letter: char| !is_token_letter(letter)).next().unwrap_or_default();
        rest = rest.get(word.len()..).unwrap_or_default();
        whole += word.len();
        // Only the length that all of them have tells that a short last line is a part.
        let ends_whole = (is_marked || hex(so_far)) && is_length(whole) && !is_length(so_far.len());
        let is_short = word.len() < 8 && !ends_whole;
        if word.is_empty() || is_short || word.contains('.') || !ends_word(rest) {
            return false;
        }
        if is_marked {
            let has = |is: fn(&u8) -> bool| word.bytes().any(|byte| is(&byte));
            return ends_whole
                || has(u8::is_ascii_digit)
                    && has(u8::is_ascii_lowercase)
                    && has(u8::is_ascii_uppercase)
                    && !is_longer(whole);
        }
        if !(hex(so_far) && hex(word)) {
            // Other shapes show by themselves when they are whole.
            let is_whole = || provider::shape_of(&[so_far, word].concat()).is_some();
            return rest.len() + word.len() == next.len()
                && provider::shape_of(so_far).is_none()
                && is_whole();
        }
        // A hash that is whole by itself is no beginning of one, and has letters of one size.
        let both = || so_far.bytes().chain(word.bytes());
        let mixed =
            both().any(|byte| byte.is_ascii_lowercase()) && both().any(|byte| byte.is_ascii_uppercase());
        if !mixed && [32, 40].contains(&so_far.len()) && [32, 40].contains(&word.len()) {
            return false;
        }
        if is_length(whole) || is_longer(whole) {
            return is_length(whole);
        }
        rest = rest.trim_start();
    }
}

/// How long signatures are in base64url, by the algorithm (RFC 7518, section 3.1; RFC 8037, section 3.1).
const SIGNATURES: [usize; 8] = [43, 64, 86, 128, 176, 342, 512, 683];

/// Whether the next words, each on its own line, are the rest of a JSON Web Token: its signature tells where it ends.
fn completes_jwt(so_far: &str, next: &str) -> bool {
    let is_whole = |token: &str| {
        let signature = token.splitn(3, '.').nth(2).filter(|rest| !rest.contains('.'));
        signature.is_some_and(|signature| SIGNATURES.contains(&signature.len()))
    };
    let mut token = so_far.to_owned();
    let mut rest = next;
    while !is_whole(&token) && token.len() < LONGEST_TOKEN {
        let word = rest
            .split(|letter: char| !letter.is_ascii() || !is_token_byte(letter as u8))
            .next()
            .unwrap_or_default();
        token.push_str(word);
        let after = rest.get(word.len()..).unwrap_or_default();
        if word.is_empty() || is_whole(&token) {
            return !word.is_empty() && (ends_word(after) || after.starts_with('&'));
        }
        rest = after.trim_start();
        if rest.len() == after.len() {
            return false;
        }
    }
    false
}

/// The token in a value that holds more: its name or its scheme before it, `Bearer …`, and marks around it, `{…}`, `*…*`.
///
/// ```
/// use brelok::paste::value::inner_token;
/// let token = "1b9ff4ea8bf5fa786361d3b434606b78234f1ef33ec8d46f8fcf2d30480ac5d269806c6bd26e7532758bd";
/// assert_eq!(inner_token(&format!("Bearer {token}")), Some(token));
/// assert_eq!(inner_token(&format!("{{{token}}}")), Some(token));
/// assert_eq!(inner_token(token), None);
/// ```
pub fn inner_token(value: &str) -> Option<&str> {
    let word = value.rsplit(['=', ' ']).next()?;
    let inner = word.trim_matches(|letter| !is_token_letter(letter));
    let before = word.len() - word.trim_start_matches(|letter| !is_token_letter(letter)).len();
    let is_cut = before == 0 && word.get(inner.len()..).is_some_and(|behind| is_left_out(inner, behind));
    let is_inner = inner.len() < value.len() && provider::shape_of(value).is_none() && !is_cut;
    (is_inner && provider::shape_of(inner).is_some()).then_some(inner)
}

fn ends_word(rest: &str) -> bool {
    rest.chars().next().is_none_or(char::is_whitespace)
}

/// Every shape's letters: base64url, and the dots between the parts of some.
pub fn is_token_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"-_.".contains(&byte)
}

/// The letters of tokens, and of escapes in them.
pub fn is_token_letter(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || matches!(letter, '-' | '.' | '_' | '~' | '%')
}

/// Whether a word is as long and as mixed as a token or a code of any service, and no word of a language.
pub fn looks_random(word: &str) -> bool {
    let has = |is: fn(&u8) -> bool| word.bytes().any(|byte| is(&byte));
    word.len() >= 16
        && has(u8::is_ascii_digit)
        && has(u8::is_ascii_alphabetic)
        && word.bytes().all(|byte| is_token_letter(char::from(byte)))
}
