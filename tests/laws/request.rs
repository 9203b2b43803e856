//! Laws of building: what is built reads back.

use brelok::flags::{Change, Radix};
use brelok::paste::address::Address;
use brelok::paste::{placeholder, repair::repair};
use brelok::provider::wialon::access_flags::ACCESS_FLAGS;
use brelok::provider::wialon::remark::Level;
use brelok::provider::wialon::token_update::{CallMode, Form, Ready, SERVICE, TokenUpdate};
use brelok::provider::{self, wialon};
use brelok::response::{Response, Value, host, read, redact};
use brelok::secret::Secret;
use serde_json::Map;

/// Between the fields of a form that is written as one text: ASCII's own unit separator.
pub const SEPARATOR: char = '\u{1f}';

/// Fills in a form, checks it, and holds the laws against the request that it makes.
///
/// The fields stand in this order: `callMode` (or `deleteAll`), host, `sid`, `userId`, `h`, `app`, `at`, `dur`, `fl`,
/// `p`, `items`, the words that confirm deleting everything. What is missing at the end stays as in an empty form.
pub fn hold(text: &str) {
    let (ready, remarks) = form(text).check();
    let wrong = remarks.iter().any(|remark| remark.kind.level() == Level::Error);
    assert_eq!(ready.is_none(), wrong, "a request is refused when and only when that is said");
    if let Some(ready) = ready {
        the_call_reads_back(&ready.call);
        the_reader_finds_every_parameter(&ready);
    }
}

fn form(text: &str) -> Form {
    let mut form = Form::default();
    for (place, part) in text.split(SEPARATOR).enumerate() {
        let text = part.to_owned();
        match place {
            0 => {
                form.delete_all = text == "deleteAll";
                let mode = if form.delete_all { Some(CallMode::Delete) } else { CallMode::from_wire(&text) };
                form.call_mode = mode.unwrap_or_default();
            }
            1 => form.host = text,
            2 => form.sid = Secret::from(text),
            3 => form.user_id = text,
            4 => form.h = Secret::from(text),
            5 => form.app = text,
            6 => form.at = text,
            7 => form.dur = text,
            8 => {
                let radix = if text.contains('x') { Radix::Hex } else { Radix::Decimal };
                form.fl = form.fl.update(Change::Text(radix, text), &ACCESS_FLAGS);
            }
            9 => form.p = text,
            10 => form.items = text,
            _ => form.delete_all_words = text,
        }
    }
    form
}

fn the_call_reads_back(call: &TokenUpdate) {
    let params = call.params();
    for json in [params.compact(), params.readable()].map(|json| json.expose().to_owned()) {
        assert_eq!(TokenUpdate::from_params(&json).as_ref(), Ok(call), "{json}");
    }
}

/// A name, the value that was built in, and whether the reader masks it.
type Sent = (String, String);

fn the_reader_finds_every_parameter(ready: &Ready) {
    let request = ready.request();
    let compact = ready.call.params().compact().expose().to_owned();
    let params: Map<String, serde_json::Value> = serde_json::from_str(&compact).expect("params are JSON");
    let text = |value: serde_json::Value| match value {
        serde_json::Value::String(text) => text,
        other => other.to_string(),
    };
    let params: Vec<Sent> = params.into_iter().map(|(name, value)| (name, text(value))).collect();
    let mut call = params.clone();
    call.push(("svc".to_owned(), SERVICE.to_owned()));
    let sid = ready.sid.expose();
    let session = ("sid".to_owned(), sid.to_owned());
    // A full stop at the end of an address is the sentence's, not the session's.
    let with_session = if sid.ends_with(SENTENCE) { call.clone() } else { [&call[..], &[session]].concat() };

    finds(request.params.expose(), &params, false);
    finds(request.body.expose(), &with_session, false);
    let trap = Address::parse(&ready.host.to_string()).is_some_and(|address| host::imitates_any(&address));
    finds(request.address.expose(), &with_session, trap);
    // In a shell's words values stand as they are, so that the reader cannot know an escape from the letters it is
    // made of.
    let is_plain = !compact.contains(['\'', '%']) && repair(&compact).text == compact;
    let is_session = sid.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if is_plain && is_session {
        let sent = if sid.is_empty() { &call } else { &with_session };
        finds(request.curl.expose(), sent, trap);
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
