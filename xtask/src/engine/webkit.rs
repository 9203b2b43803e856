//! WebKitGTK's small browser, its driver, and a screen in memory.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::Found;

pub(super) const PACKAGES: &[&str] = &["--no-install-recommends", "webkit2gtk-driver", "xvfb"];

pub(super) fn find() -> Option<Found> {
    let driver = which::which("WebKitWebDriver").ok()?;
    which::which("Xvfb").ok()?;
    Some(Found {
        capabilities: capabilities(&mini_browser()?),
        environment: vec![
            ("WEBKIT_DRIVER", driver.into()),
            // A container has no user namespaces to put a process of WebKit's into, and root may not be put there.
            ("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1".into()),
            ("NO_AT_BRIDGE", "1".into()),
        ],
    })
}

fn capabilities(browser: &Path) -> Value {
    json!({ "webkitgtk:browserOptions": { "binary": browser, "args": ["--automation"] } })
}

/// The browser stands in a folder of the machine's kind and of the library's version.
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
    fn the_driver_is_asked_for_the_browser_that_was_found() {
        let capabilities = capabilities(Path::new("/somewhere/MiniBrowser"));
        assert_eq!(capabilities["webkitgtk:browserOptions"]["binary"], "/somewhere/MiniBrowser");
    }
}
