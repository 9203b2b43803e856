//! The reader in a real browser: the card, its secrets, and what stands in the document.

use super::page::Page;
use brelok::outcome::Outcome;
use brelok::ui::app::{App, Props};
use wasm_bindgen_test::wasm_bindgen_test;

/// The page as an address with this query or fragment opens it.
async fn open(arrived: &str) -> Page<App> {
    Page::open_with(Props { arrived: arrived.into(), ..Props::default() }).await
}

fn root() -> web_sys::Document {
    web_sys::window().and_then(|window| window.document()).unwrap()
}

const TOKEN: &str = "1b9ff4ea8bf5fa786361d3b434606b78234f1ef33ec8d46f8fcf2d30480ac5d269806c6bd26e7532758bd";

fn answer() -> String {
    format!("#access_token={TOKEN}&expires_in=86400&user_id=156000000")
}

#[wasm_bindgen_test]
async fn what_arrives_in_the_fragment_is_shown_masked() {
    let page = open(&answer()).await;
    assert_eq!(page.attribute("[data-outcome]", "data-outcome").as_deref(), Some("token"));
    assert_eq!(page.attribute("[data-outcome]", "data-provider").as_deref(), Some("vk"));
    assert_eq!(page.text("[data-field=user_id]").as_deref(), Some("156000000"));
    assert!(!page.html().contains(TOKEN), "s12: masked");
}

#[wasm_bindgen_test]
async fn show_reveals_exactly_the_token_and_hides_it_again() {
    let page = open(&answer()).await;
    page.click("[data-action=show]").await;
    assert_eq!(page.text("[data-field=access_token]").as_deref(), Some(TOKEN));
    page.click("[data-action=show]").await;
    assert!(!page.html().contains(TOKEN));
}

#[wasm_bindgen_test]
async fn typing_reads_at_once_and_forget_leaves_nothing() {
    let page = open("").await;
    assert!(page.text("[data-outcome]").is_none());
    page.type_into("paste", "https://oauth.vk.com/blank.html#code=fc8f75be53ad00b9f4").await;
    assert_eq!(page.attribute("[data-outcome]", "data-outcome").as_deref(), Some("code"));
    page.click("[data-action=forget]").await;
    assert!(page.text("[data-outcome]").is_none());
    assert_eq!(page.value("paste"), "");
}

#[wasm_bindgen_test]
async fn s12_one_click_puts_a_token_into_a_request_masked_until_it_is_shown() {
    let page = open(&answer()).await;
    page.click("[data-action=use-token]").await;
    assert_eq!((page.value("method"), page.value("access_token")), ("users.get".into(), String::new()));
    assert_eq!(page.attribute("[data-ready]", "data-ready").as_deref(), Some("true"));
    let call = |page: &Page<App>| page.text("[data-output=url]").unwrap();
    assert!(call(&page).contains("&access_token=........&"), "{}", call(&page));
    assert!(!page.html().contains(TOKEN));
    page.click("[aria-controls=access_token]").await;
    assert_eq!(page.value("access_token"), TOKEN);
    page.click("[data-action=whole]").await;
    assert!(call(&page).contains(TOKEN));
    page.click("[data-action=forget-secrets]").await;
    assert_eq!(page.value("access_token"), "");
    let page = open("#error=access_denied").await;
    assert!(page.text("[data-outcome]").is_some() && page.text("[data-action=use-token]").is_none());
}

#[wasm_bindgen_test]
async fn s12_one_click_puts_a_session_into_a_request_masked_until_it_is_shown() {
    const SID: &str = "5ccc55ab53c4e3a5dfd32fd7d5d78097";
    let page = open("").await;
    let login = ["{\"eid\":\"", SID, "\",\"base_url\":\"https://hst-api.wialon.eu\"}"].concat();
    page.type_into("paste", &login).await;
    page.click("[data-action=use-session]").await;
    assert_eq!((page.value("host"), page.value("sid")), ("hst-api.wialon.eu".into(), String::new()));
    assert_eq!(page.attribute("[data-ready]", "data-ready").as_deref(), Some("true"));
    let call = |page: &Page<App>| page.text("[data-output=url]").unwrap();
    assert!(call(&page).contains("svc=token/list") && !call(&page).contains(SID), "{}", call(&page));
    page.click("[aria-controls=sid]").await;
    assert_eq!(page.value("sid"), SID);
    page.click("[data-action=whole]").await;
    assert!(call(&page).contains(SID));
}

