//! The sign-in to Wialon in a window of its own: the button, and how far it is.

use super::Props;
use crate::app::builder::Action;
use crate::browser;
use crate::browser::random;
use crate::i18n::popup as words;
use crate::provider::wialon::popup::{End, State, link};
use crate::provider::wialon::sign_in::FORM;
use crate::request::output;
use crate::ui::template::html;
use yew::prelude::*;

/// Draws it beside a link of Wialon's sign-in form; nothing in any other form.
pub fn popup(props: &Props) -> Html {
    // Its status stays while the form has a mistake: the window is still open.
    let is_ready = props.state.call.is_some();
    if *props.state.filled.form() != FORM || !is_ready && props.state.popup == State::Idle {
        return Html::default();
    }
    let lang = props.lang;
    let onclick = {
        let filled = props.state.filled.clone();
        let report = props.on_action.reform(Action::Popup);
        Callback::from(move |_: MouseEvent| {
            // Without randomness there is no state: one that can be guessed would be worse than none.
            let state = random::seed().map(|seed| seed.state());
            if let Some(link) = link(&filled, state.as_ref()).and_then(|link| output("url", &link, false)) {
                browser::popup::open(&link, state, &report);
            }
        })
    };
    html! {
        <section class="output" aria-label={words::TITLE.get(lang)}>
            <h4 class="output__title">{ words::TITLE.get(lang) }</h4>
            <p class="hint">{ words::HINT.get(lang) }</p>
            <button type="button" class="button button--primary popup__open" data-action="popup" disabled={!is_ready} {onclick}>{ words::SIGN_IN.get(lang) }</button>
            <div class="popup" role="status">{ status(props) }</div>
        </section>
    }
}

/// How far it is, and the way by hand beside it.
fn status(props: &Props) -> Html {
    let (lang, state) = (props.lang, &props.state.popup);
    let Some((name, sentence)) = words::status(state) else {
        return Html::default();
    };
    let class = match state {
        State::Over(End::Done) => "remark remark--ok",
        State::Waiting(waiting) if waiting.heard.is_none() => "remark remark--note",
        _ => "remark remark--warning",
    };
    html! {
        <>
            <p {class} data-popup={name}>
                { sentence.get(lang) }
                { for words::reason(state, lang).map(|reason| html! { <>{ " svc_error: " }{ reason }{ "." }</> }) }
            </p>
            if let State::Waiting(waiting) = state {
                <p class="hint">{ words::WAITING_FOR.get(lang) }{ " " }<span class="mono" translate="no">{ waiting.origin.clone() }</span></p>
            }
            if *state != State::Over(End::Done) {
                <p class="hint">{ words::BY_HAND.get(lang) }</p>
            }
        </>
    }
}
