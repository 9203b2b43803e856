//! A Wialon token's life, drawn: when it begins and stops to work, and when it is deleted unused, if that comes first.

use crate::browser::local_time;
use crate::i18n::builder as words;
use crate::provider::wialon::life::{LENGTH, Life, Mark, What};
use crate::text::{Lang, Text};
use crate::ui::template::html;
use crate::utc::UtcTime;
use std::cmp::Ordering;
use yew::prelude::*;

/// Draws the line, and under it each moment with its date in UTC and by the person's clock.
pub fn timeline(lang: Lang, life: &Life) -> Html {
    let marks = life.marks();
    let place =
        |wanted: What| marks.iter().find(|mark| mark.what == wanted).map_or(LENGTH, |mark| mark.place);
    let (from, to) = (place(What::Start), place(What::End).min(place(What::Unused)));
    html! {
        <figure class="timeline" data-timeline="life">
            <svg class="timeline__line" viewBox="-10 0 1020 12" aria-hidden="true" preserveAspectRatio="none">
                <path class="timeline__all" d="M0 6H1000" />
                if from < to {
                    <path class="timeline__works" d={["M", &from.to_string(), " 6H", &to.to_string()].concat()} />
                }
                { for marks.iter().map(|mark| html! {
                    <path class="timeline__tick" d={["M", &mark.place.to_string(), " 1V11"].concat()} />
                }) }
            </svg>
            <ol class="timeline__marks">{ for marks.iter().map(|mark| self::mark(lang, mark, life)) }</ol>
        </figure>
    }
}

fn mark(lang: Lang, mark: &Mark, life: &Life) -> Html {
    let (name, class, text) = words(mark.what, life);
    html! {
        <li {class} data-mark={name} data-when={mark.when.to_string()}>
            { glyph(mark.what) }
            <span class="timeline__what">{ text.get(lang) }</span>
            <span class="timeline__when">
                { UtcTime::from_unix(mark.when).to_string() }{ " UTC" }
                if let Some(local) = local_time::in_words(mark.when, lang) {
                    <span class="timeline__local">{ local }{ " " }{ words::LOCALLY.get(lang) }</span>
                }
            </span>
        </li>
    }
}

/// A shape for each moment, so that no colour alone tells them apart.
fn glyph(what: What) -> Html {
    let path = match what {
        What::Now => "M6 1v10",
        What::Start => "M2 1v10l9-5z",
        What::End => "M2 2h8v8h-8z",
        What::Unused => "M2 2l8 8M10 2l-8 8",
    };
    html! { <svg class="timeline__glyph" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true"><path d={path} /></svg> }
}

fn words(what: What, life: &Life) -> (&'static str, &'static str, Text) {
    match what {
        What::Now => ("now", "timeline__mark timeline__mark--now", words::NOW),
        What::Start => {
            let text = match life.start.cmp(&life.now) {
                Ordering::Less => words::STARTED,
                Ordering::Equal => words::STARTS_NOW,
                Ordering::Greater => words::STARTS,
            };
            ("start", "timeline__mark timeline__mark--start", text)
        }
        What::End => {
            let text = if life.over().is_some() { words::ENDED } else { words::ENDS };
            ("end", "timeline__mark timeline__mark--end", text)
        }
        What::Unused => ("unused", "timeline__mark timeline__mark--unused", words::UNUSED),
    }
}
