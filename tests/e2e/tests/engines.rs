//! What is left out in an engine is left out for a reason that still holds.

use std::time::Duration;

use anyhow::Result;
use brelok_e2e::engine::{Ability, Engine, LACKING};
use brelok_e2e::{Page, Visitor};

/// Tries whether a driver can do something after all.
async fn is_possible(page: &Page, ability: Ability) -> Result<bool> {
    Ok(match ability {
        Ability::EarlyScript => page.run_early("window.early = true").await.is_ok(),
        Ability::Screen => {
            page.browser().set_window_rect(0, 0, 360, 740).await.is_ok()
                && page.run::<u32>("return innerWidth", []).await? == 360
        }
        Ability::OtherSenses => page.accessibility_tree().await.is_ok(),
        Ability::Memory => page.times_in_memory().await.is_ok(),
        Ability::Requests => page.requests().await.is_ok(),
        Ability::Bookmarks => {
            // The session may hang after that.
            let page = Page::open("").await?;
            page.browser().set_page_load_timeout(Duration::from_secs(2)).await?;
            page.browser().goto("javascript:void(document.title='pressed')").await.is_ok()
        }
        Ability::Language => {
            let russian = Page::open_for(Visitor::Russian, "").await?;
            russian.run::<String>("return navigator.language", []).await?.starts_with("ru")
        }
    })
}

#[tokio::test]
async fn what_is_left_out_is_impossible() -> Result<()> {
    let page = Page::open("").await?;
    let here = Engine::chosen()?;
    for (_, ability, reason) in LACKING.iter().filter(|line| line.0 == here) {
        assert!(!is_possible(&page, *ability).await?, "no longer true in {here:?}: {reason}");
    }
    Ok(())
}
