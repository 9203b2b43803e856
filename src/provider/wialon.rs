//! Wialon: `login.html` answers in the query, calls go to `wialon/ajax.html?svc=…&params={…}&sid=…`.

pub mod access_flags;
pub mod automatic;
pub mod core_logout;
pub mod errors;
mod expiry;
pub mod fields;
pub mod inputs;
pub mod life;
mod parameters;
pub mod popup;
pub mod presets;
pub mod program;
pub mod rights;
pub mod sentences;
pub mod server;
mod shapes;
pub mod sign_in;
pub mod tasks;
pub mod token_list;
pub mod token_login;
pub mod token_record;
pub mod token_update;
mod unfold;
mod wire;

use super::{Provider, Service, oauth2};
use crate::outcome::Outcome;
use crate::params::Params;
use crate::paste::placeholder::is_plain_word;
use crate::paste::{Finding, placeholder};
use crate::snippet::template as snippets;
use crate::text::Text;
pub use shapes::is_usual;
pub(crate) use unfold::judge_members;
use unfold::unfold;

/// Wialon.
pub static PROVIDER: Provider = Provider {
    id: "wialon",
    title: Text::same("Wialon"),
    domains: &["wialon.com", "wialon.us", "wialon.eu", "wialon.org", "regwialon.com"],
    last_pages: &["/login.html", "/post_token.html", "/post_message.html"],
    parameters: parameters::PARAMETERS,
    shapes: &[shapes::TOKEN, shapes::SPOILT],
    doubt: shapes::doubt,
    beside_token: &[("svc_error", |code| code == "0"), ("user_name", is_plain_word)],
    free_values: true,
    expiry: expiry::of_record,
    revoke: Text {
        ru: "Отозвать токен: token/update с callMode=delete.",
        en: "To revoke it, call token/update with callMode=delete.",
    },
    ends_early: Some((
        token_record::IDLE_SECONDS,
        Text {
            ru: "Токен, которым 100 дней никто не пользуется, Wialon удаляет сам, даже если он без срока.",
            en: "Wialon itself deletes a token that nobody uses for 100 days, even one without expiry.",
        },
    )),
    ..oauth2::PLAIN
};

/// What is done with its answers.
pub static SERVICE: Service = Service {
    provider: &PROVIDER,
    errors: &[errors::ERRORS],
    error_names: ["error", "reason"],
    is_api: |address| address.is_one_of(&["/ajax.html", "/avl_evts"]),
    recognize,
    sign_in_pages: &[sign_in::PATH, "/login_simple.html"],
    unfold,
    outcome,
    // Its calls have no other name for one.
    call_token: Some("token"),
    tokens: token_record::of,
    snippets: snippets::WIALON,
    forms: &[&token_update::FORM, &token_list::FORM, &token_login::FORM, &core_logout::FORM, &sign_in::FORM],
    with_token: token_login::with_token,
    to_revoke: token_update::to_delete,
    permissions: access_flags::rights,
    ..oauth2::PLAIN_SERVICE
};

/// The methods that make, change, list and use tokens.
pub const METHODS: [&str; 3] = ["token/update", "token/list", "token/login"];

fn recognize(finding: &Finding) -> bool {
    let params = &finding.params;
    let own_host = finding.address.as_ref().is_some_and(|address| {
        address.is_under(PROVIDER.domains) || crate::response::host::imitates(address, &PROVIDER)
    });
    // White-label sites and Wialon Local live on hosts of their own, with Wialon's page names.
    let own_path = finding.address.as_ref().is_some_and(|address| {
        (SERVICE.is_api)(address)
            || [SERVICE.sign_in_pages, PROVIDER.last_pages].into_iter().any(|pages| address.is_one_of(pages))
    });
    // The message of Wialon's Logistics page.
    let logistics = params.has("isAuthSuccess") && params.has("value");
    let own_names = ["svc_error", "access_hash", "authHash", "wialon_sdk_url", "svc", "callMode", "eid"];
    // Google's are words.
    let is_number = |text: &str| text.contains(|letter: char| letter.is_ascii_digit());
    let own_flags = || params.last("access_type").is_some_and(is_number);
    // A token that is sent to another service's own server makes that call none of Wialon's.
    let elsewhere = finding.address.as_ref().is_some_and(|address| {
        super::PROVIDERS.iter().any(|other| other.id != PROVIDER.id && address.is_under(other.domains))
    });
    // A spoilt one is told from a token of VK that was cut by what stands beside it.
    let of_vk = params.has("expires_in") || params.has("user_id");
    let own_token = |name: &&str| {
        params.last(name).is_some_and(|token| is_usual(token) || !of_vk && PROVIDER.has_shape(token))
    };
    // On a page of somebody's own a number is any error, and beside a token none.
    let may_be_answer = finding.is_json() || finding.address.is_none();
    // Numbers that Wialon does not tell of are HTTP's, where more stands beside them.
    let is_alone = || params.iter().all(|param| ["error", "reason", "svc"].contains(&param.name.as_str()));
    let numeric_error = may_be_answer
        && !params.has("access_token")
        && has_error(params)
        && (SERVICE.error(params).is_some() || is_alone());
    own_host
        || logistics
        || is_login(params)
        || own_path
        || numeric_error
        || (params.has("reason") && SERVICE.error(params).is_some())
        || is_record(params)
        || (params.has("tm") && params.has("events"))
        || params.last("params").is_some_and(|members| {
            ["callMode", "svc"].iter().any(|name| members.contains(name))
                || members.split('"').any(|text| PROVIDER.has_shape(text))
        })
        || (params.has("hash") && params.has("auth_type"))
        || own_names.iter().any(|name| params.has(name))
        || own_flags()
        || (!elsewhere && ["access_token", "token", "h"].iter().any(own_token))
}

