//! The page, in Yew: components draw the state and turn events into actions.

pub mod access;
pub mod app;
pub mod bits;
pub mod card;
pub mod code;
pub mod copy_as;
pub mod difference;
pub mod field;
pub mod flag_calculator;
pub mod guide;
pub mod header;
pub mod paste_field;
pub mod reader;
pub mod request_form;
pub mod secret;
pub mod timeline;
pub mod vk;

use crate::browser::address;
use crate::secret::Secret;

/// Draws the page into `#page`. `arrived` is the query and fragment with which it was opened.
pub fn mount(arrived: String) {
    let document = web_sys::window().and_then(|window| window.document());
    let Some(root) = document.and_then(|document| document.get_element_by_id("page")) else {
        return;
    };
    if address::is_framed() {
        yew::Renderer::<app::Framed>::with_root(root).render();
    } else {
        let props = app::Props { arrived: Secret::from(arrived) };
        yew::Renderer::<app::App>::with_root_and_props(root, props).render();
    }
}
