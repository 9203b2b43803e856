//! The card that tells what was read.

mod earlier;
pub(super) mod explain;
mod jwt;
mod lifetime;
mod method;
pub mod piece;
mod presence;
mod rights;
mod tokens;
mod uses;

use super::field::named;
use super::rest::Rest;
use super::secret::{self, Shown};
use crate::app::reader::{Action, State};
use crate::i18n::{self, card as words};
use crate::lifetime::is_of_person;
use crate::notice::{self, Level, Notice};
use crate::outcome::Outcome;
use crate::provider::is_access_token;
use crate::provider::wialon::automatic::is_automatic;
use crate::response::{Field, Response, Value, visible::visible};
use crate::secret::Secret;
use crate::text::{Lang, Text};
use crate::ui::template::html;
use piece::Piece;
use yew::prelude::*;

/// What the card shows.
pub struct Props {
    /// The language of the page.
    pub lang: Lang,
    /// What was read, and which secrets are shown.
    pub reader: State,
    /// The rest of the page, which draws some of the card, once it is there.
    pub rest: Option<&'static Rest>,
    /// What the person does.
    pub on_action: Callback<Action>,
}

/// As many parameters are drawn besides the token. No service sends so many, and no browser draws a hundred thousand.
const MOST_ROWS: usize = 200;

/// The card.
pub fn card(props: &Props) -> Html {
    let Some(reading) = props.reader.reading.as_deref() else {
        return Html::default();
    };
    let answer = &reading.answer;
    let words = i18n::messages(props.lang);
    let outcome = answer.outcome.words();
    let (what, next) = told(answer);
    let main = answer.main_secret().map(|(field, _)| field);
    let main_place = main.and_then(|main| answer.fields.iter().position(|field| std::ptr::eq(field, main)));
    let forget = props.on_action.reform(|_: MouseEvent| Action::Forget);
    let row = |(place, field): (usize, &Field)| row(props, answer, place, field);
    let piece = |piece| self::piece(props, answer, piece);
    let told = |(place, field): &(usize, &Field)| Some(*place) == main_place || tokens::shows(answer, field);
    let mut rest = answer.fields.iter().enumerate().filter(|field| !told(field)).peekable();
    let has_rest = rest.peek().is_some();
    let rows: Html = rest.by_ref().take(MOST_ROWS).map(row).collect();
    html! {
        <>
        { earlier::earlier(props, reading) }
        <article class={tone(answer)} data-outcome={outcome.code} data-provider={answer.provider.id}>
            <header class="result__head">
                <h3 id="outcome">{ what.get(props.lang) }</h3>
                // What is nothing is nobody's.
                if answer.outcome != Outcome::Nothing {
                    <span class="badge">{ subject(answer, props.lang) }</span>
                }
                <button type="button" class="button button--quiet" data-action="forget" onclick={forget}>{ words.forget }</button>
            </header>
            // Before anything is copied.
            { for of_level(answer, Level::Danger).map(|notice| notice_line(answer, notice, props.lang)) }
            { for of_level(answer, Level::Caution).map(|notice| notice_line(answer, notice, props.lang)) }
            if let (Some(place), Some(field)) = (main_place, main) {
                { main_secret(props, answer.outcome, place, field) }
            }
            // What to do is said where something is wrong, and a danger allows nothing else.
            if let Some(next) = next.filter(|_| answer.error.is_none() && !is_dangerous(answer)) {
                <p>{ next.get(props.lang) }</p>
            }
            { piece(Piece::Meaning) }
            { piece(Piece::Tokens) }
            if has_rest {
                <dl class="fields" aria-label={words.fields}>{ rows }</dl>
            }
            if rest.next().is_some() {
                <p class="hint">{ words.not_all }</p>
            }
            { piece(Piece::Uses) }
            { notices(answer, props.lang) }
            // What a person would do takes back no community's token, and no application's key.
            if answer.outcome == Outcome::Token && is_of_person(answer) {
                <details class="hint"><summary>{ words.revoke }</summary><p>{ answer.provider.revoke.get(props.lang) }</p>{ piece(Piece::Revoke) }</details>
            }
        </article>
        </>
    }
}

/// What an answer is, and what to do next; of an answer that holds nothing a notice may tell both.
pub fn told(answer: &Response) -> (Text, Option<Text>) {
    let instead = words::INSTEAD.iter().find(|(notice, _)| answer.notices.contains(notice));
    let words = answer.outcome.words();
    match instead.filter(|_| matches!(answer.outcome, Outcome::Nothing | Outcome::Unfinished)) {
        Some((_, what)) => (*what, None),
        None if answer.outcome == Outcome::Answer && answer.secret("eid").is_some() => {
            (words::SESSION, Some(words::SESSION_NEXT))
        }
        None if is_automatic(answer) => (words::AUTOMATIC, Some(words::AUTOMATIC_NEXT)),
        None => (words.what, Some(words.next)),
    }
}

/// The colour of the card's edge, which the heading says in words.
fn tone(answer: &Response) -> &'static str {
    if is_dangerous(answer) {
        return "result result--danger";
    }
    let fails = || {
        [&notice::EXPIRED, &notice::TOKEN_TOO_SHORT].into_iter().any(|notice| answer.notices.contains(notice))
    };
    match answer.outcome {
        Outcome::Token if !fails() => "result result--ok",
        Outcome::Token | Outcome::Denied | Outcome::Error => "result result--caution",
        _ => "result result--info",
    }
}

