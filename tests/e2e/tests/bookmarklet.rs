//! The bookmarks that show a token on the page that has it, or bring that page's address here (promise S20).

use anyhow::Result;
use brelok_e2e::engine::{Ability, is_left_out};
use brelok_e2e::secrecy::{canary_answer, canary_token, holds_no_secret};
use brelok_e2e::{Manners, Page, Visitor};
use serde_json::json;
use thirtyfour::Key;

/// A page elsewhere with something after its address, on which *Take the token* was pressed.
async fn taken(visitor: Visitor, manners: Manners, after: &str) -> Result<Page> {
    let page = Page::open_for(visitor, "").await?;
    let bookmark = page.bookmark("take").await?;
    page.visit(&format!("{}{after}", page.elsewhere(manners)?)).await?;
    page.press_bookmark(&bookmark).await?;
    Ok(page)
}

async fn draws(page: &Page, wanted: &[&str]) -> Result<()> {
    let wanted: Vec<String> = wanted.iter().map(|&text| text.to_owned()).collect();
    page.becomes("what the bookmark draws", wanted, async || page.drawn_by_bookmark().await).await
}

/// What is drawn around one value.
fn with(name: &'static str, value: &'static str) -> Vec<&'static str> {
    vec![name, value, "Copy", "Close"]
}

#[tokio::test]
async fn s20_take_shows_what_stands_in_the_address() -> Result<()> {
    let page = Page::open("").await?;
    let bookmark = page.bookmark("take").await?;
    let nothing = vec!["No token in this address", "Close"];
    for (after, wanted) in [
        ("#access_token=vk1.a.Ab-_9&expires_in=0&user_id=1", with("access_token", "vk1.a.Ab-_9")),
        ("#expires_in=0&access_token=0123abcd", with("access_token", "0123abcd")),
        ("#access_token_12345=vk1.a.x&expires_in=0", with("access_token_12345", "vk1.a.x")),
        ("?code=fc8f75be53ad00b9f4&state=1", with("code", "fc8f75be53ad00b9f4")),
        ("?lang=ru&access_hash=9f8e", with("access_hash", "9f8e")),
        ("#access_token=a%2Fb%3D%3D", with("access_token", "a/b==")),
        ("#access_token=a%252F", with("access_token", "a%2F")),
        ("#access_token=100%", with("access_token", "100%")),
        ("#access_token=a=b?c", with("access_token", "a=b?c")),
        (
            "?code=1a2b#access_token=<b>x",
            vec!["access_token", "<b>x", "Copy", "code", "1a2b", "Copy", "Close"],
        ),
        ("#access_token_-12=x&access_token_id=y", with("access_token_-12", "x")),
        ("#my_access_token=x&token=y&access_token=", nothing.clone()),
        ("#error=access_denied", nothing.clone()),
        ("", nothing),
    ] {
        // Another fragment alone would not load the page anew, and the last overlay would still stand there.
        page.browser().goto("about:blank").await?;
        page.visit(&format!("{}{after}", page.elsewhere(Manners::Plain)?)).await?;
        page.press_bookmark(&bookmark).await?;
        draws(&page, &wanted).await?;
    }
    Ok(())
}

#[tokio::test]
async fn s20_take_copies_closes_and_asks_no_server() -> Result<()> {
    let page = taken(Visitor::English, Manners::Plain, &format!("#{}", canary_answer())).await?;
    let token = canary_token();
    draws(&page, &["access_token", &token, "Copy", "Close"]).await?;
    let visits = page.visits();
    let knows_requests = page.engine().lacks(Ability::Requests).is_none();
    if knows_requests {
        page.requests().await?;
    }
    // The field has the focus, then comes its button.
    page.browser().action_chain().send_keys(Key::Tab + Key::Enter).perform().await?;
    draws(&page, &["access_token", &token, "✓ Copy", "Close"]).await?;
    page.clipboard_becomes(&token).await?;
    page.browser().action_chain().send_keys(Key::Escape).perform().await?;
    draws(&page, &[]).await?;
    assert_eq!(page.visits(), visits);
    if knows_requests {
        assert_eq!(page.requests().await?, Vec::<String>::new());
    }
    holds_no_secret("what outlives the page", &page.leftovers().await?)
}

#[tokio::test]
async fn s20_take_speaks_the_browsers_language() -> Result<()> {
    if is_left_out(Ability::Language)? {
        return Ok(());
    }
    let page = taken(Visitor::Russian, Manners::Plain, "#access_token=abc").await?;
    draws(&page, &["access_token", "abc", "Скопировать", "Закрыть"]).await?;
    let page = taken(Visitor::Russian, Manners::Plain, "").await?;
    draws(&page, &["В адресе нет токена", "Закрыть"]).await
}