#[wasm_bindgen_test]
async fn s24_a_description_from_outside_is_text_and_is_cut() {
    let long = "x".repeat(10_000);
    let page = open(&format!(
        "#error=server_error&error_description=<img src=x onerror=alert(1)>https://a.test {long}&state=1"
    ))
    .await;
    assert!(
        page.text("[data-outcome] img").is_none() && page.text("[data-outcome] a[href*='a.test']").is_none()
    );
    let shown = page.text("[data-field=error_description]").unwrap_or_default();
    assert!(shown.chars().count() <= 500, "{}", shown.len());
}

#[wasm_bindgen_test]
async fn s23_s24_a_name_from_outside_is_cut_and_hides_nothing() {
    let long = "x".repeat(10_000);
    let page = open(&format!("#code=0123456789abcdef01&a%E2%80%AEb=1&{long}=2")).await;
    let names = page.texts(".fields__row dt .wire");
    assert!(names.contains(&"a⟨U+202E⟩b".to_owned()), "{names:?}");
    assert!(names.iter().all(|name| name.chars().count() <= 500));
    assert!(page.text("[data-notice='hidden-characters']").is_some());
}

#[wasm_bindgen_test]
async fn of_very_many_parameters_the_first_are_drawn_and_that_is_said() {
    for (sent, drawn) in [(199, 199), (200, 200), (201, 200), (5_000, 200)] {
        let page = open(&format!("#{}code=0123456789abcdef01", "q=1&".repeat(sent))).await;
        assert_eq!(page.texts(".fields [data-field=q]").len(), drawn, "{sent}");
        assert_eq!(page.text(".fields + .hint").is_some(), sent > drawn, "{sent}");
    }
}

#[wasm_bindgen_test]
async fn every_notice_has_its_stable_code() {
    let page = open("").await;
    page.type_into("paste", &format!(r"access\_token={TOKEN}\&expires\_in=0")).await;
    assert!(page.text("[data-notice=markdown-escapes]").is_some());
}

#[wasm_bindgen_test]
async fn what_is_wrong_with_a_token_is_said_before_it_can_be_copied() {
    let page = open("#access_token=vk1.a.abcdefghijklmnopqrstuvwxyz&expires_in=soon&user_id=1").await;
    for code in ["token-too-short", "odd-lifetime"] {
        assert!(page.text(&format!("[data-notice={code}] ~ .secret__name")).is_some(), "{code}");
    }
    assert!(page.text(".result--caution").is_some());
}

#[wasm_bindgen_test]
async fn what_is_no_access_token_is_called_by_its_name() {
    let page = open("").await;
    page.type_into("paste", r#"payload={"type":"silent_token","token":"abc","ttl":600}"#).await;
    let silent = page.text("#outcome");
    page.type_into("paste", "[]").await;
    let empty = page.text("#outcome");
    assert!(silent.as_deref().is_some_and(|heading| heading.contains("silent token")), "{silent:?}");
    assert!(empty.is_some() && empty != silent, "{empty:?}");
}

#[wasm_bindgen_test]
async fn nobody_is_told_to_sign_in_by_a_dangerous_link() {
    let page = open("").await;
    let mut told = Vec::new();
    for host in ["oauth.vk.com", "oauth.vk.com.evil.example"] {
        let redirect_uri = format!("https://{host}/blank.html");
        let link = "https://oauth.vk.com/authorize?client_id=1&response_type=token&redirect_uri=";
        page.type_into("paste", &[link, &redirect_uri].concat()).await;
        let next = Outcome::Authorize.words().next;
        let sentences = page.texts("[data-outcome=authorize] > p");
        told.push((
            page.text("[data-notice=look-alike-redirect]").is_some(),
            sentences.iter().any(|sentence| [next.ru, next.en].contains(&sentence.as_str())),
        ));
    }
    assert_eq!(told, [(false, true), (true, false)]);
}

#[wasm_bindgen_test]
async fn the_language_changes_the_page_the_title_and_the_document() {
    let page = open("").await;
    page.click("[data-lang=en]").await;
    assert_eq!(root().document_element().unwrap().get_attribute("lang").unwrap(), "en");
    let english = root().title();
    page.click("[data-lang=ru]").await;
    assert_eq!(root().document_element().unwrap().get_attribute("lang").unwrap(), "ru");
    assert_ne!(root().title(), english);
}
