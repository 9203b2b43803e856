//! Which form is shown: the services, and the forms of the one that is chosen.

use super::Props;
use crate::app::builder::Action;
use crate::browser::random;
use crate::form::Form;
use crate::i18n::builder as words;
use crate::provider::SERVICES;
use crate::ui::template::html;
use yew::prelude::*;

/// The two rows; what most people come for stands first. A service with forms is one choice of the first row, each of its
/// forms one of the second.
pub fn chooser(props: &Props) -> Html {
    let lang = props.lang;
    let current = props.state.filled.form();
    let own = SERVICES.iter().find(|service| service.forms.contains(&current));
    let choose = |form: &'static Form| {
        props.on_action.reform(move |_: MouseEvent| Action::Choose(form.id, random::seed()))
    };
    html! {
        <nav class="chooser" aria-label={words::FORMS.get(lang)}>
            <div class="switch chooser__services" role="group" aria-label={words::SERVICES.get(lang)}>
                { for SERVICES.iter().rev().filter_map(|service| {
                    let pressed = own.is_some_and(|own| own.provider == service.provider);
                    let onclick = if pressed { Callback::noop() } else { choose(service.forms.first()?) };
                    Some(html! {
                        <button type="button" class="switch__choice" data-service={service.provider.id} aria-pressed={pressed.to_string()} {onclick}>
                            { service.provider.title.get(lang) }
                        </button>
                    })
                }) }
            </div>
            <div class="choices" role="group" aria-label={words::FORMS.get(lang)}>
                { for own.iter().flat_map(|own| own.forms.iter().copied()).map(|form| html! {
                    <button type="button" class="choice" data-form={form.id} aria-pressed={(form == current).to_string()} onclick={choose(form)}>
                        { form.tab.get(lang) }
                    </button>
                }) }
            </div>
        </nav>
    }
}

/// A button for a link to the form as it stands.
pub fn share(props: &Props) -> Html {
    let link = crate::form::link::write(props.state.filled.form(), props.state.filled.open());
    let lang = props.lang;
    let filled = &props.state.filled;
    let left_out = filled.form().inputs().filter(|input| input.private && (input.used)(filled));
    let left_out = left_out.map(|input| input.label.get(lang)).collect::<Vec<_>>().join(", ");
    let copied = props.state.copied.filter(|(copied, _)| *copied == SHARE).map(|(_, done)| done);
    let done = props.on_action.reform(|done| Action::Copied(SHARE, done));
    let copy = {
        let link = link.clone();
        Callback::from(move |_: MouseEvent| {
            let link = [crate::browser::address::own(), link.clone()].concat();
            crate::browser::clipboard::copy(&link.into(), done.clone());
        })
    };
    html! {
        <div class="share">
            <button type="button" class="button button--quiet" data-action="share" data-share={link} onclick={copy}>{ words::SHARE.get(lang) }</button>
            <span role="status">{ crate::ui::field::copied(lang, copied) }</span>
            <p class="hint">
                { words::SHARE_HINT.get(lang) }
                if !left_out.is_empty() {
                    { words::SHARE_BUT.get(lang) }{ left_out }
                }
                { "." }
                if crate::browser::address::own().starts_with("file:") {
                    { words::SHARE_FILE.get(props.lang) }
                }
            </p>
        </div>
    }
}

/// The link among what can be copied.
const SHARE: &str = "share";
