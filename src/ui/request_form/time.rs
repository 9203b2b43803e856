//! The inputs for a point and a span of time, with what they mean in words.

use super::{Props, input};
use crate::app::builder::Action;
use crate::browser::typed::typed;
use crate::browser::{clock, local_time};
use crate::form::{Choice, Input, Kind, Level, Remarks};
use crate::i18n::{builder as words, span};
use crate::provider::wialon::fields::{at, dur};
use crate::provider::wialon::life::Life;
use crate::provider::wialon::token_update::CallMode;
use crate::secret::Secret;
use crate::text::Text;
use crate::ui::template::html;
use crate::ui::timeline::timeline;
use crate::utc::UtcTime;
use yew::prelude::*;

/// A point in time as seconds, if it can be read: what is wrong with it is said elsewhere.
fn seconds(props: &Props, of: &Input) -> Option<i64> {
    let text = props.state.filled.text(of.field);
    at::read(of.field, text, &mut Remarks::default()).and_then(|seconds| seconds.try_into().ok())
}

/// A point in time.
pub fn time(props: &Props, of: &'static Input) -> Html {
    let field = of.field;
    let pick = props.on_action.reform(move |event: Event| {
        // Cleared, or not yet complete: at once.
        let seconds = local_time::from_picker(&typed(&event)).unwrap_or_default();
        Action::Type(field, Secret::from(seconds.to_string()))
    });
    let picked = seconds(props, of).filter(|&seconds| seconds > 0).and_then(local_time::picker_value);
    html! {
        <>
            <div class="field__row field__row--even">
                { input::line(props, of) }
                { picker(props, of, words::PICK_TIME, picked, pick) }
            </div>
            <p class="meaning" data-meaning={field.0}>{ time_meaning(props, of) }</p>
        </>
    }
}

/// A date by the person's own clock, which is said under it: the hint beside it speaks of UTC.
fn picker(props: &Props, of: &Input, title: Text, value: Option<String>, pick: Callback<Event>) -> Html {
    html! {
        <label class="picker">
            <input type="datetime-local" id={[of.field.0, "-picker"].concat()} step="1" aria-label={title.get(props.lang)} value={value.unwrap_or_default()} onchange={pick} />
            <span class="hint">{ words::LOCALLY.get(props.lang) }</span>
        </label>
    }
}

fn time_meaning(props: &Props, of: &Input) -> Html {
    match seconds(props, of) {
        None => Html::default(),
        Some(0) => Html::from(words::AT_ONCE.get(props.lang)),
        Some(seconds) => html! {
            <>
                { UtcTime::from_unix(seconds).to_string() }{ " UTC" }
                if let Some(local) = local_time::in_words(seconds, props.lang) {
                    // A dot ends a line, and begins none.
                    { "\u{a0}· " }{ local }{ " " }{ words::LOCALLY.get(props.lang) }
                }
            </>
        },
    }
}

/// A span of time: as it is typed, from buttons for common ones, or from the moment at which it ends; and what it makes
/// of a token's life.
pub fn span(props: &Props, of: &'static Input, spans: &'static [Choice]) -> Html {
    let field = of.field;
    let current = props.state.filled.text(field);
    let button = |span: &'static Choice| {
        let fill = props.on_action.reform(move |_: MouseEvent| Action::Type(field, Secret::from(span.value)));
        let pressed = if span.value == current { "true" } else { "false" };
        html! {
            <button type="button" class="choice" data-dur={span.value} aria-pressed={pressed} onclick={fill}>
                { span.title.get(props.lang) }
            </button>
        }
    };
    let life = life(props, of);
    let end = life.and_then(|life| life.end).and_then(local_time::picker_value);
    // Known also while the span itself cannot be read.
    let start = begins(props).map(|at| Life::new(at, 0, clock::minute()).start);
    let pick = props.on_action.reform(move |event: Event| {
        let picked = local_time::from_picker(&typed(&event));
        // Cleared, or not yet complete: without end.
        let seconds = picked.map_or(0, |end| end.saturating_sub(start.unwrap_or_else(clock::now)).max(1));
        Action::Type(field, Secret::from(seconds.to_string()))
    });
    html! {
        <>
            <div class="field__row field__row--even">
                { input::line(props, of) }
                { picker(props, of, words::PICK_END, end, pick) }
            </div>
            <div class="choices" role="group" aria-label={words::DUR_CHOICES.get(props.lang)}>
                { for spans.iter().map(button) }
            </div>
            <p class="meaning" data-meaning={field.0}>{ span_meaning(props, of) }</p>
            // Each one node, there or not: a list of another length would take the input's place, and the focus with it.
            { life.and_then(|life| over(props, of, &life)).unwrap_or_default() }
            { life.map(|life| timeline(props.lang, &life)).unwrap_or_default() }
        </>
    }
}

/// The form's point in time, in which a span begins; `None` while it cannot be read.
fn begins(props: &Props) -> Option<u64> {
    let filled = &props.state.filled;
    let start = filled.form().inputs().find(|input| matches!(input.kind, Kind::Time))?;
    at::read(start.field, filled.text(start.field), &mut Remarks::default())
}

/// What the form's point and span of time make of a token's life; none while either cannot be read.
fn life(props: &Props, of: &Input) -> Option<Life> {
    let filled = &props.state.filled;
    let at = begins(props)?;
    let dur = dur::read(of.field, filled.text(of.field), &mut Remarks::default())?;
    Some(Life::new(at, dur, clock::minute()))
}

/// That such a token works no more. Who deletes a token writes its record as it is.
fn over(props: &Props, of: &Input, life: &Life) -> Option<Html> {
    let end = life.over().filter(|_| CallMode::of(&props.state.filled) != CallMode::Delete)?;
    Some(html! {
        <p class="remark remark--warning" data-remark-for={of.field.0} data-level="warning">
            <strong>{ words::level(Level::Warning).get(props.lang) }</strong>
            { " " }{ words::OVER.get(props.lang) }{ " " }{ UtcTime::from_unix(end).to_string() }{ " UTC." }
        </p>
    })
}

fn span_meaning(props: &Props, of: &Input) -> Html {
    let text = props.state.filled.text(of.field);
    match dur::read(of.field, text, &mut Remarks::default()) {
        None => Html::default(),
        Some(0) => Html::from(words::NO_EXPIRY.get(props.lang)),
        Some(seconds) => Html::from(span::span(props.lang, seconds.into())),
    }
}
