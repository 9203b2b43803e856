//! JSON that stands among other words: under an answer's headers, in a log, in a message.

use super::{Finding, answer, json};
use crate::notice;
use crate::params::Part;
use crate::provider::{Program, programs};
use std::cell::LazyCell;
use std::ops::Range;

/// JSON is looked for at this many brackets of a text.
const BRACKETS: usize = 64;

/// Bytes that may be read as JSON, as multiples of the text's length: objects inside objects are read again.
const READ: usize = 4;

/// The objects outside the given ranges that settle what a text is, and the lists of records of tokens, each with its
/// place. Read as a whole they say more than their members one by one: which token is whose, and what is a text inside
/// another.
pub fn objects(text: &str, covered: &[Range<usize>]) -> Vec<(Range<usize>, Finding)> {
    let mut found = Vec::new();
    let mut left = text.len().saturating_mul(READ);
    let called =
        LazyCell::new(|| programs().filter(|program| (program.calls)(text)).collect::<Vec<&Program>>());
    let mut at = 0;
    for _ in 0..BRACKETS {
        let bracket = text.get(at..).and_then(begins);
        let Some(bracket) = bracket.filter(|_| left > 0) else {
            break;
        };
        at += bracket;
        if let Some(run) = covering(covered, at) {
            at = run.end;
            continue;
        }
        let (mut finding, tail) = match answer::first(text.get(at..).unwrap_or_default()) {
            Ok(read) => read,
            Err(in_vain) => {
                left = left.saturating_sub(in_vain);
                at += 1;
                continue;
            }
        };
        let end = text.len() - tail.len();
        left = left.saturating_sub(end - at);
        let named_before = |before| programs().find_map(|program| (program.named_before)(before));
        if let Some((name, value)) = text.get(..at).and_then(named_before) {
            finding.params.add(name, value, Part::Json);
        }
        // Of another list each object is read by itself.
        let is_list = text.get(at..).and_then(|rest| rest.strip_prefix('[')).is_some_and(|rest| {
            // PHP's arrays have names.
            !rest.trim_start().starts_with(['"', '\''])
        });
        if (finding.is_told() || called.iter().any(|program| (program.may_take)(&finding)))
            && !(is_list && finding.body.records.is_empty())
        {
            // A program's object is no JSON, and not broken.
            if !finding.body.cut {
                finding.notices.remove(&notice::BROKEN_JSON);
            }
            found.push((at..end, finding));
            at = end;
        } else {
            at += 1;
        }
    }
    found
}

/// Where the first object or list begins.
fn begins(text: &str) -> Option<usize> {
    let bracket = text.find(['{', '[']);
    let array = text.get(..bracket.unwrap_or(text.len()))?.find(json::PHP_ARRAY);
    array.or(bracket)
}

/// The range, of ranges in order, in which a place lies.
pub fn covering(covered: &[Range<usize>], place: usize) -> Option<&Range<usize>> {
    let next = covered.partition_point(|range| range.end <= place);
    covered.get(next).filter(|range| range.start <= place)
}
