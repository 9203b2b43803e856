//! JSON objects that stand among other words: under an answer's headers, in a log, in a message.

use super::{Finding, answer};
use std::ops::Range;

/// Objects are looked for at this many braces of a text.
const BRACES: usize = 64;

/// Bytes that may be read as objects, as multiples of the text's length: objects inside objects are read again.
const READ: usize = 8;

/// The objects outside the given ranges that settle what a text is, each with its place. Read as a whole they say more
/// than their members one by one: which token is whose, and what is a text inside another.
pub fn objects(text: &str, covered: &[Range<usize>]) -> Vec<(Range<usize>, Finding)> {
    let mut found = Vec::new();
    let mut left = text.len().saturating_mul(READ);
    let mut at = 0;
    for _ in 0..BRACES {
        let Some(brace) = text.get(at..).and_then(|rest| rest.find('{')).filter(|_| left > 0) else {
            break;
        };
        at += brace;
        if let Some(run) = covering(covered, at) {
            at = run.end;
            continue;
        }
        let Some((finding, tail)) = text.get(at..).and_then(answer::first) else {
            at += 1;
            continue;
        };
        let end = text.len() - tail.len();
        left = left.saturating_sub(end - at);
        if finding.is_told() {
            found.push((at..end, finding));
            at = end;
        } else {
            at += 1;
        }
    }
    found
}

/// The range, of ranges in order, in which a place lies.
pub fn covering(covered: &[Range<usize>], place: usize) -> Option<&Range<usize>> {
    let next = covered.partition_point(|range| range.end <= place);
    covered.get(next).filter(|range| range.start <= place)
}
