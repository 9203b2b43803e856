//! How every call to Wialon looks on the wire: `svc`, `params` as JSON, `sid`.

use crate::request::call::{Call, Method, Parameter, Value, Variable};
use crate::request::{Host, Object};
use crate::secret::Secret;

/// Where every call goes, below the host.
const PATH: &str = "/wialon/ajax.html";

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
    Call { method: Method::PostOrGet, endpoint: host.to_string() + PATH, query: Vec::new(), form }
}

/// A token, which code takes from the environment.
pub fn token(token: &Secret) -> Variable {
    Variable { name: "WIALON_TOKEN", value: token.clone() }
}
