//! The method that is called, or that an answer belongs to, and what its error means there.

use crate::i18n::tokens as words;
use crate::provider::wialon::errors::methods::{self, Meaning};
use crate::response::Response;
use crate::text::Lang;
use crate::ui::template::html;
use yew::prelude::*;

/// Draws the method of an answer, where the text says it, or of a call.
pub fn method(answer: &Response, lang: Lang) -> Html {
    let (before, method) = match (answer.method.clone(), answer.call) {
        (Some(method), _) => (words::ANSWERS, method),
        (None, Some(call)) => (words::CALLS, call.to_owned()),
        _ => return Html::default(),
    };
    html! {
        <p>{ before.get(lang) }{ " " }<code class="mono" data-answers={answer.method.clone()} data-call={answer.call} translate="no">{ method }</code></p>
    }
}

/// Draws what an error means for its method, or for each that it may have come from.
pub fn meanings(answer: &Response, lang: Lang) -> Html {
    let rows: Vec<&Meaning> = methods::of(answer).collect();
    if rows.is_empty() {
        return Html::default();
    }
    html! {
        <div class="methods">
            if answer.method.is_none() {
                <p class="hint">{ words::BY_METHOD.get(lang) }</p>
            }
            <dl class="fields">{ for rows.into_iter().map(|row| meaning(row, lang)) }</dl>
        </div>
    }
}

fn meaning(row: &Meaning, lang: Lang) -> Html {
    html! {
        <div class="fields__row" data-method={row.method}>
            <dt><code class="mono" translate="no">{ row.method }</code>{ " " }<code class="wire" translate="no">{ row.code }</code></dt>
            <dd>{ row.what.get(lang) }{ " " }<span class="meaning">{ row.next.get(lang) }</span></dd>
        </div>
    }
}
