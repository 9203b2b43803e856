//! Opening the page with an answer in its address, as a sign-in that is sent to it does.

use anyhow::Result;
use brelok_e2e::Page;
use brelok_e2e::engine::{Ability, is_left_out};
use brelok_e2e::secrecy::{canary_answer, canary_token, holds_no_secret};

#[tokio::test]
async fn the_reader_works_while_the_rest_of_the_page_is_on_its_way() -> Result<()> {
    if is_left_out(Ability::EarlyScript)? {
        return Ok(());
    }
    let page = Page::open_reader("").await?;
    page.paste(&format!("https://oauth.vk.ru/blank.html#{}", canary_answer())).await?;
    page.reads_as("token").await?;
    page.act("show").await?;
    page.field_becomes("access_token", &canary_token()).await?;
    for part in ["[data-section='guide']", ".builder", "[data-connections]", "[data-action='use-token']"] {
        assert!(!page.has(part).await?, "{part}");
    }
    // Asked for before it is there.
    page.press("[data-part='builder-heading']").await?;
    page.let_the_app_start().await?;
    let focused = async || page.run::<String>("return document.activeElement.id", []).await;
    page.becomes("where the keyboard is", "builder-heading".to_owned(), focused).await?;
    page.field_becomes("access_token", &canary_token()).await?;
    page.act("use-token").await?;
    page.becomes("the form", true, async || page.has("#access_token").await).await
}

#[tokio::test]
async fn what_only_the_rest_can_read_is_read_once_it_is_there() -> Result<()> {
    if is_left_out(Ability::EarlyScript)? {
        return Ok(());
    }
    let arrived = Page::open_reader(&format!("#{}", canary_answer().replace('&', "%26"))).await?;
    let pasted = Page::open_reader("").await?;
    pasted.paste(&format!("Вот он: {}", canary_answer())).await?;
    for page in [arrived, pasted] {
        let says = async || page.text(".reader__card").await;
        page.becomes("what it says", Some("Reading…".to_owned()), says).await?;
        page.shows_no_card().await?;
        page.let_the_app_start().await?;
        page.reads_as("token").await?;
        assert!(!says().await?.unwrap_or_default().contains("Reading…"));
        page.act("show").await?;
        page.field_becomes("access_token", &canary_token()).await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_link_to_a_form_opens_it_once_the_rest_of_the_page_is_there() -> Result<()> {
    if is_left_out(Ability::EarlyScript)? {
        return Ok(());
    }
    let page = Page::open_reader("#/wialon/token-update?fl=768").await?;
    page.becomes("the reader is there", true, async || page.has("[data-lang]").await).await?;
    assert!(!page.has("#fl").await?);
    page.let_the_app_start().await?;
    page.value_becomes("fl", "768").await
}

#[tokio::test]
async fn s7_a_token_in_the_fragment_is_read_and_leaves_no_trace_in_the_address() -> Result<()> {
    let page = Page::open(&format!("#{}", canary_answer())).await?;
    page.reads_as("token").await?;
    page.act("show").await?;
    page.field_becomes("access_token", &canary_token()).await?;
    holds_no_secret("the address", &page.addresses().await?.join(" "))?;
    assert_eq!(page.addresses().await?.first().map(String::as_str), Some(page.address()));
    Ok(())
}

#[tokio::test]
async fn s7_a_token_in_the_query_is_read_and_leaves_no_trace_in_the_address() -> Result<()> {
    let page = Page::open(&format!("?{}", canary_answer())).await?;
    page.reads_as("token").await?;
    holds_no_secret("the address", &page.addresses().await?.join(" "))?;
    assert_eq!(page.addresses().await?.first().map(String::as_str), Some(page.address()));
    Ok(())
}

#[tokio::test]
async fn s7_opening_with_a_token_makes_one_entry_in_the_history_like_any_visit() -> Result<()> {
    let length = "return history.length";
    let plain: u32 = Page::open("").await?.run(length, []).await?;
    let with_token: u32 = Page::open(&format!("#{}", canary_answer())).await?.run(length, []).await?;
    assert_eq!(with_token, plain);
    Ok(())
}

#[tokio::test]
async fn s7_a_token_that_arrives_later_in_the_fragment_is_read_and_scrubbed_as_well() -> Result<()> {
    let page = Page::open("").await?;
    page.run::<bool>("location.hash = arguments[0]; return true", [canary_answer().into()]).await?;
    page.reads_as("token").await?;
    page.act("show").await?;
    page.field_becomes("access_token", &canary_token()).await?;
    holds_no_secret("the address", &page.addresses().await?.join(" "))
}

#[tokio::test]
async fn s7_loading_again_shows_nothing_of_the_token() -> Result<()> {
    for mark in ["#", "?"] {
        let page = Page::open(&format!("{mark}{}", canary_answer())).await?;
        page.reads_as("token").await?;
        page.reload().await?;
        page.shows_no_card().await?;
        holds_no_secret("the document", &page.document().await?)?;
    }
    Ok(())
}

#[tokio::test]
async fn s8_a_token_that_came_in_the_query_is_shown_with_a_warning() -> Result<()> {
    let page = Page::open(&format!("?{}", canary_answer())).await?;
    page.reads_as("token").await?;
    assert!(page.notices().await?.contains(&"token-in-our-query".to_owned()), "{:?}", page.notices().await?);

    let page = Page::open(&format!("#{}", canary_answer())).await?;
    page.reads_as("token").await?;
    assert!(!page.notices().await?.contains(&"token-in-our-query".to_owned()));
    Ok(())
}

#[tokio::test]
async fn s13_a_page_that_is_left_is_emptied_at_once() -> Result<()> {
    let page = Page::open(&format!("#{}", canary_answer())).await?;
    page.reads_as("token").await?;
    // A browser that keeps the page in memory says so before it does, and then nothing runs any more.
    let leave = "return dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))";
    page.run::<bool>(leave, []).await?;
    page.shows_no_card().await?;
    holds_no_secret("the document", &page.document().await?)
}

#[tokio::test]
async fn s13_leaving_and_coming_back_shows_nothing() -> Result<()> {
    let page = Page::open(&format!("#{}", canary_answer())).await?;
    page.reads_as("token").await?;
    page.act("show").await?;
    page.field_becomes("access_token", &canary_token()).await?;
    page.leave_and_come_back().await?;
    page.shows_no_card().await?;
    holds_no_secret("the document", &page.document().await?)
}
