//! The token as ready code, below the fields of the card.

use super::code::{Code, code};
use crate::app::reader::Action;
use crate::app::shared::Shared;
use crate::i18n::copy_as as words;
use crate::response::Reading;
use crate::snippet::{Language, foreign_api, snippets};
use crate::text::{Lang, Text};
use crate::ui::template::html;
use yew::prelude::*;

/// What the block is about.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The language of the page.
    pub lang: Lang,
    /// What was read.
    pub reading: Shared<Reading>,
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
pub fn copy_as(lang: Lang, reading: &Shared<Reading>, on_action: &Callback<Action>) -> Html {
    // While this block stands it holds its reading, so another reading has another address.
    yew::html! { <CopyAs key={reading.address()} {lang} reading={reading.clone()} on_action={on_action.clone()} /> }
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
    let on_choose = {
        let (choice, now) = (choice.clone(), *choice);
        Callback::from(move |id| {
            let language = Language::ALL.into_iter().find(|language| language.id() == id);
            choice.set(Choice { language: language.unwrap_or_default(), ..now });
        })
    };
    let on_inside = {
        let (choice, now) = (choice.clone(), *choice);
        Callback::from(move |inside| choice.set(Choice { inside, ..now }))
    };
    let on_copied = {
        let (copied, choice) = (copied.clone(), *choice);
        let (on_action, place) = (props.on_action.clone(), props.reading.answer.fields.len());
        Callback::from(move |done| {
            copied.set(Some((choice, done)));
            if choice.inside {
                // The token is in the clipboard now, so *Forget* must know; its place is behind the fields.
                on_action.emit(Action::Copied(place, done));
            }
        })
    };
    html! {
        <details class="copy-as" data-section="copy-as">
            <summary>{ words::TITLE.get(lang) }</summary>
            { foreign_server(props) }
            { code(&Code {
                lang,
                languages: snippets.iter().map(|other| (other.language.id(), Text::same(other.language.title()))).collect(),
                chosen: snippet.language.id(),
                hint: Text::same(""),
                code: &snippet.code,
                output: None,
                inside_box: Some(("snippet-inside", words::INSIDE)),
                inside: choice.inside,
                copied: copied.filter(|(copied, _)| *copied == *choice).map(|(_, done)| done),
                on_choose,
                on_inside,
                on_copied,
            }) }
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
