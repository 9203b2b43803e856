//! From what was typed to a request, with what is wrong, doubtful or good to know.

use super::super::fields::{at, dur, fl, h, host, items, p, same_letters, sid, user_id};
use super::super::remark::{Field, Kind, Remark, Remarks};
use super::{Action, CallMode, Form, Record, TokenUpdate};
use crate::flags::FlagSet;
use crate::request::Host;
use crate::secret::Secret;

/// A call with all that it takes to send it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ready {
    /// The call.
    pub call: TokenUpdate,
    /// Where it goes.
    pub host: Host,
    /// The session that it is made in; empty where there is none yet.
    pub sid: Secret,
}

/// What confirms deleting all tokens; any of them does, in letters of any case.
const CONFIRMATIONS: [&str; 3] = ["удалить все", "удалить всё", "delete all"];

/// The name that Wialon knows Locator links by.
const LOCATOR: &str = "locator";

impl Form {
    /// The request, where nothing is wrong, and all remarks. Only what the present mode sends is looked at.
    pub fn check(&self) -> (Option<Ready>, Vec<Remark>) {
        let mut remarks = Remarks::default();
        let host = host::read(&self.host, &mut remarks);
        let sid = sid::read(&self.sid, &mut remarks);
        let user_id = user_id::read(&self.user_id, &mut remarks);
        let action = self.action(&mut remarks);
        let ready = || Some(Ready { call: TokenUpdate { user_id, action: action? }, host: host?, sid });
        (ready(), remarks.into_vec())
    }

    fn action(&self, remarks: &mut Remarks) -> Option<Action> {
        match self.call_mode {
            CallMode::Create => self.record(remarks).map(Action::Create),
            CallMode::Update => {
                remarks.say(Field::CallMode, Kind::WholeRecord);
                let (h, record) = (h::read(&self.h, remarks), self.record(remarks));
                Some(Action::Update { h: h?, record: record? })
            }
            CallMode::Delete if self.delete_all => self.delete_all(remarks),
            CallMode::Delete => h::read(&self.h, remarks).map(|h| Action::Delete { h }),
        }
    }

    fn record(&self, remarks: &mut Remarks) -> Option<Record> {
        self.check_app(remarks);
        let at = at::read(&self.at, remarks);
        let dur = dur::read(&self.dur, remarks);
        let fl = fl::read(&self.fl, remarks);
        if fl == Some(FlagSet::UNRESTRICTED) && dur == Some(0) {
            remarks.say(Field::Fl, Kind::FlForever);
        }
        let p = p::read(&self.p, remarks);
        let items = items::read(&self.items, remarks);
        Some(Record { app: self.app.clone(), at: at?, dur: dur?, fl: fl?, p: p?, items: items? })
    }

    /// Any name does; the remarks are about what it means.
    fn check_app(&self, remarks: &mut Remarks) {
        let trimmed = self.app.trim();
        if trimmed.is_empty() {
            remarks.say(Field::App, Kind::AppMissing);
        } else if trimmed.len() < self.app.len() {
            remarks.say(Field::App, Kind::AppSpaces);
        } else if trimmed == LOCATOR {
            remarks.say(Field::App, Kind::AppLocator);
        }
    }

    fn delete_all(&self, remarks: &mut Remarks) -> Option<Action> {
        remarks.say(Field::DeleteAll, Kind::DeleteAll);
        let words: Vec<&str> = self.delete_all_words.split_whitespace().collect();
        let words = words.join(" ");
        if CONFIRMATIONS.iter().any(|confirmation| same_letters(confirmation, &words)) {
            return Some(Action::DeleteAll);
        }
        remarks.say(Field::DeleteAllWords, Kind::DeleteAllUnconfirmed);
        None
    }
}
