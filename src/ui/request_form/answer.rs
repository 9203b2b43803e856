//! The finished request in every form, or what keeps it from being finished.

use super::Props;
use crate::app::builder::Output;
use crate::i18n::builder as words;
use crate::provider::wialon::remark::{Field, Level};
use crate::ui::output::output;
use yew::prelude::*;

/// The answers.
pub fn answer(props: &Props) -> Html {
    let lang = props.lang;
    let state = &props.state;
    let copied = |output| state.copied.filter(|(copied, _)| *copied == output).map(|(_, done)| done);
    html! {
        <>
            <h3>{ words::REQUEST.get(lang) }</h3>
            <div role="status">{ readiness(props) }</div>
            if let Some(request) = &state.request {
                { for Output::ALL.into_iter().map(|form| output(lang, form, request, copied(form), &props.on_action)) }
            }
        </>
    }
}

fn readiness(props: &Props) -> Html {
    let lang = props.lang;
    if props.state.request.is_some() {
        return html! { <p class="remark remark--ok" data-ready="true">{ words::READY.get(lang) }</p> };
    }
    let wrong = props.state.remarks.iter().filter(|remark| remark.kind.level() == Level::Error);
    let mut fields: Vec<Field> = wrong.map(|remark| remark.field).collect();
    fields.dedup();
    html! {
        <p class="remark remark--error" data-ready="false">
            { words::NOT_READY.get(lang) }
            { for fields.into_iter().enumerate().map(|(index, field)| html! {
                <>{ if index > 0 { ", " } else { " " } }<strong>{ words::label(field).get(lang) }</strong></>
            }) }
        </p>
    }
}
