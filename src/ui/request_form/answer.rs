//! The finished call in every form in which it can be taken away, or what keeps it from being finished.

use super::Props;
use crate::app::builder::Action;
use crate::browser::clipboard;
use crate::form::{Field, Level};
use crate::i18n::builder as words;
use crate::request::{Call, OUTPUTS, Output};
use crate::ui::field;
use yew::prelude::*;

/// The answers.
pub fn answer(props: &Props) -> Html {
    let lang = props.lang;
    html! {
        <>
            <h3>{ words::REQUEST.get(lang) }</h3>
            <div role="status">{ readiness(props) }</div>
            if let Some(call) = &props.state.call {
                { for OUTPUTS.iter().filter(|output| (output.fits)(call)).map(|output| self::output(props, output, call)) }
            }
        </>
    }
}

fn readiness(props: &Props) -> Html {
    let lang = props.lang;
    if props.state.call.is_some() {
        return html! { <p class="remark remark--ok" data-ready="true">{ words::READY.get(lang) }</p> };
    }
    let wrong = props.state.remarks.iter().filter(|remark| remark.sentence.level == Level::Error);
    let mut fields: Vec<Field> = wrong.map(|remark| remark.field).collect();
    fields.dedup();
    let form = props.state.filled.form();
    let inputs = fields.into_iter().filter_map(|field| form.input(field));
    html! {
        <p class="remark remark--error" data-ready="false">
            { words::NOT_READY.get(lang) }
            { for inputs.enumerate().map(|(index, input)| html! {
                <>{ if index > 0 { ", " } else { " " } }<strong>{ input.label.get(lang) }</strong></>
            }) }
        </p>
    }
}

/// One form of the call, with its button to copy.
fn output(props: &Props, output: &'static Output, call: &Call) -> Html {
    let lang = props.lang;
    let text = (output.write)(call, props.state.inside);
    let copy = {
        let text = text.clone();
        let done = props.on_action.reform(|done| Action::Copied(output.id, done));
        Callback::from(move |_: MouseEvent| clipboard::copy(&text, done.clone()))
    };
    let copied = props.state.copied.filter(|(copied, _)| *copied == output.id).map(|(_, done)| done);
    html! {
        <section class="output" aria-label={output.title.get(lang)}>
            <div class="output__head">
                <h4>{ output.title.get(lang) }</h4>
                <span class="output__done" role="status">{ field::copied(lang, copied) }</span>
                <button type="button" class="button button--quiet" data-copy={output.id} onclick={copy}>
                    { words::COPY.get(lang) }
                </button>
            </div>
            <p class="hint">{ output.hint.get(lang) }</p>
            // Whole, as the person typed its values a moment ago: the call is there to be looked at.
            <pre class="output__text mono" data-output={output.id} tabindex="0" translate="no" spellcheck="false">{ text.expose() }</pre>
        </section>
    }
}
