//! From what was typed to a call, with what is wrong, doubtful or good to know.

use super::super::fields::{at, dur, h, host, items, p, sid, user_id};
use super::super::{access_flags::ACCESS_FLAGS, inputs, sentences, token_record::LOCATOR};
use super::form::{
    APP, AT, CALL_MODE, CallMode, DELETE_ALL, DELETE_ALL_WORDS, DUR, FL, H, ITEMS, P, WITH_RECORD,
};
use super::{Action, Record, TokenUpdate};
use crate::flags::FlagSet;
use crate::form::{Filled, Remarks, flags};
use crate::request::Host;
use crate::secret::Secret;
use crate::text::search;

/// A call with all that it takes to send it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ready {
    /// The call.
    pub update: TokenUpdate,
    /// Where it goes.
    pub host: Host,
    /// The session that it is made in; empty where there is none yet.
    pub sid: Secret,
}

/// What confirms deleting all tokens; either does, in letters of any case.
const CONFIRMATIONS: [&str; 2] = ["удалить все", "delete all"];

/// The call, where nothing is wrong. Only what the present mode sends is looked at.
pub fn check(filled: &Filled, remarks: &mut Remarks) -> Option<Ready> {
    let host = host::read(inputs::HOST, filled.text(inputs::HOST), remarks);
    let sid = sid::read(inputs::SID, &filled.secret(inputs::SID), remarks);
    let user_id = user_id::read(inputs::USER_ID, filled.text(inputs::USER_ID), remarks);
    let action = action(filled, remarks);
    Some(Ready { update: TokenUpdate { user_id, action: action? }, host: host?, sid })
}

fn action(filled: &Filled, remarks: &mut Remarks) -> Option<Action> {
    let whole = filled.is_ticked(WITH_RECORD);
    let token = |remarks: &mut Remarks| h::read(H, &filled.secret(H), sentences::H_MISSING, remarks);
    match CallMode::of(filled) {
        CallMode::Create => record(filled, remarks).map(Action::Create),
        CallMode::Update => {
            remarks.say(CALL_MODE, sentences::WHOLE_RECORD);
            let (h, record) = (token(remarks), record(filled, remarks));
            Some(Action::Update { h: h?, record: record? })
        }
        CallMode::Delete if filled.is_ticked(DELETE_ALL) => delete_all(filled, remarks),
        CallMode::Delete if !whole => token(remarks).map(|h| Action::Delete { h, record: None }),
        CallMode::Delete => {
            remarks.say(WITH_RECORD, sentences::DELETE_RECORD);
            let (h, record) = (token(remarks), record(filled, remarks));
            Some(Action::Delete { h: h?, record: Some(record?) })
        }
    }
}

fn record(filled: &Filled, remarks: &mut Remarks) -> Option<Record> {
    check_app(filled, remarks);
    let at = at::read(AT, filled.text(AT), remarks);
    let dur = dur::read(DUR, filled.text(DUR), remarks);
    let fl = flags::read(FL, filled, &ACCESS_FLAGS, remarks);
    if CallMode::of(filled) != CallMode::Delete {
        warn_of_rights(filled, fl, dur, remarks);
    }
    let p = p::read(P, filled.text(P), remarks);
    let items = items::read(ITEMS, filled.text(ITEMS), remarks);
    Some(Record { app: filled.text(APP).to_owned(), at: at?, dur: dur?, fl: fl?, p: p?, items: items? })
}

/// What the token would be able to do, and for how long.
fn warn_of_rights(filled: &Filled, fl: Option<FlagSet>, dur: Option<u32>, remarks: &mut Remarks) {
    if fl == Some(FlagSet::EMPTY) {
        remarks.say(FL, if is_untouched(filled) { sentences::FL_FIRST } else { sentences::FL_NOTHING });
    }
    if fl == Some(FlagSet::UNRESTRICTED) && dur == Some(0) {
        remarks.say(FL, sentences::FL_FOREVER);
    }
}

/// Whether a new token is to be made and nothing was filled in for it.
fn is_untouched(filled: &Filled) -> bool {
    CallMode::of(filled) == CallMode::Create && filled.is_fresh()
}

/// Any name does; the remarks are about what it means.
fn check_app(filled: &Filled, remarks: &mut Remarks) {
    let app = filled.text(APP);
    let trimmed = app.trim();
    if is_untouched(filled) {
        remarks.say(APP, sentences::APP_FIRST);
    } else if trimmed.is_empty() {
        remarks.say(APP, sentences::APP_MISSING);
    } else if trimmed.len() < app.len() {
        remarks.say(APP, sentences::APP_SPACES);
    } else if trimmed == LOCATOR {
        remarks.say(APP, sentences::APP_LOCATOR);
    }
}

fn delete_all(filled: &Filled, remarks: &mut Remarks) -> Option<Action> {
    let of_another = !filled.text(inputs::USER_ID).trim().is_empty();
    remarks.say(DELETE_ALL, if of_another { sentences::DELETE_ALL_OF_USER } else { sentences::DELETE_ALL });
    let words: Vec<&str> = filled.text(DELETE_ALL_WORDS).split_whitespace().collect();
    let words = words.join(" ");
    if CONFIRMATIONS.iter().any(|confirmation| search::same(confirmation, &words)) {
        return Some(Action::DeleteAll);
    }
    remarks.say(DELETE_ALL_WORDS, sentences::DELETE_ALL_UNCONFIRMED);
    None
}
