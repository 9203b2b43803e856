//! Ready code in several languages, with the choice to have the secrets inside (promise S19).

use super::field;
use crate::browser::clipboard;
use crate::i18n::copy_as as words;
use crate::secret::Secret;
use crate::text::{Lang, Text};
use crate::ui::template::html;
use yew::prelude::*;

/// Everything about one block of code.
pub struct Code<'a> {
    /// The language of the page.
    pub lang: Lang,
    /// What the code can be written in: an id, and its name.
    pub languages: Vec<(&'static str, Text)>,
    /// The id of the language that is shown.
    pub chosen: &'static str,
    /// When it is the one to take.
    pub hint: Text,
    /// The code.
    pub code: &'a Secret,
    /// The `data-output` of the code, where it is one form of a call among others.
    pub output: Option<&'static str>,
    /// The id of the box that puts the secrets inside, and what it says; none where there is no secret.
    pub inside_box: Option<(&'static str, Text)>,
    /// Whether they stand inside.
    pub inside: bool,
    /// Whether the code was copied, and how that went.
    pub copied: Option<bool>,
    /// Another language was chosen.
    pub on_choose: Callback<&'static str>,
    /// The secrets were put inside or taken out.
    pub on_inside: Callback<bool>,
    /// The code was copied, or the browser refused.
    pub on_copied: Callback<bool>,
}

/// Draws the block.
pub fn code(code: &Code<'_>) -> Html {
    let lang = code.lang;
    // The card's code and a call's can stand on the page together, so their hooks differ.
    let of_card = code.output.is_none();
    let tab = |(id, title): &(&'static str, Text)| {
        let id = *id;
        let pressed = if id == code.chosen { "true" } else { "false" };
        let onclick = code.on_choose.reform(move |_: MouseEvent| id);
        html! {
            <button type="button" class="switch__choice" data-snippet={of_card.then_some(id)} data-language={(!of_card).then_some(id)} aria-pressed={pressed} {onclick}>
                { title.get(lang) }
            </button>
        }
    };
    let copy = {
        let (text, done) = (code.code.clone(), code.on_copied.clone());
        Callback::from(move |_: MouseEvent| clipboard::copy(&text, done.clone()))
    };
    let hint = code.hint.get(lang);
    let title =
        code.languages.iter().find(|(id, _)| *id == code.chosen).map_or("", |(_, title)| title.get(lang));
    html! {
        <>
            <div class="switch code__languages" role="group" aria-label={words::LANGUAGE.get(lang)}>
                { for code.languages.iter().map(tab) }
            </div>
            if !hint.is_empty() {
                <p class="hint">{ hint }</p>
            }
            { for code.inside_box.map(|(id, label)| inside(code, id, label)) }
            // The code as a whole: a secret is in it only when the person ticked the box.
            <pre class="output__text code__text mono" data-output={code.output} tabindex="0" translate="no" spellcheck="false"><code data-code={of_card.then_some(code.chosen)}>{ code.code.expose().to_owned() }</code></pre>
            <div class="code__buttons">
                <button type="button" class="button" data-action={of_card.then_some("copy-code")} data-copy={code.output} aria-label={field::named(words::COPY.get(lang), title)} onclick={copy}>{ words::COPY.get(lang) }</button>
                <span role="status">{ field::copied(lang, code.copied) }</span>
            </div>
        </>
    }
}

fn inside(code: &Code<'_>, id: &'static str, label: Text) -> Html {
    let on = code.inside;
    let onclick = code.on_inside.reform(move |_: MouseEvent| !on);
    let warning = [id, "-warning"].concat();
    html! {
        <>
            <label class="code__inside" for={id}>
                <input type="checkbox" {id} checked={on} aria-describedby={warning.clone()} {onclick} />
                { label.get(code.lang) }
            </label>
            <p id={warning} class={if on { "remark remark--warning" } else { "hint" }}>{ words::WARNING.get(code.lang) }</p>
        </>
    }
}
