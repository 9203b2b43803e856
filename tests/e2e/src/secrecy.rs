//! A token that is easy to look for, and every place a page could leave it in.

use anyhow::{Result, ensure};
use base64::prelude::*;
use serde_json::{Value, json};

use crate::page::Page;

/// What the token to look for begins with.
const CANARY: &str = "CANARY7f3a9e";

/// A token of VK's newer shape that is easy to look for.
pub fn canary_token() -> String {
    format!("vk1.a.{CANARY}{}", "Qx4_Zp-8".repeat(23))
}

/// What follows the page's address after a sign-in that sends the token to it.
pub fn canary_answer() -> String {
    format!("access_token={}&expires_in=86400&user_id=1", canary_token())
}

/// Nothing secret stands in a text: plain, backwards, or encoded as programs encode.
pub fn holds_no_secret(place: &str, text: &str) -> Result<()> {
    for shape in shapes() {
        ensure!(!text.contains(&shape), "{place} holds the token, as {shape:?}");
    }
    Ok(())
}

fn shapes() -> Vec<String> {
    // Base64 takes three bytes at a time, so there are three ways to write a text that stands inside another; each has
    // the letters of the groups that lie wholly in it.
    let groups = |skipped: usize| BASE64_STANDARD.encode(&CANARY[skipped..skipped + 9]);
    let mut shapes = vec![
        CANARY.to_owned(),
        CANARY.chars().rev().collect(),
        CANARY.bytes().map(|byte| format!("%{byte:02X}")).collect(),
    ];
    shapes.extend([0, 1, 2].map(groups));
    shapes
}

/// Counts a text in the memories of the page's WebAssembly.
const COUNT: &str = "const wanted = new TextEncoder().encode(arguments[0]);
let times = 0;
for (const memory of memories) {
    const bytes = new Uint8Array(memory.buffer);
    for (let at = bytes.indexOf(wanted[0]); at >= 0; at = bytes.indexOf(wanted[0], at + 1)) {
        if (wanted.every((byte, place) => bytes[at + place] === byte)) times += 1;
    }
}
return times";

impl Page {
    /// How often the token stands in the memory of the page's WebAssembly, in use or freed.
    pub async fn times_in_memory(&self) -> Result<u64> {
        self.run(COUNT, [CANARY.into()]).await
    }

    /// Every address that the document and the history know.
    pub async fn addresses(&self) -> Result<Vec<String>> {
        let script = "return [location.href, document.URL, document.referrer,
            ...(window.navigation?.entries() ?? []).map(entry => entry.url)].filter(address => address)";
        self.run(script, []).await
    }

    /// Everything that outlives the page, or that another page can see.
    pub async fn leftovers(&self) -> Result<String> {
        let script = "const databases = indexedDB.databases();
            const cached = caches.keys();
            const workers = navigator.serviceWorker.getRegistrations();
            Promise.all([databases, cached, workers]).then(([databases, cached, workers]) => done(JSON.stringify({
                local: { ...localStorage }, session: { ...sessionStorage }, cookies: document.cookie,
                name: window.name, title: document.title, state: history.state,
                databases, cached, workers: workers.length,
            })), refused => done(`refused: ${refused}`))";
        let found: String = self.run_until_done(script, []).await?;
        ensure!(!found.starts_with("refused"), "{found}");
        // Of these only the names can be listed: nothing at all is kept there.
        let parts: Value = serde_json::from_str(&found)?;
        let nothing = json!({ "session": {}, "cookies": "", "databases": [], "cached": [], "workers": 0 });
        for (place, empty) in nothing.as_object().into_iter().flatten() {
            ensure!(parts[place] == *empty, "{place} keeps {}", parts[place]);
        }
        Ok(found)
    }

    /// The whole document as it stands, and what stands in its fields.
    pub async fn document(&self) -> Result<String> {
        let script = "return document.documentElement.outerHTML
            + [...document.querySelectorAll('input, textarea, select')].map(field => field.value).join('\\n')";
        self.run(script, []).await
    }

    /// What a screen reader is told.
    pub async fn accessibility_tree(&self) -> Result<String> {
        Ok(self.command("Accessibility.getFullAXTree", json!({})).await?.to_string())
    }

    /// What would stand on paper.
    pub async fn printed_text(&self) -> Result<String> {
        self.command("Emulation.setEmulatedMedia", json!({ "media": "print" })).await?;
        let printed = "return document.body.innerText
            + [...document.querySelectorAll('input, textarea')].filter(field => {
                const { visibility, webkitTextSecurity } = getComputedStyle(field);
                return visibility === 'visible' && webkitTextSecurity === 'none' && field.getClientRects().length;
            }).map(field => field.value).join('\\n')";
        let text = self.run(printed, []).await?;
        self.command("Emulation.setEmulatedMedia", json!({ "media": "" })).await?;
        Ok(text)
    }

    /// What the page's policy had to stop.
    pub async fn violations(&self) -> Result<Vec<String>> {
        self.run("return window.violations", []).await
    }

    /// Every address that the page has loaded something from, besides its own when it was opened.
    pub async fn loaded_from_the_net(&self) -> Result<Vec<String>> {
        let script = "return performance.getEntriesByType('resource').map(entry => entry.name)
            .filter(address => !address.startsWith('data:'))";
        self.run(script, []).await
    }

    /// What stands in the console.
    pub async fn console(&self) -> Result<Vec<String>> {
        if self.engine() != crate::engine::Engine::Chromium {
            return self.run("return window.said", []).await;
        }
        let entries = self.browser().browser_log().await?;
        Ok(entries.into_iter().map(|entry| format!("{}: {}", entry.level, entry.message)).collect())
    }

    /// The address of every request that the browser has made for the page, to whatever site.
    pub async fn requests(&self) -> Result<Vec<String>> {
        let mut addresses = Vec::new();
        for entry in self.browser().get_log("performance").await? {
            let event: Value = serde_json::from_str(&entry.message)?;
            if event["message"]["method"] == "Network.requestWillBeSent" {
                addresses.extend(event["message"]["params"]["request"]["url"].as_str().map(str::to_owned));
            }
        }
        Ok(addresses)
    }
}
