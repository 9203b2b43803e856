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
pub mod part;
pub mod paste_field;
pub mod reader;
pub mod request_form;
pub mod rest;
mod risk;
pub mod seal;
pub mod secret;
pub mod template;
pub mod timeline;
pub mod tools;
pub mod vk;

use crate::secret::Secret;
use std::cell::Cell;
use std::rc::Rc;

/// The heading over what comes of a form, as an element's id.
const ANSWER: &str = "answer-heading";

/// A secret for the first drawing to take: a component's properties last as long as the component (promise S13).
#[derive(Clone, Default)]
pub struct Handed(Rc<Cell<Secret>>);

impl Handed {
    /// Takes the secret out; nothing is left of it.
    pub fn take(&self) -> Secret {
        self.0.take()
    }
}

impl PartialEq for Handed {
    fn eq(&self, other: &Handed) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl<T: Into<Secret>> From<T> for Handed {
    fn from(secret: T) -> Handed {
        Handed(Rc::new(Cell::new(secret.into())))
    }
}

/// What a person has typed or pasted into the first screen while the app was on its way.
#[derive(Clone, Default, PartialEq)]
pub struct Typed {
    /// The text of the paste field.
    pub text: Handed,
    /// Where its selection begins and ends, in UTF-16 units as the browser counts.
    pub selection: (u32, u32),
}

/// Draws the page into `#page`, in the place of the first screen. `arrived` is the query and fragment with which it was
/// opened.
pub fn mount(arrived: String, typed: Typed) {
    let document = web_sys::window().and_then(|window| window.document());
    let Some(root) = document.and_then(|document| document.get_element_by_id("page")) else {
        return;
    };
    let props = app::Props { arrived: arrived.into(), typed };
    yew::Renderer::<app::App>::with_root_and_props(root, props).render();
}
