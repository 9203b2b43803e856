//! The inputs of the form: one line, several lines, and one line that holds a secret.

use super::Props;
use crate::app::builder::Action;
use crate::i18n::builder as words;
use crate::provider::wialon::remark::Field;
use crate::secret::Secret;
use crate::ui::field::{described_by, field, invalid};
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

/// A field with one line of text.
pub fn line(props: &Props, of: Field) -> Html {
    field(props.lang, of, &props.state.remarks, bare_line(props, of))
}

/// The input of [`line()`] alone, for a field that needs more beside it.
pub fn bare_line(props: &Props, of: Field) -> Html {
    html! {
        <input
            id={of.id()}
            value={props.state.form.text(of).to_owned()}
            aria-describedby={described_by(of)}
            aria-invalid={invalid(of, &props.state.remarks)}
            autocomplete="off"
            autocapitalize="off"
            spellcheck="false"
            oninput={on_type(props, of)}
        />
    }
}

/// A field with several lines of text.
pub fn lines(props: &Props, of: Field, rows: &'static str) -> Html {
    let input = html! {
        <textarea
            id={of.id()}
            class="mono"
            {rows}
            value={props.state.form.text(of).to_owned()}
            aria-describedby={described_by(of)}
            aria-invalid={invalid(of, &props.state.remarks)}
            autocomplete="off"
            autocapitalize="off"
            spellcheck="false"
            translate="no"
            oninput={on_type(props, of)}
        />
    };
    field(props.lang, of, &props.state.remarks, input)
}

/// A field with a secret, masked until the person asks. It is no password field, so that no browser offers to keep it.
pub fn secret(props: &Props, of: Field, value: &Secret, shown: bool) -> Html {
    let toggle = props.on_action.reform(move |_: MouseEvent| Action::Toggle(of));
    let input = html! {
        <div class="field__row">
            <input
                id={of.id()}
                class={if shown { "mono" } else { "mono masked" }}
                // The person's own field: what was typed there must stand there.
                value={value.expose().to_owned()}
                aria-describedby={described_by(of)}
                aria-invalid={invalid(of, &props.state.remarks)}
                spellcheck="false"
                autocomplete="off"
                autocorrect="off"
                autocapitalize="off"
                translate="no"
                oninput={on_type(props, of)}
            />
            <button type="button" class="button button--quiet" aria-pressed={if shown { "true" } else { "false" }} aria-controls={of.id()} onclick={toggle}>
                { if shown { words::HIDE } else { words::SHOW }.get(props.lang) }
            </button>
        </div>
    };
    field(props.lang, of, &props.state.remarks, input)
}

fn on_type(props: &Props, field: Field) -> Callback<InputEvent> {
    props.on_action.reform(move |event: InputEvent| {
        let target = event.target();
        let text = match target.as_ref().and_then(|target| target.dyn_ref::<HtmlTextAreaElement>()) {
            Some(area) => area.value(),
            None => event.target_unchecked_into::<HtmlInputElement>().value(),
        };
        Action::Type(field, Secret::from(text))
    })
}
