//! A field of a form: label, input, hint, and the remarks on what stands in it.

use crate::i18n::builder as words;
use crate::provider::wialon::remark::{Field, Level, Place, Remark};
use crate::text::Lang;
use yew::prelude::*;

/// A field around its input. The input's id is the field's, and [`described_by`] ties hint and remarks to it.
pub fn field(lang: Lang, field: Field, remarks: &[Remark], input: Html) -> Html {
    let hint = words::hint(field).get(lang);
    html! {
        <div class="field">
            <label for={field.id()}>
                { words::label(field).get(lang) }
                { for field.wire().map(|name| html! { <>{ " " }<code class="wire" translate="no">{ name }</code></> }) }
            </label>
            { input }
            if !hint.is_empty() {
                <p id={[field.id(), "-hint"].concat()} class="hint">{ hint }</p>
            }
            { self::remarks(lang, field, remarks) }
        </div>
    }
}

/// The ids of what describes a field's input.
pub fn described_by(field: Field) -> String {
    [field.id(), "-hint ", field.id(), "-remarks"].concat()
}

/// Whether anything is wrong with a field, as `aria-invalid` says it.
pub fn invalid(field: Field, remarks: &[Remark]) -> Option<&'static str> {
    let is_wrong = |remark: &Remark| remark.field == field && remark.kind.level() == Level::Error;
    remarks.iter().any(is_wrong).then_some("true")
}

/// What is said about a field.
pub fn remarks(lang: Lang, field: Field, remarks: &[Remark]) -> Html {
    let own = remarks.iter().filter(|remark| remark.field == field);
    html! {
        <div id={[field.id(), "-remarks"].concat()} class="remarks" aria-live="polite">
            { for own.map(|remark| line(lang, remark)) }
        </div>
    }
}

fn line(lang: Lang, remark: &Remark) -> Html {
    let level = remark.kind.level();
    let (class, name) = match level {
        Level::Error => ("remark remark--error", "error"),
        Level::Warning => ("remark remark--warning", "warning"),
        Level::Note => ("remark remark--note", "note"),
    };
    html! {
        <p {class} data-remark-for={remark.field.id()} data-level={name}>
            <strong>{ words::level(level).get(lang) }</strong>{ " " }{ remark.kind.text().get(lang) }
            { for remark.place.map(|place| self::place(lang, place)) }
        </p>
    }
}

fn place(lang: Lang, place: Place) -> Html {
    let said = |word: crate::text::Text, number: usize| {
        html! { <>{ word.get(lang) }{ "\u{a0}" }{ number }</> }
    };
    let inner = match place {
        Place::Character(character) => said(words::CHARACTER, character),
        Place::Length(length) => said(words::LENGTH, length),
        Place::Line(line, column) => {
            html! { <>{ said(words::LINE, line) }{ ", " }{ said(words::COLUMN, column) }</> }
        }
    };
    html! { <span class="remark__place">{ " (" }{ inner }{ ")" }</span> }
}
