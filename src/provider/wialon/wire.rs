//! How every call to Wialon looks on the wire: `svc`, `params` as JSON, `sid`.

use crate::flags::Radix;
use crate::form::{Field, Filled};
use crate::outcome::Outcome;
use crate::request::call::{Call, Failure, Method, Parameter, Value, Variable};
use crate::request::{Host, Object};
use crate::response::Response;
use crate::secret::Secret;

/// Where every call goes, below the host.
pub const PATH: &str = "/wialon/ajax.html";

/// A call of a service. The documentation asks for POST; GET is in its own examples.
pub fn call(host: &Host, service: &'static str, params: Object, sid: Option<&Secret>) -> Call {
    let mut form = vec![
        Parameter { name: "svc", value: Value::Text(service.to_owned()) },
        Parameter { name: "params", value: Value::Json(params) },
    ];
    if let Some(sid) = sid {
        let session = Variable { name: "WIALON_SID", value: sid.clone() };
        form.push(Parameter { name: "sid", value: Value::Secret(session) });
    }
    Call {
        method: Method::PostOrGet,
        endpoint: host.to_string() + PATH,
        query: Vec::new(),
        form,
        failure: Failure::Named(&["error"]),
    }
}

/// A token, which code takes from the environment.
pub fn token(token: &Secret) -> Variable {
    Variable { name: "WIALON_TOKEN", value: token.clone() }
}

/// A token that a call changes or deletes. It is not the one with which the person works, and must not be taken for it.
pub fn target(token: &Secret) -> Variable {
    Variable { name: "WIALON_TARGET_TOKEN", value: token.clone() }
}

/// Whether a pasted text is a call of a service, by its name.
pub fn is_call_of(call: &Response, service: &str) -> bool {
    call.outcome == Outcome::Call && call.open("svc") == Some(service)
}

/// Writes a hexadecimal permission set as a call has it, in decimal, and says so.
pub fn decimal(field: Field, filled: &mut Filled) {
    let Some(entry) = filled.flags(field) else { return };
    let is_hex = entry
        .text(Radix::Decimal)
        .trim_start()
        .get(..2)
        .is_some_and(|start| start.eq_ignore_ascii_case("0x"));
    if is_hex && entry.error(Radix::Decimal).is_none() {
        let decimal = entry.set().bits().to_string();
        filled.put(field, &Secret::from(decimal));
        filled.say(field, super::sentences::FL_HEX);
    }
}
