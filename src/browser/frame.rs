//! When the browser has drawn.

use wasm_bindgen::{JsCast, closure::Closure};

/// Runs something once what is in the document now is on the screen: the next frame draws that, and the one after it tells
/// that it did. A page that nobody sees waits until somebody does.
pub fn after_next(run: impl FnOnce() + 'static) {
    let run: Box<dyn FnOnce()> = Box::new(run);
    next(Box::new(|| next(run)));
}

/// Runs something before the next frame is drawn.
fn next(run: Box<dyn FnOnce()>) {
    if let Some(window) = web_sys::window() {
        // Only a detached window draws no frames.
        let _ = window.request_animation_frame(Closure::once_into_js(run).unchecked_ref());
    }
}
