//! A sign-in link that is ready: the button that opens it, and what to do then.

use super::Props;
use crate::app::builder::Action;
use crate::i18n::builder as words;
use crate::secret::Secret;
use crate::ui::template::html;
use yew::prelude::*;

/// The button, for an address that is encrypted on its way. Who leaves by it, by whichever button or menu, is to
/// come back with the link's `state` (promise S17).
pub fn open(props: &Props, address: &Secret) -> Html {
    // The person's own link, for the person to follow.
    let href = address.expose();
    if !has_button(address) {
        return Html::default();
    }
    let leave = props.on_action.reform(|_: MouseEvent| Action::Leave);
    html! {
        <a class="button button--primary" data-action="open-link" href={href.to_owned()} target="_blank" rel="noreferrer noopener" onclick={leave.clone()} onauxclick={leave.clone()} oncontextmenu={leave}>
            { words::OPEN.get(props.lang) }
        </a>
    }
}

/// What to press, what to copy, and where to paste it.
pub fn steps(props: &Props, address: &Secret) -> Html {
    let lang = props.lang;
    let first = if has_button(address) { &words::PRESS_OPEN } else { &words::OPEN_BY_HAND };
    let service = props.state.filled.form().service();
    let last_page = words::LAST_PAGES.iter().find(|(id, _)| *id == service);
    html! {
        <>
            <ol class="link-steps" data-section="link-steps">
                { for [first].into_iter().chain(&words::LINK_STEPS).map(|step| html! { <li>{ step.get(lang) }</li> }) }
            </ol>
            if let Some((_, words)) = last_page {
                <p class="hint">{ words.get(lang) }</p>
            }
        </>
    }
}

/// Whether the link is encrypted on its way.
fn has_button(address: &Secret) -> bool {
    // Only how it begins is looked at.
    address.expose().starts_with("https://")
}
