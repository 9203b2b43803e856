//! Writing to the clipboard, on a click.

use crate::secret::Secret;
use wasm_bindgen_futures::JsFuture;
use yew::{Callback, platform::spawn_local};

/// Copies a secret and reports whether the browser allowed it.
pub fn copy(secret: &Secret, done: Callback<bool>) {
    let Some(clipboard) = web_sys::window().map(|window| window.navigator().clipboard()) else {
        done.emit(false);
        return;
    };
    // Missing outside secure contexts: the binding cannot say so by its type.
    if clipboard.is_undefined() {
        done.emit(false);
        return;
    }
    // The person pressed Copy.
    let written = clipboard.write_text(secret.expose());
    spawn_local(async move { done.emit(JsFuture::from(written).await.is_ok()) });
}
