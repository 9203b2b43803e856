//! One form of the finished request, with its button to copy.

use crate::app::builder::{Action, Output};
use crate::browser::clipboard;
use crate::i18n::builder as words;
use crate::request::Request;
use crate::text::Lang;
use yew::prelude::*;

/// Draws one form of the request. `copied` tells how the last copying of it went.
pub fn output(
    lang: Lang,
    output: Output,
    request: &Request,
    copied: Option<bool>,
    on_action: &Callback<Action>,
) -> Html {
    let (title, hint) = words::output(output);
    let text = output.of(request);
    let copy = {
        let text = text.clone();
        let done = on_action.reform(move |done| Action::Copied(output, done));
        Callback::from(move |_: MouseEvent| clipboard::copy(&text, done.clone()))
    };
    html! {
        <section class="output" aria-label={title.get(lang)}>
            <div class="output__head">
                <h4>{ title.get(lang) }</h4>
                <span class="output__done" role="status">{ done(lang, copied) }</span>
                <button type="button" class="button button--quiet" data-copy={name(output)} onclick={copy}>
                    { words::COPY.get(lang) }
                </button>
            </div>
            <p class="hint">{ hint.get(lang) }</p>
            // Whole, as the person typed its values a moment ago: the request is there to be looked at.
            <pre class="output__text mono" data-output={name(output)} tabindex="0" translate="no" spellcheck="false">{ text.expose() }</pre>
        </section>
    }
}

const fn name(output: Output) -> &'static str {
    match output {
        Output::Address => "url",
        Output::Params => "params",
        Output::Body => "body",
        Output::Curl => "curl",
    }
}

fn done(lang: Lang, copied: Option<bool>) -> Html {
    match copied {
        Some(true) => html! { <span class="ok">{ "✓ " }{ words::COPIED.get(lang) }</span> },
        Some(false) => html! { <span class="caution">{ words::NOT_COPIED.get(lang) }</span> },
        None => Html::default(),
    }
}
