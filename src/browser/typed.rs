//! What a person did to an element: what stands in a field, and whether a panel is unfolded.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement};

/// The text of the field that an event comes from: one line, several, or a choice.
pub fn typed(event: &Event) -> String {
    // A browser calls it `value` in a field of any kind.
    event.target().map(|field| field.unchecked_into::<HtmlInputElement>().value()).unwrap_or_default()
}

/// Whether the `<details>` that an event comes from shows what is in it.
pub fn unfolded(event: &Event) -> bool {
    event.target().is_some_and(|panel| panel.unchecked_into::<Element>().has_attribute("open"))
}
