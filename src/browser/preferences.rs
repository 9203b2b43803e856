//! What the page remembers: the language, never a secret (promises S9 and S10). Where storage is blocked, nothing.

use crate::text::Lang;

const LANGUAGE: &str = "brelok.language";

/// The language chosen before, else the first of the browser's that the page speaks.
pub fn language() -> Lang {
    let stored = storage().and_then(|storage| storage.get_item(LANGUAGE).ok().flatten());
    if let Some(lang) = Lang::ALL.into_iter().find(|lang| stored.as_deref() == Some(lang.tag())) {
        return lang;
    }
    let languages = web_sys::window().map(|window| window.navigator().languages());
    let tags: Vec<String> =
        languages.iter().flat_map(|tags| tags.iter()).filter_map(|tag| tag.as_string()).collect();
    Lang::choose(tags.iter().map(String::as_str))
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
