//! The token as ready code, below the fields of the card.

use super::code::{Code, code};
use crate::app::copy_as::{Action, State};
use crate::browser::typed::unfolded;
use crate::i18n::copy_as as words;
use crate::response::Response;
use crate::snippet::{self, Language};
use crate::text::{Lang, Text};
use crate::ui::template::html;
use yew::prelude::*;

/// The block; nothing where there is no token. What is in it is drawn while it is unfolded.
pub fn copy_as(lang: Lang, answer: &Response, state: State, on_action: &Callback<Action>) -> Html {
    if !snippet::has_token(answer) {
        return Html::default();
    }
    let ontoggle = on_action.reform(|event: Event| Action::Unfold(unfolded(&event)));
    html! {
        <details class="copy-as" data-section="copy-as" open={state.unfolded} {ontoggle}>
            <summary>{ words::TITLE.get(lang) }</summary>
            if state.unfolded {
                { foreign_server(lang, answer) }
                { chosen(lang, answer, state, on_action) }
            }
        </details>
    }
}

/// The code in the language that was chosen; a service need not have code in the one that is chosen at first.
fn chosen(lang: Lang, answer: &Response, state: State, on_action: &Callback<Action>) -> Html {
    let snippets = snippet::snippets(answer, state.inside);
    let wanted = snippets.iter().find(|snippet| snippet.language == state.language);
    let Some(snippet) = wanted.or(snippets.first()) else {
        return Html::default();
    };
    code(&Code {
        lang,
        languages: snippets
            .iter()
            .map(|other| (other.language.id(), Text::same(other.language.title())))
            .collect(),
        chosen: snippet.language.id(),
        hint: Text::same(""),
        code: &snippet.code,
        output: None,
        inside_box: Some(("snippet-inside", words::INSIDE)),
        inside: state.inside,
        copied: state.copied,
        on_choose: on_action.reform(|id| {
            let language = Language::ALL.into_iter().find(|language| language.id() == id);
            Action::Choose(language.unwrap_or_default())
        }),
        on_inside: on_action.reform(Action::Inside),
        on_copied: on_action.reform(move |done| Action::Copied { inside: state.inside, done }),
    })
}

fn foreign_server(lang: Lang, answer: &Response) -> Html {
    snippet::foreign_api(answer).map_or_else(Html::default, |host| {
        html! {
            <p class="remark remark--warning" data-caution="foreign-api">
                { words::FOREIGN_API.get(lang) }{ " " }<code class="mono" translate="no">{ host.to_string() }</code>
            </p>
        }
    })
}
