//! The form that builds `token/update`.
#![allow(clippy::unwrap_used, reason = "a test may panic: that is how it fails")]

use super::page::Page;
use brelok::app::builder::State;
use brelok::text::Lang;
use brelok::ui::request_form::{self, request_form};
use wasm_bindgen_test::wasm_bindgen_test;
use yew::prelude::*;

const TOKEN: &str = "5dce19710a5e26ab8b7b8986cb3c49e58C291791B7F0A7AEB8AFBFCEED7DC03BC48FF5F8";

#[component]
fn Form() -> Html {
    let state = use_state(State::default);
    let on_action = {
        let state = state.clone();
        Callback::from(move |action| state.set(state.update(action)))
    };
    request_form(&request_form::Props { lang: Lang::En, state: (*state).clone(), on_action })
}

fn output(page: &Page<Form>, which: &str) -> Option<String> {
    page.texts(&format!("[data-output='{which}']")).pop()
}

fn remarks(page: &Page<Form>, field: &str, level: &str) -> usize {
    page.texts(&format!("[data-remark-for='{field}'][data-level='{level}']")).len()
}

#[wasm_bindgen_test]
async fn ticking_flags_changes_every_answer() {
    let page = Page::<Form>::open().await;
    page.click("[id='fl-0x100']").await;
    page.click("[id='fl-0x200']").await;
    let address = output(&page, "url").unwrap();
    assert!(address.starts_with("https://hst-api.wialon.com/wialon/ajax.html?svc=token/update&params=%7B"));
    assert!(address.contains("%22fl%22%3A768%2C"));
    assert!(output(&page, "params").unwrap().contains("\"fl\": 768,"));
    assert!(output(&page, "body").unwrap().starts_with("svc=token%2Fupdate&params=%7B"));
    assert!(output(&page, "curl").unwrap().contains("\"fl\":768,"));
}

