//! What stands in the page before the app is there, and how the app takes its place.

use anyhow::Result;
use brelok_e2e::engine::{Ability, is_left_out};
use brelok_e2e::secrecy::{canary_answer, holds_no_secret};
use brelok_e2e::{Page, Visitor};
use serde_json::json;
use thirtyfour::prelude::*;

/// Where the pieces that the first screen and the app share stand: left, top, width and height.
const PLACES: &str =
    "return ['h1', 'h1 + .hint', '.logo', '.parts', '.switch', '#read-heading', 'label[for=paste]',
    '#paste', '#paste-hint', '.takes', '.promise', '.lock', '.guide']
    .map(piece => {
        const { x, y, width, height } = document.querySelector(piece).getBoundingClientRect();
        // The steps come with the app, below or beside what stands there.
        return `${piece}: ${[x, y, width, piece === '.guide' ? 0 : height].map(Math.round)}`;
    })";

#[tokio::test]
async fn the_app_takes_the_first_screens_place_without_a_jump() -> Result<()> {
    if is_left_out(Ability::EarlyScript)? {
        return Ok(());
    }
    for visitor in [Visitor::Russian, Visitor::English] {
        for (width, height) in [(360, 740), (1280, 800)] {
            let page = Page::open_first_screen_for(visitor, "").await?;
            let screen =
                json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600 });
            page.command("Emulation.setDeviceMetricsOverride", screen).await?;
            let before: Vec<String> = page.run(PLACES, []).await?;
            page.let_the_app_start().await?;
            let after: Vec<String> = page.run(PLACES, []).await?;
            assert_eq!(before, after, "{visitor:?}, {width}×{height}");
        }
    }
    Ok(())
}

#[tokio::test]
async fn the_first_screen_speaks_the_visitors_language() -> Result<()> {
    if is_left_out(Ability::EarlyScript)? {
        return Ok(());
    }
    for (visitor, name) in [(Visitor::Russian, "Брелок"), (Visitor::English, "Brelok")] {
        let page = Page::open_first_screen_for(visitor, "").await?;
        let shown: String = page.run("return document.querySelector('h1').innerText", []).await?;
        assert_eq!(shown, name);
    }
    Ok(())
}

#[tokio::test]
async fn the_first_screen_speaks_the_language_that_was_chosen_before() -> Result<()> {
    if is_left_out(Ability::EarlyScript)? {
        return Ok(());
    }
    let page = Page::open_first_screen_for(Visitor::English, "").await?;
    page.let_the_app_start().await?;
    page.press("[data-lang='ru']").await?;
    page.browser().refresh().await?;
    let shown: String = page.run("return document.querySelector('h1').innerText", []).await?;
    assert_eq!(shown, "Брелок");
    Ok(())
}

#[tokio::test]
async fn what_is_typed_before_the_app_is_there_is_kept_with_focus_and_caret() -> Result<()> {
    if is_left_out(Ability::EarlyScript)? {
        return Ok(());
    }
    let page = Page::open_first_screen_for(Visitor::English, "").await?;
    let typed = "#access_token=0123456789abcdef&user_name=anna&svc_error=0";
    // It has the focus without a click.
    let field = page.browser().active_element().await?;
    field.send_keys(typed).await?;
    field.send_keys(Key::Left + Key::Left).await?;
    page.let_the_app_start().await?;
    page.reads_as("token").await?;
    page.value_becomes("paste", typed).await?;
    let state = "const field = document.activeElement;
        return [field.id, field.selectionStart, field.selectionEnd].join()";
    let caret = typed.len() - 2;
    page.becomes("focus and caret", format!("paste,{caret},{caret}"), async || page.run(state, []).await)
        .await
}

#[tokio::test]
async fn s7_a_token_is_out_of_the_address_before_the_app_is_there() -> Result<()> {
    if is_left_out(Ability::EarlyScript)? {
        return Ok(());
    }
    for mark in ["#", "?"] {
        let page =
            Page::open_first_screen_for(Visitor::English, &format!("{mark}{}", canary_answer())).await?;
        holds_no_secret("the address", &page.addresses().await?.join(" "))?;
        page.let_the_app_start().await?;
        page.reads_as("token").await?;
    }
    Ok(())
}
