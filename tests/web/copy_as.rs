//! The token as ready code.

use super::page::Page;
use brelok::ui::app::{App, Props};
use wasm_bindgen_test::wasm_bindgen_test;

const TOKEN: &str = "1b9ff4ea8bf5fa786361d3b434606b78234f1ef33ec8d46f8fcf2d30480ac5d269806c6bd26e7532758bd";
const VISION: &str = "2GfYBTYx6UU1NQua1MmccNWp6ciuLP6q3PWowRZZjg28CmpivX";

async fn open(arrived: &str) -> Page<App> {
    let page = Page::open_with(Props { arrived: arrived.into(), ..Props::default() }).await;
    page.click("[data-lang=en]").await;
    if page.text("[data-section=copy-as]").is_some() {
        page.unfold("copy-as").await;
    }
    page
}

fn answer() -> String {
    format!("#access_token={TOKEN}&expires_in=86400&user_id=156000000")
}

fn code(page: &Page<App>) -> String {
    page.text("[data-section=copy-as] [data-code]").unwrap()
}

fn pressed(page: &Page<App>) -> Option<String> {
    page.attribute("[data-snippet][aria-pressed=true]", "data-snippet")
}

#[wasm_bindgen_test]
async fn s19_each_language_is_shown_without_the_token() {
    let page = open(&answer()).await;
    assert_eq!(pressed(&page).as_deref(), Some("python"));
    for (language, reads) in [
        ("python", "os.environ[\"VK_ACCESS_TOKEN\"]"),
        ("javascript", "process.env.VK_ACCESS_TOKEN"),
        ("php", "getenv('VK_ACCESS_TOKEN')"),
        ("curl", "$VK_ACCESS_TOKEN"),
        ("env", "VK_ACCESS_TOKEN=''"),
    ] {
        page.click(&format!("[data-snippet={language}]")).await;
        assert_eq!(pressed(&page).as_deref(), Some(language));
        assert_eq!(page.attribute("[data-code]", "data-code").as_deref(), Some(language));
        assert!(code(&page).contains(reads), "{language}");
        assert!(!page.html().contains(TOKEN), "{language}");
    }
}

#[wasm_bindgen_test]
async fn the_person_can_put_the_token_inside_and_take_it_out_again() {
    let page = open(&answer()).await;
    assert!(!page.is_ticked("snippet-inside"));
    page.click("#snippet-inside").await;
    assert!(page.is_ticked("snippet-inside"));
    assert!(code(&page).contains(&format!("TOKEN = \"{TOKEN}\"")));
    assert_eq!(page.attribute("#snippet-inside-warning", "class").as_deref(), Some("remark remark--warning"));
    page.click("[data-snippet=env]").await;
    assert!(code(&page).contains(&format!("VK_ACCESS_TOKEN={TOKEN}")), "the choice holds for every language");
    page.click("#snippet-inside").await;
    assert!(!page.is_ticked("snippet-inside"));
    assert!(!page.html().contains(TOKEN));
}

#[wasm_bindgen_test]
async fn s19_the_next_token_is_not_inside() {
    let page = open("").await;
    let paste = format!("https://oauth.vk.com/blank.html{}", answer());
    // Each within the same second as the one before.
    for text in [paste.clone(), format!("{paste}1"), paste] {
        page.type_into("paste", &text).await;
        page.unfold("copy-as").await;
        assert!(!page.is_ticked("snippet-inside"));
        assert_eq!(pressed(&page).as_deref(), Some("python"));
        assert!(!code(&page).contains(TOKEN));
        page.click("[data-snippet=javascript]").await;
        page.click("#snippet-inside").await;
        assert!(code(&page).contains(TOKEN));
    }
}

#[wasm_bindgen_test]
async fn the_code_is_drawn_while_it_is_unfolded() {
    let page = Page::<App>::open_with(Props { arrived: answer().as_str().into(), ..Props::default() }).await;
    assert!(page.text("[data-code]").is_none());
    page.unfold("copy-as").await;
    page.click("[data-snippet=php]").await;
    page.unfold("copy-as").await;
    assert!(page.text("[data-code]").is_none());
    page.unfold("copy-as").await;
    assert_eq!(pressed(&page).as_deref(), Some("php"));
}

#[wasm_bindgen_test]
async fn showing_the_token_keeps_the_choice() {
    let page = open(&answer()).await;
    page.click("[data-snippet=php]").await;
    page.click("#snippet-inside").await;
    page.click("[data-action=show]").await;
    page.click("[data-lang=ru]").await;
    assert_eq!(pressed(&page).as_deref(), Some("php"));
    assert!(page.is_ticked("snippet-inside"));
}

#[wasm_bindgen_test]
async fn s13_forget_takes_the_code_away() {
    let page = open(&answer()).await;
    page.click("#snippet-inside").await;
    page.click("[data-action=forget]").await;
    assert!(page.text("[data-section=copy-as]").is_none());
    assert!(!page.html().contains(TOKEN));
}

#[wasm_bindgen_test]
async fn only_a_token_has_code_and_a_billed_service_has_no_call() {
    let page = open("#code=fc8f75be53ad00b9f4").await;
    assert!(page.text("[data-section=copy-as]").is_none());
    page.type_into("paste", VISION).await;
    page.unfold("copy-as").await;
    assert_eq!(page.texts("[data-snippet]"), [".env"]);
    assert!(code(&page).contains("VK_VISION_TOKEN=''"));
}

#[wasm_bindgen_test]
async fn a_server_that_only_the_answer_names_is_said() {
    let page = open("").await;
    let login = "https://hosting.wialon.com/login.html?access_token=";
    let token = "0123456789abcdef0123456789abcdef0123456789ABCDEF0123456789ABCDEF01234567";
    for (url, foreign) in
        [("https://hst-api.wialon.us", None), ("http://10.0.0.5:8022", Some("http://10.0.0.5:8022"))]
    {
        page.type_into("paste", &format!("{login}{token}&user_name=x&svc_error=0&wialon_sdk_url={url}"))
            .await;
        page.unfold("copy-as").await;
        assert_eq!(page.text("[data-caution=foreign-api] code").as_deref(), foreign);
        assert!(code(&page).contains(&format!("WIALON_API = \"{url}\"")));
    }
}

#[wasm_bindgen_test]
async fn copying_says_how_it_went() {
    let page = open(&answer()).await;
    page.click("[data-action=copy-code]").await;
    yew::platform::time::sleep(std::time::Duration::from_millis(200)).await;
    let said = page.texts(".copy-as .code__buttons [role=status]").concat();
    assert!(["✓ Copied", brelok::i18n::builder::NOT_COPIED.en].contains(&said.as_str()), "{said}");
    page.click("[data-snippet=env]").await;
    assert_eq!(page.texts(".copy-as .code__buttons [role=status]").concat(), "", "other code was not copied");
}
