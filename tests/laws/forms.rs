//! The law of every form: whatever it builds can be pasted back, and builds the same call again.

use super::request::SEPARATOR;
use brelok::form::{Filled, Form, Kind, Level};
use brelok::paste::address::Address;
use brelok::paste::placeholder::{self, Placeholder};
use brelok::provider::{form_of, forms, shape_of, vk_vision};
use brelok::request::call::{Call, Parameter, Value};
use brelok::request::{Member, Method, output};
use brelok::response::{host, read, redact};
use brelok::secret::Secret;

/// The `params` of these say nothing but `{}` or whose they are: what is asked stands in `svc` alone, which is no part
/// of them.
const NAMED_BY_SVC_ALONE: [&str; 2] = ["wialon/token-list", "wialon/core-logout"];

/// Holds the law against a form that is written as one text: its id, then its inputs in order. Says whether the text is
/// one.
pub fn hold(text: &str) -> bool {
    let mut pieces = text.split(SEPARATOR);
    let id = pieces.next().unwrap_or_default();
    let Some(form) = forms().find(|form| form.id == id) else { return false };
    let fill = |filled: Filled, (input, text): (&brelok::form::Input, &str)| filled.with(input.field, text);
    let filled = form.inputs().zip(pieces).fold(Filled::new(form), fill);
    let (call, remarks) = filled.check();
    let wrong = remarks.iter().any(|remark| remark.sentence.level == Level::Error);
    assert_eq!(call.is_none(), wrong, "a call is refused when and only when that is said");
    if let Some(call) = call {
        reads_back(&filled, &call);
    }
    true
}

/// Reads what was built in each form in which the call can be taken away.
pub fn reads_back(filled: &Filled, call: &Call) {
    if !parameters(call).all(stays_as_it_is) {
        return;
    }
    if parameters(call).all(is_plain) && !is_trap(&call.endpoint) {
        PROGRAMS.into_iter().for_each(|id| the_program_reads_back(id, filled, call));
    }
    for id in ["url", "body", "params", "curl", "curl-windows"] {
        let Some(text) = output(id, call, true) else { continue };
        let text = text.expose();
        let has_address = id != "body" && id != "params";
        if is_lossy(id, text, filled.form(), call) || has_address && is_trap(&call.endpoint) {
            continue;
        }
        let again = build_again(filled, text);
        match id {
            "params" => assert_eq!(json(&again), json(call), "{text}"),
            _ => assert_eq!((&again.query, &again.form), (&call.query, &call.form), "{text}"),
        }
        if has_address {
            // A server's name has no case.
            assert!(again.endpoint.eq_ignore_ascii_case(&call.endpoint), "{} {text}", again.endpoint);
            assert_eq!(again.method, call.method, "{text}");
        }
    }
}

/// The languages in which a call can be taken away.
const PROGRAMS: [&str; 6] = ["python", "python-wialon", "javascript", "php", "csharp", "1c"];

/// Reads a program that makes the call.
fn the_program_reads_back(id: &str, filled: &Filled, call: &Call) {
    let Some(program) = output(id, call, true) else { return };
    let program = program.expose();
    let is_token = |parameter: &Parameter| match &parameter.value {
        Value::Secret(variable) => shape_of(variable.value.expose()).is_some(),
        _ => false,
    };
    // Whoever pastes a token that no call has beside one came for the token.
    if id == "python-wialon" && call.form.iter().any(is_token) {
        return;
    }
    let again = build_again(filled, program);
    assert_eq!((&again.query, &again.form), (&call.query, &call.form), "{program}");
    // Some languages name the port apart, and the usual one need not be written.
    let port = if call.endpoint.starts_with("https:") { ":443/" } else { ":80/" };
    let usual = call.endpoint.replacen(port, "/", 1);
    let same = [&call.endpoint, &usual].iter().any(|endpoint| again.endpoint.eq_ignore_ascii_case(endpoint));
    assert!(same, "{} {program}", again.endpoint);
}

