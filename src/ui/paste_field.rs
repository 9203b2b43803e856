//! The field into which everything is pasted.

use crate::app::reader::Action;
use crate::browser::clock;
use crate::browser::typed::typed;
use crate::secret::Secret;
use crate::ui::template::html;
use crate::{i18n, text::Lang};
use yew::prelude::*;

/// The field with what was pasted. A secret in it is blurred while the field is not in use.
pub fn paste_field(lang: Lang, pasted: &Secret, holds_secret: bool, on_action: &Callback<Action>) -> Html {
    let words = i18n::messages(lang);
    let oninput = on_action.reform(|event: InputEvent| Action::Paste(typed(&event).into(), clock::now()));
    // The field shows what was typed into it.
    let typed = pasted.expose().to_owned();
    html! {
        <div class="field">
            <label for="paste">{ words.paste_label }</label>
            <textarea
                id="paste"
                class={if holds_secret { "paste mono paste--secret" } else { "paste mono" }}
                rows="4"
                value={typed}
                placeholder={words.paste_placeholder}
                aria-describedby="paste-hint"
                spellcheck="false"
                autocomplete="off"
                autocorrect="off"
                autocapitalize="off"
                translate="no"
                {oninput}
            />
            <p id="paste-hint" class="hint">{ words.paste_hint }</p>
        </div>
    }
}
