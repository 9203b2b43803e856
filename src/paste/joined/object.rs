//! A piece that is a program's own object, written as JSON: `JSON.stringify({token: t})`, `urlencode(json_encode(['a' => 1]))`.

use super::{Piece, behind, name_length, operator};
use crate::paste::json;
use crate::text::part::first;

/// The piece behind a quotation mark.
pub fn piece<'a>(rest: &'a str, quote: &str) -> Option<Piece<'a>> {
    let (sign, expression) = operator(rest.get(quote.len()..)?)?;
    let (mut inner, mut brackets, mut is_json) = (expression, 0, false);
    while let Some((function, arguments)) = inner.split_at_checked(name_length(inner))
        && let Some(arguments) = arguments.strip_prefix('(').filter(|_| !inner.starts_with(json::PHP_ARRAY))
    {
        is_json |= json::writes_json(function);
        brackets += 1;
        inner = arguments.trim_start();
    }
    if !is_json {
        return None;
    }
    let length = json::read(first(inner, LONGEST))?.length;
    let (object, mut after) = inner.split_at_checked(length)?;
    for _ in 0..brackets {
        // Further arguments say how.
        let (further, closed) = after.split_once(')')?;
        after = Some(closed).filter(|_| !further.contains(['(', '"', '\'', '\n', ';']))?;
    }
    let (next, behind) = behind(after, sign, quote)?;
    Some(Piece { function: "", inner: object, length: rest.len() - behind.len(), next })
}

/// No object of a call is longer, in bytes.
const LONGEST: usize = 4096;
