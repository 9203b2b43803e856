//! The tokens of Wialon's answers, and what stands beside its errors and VK's answers.

use super::page::{Page, rest};
use brelok::app::Action;
use brelok::app::reader::{self, State};
use brelok::app::rest::wholly;
use brelok::text::Lang;
use brelok::ui::app::{App, Props};
use brelok::ui::part::{self, Part, What};
use serde_json::{Value, json};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen_test::wasm_bindgen_test;
use yew::Callback;

async fn read(text: &str) -> Page<App> {
    let page = Page::<App>::open_with(Props { arrived: "".into(), ..Props::default() }).await;
    page.click("[data-lang=en]").await;
    page.type_into("paste", text).await;
    page
}

/// The token of a number, of the shape that real ones have.
fn token(number: usize) -> String {
    format!("fc75caffa283438a6510f07b77cff2bc{number:040X}")
}

fn record(number: usize, app: &str, fl: i64, dur: u64) -> Value {
    json!({
        "h": token(number), "app": app, "at": 1_443_682_655, "ct": 1_443_682_655, "dur": dur, "fl": fl,
        "items": [28_554_757], "p": "{\"note\":\"Bus\",\"zones\":1}",
    })
}

fn list() -> String {
    json!([record(1, "locator", 256, 0), record(2, "bus", -1, 86_400), record(3, "api", 768, 0)]).to_string()
}

fn apps(page: &Page<App>) -> Vec<String> {
    page.texts("[data-token-row] [data-field=app]")
}

#[wasm_bindgen_test]
async fn a_list_is_a_table_with_masked_tokens() {
    let page = read(&list()).await;
    assert_eq!(page.attribute("[data-tokens]", "data-tokens").as_deref(), Some("3"));
    assert_eq!(apps(&page), ["locator", "bus", "api"]);
    assert_eq!(page.texts("[data-token-row] [data-field=fl]"), ["256", "-1", "768"]);
    let states: Vec<_> = page.texts("[data-state]");
    assert_eq!(states, ["no expiry", "expired", "no expiry"]);
    assert!(
        page.text("[data-token-row='1'] .tokens__until").unwrap().contains("2015-10-02 06:57:35\u{a0}UTC")
    );
    let shown = page.text("[data-outcome]").unwrap();
    assert!((1..4).all(|number| !shown.contains(&token(number))), "s12: masked");
    assert!(page.text("[data-section=lifetime]").is_none(), "each token has an end of its own");
}

#[wasm_bindgen_test]
async fn the_columns_sort_and_say_so() {
    let page = read(&list()).await;
    let sorted = || page.attribute("th:has([data-sort=app])", "aria-sort").unwrap();
    assert_eq!(sorted(), "none");
    for (sort, order) in [
        ("ascending", ["api", "bus", "locator"]),
        ("descending", ["locator", "bus", "api"]),
        ("none", ["locator", "bus", "api"]),
    ] {
        page.click("[data-sort=app]").await;
        assert_eq!((sorted().as_str(), apps(&page)), (sort, order.map(str::to_owned).to_vec()));
    }
    page.click("[data-sort=rights]").await;
    assert_eq!(apps(&page), ["locator", "api", "bus"]);
    assert_eq!(page.attribute("[data-token-row]", "data-token-row").as_deref(), Some("0"));
}

#[wasm_bindgen_test]
async fn the_filter_narrows_the_list() {
    let page = read(&list()).await;
    for (text, left) in [
        ("bu", vec!["bus"]),
        ("expired", vec!["bus"]),
        ("0x200", vec!["bus", "api"]),
        ("28554757", vec!["locator", "bus", "api"]),
        ("nothing", vec![]),
        ("", vec!["locator", "bus", "api"]),
    ] {
        page.type_into("tokens-filter", text).await;
        assert_eq!(apps(&page), left, "{text}");
    }
}

#[wasm_bindgen_test]
async fn show_reveals_exactly_the_token_of_its_row() {
    let page = read(&list()).await;
    page.click("[data-token-row='1'] [data-action=show]").await;
    assert_eq!(page.text("[data-token-row='1'] [data-field=h]"), Some(token(2)));
    assert!(!page.text("[data-outcome]").unwrap().contains(&token(1)));
    page.click("[data-sort=app]").await;
    assert_eq!(page.text("[data-token-row='1'] [data-field=h]"), Some(token(2)), "it moves with its row");
}

#[wasm_bindgen_test]
async fn a_locators_token_has_its_link() {
    let page = read(&list()).await;
    assert!(page.text("[data-token-row='1'] [data-field=locator]").is_none());
    assert!(page.text("[data-tokens]").unwrap().contains("does not tell the data centre"));
    page.click("[data-token-row='0'] div [data-field=locator] ~ .secret__buttons [data-action=show]").await;
    let link = format!("https://hosting.wialon.com/locator/index.html?t={}", token(1));
    assert_eq!(page.text("[data-field=locator]"), Some(link));
    let call = "https://hst-api.wialon.us/wialon/ajax.html?svc=token/list&params={}&sid=x\n";
    let page = read(&[call, &list()].concat()).await;
    page.click("[data-field=locator] ~ .secret__buttons [data-action=show]").await;
    assert!(page.text("[data-field=locator]").unwrap().starts_with("https://hosting.wialon.us/locator/"));
    assert_eq!(page.text("[data-answers]").as_deref(), Some("token/list"));
}

