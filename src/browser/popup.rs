//! A second window with Wialon's sign-in, and what it says to this one.

use super::clock;
use crate::provider::wialon::popup::{Action, LONGEST, Message, Waiting};
use crate::secret::Secret;
use js_sys::JsString;
use std::cell::RefCell;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{MessageEvent, Url, Window};
use yew::Callback;

/// How it looks. It keeps its way back to this page: without `opener` it could send nothing.
const FEATURES: &str = "popup,width=520,height=720";

/// Whether it is closed is looked at so often, in milliseconds: no event tells it.
const OFTEN: i32 = 500;

thread_local! {
    /// The one window that is waited for.
    static OPEN: RefCell<Option<Popup>> = const { RefCell::new(None) };
}

/// A window, and everything that listens to it; dropped, nothing does any more.
struct Popup {
    window: Window,
    timer: i32,
    on_message: Closure<dyn Fn(MessageEvent)>,
    _on_time: Closure<dyn Fn()>,
}

impl Drop for Popup {
    fn drop(&mut self) {
        if let Some(own) = web_sys::window() {
            own.clear_interval_with_handle(self.timer);
            let listener = self.on_message.as_ref().unchecked_ref();
            // Only a detached window refuses, and that hears nothing.
            let _ = own.remove_event_listener_with_callback("message", listener);
        }
    }
}

/// Opens a sign-in link, on a click, and reports what becomes of it. A window that is still open gives way to the new one.
pub fn open(link: &Secret, state: Option<Secret>, report: &Callback<Action>) {
    close();
    match try_open(link, report) {
        Some((origin, popup)) => {
            OPEN.set(Some(popup));
            report.emit(Action::Opened(Waiting::new(origin, state, clock::now())));
        }
        None => report.emit(Action::Blocked),
    }
}

/// Stops listening; the window stays as it is.
pub fn stop() {
    OPEN.take();
}

/// Stops listening, and closes the window.
pub fn close() {
    if let Some(popup) = OPEN.take() {
        // A window that is closed already is let alone.
        let _ = popup.window.close();
    }
}

fn try_open(link: &Secret, report: &Callback<Action>) -> Option<(String, Popup)> {
    let own = web_sys::window()?;
    // The person pressed the button that says where it leads.
    let address = link.expose();
    let origin = Url::new(address).ok()?.origin();
    // A window without a name: nobody else's can be in its place.
    let window = own.open_with_url_and_target_and_features(address, "_blank", FEATURES).ok().flatten()?;
    let on_message = {
        let (window, report) = (window.clone(), report.clone());
        Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            report.emit(Action::Said(message(&event, &window), clock::now()));
        })
    };
    let on_time = {
        let (window, report) = (window.clone(), report.clone());
        Closure::<dyn Fn()>::new(move || {
            report.emit(Action::Looked(window.closed().unwrap_or(true), clock::now()));
        })
    };
    let every = on_time.as_ref().unchecked_ref();
    let timer = own.set_interval_with_callback_and_timeout_and_arguments_0(every, OFTEN).ok()?;
    let popup = Popup { window, timer, on_message, _on_time: on_time };
    let listener = popup.on_message.as_ref().unchecked_ref();
    own.add_event_listener_with_callback("message", listener).ok()?;
    Some((origin, popup))
}

/// A message as the core judges it. Of a text that is too long only so much is taken as shows it.
fn message(event: &MessageEvent, window: &Window) -> Message {
    let from_window = event.source().is_some_and(|source| source.unchecked_ref::<Window>() == window);
    let enough = |text: &JsString| String::from(text.slice(0, LONGEST as u32 + 1));
    let text = event.data().dyn_ref::<JsString>().map(|text| Secret::from(enough(text)));
    Message { origin: event.origin(), from_window, text }
}
