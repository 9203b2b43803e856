//! What stands around an input of a form: its label, its hint, and the remarks on what stands in it.

use crate::form::{Field, Input, Level, Place, Remark};
use crate::i18n::builder as words;
use crate::text::Lang;
use crate::ui::template::html;
use yew::prelude::*;

/// A field around its input. The input's id is the field's, and [`described_by`] ties hint and remarks to it.
pub fn field(lang: Lang, of: &Input, remarks: &[Remark], input: Html) -> Html {
    let hint = of.hint.get(lang);
    html! {
        <div class="field">
            <label for={of.field.0}>{ label(lang, of) }</label>
            { input }
            if !hint.is_empty() {
                <p id={[of.field.0, "-hint"].concat()} class="hint">{ hint }</p>
            }
            { self::remarks(lang, of.field, remarks) }
        </div>
    }
}

/// What an input is, and its name on the wire.
pub fn label(lang: Lang, of: &Input) -> Html {
    html! {
        <>
            { of.label.get(lang) }
            // The name alone where it is both.
            if !["", of.label.get(lang)].contains(&of.wire) {
                { " " }<code class="wire" translate="no">{ of.wire }</code>
            }
        </>
    }
}

/// The ids of what describes a field's input.
pub fn described_by(field: Field) -> String {
    [field.0, "-hint ", field.0, "-remarks"].concat()
}

/// Whether anything is wrong with a field, as `aria-invalid` says it.
pub fn invalid(field: Field, remarks: &[Remark]) -> Option<&'static str> {
    let is_wrong = |remark: &Remark| remark.field == field && remark.sentence.level == Level::Error;
    remarks.iter().any(is_wrong).then_some("true")
}

/// What is said about a field.
pub fn remarks(lang: Lang, field: Field, remarks: &[Remark]) -> Html {
    let own = remarks.iter().filter(|remark| remark.field == field);
    html! {
        <div id={[field.0, "-remarks"].concat()} class="remarks" aria-live="polite">
            { for own.map(|remark| line(lang, remark)) }
        </div>
    }
}

fn line(lang: Lang, remark: &Remark) -> Html {
    let level = remark.sentence.level;
    let (class, name) = match level {
        Level::Error => ("remark remark--error", "error"),
        Level::Warning => ("remark remark--warning", "warning"),
        Level::Note => ("remark remark--note", "note"),
    };
    html! {
        <p {class} data-remark-for={remark.field.0} data-level={name}>
            <strong>{ words::level(level).get(lang) }</strong>{ " " }{ remark.sentence.text.get(lang) }
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

/// The name of a button for those who hear it alone: what it does, and with what.
pub fn named(button: &str, what: &str) -> String {
    [button, ": ", what].concat()
}

/// Beside a button that copies: how that went.
pub fn copied(lang: Lang, copied: Option<bool>) -> Html {
    match copied {
        Some(true) => html! { <span class="ok">{ "✓ " }{ words::COPIED.get(lang) }</span> },
        Some(false) => html! { <span class="caution">{ words::NOT_COPIED.get(lang) }</span> },
        None => Html::default(),
    }
}
