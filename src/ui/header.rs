//! The head of the page: its name, the way to its parts, and the language switch.

use crate::app::builder::Action;
use crate::browser::document;
use crate::ui::template::html;
use crate::{i18n, text::Lang};
use yew::prelude::*;

/// The head of the page.
pub fn header(lang: Lang, on_language: &Callback<Lang>, on_action: &Callback<Action>) -> Html {
    let words = i18n::messages(lang);
    html! {
        <header class="header">
            { logo() }
            <div class="header__words">
                <h1>{ if lang == Lang::Ru { "Брелок" } else { "Brelok" } }</h1>
                <p class="hint">{ words.motto }</p>
            </div>
            <nav class="parts" aria-label={words.parts}>
                { part("paste", words.read_part, Callback::from(|_: MouseEvent| document::go_to("paste"))) }
                { part("builder-heading", words.build_part, on_action.reform(|_: MouseEvent| Action::Show)) }
            </nav>
            <div class="switch" role="group" aria-label={words.language}>
                { for Lang::ALL.into_iter().map(|choice| language(choice, lang, on_language)) }
            </div>
        </header>
    }
}

/// A button, since the address stays as it is: what follows its `#` is read as an answer.
fn part(id: &'static str, title: &'static str, onclick: Callback<MouseEvent>) -> Html {
    html! { <button type="button" class="parts__part" data-part={id} {onclick}>{ title }</button> }
}

fn language(choice: Lang, current: Lang, on_language: &Callback<Lang>) -> Html {
    let (short, full) = match choice {
        Lang::Ru => ("RU", "Русский"),
        Lang::En => ("EN", "English"),
    };
    let pressed = if choice == current { "true" } else { "false" };
    let onclick = on_language.reform(move |_: MouseEvent| choice);
    html! {
        <button type="button" class="switch__choice" data-lang={choice.tag()} lang={choice.tag()} title={full} aria-pressed={pressed} {onclick}>
            { short }
        </button>
    }
}

/// A key on its ring.
fn logo() -> Html {
    html! {
        <svg class="logo" viewBox="0 0 48 48" width="48" height="48" aria-hidden="true">
            <circle class="logo__ring" cx="17" cy="17" r="12" />
            <path class="logo__key" d="M25 25 43 43 M35 35l5-5 M30 30l4-4" />
            <circle class="logo__bead" cx="17" cy="17" r="4" />
        </svg>
    }
}
