//! The finished call in every form in which it can be taken away, or what keeps it from being finished.

use super::{Props, popup, sign_in};
use crate::app::builder::{Action, LINK};
use crate::browser::{clipboard, document};
use crate::form::{Field, Input, Kind, Level};
use crate::i18n::{builder as words, copy_as::SECRETS_INSIDE};
use crate::request::{Call, Method, OUTPUTS, Output, holds_secret};
use crate::ui::ANSWER;
use crate::ui::code::{Code, code};
use crate::ui::field;
use crate::ui::template::html;
use std::rc::Rc;
use yew::prelude::*;

/// The way to the answers where they stand below the form, a long way down on a telephone.
pub fn way(props: &Props) -> Html {
    let onclick = Callback::from(|_: MouseEvent| document::go_to(ANSWER));
    html! {
        <button type="button" class="button way" data-action="to-answer" {onclick}>{ heading(props) }{ " ↓" }</button>
    }
}

/// What comes of the form: a request, or a link to sign in.
fn heading(props: &Props) -> &'static str {
    if makes_link(props) { words::LINK } else { words::REQUEST }.get(props.lang)
}

fn makes_link(props: &Props) -> bool {
    props.state.filled.form().id.ends_with("/sign-in")
}

/// The answers.
pub fn answer(props: &Props) -> Html {
    html! {
        <section class="builder__answer" aria-labelledby={ANSWER}>
            <h3 id={ANSWER}>{ heading(props) }</h3>
            <div role="status">{ readiness(props) }</div>
            { secrets(props) }
            { popup::popup(props) }
            if let Some(call) = &props.state.call {
                { for of(call, false).map(|output| self::output(props, output, call)) }
                { as_code(props, call) }
            }
        </section>
    }
}

/// The forms that a call has, code or not.
fn of(call: &Call, code: bool) -> impl Iterator<Item = &'static Output> {
    OUTPUTS.iter().filter(move |output| output.code == code && (output.fits)(call))
}

/// The call as code, in one language at a time.
fn as_code(props: &Props, call: &Call) -> Html {
    let Some(first) = of(call, true).next() else {
        return Html::default();
    };
    let state = &props.state;
    let output = of(call, true).find(|output| output.id == state.code).unwrap_or(first);
    let secrets = state
        .filled
        .form()
        .inputs()
        .any(|input| matches!(input.kind, Kind::Secret) && (input.used)(&state.filled));
    html! {
        <section class="output output--code" aria-label={words::AS_CODE.get(props.lang)}>
            <h4 class="output__title">{ words::AS_CODE.get(props.lang) }</h4>
            { code(&Code {
                lang: props.lang,
                languages: of(call, true).map(|output| (output.id, output.title)).collect(),
                chosen: output.id,
                hint: output.hint,
                code: &(output.write)(call, state.secrets.inside),
                output: Some(output.id),
                inside_box: secrets.then_some(("output-inside", SECRETS_INSIDE)),
                inside: state.secrets.inside,
                copied: copied(props, output),
                on_choose: props.on_action.reform(Action::Code),
                on_inside: props.on_action.reform(Action::Inside),
                on_copied: props.on_action.reform(|done| Action::Copied(output.id, done)),
            }) }
        </section>
    }
}

fn copied(props: &Props, output: &Output) -> Option<bool> {
    props.state.copied.filter(|(copied, _)| *copied == output.id).map(|(_, done)| done)
}

