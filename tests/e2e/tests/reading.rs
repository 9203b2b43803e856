//! The main job: a pasted address becomes a token.

use anyhow::Result;
use brelok_e2e::Page;
use brelok_e2e::samples::{GUIDE_LINE, GUIDE_TOKEN, guide_line_with, hex_token, vk1_token};

#[tokio::test]
async fn the_paste_field_has_the_focus_at_start() -> Result<()> {
    let page = Page::open("").await?;
    let focused = async || page.run::<String>("return document.activeElement.id", []).await;
    page.becomes("the focus", "paste".to_owned(), focused).await
}

#[tokio::test]
async fn the_guides_line_is_a_placeholder_and_show_reveals_exactly_85_characters() -> Result<()> {
    let page = Page::open("").await?;
    page.paste(GUIDE_LINE).await?;
    page.reads_as("placeholder").await?;
    assert_eq!(page.provider().await?, ["vk"]);
    assert!(page.notices().await?.contains(&"markdown-escapes".to_owned()), "{:?}", page.notices().await?);
    assert_eq!(GUIDE_TOKEN.len(), 85);
    page.act("show").await?;
    page.field_becomes("access_token", GUIDE_TOKEN).await
}

#[tokio::test]
async fn a_real_token_in_the_guides_line_comes_out_exactly() -> Result<()> {
    let page = Page::open("").await?;
    for token in [hex_token(), vk1_token(192), vk1_token(214)] {
        page.paste(&guide_line_with(&token)).await?;
        page.reads_as("token").await?;
        page.act("show").await?;
        page.field_becomes("access_token", &token).await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_new_paste_is_masked_again() -> Result<()> {
    let page = Page::open("").await?;
    page.paste(&guide_line_with(&hex_token())).await?;
    page.act("show").await?;
    page.field_becomes("access_token", &hex_token()).await?;
    let next = vk1_token(192);
    page.paste(&guide_line_with(&next)).await?;
    let masked =
        async || Ok(page.field("access_token").await?.is_some_and(|text| !text.contains(&hex_token())));
    page.becomes("the token of the first paste is gone", true, masked).await?;
    let masked = page.field("access_token").await?.unwrap_or_default();
    assert!(masked.chars().all(|letter| letter == '•'), "{masked:?}");
    Ok(())
}

#[tokio::test]
async fn copy_puts_exactly_the_token_on_the_clipboard() -> Result<()> {
    let page = Page::open("").await?;
    let token = vk1_token(192);
    page.paste(&guide_line_with(&token)).await?;
    page.reads_as("token").await?;
    page.act("copy").await?;
    page.clipboard_becomes(&token).await
}

#[tokio::test]
async fn typing_does_what_pasting_does() -> Result<()> {
    let page = Page::open("").await?;
    page.fill("paste", "#access_token=0123456789abcdef&user_name=anna&svc_error=0").await?;
    page.reads_as("token").await?;
    assert_eq!(page.provider().await?, ["wialon"]);
    page.field_becomes("user_name", "anna").await
}

#[tokio::test]
async fn every_field_of_an_answer_is_on_the_card() -> Result<()> {
    let page = Page::open("").await?;
    page.paste(&format!(
        "https://oauth.vk.com/blank.html#access_token={}&expires_in=86400&user_id=42",
        hex_token()
    ))
    .await?;
    page.reads_as("token").await?;
    for (name, text) in [("user_id", "42"), ("expires_in", "86400")] {
        let shown = page.field(name).await?.unwrap_or_default();
        assert!(shown.contains(text), "{name} is shown as {shown:?}");
    }
    Ok(())
}

#[tokio::test]
async fn a_code_and_a_denial_are_told_apart_from_a_token() -> Result<()> {
    let page = Page::open("").await?;
    page.paste("https://oauth.vk.com/blank.html#code=0123456789abcdef01").await?;
    page.reads_as("code").await?;
    let denial = "https://oauth.vk.com/blank.html#error=access_denied&error_reason=user_denied\
                  &error_description=User%20denied%20your%20request";
    page.paste(denial).await?;
    page.reads_as("denied").await
}
