//! What the page does besides reading what nothing has spoilt. In the published page it arrives later, and the page must not
//! wait for it: so nothing else names anything of it, and it is known by one function.

use super::shared::Shared;
use super::{Action, State, builder, reader};
use crate::form::{Filled, link};
use crate::lifetime::expiry;
use crate::notice;
use crate::outcome::Outcome;
use crate::provider::{
    form_in_session, form_of, form_to_revoke, form_with, form_with_token,
    wialon::popup,
    wialon::token_update::{self, CallMode},
};
use crate::response::{Reading, Response, read};
use std::rc::Rc;

/// The rest of the page, without which some actions wait.
#[derive(Clone, Copy)]
pub struct Rest(fn(&mut State, Action));

/// Naming it brings it: whatever names it is part of the rest as well.
pub const REST: Rest = Rest(update);

impl Rest {
    /// The page after something happened that is the rest's to answer.
    pub(super) fn update(self, state: &mut State, action: Action) {
        (self.0)(state, action);
    }
}

// There is one.
impl PartialEq for Rest {
    fn eq(&self, _: &Rest) -> bool {
        true
    }
}

impl Eq for Rest {}

impl std::fmt::Debug for Rest {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Rest")
    }
}

fn update(state: &mut State, action: Action) {
    let Some(builder) = state.builder.clone() else {
        state.builder = Some(Shared::new(builder::State::default()));
        return;
    };
    let next = match action {
        Action::Reader(reader::Action::Build) => {
            let form =
                |answer| form_of(answer).or_else(|| form_with(answer)).or_else(|| form_in_session(answer));
            open(&builder, answer(state).and_then(form))
        }
        Action::Reader(reader::Action::BuildWith(place)) => {
            let form = |answer: &Response| form_with_token(answer, answer.fields.get(place)?);
            open(&builder, answer(state).and_then(form))
        }
        Action::Reader(reader::Action::Revoke) => open(&builder, answer(state).and_then(form_to_revoke)),
        Action::Reader(reader::Action::OpenAsUpdate(place)) => {
            open(&builder, of_token(state, place, CallMode::Update))
        }
        Action::Reader(reader::Action::OpenAsDelete(place)) => {
            open(&builder, of_token(state, place, CallMode::Delete))
        }
        // Looked at to see whether it is a link to a form, which is no answer to read.
        Action::Reader(reader::Action::Arrive(text, now)) => match link::read(text.expose()) {
            Some(filled) => open(&builder, Some(filled)),
            None => {
                // The same: what is left is a broken link, or nothing of this page's.
                let is_link = text.expose().starts_with("#/");
                read_wholly(state, &reader::Action::Arrive(text, now));
                if let Some(reading) = state.reader.reading.as_mut().filter(|_| is_link)
                    && reading.answer.outcome == Outcome::Nothing
                    && let Some(reading) = reading.alone()
                {
                    reading.answer.notices.add(&notice::NO_SUCH_FORM);
                }
                return;
            }
        },
        Action::Reader(text @ reader::Action::Paste(..)) => return read_wholly(state, &text),
        Action::Builder(builder::Action::Popup(action)) => {
            // Its state was compared with its own window's, not with that of whichever link was opened last.
            if let Some((popup::Answer(reading), now)) = builder.popup.answer(&action) {
                let reading = Shared::new(judged(reading, now));
                state.reader = state.reader.update(reader::Action::Receive(reading, now));
            }
            builder.update(builder::Action::Popup(action))
        }
        Action::Builder(action) => {
            if let builder::Action::Copied(id, true) = action {
                state.in_clipboard = builder.is_secret(id);
            }
            builder.update(action)
        }
        _ => return,
    };
    // What did not change is not drawn anew.
    if next != *builder {
        state.builder = Some(Shared::new(next));
    }
}

fn open(builder: &builder::State, filled: Option<Filled>) -> builder::State {
    match filled {
        Some(filled) => builder.update(builder::Action::Open(Rc::new(filled))),
        None => builder.clone(),
    }
}

/// What was read.
fn answer(state: &State) -> Option<&Response> {
    state.reader.reading.as_ref().map(|reading| &reading.answer)
}

/// A token that an answer told of, in the form that changes or deletes it.
fn of_token(state: &State, place: usize, mode: CallMode) -> Option<Filled> {
    let answer = answer(state)?;
    Some(token_update::of_record(answer.tokens.get(place)?, mode, answer))
}

fn read_wholly(state: &mut State, text: &reader::Action) {
    // Anything can be read so.
    let _ = state.read(text, wholly);
}

/// Reads anything.
pub fn wholly(text: &str, now: i64) -> Option<Reading> {
    Some(judged(read(text), now))
}

/// A reading, with what only its moment tells; UNIX seconds.
fn judged(mut reading: Reading, now: i64) -> Reading {
    if expiry(&reading.answer, now).is_some_and(|expiry| expiry.is_over(now)) {
        reading.answer.notices.add(&notice::EXPIRED);
    }
    reading
}
