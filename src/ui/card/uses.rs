//! What can be done with an answer besides reading it: a form that takes it, and its token as code.

use super::Props;
use crate::app::reader::Action;
use crate::i18n;
use crate::provider::{form_in_session, form_of, form_to_revoke, form_with};
use crate::response::Response;
use crate::ui::copy_as::copy_as;
use crate::ui::template::html;
use yew::prelude::*;

/// Draws both, as far as there are such.
pub fn uses(props: &Props, answer: &Response) -> Html {
    html! {
        <>
            { open_in_builder(props, answer) }
            { copy_as(props.lang, answer, props.reader.copy_as, &props.on_action.reform(Action::CopyAs)) }
        </>
    }
}

/// One click from a call that somebody else wrote to the form that checks it, or from a token or a session to the form that
/// asks with it.
fn open_in_builder(props: &Props, answer: &Response) -> Html {
    let (class, id, words) = if form_of(answer).is_some() {
        ("button button--primary", "open-in-builder", i18n::card::OPEN_IN_BUILDER)
    } else if form_with(answer).is_some() {
        // What a person came for with a token is the token.
        ("button", "use-token", i18n::card::USE_TOKEN)
    } else if form_in_session(answer).is_some() {
        ("button", "use-session", i18n::card::USE_SESSION)
    } else {
        return Html::default();
    };
    let onclick = props.on_action.reform(|_: MouseEvent| Action::Build);
    html! {
        <p>
            <button type="button" {class} data-action={id} {onclick}>
                { words.get(props.lang) }
            </button>
        </p>
    }
}

/// One click from a token to the form that takes it back.
pub fn revoke(props: &Props, answer: &Response) -> Html {
    if form_to_revoke(answer).is_none() {
        return Html::default();
    }
    let onclick = props.on_action.reform(|_: MouseEvent| Action::Revoke);
    html! {
        <button type="button" class="button" data-action="open-as-delete" {onclick}>
            { i18n::tokens::DELETE.get(props.lang) }
        </button>
    }
}
