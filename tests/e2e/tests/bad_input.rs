//! Whatever is pasted, the page stays alive.

use anyhow::Result;
use brelok_e2e::Page;
use brelok_e2e::engine::Engine;
use brelok_e2e::samples::{GUIDE_LINE, GUIDE_TOKEN};
use brelok_e2e::secrecy::{canary_answer, canary_token};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

async fn is_alive(page: &Page) -> Result<()> {
    page.paste(GUIDE_LINE).await?;
    page.reads_as("placeholder").await?;
    page.act("show").await?;
    page.field_becomes("access_token", GUIDE_TOKEN).await?;
    assert_eq!(page.console().await?, Vec::<String>::new());
    Ok(())
}

#[tokio::test]
async fn s24_a_description_that_looks_like_html_is_text_and_is_cut() -> Result<()> {
    let page = Page::open("").await?;
    let elsewhere = Page::open("").await?;
    let visits = elsewhere.visits();
    let to = elsewhere.address();
    let description = format!("<img src={to}x onerror=alert(1)><a href={to}>press</a> {to} ");
    let long = "x".repeat(10_000);
    let encoded = utf8_percent_encode(&description, NON_ALPHANUMERIC);
    page.insert(&format!("#error=server_error&error_description={encoded}{long}&state=1")).await?;
    page.reads_as("error").await?;
    assert!(!page.has("[data-outcome] img, [data-outcome] a").await?);
    let shown = page.field("error_description").await?.unwrap_or_default();
    assert!(shown.starts_with(&description) && shown.len() < 1_000, "{shown}");
    assert_eq!(elsewhere.visits(), visits);
    assert_eq!(page.violations().await?, Vec::<String>::new());
    Ok(())
}

#[tokio::test]
async fn two_megabytes_of_noise() -> Result<()> {
    let page = Page::open("").await?;
    let noise: String = (0..2_000_000_u32)
        .map(|place| char::from(b' ' + (place.wrapping_mul(2_654_435_761) >> 25) as u8 % 95))
        .collect();
    page.insert(&noise).await?;
    is_alive(&page).await
}

#[tokio::test]
async fn a_fragment_as_long_as_the_browser_lets_it_be() -> Result<()> {
    let page = Page::open("").await?;
    // Firefox goes to no address of more than a megabyte.
    let length = if page.engine() == Engine::Firefox { 1_000_000 } else { 2_000_000 };
    let noise = "q=%D1%8F&".repeat(length / 9);
    page.go(&format!("#{noise}{}", canary_answer())).await?;
    page.reads_as("token").await?;
    page.act("show").await?;
    page.field_becomes("access_token", &canary_token()).await?;
    assert_eq!(page.run::<String>("return location.href", []).await?, page.address());
    is_alive(&page).await
}

#[tokio::test]
async fn pieces_that_are_not_an_answer() -> Result<()> {
    let page = Page::open("").await?;
    for piece in
        ["%", "#", "?", "&&&===", "%zz%", "#access_token=%FF%FE&x=%", "access_token", "\u{0}\u{202e}\u{200b}"]
    {
        page.insert(piece).await?;
        is_alive(&page).await?;
    }
    page.insert("").await?;
    page.shows_no_card().await?;
    is_alive(&page).await
}

#[tokio::test]
async fn builder_fields_full_of_nonsense() -> Result<()> {
    let page = Page::open("").await?;
    for field in ["dur", "fl", "fl-hex", "userId", "items"] {
        for nonsense in ["999999999999999999999999999999", "-", "0x", "1e9", "кот"] {
            page.fill(field, nonsense).await?;
            page.value_becomes(field, nonsense).await?;
        }
    }
    is_alive(&page).await
}
