//! The page's start. `static/start.js` has already taken the address and cleaned it.

use wasm_bindgen::prelude::wasm_bindgen;

/// Mounts the app; `arrived` is the query and the fragment with which the page was opened.
#[wasm_bindgen]
pub fn start(arrived: String) {
    brelok::ui::mount(arrived);
}

fn main() {}