/// Whose it is, and of which kind: `VK token`, or the service's name.
fn subject(answer: &Response, lang: Lang) -> &'static str {
    let shape = answer.main_secret().and_then(|(field, secret)| {
        // Only its shape is looked at. What the title of the shape says must be what stands there: VK ID's codes, refresh
        // tokens and some access tokens look alike.
        let shape = answer.provider.shapes.iter().find(|shape| (shape.matches)(secret.expose()));
        shape.filter(|shape| shape.name == field.name || is_access_token(shape.name))
    });
    shape.map_or(answer.provider.title, |shape| shape.title).get(lang)
}

fn main_secret(props: &Props, outcome: Outcome, place: usize, field: &Field) -> Html {
    let words = i18n::messages(props.lang);
    let Value::Secret(value) = &field.value else {
        return Html::default();
    };
    let is_token = outcome == Outcome::Token && is_access_token(&field.name);
    let shown = Shown {
        lang: props.lang,
        name: explain::outside(&field.name),
        secret: value,
        place,
        shown: props.reader.shown.contains(&place),
        copied: copied(&props.reader, place),
        copy: if is_token { words.copy_token } else { words.copy_value },
        // A placeholder is nothing to take away.
        main: outcome != Outcome::Placeholder,
    };
    html! {
        <>
            <p class="secret__name">{ title(field, props.lang) }{ " " }<code class="wire" translate="no">{ explain::outside(&field.name) }</code></p>
            { secret::secret(&shown, &props.on_action) }
        </>
    }
}

fn copied(reader: &State, place: usize) -> Option<bool> {
    reader.copied.filter(|(copied, _)| *copied == place).map(|(_, done)| done)
}

fn title(field: &Field, lang: Lang) -> &'static str {
    field.parameter.map_or("", |parameter| parameter.title.get(lang))
}

fn row(props: &Props, answer: &Response, place: usize, field: &Field) -> Html {
    let lang = props.lang;
    let value = match &field.value {
        Value::Open(text) => html! {
            <>
                <span class="mono" data-field={explain::outside(&field.name)} translate="no">{ visible(explain::shortened(text)).into_owned() }</span>
                if explain::shortened(text).len() < text.len() {
                    <span class="hint">{ i18n::messages(lang).cut }</span>
                }
                if let Some(meaning) = explain::meaning(field, text, lang) {
                    <span class="meaning">{ meaning }</span>
                }
                { piece(props, answer, Piece::Rights(field)) }
            </>
        },
        Value::Secret(secret) => {
            let shown = Shown {
                lang,
                name: explain::outside(&field.name),
                secret,
                place,
                shown: props.reader.shown.contains(&place),
                copied: copied(&props.reader, place),
                copy: i18n::messages(lang).copy,
                main: false,
            };
            html! { <>{ secret::secret(&shown, &props.on_action) }{ build_with(props, answer, place, field) }</> }
        }
    };
    html! {
        <div class="fields__row">
            <dt>{ title(field, lang) }{ " " }<code class="wire" translate="no">{ explain::outside(&field.name) }</code></dt>
            <dd>{ value }</dd>
        </div>
    }
}

/// One click from one of several communities' tokens to the form that asks with it.
fn build_with(props: &Props, answer: &Response, place: usize, field: &Field) -> Html {
    let is_told = props.reader.reading.as_ref().is_some_and(|reading| std::ptr::eq(&reading.answer, answer));
    let is_empty = field.value.secret().is_none_or(Secret::is_empty);
    if !is_told || is_empty || answer.outcome != Outcome::Token || !is_access_token(&field.name) {
        return Html::default();
    }
    let onclick = props.on_action.reform(move |_: MouseEvent| Action::BuildWith(place));
    html! {
        <button type="button" class="button button--quiet" data-action="use-token" aria-label={named(words::USE_TOKEN.get(props.lang), &field.name)} {onclick}>
            { words::USE_TOKEN.get(props.lang) }
        </button>
    }
}

/// What the rest of the page draws; nothing as long as it is not there.
fn piece(props: &Props, answer: &Response, piece: Piece<'_>) -> Html {
    props.rest.map_or_else(Html::default, |rest| (rest.piece)(props, answer, piece))
}

fn is_dangerous(answer: &Response) -> bool {
    of_level(answer, Level::Danger).next().is_some()
}

fn of_level(answer: &Response, level: Level) -> impl Iterator<Item = &'static Notice> + '_ {
    answer.notices.iter().filter(move |notice| notice.level == level)
}

fn notices(answer: &Response, lang: Lang) -> Html {
    let rest = of_level(answer, Level::Info);
    html! {
        <div class="notices" aria-label={i18n::messages(lang).notices}>
            { for rest.map(|notice| notice_line(answer, notice, lang)) }
        </div>
    }
}

fn notice_line(answer: &Response, notice: &'static Notice, lang: Lang) -> Html {
    // A JSON Web Token tells by itself what an address would, and an application's key never comes in one.
    let alone = !answer.provider.comes_in_address || !is_of_person(answer);
    let next = if alone && *notice == notice::BARE_TOKEN { "" } else { notice.next.get(lang) };
    let class = match notice.level {
        Level::Info => "notice notice--info",
        Level::Caution => "notice notice--caution",
        Level::Danger => "notice notice--danger",
    };
    html! {
        <p {class} data-notice={notice.code}>
            { notice.what.get(lang) }{ " " }<span class="notice__next">{ next }</span>
        </p>
    }
}
