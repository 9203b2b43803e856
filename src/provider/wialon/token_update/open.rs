//! The form, filled with a token that an answer told of.

use super::super::inputs::HOST;
use super::super::server::ApiServer;
use super::super::token_record::TokenRecord;
use super::form::{APP, AT, CALL_MODE, DUR, FL, H, ITEMS, P};
use super::{CallMode, FORM};
use crate::form::Filled;
use crate::response::Response;
use crate::secret::Secret;

/// The form that changes or deletes a token of an answer: the whole record stands in it, so that a change loses nothing.
pub fn of_record(record: &TokenRecord, mode: CallMode, answer: &Response) -> Filled {
    // Where only the answer was pasted, the server is a guess of the form, which it tells.
    let server = answer.server.as_deref().unwrap_or_default();
    let mut filled = Filled::new(&FORM).with(CALL_MODE, mode.wire()).with(HOST, server);
    let numbers = [
        (AT, record.at.map(|at| at.to_string())),
        (DUR, record.dur.map(|dur| dur.to_string())),
        (FL, record.fl.map(|fl| fl.bits().to_string())),
        (APP, record.app.clone()),
        (ITEMS, record.items.as_ref().map(|items| items.join(", "))),
    ];
    for (field, text) in numbers {
        filled.put(field, &text.unwrap_or_default().into());
    }
    let secrets = [(H, &record.h), (P, &record.p)];
    for (field, secret) in secrets {
        filled.put(field, &secret.clone().unwrap_or_else(Secret::default));
    }
    filled
}

/// The form that deletes a token that a sign-in gave. Only the token is known of its record.
pub fn to_delete(answer: &Response, token: &Secret) -> Option<Filled> {
    let mut filled = Filled::new(&FORM).with(CALL_MODE, CallMode::Delete.wire());
    filled.put(H, token);
    ApiServer::put(answer, &mut filled);
    Some(filled)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::request::output;
    use crate::response::read;

    const CALL: &str = "http://wialon.local:8022/wialon/ajax.html?svc=token/list&params={}&sid=x";
    const RECORD: &str = r#"[{"h":"5dce19710a5e26ab8b7b8986cb3c49e58C291791B7F0A7AEB8AFBFCEED7DC03BC48FF5F8","app":"Мой трекер","at":1767225600,"ct":1767225600,"dur":86400,"fl":131840,"items":[1,9007199254740993],"p":"{\"a\":\"b\"}"}]"#;

    fn opened(mode: CallMode) -> Filled {
        let answer = read(&[CALL, RECORD].join("\n")).answer;
        of_record(&answer.tokens[0], mode, &answer)
    }

    fn params(mode: CallMode) -> String {
        let (call, _) = opened(mode).check();
        output("params", &call.unwrap(), true).unwrap().expose().replace([' ', '\n'], "")
    }

    #[test]
    fn a_change_sends_the_whole_record_back() {
        assert_eq!(
            params(CallMode::Update),
            r#"{"callMode":"update","h":"5dce19710a5e26ab8b7b8986cb3c49e58C291791B7F0A7AEB8AFBFCEED7DC03BC48FF5F8","app":"Мойтрекер","at":1767225600,"dur":86400,"fl":131840,"p":"{\"a\":\"b\"}","items":[1,9007199254740993]}"#,
        );
    }

    #[test]
    fn the_server_is_the_one_that_answered() {
        assert_eq!(opened(CallMode::Update).text(HOST), "http://wialon.local:8022");
        let alone = read(RECORD).answer;
        assert_eq!(
            of_record(&alone.tokens[0], CallMode::Update, &alone).text(HOST),
            "",
            "left to the form to guess"
        );
    }

    #[test]
    fn a_deletion_names_the_token() {
        assert!(params(CallMode::Delete).starts_with(r#"{"callMode":"delete","h":"5dce1971"#));
    }
}
