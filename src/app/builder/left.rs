//! The sign-in links by which the person left: what comes back must bring the `state` of one of them (promise S17).

use super::State;
use crate::form::Field;
use crate::paste::address::Address;
use crate::request::call::Value;
use crate::request::{Call, Method};
use crate::secret::Secret;

/// A sign-in link that was opened or copied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Left {
    /// Whose it is, by the service's id.
    pub service: &'static str,
    /// Its `state`; empty where it has none.
    pub state: Secret,
    /// The host of the page to which it sends the answer, where that is not the service's own.
    pub host: Option<String>,
}

/// The input whose text comes back with the answer to a sign-in link (RFC 6749, section 4.1.1).
const STATE: Field = Field("state");

impl State {
    /// Remembers the last link of each service; one without a `state` leaves nothing to compare.
    pub(super) fn leave_by(&mut self, link: Option<Left>) {
        let Some(link) = link else {
            return;
        };
        let others = self.left_with.iter().filter(|other| other.service != link.service).cloned();
        self.left_with = others.chain(Some(link.clone()).filter(|link| !link.state.is_empty())).collect();
    }

    /// The sign-in link of the form, if it is ready.
    pub(super) fn link(&self) -> Option<Left> {
        let call = self.call.as_ref().filter(|call| call.method == Method::Link)?;
        let state = if self.filled.uses(STATE) { self.filled.secret(STATE) } else { Secret::default() };
        Some(Left { service: self.filled.form().service(), state, host: host(call) })
    }
}

/// The host of the page to which a link sends the answer (RFC 6749, section 3.1.2).
fn host(link: &Call) -> Option<String> {
    let mut parameters = link.query.iter().filter(|parameter| parameter.name == "redirect_uri");
    match &parameters.next()?.value {
        Value::Text(page) => Some(Address::parse(page)?.host).filter(|host| !host.is_empty()),
        Value::Secret(_) | Value::Json(_) | Value::File(_) => None,
    }
}
