//! The order in which a half's functions are written.

use std::collections::{BTreeSet, HashMap};

/// What two functions have in common is counted in runs of so many bytes.
const RUN: usize = 3;

/// The places of functions in a new order: each stands behind the one that it has most in common with.
///
/// LZMA tells a repetition in the fewer bits the nearer what is repeated stands: more than 3 kB of the page.
pub fn by_likeness(functions: &[&[u8]]) -> Vec<usize> {
    let runs: Vec<BTreeSet<&[u8]>> =
        functions.iter().map(|function| function.windows(RUN).collect()).collect();
    let mut having: HashMap<&[u8], Vec<usize>> = HashMap::new();
    for (place, runs) in runs.iter().enumerate() {
        runs.iter().for_each(|run| having.entry(run).or_default().push(place));
    }
    let mut left: BTreeSet<usize> = (0..functions.len()).collect();
    let mut order = Vec::new();
    let mut next = left.pop_first();
    while let Some(place) = next {
        order.push(place);
        let mut common = vec![0; functions.len()];
        runs[place].iter().flat_map(|run| &having[run]).for_each(|other| common[*other] += 1);
        // In millionths of the runs of both.
        let likeness =
            |other: &usize| common[*other] * 1_000_000 / (runs[place].len() + runs[*other].len()).max(1);
        // Of several the first.
        next = left.iter().copied().rev().max_by_key(likeness);
        next.map(|place| left.remove(&place));
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_is_followed_by_the_one_most_like_it() {
        let functions: [&[u8]; 6] =
            [b"while true do one", b"1234567", b"while true do two", b"", b"123456", b"while false do three"];
        assert_eq!(by_likeness(&functions), [0, 2, 5, 1, 4, 3]);
        assert!(by_likeness(&[]).is_empty());
    }
}
