//! What a token can do: in one sentence, as presets, as tasks, and right by right.

pub mod presets;
pub mod rights;
pub mod tasks;

use crate::flags::FlagSet;
use crate::provider::wialon::rights::sentence::sentence as told;
use crate::text::{Lang, Text};
use crate::ui::template::html;
use yew::prelude::*;

/// What the flags in a field let a token do, in one plain sentence.
pub fn sentence(lang: Lang, field: &'static str, set: FlagSet) -> Html {
    html! { <p class="reach" data-sentence={field}>{ told(set, lang) }</p> }
}

/// One of the panels, folded until it is wanted.
fn panel(lang: Lang, id: &'static str, title: Text, content: Html) -> Html {
    html! {
        <details class="panel" data-section={id}>
            <summary class="panel__title">{ title.get(lang) }</summary>
            <div class="panel__content">{ content }</div>
        </details>
    }
}
