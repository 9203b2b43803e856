//! The document around the app.

use crate::{i18n, text::Lang};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlTextAreaElement};

/// Makes `<html lang>` and the title follow the language.
pub fn set_language(lang: Lang) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else {
        return;
    };
    document.set_title(i18n::messages(lang).title);
    if let Some(root) = document.document_element() {
        // `lang` is a valid name, which is all that can be refused.
        let _ = root.set_attribute("lang", lang.tag());
    }
}

/// Moves the focus to an element.
pub fn focus(id: &str) {
    if let Some(element) = find::<HtmlElement>(id) {
        // An element that cannot have the focus is left alone.
        let _ = element.focus();
    }
}

/// Selects a part of the text in a text area: from, to, in UTF-16 units.
pub fn select(id: &str, (from, to): (u32, u32)) {
    if let Some(area) = find::<HtmlTextAreaElement>(id) {
        // A text area always has a selection, so nothing is refused.
        let _ = area.set_selection_range(from, to);
    }
}

/// Whether the page is the published one: a page that may load nothing holds all that it needs.
pub fn is_sealed() -> bool {
    policy().contains("connect-src 'none'")
}

/// The page's Content-Security-Policy as it stands in the page; nothing where there is none.
pub fn policy() -> String {
    let element = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.query_selector("meta[http-equiv]").ok().flatten());
    element.and_then(|element| element.get_attribute("content")).unwrap_or_default()
}

fn find<T: JsCast>(id: &str) -> Option<T> {
    web_sys::window()?.document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// Brings the section that an element stands in to the top of the screen, and moves the focus to the element.
pub fn go_to(id: &str) {
    let Some(element) = find::<HtmlElement>(id) else {
        return;
    };
    if element.tab_index() < 0 {
        // A heading takes the focus only when it is asked to.
        element.set_tab_index(-1);
    }
    // The selector is valid, which is all that can be refused.
    if let Ok(Some(section)) = element.closest("section") {
        section.scroll_into_view();
    }
    focus(id);
}

/// Moves the focus from an element to the next or the previous one beside it; stays where there is none.
pub fn focus_beside(element: &HtmlElement, forward: bool) {
    let beside = if forward { element.next_element_sibling() } else { element.previous_element_sibling() };
    if let Some(beside) = beside.and_then(|beside| beside.dyn_into::<HtmlElement>().ok()) {
        // An element that cannot have the focus is left alone.
        let _ = beside.focus();
    }
}
