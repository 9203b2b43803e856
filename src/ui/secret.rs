//! A secret on the page: masked until the person asks, with buttons to show and to copy it.

use crate::app::reader::Action;
use crate::browser::clipboard;
use crate::secret::Secret;
use crate::ui::field::named;
use crate::ui::template::html;
use crate::{
    i18n::{self, builder},
    text::Lang,
};
use yew::prelude::*;

/// Everything about one secret of the card.
pub struct Shown<'a> {
    /// The language of the page.
    pub lang: Lang,
    /// Its wire name, for reading.
    pub name: String,
    /// The secret.
    pub secret: &'a Secret,
    /// Its place among the answer's fields.
    pub place: usize,
    /// Whether the person asked to see it.
    pub shown: bool,
    /// Whether it was the last to be copied, and whether that worked.
    pub copied: Option<bool>,
    /// The words of the Copy button.
    pub copy: &'static str,
    /// Whether it is what the person came for.
    pub main: bool,
}

/// Draws a secret: bullets (or its text), its length, and its buttons.
pub fn secret(shown: &Shown, on_action: &Callback<Action>) -> Html {
    let words = i18n::messages(shown.lang);
    let place = shown.place;
    let toggle = on_action.reform(move |_: MouseEvent| Action::Toggle(place));
    let copy = {
        let secret = shown.secret.clone();
        let done = on_action.reform(move |done| Action::Copied(place, done));
        Callback::from(move |_: MouseEvent| clipboard::copy(&secret, done.clone()))
    };
    // Only when the person pressed Show.
    let text = if shown.shown { shown.secret.expose() } else { BULLETS }.to_owned();
    let toggles = if shown.shown { words.hide } else { words.show };
    // Whether there is anything to mask.
    if shown.secret.expose().is_empty() {
        return html! { <span class="hint" data-field={shown.name.clone()}>{ length(shown.lang, shown.secret) }</span> };
    }
    let primary = if shown.main { "button button--primary" } else { "button button--quiet" };
    html! {
        <div class={if shown.main { "secret secret--main" } else { "secret" }}>
            <code class={if shown.shown { "secret__text mono" } else { "secret__text mono secret__text--masked" }} data-field={shown.name.clone()} translate="no">{ text }</code>
            <span class="hint secret__length">{ length(shown.lang, shown.secret) }</span>
            <span class="secret__buttons">
                <button type="button" class={primary} data-action="copy" aria-label={named(shown.copy, &shown.name)} onclick={copy}>{ shown.copy }</button>
                <button type="button" class="button button--quiet" data-action="show" aria-label={named(toggles, &shown.name)} onclick={toggle}>
                    { toggles }
                </button>
                <span class="secret__done" role="status">{ done(shown) }</span>
            </span>
        </div>
    }
}

/// As many for every secret: the mask tells nothing.
const BULLETS: &str = "••••••••••••••••••••";

/// How long a secret is, which is none.
pub fn length(lang: Lang, secret: &Secret) -> String {
    // Only its letters are counted.
    let length = secret.expose().chars().count();
    let characters = i18n::span::plural(lang, length as u64, i18n::messages(lang).characters);
    [&length.to_string(), "\u{a0}", characters].concat()
}

fn done(shown: &Shown) -> Html {
    let words = i18n::messages(shown.lang);
    match shown.copied {
        Some(true) => html! { <span class="ok">{ "✓ " }{ words.copied }</span> },
        Some(false) if shown.shown => {
            html! { <span class="caution">{ builder::NOT_COPIED.get(shown.lang) }</span> }
        }
        Some(false) => html! { <span class="caution">{ words.not_copied }</span> },
        None => Html::default(),
    }
}