fn readiness(props: &Props) -> Html {
    let lang = props.lang;
    if props.state.call.is_some() {
        let mut gaps = props.state.filled.gaps(&props.state.remarks).enumerate().peekable();
        if gaps.peek().is_none() {
            let ready = if makes_link(props) { words::READY_LINK } else { words::READY };
            return html! { <p class="remark remark--ok" data-ready="true">{ ready.get(lang) }</p> };
        }
        let name = |(index, input): (usize, &Input)| {
            html! {
                <>{ if index > 0 { ", " } else { " " } }<code class="mono" translate="no">{ input.field.0 }</code></>
            }
        };
        return html! {
            <p class="remark remark--note" data-ready="true">{ words::READY_BUT.get(lang) }{ for gaps.map(name) }</p>
        };
    }
    let wrong = props.state.remarks.iter().filter(|remark| remark.sentence.level == Level::Error);
    let mut fields: Vec<Field> = Vec::new();
    for remark in wrong {
        if !fields.contains(&remark.field) {
            fields.push(remark.field);
        }
    }
    let form = props.state.filled.form();
    let filled = &props.state.filled;
    let is_empty = |field: &Field| {
        filled.text(*field).is_empty() && filled.flags(*field).is_none() && filled.secret(*field).is_empty()
    };
    let words = if fields.iter().all(is_empty) { words::FILL_IN } else { words::CORRECT };
    let inputs = fields.into_iter().filter_map(|field| form.input(field));
    html! {
        <p class="remark remark--error" data-ready="false">
            { words.get(lang) }
            { for inputs.enumerate().map(|(index, input)| html! {
                <>{ if index > 0 { ", " } else { " " } }<strong>{ input.label.get(lang) }</strong></>
            }) }
        </p>
    }
}

/// Where a secret was filled in: that the request masks it, the button that shows it, and the one that forgets it.
fn secrets(props: &Props) -> Html {
    let (lang, state) = (props.lang, &props.state);
    if !state.filled.holds_secret() {
        return Html::default();
    }
    let whole = state.secrets.whole;
    let toggle = props.on_action.reform(move |_: MouseEvent| Action::Whole(!whole));
    let forget = props.on_action.reform(|_: MouseEvent| Action::Forget);
    html! {
        <div class="output__head">
            if state.call.as_ref().is_some_and(|call| holds_secret(call)) {
                if !whole {
                    <p class="hint output__mask">{ words::MASKED.get(lang) }</p>
                }
                <button type="button" class="button button--quiet" data-action="whole" onclick={toggle}>
                    { if whole { words::HIDE_SECRETS } else { words::SHOW_SECRETS }.get(lang) }
                </button>
            }
            <button type="button" class="button button--quiet" data-action="forget-secrets" onclick={forget}>{ words::FORGET_SECRETS.get(lang) }</button>
        </div>
    }
}

/// One plain form of the call, with its button to copy.
fn output(props: &Props, output: &'static Output, call: &Rc<Call>) -> Html {
    let lang = props.lang;
    let text = (output.write)(call, props.state.secrets.whole);
    let is_link = call.method == Method::Link && output.id == LINK;
    // The steps say what to do with a link, and an address alone is no call that is posted.
    let hint = (output.id != LINK || call.method == Method::PostOrGet).then_some(output.hint);
    let copy = {
        let call = call.clone();
        let done = props.on_action.reform(|done| Action::Copied(output.id, done));
        Callback::from(move |_: MouseEvent| clipboard::copy(&(output.write)(&call, true), done.clone()))
    };
    html! {
        <section class="output" aria-label={output.title.get(lang)}>
            <div class="output__head">
                <h4>{ output.title.get(lang) }</h4>
                <span class="output__done" role="status">{ field::copied(lang, copied(props, output)) }</span>
                <button type="button" class="button button--quiet" data-copy={output.id} aria-label={field::named(words::COPY.get(lang), output.title.get(lang))} onclick={copy}>
                    { words::COPY.get(lang) }
                </button>
                if is_link {
                    { sign_in::open(props, &text) }
                }
            </div>
            if is_link {
                { sign_in::steps(props, &text) }
            }
            if let Some(hint) = hint {
                <p class="hint">{ hint.get(lang) }</p>
            }
            // Its secrets are in it only when the person asked to see them (promise S12).
            <pre class="output__text mono" data-output={output.id} tabindex="0" translate="no" spellcheck="false">{ text.expose().to_owned() }</pre>
        </section>
    }
}
