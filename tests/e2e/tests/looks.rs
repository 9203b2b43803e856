//! The page on a telephone and on a desk, in both languages, light and dark: nothing sticks out sideways. The
//! screenshots are for people to look at.

use std::fs;

use anyhow::{Context, Result, ensure};
use base64::prelude::*;
use brelok_e2e::engine::{Ability, is_left_out};
use brelok_e2e::samples::GUIDE_LINE;
use brelok_e2e::{Page, Visitor, screenshots};
use serde_json::json;
use thirtyfour::prelude::*;

const SIZES: [(u32, u32); 2] = [(360, 740), (1280, 800)];
const LANGUAGES: [(Visitor, &str); 2] = [(Visitor::Russian, "ru"), (Visitor::English, "en")];

#[tokio::test]
async fn nothing_sticks_out_sideways_on_any_screen_in_any_language() -> Result<()> {
    if is_left_out(Ability::Screen)? {
        return Ok(());
    }
    for (visitor, language) in LANGUAGES {
        let page = Page::open_for(visitor, "").await?;
        on_every_screen(&page, &format!("{language}-empty")).await?;
        page.paste(GUIDE_LINE).await?;
        page.reads_as("placeholder").await?;
        page.act("show").await?;
        on_every_screen(&page, &format!("{language}-guide")).await?;
        page.act("forget").await?;
        page.fill("app", "Мониторинг автопарка: отчёты и уведомления").await?;
        page.fill("items", "734455, 734456, 734457, 734458, 734459, 734460").await?;
        page.fill("p", r#"{"department":"логистика","contact":{"mail":"fleet@example.com"}}"#).await?;
        page.fill("fl", "0x1300").await?;
        page.flags_become(&["0x100", "0x200", "0x1000"]).await?;
        on_every_screen(&page, &format!("{language}-builder")).await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_telephone_shows_the_way_from_the_form_to_the_request() -> Result<()> {
    if is_left_out(Ability::Screen)? {
        return Ok(());
    }
    let page = Page::open("").await?;
    let [telephone, desk] = SIZES;
    look_at(&page, telephone).await?;
    page.fill("dur", "3600").await?;
    let distance =
        "const { bottom } = document.querySelector('[data-action=to-answer]').getBoundingClientRect();
    return innerHeight - bottom";
    let is_at_the_bottom = async || Ok((0.0..20.0).contains(&page.run::<f64>(distance, []).await?));
    page.becomes("the way is at the bottom of the screen", true, is_at_the_bottom).await?;
    page.press("[data-action='to-answer']").await?;
    let focused = "const { id } = document.activeElement;
    return document.activeElement.getBoundingClientRect().top < 100 ? id : ''";
    let heading = async || page.run::<String>(focused, []).await;
    page.becomes("what is on top", "answer-heading".to_owned(), heading).await?;
    look_at(&page, desk).await?;
    assert!(
        !page.browser().find(By::Css("[data-action='to-answer']")).await?.is_displayed().await?,
        "the request stands beside the form"
    );
    Ok(())
}

async fn look_at(page: &Page, (width, height): (u32, u32)) -> Result<()> {
    let screen = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600 });
    page.command("Emulation.setDeviceMetricsOverride", screen).await.map(drop)
}

async fn on_every_screen(page: &Page, name: &str) -> Result<()> {
    for (width, height) in SIZES {
        look_at(page, (width, height)).await?;
        for scheme in ["light", "dark"] {
            let features = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
            page.command("Emulation.setEmulatedMedia", features).await?;
            let name = format!("{name}-{width}x{height}-{scheme}");
            take_screenshot(page, &name).await?;
            let [content, screen]: [u32; 2] =
                page.run("return [document.documentElement.scrollWidth, innerWidth]", []).await?;
            ensure!(content <= screen && screen == width, "{name}: {content} pixels of content on {screen}");
        }
    }
    Ok(())
}

/// The whole page, however long it is.
async fn take_screenshot(page: &Page, name: &str) -> Result<()> {
    page.run::<bool>("scrollTo(0, 0); return true", []).await?;
    let image = page.command("Page.captureScreenshot", json!({ "captureBeyondViewport": true })).await?;
    let image = BASE64_STANDARD.decode(image["data"].as_str().context("no picture")?)?;
    fs::write(screenshots()?.join(format!("{name}.png")), image)?;
    Ok(())
}
