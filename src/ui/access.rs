//! What a token can do: in one sentence, as presets, as tasks, and right by right.

pub mod presets;
pub mod rights;
pub mod tasks;

use crate::app::access::{Action, State};
use crate::browser::typed::unfolded;
use crate::flags::FlagSet;
use crate::form::Field;
use crate::provider::wialon::rights::sentence::sentence as told;
use crate::text::{Lang, Text};
use crate::ui::template::html;
use yew::prelude::*;

/// What the flags in a field let a token do, in one plain sentence.
pub fn sentence(lang: Lang, field: &'static str, set: FlagSet) -> Html {
    html! { <p class="reach" data-sentence={field}>{ told(set, lang) }</p> }
}

/// The panels beside one permission set.
pub struct Panels<'a> {
    /// The language of the page.
    pub lang: Lang,
    /// The field that holds the set.
    pub field: Field,
    /// What stands there.
    pub set: FlagSet,
    /// What was done to the panels.
    pub state: &'a State,
    /// What the person does to them.
    pub on_action: &'a Callback<Action>,
}

impl Panels<'_> {
    /// One of them, folded until it is wanted. What is in it is drawn only then: the three of a Wialon token are more than
    /// the rest of the page, and each key and each click would draw them anew.
    fn panel(&self, id: &'static str, title: Text, content: &dyn Fn() -> Html) -> Html {
        let (lang, field) = (self.lang, self.field);
        let is_unfolded = self.state.is_unfolded(field, id);
        let ontoggle = self.on_action.reform(move |event: Event| Action::Unfold(field, id, unfolded(&event)));
        html! {
            <details class="panel" data-section={id} open={is_unfolded} {ontoggle}>
                <summary class="panel__title">{ title.get(lang) }</summary>
                if is_unfolded {
                    <div class="panel__content">{ content() }</div>
                }
            </details>
        }
    }
}
