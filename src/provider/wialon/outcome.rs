//! What a finding of Wialon is.

use super::recognize::{has_error, is_login, is_record, is_session};
use super::{PROVIDER, SERVICE};
use crate::outcome::Outcome;
use crate::paste::{Finding, placeholder};
use crate::provider::oauth2;

/// What a finding of Wialon is.
pub fn outcome(finding: &Finding) -> Outcome {
    let has = |name: &str| finding.params.has(name);
    // A log has the error behind the name of the call.
    let failed = has_error(&finding.params) && !is_fine(finding) && !has("params");
    if failed && finding.address.is_none() && !has("callMode") {
        Outcome::Error
    } else if is_call(finding) {
        Outcome::Call
    } else {
        refusal(finding).unwrap_or_else(|| answer(finding))
    }
}

/// Whether an error is 0, which is none.
fn is_fine(finding: &Finding) -> bool {
    finding.params.last("error") == Some("0")
}

fn is_call(finding: &Finding) -> bool {
    let has = |name: &str| finding.params.has(name);
    // What core/use_auth_hash is called with; its answer has the hash alone.
    let logs_in = || has("authHash") && ["appName", "checkService", "operateAs"].iter().any(|name| has(name));
    // What core/batch is called with.
    let calls = || {
        finding.params.last("params").is_some_and(|list| list.starts_with('[') && list.contains("\"svc\""))
    };
    ["svc", "callMode", "continueCurrentSession"].iter().any(|name| has(name))
        || calls()
        || is_login(&finding.params)
        || has("sid") && has("params")
        || logs_in()
        || finding.called().is_some_and(SERVICE.is_api)
}

/// What the last page says in `svc_error`, where nothing went well.
fn refusal(finding: &Finding) -> Option<Outcome> {
    match finding.params.last("svc_error")? {
        "0" => None,
        "7" | "8" => Some(Outcome::Denied),
        // Documentation has the name of the value there.
        error if placeholder::of(error).is_some() => None,
        // Wialon's own page takes a word for 8.
        error if error.parse::<i32>().is_err() => Some(Outcome::Denied),
        _ => Some(Outcome::Error),
    }
}

fn answer(finding: &Finding) -> Outcome {
    let params = &finding.params;
    let has = |name: &str| params.has(name);
    let call = finding.called();
    // An address that opens a page of Wialon's, or an application, in a session.
    // What a record keeps its token under.
    let is_token_alone =
        || !is_record(params) && params.last("h").is_some_and(|token| PROVIDER.has_shape(token));
    let in_session = || call.is_some_and(|call| !call.host.is_empty()) && (has("sid") || has("authHash"));
    let with_token = || call.is_some_and(|call| call.path == "/") && has("token");
    let signs_in = || {
        let is_page = || call.is_some_and(|address| address.is_one_of(SERVICE.sign_in_pages));
        (is_page() || has("access_type")) && !has("svc_error")
    };
    if (with_token() || in_session()) && !has("access_token") {
        Outcome::Call
    } else if params.last("access_token").is_some() || is_token_alone() {
        Outcome::Token
    } else if params.last("access_hash").is_some() {
        Outcome::Hash
    } else if params.last("isAuthSuccess") == Some("false") {
        Outcome::Denied
    } else if ["eid", "th", "authHash", "events", "item", "searchSpec"].iter().any(|name| has(name))
        || is_record(params)
        || is_session(finding)
        || is_fine(finding)
    {
        Outcome::Answer
    } else if params.last("error").is_some() || has("reason") {
        Outcome::Error
    } else if has("hash") && has("auth_type") {
        Outcome::Unfinished
    } else if signs_in() {
        Outcome::Authorize
    } else {
        oauth2::outcome(finding)
    }
}
