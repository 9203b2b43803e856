//! The parameters of a call, as JSON.

use super::super::{PROVIDER, wire};
use super::{Action, CallMode, Ready, Record, SERVICE, TokenUpdate};
use crate::request::call::Variable;
use crate::request::{Call, Object};
use crate::response::redact::holds_secret;
use crate::secret::Secret;

impl TokenUpdate {
    /// The parameters, in the order in which the documentation lists them.
    pub fn params(&self) -> Object {
        let mut params = Object::default();
        params.text("callMode", self.action.call_mode().wire());
        if let Some(user_id) = &self.user_id {
            params.text("userId", user_id);
        }
        match &self.action {
            Action::Create(record) => {
                record.write(&mut params);
                // A missing list is documented to mean all items.
                if !record.items.is_empty() {
                    params.numbers("items", &record.items);
                }
            }
            Action::Update { h, record } => {
                params.secret("h", wire::target(h));
                record.write(&mut params);
                // Whole, the empty list too: otherwise an earlier restriction might stay.
                params.numbers("items", &record.items);
            }
            Action::Delete { h, record } => {
                params.secret("h", wire::target(h));
                if let Some(record) = record {
                    record.write(&mut params);
                    params.numbers("items", &record.items);
                }
            }
            Action::DeleteAll => params.value("deleteAll", true),
        }
        params
    }
}

impl Action {
    /// The `callMode` of this action.
    pub fn call_mode(&self) -> CallMode {
        match self {
            Action::Create(_) => CallMode::Create,
            Action::Update { .. } => CallMode::Update,
            Action::Delete { .. } | Action::DeleteAll => CallMode::Delete,
        }
    }
}

impl Record {
    fn write(&self, params: &mut Object) {
        params.text("app", &self.app);
        params.value("at", self.at);
        params.value("dur", self.dur);
        params.value("fl", self.fl.bits());
        let p = self.p.as_str();
        if holds_secret(&PROVIDER, p) {
            params.secret("p", Variable { name: "WIALON_P", value: Secret::from(p) });
        } else {
            params.text("p", p);
        }
    }
}

impl Ready {
    /// The call as any service's is.
    pub fn call(&self) -> Call {
        wire::call(&self.host, SERVICE, self.update.params(), Some(&self.sid))
    }
}