#[wasm_bindgen_test]
async fn p_arrives_as_a_text_with_its_quotes_escaped() {
    let page = Page::<Form>::open().await;
    page.type_into("p", "{ \"paramA\": \"valueB\" }").await;
    assert!(output(&page, "params").unwrap().contains(r#""p": "{\"paramA\":\"valueB\"}""#));
}

#[wasm_bindgen_test]
async fn what_is_wrong_is_said_beside_its_field_and_nothing_typed_is_lost() {
    let page = Page::<Form>::open().await;
    for (field, wrong, right) in [
        ("p", "{secret}", "{}"),
        ("items", "12, cat", "12"),
        ("dur", "999999999999999999999999999999", "30d"),
        ("at", "1969-12-31", "0"),
        ("host", "javascript:alert(1)", "hst-api.wialon.com"),
        ("fl", "2x", "256"),
    ] {
        page.type_into(field, wrong).await;
        assert_eq!(remarks(&page, field, "error"), 1, "{field}");
        assert_eq!((page.value(field).as_str(), output(&page, "url")), (wrong, None));
        assert_eq!(page.texts("[data-ready='false']").len(), 1);
        page.type_into(field, right).await;
        assert_eq!(remarks(&page, field, "error"), 0, "{field}");
        assert!(output(&page, "url").is_some(), "{field}");
    }
}

#[wasm_bindgen_test]
async fn a_remark_tells_line_and_column_and_echoes_nothing() {
    let page = Page::<Form>::open().await;
    page.type_into("p", "{\n  secret").await;
    let said = page.texts("[data-remark-for='p']").concat();
    assert!(said.contains("line\u{a0}2, column\u{a0}3") && !said.contains("secret"), "{said}");
}

#[wasm_bindgen_test]
async fn another_mode_hides_fields_and_keeps_what_stands_in_them() {
    let page = Page::<Form>::open().await;
    page.type_into("app", "bus").await;
    page.type_into("h", TOKEN).await;
    for (mode, hidden) in [
        ("create", ["h", "deleteAll"].as_slice()),
        ("update", &["deleteAll"]),
        ("delete", &["app", "at", "dur", "fl", "p", "items"]),
        ("create", &["h", "deleteAll"]),
    ] {
        page.choose("callMode", mode).await;
        for field in ["userId", "h", "app", "at", "dur", "fl", "p", "items", "deleteAll", "host", "sid"] {
            assert_eq!(page.is_hidden(field), hidden.contains(&field), "{mode} {field}");
        }
        assert_eq!((page.value("app").as_str(), page.value("h").as_str()), ("bus", TOKEN));
    }
}

#[wasm_bindgen_test]
async fn a_token_is_masked_until_the_person_asks() {
    let page = Page::<Form>::open().await;
    page.choose("callMode", "delete").await;
    page.type_into("h", TOKEN).await;
    let is_masked = || page.find("h").is_some_and(|field| field.class_name().contains("masked"));
    assert!(is_masked());
    page.click("[aria-controls='h']").await;
    assert!(!is_masked());
}

#[wasm_bindgen_test]
async fn s12_the_request_holds_no_secret_until_the_person_asks() {
    let page = Page::<Form>::open().await;
    page.choose("callMode", "delete").await;
    page.type_into("h", TOKEN).await;
    let holding = || ["url", "params", "body"].map(|which| output(&page, which).unwrap().contains(TOKEN));
    assert_eq!(holding(), [false; 3]);
    page.click("[data-action='whole']").await;
    assert_eq!(holding(), [true; 3]);
    page.click("[data-action='whole']").await;
    assert_eq!(holding(), [false; 3]);
}

#[wasm_bindgen_test]
async fn s11_fields_with_a_secret_are_left_alone_by_the_browser() {
    let page = Page::<Form>::open().await;
    for field in ["h", "sid"] {
        for (name, value) in [
            ("spellcheck", "false"),
            ("autocomplete", "off"),
            ("autocorrect", "off"),
            ("autocapitalize", "off"),
            ("translate", "no"),
        ] {
            let found = page.find(field).and_then(|element| element.get_attribute(name));
            assert_eq!(found.as_deref(), Some(value), "{field} {name}");
        }
    }
}

#[wasm_bindgen_test]
async fn deleting_all_tokens_takes_the_words() {
    let page = Page::<Form>::open().await;
    page.choose("callMode", "delete").await;
    page.click("#deleteAll").await;
    assert_eq!((remarks(&page, "deleteAllWords", "error"), output(&page, "url")), (1, None));
    page.type_into("deleteAllWords", "Delete All").await;
    assert!(output(&page, "params").unwrap().contains("\"deleteAll\": true"));
}

#[wasm_bindgen_test]
async fn a_site_brings_its_api_host_and_ones_own_host_is_kept() {
    let page = Page::<Form>::open().await;
    page.type_into("host", "wialon.local").await;
    assert_eq!(page.value("host-choice"), "");
    page.choose("host-choice", "hosting.wialon.us").await;
    assert_eq!(page.value("host"), "hst-api.wialon.us");
    assert!(output(&page, "url").unwrap().starts_with("https://hst-api.wialon.us/"));
    page.choose("host-choice", "").await;
    assert_eq!(page.value("host"), "wialon.local");
    page.type_into("host", "hst-api.wialon.us").await;
    assert_eq!(page.value("host-choice"), "hosting.wialon.us");
}

#[wasm_bindgen_test]
async fn times_are_told_in_words() {
    let page = Page::<Form>::open().await;
    page.click("[data-dur='0']").await;
    assert_eq!(
        (page.value("dur"), page.texts("[data-meaning='dur']").concat()),
        ("0".into(), "No expiry".into())
    );
    page.type_into("at", "2026-11-21 10:00").await;
    page.type_into("dur", "30d").await;
    assert_eq!(page.texts("[data-meaning='dur']").concat(), "30 days");
    assert!(page.texts("[data-mark='end'] .timeline__when").concat().starts_with("2026-12-21 10:00:00 UTC"));
    assert!(page.texts("[data-meaning='at']").concat().starts_with("2026-11-21 10:00:00 UTC\u{a0}· "));
}

#[wasm_bindgen_test]
async fn a_picked_date_becomes_seconds_and_is_shown_as_picked() {
    let page = Page::<Form>::open().await;
    page.pick("at-picker", "2026-11-21T10:00:30").await;
    let local = js_sys::Date::new_with_year_month_day_hr_min_sec(2026, 10, 21, 10, 0, 30);
    assert_eq!(page.value("at"), (local.get_time() / 1000.0).to_string());
    assert_eq!(page.value("at-picker"), "2026-11-21T10:00:30");
}

#[wasm_bindgen_test]
async fn a_picked_end_becomes_a_life_span() {
    let page = Page::<Form>::open().await;
    page.pick("at-picker", "2027-03-01T10:00:00").await;
    page.pick("dur-picker", "2027-03-02T10:00:01").await;
    assert_eq!(page.value("dur"), "86401");
    assert_eq!(page.value("dur-picker"), "2027-03-02T10:00:01");
    page.type_into("dur", "0").await;
    assert_eq!(page.value("dur-picker"), "");
    // Where the span cannot be read, it begins at the same moment.
    page.type_into("dur", "soon").await;
    page.pick("dur-picker", "2027-03-02T10:00:00").await;
    assert_eq!(page.value("dur"), "86400");
}

#[wasm_bindgen_test]
async fn the_life_of_a_token_is_drawn() {
    let page = Page::<Form>::open().await;
    let marks = |page: &Page<Form>| page.attributes("[data-mark]", "data-mark");
    assert_eq!(marks(&page), ["start", "end"]);
    // The minute that it is.
    assert!(page.texts("[data-mark='start'] .timeline__when").concat().contains(":00 UTC"));
    page.type_into("dur", "0").await;
    assert_eq!(marks(&page), ["start", "unused"]);
    page.type_into("dur", "101d").await;
    assert_eq!(marks(&page), ["start", "unused", "end"]);
    page.type_into("dur", "soon").await;
    assert_eq!(marks(&page), [""; 0]);
}

#[wasm_bindgen_test]
async fn a_life_that_is_over_is_told_in_the_past() {
    let page = Page::<Form>::open().await;
    let over = |page: &Page<Form>| page.texts("[data-remark-for='dur'][data-level='warning']").concat();
    page.type_into("at", "1700000000").await;
    page.type_into("dur", "3600").await;
    assert_eq!(page.attributes("[data-mark]", "data-mark"), ["start", "end", "now"]);
    let told = page.texts(".timeline__what");
    assert_eq!(told, ["Began to work", "Stopped working", "Now"]);
    assert!(over(&page).contains("expired on 2023-11-14 23:13:20 UTC"));
    page.type_into("dur", "0").await;
    assert_eq!(over(&page), "");
}
