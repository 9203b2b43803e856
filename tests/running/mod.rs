//! Running code as a person would, against a server of this machine: for the tests of what Brelok writes.

pub mod stub;

use std::io::Write;
use std::process::{Command, Output};

use tempfile::TempDir;

/// What came of a run.
#[derive(Debug)]
pub struct Run {
    /// Whether it ended well.
    pub success: bool,
    /// What it printed.
    pub printed: String,
    /// What it complained of.
    pub complaint: String,
}

/// Whether a program is here and starts.
pub fn starts(program: &str) -> bool {
    Command::new(program).arg("--version").output().is_ok_and(|output| output.status.success())
}

/// Says what is left out and why, past the capture of a passing test's output. Where changes are checked nothing may
/// be left out but PHP.
pub fn leave_out(what: &str, so: &str) {
    assert!(what == "php" || std::env::var_os("CI").is_none(), "{what} is missing, and must be there: {so}");
    std::io::stdout().write_all(format!("SKIPPED: {what} is missing, so {so}\n").as_bytes()).unwrap();
}

/// A folder of its own for each run, gone after it.
pub fn folder() -> TempDir {
    TempDir::new_in(env!("CARGO_TARGET_TMPDIR")).unwrap()
}

/// Runs a command to its end, with these variables in its environment.
pub fn execute(command: &mut Command, variables: &[(&str, &str)]) -> Run {
    // The server is on this machine; a proxy is not.
    command.env("no_proxy", "*").env("NO_PROXY", "*");
    let Output { status, stdout, stderr } = command.envs(variables.iter().copied()).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Run { success: status.success(), printed: text(stdout), complaint: text(stderr) }
}
