//! What a hand does: press and type.

use anyhow::{Context, Result};
use serde_json::json;
use thirtyfour::error::WebDriverErrorInner::{ElementNotInteractable, StaleElementReference, UnknownError};
use thirtyfour::prelude::*;

use crate::page::Page;

/// Brings what a selector finds to the middle of the window, and answers once it has stood still for a few frames: what
/// was done last may still move it. It is false where nothing is found or it went away meanwhile.
const STANDS_STILL: &str = "const found = document.querySelector(arguments[0]);
    found?.scrollIntoView({ block: 'center', behavior: 'instant' });
    let place, frames = 0;
    const look = () => {
        if (!found?.isConnected) return done(false);
        const { x, y, width, height } = found.getBoundingClientRect();
        const now = [x, y, width, height].join();
        frames = now === place ? frames + 1 : 0;
        place = now;
        if (frames === 3) done(true);
        else requestAnimationFrame(look);
    };
    look()";

impl Page {
    /// Presses what a selector finds, with the mouse, as soon as it stands still.
    ///
    /// A driver finds out where the element is, and presses there a moment later. WebKit's presses whatever has come there
    /// meanwhile.
    pub async fn press(&self, selector: &str) -> Result<()> {
        self.becomes(&format!("{selector} can be pressed"), true, async || {
            match self.run_until_done(STANDS_STILL, [json!(selector)]).await {
                Ok(true) => {}
                // It may have been drawn anew; see also `fill`.
                Err(error) if !is_unknown(&error) => return Err(error),
                _ => return Ok(false),
            }
            match self.browser().find(By::Css(selector)).await?.click().await {
                // Out of sight, or drawn anew in between: nothing was pressed.
                Err(error) if matches!(*error, ElementNotInteractable(_) | StaleElementReference(_)) => {
                    Ok(false)
                }
                pressed => {
                    Ok(pressed.map(|()| true).with_context(|| format!("{selector} cannot be pressed"))?)
                }
            }
        })
        .await
    }

    /// Goes to a service, and waits until its forms are there.
    pub async fn choose_service(&self, service: &str) -> Result<()> {
        let button = format!("[data-service='{service}']");
        self.press(&button).await?;
        let chosen = format!("{button}[aria-pressed='true']");
        self.becomes(service, true, async || self.has(&chosen).await).await
    }

    /// Replaces what stands in a field, with the keyboard. WebKit's driver breaks off now and then with an error that it
    /// has no name for; once it may.
    pub async fn fill(&self, id: &str, text: &str) -> Result<()> {
        let selector = format!("#{id}");
        self.press(&selector).await?;
        let field = self.browser().find(By::Css(&selector)).await?;
        let typed = match type_over(&field, text).await {
            Err(error) if matches!(*error, UnknownError(_)) => type_over(&field, text).await,
            typed => typed,
        };
        typed.with_context(|| format!("nothing can be typed into {id}"))
    }
}

/// Whether a driver broke off with an error that it has no name for.
fn is_unknown(error: &anyhow::Error) -> bool {
    error.downcast_ref::<WebDriverError>().is_some_and(|error| matches!(**error, UnknownError(_)))
}

async fn type_over(field: &WebElement, text: &str) -> WebDriverResult<()> {
    field.send_keys(Key::Control + "a").await?;
    let text = if text.is_empty() { Key::Delete.into() } else { TypingData::from(text) };
    field.send_keys(text).await
}
