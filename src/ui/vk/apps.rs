//! The applications whose numbers go round, with what was last reported of each, for a person to choose from.

use crate::i18n::vk as words;
use crate::provider::vk::apps::{APPS, App, RISK, State};
use crate::text::Lang;
use crate::ui::template::html;
use yew::prelude::*;

/// The list: those with a working report, and all others behind a fold. `client_id` is what stands in the field; pressing
/// an application hands its number over. The risk is said here until a number stands there: of one of these the form says
/// it, beside the field, with what was reported.
pub fn list(lang: Lang, client_id: &str, on_choose: &Callback<String>) -> Html {
    let (working, others): (Vec<_>, Vec<_>) = APPS.iter().partition(|app| app.has_working_report());
    let rows = |apps: &[&'static App]| {
        html! { <ul class="known-apps">{ for apps.iter().map(|app| row(lang, app, client_id, on_choose)) }</ul> }
    };
    html! {
        <section class="applications" data-section="apps" aria-label={words::APPS.get(lang)}>
            <h4 class="applications__title">{ words::APPS.get(lang) }</h4>
            <p class="hint">{ words::APPS_HINT.get(lang) }</p>
            { rows(&working) }
            <details>
                <summary class="applications__all">{ words::OTHER_APPS.get(lang) }{ " " }{ others.len() }</summary>
                { rows(&others) }
            </details>
            if client_id.trim().is_empty() {
                <p class="remark remark--warning">{ RISK.get(lang) }</p>
            }
        </section>
    }
}

fn is_chosen(app: &App, client_id: &str) -> bool {
    client_id.trim().parse() == Ok(app.id)
}

fn row(lang: Lang, app: &'static App, client_id: &str, on_choose: &Callback<String>) -> Html {
    let id = app.id.to_string();
    let pressed = is_chosen(app, client_id);
    let onclick = {
        let id = id.clone();
        on_choose.reform(move |_: MouseEvent| id.clone())
    };
    let (state, class) = state(app.state);
    html! {
        <li>
            <button type="button" class="known-app" data-app={id.clone()} data-app-state={state} aria-pressed={pressed.to_string()} {onclick}>
                <span class="known-app__name">{ app.name }</span>
                <span class="known-app__id mono" translate="no">{ id }</span>
                <span {class}>
                    { app.state.text().get(lang) }
                    if !app.reported.is_empty() {
                        { "\u{a0}· " }<span class="known-app__date">{ app.reported }</span>
                    }
                </span>
            </button>
        </li>
    }
}

/// A state as a hook, and the class of its mark.
fn state(state: State) -> (&'static str, &'static str) {
    match state {
        State::Worked => ("worked", "known-app__state known-app__state--ok"),
        State::Used => ("used", "known-app__state known-app__state--caution"),
        State::Disputed => ("disputed", "known-app__state known-app__state--caution"),
        State::Untested => ("untested", "known-app__state known-app__state--unknown"),
        State::Refused => ("refused", "known-app__state known-app__state--danger"),
        State::Blocked => ("blocked", "known-app__state known-app__state--danger"),
        State::Dropped => ("dropped", "known-app__state known-app__state--danger"),
        State::PasswordOnly => ("password-only", "known-app__state known-app__state--danger"),
    }
}
