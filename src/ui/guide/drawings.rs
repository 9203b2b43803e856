//! Drawings in the page's own style. What they show stands beside them in words.

use crate::i18n::guide as words;
use crate::text::Lang;
use crate::ui::template::html;
use yew::prelude::*;

/// The page that asks for consent, with the pointer on the button to press.
pub fn consent(lang: Lang) -> Html {
    html! {
        <svg class="drawing drawing--consent" viewBox="0 0 210 124" aria-hidden="true">
            <rect class="drawing__frame" x="1" y="1" width="208" height="122" rx="10" />
            <path class="drawing__dots" d="M14 13h0M24 13h0M34 13h0" />
            <path class="drawing__edge" d="M1 25H209" />
            <circle class="drawing__grey" cx="31" cy="50" r="13" />
            <path class="drawing__lines" d="M56 44h112M56 56h74" />
            <rect class="drawing__press" x="14" y="80" width="104" height="30" rx="8" />
            <text class="drawing__pressed" x="64" y="99.5">{ words::ALLOW.get(lang) }</text>
            <rect class="drawing__edge" x="126" y="80" width="70" height="30" rx="8" />
            <text class="drawing__quiet" x="161" y="99.5">{ words::CANCEL.get(lang) }</text>
            <path class="drawing__pointer" d="M108 101v17l4.1-3.8 2.9 6.5 3.6-1.6-2.9-6.3h5.6z" />
        </svg>
    }
}

/// An address bar after the sign-in, with the part marked that holds the token.
pub fn address() -> Html {
    html! {
        <svg class="drawing drawing--address" viewBox="0 0 340 48" aria-hidden="true">
            <rect class="drawing__bar" x="8" y="8" width="324" height="32" rx="16" />
            <path class="drawing__lock" d="M20 23h9v7h-9zM22 23v-2.5a2.5 2.5 0 0 1 5 0v2.5" />
            <text class="drawing__address" x="38" y="28.5" textLength="152" lengthAdjust="spacingAndGlyphs">{ "oauth.vk.ru/blank.html" }</text>
            <rect class="drawing__mark" x="193" y="14" width="124" height="20" rx="5" />
            <text class="drawing__token" x="198" y="28.5" textLength="114" lengthAdjust="spacingAndGlyphs">{ "#access_token=vk…" }</text>
        </svg>
    }
}

/// A closed lock: what stands beside it stays here.
pub fn lock() -> Html {
    html! {
        <svg class="lock" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
            <path d="M4 9h12v8H4zM6.5 9V6.5a3.5 3.5 0 0 1 7 0V9" />
        </svg>
    }
}
