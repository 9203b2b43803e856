//! How one gets a token of VK Cloud Vision, the price first.

use crate::i18n::vk as words;
use crate::provider::vk_vision::guide::{CONSOLE_OF_VISION, MISTAKES, NOT_SENT, PAID, STEPS, TOKEN};
use crate::text::{Lang, Text};
use crate::ui::template::html;
use yew::prelude::*;

/// The guide; the form's introduction says the price before.
pub fn guide(lang: Lang) -> Html {
    let lines = |texts: &'static [Text]| texts.iter().map(move |text| html! { <li>{ text.get(lang) }</li> });
    html! {
        <section class="vision" data-section="vision-guide" aria-label={words::VISION.get(lang)}>
            <details class="panel">
                <summary class="panel__title">{ words::VISION.get(lang) }</summary>
                <div class="panel__content">
                    <p class="remark remark--warning">{ PAID.get(lang) }</p>
                    <ol class="note">{ for lines(STEPS) }</ol>
                    <a class="button" href={CONSOLE_OF_VISION} target="_blank" rel="noreferrer noopener">{ words::CONSOLE.get(lang) }</a>
                    <p class="hint">{ TOKEN.get(lang) }</p>
                    <h4 class="note__title">{ words::MISTAKES.get(lang) }</h4>
                    <ul class="note">{ for lines(MISTAKES) }</ul>
                    <p class="hint">{ NOT_SENT.get(lang) }</p>
                </div>
            </details>
        </section>
    }
}
