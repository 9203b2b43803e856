//! Both languages: chosen at first by the browser, then by the person.

use anyhow::Result;
use brelok_e2e::engine::{Ability, is_left_out};
use brelok_e2e::{Page, Visitor};

async fn speaks(page: &Page, language: &str) -> Result<()> {
    page.becomes("the language", vec![language.to_owned()], async || page.attributes("html", "lang").await)
        .await
}

#[tokio::test]
async fn the_browser_chooses_the_first_language() -> Result<()> {
    if is_left_out(Ability::Language)? {
        return Ok(());
    }
    speaks(&Page::open_for(Visitor::Russian, "").await?, "ru").await?;
    speaks(&Page::open_for(Visitor::English, "").await?, "en").await
}

#[tokio::test]
async fn a_switched_language_is_remembered_and_the_title_follows() -> Result<()> {
    let page = Page::open("").await?;
    let title = async || page.run::<String>("return document.title", []).await;
    let english = title().await?;
    page.press("[data-lang='ru']").await?;
    speaks(&page, "ru").await?;
    let russian = title().await?;
    assert_ne!(russian, english);
    page.reload().await?;
    speaks(&page, "ru").await?;
    assert_eq!(title().await?, russian);
    page.press("[data-lang='en']").await?;
    speaks(&page, "en").await?;
    assert_eq!(title().await?, english);
    Ok(())
}

#[tokio::test]
async fn switching_the_language_loses_nothing_that_was_typed() -> Result<()> {
    let page = Page::open("").await?;
    page.fill("app", "keyring").await?;
    page.fill("fl", "0x1300").await?;
    page.paste("#access_token=0123456789abcdef&user_name=anna&svc_error=0").await?;
    page.reads_as("token").await?;
    page.press("[data-lang='ru']").await?;
    speaks(&page, "ru").await?;
    page.reads_as("token").await?;
    page.value_becomes("app", "keyring").await?;
    page.flags_become(&["0x100", "0x200", "0x1000"]).await
}
