//! The plain forms hold exactly the call, and so does what Wialon's own package sends for the same words.

use crate::calls::{all, usual};
use crate::program::{here, run};
use crate::recorded::{expected, pairs, recorded};
use crate::running::folder;
use crate::sending::{DONE, FORM, stub};
use crate::{output, written};
use brelok::request::Method;
use url::form_urlencoded::parse;

#[test]
fn the_address_and_the_body_decode_to_the_call() {
    for (name, call) in all("https://hst-api.wialon.com") {
        let expected = expected(&call, FORM);
        let address = written("url", &call, true);
        let (endpoint, query) = address.split_once('?').unwrap();
        assert_eq!(endpoint, call.endpoint);
        let whole = match call.method {
            Method::PostOrGet => [&expected.query[..], &expected.form].concat(),
            _ => expected.query.clone(),
        };
        assert_eq!(pairs(parse(query.as_bytes()).into_owned()), whole, "{name}");
        assert!(!query.contains('+') && url::Url::parse(&address).is_ok_and(|url| url.as_str() == address));
        assert_eq!(
            pairs(parse(written("body", &call, true).as_bytes()).into_owned()),
            expected.form,
            "{name}"
        );
        if (output("params").fits)(&call) {
            let read = pairs([("params".to_owned(), written("params", &call, true))]);
            assert!(expected.form.contains(&read[0]), "{name}");
        }
    }
}

/// The usual call, as a person writes it after the documentation of the package.
const BY_HAND: &str = r#"
from wialon import Wialon

wialon = Wialon(scheme="http", host="127.0.0.1", port=PORT, sid="SID")
wialon.token_update(callMode="update", h="TOKEN", app="Мой трекер", at=0, dur=2592000, fl=768,
                    p='{"note":"Автобус 7","zones":1}', items=[11111111, 9007199254740993])
"#;

#[test]
fn python_wialon_sends_the_same_when_the_call_is_written_by_hand() {
    if !here().contains(&"python-wialon") {
        return;
    }
    let stub = stub(DONE);
    let folder = folder();
    let address = stub.address();
    let (_, port) = address.rsplit_once(':').unwrap();
    let code =
        BY_HAND.replace("PORT", port).replace("SID", crate::calls::SID).replace("TOKEN", crate::calls::TOKEN);
    let run = run("python-wialon", &code, &[], folder.path());
    assert!(run.success, "{}", run.complaint);
    let body = written("body", &usual(&address), true);
    let sent = recorded(&stub.requests()[0]);
    assert_eq!(sent.form, pairs(parse(body.as_bytes()).into_owned()));
}
