//! Firefox. Debian has no geckodriver; it comes from the Cargo registry.

use std::path::Path;

use serde_json::{Value, json};

use super::Found;

pub(super) const PACKAGES: &[&str] = &["--no-install-recommends", "firefox-esr"];

pub(super) fn find() -> Option<Found> {
    let browser = ["firefox-esr", "firefox"].iter().find_map(|name| which::which(name).ok())?;
    Some(Found { capabilities: capabilities(&browser), environment: Vec::new() })
}

fn capabilities(browser: &Path) -> Value {
    json!({ "moz:firefoxOptions": { "binary": browser, "args": ["-headless"], "prefs": {} } })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_driver_is_asked_for_the_browser_that_was_found() {
        let capabilities = capabilities(Path::new("/somewhere/firefox"));
        assert_eq!(capabilities["moz:firefoxOptions"]["binary"], "/somewhere/firefox");
    }
}
