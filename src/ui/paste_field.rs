//! The field into which everything is pasted.

use crate::app::reader::Action;
use crate::browser::{clock, document};
use crate::secret::Secret;
use crate::ui::template::html;
use crate::{i18n, text::Lang};
use yew::prelude::*;

/// The paste field's state.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The language of the page.
    pub lang: Lang,
    /// What stands in the field.
    pub pasted: Secret,
    /// A secret stands in the field: it is blurred while the field is not in use.
    pub holds_secret: bool,
    /// What the person does.
    pub on_action: Callback<Action>,
}

/// The field, focused when the page opens.
#[component]
pub fn PasteField(props: &Props) -> Html {
    let words = i18n::messages(props.lang);
    use_effect_with((), |()| document::focus("paste"));
    let oninput = props.on_action.reform(|event: InputEvent| {
        let field: web_sys::HtmlTextAreaElement = event.target_unchecked_into();
        Action::Paste(field.value().into(), clock::now())
    });
    // The field shows what was typed into it.
    let typed = props.pasted.expose().to_owned();
    html! {
        <div class="field">
            <label for="paste">{ words.paste_label }</label>
            <textarea
                id="paste"
                class={if props.holds_secret { "paste mono paste--secret" } else { "paste mono" }}
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
