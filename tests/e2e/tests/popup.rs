//! Wialon's sign-in in a window of its own: the answer comes by a message, and from nobody else (promise S15).

use anyhow::{Context, Result, ensure};
use brelok_e2e::popup::{frame, nothing_was_taken, open, open_another, sign_in, status_becomes, there};
use brelok_e2e::wialon::{TOKEN, Wialon};

#[tokio::test]
async fn s15_the_token_comes_by_itself_and_stands_in_no_address_and_no_field() -> Result<()> {
    let site = Wialon::start().await?;
    let (page, own) = open(&site).await?;
    sign_in(&page).await?;
    page.press("#allow").await?;
    page.browser().switch_to_window(own).await?;
    page.reads_as("token").await?;
    assert_eq!(page.provider().await?, ["wialon"]);
    status_becomes(&page, "done").await?;
    assert_eq!(page.notices().await?, Vec::<String>::new());
    assert_eq!(page.value("paste").await?, "");
    let focused = async || page.run::<String>("return document.activeElement.id", []).await;
    page.becomes("the focus", "outcome".to_owned(), focused).await?;
    let windows = async || Ok(page.browser().windows().await?.len());
    page.becomes("the number of windows", 1, windows).await?;
    for place in page.addresses().await?.into_iter().chain([page.leftovers().await?, page.document().await?])
    {
        ensure!(!place.contains(TOKEN), "the token stands in {place}");
    }
    assert_eq!(page.addresses().await?.first().map(String::as_str), Some(page.address()));
    assert_eq!((page.violations().await?, page.console().await?), (vec![], vec![]));
    page.act("show").await?;
    page.field_becomes("access_token", TOKEN).await
}

#[tokio::test]
async fn s17_the_link_asks_the_site_itself_and_has_a_new_state_every_time() -> Result<()> {
    let site = Wialon::start().await?;
    let (page, own) = open(&site).await?;
    let mut states = Vec::new();
    for _ in 0..2 {
        sign_in(&page).await?;
        page.browser().switch_to_window(own.clone()).await?;
        let visits = site.visits();
        let link = visits.iter().rfind(|visit| visit.path.starts_with("/login.html")).context("no visit")?;
        assert_eq!(link.referer, None, "s6");
        let answer =
            format!("&flags=5&redirect_uri={}/post_token.html&state=", site.origin().replace(':', "%3A"));
        let (before, after) = link.path.split_once(&answer).with_context(|| link.path.clone())?;
        assert_eq!(before, "/login.html?client_id=Bus&access_type=256&activation_time=0&duration=2592000");
        let (state, rest) = after.split_once('&').context("nothing after the state")?;
        assert_eq!((state.len(), rest), (32, "response_type=token"));
        states.push(state.to_owned());
    }
    assert_ne!(states[0], states[1]);
    assert_eq!(page.browser().windows().await?.len(), 2, "a new window takes the place of the old one");
    Ok(())
}

#[tokio::test]
async fn s15_a_frame_of_another_site_is_not_heard() -> Result<()> {
    let (site, evil) = (Wialon::start().await?, Wialon::start().await?);
    let (page, own) = open(&site).await?;
    sign_in(&page).await?;
    frame(&page, &evil.page("/elsewhere.html")).await?;
    there(&page, "top.opener.postMessage(arguments[0], '*')").await?;
    nothing_was_taken(&page, &own).await?;
    status_becomes(&page, "waiting").await
}

#[tokio::test]
async fn s15_a_frame_of_the_site_itself_is_not_heard() -> Result<()> {
    let site = Wialon::start().await?;
    let (page, own) = open(&site).await?;
    sign_in(&page).await?;
    frame(&page, &site.page("/elsewhere.html")).await?;
    there(&page, "top.opener.postMessage(arguments[0], '*')").await?;
    nothing_was_taken(&page, &own).await?;
    status_becomes(&page, "waiting").await
}

#[tokio::test]
async fn s15_the_window_is_not_heard_once_it_shows_another_site() -> Result<()> {
    let (site, evil) = (Wialon::start().await?, Wialon::start().await?);
    let (page, own) = open(&site).await?;
    sign_in(&page).await?;
    page.browser().goto(evil.page("/elsewhere.html")).await?;
    there(&page, "opener.postMessage(arguments[0], '*')").await?;
    nothing_was_taken(&page, &own).await?;
    status_becomes(&page, "waiting").await
}

#[tokio::test]
async fn s15_another_window_of_the_site_is_not_heard() -> Result<()> {
    let site = Wialon::start().await?;
    let (page, own) = open(&site).await?;
    sign_in(&page).await?;
    open_another(&page, "/elsewhere.html").await?;
    there(&page, "opener.opener.postMessage(arguments[0], '*')").await?;
    nothing_was_taken(&page, &own).await?;
    status_becomes(&page, "waiting").await
}

#[tokio::test]
async fn s15_the_page_does_not_hear_itself() -> Result<()> {
    let site = Wialon::start().await?;
    let (page, own) = open(&site).await?;
    sign_in(&page).await?;
    page.browser().switch_to_window(own.clone()).await?;
    there(&page, "postMessage(arguments[0], '*')").await?;
    nothing_was_taken(&page, &own).await
}

