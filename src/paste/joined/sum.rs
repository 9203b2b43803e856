//! A piece that is a sum of numbers: `(4096 | 65536)`.

use super::{Piece, behind, operator};

/// The piece behind a quotation mark.
pub fn piece<'a>(rest: &'a str, quote: &str) -> Option<Piece<'a>> {
    let (sign, expression) = operator(rest.get(quote.len()..)?)?;
    let (inner, after) = expression.strip_prefix('(')?.split_once(')')?;
    let is_part = |letter: char| letter.is_ascii_alphanumeric() || " |+".contains(letter);
    let is_sum = inner.starts_with(|first: char| first.is_ascii_digit()) && inner.chars().all(is_part);
    let (next, behind) = behind(after, sign, quote).filter(|_| is_sum)?;
    Some(Piece { function: "", inner, length: rest.len() - behind.len(), next })
}
