//! What the browser tells of the page's connections, and an attempt to make one.

use super::listen;
use crate::app::connections::{Event, NOWHERE};
use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{PerformanceObserver, PerformanceObserverEntryList, PerformanceObserverInit};
use yew::{Callback, platform::spawn_local};

/// Tells of every connection that there was and will be, and of everything that the page's policy refuses from now on.
pub fn watch(told: Callback<Event>) {
    let refused = told.clone();
    // A violation comes to the document and bubbles to the window.
    listen(
        "securitypolicyviolation",
        Closure::<dyn Fn(JsValue)>::new(move |violation: JsValue| {
            let what = Reflect::get(&violation, &"blockedURI".into()).ok().and_then(|what| what.as_string());
            refused.emit(Event::Refused(what.unwrap_or_default()));
        }),
    );
    let made = told.clone();
    let listener =
        Closure::<dyn Fn(PerformanceObserverEntryList)>::new(move |list: PerformanceObserverEntryList| {
            made.emit(Event::Made(list.get_entries().length()));
        });
    // A browser that has no such record leaves the count unknown.
    if let Ok(observer) = PerformanceObserver::new(listener.as_ref().unchecked_ref()) {
        let kinds = Array::of1(&"resource".into());
        observer.observe(&PerformanceObserverInit::new(&kinds));
        let before = web_sys::window().and_then(|window| window.performance());
        told.emit(Event::Made(before.map_or(0, |all| all.get_entries_by_type("resource").length())));
    }
    listener.forget();
}

/// Lets the page try to connect to an address that nobody has, with nothing in the request.
pub fn attempt(told: Callback<Event>) {
    let Some(window) = web_sys::window() else {
        return;
    };
    told.emit(Event::Tried);
    let asked = JsFuture::from(window.fetch_with_str(NOWHERE));
    spawn_local(async move {
        // The browser says why it refused in a task of its own, right after this.
        told.emit(if asked.await.is_ok() { Event::Answered } else { Event::Failed });
    });
}