#[tokio::test]
async fn s20_take_works_where_the_policy_allows_no_script() -> Result<()> {
    if is_left_out(Ability::Bookmarks)? {
        return Ok(());
    }
    let page = taken(Visitor::English, Manners::Strict, &format!("#{}", canary_answer())).await?;
    draws(&page, &["access_token", &canary_token(), "Copy", "Close"]).await?;
    page.browser().action_chain().send_keys(Key::Tab + Key::Enter).perform().await?;
    page.clipboard_becomes(&canary_token()).await?;
    assert_eq!(page.violations().await?, Vec::<String>::new());
    Ok(())
}

#[tokio::test]
async fn s20_take_reads_the_same_where_the_page_has_replaced_the_built_ins() -> Result<()> {
    if is_left_out(Ability::Bookmarks)? {
        return Ok(());
    }
    let page = taken(Visitor::English, Manners::Hostile, &format!("#{}", canary_answer())).await?;
    let cut = page.evaluated_by_the_page("location.hash.slice(1)").await?;
    assert_eq!(cut, "stolen", "the page does what it is there for");
    draws(&page, &["access_token", &canary_token(), "Copy", "Close"]).await
}

#[tokio::test]
async fn s20_take_asks_where_nothing_can_be_drawn() -> Result<()> {
    let page = taken(Visitor::English, Manners::Undrawable, &format!("#{}", canary_answer())).await?;
    let wanted = vec![["access_token".to_owned(), canary_token()]];
    page.becomes("what is asked", wanted, async || page.run("return window.asked", []).await).await
}

/// Presses *Open in Brelok* on a page elsewhere with something after its address.
async fn opens(manners: Manners, after: &str, outcome: &str) -> Result<()> {
    let page = Page::open("").await?;
    let bookmark = page.bookmark("open").await?;
    page.visit(&format!("{}{after}", page.elsewhere(manners)?)).await?;
    page.press_bookmark(&bookmark).await?;
    // Nothing is asked of the other page's scripts until it has gone.
    let is_here = async || Ok(page.browser().current_url().await?.as_str().starts_with(page.address()));
    page.becomes("the page is open", true, is_here).await?;
    page.reads_as(outcome).await?;
    let address: String = page.run("return location.href", []).await?;
    assert_eq!(address, page.address(), "the answer is taken out of the address");
    let visits = page.visits();
    let here: Vec<_> = visits.iter().filter(|visit| visit.path.starts_with("/brelok/")).collect();
    assert_eq!(here.len(), 2, "{visits:?}");
    for visit in here {
        assert_eq!((visit.path.as_str(), &visit.referer), ("/brelok/", &None));
    }
    Ok(())
}

#[tokio::test]
async fn s20_open_brings_the_address_here_and_tells_no_server() -> Result<()> {
    opens(Manners::Plain, &format!("#{}", canary_answer()), "token").await?;
    opens(Manners::Plain, &format!("?code={}&state=1", canary_token()), "code").await
}

#[tokio::test]
async fn s20_open_brings_the_address_from_pages_that_mean_ill() -> Result<()> {
    if is_left_out(Ability::Bookmarks)? {
        return Ok(());
    }
    opens(Manners::Strict, &format!("#{}", canary_answer()), "token").await?;
    opens(Manners::Hostile, &format!("#{}", canary_answer()), "token").await
}

#[tokio::test]
async fn s20_open_changes_nothing_where_the_page_is_open_already() -> Result<()> {
    if is_left_out(Ability::Bookmarks)? {
        return Ok(());
    }
    let page = Page::open(&format!("#{}", canary_answer())).await?;
    page.reads_as("token").await?;
    page.press_bookmark(&page.bookmark("open").await?).await?;
    // An address that arrives is read before the next letter is typed.
    page.fill("app", "Bus").await?;
    page.built_becomes("app", json!("Bus")).await?;
    page.reads_as("token").await
}

#[tokio::test]
async fn s20_a_press_here_runs_nothing_and_the_text_is_shown() -> Result<()> {
    let page = Page::open("").await?;
    for id in ["take", "open"] {
        page.press(&format!("[data-bookmarklet='{id}']")).await?;
        let hint = async || page.text(&format!("li:has([data-bookmarklet='{id}']) .tool__said")).await;
        let hinted = async || Ok(hint().await?.is_some_and(|hint| hint.contains("Drag")));
        page.becomes("the hint", true, hinted).await?;
        let source = page.text(&format!("[data-source='{id}']")).await?.unwrap_or_default();
        assert!(source.contains("(() => {") && source.trim_end().ends_with("})();"), "{source}");
    }
    assert!(page.text("[data-source='open']").await?.unwrap_or_default().contains(page.address()));
    assert_eq!(page.drawn_by_bookmark().await?, Vec::<String>::new());
    assert_eq!(page.violations().await?, Vec::<String>::new());
    assert_eq!(page.run::<String>("return location.href", []).await?, page.address());
    page.press("[data-copy-bookmarklet='take']").await?;
    page.clipboard_becomes(&page.bookmark("take").await?).await
}
