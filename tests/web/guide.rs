//! The steps to a token: a sign-in by one press, and what becomes of the steps once something was read.

use super::page::Page;
use brelok::provider::vk::{apps::APPS, one_press::one_press};
use brelok::request::output;
use brelok::ui::app::{App, Props};
use std::time::Duration;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, Event};
use yew::platform::time::sleep;

/// The page as it opens, with links that are pressed and lead nowhere. Boxes are left alone: the body outlives this test,
/// and those of others are ticked on it.
async fn open() -> Page<App> {
    let stay = Closure::<dyn Fn(Event)>::new(|event: Event| {
        let pressed: Element = event.target().unwrap().unchecked_into();
        if pressed.closest("a").unwrap().is_some() {
            event.prevent_default();
        }
    });
    let body = web_sys::window().unwrap().document().unwrap().body().unwrap();
    for press in ["click", "auxclick", "contextmenu"] {
        body.add_event_listener_with_callback(press, stay.as_ref().unchecked_ref()).unwrap();
    }
    stay.forget();
    Page::open_with(Props { arrived: "".into(), ..Props::default() }).await
}

fn answer(state: &str) -> String {
    ["https://oauth.vk.ru/blank.html#access_token=abc&expires_in=0&user_id=1&state=", state].concat()
}

/// The state of the links, which all have the same.
fn state(page: &Page<App>) -> String {
    let links = page.attributes("[data-sign-in]", "href");
    let states: Vec<_> =
        links.iter().map(|link| link.split_once("&state=").unwrap().1.get(..32).unwrap()).collect();
    assert!(states.iter().all(|state| *state == states[0]), "{states:?}");
    states[0].to_owned()
}

fn contradicts(page: &Page<App>) -> bool {
    page.text("[data-notice='state-mismatch']").is_some()
}

#[wasm_bindgen_test]
async fn every_application_that_is_offered_has_a_link_as_the_core_builds_it() {
    let page = open().await;
    let state = state(&page);
    let offered = || APPS.iter().filter(|app| app.is_offered());
    let ids: Vec<_> = offered().map(|app| app.id.to_string()).collect();
    assert_eq!(page.attributes("[data-sign-in]", "data-sign-in"), ids);
    let links: Vec<_> = offered()
        .map(|app| {
            output("url", &one_press(app, Some(&state.as_str().into())), false).unwrap().expose().to_owned()
        })
        .collect();
    assert_eq!(page.attributes("[data-sign-in]", "href"), links);
    assert!(page.attributes("[data-sign-in]", "rel").iter().all(|rel| rel == "noreferrer noopener"), "s6");
    assert!(page.attributes("[data-sign-in]", "target").iter().all(|target| target == "_blank"));
    let dates: Vec<_> = offered().map(|app| app.reported.to_owned()).collect();
    assert_eq!(page.attributes("[data-sign-in] time", "datetime"), dates);
}

#[wasm_bindgen_test]
async fn s17_whoever_pressed_a_link_is_told_when_another_answer_comes_back() {
    let page = open().await;
    page.type_into("paste", &answer("another")).await;
    assert!(!contradicts(&page), "nobody left by a link yet");
    page.click("[data-action=forget]").await;
    let state = state(&page);
    page.click("[data-sign-in]").await;
    page.type_into("paste", &answer("another")).await;
    assert!(contradicts(&page));
    page.type_into("paste", &answer(&state)).await;
    assert!(!contradicts(&page));
}

#[wasm_bindgen_test]
async fn s17_the_state_lasts_until_an_answer_and_no_longer() {
    let page = open().await;
    let first = state(&page);
    page.click("[data-sign-in]").await;
    page.click("li + li [data-sign-in]").await;
    assert_eq!(state(&page), first, "two links that are open at once do not contradict each other");
    page.type_into("paste", &answer(&first)).await;
    assert!(!contradicts(&page));
    assert_ne!(state(&page), first);
}

#[wasm_bindgen_test]
async fn the_steps_fold_away_once_something_was_read_and_come_back() {
    let page = open().await;
    assert_eq!(page.texts("div[data-section=guide] .step").len(), 4);
    page.type_into("paste", &answer("mine")).await;
    assert_eq!(page.texts("div[data-section=guide]"), Vec::<String>::new());
    assert_eq!(page.texts("details[data-section=guide]:not([open]) .step").len(), 4);
    page.click("[data-action=forget]").await;
    assert_eq!(page.texts("div[data-section=guide] .step").len(), 4);
}

#[wasm_bindgen_test]
async fn the_way_to_a_part_of_the_page_moves_the_focus_and_leaves_the_address_alone() {
    let page = open().await;
    let window = web_sys::window().unwrap();
    let focused = || window.document().unwrap().active_element().map(|element| element.id());
    let address = window.location().href().unwrap();
    // The field takes the focus when the page opens; on a busy machine that comes late.
    for _ in 0..100 {
        if focused().as_deref() == Some("paste") {
            break;
        }
        sleep(Duration::from_millis(20)).await;
    }
    for part in ["builder-heading", "paste"] {
        page.click(&format!("[data-part='{part}']")).await;
        assert_eq!(focused().as_deref(), Some(part));
    }
    assert_eq!(window.location().href().unwrap(), address);
}

#[wasm_bindgen_test]
async fn a_form_is_offered_where_there_is_one() {
    let page = open().await;
    for id in page.attributes("[data-to-form]", "data-to-form") {
        page.click(&format!("[data-to-form='{id}']")).await;
        assert_eq!(page.attribute("[data-form][aria-pressed=true]", "data-form"), Some(id));
    }
}
