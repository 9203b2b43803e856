//! The promises of SECURITY.md have numbers, and whatever cites one cites one that is there.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test may panic: that is how it fails")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// The numbers behind a word, wherever it stands in a text.
fn behind(text: &str, word: &str) -> impl Iterator<Item = u32> {
    text.split(word).skip(1).filter_map(|rest| {
        let digits = rest.find(|letter: char| !letter.is_ascii_digit()).and_then(|end| rest.get(..end))?;
        digits.parse().ok()
    })
}

/// All sources below a folder, one after the other.
fn sources(folder: &Path, all: &mut String) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, all);
        } else if path.extension().is_some_and(|kind| kind == "rs") {
            all.push_str(&fs::read_to_string(path).unwrap());
        }
    }
}

#[test]
fn every_promise_has_a_test_and_every_number_is_a_promise() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let promised: BTreeSet<u32> = behind(include_str!("../SECURITY.md"), "* **S").collect();
    assert_eq!(promised, (1..=28).collect());
    let mut all = String::new();
    for folder in ["src", "tests", "xtask/src"] {
        sources(&root.join(folder), &mut all);
    }
    // A check of its own has its name as a text.
    let tested: BTreeSet<u32> = behind(&all, "fn s").chain(behind(&all, "name: \"s")).collect();
    assert_eq!(tested, promised);
    let cited: BTreeSet<u32> = behind(&all, "promise S").collect();
    assert!(cited.is_subset(&promised), "{cited:?}");
}
