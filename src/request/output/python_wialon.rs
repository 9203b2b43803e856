//! Python with the package python-wialon 1.2.4, Wialon's own.

use super::super::call::{Call, Method, Parameter, Value};
use super::super::json::Object;
use super::super::literal;
use super::endpoint::{Endpoint, endpoint};
use super::python::{PYTHON, push_dictionary};
use crate::provider::wialon::{PATH, fields::host::DATA_CENTERS};
use crate::secret::Secret;

/// The server that the package calls unless told otherwise.
const HOST: &str = DATA_CENTERS[0].api;

/// What it makes a call of.
struct Parts<'a> {
    endpoint: Endpoint<'a>,
    service: &'a str,
    params: &'a Object,
    /// The session.
    sid: Option<&'a Value>,
}

/// Whether the call is one to Wialon, with no parameter that the package would not send.
pub fn fits(call: &Call) -> bool {
    parts(call).is_some()
}

/// The call as a program that prints the answer.
pub fn write(call: &Call, inside: bool) -> Secret {
    let Some(parts) = parts(call) else { return Secret::default() };
    let mut secrets = String::new();
    PYTHON.secrets(&mut secrets, call, inside);
    let mut code = String::new();
    if secrets.contains("os.environ[") {
        code.push_str("import os\n\n");
    }
    code.extend(["from wialon import Wialon\n\n", &secrets, if secrets.is_empty() { "" } else { "\n" }]);
    code.push_str("wialon = Wialon(");
    push_arguments(&mut code, &parts);
    code.push_str(")\nprint(wialon.");
    match parts.service.split_once('/') {
        // The package's own token_login adds appName and forgets a dictionary that it is given.
        Some((group, name)) if parts.service != "token/login" => code.extend([group, "_", name, "("]),
        _ => code.extend(["call(\"", parts.service, "\", "]),
    }
    push_dictionary(&mut code, parts.params, "");
    code.push_str("))\n");
    Secret::from(code)
}

fn parts(call: &Call) -> Option<Parts<'_>> {
    let endpoint = endpoint(&call.endpoint).filter(|endpoint| endpoint.path == PATH)?;
    let value =
        |name| call.form.iter().find(|parameter| parameter.name == name).map(|parameter| &parameter.value);
    let known = |parameter: &Parameter| ["svc", "params", "sid"].contains(&parameter.name);
    let (Value::Text(service), Value::Json(params)) = (value("svc")?, value("params")?) else { return None };
    let fits = call.method == Method::PostOrGet && call.query.is_empty() && call.form.iter().all(known);
    (fits && is_method(service)).then_some(Parts { endpoint, service, params, sid: value("sid") })
}

/// Whether the package's method has this service's name: it takes the first underscore for the slash.
fn is_method(service: &str) -> bool {
    let is_word = |part: &str| {
        part.starts_with(|first: char| first.is_ascii_alphabetic())
            && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
    };
    service.split_once('/').is_some_and(|(group, name)| {
        is_word(group) && is_word(name) && (!group.contains('_') || group == "unit_group")
    })
}

/// What differs from the package's own values: HTTPS, port 443, Wialon's main server.
fn push_arguments(code: &mut String, parts: &Parts<'_>) {
    let secure = parts.endpoint.is_secure();
    let host = parts.endpoint.host.name();
    let port = parts.endpoint.port().or_else(|| (!secure).then(|| "80".to_owned()));
    let mut arguments = Vec::new();
    if !secure {
        arguments.push("scheme=\"http\"".to_owned());
    }
    if host != HOST {
        let mut argument = String::from("host=");
        literal::python(&mut argument, host);
        arguments.push(argument);
    }
    arguments.extend(port.map(|port| ["port=", &port].concat()));
    if let Some(sid) = parts.sid {
        let mut argument = String::from("sid=");
        PYTHON.value(&mut argument, sid);
        arguments.push(argument);
    }
    code.push_str(&arguments.join(", "));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::request::call::Variable;

    #[test]
    fn services_that_are_methods() {
        for (service, is) in [
            ("token/update", true),
            ("core/create_auth_hash", true),
            ("unit_group/update_units", true),
            ("avl_evts", false),
            ("order_routes/x", false),
            ("a/b/c", false),
            ("a/b);", false),
            ("/b", false),
        ] {
            assert_eq!(is_method(service), is, "{service}");
        }
    }

    #[test]
    fn only_what_differs_is_said() {
        for (address, arguments) in [
            ("https://hst-api.wialon.com", "sid=WIALON_SID"),
            ("https://hst-api.wialon.us", r#"host="hst-api.wialon.us", sid=WIALON_SID"#),
            ("https://wialon.local:8443", r#"host="wialon.local", port=8443, sid=WIALON_SID"#),
            ("http://[::1]", r#"scheme="http", host="[::1]", port=80, sid=WIALON_SID"#),
        ] {
            let text = |name, value: &str| Parameter { name, value: Value::Text(value.to_owned()) };
            let sid = Value::Secret(Variable { name: "WIALON_SID", value: Secret::default() });
            let form = vec![
                text("svc", "token/list"),
                Parameter { name: "params", value: Value::Json(Object::default()) },
                Parameter { name: "sid", value: sid },
            ];
            let endpoint = [address, PATH].concat();
            let call = Call {
                method: Method::PostOrGet,
                endpoint,
                query: Vec::new(),
                form,
                failure: crate::request::Failure::Unanswered,
            };
            let line = ["wialon = Wialon(", arguments, ")\nprint(wialon.token_list({}))\n"].concat();
            // The call has no secret inside.
            assert!(write(&call, false).expose().ends_with(&line), "{address}");
            let other = Call { form: [call.form.clone(), vec![text("x", "y")]].concat(), ..call };
            assert!(!fits(&other));
        }
    }
}
