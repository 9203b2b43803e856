//! Whether the user of an answer is on VK now.

use crate::provider::vk::presence::of;
use crate::response::Response;
use crate::text::Lang;
use crate::ui::template::html;
use yew::prelude::*;

/// Draws the presence that an answer tells.
pub fn presence(answer: &Response, lang: Lang) -> Html {
    let line = of(answer).map(|presence| {
        html! { <p><strong data-presence={presence.code()}>{ presence.what().get(lang) }</strong></p> }
    });
    line.unwrap_or_default()
}
