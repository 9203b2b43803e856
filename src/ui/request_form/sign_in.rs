//! A sign-in link that is ready: the button that opens it, and what to do then.

use super::Props;
use crate::app::builder::Action;
use crate::i18n::builder as words;
use crate::secret::Secret;
use yew::prelude::*;

/// The button, for an address that is encrypted on its way. Who leaves by it, by whichever button or menu, is to
/// come back with the link's `state` (promise S17).
pub fn open(props: &Props, address: &Secret) -> Html {
    // The person's own link, for the person to follow.
    let href = address.expose();
    if !href.starts_with("https://") {
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
pub fn steps(props: &Props) -> Html {
    let lang = props.lang;
    let service = props.state.filled.form().service();
    let last_page = words::LAST_PAGES.iter().find(|(id, _)| *id == service);
    html! {
        <>
            <ol class="link-steps" data-section="link-steps">
                { for words::LINK_STEPS.iter().map(|step| html! { <li>{ step.get(lang) }</li> }) }
            </ol>
            if let Some((_, words)) = last_page {
                <p class="hint">{ words.get(lang) }</p>
            }
        </>
    }
}
