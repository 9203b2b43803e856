//! Every form: chosen, opened by a link, filled from what was pasted, and taken away as code.

use anyhow::Result;
use brelok_e2e::Page;
use serde_json::json;

const TOKEN: &str = "5dce19710a5e26ab8b7b8986cb3c49e58C291791B7F0A7AEB8AFBFCEED7DC03BC48FF5F8";
const OTHER: &str = "5dce19710a5e26ab8b7b8986cb3c49e58C291791B7F0A7AEB8AFBFCEED7DC03BC48FF5F9";

/// An answer of `token/list`: a Locator link, and a token with an item whose id a double cannot hold.
fn list() -> String {
    format!(
        r#"[{{"h":"{TOKEN}","app":"locator","at":1767225600,"ct":1767225600,"dur":0,"fl":256,"items":[],"p":"{{\"note\":\"Bus\"}}","ll":1767225600}},
            {{"h":"{OTHER}","app":"Мой трекер","at":1767225600,"ct":1767225600,"dur":86400,"fl":768,"items":[9007199254740993],"p":"{{}}","ll":0}}]"#
    )
}

#[tokio::test]
async fn s18_a_link_opens_a_form_filled_in_and_leaves_the_address_clean() -> Result<()> {
    let page = Page::open("#/wialon/token-update?fl=768&dur=86400&sid=planted").await?;
    page.value_becomes("fl", "768").await?;
    page.value_becomes("dur", "86400").await?;
    page.value_becomes("sid", "").await?;
    page.shows_no_card().await?;
    assert_eq!(page.addresses().await?.first().map(String::as_str), Some(page.address()));
    Ok(())
}

#[tokio::test]
async fn s18_the_link_to_a_form_holds_what_is_open_and_nothing_else() -> Result<()> {
    let page = Page::open("").await?;
    page.choose("callMode", "update").await?;
    page.fill("h", TOKEN).await?;
    page.fill("sid", "5ccc55ab53c4e3a5dfd32fd7d5d78097").await?;
    page.fill("userId", "17").await?;
    page.fill("fl", "768").await?;
    page.becomes("the link", vec!["#/wialon/token-update?callMode=update&fl=768".to_owned()], async || {
        page.attributes("[data-share]", "data-share").await
    })
    .await
}

