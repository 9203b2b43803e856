//! Chromium and its driver, for the tests that need a real browser.

use std::env;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use crate::command;
use crate::step::step;

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

const WHAT_TO_INSTALL: &str = "The tests need Chromium and its driver of the same version. Install them (on Debian: \
apt-get install chromium chromium-driver) and run this again; CHROME_BIN and CHROMEDRIVER can say where they are.";

/// A browser and the driver that fits it.
pub struct Browser {
    chromium: PathBuf,
    /// `chromedriver`.
    pub driver: PathBuf,
}

impl Browser {
    /// Finds a browser and its driver, and installs them where that is possible without asking.
    pub fn set_up() -> Result<Self> {
        if let Some(found) = Self::find() {
            return Ok(found);
        }
        let (Some(mut update), Some(mut install)) =
            (apt_get(&["update"]), apt_get(&["install", "-y", "chromium", "chromium-driver"]))
        else {
            bail!(WHAT_TO_INSTALL)
        };
        step("Installing Chromium and its driver (about 100 MB, once)", || {
            command::run(&mut update).and_then(|()| command::run(&mut install)).context(WHAT_TO_INSTALL)
        })?;
        Self::find().context(WHAT_TO_INSTALL)
    }

    /// The first browser that the driver fits: a machine may well have several.
    fn find() -> Option<Self> {
        let driver = named_or_on_path("CHROMEDRIVER", &["chromedriver"]).next()?;
        let version = major_version(&driver)?;
        let chromium = named_or_on_path("CHROME_BIN", &BROWSERS)
            .find(|browser| major_version(browser) == Some(version))?;
        Some(Self { chromium, driver })
    }

    /// What to ask the driver for, as WebDriver's `new session` wants it.
    pub fn capabilities(&self) -> Value {
        json!({ "goog:chromeOptions": { "binary": self.chromium, "args": FLAGS } })
    }
}

/// The program that an environment variable names; where it names none, those found on PATH.
fn named_or_on_path(variable: &str, names: &[&str]) -> impl Iterator<Item = PathBuf> {
    let named = env::var_os(variable).map(PathBuf::from);
    let on_path = names.iter().filter(|_| named.is_none()).filter_map(|name| which::which(name).ok());
    let on_path: Vec<PathBuf> = on_path.collect();
    named.into_iter().chain(on_path)
}

fn major_version(program: &Path) -> Option<u32> {
    parse_major_version(&command::output(Command::new(program).arg("--version"))?)
}

/// 156 in `Chromium 156.0.8078.79 built on Debian`: the driver fits a browser of the same major version.
fn parse_major_version(printed: &str) -> Option<u32> {
    printed.split_whitespace().find_map(|word| word.split_once('.')?.0.parse().ok())
}

/// An `apt-get` command, where there is one and nobody has to be asked for a password.
pub fn apt_get(arguments: &[&str]) -> Option<Command> {
    which::which("apt-get").ok()?;
    let is_root = command::output(Command::new("id").arg("-u"))?.trim() == "0";
    let mut command = if is_root {
        Command::new("apt-get")
    } else {
        command::output(Command::new("sudo").args(["-n", "true"]))?;
        let mut sudo = Command::new("sudo");
        sudo.args(["-n", "apt-get"]);
        sudo
    };
    command.args(arguments).env("DEBIAN_FRONTEND", "noninteractive").stdin(Stdio::null());
    Some(command)
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
        let browser = Browser { chromium: "/somewhere/chromium".into(), driver: PathBuf::new() };
        let options = &browser.capabilities()["goog:chromeOptions"];
        assert_eq!(options["binary"], "/somewhere/chromium");
        assert_eq!(options["args"].as_array().map(Vec::len), Some(FLAGS.len()));
    }
}
