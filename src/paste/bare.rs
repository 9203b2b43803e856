//! Words on their own: tokens without an address, and addresses without parameters.

use super::address::{self, Address};
use super::placeholder::is_left_out;
use super::value::{self, is_token_byte};
use super::{Finding, Source};
use crate::notice::{self, Notices};
use crate::params::{Params, Part};
use crate::provider;
use crate::text::part::last;
use std::borrow::Cow;
use std::ops::Range;

/// Words that have the shape of a token, outside the given ranges: the last of them where there are ever so many.
pub fn tokens(text: &str, covered: &[Range<usize>]) -> Vec<(Range<usize>, Finding)> {
    let mut found = Vec::new();
    for gap in gaps(text, covered) {
        let bytes = text.as_bytes().get(gap.clone()).unwrap_or_default();
        let mut at = 0;
        while let Some(start) =
            bytes.get(at..).and_then(|rest| rest.iter().position(|byte| is_token_byte(*byte)))
        {
            let start = at + start;
            let length = bytes.iter().skip(start).take_while(|byte| is_token_byte(**byte)).count();
            at = start + length;
            // `%22` and the word behind it are one word only where they are not decoded yet.
            let is_escaped = start.checked_sub(1).and_then(|before| bytes.get(before)) == Some(&b'%');
            if length >= provider::SHORTEST_SHAPE && !is_escaped && !is_of_header(text, gap.start + start) {
                let (word, end) = over_lines(text, gap.start + start..gap.start + at, gap.end);
                at = end - gap.start;
                let name = text.get(..gap.start + start).and_then(name_before);
                let is_cut = is_left_out(&word, text.get(end..).unwrap_or_default());
                found.extend(token(word, name, gap.start + start..end, is_cut));
            }
        }
    }
    let surplus = found.len().saturating_sub(MOST);
    found.drain(..surplus);
    found
}

/// Whether what begins here is in a header that says whose it is: a token (RFC 6750, section 2.1), or a proof and a number of
/// DPoP (RFC 9449, sections 4.1 and 8), which are none.
fn is_of_header(text: &str, start: usize) -> bool {
    let near = last(text.get(..start).unwrap_or_default(), LONGEST_HEADER);
    let line = near.rsplit('\n').next().unwrap_or_default().trim_end().to_ascii_lowercase();
    line.ends_with("authorization: bearer") || ["dpop:", "dpop-nonce:"].contains(&line.trim_start())
}

/// No such header is longer, with its scheme, in bytes.
const LONGEST_HEADER: usize = 32;

/// Of ever so many tokens, this many are told, the newest.
const MOST: usize = 64;

/// A word with the rest of it from the next lines, where they complete a token; and where that ends.
fn over_lines(text: &str, range: Range<usize>, limit: usize) -> (Cow<'_, str>, usize) {
    let mut word = Cow::Borrowed(text.get(range.clone()).unwrap_or_default());
    let mut end = range.end;
    loop {
        let rest = text.get(end..limit).unwrap_or_default();
        let next = rest.trim_start();
        if next.len() == rest.len() || !value::completes(&word, next) {
            return (word, end);
        }
        let length = next.bytes().take_while(|byte| is_token_byte(*byte)).count();
        word.to_mut().push_str(next.get(..length).unwrap_or_default());
        end += rest.len() - next.len() + length;
    }
}

/// The name of a token that is no access token, where words end with it: `Refresh token: `, `my_id_token `.
pub fn name_before(words: &str) -> Option<&'static str> {
    let words = words.trim_end_matches(|letter: char| !letter.is_alphanumeric());
    let near = last(words, LONGEST_LABEL);
    let near = near.to_ascii_lowercase().replace([' ', '-'], "_");
    let is_whole = |label: &str| !label.ends_with(char::is_alphanumeric);
    ["id_token", "refresh_token"].into_iter().find(|name| near.strip_suffix(name).is_some_and(is_whole))
}

/// No label is longer with the letter before it, in bytes.
const LONGEST_LABEL: usize = 16;

/// A word as a finding. Of one that somebody cut it keeps the sign that tells so: it is no token, and the person should hear
/// why.
fn token(
    word: Cow<'_, str>,
    name: Option<&str>,
    range: Range<usize>,
    is_cut: bool,
) -> Option<(Range<usize>, Finding)> {
    let joined = matches!(word, Cow::Owned(_));
    // A JSON Web Token without a signature ends in one (RFC 7519, section 6.1).
    let word = if provider::shape_of(&word).is_some() { &*word } else { word.trim_end_matches('.') };
    let (word, (_, shape)) = provider::shape_of(word)
        .map(|shape| (word, shape))
        .or_else(|| behind_name(word))
        .or_else(|| set_apart(word))?;
    let mut params = Params::default();
    params.add(name.unwrap_or(shape.name), &[word, if is_cut { "…" } else { "" }].concat(), Part::Body);
    let mut notices: Notices = (!is_cut).then_some(&notice::BARE_TOKEN).into_iter().collect();
    notices.extend(joined.then_some(&notice::LINE_BREAKS));
    Some((range, Finding { source: Source::Bare(shape), notices, ..Finding::of_run(params) }))
}

/// A token that lost the sign in front of it: `access_tokenvk1.a.abc`.
pub fn behind_name(word: &str) -> Option<(&str, (&'static provider::Provider, &'static provider::Shape))> {
    let token = ["access_token", "token"].iter().find_map(|name| word.strip_prefix(name))?;
    let token = token.trim_start_matches('-');
    Some((token, provider::shape_of(token)?))
}

/// A token between underscores, with which Markdown sets it apart, or behind the hyphen of a word: `токен-vk1.a.abc`.
fn set_apart(word: &str) -> Option<(&str, (&'static provider::Provider, &'static provider::Shape))> {
    let inner = word.trim_start_matches(['_', '-']);
    let between = inner.strip_suffix(word.strip_suffix(inner)?);
    [between, Some(inner)].into_iter().flatten().find_map(|inner| Some((inner, provider::shape_of(inner)?)))
}

/// A text has fewer addresses that matter.
const MOST_ADDRESSES: usize = 64;

/// Addresses of a known service, or of an API on any host, that have no parameters: the answer was lost, or a method is
/// named.
pub fn addresses(text: &str, covered: &[Range<usize>]) -> Vec<(Range<usize>, Finding)> {
    let mut found = Vec::new();
    for gap in gaps(text, covered) {
        let stretch = text.get(gap.clone()).unwrap_or_default();
        for (at, _) in stretch.match_indices("://").take(MOST_ADDRESSES) {
            let length = stretch.get(at..).and_then(|rest| rest.find(ends)).unwrap_or(stretch.len() - at);
            let (start, word) = address::before(text, gap.start + at + length, gap.start);
            let Some(address) = Address::parse(word.split(['?', '#']).next().unwrap_or(word)) else {
                continue;
            };
            if provider::is_known_address(&address) || provider::is_api(&address) {
                let finding = Finding {
                    source: Source::Address,
                    address: Some(address),
                    ..Finding::of_run(Params::default())
                };
                found.push((start..gap.start + at + length, finding));
            }
        }
    }
    found
}

fn ends(letter: char) -> bool {
    address::cannot_be_inside(letter) || letter == ','
}

/// The stretches of a text between ranges.
fn gaps<'a>(text: &'a str, covered: &'a [Range<usize>]) -> impl Iterator<Item = Range<usize>> + 'a {
    let starts = std::iter::once(0).chain(covered.iter().map(|range| range.end));
    let ends = covered.iter().map(|range| range.start).chain([text.len()]);
    starts.zip(ends).map(|(start, end)| start..end.max(start))
}