/// Whether that is the record of a token: with it, as `token/login` has it inside its answer, or that alone.
fn is_record(params: &Params) -> bool {
    let has = |name: &&str| params.has(name);
    let packed = || params.last("token").is_some_and(|token| token.starts_with('{') && token.contains("app"));
    has(&"app") && (has(&"h") || ["at", "dur", "fl"].iter().all(has)) || packed()
}

/// Whether a number stands for an error.
fn has_error(params: &Params) -> bool {
    params.last("error").is_some_and(|error| error.parse::<i32>().is_ok())
}

/// The `params` of `token/login` without the name of the call: a token of the right length beside what only that call has.
fn is_login(params: &Params) -> bool {
    let is_token =
        |token: &str| token.len() == shapes::LENGTH && token.bytes().all(|byte| byte.is_ascii_alphanumeric());
    ["fl", "operateAs", "operate_as"].iter().any(|name| params.has(name))
        && params.last("token").is_some_and(is_token)
        && !["access_token", "svc_error", "h"].iter().any(|name| params.has(name))
}

fn outcome(finding: &Finding) -> Outcome {
    let params = &finding.params;
    let has = |name: &str| params.has(name);
    let call = finding.called();
    let path = call.map_or("", |address| address.path.as_str());
    let is_api = call.is_some_and(SERVICE.is_api);
    // A log has the error behind the name of the call.
    let failed = has_error(params) && params.last("error") != Some("0") && !has("params") && !has("sid");
    if failed && finding.address.is_none() && !has("callMode") {
        return Outcome::Error;
    }
    // What core/use_auth_hash is called with; its answer has the hash alone.
    let logs_in = has("authHash") && ["appName", "checkService", "operateAs"].iter().any(|name| has(name));
    if has("svc") || has("callMode") || is_login(params) || logs_in || is_api {
        return Outcome::Call;
    }
    match params.last("svc_error") {
        None | Some("0") => {}
        Some("7" | "8") => return Outcome::Denied,
        // Documentation has the name of the value there.
        Some(error) if placeholder::of(error).is_some() => {}
        // Wialon's own page takes a word for 8.
        Some(error) if error.parse::<i32>().is_err() => return Outcome::Denied,
        Some(_) => return Outcome::Error,
    }
    // An address that opens a page of Wialon's, or an application, in a session.
    let in_session = || call.is_some_and(|call| !call.host.is_empty()) && (has("sid") || has("authHash"));
    let is_login_link = (path == "/" && has("token") || in_session()) && !has("access_token");
    if is_login_link {
        Outcome::Call
    } else if params.last("access_token").is_some() {
        Outcome::Token
    } else if params.last("access_hash").is_some() {
        Outcome::Hash
    } else if params.last("isAuthSuccess") == Some("false") {
        Outcome::Denied
    } else if has("eid")
        || has("authHash")
        || has("events")
        || is_record(params)
        || params.last("error") == Some("0")
    {
        Outcome::Answer
    } else if params.last("error").is_some() || has("reason") {
        Outcome::Error
    } else if has("hash") && has("auth_type") {
        Outcome::Unfinished
    } else if (call.is_some_and(|address| address.is_one_of(SERVICE.sign_in_pages)) || has("access_type"))
        && !has("svc_error")
    {
        Outcome::Authorize
    } else {
        oauth2::outcome(finding)
    }
}
