//! The three engines that the page is opened in: what each is asked for, and what its driver cannot do.

use std::env;
use std::io::{Write, stdout};
use std::path::Path;
use std::thread;

use anyhow::{Result, bail};
use serde_json::{Map, Value, json};

use crate::setting;
use crate::visitor::Visitor;

/// Which browser a run of the tests opens; `BRELOK_ENGINE` says it, and Chromium is meant where nothing is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium, over ChromeDriver.
    Chromium,
    /// Firefox, over geckodriver.
    Firefox,
    /// WebKit's small browser, over WebKitWebDriver.
    WebKit,
}

/// Something that a test needs besides plain WebDriver.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ability {
    /// A script that runs before those of the page.
    EarlyScript,
    /// A screen of any size and a choice of light and dark.
    Screen,
    /// What a screen reader is told of the whole page, and the page as it would be printed.
    OtherSenses,
    /// What stands in the memory of the page's WebAssembly.
    Memory,
    /// A list of all requests, also those that never left.
    Requests,
    /// A visitor of another language.
    Language,
    /// A bookmark that is pressed whatever the page does against it.
    Bookmarks,
}

/// What a driver cannot do, with the reason that stands in the report. `tests/engines.rs` tries every line: one that
/// is possible after all is a failure.
pub const LACKING: &[(Engine, Ability, &str)] = &[
    (
        Engine::Firefox,
        Ability::EarlyScript,
        "these tests speak plain WebDriver to geckodriver, which runs no script before those of the page",
    ),
    (Engine::Firefox, Ability::Screen, "geckodriver makes no window as narrow as a telephone"),
    (Engine::Firefox, Ability::OtherSenses, "geckodriver has no accessibility tree to read"),
    (Engine::Firefox, Ability::Requests, "geckodriver has no log of requests"),
    (Engine::Firefox, Ability::Memory, "geckodriver looks into no memory"),
    (Engine::WebKit, Ability::EarlyScript, "WebKitWebDriver runs no script before those of the page"),
    (Engine::WebKit, Ability::Screen, "WebKitWebDriver knows one screen"),
    (Engine::WebKit, Ability::OtherSenses, "WebKitWebDriver has no accessibility tree to read"),
    (Engine::WebKit, Ability::Requests, "WebKitWebDriver has no log of requests"),
    (Engine::WebKit, Ability::Memory, "WebKitWebDriver looks into no memory"),
    (Engine::WebKit, Ability::Language, "WebKit takes its language from the locales of the machine"),
    (
        Engine::WebKit,
        Ability::Bookmarks,
        "WebKitWebDriver goes to no javascript: address, so a link of the page has to do",
    ),
];

/// Firefox's number for: neither the desktop nor the usual folder, but that of `browser.download.dir`.
const OWN_FOLDER: u8 = 2;

impl Engine {
    /// The engine of this run.
    pub fn chosen() -> Result<Self> {
        match env::var("BRELOK_ENGINE").as_deref() {
            Err(_) | Ok("chromium") => Ok(Self::Chromium),
            Ok("firefox") => Ok(Self::Firefox),
            Ok("webkit") => Ok(Self::WebKit),
            Ok(unknown) => bail!("BRELOK_ENGINE is chromium, firefox or webkit, not {unknown}"),
        }
    }

    /// Why its driver cannot do something; `None` where it can.
    pub fn lacks(self, ability: Ability) -> Option<&'static str> {
        LACKING.iter().find(|(engine, lacking, _)| (*engine, *lacking) == (self, ability)).map(|line| line.2)
    }

    /// What the driver is asked for: a fresh browser of that language.
    pub(crate) fn capabilities(self, visitor: Visitor, downloads: &Path) -> Result<Map<String, Value>> {
        let mut wanted = setting::capabilities()?;
        match self {
            Self::Chromium => {
                wanted.insert(
                    "goog:loggingPrefs".to_owned(),
                    json!({ "browser": "ALL", "performance": "ALL" }),
                );
            }
            Self::Firefox => {
                let preferences = &mut wanted["moz:firefoxOptions"]["prefs"];
                preferences["intl.accept_languages"] = visitor.languages().into();
                preferences["browser.download.folderList"] = OWN_FOLDER.into();
                preferences["browser.download.dir"] = downloads.to_string_lossy().into();
                // The tests read and write the clipboard without a click, as other programs do.
                preferences["dom.events.testing.asyncClipboard"] = true.into();
            }
            Self::WebKit => {}
        }
        Ok(wanted)
    }
}

/// Whether the test that asks has to be left out, which is then said in one line that `cargo xtask test` counts.
pub fn is_left_out(needs: Ability) -> Result<bool> {
    let engine = Engine::chosen()?;
    let Some(reason) = engine.lacks(needs) else { return Ok(false) };
    // Past the test runner, which swallows what a test that passes prints.
    let name = thread::current().name().unwrap_or("a test").to_owned();
    writeln!(stdout(), "left out in {engine:?}: {name}: {reason}")?;
    Ok(true)
}
