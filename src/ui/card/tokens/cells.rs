//! What stands in the columns of a token's row.

use crate::app::tokens::Key;
use crate::browser::local_time;
use crate::flags::hex;
use crate::i18n::tokens as words;
use crate::provider::wialon::access_flags::ACCESS_FLAGS;
use crate::provider::wialon::token_record::{End, State, TokenRecord};
use crate::text::Lang;
use crate::ui::card::explain::outside;
use crate::ui::template::html;
use crate::utc::UtcTime;
use yew::prelude::*;

/// The cell of a token in a column, at a UNIX time.
pub fn cell(token: &TokenRecord, key: Key, now: i64, lang: Lang) -> Html {
    let content = match key {
        Key::App => app(token, lang),
        Key::Rights => rights(token, lang),
        Key::Created => date(token.ct, lang),
        Key::Expires => expiry(token, now, lang),
        Key::LastUse => last_use(token, now, lang),
    };
    html! { <td role="cell" data-label={words::column(key).get(lang)}>{ content }</td> }
}

fn app(token: &TokenRecord, lang: Lang) -> Html {
    match &token.app {
        Some(app) if app.trim().is_empty() => {
            html! { <span class="hint">{ words::NO_NAME.get(lang) }</span> }
        }
        Some(app) => html! { <strong data-field="app">{ outside(app) }</strong> },
        None => not_said(lang),
    }
}

fn not_said(lang: Lang) -> Html {
    html! { <span class="hint">{ words::NOT_SAID.get(lang) }</span> }
}

/// The number, and what its bits are called.
fn rights(token: &TokenRecord, lang: Lang) -> Html {
    let Some(fl) = token.fl else {
        return not_said(lang);
    };
    let mode = ACCESS_FLAGS.unrestricted.as_ref().filter(|_| token.is_unrestricted());
    let names: Vec<Html> = match mode {
        Some(mode) => vec![html! { <li>{ mode.title.get(lang) }</li> }],
        None => {
            let known = ACCESS_FLAGS.flags.iter().filter(|flag| fl.contains(flag.value));
            let known =
                known.map(|flag| html! { <li title={flag.note.get(lang)}>{ flag.title.get(lang) }</li> });
            let unknown = ACCESS_FLAGS.unknown(fl).iter_bits().map(|bit| {
                html! { <li class="mono" data-unknown-bit={hex(bit)} translate="no">{ hex(bit) }</li> }
            });
            known.chain(unknown).collect()
        }
    };
    html! {
        <>
            <span class="mono" data-field="fl" translate="no">{ fl.bits() }</span>
            <ul class="tokens__rights">{ names }</ul>
        </>
    }
}

fn expiry(token: &TokenRecord, now: i64, lang: Lang) -> Html {
    let state = token.state(now);
    let class = match state {
        State::Running | State::Endless => "tokens__state tokens__state--ok",
        State::Expired | State::Idle => "tokens__state tokens__state--over",
        State::NotYet | State::Unknown => "tokens__state",
    };
    html! {
        <>
            <span {class} data-state={state.code()}>{ state.title().get(lang) }</span>
            if let Some(starts) = token.at.filter(|at| *at > 0) {
                <span class="tokens__from">{ words::FROM.get(lang) }{ " " }{ date(Some(starts), lang) }</span>
            }
            if let End::At(end) = token.end() {
                <span class="tokens__until">{ words::UNTIL.get(lang) }{ " " }{ date(Some(end), lang) }</span>
            }
        </>
    }
}

/// When it was used last, and when 100 days without use end it, if they do before its own end.
fn last_use(token: &TokenRecord, now: i64, lang: Lang) -> Html {
    let state = token.state(now);
    if state != State::Expired && token.ll.is_none_or(|used| used <= 0) && token.may_end_idle() {
        return html! { <span class="hint">{ words::IDLE_UNKNOWN.get(lang) }</span> };
    }
    let idle = if state == State::Idle { words::IDLE_SINCE } else { words::IDLE_UNTIL };
    html! {
        <>
            { date(token.ll.filter(|used| *used > 0), lang) }
            if let Some(end) = token.idle_end().filter(|_| state != State::Expired) {
                <span class="hint">{ idle.get(lang) }{ " " }{ day(end) }</span>
            }
        </>
    }
}

/// The day of a moment in UTC: a hundred days need no seconds.
fn day(seconds: i64) -> Html {
    let moment = UtcTime::from_unix(seconds).to_string();
    let day = moment.split(' ').next().unwrap_or_default().to_owned();
    html! { <time class="tokens__date">{ day }</time> }
}

/// A moment in UTC, and by the person's own clock.
fn date(seconds: Option<i64>, lang: Lang) -> Html {
    let Some(seconds) = seconds else {
        return not_said(lang);
    };
    // What a browser's clock cannot show is no date.
    let Some(local) = local_time::in_words(seconds, lang) else {
        return html! { <span class="mono">{ seconds }</span> };
    };
    html! {
        <span class="tokens__date">
            <time>{ UtcTime::from_unix(seconds).to_string() }{ "\u{a0}UTC" }</time>
            <span class="meaning">{ local }</span>
        </span>
    }
}
