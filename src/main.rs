//! The page's start. `static/start.js` has already taken the address and cleaned it.

use brelok::ui::{Typed, mount};
use wasm_bindgen::prelude::wasm_bindgen;

/// Mounts the app. `arrived` is the query and the fragment with which the page was opened; `typed` is what stands in
/// the first screen's paste field, and `caret` and `end` are where its selection begins and ends.
#[wasm_bindgen]
pub fn start(arrived: String, typed: String, caret: u32, end: u32) {
    mount(arrived, Typed { text: typed.into(), selection: (caret, end) });
}

fn main() {}
