//! The count of connections, where no policy forbids them: it follows what the browser records.

use super::page::Page;
use brelok::ui::app::{App, Props};
use std::time::Duration;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;
use yew::platform::time::sleep;

fn count(page: &Page<App>) -> Option<u32> {
    page.attribute("[data-connections]", "data-connections")?.parse().ok()
}

/// Waits until something is so, ten seconds at most.
async fn becomes(mut is_so: impl FnMut() -> bool) -> bool {
    for _ in 0..500 {
        if is_so() {
            return true;
        }
        sleep(Duration::from_millis(20)).await;
    }
    false
}

#[wasm_bindgen_test]
async fn a_connection_is_counted_as_soon_as_the_browser_records_it() {
    let page = Page::<App>::open_with(Props::default()).await;
    let window = web_sys::window().unwrap();
    let recorded = || window.performance().map(|all| all.get_entries_by_type("resource").length());
    let before = recorded();
    assert!(before > Some(0), "the tests themselves were loaded");
    assert!(becomes(|| count(&page) == before).await, "{:?} of {before:?}", count(&page));
    JsFuture::from(window.fetch_with_str("/?counted")).await.unwrap();
    assert!(becomes(|| count(&page) > before).await, "{:?} of {before:?}", count(&page));
}

#[wasm_bindgen_test]
async fn an_attempt_that_no_policy_stopped_is_not_called_refused() {
    let page = Page::<App>::open_with(Props::default()).await;
    let attempt = || page.attribute("[data-attempt]", "data-attempt");
    assert_eq!(attempt(), None);
    page.click("[data-action=try-connection]").await;
    assert!(becomes(|| attempt().as_deref() == Some("failed")).await, "{:?}", attempt());
}