#[tokio::test]
async fn s15_what_is_no_text_or_too_long_or_no_answer_is_not_heard() -> Result<()> {
    let site = Wialon::start().await?;
    let (page, own) = open(&site).await?;
    sign_in(&page).await?;
    for message in [
        "{ access_token: arguments[0] }",
        "[arguments[0]]",
        "new String(arguments[0])",
        "null",
        "72",
        "new Blob([arguments[0]])",
        "arguments[0] + '&user_name='.padEnd(4096, 'x')",
        "arguments[0].padEnd(50_000_000, 'x')",
        "'ready'",
        "location.origin + '/post_token.html?' + arguments[0]",
    ] {
        there(&page, &format!("opener.postMessage({message}, '*')")).await.context(message)?;
    }
    nothing_was_taken(&page, &own).await?;
    status_becomes(&page, "waiting").await
}

#[tokio::test]
async fn s15_what_comes_early_is_not_heard() -> Result<()> {
    let site = Wialon::start().await?;
    let (page, own) = open(&site).await?;
    open_another(&page, &site.page("/elsewhere.html")).await?;
    there(&page, "opener.postMessage(arguments[0], '*')").await?;
    nothing_was_taken(&page, &own).await?;
    assert!(!page.has("[data-popup]").await?);
    Ok(())
}

#[tokio::test]
async fn s15_what_comes_late_is_not_heard() -> Result<()> {
    let site = Wialon::start().await?;
    let (page, own) = open(&site).await?;
    let window = sign_in(&page).await?;
    page.browser().switch_to_window(own.clone()).await?;
    page.run::<bool>(
        "const { Date } = window; const now = Date.now; Date.now = () => now() + 301_000; return true",
        [],
    )
    .await?;
    status_becomes(&page, "timed-out").await?;
    page.browser().switch_to_window(window).await?;
    page.press("#allow").await?;
    page.becomes("the answer was sent", true, async || {
        Ok(site.visits().iter().any(|visit| visit.path.starts_with("/post_token.html")))
    })
    .await?;
    nothing_was_taken(&page, &own).await?;
    status_becomes(&page, "timed-out").await
}

#[tokio::test]
async fn s15_a_second_message_changes_nothing() -> Result<()> {
    let site = Wialon::start().await?;
    let (page, own) = open(&site).await?;
    sign_in(&page).await?;
    let both =
        format!("opener.postMessage('access_token={TOKEN}', '*'); opener.postMessage(arguments[0], '*')");
    there(&page, &both).await?;
    page.browser().switch_to_window(own).await?;
    page.reads_as("token").await?;
    page.act("show").await?;
    page.field_becomes("access_token", TOKEN).await
}

#[tokio::test]
async fn s17_an_answer_with_another_state_is_shown_as_a_danger() -> Result<()> {
    let site = Wialon::start().await?;
    let (page, own) = open(&site).await?;
    sign_in(&page).await?;
    there(&page, "opener.postMessage(arguments[0] + '&state=another', '*')").await?;
    page.browser().switch_to_window(own).await?;
    page.reads_as("token").await?;
    assert_eq!(page.notices().await?, ["state-mismatch"]);
    Ok(())
}

#[tokio::test]
async fn s13_forget_stops_listening() -> Result<()> {
    let site = Wialon::start().await?;
    let (page, own) = open(&site).await?;
    page.insert("access_token=abc").await?;
    let window = sign_in(&page).await?;
    page.browser().switch_to_window(own.clone()).await?;
    page.act("forget").await?;
    page.shows_no_card().await?;
    page.browser().switch_to_window(window).await?;
    there(&page, "opener.postMessage(arguments[0], '*')").await?;
    nothing_was_taken(&page, &own).await
}

#[tokio::test]
async fn a_refusal_and_a_second_step_are_said_and_the_person_may_go_on() -> Result<()> {
    let site = Wialon::start().await?;
    let (page, own) = open(&site).await?;
    let window = sign_in(&page).await?;
    for (status, message) in [
        ("refused", r#"{"svc_error":"8"}"#),
        ("second-factor", r#"{"hash":"6e8c1a52c9c14b2a","p":"x","auth_type":"1"}"#),
    ] {
        page.browser().switch_to_window(window.clone()).await?;
        there(&page, &format!("opener.postMessage('loginauth:{message}', '*')")).await?;
        page.browser().switch_to_window(own.clone()).await?;
        status_becomes(&page, status).await?;
    }
    page.browser().switch_to_window(window).await?;
    page.press("#allow").await?;
    page.browser().switch_to_window(own).await?;
    page.reads_as("token").await
}

#[tokio::test]
async fn a_window_that_is_closed_is_said_with_the_way_by_hand() -> Result<()> {
    let site = Wialon::start().await?;
    let (page, own) = open(&site).await?;
    sign_in(&page).await?;
    page.browser().close_window().await?;
    page.browser().switch_to_window(own).await?;
    status_becomes(&page, "closed").await?;
    let said = page.text(".popup[role='status']").await?.unwrap_or_default();
    assert!(said.contains("By hand: open the link below"), "{said}");
    assert!(page.has("[data-action='popup']").await?);
    Ok(())
}

#[tokio::test]
async fn a_site_that_cuts_its_window_off_is_said_as_well() -> Result<()> {
    let site = Wialon::start().await?;
    let (page, own) = open(&site).await?;
    sign_in(&page).await?;
    page.browser().goto(site.page("/cut-off.html")).await?;
    page.browser().switch_to_window(own).await?;
    status_becomes(&page, "closed").await
}

#[tokio::test]
async fn a_window_that_the_browser_does_not_open_is_said() -> Result<()> {
    let site = Wialon::start().await?;
    let (page, _) = open(&site).await?;
    page.run::<bool>("window.open = () => null; return true", []).await?;
    page.press("[data-action='popup']").await?;
    status_becomes(&page, "blocked").await?;
    assert_eq!(site.visits(), vec![]);
    Ok(())
}
