//! The token as ready code, below the fields of the card.

use crate::app::reader::Action;
use crate::browser::clipboard;
use crate::i18n::copy_as as words;
use crate::response::Reading;
use crate::snippet::{Language, Snippet, foreign_api, snippets};
use crate::text::Lang;
use std::rc::Rc;
use yew::prelude::*;

/// What the block is about.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The language of the page.
    pub lang: Lang,
    /// What was read.
    pub reading: Rc<Reading>,
    /// What the person does.
    pub on_action: Callback<Action>,
}

/// What the person chose; it ends with the reading that it was chosen for.
#[derive(Clone, Copy, Default, PartialEq)]
struct Choice {
    language: Language,
    inside: bool,
}

/// The block, drawn anew for each reading: nobody's choice puts the next token inside.
pub fn copy_as(lang: Lang, reading: &Rc<Reading>, on_action: &Callback<Action>) -> Html {
    // While this block stands it holds its reading, so another reading has another address.
    html! { <CopyAs key={Rc::as_ptr(reading) as usize} {lang} reading={reading.clone()} on_action={on_action.clone()} /> }
}

/// The block; nothing where there is no token.
#[component]
pub fn CopyAs(props: &Props) -> Html {
    let lang = props.lang;
    let choice = use_state(Choice::default);
    // Which code was copied last, and whether that worked.
    let copied = use_state(|| None::<(Choice, bool)>);
    let snippets = snippets(&props.reading.answer, choice.inside);
    let wanted = snippets.iter().find(|snippet| snippet.language == choice.language);
    let Some(snippet) = wanted.or(snippets.first()) else {
        return Html::default();
    };
    let choose = |next: Choice| {
        let choice = choice.clone();
        Callback::from(move |_: MouseEvent| choice.set(next))
    };
    let copy = {
        let (code, copied, choice) = (snippet.code.clone(), copied.clone(), *choice);
        let (on_action, place) = (props.on_action.clone(), props.reading.answer.fields.len());
        let done = Callback::from(move |done| {
            copied.set(Some((choice, done)));
            if choice.inside {
                // The token is in the clipboard now, so *Forget* must know; its place is behind the fields.
                on_action.emit(Action::Copied(place, done));
            }
        });
        Callback::from(move |_: MouseEvent| clipboard::copy(&code, done.clone()))
    };
    let done = copied.filter(|(copied, _)| *copied == *choice).map(|(_, done)| done);
    let tab = |other: &Snippet| {
        let language = other.language;
        let pressed = if language == snippet.language { "true" } else { "false" };
        html! {
            <button type="button" class="switch__choice" data-snippet={language.id()} aria-pressed={pressed} onclick={choose(Choice { language, ..*choice })}>
                { language.title() }
            </button>
        }
    };
    html! {
        <details class="copy-as" data-section="copy-as">
            <summary>{ words::TITLE.get(lang) }</summary>
            <div class="switch copy-as__languages" role="group" aria-label={words::LANGUAGE.get(lang)}>
                { for snippets.iter().map(tab) }
            </div>
            { foreign_server(props) }
            <label class="copy-as__inside" for="snippet-inside">
                <input type="checkbox" id="snippet-inside" checked={choice.inside} aria-describedby="snippet-warning" onclick={choose(Choice { inside: !choice.inside, ..*choice })} />
                { words::INSIDE.get(lang) }
            </label>
            <p id="snippet-warning" class={if choice.inside { "remark remark--warning" } else { "hint" }}>{ words::WARNING.get(lang) }</p>
            // The code as a whole: the token is in it only when the person ticked the box.
            <pre class="output__text copy-as__code mono" tabindex="0" translate="no" spellcheck="false"><code data-code={snippet.language.id()}>{ snippet.code.expose() }</code></pre>
            <div class="copy-as__buttons">
                <button type="button" class="button" data-action="copy-code" onclick={copy}>{ words::COPY.get(lang) }</button>
                <span role="status">{ result(lang, done) }</span>
            </div>
        </details>
    }
}

fn foreign_server(props: &Props) -> Html {
    foreign_api(&props.reading.answer).map_or_else(Html::default, |host| {
        html! {
            <p class="remark remark--warning" data-caution="foreign-api">
                { words::FOREIGN_API.get(props.lang) }{ " " }<code class="mono" translate="no">{ host.to_string() }</code>
            </p>
        }
    })
}

fn result(lang: Lang, done: Option<bool>) -> Html {
    match done {
        Some(true) => html! { <span class="ok">{ "✓ " }{ words::COPIED.get(lang) }</span> },
        Some(false) => html! { <span class="caution">{ words::NOT_COPIED.get(lang) }</span> },
        None => Html::default(),
    }
}
