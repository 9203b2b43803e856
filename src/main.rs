//! The page's start. `static/start.js` has already taken the address and cleaned it.

use brelok::ui::{Typed, mount};
use std::alloc::System;
use wasm_bindgen::prelude::wasm_bindgen;
use zeroizing_alloc::ZeroAlloc;

/// Wipes whatever is freed: a paste is copied, cut and decoded many times before a part of it is a `Secret` (promise S13).
#[global_allocator]
static ALLOCATOR: ZeroAlloc<System> = ZeroAlloc(System);

/// Mounts the app. `arrived` is the query and the fragment with which the page was opened; `typed` is what stands in
/// the first screen's paste field, and `caret` and `end` are where its selection begins and ends.
#[wasm_bindgen]
pub fn start(arrived: String, typed: String, caret: u32, end: u32) {
    mount(arrived, Typed { text: typed.into(), selection: (caret, end) });
}

/// Brings the rest of the page, without which the app reads what nothing has spoilt and does nothing else. What only this
/// function needs is packed apart in the published page, and arrives later.
#[wasm_bindgen]
pub fn rest() {
    brelok::ui::rest::arrive();
}

fn main() {}
