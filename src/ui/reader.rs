//! The reader's part of the page: the paste field with the steps beside it, or with the card of what was read below it.

use super::card::told;
use super::guide::drawings::lock;
use super::part::{Part, What};
use super::paste_field::paste_field;
use super::rest::Rest;
use crate::app::{Action, reader};
use crate::i18n::{self, guide::TAKES};
use crate::secret::Secret;
use crate::text::Lang;
use crate::ui::template::html;
use yew::prelude::*;

/// Draws it, with a text that `waits` to be read or without; a sign-in by one press leaves with `state`.
pub fn reader(
    lang: Lang,
    reader: &reader::State,
    waits: bool,
    state: Option<Secret>,
    rest: Option<&'static Rest>,
    on_action: &Callback<Action>,
) -> Html {
    let words = i18n::messages(lang);
    let is_read = reader.reading.is_some();
    let empty = !is_read && !waits;
    let service = reader.reading.as_ref().map_or("", |reading| reading.answer.provider.id);
    let part = |what| yew::html! { <Part {lang} {what} {rest} {on_action} /> };
    html! {
        <section class={if empty { "card reader reader--empty" } else { "card reader" }} aria-labelledby="read-heading">
            <div class="reader__paste">
                <h2 id="read-heading">{ words.read_heading }</h2>
                { paste_field(lang, &reader.pasted, reader.holds_secret(), &on_action.reform(Action::Reader)) }
                if empty {
                    <ul class="takes">{ for TAKES.iter().map(|text| html! { <li>{ text.get(lang) }</li> }) }</ul>
                    <p class="promise">{ lock() }{ words.promise }</p>
                }
            </div>
            <p class="unseen" role="status">{ reader.reading.as_ref().map_or("", |reading| told(&reading.answer).0.get(lang)) }</p>
            <div class="reader__card">
                if is_read {
                    { part(What::Card(reader.clone())) }
                }
                if waits {
                    <p class="hint">{ words.waits }</p>
                }
            </div>
            { part(What::Guide(!empty, service, state)) }
        </section>
    }
}
