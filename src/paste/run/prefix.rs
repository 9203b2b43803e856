//! What the first parameter of a run hangs on: the address in front of it, and its sign.

use crate::params::Part;
use crate::paste::address;

/// What stands in front of parameters.
pub struct Prefix<'a> {
    /// Where it begins, its sign included.
    pub start: usize,
    /// The address, without its sign; empty where there is only a sign.
    pub address: &'a str,
    /// Where the parameters stand in it.
    pub part: Part,
}

/// What stands in front of the parameters that begin at `first`, behind `floor`; `None` where they stand on their own.
pub fn before(text: &str, floor: usize, first: usize) -> Option<Prefix<'_>> {
    let before = text.get(floor..first)?;
    let before = before.strip_suffix(['/', '!']).filter(|before| before.ends_with('#')).unwrap_or(before);
    // An address whose parameters stand apart from it, on its line or on the next.
    let whole = before.trim_end();
    let page = whole.strip_suffix(['?', '#']).map(str::trim_end).unwrap_or_default();
    let before = if address::before(page, page.len(), 0).1.contains("://") { whole } else { before };
    // A sign that was encoded alone.
    if let Some(page) = before.strip_suffix("%23").or_else(|| before.strip_suffix("%3F")) {
        let (start, address) = address::before(text, floor + page.len(), floor);
        let part = if before.ends_with("%23") { Part::Fragment } else { Part::Query };
        return address.contains("://").then_some(Prefix { start, address, part });
    }
    if let Some(page) = before.strip_suffix('&') {
        // `https://site.example/page&name=value` lost its sign.
        let end = floor + page.len();
        let (start, address) = address::before(text, end, floor);
        let is_page = address.contains("://") && !address.contains(['?', '#']);
        return is_page.then_some(Prefix { start, address, part: Part::Body });
    }
    let end = before.strip_suffix(['?', '#']).map(|before| floor + before.len())?;
    let (at, address) = broken(text, floor, end).unwrap_or_else(|| address::before(text, end, floor));
    // A router of a page keeps its own path, and its own `?`, inside the fragment.
    let in_fragment = before.ends_with('#') || address.contains('#');
    let part = if in_fragment { Part::Fragment } else { Part::Query };
    Some(Prefix { start: if address.is_empty() { end } else { at }, address, part })
}

/// An address whose line ends before the sign.
fn broken(text: &str, floor: usize, end: usize) -> Option<(usize, &str)> {
    let whole = text.get(floor..end)?.trim_end();
    let (start, address) = address::before(text, floor + whole.len(), floor);
    let is_page = address.contains("://") && !address.contains(['?', '#']);
    (is_page && floor + whole.len() < end).then_some((start, address))
}
