//! The engines that the page is opened in, each with its driver, found or installed.

mod chromium;
mod firefox;
mod webkit;

use std::ffi::OsString;
use std::fs;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::project::Project;
use crate::{apt, tools};

/// An engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium or one of its relatives, over chromedriver.
    Chromium,
    /// Firefox, over geckodriver.
    Firefox,
    /// WebKitGTK's small browser on a screen in memory.
    WebKit,
}

/// A browser that is there.
struct Found {
    /// What its driver is asked for, as WebDriver's `new session` wants it.
    capabilities: Value,
    /// What the tests find in their environment to drive it.
    environment: Vec<(&'static str, OsString)>,
}

/// An engine, ready to be driven.
pub struct Ready {
    engine: Engine,
    environment: Vec<(&'static str, OsString)>,
}

impl Engine {
    /// Finds the engine and its driver, and installs them where that is possible without asking.
    pub fn set_up(self, project: &Project) -> Result<Ready> {
        let what_to_install = || self.what_to_install();
        let mut found = match self.find() {
            Some(found) => found,
            None => {
                apt::install(self.packages()).with_context(what_to_install)?;
                self.find().with_context(what_to_install)?
            }
        };
        if self == Self::Firefox {
            found.environment.push(("GECKODRIVER", tools::geckodriver(project)?.into()));
        }
        let file = project.target.join(format!("webdriver-{}.json", self.name()));
        fs::create_dir_all(&project.target)?;
        fs::write(&file, found.capabilities.to_string())
            .with_context(|| format!("{} cannot be written", file.display()))?;
        found.environment.push(("BRELOK_ENGINE", self.name().into()));
        found.environment.push(("WASM_BINDGEN_TEST_WEBDRIVER_JSON", file.into()));
        Ok(Ready { engine: self, environment: found.environment })
    }

    fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// The browser; `None` unless all that Debian's packages bring for it is there.
    fn find(self) -> Option<Found> {
        match self {
            Self::Chromium => chromium::find(),
            Self::Firefox => firefox::find(),
            Self::WebKit => webkit::find(),
        }
    }

    /// What `apt-get install` is told.
    fn packages(self) -> &'static [&'static str] {
        match self {
            Self::Chromium => chromium::PACKAGES,
            Self::Firefox => firefox::PACKAGES,
            Self::WebKit => webkit::PACKAGES,
        }
    }

    fn what_to_install(self) -> String {
        format!(
            "The tests in {self:?} need it and a driver that fits it. Install them (on Debian: apt-get install {}) and \
             run this again{}",
            self.packages().join(" "),
            if self == Self::Chromium { chromium::HINT } else { "" }
        )
    }
}

impl Ready {
    /// Which engine it is.
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// What the tests find in their environment.
    pub fn environment(&self) -> &[(&'static str, OsString)] {
        &self.environment
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_is_said_with_the_packages_that_bring_it() {
        for (engine, packages) in [
            (Engine::Chromium, "apt-get install chromium chromium-driver)"),
            (Engine::Firefox, "apt-get install --no-install-recommends firefox-esr)"),
            (Engine::WebKit, "apt-get install --no-install-recommends webkit2gtk-driver xvfb)"),
        ] {
            let sentence = engine.what_to_install();
            assert!(sentence.contains(packages), "{sentence}");
        }
    }
}
