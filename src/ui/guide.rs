//! The steps from the sign-in to the paste field, with drawings of what to press and what to copy.

mod apps;
pub mod drawings;

use crate::app::builder::Action;
use crate::browser::{document, random};
use crate::i18n::{self, guide as words, guide::Own};
use crate::secret::Secret;
use crate::text::{Lang, Text};
use crate::ui::template::html;
use yew::prelude::*;

/// Draws the steps: open while nothing was read, folded afterwards, those of the card's own service first. A sign-in by one
/// press leaves with `state`.
pub fn guide(
    lang: Lang,
    folded: bool,
    service: &str,
    state: Option<&Secret>,
    on_action: &Callback<Action>,
) -> Html {
    let steps = steps(lang, state, on_action);
    if folded {
        return html! {
            <details class="guide guide--folded" data-section="guide">
                <summary>{ words::AGAIN.get(lang) }</summary>
                { for words::OWN.iter().filter(|own| own.service == service).map(|own| self::own(lang, own, on_action)) }
                { steps }
            </details>
        };
    }
    html! { <div class="guide" data-section="guide">{ steps }</div> }
}

/// The steps of another service than VK, whose steps follow.
fn own(lang: Lang, own: &'static Own, on_action: &Callback<Action>) -> Html {
    html! {
        <>
            <ol class="link-steps">{ for own.steps.iter().map(|step| html! { <li>{ step.get(lang) }</li> }) }</ol>
            { to_form(lang, own.form, words::TO_FORM, on_action) }
            <h3>{ "VK" }</h3>
        </>
    }
}

fn steps(lang: Lang, state: Option<&Secret>, on_action: &Callback<Action>) -> Html {
    let [sign_in, allow, copy, paste] = i18n::messages(lang).steps;
    let to_field = Callback::from(|_: MouseEvent| document::go_to("paste"));
    html! {
        <ol class="steps">
            <li class="step">
                <h3>{ sign_in }</h3>
                <p>{ words::SIGN_IN.get(lang) }</p>
                { apps::apps(lang, state, on_action) }
                <p class="step__more">
                    { to_form(lang, "vk/sign-in", words::CHOOSE, on_action) }
                    { to_form(lang, "wialon/sign-in", words::WIALON, on_action) }
                </p>
            </li>
            <li class="step step--beside">
                <h3>{ allow }</h3>
                <p>{ words::CONSENT.get(lang) }</p>
                { drawings::consent(lang) }
            </li>
            <li class="step">
                <h3>{ copy }</h3>
                <p>{ words::COPY.get(lang) }</p>
                <figure class="blank">
                    { drawings::address() }
                    <blockquote class="blank__page">{ words::BLANK_PAGE.get(lang) }</blockquote>
                </figure>
                <p>{ words::WHY.get(lang) }</p>
            </li>
            <li class="step step--last">
                <h3>{ paste }</h3>
                <button type="button" class="link" data-action="to-field" onclick={to_field}>{ words::TO_FIELD.get(lang) }</button>
            </li>
        </ol>
    }
}

/// A button that opens a form below.
fn to_form(lang: Lang, id: &'static str, title: Text, on_action: &Callback<Action>) -> Html {
    let onclick = on_action.reform(move |_: MouseEvent| Action::Visit(id, random::seed()));
    html! { <button type="button" class="link" data-to-form={id} {onclick}>{ title.get(lang) }</button> }
}
