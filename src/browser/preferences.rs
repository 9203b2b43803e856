//! What the page remembers: the language, never a secret (promises S9 and S10). Where storage is blocked, nothing.

use crate::text::Lang;

const LANGUAGE: &str = "brelok.language";

/// The language of the first screen, which the page's first script has chosen (`static/start.js`).
pub fn language() -> Lang {
    let document = web_sys::window().and_then(|window| window.document());
    let tag = document.and_then(|document| document.document_element()?.get_attribute("lang"));
    Lang::ALL.into_iter().find(|lang| tag.as_deref() == Some(lang.tag())).unwrap_or(Lang::En)
}

/// Remembers the language.
pub fn remember_language(lang: Lang) {
    if let Some(storage) = storage() {
        // Full or forbidden: the choice lasts until the page is closed.
        let _ = storage.set_item(LANGUAGE, lang.tag());
    }
}

fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}
