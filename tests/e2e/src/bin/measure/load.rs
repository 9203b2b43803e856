//! From the wish to see the page to the first paint, the app, the token.

use anyhow::{Result, bail};
use brelok_e2e::Page;
use serde::Deserialize;
use serde_json::json;
use tokio::time::{Duration, sleep};

use crate::served::{Served, serve};

/// What is waited for: the app, whose language switch works; the card of a token; the last of the page.
const WATCH: &str = "window.seen = {};
const wanted = { app: '[data-lang]', card: '[data-outcome=token]', end: '.footer' };
new MutationObserver(() => {
    for (const [name, selector] of Object.entries(wanted)) {
        if (!(name in seen) && document.querySelector(selector)) {
            seen[name] = 0;
            // The frame that shows it has been handed over.
            requestAnimationFrame(() => setTimeout(() => { seen[name] = performance.now(); }));
        }
    }
}).observe(document, { subtree: true, childList: true, attributes: true });";

const TIMES: &str = "return {
    paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    app: seen.app || 0,
    card: seen.card || 0,
    end: seen.end || 0,
}";

/// Milliseconds of one load, 0 for what has not come yet.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
pub struct Times {
    /// The first paint with content.
    pub paint: f64,
    /// The app is on the screen.
    pub app: f64,
    /// The card of a token is.
    pub card: f64,
    /// All of the page is there, as far as its footer, which the counter has not.
    pub end: f64,
}

/// Medians of all loads.
pub struct Loads {
    /// Yew's counter.
    pub counter: Times,
    /// The page.
    pub page: Times,
    /// The page, opened with a token in the fragment.
    pub with_token: Times,
}

/// Loads the pages in turn, so that a busy moment of the machine strikes all of them.
pub async fn measure(page: &Page, runs: usize) -> Result<Loads> {
    let Served { page: own, counter } = serve().await?;
    let with_token =
        format!("{own}#access_token={}&expires_in=86400&user_id=1", "0123456789abcdef0".repeat(5));
    page.command("Page.addScriptToEvaluateOnNewDocument", json!({ "source": WATCH })).await?;
    page.command("Network.enable", json!({})).await?;
    page.command("Network.setCacheDisabled", json!({ "cacheDisabled": true })).await?;
    let network = json!({
        "offline": false, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 93_750
    });
    page.command("Network.emulateNetworkConditions", network).await?;
    slow_down(page, 4).await?;
    let mut all = [const { Vec::new() }; 3];
    for _ in 0..runs {
        for (address, times) in [&counter, &own, &with_token].into_iter().zip(&mut all) {
            times.push(load(page, address, [address != &counter, address == &with_token]).await?);
        }
    }
    slow_down(page, 1).await?;
    let network = json!({ "offline": false, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
    page.command("Network.emulateNetworkConditions", network).await?;
    let [counter, page, with_token] = all.map(|times| medians(&times));
    Ok(Loads { counter, page, with_token })
}

/// Slows the processor so many times.
pub async fn slow_down(page: &Page, times: u32) -> Result<()> {
    page.command("Emulation.setCPUThrottlingRate", json!({ "rate": times })).await.map(drop)
}

async fn load(page: &Page, address: &str, [has_end, has_card]: [bool; 2]) -> Result<Times> {
    // From another page: a new fragment alone would load nothing.
    page.browser().goto("about:blank").await?;
    page.browser().goto(address).await?;
    for _ in 0..200 {
        let times: Times = page.run(TIMES, []).await?;
        let Times { paint, app, card, end } = times;
        if paint > 0.0 && app > 0.0 && (card > 0.0 || !has_card) && (end > 0.0 || !has_end) {
            return Ok(times);
        }
        sleep(Duration::from_millis(50)).await;
    }
    bail!("{address} is not there after ten seconds; the console says {:?}", page.console().await?)
}

fn medians(times: &[Times]) -> Times {
    let median = |part: fn(&Times) -> f64| crate::table::percentile(times.iter().map(part).collect(), 50);
    Times {
        paint: median(|times| times.paint),
        app: median(|times| times.app),
        card: median(|times| times.card),
        end: median(|times| times.end),
    }
}