#[tokio::test]
async fn s19_code_keeps_secrets_in_the_environment_until_the_person_asks() -> Result<()> {
    let page = Page::open("").await?;
    page.choose("callMode", "delete").await?;
    page.fill("h", TOKEN).await?;
    for (language, reads) in [
        ("curl", "$WIALON_TARGET_TOKEN"),
        ("curl-windows", "%WIALON_TARGET_TOKEN%"),
        ("python", "os.environ[\"WIALON_TARGET_TOKEN\"]"),
        ("python-wialon", "os.environ[\"WIALON_TARGET_TOKEN\"]"),
        ("javascript", "process.env.WIALON_TARGET_TOKEN"),
        ("php", "getenv('WIALON_TARGET_TOKEN')"),
        ("csharp", "GetEnvironmentVariable(\"WIALON_TARGET_TOKEN\")"),
        ("1c", "WialonTargetToken"),
    ] {
        page.press(&format!("[data-language='{language}']")).await?;
        let has = async |text: &str| Ok(page.output(language).await?.is_some_and(|code| code.contains(text)));
        page.becomes(language, true, async || has(reads).await).await?;
        assert!(!has(TOKEN).await?, "{language}");
        page.press("#output-inside").await?;
        page.becomes(language, true, async || has(TOKEN).await).await?;
        page.press("#output-inside").await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_token_of_a_list_opens_as_a_change_and_as_a_deletion() -> Result<()> {
    let page = Page::open("").await?;
    page.paste(&list()).await?;
    page.reads_as("answer").await?;
    page.press("[data-token-row='1'] [data-action='open-as-update']").await?;
    page.value_becomes("callMode", "update").await?;
    page.press("[data-action='whole']").await?;
    page.built_becomes("h", json!(OTHER)).await?;
    page.built_becomes("app", json!("Мой трекер")).await?;
    page.built_becomes("items", json!([9_007_199_254_740_993_i64])).await?;
    page.press("[data-token-row='0'] [data-action='open-as-delete']").await?;
    page.value_becomes("callMode", "delete").await?;
    page.press("[data-action='whole']").await?;
    page.built_becomes("h", json!(TOKEN)).await
}

#[tokio::test]
async fn the_page_goes_to_a_form_that_is_opened_from_elsewhere() -> Result<()> {
    let page = Page::open("#/wialon/token-update?fl=768").await?;
    goes_to_the_builder(&page).await?;
    page.choose_service("vk").await?;
    page.paste(r#"{"svc":"token/update","params":{"callMode":"create","app":"Bus","fl":256}}"#).await?;
    page.press("[data-action='open-in-builder']").await?;
    goes_to_the_builder(&page).await?;
    page.value_becomes("app", "Bus").await?;
    page.paste(&list()).await?;
    page.press("[data-token-row='1'] [data-action='open-as-update']").await?;
    goes_to_the_builder(&page).await?;
    page.paste("https://oauth.vk.ru/blank.html#access_token=abc&expires_in=0&user_id=1").await?;
    page.press("[data-action='use-token']").await?;
    goes_to_the_builder(&page).await?;
    page.press("[aria-controls='access_token']").await?;
    page.value_becomes("access_token", "abc").await
}

#[tokio::test]
async fn s17_a_link_to_a_sign_in_form_brings_a_state_of_its_own() -> Result<()> {
    let page = Page::open("#/vk/sign-in?client_id=1").await?;
    let address = page.address().to_owned();
    let states = async || page.attributes("[data-action='open-link']", "href").await;
    let has_state = async || Ok(states().await?.iter().any(|link| link.contains("&state=")));
    page.becomes("the link has a state", true, has_state).await?;
    let first = states().await?;
    // The page is there already; another form is not.
    page.run::<bool>(
        "location.hash = arguments[0]; return true",
        [json!("#/vk_id/sign-in?client_id=1&redirect_uri=https%3A%2F%2Fa.b%2F")],
    )
    .await?;
    page.becomes("the link has a state", true, async || Ok(has_state().await? && states().await? != first))
        .await?;
    assert_eq!(page.address(), address);
    Ok(())
}

/// Its heading has the focus, and is on the screen.
async fn goes_to_the_builder(page: &Page) -> Result<()> {
    const IN_FRONT: &str = "const { id } = document.activeElement;
    const { top, bottom } = document.activeElement.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight ? id : ''";
    let in_front = async || page.run::<String>(IN_FRONT, []).await;
    page.becomes("what is in front", "builder-heading".to_owned(), in_front).await
}

#[tokio::test]
async fn a_list_is_sorted_and_narrowed() -> Result<()> {
    let page = Page::open("").await?;
    page.paste(&list()).await?;
    let apps = async || page.attributes("[data-token-row]", "data-token-row").await;
    page.becomes("the rows", vec!["0".to_owned(), "1".to_owned()], async || apps().await).await?;
    page.press("[data-sort='rights']").await?;
    page.press("[data-sort='rights']").await?;
    page.becomes("the rows", vec!["1".to_owned(), "0".to_owned()], async || apps().await).await?;
    page.fill("tokens-filter", "locator").await?;
    page.becomes("the rows", vec!["0".to_owned()], async || apps().await).await
}

#[tokio::test]
async fn tasks_give_the_smallest_flags_and_a_preset_fills_the_form() -> Result<()> {
    let page = Page::open("").await?;
    page.press("[data-section='tasks'] summary").await?;
    page.press("[data-task='positions']").await?;
    page.press("[data-task='send-commands']").await?;
    let smallest = async || page.attributes("[data-smallest]", "data-smallest").await;
    page.becomes("the smallest flags", vec!["8448".to_owned()], async || smallest().await).await?;
    page.press("[data-action='apply-smallest']").await?;
    page.value_becomes("fl", "8448").await?;
    page.press("[data-section='presets'] summary").await?;
    page.press("[data-preset='locator'] [data-action='apply-preset']").await?;
    page.value_becomes("app", "locator").await?;
    page.value_becomes("fl", "256").await
}

#[tokio::test]
async fn the_strip_of_bits_shows_the_choice() -> Result<()> {
    let page = Page::open("").await?;
    page.fill("fl", "768").await?;
    let on = async || page.attributes("[data-bit][data-on='true']", "data-bit").await;
    page.becomes("the bits", vec!["0x100".to_owned(), "0x200".to_owned()], async || on().await).await
}
