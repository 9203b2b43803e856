//! The seal, shown: how many connections the browser has counted, and how to check that there are none.

use crate::app::connections::{Event, State};
use crate::browser::{connections, document};
use crate::i18n::seal as words;
use crate::text::{Lang, Text};
use crate::ui::template::html;
use yew::prelude::*;

/// The quiet line, and what folds out of it.
pub fn seal(lang: Lang, state: &State, told: &Callback<Event>) -> Html {
    let told = told.clone();
    let onclick = Callback::from(move |_: MouseEvent| connections::attempt(told.clone()));
    html! {
        <details class="seal" data-section="seal">
            <summary data-connections={state.made.map(|made| made.to_string())}>{ words::count(lang, state) }</summary>
            <p>{ words::WHO_COUNTS.get(lang) }</p>
            <p>{ words::POLICY.get(lang) }</p>
            <p class="mono" data-policy="" translate="no">{ document::policy() }</p>
            <p>{ words::WHAT_IT_TRIES.get(lang) }</p>
            <button type="button" class="button" data-action="try-connection" {onclick}>{ words::TRY.get(lang) }</button>
            <p role="status" data-attempt={state.attempt.map(|attempt| attempt.id())}>
                { state.attempt.map(|attempt| words::attempt(attempt).get(lang)) }
            </p>
            <h3>{ words::CHECK.get(lang) }</h3>
            <ol>{ lines(lang, &words::STEPS) }</ol>
            <h3>{ words::LIMITS.get(lang) }</h3>
            <ul>{ lines(lang, &words::CANNOT) }</ul>
        </details>
    }
}

fn lines(lang: Lang, lines: &[Text]) -> Html {
    lines.iter().map(|line| html! { <li>{ line.get(lang) }</li> }).collect()
}
