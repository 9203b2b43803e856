//! Yew's counter.

use wasm_bindgen::prelude::wasm_bindgen;
use yew::prelude::*;

/// A button that counts how often it was pressed.
#[component]
fn Counter() -> Html {
    let count = use_state(|| 0);
    let onclick = {
        let count = count.clone();
        move |_| count.set(*count + 1)
    };
    html! { <button data-lang="" {onclick}>{ *count }</button> }
}

/// Mounts the counter; whatever the page's script hands over besides is not taken.
#[wasm_bindgen]
pub fn start() {
    let document = web_sys::window().and_then(|window| window.document());
    if let Some(root) = document.and_then(|document| document.get_element_by_id("page")) {
        yew::Renderer::<Counter>::with_root(root).render();
    }
}

fn main() {}
