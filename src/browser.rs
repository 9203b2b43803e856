//! The only effects of the page, one file each.

pub mod address;
pub mod clipboard;
pub mod clock;
pub mod connections;
pub mod document;
pub mod frame;
pub mod local_time;
pub mod popup;
pub mod preferences;
pub mod random;
pub mod typed;

use wasm_bindgen::{
    JsCast,
    closure::{Closure, WasmClosure},
};

/// Listens to the window's events of a kind for as long as the page is open.
fn listen<F: WasmClosure + ?Sized>(event: &str, listener: Closure<F>) {
    if let Some(window) = web_sys::window() {
        // Only a detached window refuses listeners.
        let _ = window.add_event_listener_with_callback(event, listener.as_ref().unchecked_ref());
    }
    listener.forget();
}
