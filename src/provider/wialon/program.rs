//! Calls as programs write them with Wialon's libraries: python-wialon's `wialon.token_list({…})`, and in JavaScript
//! `remoteCall("token/list", {…})` and `session.updateToken("create", {…})`.

use super::{core_logout, token_list, token_login, token_update, wire};
use crate::params::{Param, Params, Part};
use crate::paste::address::Address;
use crate::paste::{Finding, Source, http, json, literal::QUOTES};
use crate::provider::Program;
use crate::text::part::first;
use token_update::form::CALL_MODE;

/// How Wialon's calls are written.
pub const PROGRAM: Program = Program {
    names_call,
    is_beside,
    named_before,
    arguments: arguments_in,
    are_arguments,
    complete,
    name_server,
    ..Program::NONE
};

/// Whether that is a call, whatever stands around it.
fn names_call(finding: &Finding) -> bool {
    finding.params.has("svc") || finding.params.has(CALL_MODE.0)
}

/// Whether that is the session or the name of the call, and perhaps its server.
fn is_beside(finding: &Finding) -> bool {
    let is_of_call = |name: &str| ["svc", "sid"].contains(&name);
    let names = || finding.params.iter().map(|param| param.name.as_str());
    finding.address.is_none()
        && names().any(is_of_call)
        && names().all(|name| is_of_call(name) || OF_SERVER.contains(&name))
}

/// The names under which python-wialon takes its server.
const OF_SERVER: [&str; 3] = ["scheme", "host", "port"];

/// Gives a call that has no address the one of the server that the program names, `Wialon(host="…")`.
fn name_server(text: &str, findings: &mut [Finding]) {
    let is_call = |finding: &&mut Finding| finding.address.is_none() && names_call(finding);
    for call in findings.iter_mut().filter(is_call) {
        let Some(address) = server_in(text).and_then(|address| Address::parse(&address)) else {
            return;
        };
        let params = call.params.iter().filter(|param| !OF_SERVER.contains(&param.name.as_str())).cloned();
        (call.address, call.params) = (Some(address), params.collect());
    }
}

/// A service that is called where no address was found, with its arguments, where they stand as parameters:
/// `token_list(userId=1)`.
fn complete(text: &str, findings: &mut Vec<Finding>) -> bool {
    let Some((service, _)) =
        call_in(text).filter(|_| findings.iter().all(|finding| finding.address.is_none()))
    else {
        return false;
    };
    let mut params = Params::default();
    params.add("svc", &service, Part::Body);
    let inside = arguments_in(text);
    let is_argument = |finding: &mut Finding| {
        let is_call = names_call(finding) && !are_arguments(finding, inside);
        matches!(finding.source, Source::Run) && !is_beside(finding) && !is_call
    };
    let arguments: Vec<_> = findings.extract_if(.., is_argument).collect();
    for param in arguments.iter().flat_map(|finding| finding.params.iter()).take(MOST_ARGUMENTS) {
        params.push(Param { part: Part::Json, ..param.clone() });
    }
    findings.push(Finding::of_run(params));
    true
}

/// No call has more parameters; each is looked for among the others.
const MOST_ARGUMENTS: usize = 256;

/// The services that a program may name.
const SERVICES: [&str; 4] =
    [token_update::SERVICE, token_list::SERVICE, token_login::SERVICE, core_logout::SERVICE];

/// The parameter that a program says outside the object that is to follow: which service it calls, or in which mode.
///
/// ```
/// use brelok::provider::wialon::program::named_before;
/// assert_eq!(named_before(r#"remote.remoteCall("token/list", "#), Some(("svc", "token/list")));
/// assert_eq!(named_before("wialon.call('core/search_item', "), Some(("svc", "core/search_item")));
/// assert_eq!(named_before("wialon.token_login("), Some(("svc", "token/login")));
/// assert_eq!(named_before(r#"session.updateToken("delete", "#), Some(("callMode", "delete")));
/// assert_eq!(named_before("$wialon->token_update(json_encode("), Some(("svc", "token/update")));
/// assert_eq!(named_before("updateToken("), None);
/// ```
pub fn named_before(text: &str) -> Option<(&'static str, &str)> {
    // PHP has the object as a text, or makes one of it.
    let before = text.trim_end().trim_end_matches(QUOTES).trim_end();
    let written = before.strip_suffix('(').and_then(|before| {
        let (call, function) = before.rsplit_once(['(', ',', ' '])?;
        before.get(..=call.len()).filter(|_| json::writes_json(function))
    });
    let before = written.unwrap_or(before).trim_end();
    if let Some(call) = before.strip_suffix('(') {
        return Some(("svc", SERVICES.into_iter().find(|service| calls(call, service))?));
    }
    let before = before.strip_suffix(',')?.trim_end().strip_suffix(QUOTES)?;
    let (call, argument) = before.rsplit_once(QUOTES)?;
    let call = call.trim_end().strip_suffix('(')?;
    if call.ends_with("updateToken") {
        return Some((CALL_MODE.0, token_update::CallMode::from_wire(argument)?.wire()));
    }
    let is_word =
        |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
    let is_service = argument.split_once('/').is_some_and(|(group, name)| is_word(group) && is_word(name));
    // `wialon.call('token_update', …)`.
    let of_name = |service: &&str| service.split_once('/') == argument.split_once('_');
    let service = Some(argument).filter(|_| is_service).or_else(|| SERVICES.into_iter().find(of_name))?;
    // TypeScript may say before the bracket what comes back: `call<{eid: string}>("token/login", …)`.
    call.ends_with(|last: char| last.is_alphabetic() || last == '>').then_some(("svc", service))
}

