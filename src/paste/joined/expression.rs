//! A piece that is more than a name or a function of one: `getResources().getString(R.string.app_id)`.

use super::{LONGEST_NAME, Next, Piece, joins, name_length, operator};
use crate::text::part::first;

/// The piece behind a quotation mark whatever it is, where the text goes on in the same marks.
pub fn piece<'a>(rest: &'a str, quote: &str) -> Option<Piece<'a>> {
    let (sign, expression) = operator(rest.get(quote.len()..)?)?;
    let near = first(expression, LONGEST_NAME);
    let near = near.split(['\n', ';']).next()?;
    let inner = near
        .get(..name_length(near))
        .filter(|name| name.starts_with(|first: char| !first.is_ascii_digit() && first != '.'))
        .filter(|name| sign != '.' || joins(rest, quote, name))?;
    let is_end = |(at, _): &(usize, char)| {
        let (expression, behind) = near.split_at_checked(*at).unwrap_or_default();
        let goes_on = operator(behind).is_some_and(|(_, text)| text.starts_with(quote));
        goes_on && is_balanced(expression)
    };
    let (end, _) = near.match_indices(sign).map(|(at, _)| (at, sign)).find(is_end)?;
    let (_, behind) = operator(expression.get(end..)?)?;
    let behind = behind.strip_prefix(quote)?;
    Some(Piece { function: "", inner, length: rest.len() - behind.len(), next: Next::Text })
}

/// Whether brackets close in an expression, in which no object is made: that is read by itself.
fn is_balanced(expression: &str) -> bool {
    let count = |sign: char| expression.matches(sign).count();
    count('(') == count(')')
        && count('[') == count(']')
        && !expression.is_empty()
        && !expression.contains('{')
}
