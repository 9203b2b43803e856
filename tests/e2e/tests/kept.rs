//! What the page keeps, and that it keeps still.

use std::collections::BTreeMap;
use std::env;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use brelok_e2e::Page;
use brelok_e2e::secrecy::canary_answer;
use brelok_e2e::using::use_everything;

/// For how many minutes the page is used before it is left alone: none, or as many as the longest run is given.
const MINUTES: &str = "BRELOK_MINUTES_OF_USE";

/// How long it is left alone afterwards.
const IDLE: Duration = Duration::from_secs(60);

async fn kept(page: &Page) -> Result<BTreeMap<String, String>> {
    page.run("return { ...localStorage, ...sessionStorage }", []).await
}

#[tokio::test]
async fn s10_nothing_is_kept_but_the_language_that_was_chosen() -> Result<()> {
    let page = Page::open(&format!("#{}", canary_answer())).await?;
    assert_eq!(kept(&page).await?, BTreeMap::new(), "nothing was chosen yet");
    use_everything(&page).await?;
    assert_eq!(kept(&page).await?, BTreeMap::from([("brelok.language".to_owned(), "ru".to_owned())]));
    Ok(())
}

#[tokio::test]
async fn s1_nothing_is_asked_however_long_the_page_is_used_and_left_open() -> Result<()> {
    let page = Page::open("").await?;
    let at_start = page.visits();
    let minutes: u64 = match env::var(MINUTES) {
        Ok(minutes) => minutes.parse().with_context(|| format!("{MINUTES} is a number of minutes"))?,
        Err(_) => 0,
    };
    let started = Instant::now();
    while started.elapsed() < Duration::from_secs(60 * minutes) {
        use_everything(&page).await?;
        page.press("[data-lang='en']").await?;
        page.act("forget").await?;
    }
    tokio::time::sleep(IDLE).await;
    assert_eq!(page.visits(), at_start, "the page's own server was asked again");
    assert_eq!(page.loaded_from_the_net().await?, Vec::<String>::new());
    assert_eq!(page.violations().await?, Vec::<String>::new());
    Ok(())
}
