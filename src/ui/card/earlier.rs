//! The answers that stand before the newest in the same text, each folded to one line.

use super::{Props, row, subject};
use crate::response::Reading;
use crate::ui::template::html;
use yew::prelude::*;

/// The earlier answers in the order in which they stand. Their fields are counted on from the answer's.
pub fn earlier(props: &Props, reading: &Reading) -> Html {
    let mut first = reading.answer.fields.len();
    let mut blocks = Vec::new();
    for (number, response) in (1_usize..).zip(&reading.earlier) {
        let outcome = response.outcome.words();
        let rows = response
            .fields
            .iter()
            .enumerate()
            .map(|(place, field)| row(props, response, first + place, field));
        blocks.push(html! {
            <details class="earlier" data-earlier={outcome.code} data-provider={response.provider.id}>
                <summary>
                    { number }{ ". " }{ outcome.what.get(props.lang) }{ " " }
                    <span class="badge">{ subject(response, props.lang) }</span>
                </summary>
                <dl class="fields">{ for rows }</dl>
            </details>
        });
        first += response.fields.len();
    }
    html! { <>{ for blocks }</> }
}
