//! Chromium, its relatives, and chromedriver.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};

use super::Found;
use crate::command;

pub(super) const PACKAGES: &[&str] = &["chromium", "chromium-driver"];

/// What else a person can do.
pub(super) const HINT: &str = "; CHROME_BIN and CHROMEDRIVER can say where they are";

/// Names under which Chromium and its relatives are installed.
const BROWSERS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// Without these Chromium does not start as root, draws through a graphics card that a test machine may not have,
/// or talks to its maker while a test runs. The driver adds a fresh profile folder.
const FLAGS: [&str; 10] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--force-color-profile=srgb",
];

/// The first browser that the driver fits: a machine may well have several.
pub(super) fn find() -> Option<Found> {
    let driver = named_or_on_path("CHROMEDRIVER", &["chromedriver"]).into_iter().next()?;
    let version = major_version(&driver)?;
    let browser = named_or_on_path("CHROME_BIN", &BROWSERS)
        .into_iter()
        .find(|browser| major_version(browser) == Some(version))?;
    Some(Found { capabilities: capabilities(&browser), environment: vec![("CHROMEDRIVER", driver.into())] })
}

fn capabilities(browser: &Path) -> Value {
    json!({ "goog:chromeOptions": { "binary": browser, "args": FLAGS } })
}

/// The program that an environment variable names; where it names none, those found on PATH.
fn named_or_on_path(variable: &str, names: &[&str]) -> Vec<PathBuf> {
    match env::var_os(variable) {
        Some(named) => vec![named.into()],
        None => names.iter().filter_map(|name| which::which(name).ok()).collect(),
    }
}

fn major_version(program: &Path) -> Option<u32> {
    parse_major_version(&command::output(Command::new(program).arg("--version"))?)
}

/// 156 in `Chromium 156.0.8078.79 built on Debian`: the driver fits a browser of the same major version.
fn parse_major_version(printed: &str) -> Option<u32> {
    printed.split_whitespace().find_map(|word| word.split_once('.')?.0.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_major_version_is_read_whatever_stands_around_it() {
        assert_eq!(
            parse_major_version("Chromium 156.0.8078.79 built on Debian GNU/Linux 12 (bookworm)"),
            Some(156)
        );
        assert_eq!(parse_major_version("ChromeDriver 156.0.8078.79 (a21ce95c24ce)"), Some(156));
        assert_eq!(parse_major_version("Google Chrome 97.0.4692.71 "), Some(97));
        assert_eq!(parse_major_version("command not found."), None);
    }

    #[test]
    fn the_driver_is_asked_for_the_browser_that_was_found() {
        let options = &capabilities(Path::new("/somewhere/chromium"))["goog:chromeOptions"];
        assert_eq!(options["binary"], "/somewhere/chromium");
        assert_eq!(options["args"].as_array().map(Vec::len), Some(FLAGS.len()));
    }
}
