//! What stands in a field.

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};

/// The text of the field that an event comes from: one line, several, or a choice.
pub fn typed(event: &Event) -> String {
    // A browser calls it `value` in a field of any kind.
    event.target().map(|field| field.unchecked_into::<HtmlInputElement>().value()).unwrap_or_default()
}
