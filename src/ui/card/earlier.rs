//! The answers that stand beside the newest in the same text, each folded to one line but where it is a danger.

use super::{Props, is_dangerous, notice_line, of_level, row, subject, told};
use crate::notice::Level;
use crate::outcome::Outcome;
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
        let line = |notice| notice_line(response, notice, props.lang);
        let (what, _) = told(response);
        blocks.push(html! {
            // A danger is no less beside an answer that is newer.
            <details class="earlier" data-earlier={outcome.code} data-provider={response.provider.id} open={is_dangerous(response)}>
                <summary>
                    { number }{ ". " }{ what.get(props.lang) }{ " " }
                    if response.outcome != Outcome::Nothing {
                        <span class="badge">{ subject(response, props.lang) }</span>
                    }
                </summary>
                { for of_level(response, Level::Danger).map(line) }
                { for of_level(response, Level::Caution).map(line) }
                <dl class="fields">{ for rows }</dl>
            </details>
        });
        first += response.fields.len();
    }
    html! { <>{ for blocks }</> }
}
