//! The page's own address: what arrives in it is taken out at once (promise S7).

use super::listen;
use crate::secret::Secret;
use wasm_bindgen::{JsValue, closure::Closure};
use yew::Callback;

/// The page's own address without query and fragment, as it is served or as it lies on a disk.
pub fn own() -> String {
    let address = web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    address.split(['?', '#']).next().unwrap_or_default().to_owned()
}

/// Takes the fragment out of the address and out of the history entry; `None` where there is none.
fn take() -> Option<Secret> {
    let window = web_sys::window()?;
    let location = window.location();
    let fragment = Secret::from(location.hash().ok().filter(|fragment| fragment.len() > 1)?);
    // A browser that refuses leaves the address as it is; the fragment is read all the same.
    let _ = window.history().ok()?.replace_state_with_url(&JsValue::NULL, "", Some(&own()));
    Some(fragment)
}

/// Calls back with every fragment that arrives while the page is open, for as long as the page is.
pub fn on_arrival(arrived: Callback<Secret>) {
    let listener = Closure::<dyn Fn()>::new(move || {
        if let Some(fragment) = take() {
            arrived.emit(fragment);
        }
    });
    listen("hashchange", listener);
}

/// Calls back when the person leaves the page: it may be kept in memory and shown again (promise S13).
pub fn on_leaving(left: Callback<()>) {
    listen("pagehide", Closure::<dyn Fn()>::new(move || left.emit(())));
}
