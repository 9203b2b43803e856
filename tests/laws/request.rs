//! Laws of building: what is built reads back.

use super::{forms, params};
use brelok::form::{Field, Filled, Level, Remarks};
use brelok::paste::address::Address;
use brelok::paste::{placeholder, repair::repair};
use brelok::provider::wialon::inputs::{HOST, SID, USER_ID};
use brelok::provider::wialon::token_update::form::{
    APP, AT, CALL_MODE, DELETE_ALL, DELETE_ALL_WORDS, DUR, FL, H, ITEMS, P,
};
use brelok::provider::wialon::token_update::{FORM, Ready, SERVICE, TokenUpdate, check};
use brelok::provider::{self, wialon};
use brelok::request::output;
use brelok::response::{Response, Value, host, read, redact};
use serde_json::Map;

/// Between the fields of a form that is written as one text: ASCII's own unit separator.
pub const SEPARATOR: char = '\u{1f}';

/// The fields of such a text, in order. What is missing at the end stays as in an empty form.
const FIELDS: [Field; 12] = [CALL_MODE, HOST, SID, USER_ID, H, APP, AT, DUR, FL, P, ITEMS, DELETE_ALL_WORDS];

/// Fills in a form, checks it, and holds the laws against the request that it makes. The text names its form, see
/// [`forms`], or is `token/update`'s; then `deleteAll` in the place of `callMode` deletes everything.
pub fn hold(text: &str) {
    if forms::hold(text) {
        return;
    }
    let form = form(text);
    let mut remarks = Remarks::default();
    let ready = check(&form, &mut remarks);
    let wrong = remarks.into_vec().iter().any(|remark| remark.sentence.level == Level::Error);
    assert_eq!(ready.is_none(), wrong, "a request is refused when and only when that is said");
    if let Some(ready) = ready {
        the_call_reads_back(&ready.update);
        the_reader_finds_every_parameter(&ready);
        forms::reads_back(&form, &ready.call());
    }
}

fn form(text: &str) -> Filled {
    let fill = |form: Filled, (field, text): (Field, &str)| match (field, text) {
        (CALL_MODE, "deleteAll") => form.with(CALL_MODE, "delete").with(DELETE_ALL, "true"),
        _ => form.with(field, text),
    };
    FIELDS.into_iter().zip(text.split(SEPARATOR)).fold(Filled::new(&FORM), fill)
}

fn the_call_reads_back(call: &TokenUpdate) {
    let params = call.params();
    for json in [params.compact(true), params.readable(true)].map(|json| json.expose().to_owned()) {
        assert_eq!(params::from_params(&json).as_ref(), Some(call), "{json}");
    }
}

/// A name, the value that was built in, and whether the reader masks it.
type Sent = (String, String);

fn the_reader_finds_every_parameter(ready: &Ready) {
    let call = ready.call();
    let written = |id| output(id, &call, true).expect("the call has every form").expose().to_owned();
    let compact = ready.update.params().compact(true).expose().to_owned();
    let params: Map<String, serde_json::Value> = serde_json::from_str(&compact).expect("params are JSON");
    let text = |value: serde_json::Value| match value {
        serde_json::Value::String(text) => text,
        other => other.to_string(),
    };
    let params: Vec<Sent> = params.into_iter().map(|(name, value)| (name, text(value))).collect();
    let mut all = params.clone();
    all.push(("svc".to_owned(), SERVICE.to_owned()));
    let sid = ready.sid.expose();
    let session = ("sid".to_owned(), sid.to_owned());
    // A full stop at the end of an address is the sentence's, not the session's.
    let with_session = if sid.ends_with(SENTENCE) { all.clone() } else { [&all[..], &[session]].concat() };

    finds(&written("params"), &params, false);
    finds(&written("body"), &with_session, false);
    let trap = Address::parse(&ready.host.to_string()).is_some_and(|address| host::imitates_any(&address));
    finds(&written("url"), &with_session, trap);
    // In a shell's words values stand as they are, so that the reader cannot know an escape from the letters it is
    // made of.
    let is_plain = !compact.contains(['\'', '%']) && repair(&compact).text == compact;
    let is_session = sid.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if is_plain && is_session {
        let sent = if sid.is_empty() { &all } else { &with_session };
        finds(&written("curl"), sent, trap);
    }
}

/// Punctuation that ends a sentence and that an address holds as it is.
const SENTENCE: char = '.';

/// Holds that the reader finds what was sent. Stand-ins out of documentation are left out, tokens inside a text are
/// masked, and out of an address that imitates a service no secret is taken.
fn finds(text: &str, sent: &[Sent], trap: bool) {
    let answer = read(text).answer;
    for (name, value) in sent {
        let secret = wialon::PROVIDER.parameter(name).is_some_and(|parameter| parameter.secret);
        let stand_in = if secret { placeholder::of_secret(value) } else { placeholder::of(value) };
        let is_token = provider::shape_of(value).is_some();
        if stand_in == Some(placeholder::Placeholder::Pattern) || trap && (secret || is_token) {
            continue;
        }
        let mut shown = value.clone();
        if !secret && !is_token {
            redact::mask_tokens(&mut shown);
        }
        assert_eq!(found(&answer, name), Some(shown.as_str()), "{name} in {text}");
    }
}

fn found<'a>(response: &'a Response, name: &str) -> Option<&'a str> {
    response.field(name).map(|field| match &field.value {
        Value::Open(text) => text.as_str(),
        Value::Secret(secret) => secret.expose(),
    })
}
