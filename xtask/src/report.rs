//! What `cargo xtask test` says at its end.

use std::process::ExitCode;
use std::time::Duration;

use anyhow::Result;

use crate::step::spell;
use crate::tally::Tally;
use crate::weight::Weight;

/// What the checks have found out besides whether they passed.
#[derive(Default)]
pub struct Report {
    /// The tests of all runs.
    pub tests: Tally,
    /// The page, once it is built.
    pub page: Option<Weight>,
    /// The vectors that the tests hold the reader to, by file.
    pub vectors: Vec<(String, usize)>,
}

impl Report {
    /// The page's weight, what happened, and the line that tools read: `12 passed, 0 failed`.
    pub fn print(mut self, checks: usize, took: Duration, outcome: Result<()>) -> ExitCode {
        if let Some(page) = &self.page {
            print!("\nThe page as it is published:\n{page}");
        }
        if outcome.is_ok() && !self.vectors.is_empty() {
            let files: Vec<String> =
                self.vectors.iter().map(|(file, count)| format!("{file} {count}")).collect();
            println!("\nVectors that pass: {}.", files.join(", "));
        }
        match &outcome {
            Ok(()) => println!("\nEverything passed: {checks} of {checks} checks in {}.", spell(took)),
            Err(error) => {
                println!("\n{error:#}");
                // A check that is no test, or that did not get as far as testing, failed all the same.
                self.tests.failed = self.tests.failed.max(1);
            }
        }
        if self.tests.left_out > 0 {
            println!("{} left out, where an engine's driver cannot do them", self.tests.left_out);
        }
        for missing in &self.tests.missing {
            println!("Left out: {missing}");
        }
        println!("{} passed, {} failed", self.tests.passed, self.tests.failed);
        if outcome.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }
}
