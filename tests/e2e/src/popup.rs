//! Verbs for a sign-in in a window of its own, and for whoever would like to answer in its place.

use anyhow::{Context, Result};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::json;
use thirtyfour::WindowHandle;

use crate::page::Page;
use crate::wialon::Wialon;

/// What a hostile sender would like to have taken: what [`there`] hands to its script.
const FORGED: &str = "access_token=5dce19710a5e26ab8b7b8986cb3c49e58C291791B7F0A7AEB8AFBFCEED7DC03BC48FF5F8";

/// The page with a sign-in form that names a site, and the page's own window.
pub async fn open(site: &Wialon) -> Result<(Page, WindowHandle)> {
    let host = utf8_percent_encode(site.origin(), NON_ALPHANUMERIC);
    let page = Page::open(&format!("#/wialon/sign-in?host={host}&client_id=Bus")).await?;
    let own = page.browser().window().await?;
    Ok((page, own))
}

/// Presses the button, and goes to the window that opens.
pub async fn sign_in(page: &Page) -> Result<WindowHandle> {
    let before = page.browser().windows().await?;
    page.press("[data-action='popup']").await?;
    let window = new_window(page, &before).await?;
    page.browser().switch_to_window(window.clone()).await?;
    page.becomes("the sign-in is there", true, async || page.has("#allow").await).await?;
    Ok(window)
}

/// Opens another window of the one that is looked at, and goes there; with a real click, since WebKit lets no script do it
/// alone.
pub async fn open_another(page: &Page, address: &str) -> Result<()> {
    let before = page.browser().windows().await?;
    let script = "const link = document.createElement('a');
        link.id = 'another';
        link.textContent = 'another';
        link.href = arguments[0];
        link.target = '_blank';
        link.rel = 'opener';
        document.body.prepend(link);
        return true";
    page.run::<bool>(script, [json!(address)]).await?;
    page.press("#another").await?;
    page.browser().switch_to_window(new_window(page, &before).await?).await?;
    page.becomes("the page is there", true, async || page.has("p").await).await
}

/// The window that was not there before.
async fn new_window(page: &Page, before: &[WindowHandle]) -> Result<WindowHandle> {
    let mut windows = Vec::new();
    page.becomes("a window is there", true, async || {
        windows = page.browser().windows().await?;
        windows.retain(|window| !before.contains(window));
        Ok(!windows.is_empty())
    })
    .await?;
    windows.pop().context("no window")
}

/// How far the page says that the sign-in is.
pub async fn status_becomes(page: &Page, status: &str) -> Result<()> {
    let wanted = vec![status.to_owned()];
    page.becomes("the status", wanted, async || page.attributes("[data-popup]", "data-popup").await).await
}

/// Runs a script in the window that is looked at.
pub async fn there(page: &Page, script: &str) -> Result<()> {
    page.run::<bool>(&format!("{script}; return true"), [json!(FORGED)]).await.map(drop)
}

/// What was sent has had time to arrive: a message of the page to itself overtakes none that was sent before it.
pub async fn nothing_was_taken(page: &Page, own: &WindowHandle) -> Result<()> {
    page.browser().switch_to_window(own.clone()).await?;
    let arrived = "setTimeout(() => {
        addEventListener('message', () => done(true), { once: true });
        postMessage('', '*');
    }, 300)";
    page.run_until_done::<bool>(arrived, []).await?;
    page.shows_no_card().await
}

/// Puts a page into a frame of the window that is looked at, and goes there.
pub async fn frame(page: &Page, address: &str) -> Result<()> {
    let script = "const frame = document.createElement('iframe');
        frame.onload = () => done(true);
        frame.src = arguments[0];
        document.body.append(frame)";
    page.run_until_done::<bool>(script, [json!(address)]).await?;
    page.browser().enter_frame(0).await?;
    Ok(())
}
