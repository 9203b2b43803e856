//! The sign-in by one press: a link for each application that was last reported to give tokens.

use crate::app::builder::Action;
use crate::i18n::guide as words;
use crate::provider::vk::PROVIDER;
use crate::provider::vk::apps::{APPS, App, RISK};
use crate::provider::vk::one_press::one_press;
use crate::request::address;
use crate::secret::Secret;
use crate::text::Lang;
use crate::ui::template::html;
use yew::prelude::*;

/// The links, what they ask for, and what is risky about them.
pub fn apps(lang: Lang, state: Option<&Secret>, on_action: &Callback<Action>) -> Html {
    let offered = || APPS.iter().filter(|app| app.is_offered());
    html! {
        <>
            <ul class="apps">
                { for offered().enumerate().map(|(place, app)| html! { <li>{ link(lang, app, place == 0, state, on_action) }</li> }) }
            </ul>
            <p class="hint">{ words::SCOPE.get(lang) }</p>
            <details class="hint risk">
                <summary>{ words::RISK.get(lang) }</summary>
                <p>{ RISK.get(lang) }</p>
                { for offered().map(|app| html! { <p><strong>{ app.name }</strong>{ ". " }{ app.report.get(lang) }</p> }) }
            </details>
        </>
    }
}

/// A link. Whoever opens it, by the mouse's middle button, too, leaves with its `state`.
fn link(lang: Lang, app: &App, first: bool, state: Option<&Secret>, on_action: &Callback<Action>) -> Html {
    // The link is there to be opened, with the state that is to come back.
    let href = address(&one_press(app, state), false).expose().to_owned();
    let leave = {
        let (state, on_action) = (state.cloned(), on_action.clone());
        Callback::from(move |_: MouseEvent| {
            if let Some(state) = &state {
                on_action.emit(Action::LeaveWith(PROVIDER.id, state.clone()));
            }
        })
    };
    let [open, close] = if lang == Lang::Ru { ["\u{a0}«", "»"] } else { ["\u{a0}“", "”"] };
    html! {
        <a class={if first { "app app--first" } else { "app" }} data-sign-in={app.id.to_string()} {href} target="_blank" rel="noreferrer noopener" onclick={leave.clone()} onauxclick={leave.clone()} oncontextmenu={leave}>
            <span class="app__name">{ words::THROUGH.get(lang) }{ open }<span translate="no">{ app.name }</span>{ close }</span>
            <span class="app__report">{ words::REPORTED.get(lang) }{ " " }<time datetime={app.reported}>{ date(app.reported, lang) }</time></span>
        </a>
    }
}

/// A date as the language writes it: Russian from the day to the year.
fn date(reported: &'static str, lang: Lang) -> String {
    let mut parts: Vec<_> = reported.split('-').collect();
    if lang == Lang::En {
        return parts.join("-");
    }
    parts.reverse();
    parts.join(".")
}