/// Whether a value needs no escapes in any language. In a program a token is told from a variable's name by its shape.
fn is_plain(parameter: &Parameter) -> bool {
    let plain =
        |text: &str| text.chars().all(|letter| letter.is_alphanumeric() || " _-.,:/@".contains(letter));
    let secret = |name: &str, secret: &Secret| match (name, secret.expose()) {
        ("sid", session) => session.len() == 32 && session.bytes().all(|byte| byte.is_ascii_hexdigit()),
        ("token" | "h", token) => shape_of(token).is_some_and(|(provider, _)| provider.id == "wialon"),
        (name, token) => shape_of(token).is_some_and(|(_, shape)| shape.name == name),
    };
    match &parameter.value {
        Value::Text(text) | Value::File(text) => plain(text),
        Value::Secret(variable) => secret(parameter.name, &variable.value),
        Value::Json(object) => object.members().all(|(name, member)| match member {
            Member::Json(json) => {
                json.parse::<f64>().is_ok() || plain(json.trim_matches('"')) || json == "\"{}\""
            }
            Member::Secret(variable) => secret(name, &variable.value),
        }),
    }
}

fn is_lossy(id: &str, text: &str, form: &Form, call: &Call) -> bool {
    let is_vk = form.service().starts_with("vk");
    match id {
        // Vision's `meta` says neither what is asked nor which files are sent.
        "params" => NAMED_BY_SVC_ALONE.contains(&form.id) || is_vk,
        // The service does not take the whole call there.
        "url" if matches!(call.method, Method::Post | Method::Multipart) => true,
        // What VK is asked stands in the address.
        "body" if is_vk => true,
        // A full stop at the end is the sentence's.
        "url" | "body" => text.ends_with('.'),
        _ => false,
    }
}

/// Out of an address that imitates a service nothing is taken.
fn is_trap(endpoint: &str) -> bool {
    Address::parse(endpoint).is_some_and(|address| host::imitates_any(&address))
}

/// The call that comes of a pasted text. What is never sent, such as the words that confirm a deletion, is typed again.
fn build_again(filled: &Filled, text: &str) -> Call {
    let answer = read(text).answer;
    let again = form_of(&answer);
    assert!(again.is_some(), "what was built is a call of a form: {text}");
    let mut again = again.expect("it was looked at");
    assert_eq!(again.form().id, filled.form().id, "{text}");
    for input in filled.form().inputs().filter(|input| input.wire.is_empty()) {
        match input.kind {
            Kind::Line => again.put(input.field, &Secret::from(filled.text(input.field))),
            Kind::Random(_) => again.put(input.field, &filled.secret(input.field)),
            _ => {}
        }
    }
    let (call, remarks) = again.check();
    assert!(call.is_some(), "{remarks:?} on {text}");
    call.expect("it was looked at")
}

fn parameters(call: &Call) -> impl Iterator<Item = &Parameter> {
    call.query.iter().chain(&call.form)
}

fn json(call: &Call) -> Vec<&Value> {
    parameters(call)
        .map(|parameter| &parameter.value)
        .filter(|value| matches!(value, Value::Json(_)))
        .collect()
}

/// Whether the reader shows a value letter for letter: stand-ins out of documentation are left out, and tokens inside a
/// text are masked.
fn stays_as_it_is(parameter: &Parameter) -> bool {
    match &parameter.value {
        Value::Text(text) => is_told(text) && !placeholder::is_format(text),
        // No secret becomes the name of a file.
        Value::File(text) => {
            let holds_secret = redact::holds_secret(&vk_vision::PROVIDER, text);
            is_told(text) && !placeholder::is_format(text) && !holds_secret
        }
        Value::Secret(variable) => is_kept(&variable.value),
        Value::Json(object) => object.members().all(|(_, member)| match member {
            Member::Json(json) => {
                let text = serde_json::from_str::<String>(json).unwrap_or_else(|_| json.clone());
                is_told(&text)
            }
            Member::Secret(variable) => is_kept(&variable.value),
        }),
    }
}

fn is_told(text: &str) -> bool {
    let is_token = shape_of(text).is_some();
    let mut masked = text.to_owned();
    // `$name` is a variable of the program's, which a form has no use for.
    placeholder::of(text) != Some(Placeholder::Pattern)
        && !text.starts_with('$')
        && (is_token || !redact::mask_tokens(&mut masked))
}

fn is_kept(secret: &Secret) -> bool {
    let text = secret.expose();
    placeholder::of_secret(text) != Some(Placeholder::Pattern) && !placeholder::is_variable(text)
}
