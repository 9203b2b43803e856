//! What the token is made of: name, times, rights, parameters, items.

use super::{Props, input};
use crate::app::builder::Action;
use crate::browser::local_time;
use crate::i18n::{builder as words, span::span};
use crate::provider::wialon::access_flags::ACCESS_FLAGS;
use crate::provider::wialon::fields::{at, dur};
use crate::provider::wialon::remark::{Field, Remarks};
use crate::provider::wialon::token_update::CallMode;
use crate::secret::Secret;
use crate::ui::field::{field, remarks};
use crate::ui::flag_calculator::FlagCalculator;
use crate::utc::UtcTime;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The record; hidden in the mode that does not send it, and not lost.
pub fn record(props: &Props) -> Html {
    let state = &props.state;
    html! {
        <div class="part" hidden={state.form.call_mode == CallMode::Delete}>
            <fieldset class="group">
                <legend>{ words::RECORD.get(props.lang) }</legend>
                { input::line(props, Field::App) }
                { at_field(props) }
                { dur_field(props) }
            </fieldset>
            <FlagCalculator
                lang={props.lang}
                id={Field::Fl.id()}
                title={words::FLAGS}
                table={&ACCESS_FLAGS}
                entry={state.form.fl.clone()}
                on_change={props.on_action.reform(Action::Flags)}
            >
                { remarks(props.lang, Field::Fl, &state.remarks) }
            </FlagCalculator>
            <fieldset class="group">
                <legend>{ words::DETAILS.get(props.lang) }</legend>
                { input::lines(props, Field::Items, "2") }
                { input::lines(props, Field::P, "4") }
            </fieldset>
        </div>
    }
}

/// What stands in `at` as seconds, if it can be read: what is wrong with it is said elsewhere.
fn at(props: &Props) -> Option<i64> {
    at::read(&props.state.form.at, &mut Remarks::default()).and_then(|seconds| seconds.try_into().ok())
}

fn dur(props: &Props) -> Option<u32> {
    dur::read(&props.state.form.dur, &mut Remarks::default())
}

fn at_field(props: &Props) -> Html {
    let pick = props.on_action.reform(|event: Event| {
        let picked = event.target_unchecked_into::<HtmlInputElement>().value();
        // Cleared, or not yet complete: at once.
        let seconds = local_time::from_picker(&picked).unwrap_or_default();
        Action::Type(Field::At, Secret::from(seconds.to_string()))
    });
    let picked = at(props).filter(|&seconds| seconds > 0).and_then(local_time::picker_value);
    let input = html! {
        <>
            <div class="field__row field__row--even">
                { input::bare_line(props, Field::At) }
                <input type="datetime-local" id="at-picker" step="1" aria-label={words::PICK_TIME.get(props.lang)} value={picked.unwrap_or_default()} onchange={pick} />
            </div>
            <p class="meaning" data-meaning="at">{ at_meaning(props) }</p>
        </>
    };
    field(props.lang, Field::At, &props.state.remarks, input)
}

fn at_meaning(props: &Props) -> Html {
    match at(props) {
        None => Html::default(),
        Some(0) => Html::from(words::AT_ONCE.get(props.lang)),
        Some(seconds) => html! {
            <>
                { UtcTime::from_unix(seconds).to_string() }{ " UTC" }
                if let Some(local) = local_time::in_words(seconds, props.lang) {
                    { " · " }{ local }{ " " }{ words::LOCALLY.get(props.lang) }
                }
            </>
        },
    }
}

fn dur_field(props: &Props) -> Html {
    let input = html! {
        <>
            { input::bare_line(props, Field::Dur) }
            <div class="choices" role="group" aria-label={words::DUR_CHOICES.get(props.lang)}>
                { for words::DUR_PRESETS.iter().map(|(seconds, name)| {
                    let fill = props.on_action.reform(|_: MouseEvent| Action::Type(Field::Dur, Secret::from(*seconds)));
                    let pressed = if props.state.form.dur == *seconds { "true" } else { "false" };
                    html! {
                        <button type="button" class="choice" data-dur={*seconds} aria-pressed={pressed} onclick={fill}>
                            { name.get(props.lang) }
                        </button>
                    }
                }) }
            </div>
            <p class="meaning" data-meaning="dur">{ dur_meaning(props) }</p>
        </>
    };
    field(props.lang, Field::Dur, &props.state.remarks, input)
}

fn dur_meaning(props: &Props) -> Html {
    match dur(props) {
        None => Html::default(),
        Some(0) => Html::from(words::NO_EXPIRY.get(props.lang)),
        Some(seconds) => html! {
            <>
                { span(props.lang, seconds.into()) }
                // Counted from `at`, where that is a date: at once, the server's clock decides.
                if let Some(start) = at(props).filter(|&start| start > 0) {
                    { "; " }{ words::UNTIL.get(props.lang) }{ " " }
                    { UtcTime::from_unix(start.saturating_add(seconds.into())).to_string() }{ " UTC" }
                }
            </>
        },
    }
}