#[wasm_bindgen_test]
async fn ten_thousand_tokens_are_drawn_a_hundred_at_a_time() {
    let records: Vec<_> = (0..10_000).map(|number| record(number, "bus", 256, 0)).collect();
    let page = read(&json!(records).to_string()).await;
    assert_eq!(page.texts("[data-token-row]").len(), 100);
    assert!(page.text(".tokens__more").unwrap().contains("100 of 10000"));
    page.click("[data-action=more]").await;
    assert_eq!(page.texts("[data-token-row]").len(), 200);
}

#[wasm_bindgen_test]
async fn one_token_is_drawn_the_same_way_without_the_tables_tools() {
    let inner =
        json!({"app": "locator", "at": 5, "ct": 5, "dur": 0, "fl": 768, "items": [], "p": "{\"zones\":1}"});
    let login = json!({"eid": "a", "token": inner.to_string(), "th": token(1), "au": "user"}).to_string();
    for text in [record(1, "locator", 768, 0).to_string(), login] {
        let page = read(&text).await;
        assert_eq!(page.texts("[data-token-row]").len(), 1);
        assert!(page.find("tokens-filter").is_none() && page.text("[data-sort]").is_none());
        assert_eq!(page.text("[data-field=fl]").as_deref(), Some("768"));
        let p = page.text("details[data-section=p]").unwrap();
        assert!(p.contains("geofences") && p.contains("shown"), "{p}");
    }
}

#[wasm_bindgen_test]
async fn the_layers_of_p_are_said_in_words() {
    let inner = json!({"app": "a", "at": 5, "ct": 5, "dur": 0, "fl": 768, "items": [], "p": "{\"x\":1}"});
    let login = json!({"eid": "a", "token": inner.to_string(), "th": token(1)}).to_string();
    assert!(read(&login).await.text("details[data-section=p]").unwrap().contains("decoded 3 times"));
    let create = record(1, "a", 768, 0).to_string();
    assert!(read(&create).await.text("details[data-section=p]").unwrap().contains("decoded 2 times"));
}

#[wasm_bindgen_test]
async fn a_cut_record_cannot_be_opened() {
    let list = list();
    let page = read(list.get(..list.len() - 30).unwrap()).await;
    assert!(page.text("[data-token-row='1'] [data-action=open-as-update]").is_some());
    for action in ["open-as-update", "open-as-delete"] {
        assert!(page.text(&format!("[data-token-row='2'] [data-action={action}]")).is_none());
    }
    assert!(page.text("[data-token-row='2']").unwrap().contains("may be incomplete"));
}

#[wasm_bindgen_test]
async fn a_row_asks_for_its_own_token_to_be_opened() {
    let actions = Rc::new(RefCell::new(Vec::new()));
    let on_action = {
        let actions = actions.clone();
        Callback::from(move |action: Action| actions.borrow_mut().push(format!("{action:?}")))
    };
    let pasted = reader::Action::Paste(list().as_str().into(), 1_500_000_000);
    let what = What::Card(State::default().told(&pasted, wholly).unwrap());
    let page = Page::<Part>::open_with(part::Props { lang: Lang::En, what, rest: rest(), on_action }).await;
    page.click("[data-token-row='2'] [data-action=open-as-update]").await;
    page.click("[data-token-row='1'] [data-action=open-as-delete]").await;
    assert_eq!(*actions.borrow(), ["Reader(OpenAsUpdate(2))", "Reader(OpenAsDelete(1))"]);
}

#[wasm_bindgen_test]
async fn an_error_is_explained_for_its_method() {
    let methods = |page: &Page<App>| page.texts("[data-method] dt code:first-child");
    let page = read(r#"{"error":7}"#).await;
    assert_eq!(methods(&page), ["token/update", "token/list", "token/login"]);
    let page =
        read("https://hst-api.wialon.com/wialon/ajax.html?svc=token/update&params={}&sid=x\n{\"error\":7}")
            .await;
    assert_eq!(methods(&page), ["token/update"]);
    assert!(page.text("[data-method]").unwrap().contains("−1"));
}

#[wasm_bindgen_test]
async fn vks_answer_is_told_in_a_sentence() {
    for (user, presence) in [
        (r#""online":1,"online_mobile":1"#, "mobile"),
        (r#""online":0,"online_info":{"visible":false,"status":"recently"}"#, "hidden"),
        (r#""first_name":"DELETED","deactivated":"banned""#, "deactivated"),
    ] {
        let page = read(&format!(r#"{{"response":[{{"id":1,{user}}}]}}"#)).await;
        assert_eq!(page.attribute("[data-presence]", "data-presence").as_deref(), Some(presence));
    }
}
