//! The form that builds `token/update`: on one side what a person fills in, on the other what comes of it.

mod answer;
mod connection;
mod input;
mod record;
mod task;

use crate::app::builder::{Action, State};
use crate::i18n::builder as words;
use crate::text::Lang;
use yew::prelude::*;

/// The form's state.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The language of the page.
    pub lang: Lang,
    /// What was typed, and what comes of it.
    pub state: State,
    /// What the person does.
    pub on_action: Callback<Action>,
}

/// The form and its answers.
#[component]
pub fn RequestForm(props: &Props) -> Html {
    let lang = props.lang;
    html! {
        <section class="card builder" aria-labelledby="builder-heading">
            <h2 id="builder-heading">{ words::HEADING.get(lang) }</h2>
            <p class="hint">{ words::INTRODUCTION.get(lang) }</p>
            <div class="builder__columns">
                <div class="builder__form">
                    { task::task(props) }
                    { record::record(props) }
                    { connection::connection(props) }
                </div>
                <div class="builder__answer">{ answer::answer(props) }</div>
            </div>
        </section>
    }
}
