//! The reader's part of the page: the paste field with the steps beside it, or with the card of what was read below it.

use super::card::ResponseCard;
use super::guide::{self, drawings::lock};
use super::paste_field::paste_field;
use crate::app::{builder, reader};
use crate::i18n::{self, guide::TAKES};
use crate::secret::Secret;
use crate::text::Lang;
use crate::ui::template::html;
use yew::prelude::*;

/// Draws it; a sign-in by one press leaves with `state`.
pub fn reader(
    lang: Lang,
    reader: &reader::State,
    state: Option<&Secret>,
    on_reader: &Callback<reader::Action>,
    on_builder: &Callback<builder::Action>,
) -> Html {
    let words = i18n::messages(lang);
    let empty = reader.reading.is_none();
    html! {
        <section class={if empty { "card reader reader--empty" } else { "card reader" }} aria-labelledby="read-heading">
            <div class="reader__paste">
                <h2 id="read-heading">{ words.read_heading }</h2>
                { paste_field(lang, &reader.pasted, reader.holds_secret(), on_reader) }
                if empty {
                    <ul class="takes">{ for TAKES.iter().map(|text| html! { <li>{ text.get(lang) }</li> }) }</ul>
                    <p class="promise">{ lock() }{ words.promise }</p>
                }
            </div>
            <div class="reader__card" aria-live="polite">
                if !empty {
                    { yew::html! { <ResponseCard {lang} reader={reader.clone()} on_action={on_reader} /> } }
                }
            </div>
            { guide::guide(lang, !empty, state, on_builder) }
        </section>
    }
}