/// What stands in the brackets of that call: `token="…"` of `token_login(token="…")`.
fn arguments_in(text: &str) -> &str {
    let behind = call_in(text).map_or("", |(_, behind)| behind);
    first(behind, LONGEST).split(')').next().unwrap_or_default()
}

/// No arguments that matter are longer, in bytes.
const LONGEST: usize = 8192;

/// Whether that are these arguments.
fn are_arguments(finding: &Finding, arguments: &str) -> bool {
    let mut values = finding.params.iter().filter_map(|param| param.value.as_deref()).take(MOST);
    let holds = |value: &str| !value.is_empty() && arguments.contains(value);
    finding.address.is_none() && !finding.is_json() && values.any(holds)
}

/// The service that a program calls anywhere in a text, and what stands behind its name; of several, one.
///
/// ```
/// use brelok::provider::wialon::program::call_in;
/// let called_in = |text| call_in(text).map(|(service, _)| service);
/// assert_eq!(called_in("print(wialon.token_list())").as_deref(), Some("token/list"));
/// assert_eq!(called_in("wialon_api.call('core/logout', {})").as_deref(), Some("core/logout"));
/// assert_eq!(called_in("wialon_api.core_duplicate(operateAs='a')").as_deref(), Some("core/duplicate"));
/// assert_eq!(called_in("see token/list and token_list"), None);
/// ```
pub fn call_in(text: &str) -> Option<(String, &str)> {
    let known = SERVICES.into_iter().find_map(|service| {
        let name = service.rsplit('/').next().unwrap_or_default();
        text.match_indices(name).take(MOST).find_map(|(at, name)| {
            let (before, rest) = text.split_at_checked(at + name.len()).unwrap_or_default();
            let is_argument = || {
                let quote = rest.chars().next().filter(|quote| QUOTES.contains(quote));
                let named = before.strip_suffix(service);
                let opens = |quote| named?.strip_suffix(quote)?.trim_end().strip_suffix('(');
                quote.and_then(opens).is_some_and(|call| call.ends_with(char::is_alphabetic))
            };
            let is_call = rest.starts_with('(') && calls(before, service) || is_argument();
            is_call.then(|| (service.to_owned(), rest))
        })
    });
    known.or_else(|| other_in(text))
}

/// Any other service of the group `core` that a program calls by its name, or as python-wialon does.
fn other_in(text: &str) -> Option<(String, &str)> {
    const GROUPS: [&str; 4] = [".core_", ">core_", "(\"core/", "('core/"];
    // Most texts fail here, in one pass.
    let names_group = text.contains("core");
    GROUPS.iter().filter(|_| names_group).find_map(|group| {
        text.match_indices(group).take(MOST).find_map(|(at, group)| {
            let (name, rest) = text.get(at + group.len()..)?.split_once(['(', '"', '\''])?;
            let is_word =
                !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
            is_word.then(|| (["core/", name].concat(), rest))
        })
    })
}

/// The address of the API of the server that a program of python-wialon names; it takes HTTPS for granted.
///
/// ```
/// use brelok::provider::wialon::program::server_in;
/// let program = r#"wialon = Wialon(scheme="http", host="wialon.local", port=8080, sid=SID)"#;
/// assert_eq!(server_in(program).unwrap(), "http://wialon.local:8080/wialon/ajax.html");
/// assert_eq!(server_in("wialon = Wialon(sid=SID)"), None);
/// ```
pub fn server_in(text: &str) -> Option<String> {
    let (_, arguments) = text.split_once(" Wialon(")?;
    let arguments = arguments.split(')').next()?;
    let argument = |name: &str| {
        let mut pairs = arguments.split(',').filter_map(|pair| pair.split_once('='));
        pairs.find(|(other, _)| other.trim() == name).map(|(_, value)| value.trim().trim_matches(QUOTES))
    };
    let secure = argument("scheme") != Some("http");
    let server = http::server(secure, argument("host")?, argument("port").unwrap_or_default());
    Some([&server, wire::PATH].concat())
}

/// No text names the end of a service more often before it calls it.
const MOST: usize = 64;

/// Whether what stands before a bracket is the method of a library for this service: python-wialon takes the first underscore
/// for the slash.
fn calls(before: &str, service: &str) -> bool {
    service.split_once('/').is_some_and(|(group, name)| {
        let object = before.strip_suffix(name).and_then(|rest| rest.strip_suffix('_')?.strip_suffix(group));
        // A function of its own module has nothing before it but what a statement may begin behind.
        let begins = |object: &str| object.is_empty() || object.ends_with(['\n', '=', '(']);
        object.is_some_and(|object| object.ends_with(['.', '>']) || begins(object.trim_end_matches(' ')))
    })
}
