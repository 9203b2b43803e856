//! Which of VK's two sign-ins to use, folded above both forms.

use crate::i18n::vk as words;
use crate::provider::vk_id::facts::WHICH_FLOW;
use crate::text::Lang;
use crate::ui::template::html;
use yew::prelude::*;

/// The note.
pub fn note(lang: Lang) -> Html {
    html! {
        <details class="panel" data-section="which-flow">
            <summary class="panel__title">{ words::WHICH_FLOW.get(lang) }</summary>
            <ul class="panel__content note">{ for WHICH_FLOW.iter().map(|line| html! { <li>{ line.get(lang) }</li> }) }</ul>
        </details>
    }
}
