//! A call written down: its parameters as JSON, and the request in every form.

use super::{Action, CallMode, Ready, Record, SERVICE, TokenUpdate};
use crate::request::{self, Object, Parameter, Request, call::Variable};
use crate::secret::Secret;

/// Where every Wialon call goes, below the host.
const PATH: &str = "/wialon/ajax.html";

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
                params.secret("h", token(h));
                record.write(&mut params);
                // Whole, the empty list too: otherwise an earlier restriction might stay.
                params.numbers("items", &record.items);
            }
            Action::Delete { h } => params.secret("h", token(h)),
            Action::DeleteAll => params.value("deleteAll", true),
        }
        params
    }
}

fn token(h: &Secret) -> Variable {
    Variable { name: "WIALON_TOKEN", value: h.clone() }
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
        params.text("p", self.p.as_str());
    }
}

impl Ready {
    /// The request, in every form in which it can be taken away.
    pub fn request(&self) -> Request {
        let params = self.call.params();
        let json = params.compact();
        let endpoint = self.host.to_string() + PATH;
        let parameters = [
            Parameter { name: "svc", value: SERVICE, variable: None },
            // The request is a secret as a whole.
            Parameter { name: "params", value: json.expose(), variable: None },
            // The session is part of the request, which as a whole is secret.
            Parameter { name: "sid", value: self.sid.expose(), variable: Some("WIALON_SID") },
        ];
        Request {
            address: request::address(&endpoint, &parameters),
            params: params.readable(),
            body: request::body(&parameters),
            curl: request::curl(&endpoint, &parameters),
        }
    }
}
