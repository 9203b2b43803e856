//! Whether the users of an answer are on VK now.

use super::explain::outside;
use crate::provider::vk::presence::{Presence, of};
use crate::response::Response;
use crate::text::Lang;
use crate::ui::template::html;
use yew::prelude::*;

/// Draws the presence that an answer tells.
pub fn presence(answer: &Response, lang: Lang) -> Html {
    let line = |(name, presence): (String, Presence)| {
        html! {
            <p>
                if !name.is_empty() {
                    { outside(&name) }{ ": " }
                }
                <strong data-presence={presence.code()}>{ presence.what().get(lang) }</strong>
            </p>
        }
    };
    of(answer).into_iter().map(line).collect()
}
