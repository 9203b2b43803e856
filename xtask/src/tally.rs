//! Counting tests: every test runner of cargo's ends with a line that says how many passed.

use std::collections::BTreeSet;

/// Passed and failed tests of all runs so far.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Tests that passed.
    pub passed: u64,
    /// Tests that failed.
    pub failed: u64,
    /// Tests that an engine's driver cannot do; the runner takes them for passed.
    pub left_out: u64,
    /// What could not be run because a program is missing, in the words of the tests.
    pub missing: BTreeSet<String>,
    /// Those of them that the next line which counts still takes for passed.
    pending: u64,
}

impl Tally {
    /// Adds a line of a runner's output, if it is the one that counts:
    /// `test result: ok. 3 passed; 0 failed; 0 ignored; …`.
    ///
    /// A test that is left out says so in a line of its own and is not counted as passed.
    pub fn read(&mut self, line: &str) {
        if let Some((_, missing)) = line.split_once("SKIPPED: ") {
            self.missing.insert(missing.to_owned());
            return;
        }
        if line.contains("left out in ") {
            self.left_out += 1;
            self.pending += 1;
            return;
        }
        let Some((_, counts)) =
            line.split_once("test result: ").and_then(|(_, result)| result.split_once(". "))
        else {
            return;
        };
        for count in counts.split(';') {
            match count.trim().split_once(' ').map(|(number, what)| (number.parse::<u64>(), what)) {
                Some((Ok(number), "passed")) => {
                    self.passed += number.saturating_sub(std::mem::take(&mut self.pending));
                }
                Some((Ok(number), "failed")) => self.failed += number,
                _ => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(lines: &[&str]) -> Tally {
        let mut tally = Tally::default();
        lines.iter().for_each(|line| tally.read(line));
        tally
    }

    fn counted(passed: u64, failed: u64, left_out: u64) -> Tally {
        Tally { passed, failed, left_out, ..Tally::default() }
    }

    #[test]
    fn what_is_missing_is_remembered_once() {
        let line = "SKIPPED: php is missing, so its code is not run";
        let missing = tally(&[line, line]).missing;
        assert_eq!(missing.into_iter().collect::<Vec<_>>(), ["php is missing, so its code is not run"]);
    }

    #[test]
    fn result_lines_add_up() {
        let lines = [
            "running 3 tests",
            "test text::tests::both_languages ... ok",
            "test result: ok. 3 passed; 0 failed; 0 ignored; 0 measured; 12 filtered out; finished in 0.01s",
            "",
            "test result: FAILED. 40 passed; 2 failed; 1 ignored; 0 measured; 0 filtered out; finished in 1.20s",
        ];
        assert_eq!(tally(&lines), counted(43, 2, 0));
    }

    #[test]
    fn the_line_of_wasm_bindgen_test_counts_as_well() {
        let line = "test result: ok. 5 passed; 0 failed; 0 ignored; 0 filtered out; finished in 0.03s";
        assert_eq!(tally(&[line]), counted(5, 0, 0));
    }

    #[test]
    fn a_test_that_is_left_out_has_not_passed() {
        let lines = [
            "left out in WebKit: s2_the_page_is_one_request: WebKitWebDriver has no log of requests",
            "test result: ok. 5 passed; 0 failed; 0 ignored; 0 filtered out; finished in 0.03s",
        ];
        assert_eq!(tally(&lines), counted(4, 0, 1));
    }

    #[test]
    fn other_lines_count_nothing() {
        assert_eq!(
            tally(&["7 passed; 1 failed", "test result: unknown", "test result: ok. many passed"]),
            Tally::default()
        );
    }
}
