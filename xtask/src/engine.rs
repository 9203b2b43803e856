//! The other engines that the page is opened in: Firefox and WebKit, their drivers, and how they are started.

use std::ffi::OsString;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use crate::browser::apt_get;
use crate::command;
use crate::project::Project;
use crate::step::step;
use crate::tools;

/// An engine besides Chromium.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Firefox, over geckodriver.
    Firefox,
    /// WebKitGTK's small browser on a screen in memory.
    WebKit,
}

/// An engine, ready to be driven: what the tests find in their environment.
pub struct Ready(Vec<(&'static str, OsString)>);

impl Engine {
    /// Finds the engine and its driver, and installs them where that is possible without asking.
    pub fn set_up(self, project: &Project) -> Result<Ready> {
        if self.browser().is_none() {
            self.install()?;
        }
        let browser = self.browser().with_context(|| self.what_to_install())?;
        let file = project.target.join(format!("webdriver-{}.json", self.name()));
        fs::create_dir_all(&project.target)?;
        fs::write(&file, self.capabilities(&browser).to_string())
            .with_context(|| format!("{} cannot be written", file.display()))?;
        let mut environment =
            vec![("BRELOK_ENGINE", self.name().into()), ("WASM_BINDGEN_TEST_WEBDRIVER_JSON", file.into())];
        match self {
            Self::Firefox => environment.push(("GECKODRIVER", tools::geckodriver(project)?.into())),
            Self::WebKit => environment.extend([
                ("WEBKIT_DRIVER", which::which("WebKitWebDriver")?.into()),
                // A container has no user namespaces to put a process of WebKit's into, and root may not be put there.
                ("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1".into()),
                ("NO_AT_BRIDGE", "1".into()),
            ]),
        }
        Ok(Ready(environment))
    }

    fn name(self) -> &'static str {
        match self {
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    fn packages(self) -> &'static [&'static str] {
        match self {
            Self::Firefox => &["firefox-esr"],
            Self::WebKit => &["webkit2gtk-driver", "xvfb"],
        }
    }

    /// The program that is the browser; `None` unless all that it needs is there.
    fn browser(self) -> Option<PathBuf> {
        match self {
            Self::Firefox => ["firefox-esr", "firefox"].iter().find_map(|name| which::which(name).ok()),
            Self::WebKit => {
                which::which("WebKitWebDriver").ok()?;
                which::which("Xvfb").ok()?;
                mini_browser()
            }
        }
    }

    /// What to ask the driver for, as WebDriver's `new session` wants it.
    fn capabilities(self, browser: &PathBuf) -> Value {
        match self {
            Self::Firefox => {
                json!({ "moz:firefoxOptions": { "binary": browser, "args": ["-headless"], "prefs": {} } })
            }
            Self::WebKit => {
                json!({ "webkitgtk:browserOptions": { "binary": browser, "args": ["--automation"] } })
            }
        }
    }

    fn install(self) -> Result<()> {
        let packages = [&["install", "-y", "--no-install-recommends"], self.packages()].concat();
        let (Some(mut update), Some(mut install)) = (apt_get(&["update"]), apt_get(&packages)) else {
            bail!(self.what_to_install())
        };
        step(&format!("Installing {} (once)", self.packages().join(", ")), || {
            command::run(&mut update)
                .and_then(|()| command::run(&mut install))
                .with_context(|| self.what_to_install())
        })
    }

    fn what_to_install(self) -> String {
        format!(
            "The tests in {self:?} need it and its driver. Install them (on Debian: apt-get install {}) and run this \
             again",
            self.packages().join(" ")
        )
    }
}

impl Ready {
    /// What the tests find in their environment.
    pub fn environment(&self) -> &[(&'static str, OsString)] {
        &self.0
    }
}

/// WebKitGTK's small browser, which stands in a folder of the machine's kind and of the library's version.
fn mini_browser() -> Option<PathBuf> {
    let kinds = fs::read_dir("/usr/lib").ok()?.flatten();
    let libraries = kinds.filter_map(|kind| fs::read_dir(kind.path()).ok()).flatten().flatten();
    libraries
        .filter(|library| library.file_name().to_string_lossy().starts_with("webkit"))
        .map(|library| library.path().join("MiniBrowser"))
        .find(|browser| browser.is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_driver_is_asked_for_the_browser_that_was_found() {
        let browser = PathBuf::from("/somewhere/browser");
        for (engine, options) in
            [(Engine::Firefox, "moz:firefoxOptions"), (Engine::WebKit, "webkitgtk:browserOptions")]
        {
            assert_eq!(engine.capabilities(&browser)[options]["binary"], "/somewhere/browser");
        }
    }

    #[test]
    fn what_is_missing_is_said_with_the_packages_that_bring_it() {
        assert!(Engine::WebKit.what_to_install().contains("apt-get install webkit2gtk-driver xvfb"));
    }
}
