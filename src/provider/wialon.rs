//! Wialon: `login.html` answers in the query, calls go to `wialon/ajax.html?svc=…&params={…}&sid=…`.

pub mod access_flags;
pub mod core_logout;
pub mod errors;
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
mod wire;

use super::{Provider, Service, oauth2};
use crate::notice;
use crate::outcome::Outcome;
use crate::params::{Param, Params, Part, decode};
use crate::paste::{Finding, Source, answer, json, run::push_new};
use crate::text::Text;
pub use shapes::is_usual;

/// Wialon.
pub static PROVIDER: Provider = Provider {
    id: "wialon",
    title: Text::same("Wialon"),
    domains: &["wialon.com", "wialon.us", "wialon.eu", "wialon.org", "regwialon.com"],
    parameters: parameters::PARAMETERS,
    shapes: &[shapes::TOKEN, shapes::SPOILT],
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
};

/// What is done with its answers.
pub static SERVICE: Service = Service {
    provider: &PROVIDER,
    errors: &[errors::ERRORS],
    error_names: ["error", "reason"],
    recognise,
    unfold,
    outcome,
    call: |_| None,
    forms: &[&token_update::FORM, &token_list::FORM, &token_login::FORM, &core_logout::FORM, &sign_in::FORM],
    with_token: token_login::with_token,
    to_revoke: token_update::to_delete,
    permissions: access_flags::rights,
};

/// The methods that make, change, list and use tokens.
pub const METHODS: [&str; 3] = ["token/update", "token/list", "token/login"];

fn recognise(finding: &Finding) -> bool {
    let params = &finding.params;
    let own_host = finding.address.as_ref().is_some_and(|address| {
        address.is_under(PROVIDER.domains) || crate::response::host::imitates(address, &PROVIDER)
    });
    // White-label sites and Wialon Local live on hosts of their own, with Wialon's page names.
    let own_path = finding.address.as_ref().is_some_and(|address| {
        [
            "/ajax.html",
            "/avl_evts",
            "/login.html",
            "/login_simple.html",
            "/post_token.html",
            "/post_message.html",
        ]
        .iter()
        .any(|end| address.path.ends_with(end))
    });
    // The message of Wialon's Logistics page.
    let logistics = params.has("isAuthSuccess") && params.has("value");
    let own_names =
        ["svc_error", "access_hash", "authHash", "wialon_sdk_url", "svc", "callMode", "eid", "access_type"];
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
    let may_be_answer = matches!(finding.source, Source::Json) || finding.address.is_none();
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
        || (params.has("h") && params.has("app"))
        || (params.has("tm") && params.has("events"))
        || params.last("params").is_some_and(|members| {
            ["callMode", "svc"].iter().any(|name| members.contains(name))
                || members.split('"').any(|text| PROVIDER.has_shape(text))
        })
        || (params.has("hash") && params.has("auth_type"))
        || own_names.iter().any(|name| params.has(name))
        || (!elsewhere && ["access_token", "token", "h"].iter().any(own_token))
}

/// Whether a number stands for an error.
fn has_error(params: &Params) -> bool {
    params.last("error").is_some_and(|error| error.parse::<i32>().is_ok())
}

/// The message of the Logistics page names its value by `type`: `{"isAuthSuccess":…,"type":"access_token","value":…}`.
fn logistics(finding: &mut Finding) {
    let kind = finding.params.last("type").filter(|kind| ["access_token", "access_hash"].contains(kind));
    if let Some(name) = kind.filter(|_| finding.params.has("isAuthSuccess")) {
        finding.params = finding.params.renamed("value", name);
    }
}

/// Lays out the members of `params`, whose whole text says the same less readably.
fn unfold(finding: &mut Finding) {
    if !finding.params.has("error")
        && finding.params.has("reason")
        && let Some(entry) = SERVICE.error(&finding.params)
    {
        let value = Some(entry.code.to_owned());
        finding.params.push(Param { name: "error".to_owned(), value, part: Part::Json });
    }
    record(finding);
    logistics(finding);
    let outside = |param: &Param| {
        matches!(param.part, Part::Query | Part::Body) && MEMBERS.contains(&param.name.as_str())
    };
    if finding.params.has("svc") && finding.params.iter().any(outside) {
        push_new(&mut finding.notices, &notice::OUTSIDE_PARAMS);
    }
    // A program gathers all of a call's parameters, these among them: `params={"svc": …, "params": json.dumps({…})}`.
    for _ in 0..LAYERS {
        let Some(read) =
            finding.params.last("params").map(str::to_owned).and_then(|raw| members(&raw, finding))
        else {
            return;
        };
        let json::Json::Object(members) = read.json else {
            return;
        };
        for (is_so, notice) in [(read.broken, &notice::BROKEN_JSON), (read.wrapped, &notice::LINE_BREAKS)] {
            if is_so {
                push_new(&mut finding.notices, notice);
            }
        }
        judge_members(&members, &mut finding.notices);
        let mut unfolded = Params::default();
        for param in finding.params.iter().filter(|param| param.name != "params") {
            unfolded.push(param.clone());
        }
        for (name, value) in members {
            let param = Param { name, value: Some(value.into_text()), part: Part::Json };
            // A program's array may have been read where it stands, too.
            let is_there = |other: &Param| other.name == param.name && other.value == param.value;
            if !unfolded.iter().take(MOST).any(is_there) {
                unfolded.push(param);
            }
        }
        finding.params = unfolded;
    }
}

/// No call has more parameters.
const MOST: usize = 64;

/// The members of `params`; JSON that was escaped or encoded more often than needed is unpacked, and that is said.
fn members(raw: &str, finding: &mut Finding) -> Option<json::Read> {
    let mut raw = raw.to_owned();
    for _ in 0..LAYERS {
        if let Some(inner) = json::unescaped(&raw) {
            push_new(&mut finding.notices, &notice::JSON_ESCAPES);
            raw = inner;
        } else if ["%7B", "%7b", "%22"].iter().any(|start| raw.starts_with(start)) {
            push_new(&mut finding.notices, &notice::ESCAPED_TWICE);
            raw = decode(&raw).text.into_owned();
        } else if let Some(straight) = answer::straight(&raw) {
            push_new(&mut finding.notices, &notice::BROKEN_JSON);
            raw = straight;
        }
    }
    json::read(&raw)
}

/// `params` are unpacked out of so many layers too many.
const LAYERS: u8 = 2;

/// What stands inside `params` and nowhere else.
const MEMBERS: [&str; 12] =
    ["app", "at", "callMode", "deleteAll", "dur", "fl", "h", "items", "operateAs", "p", "token", "userId"];

/// Says what is odd about the types of a call's members.
pub(crate) fn judge_members(members: &[(String, json::Json)], notices: &mut Vec<&'static notice::Notice>) {
    for (name, value) in members {
        match (name.as_str(), value) {
            // Anything else is a program's variable.
            ("at" | "dur" | "fl", json::Json::String(text))
                if text.starts_with(|first: char| first == '-' || first.is_ascii_digit()) =>
            {
                push_new(notices, &notice::NUMBERS_AS_STRINGS);
            }
            ("p", json::Json::Object(_) | json::Json::Array(_)) => push_new(notices, &notice::P_NOT_TEXT),
            _ => {}
        }
    }
}

/// Lays out the token's record that `token/login` packs into a string.
fn record(finding: &mut Finding) {
    let read = finding.params.last("token").and_then(json::read);
    let Some(json::Json::Object(members)) = read.map(|read| read.json) else {
        return;
    };
    for (name, value) in members {
        finding.params.push(Param { name, value: Some(value.into_text()), part: Part::Json });
    }
}

/// The `params` of `token/login` without the name of the call: a token of the right length beside what only that call has.
fn is_login(params: &Params) -> bool {
    let is_token = |token: &str| token.len() == 72 && token.bytes().all(|byte| byte.is_ascii_alphanumeric());
    ["fl", "operateAs", "operate_as"].iter().any(|name| params.has(name))
        && params.last("token").is_some_and(is_token)
        && !["access_token", "svc_error", "h"].iter().any(|name| params.has(name))
}

fn outcome(finding: &Finding) -> Outcome {
    let params = &finding.params;
    let has = |name: &str| params.has(name);
    // An answer has its call's address, and is no call.
    let call = finding.address.as_ref().filter(|_| !matches!(finding.source, Source::Json));
    let path = call.map_or("", |address| address.path.as_str());
    // A log has the error behind the name of the call.
    let failed = has_error(params) && params.last("error") != Some("0") && !has("params") && !has("sid");
    if failed && finding.address.is_none() && !has("callMode") {
        return Outcome::Error;
    }
    if has("svc")
        || has("callMode")
        || is_login(params)
        || path.ends_with("/ajax.html")
        || path.ends_with("/avl_evts")
    {
        return Outcome::Call;
    }
    match params.last("svc_error") {
        None | Some("0") => {}
        Some("7" | "8") => return Outcome::Denied,
        Some(_) => return Outcome::Error,
    }
    let is_login_link =
        path == "/" && ["token", "sid", "authHash"].iter().any(|name| has(name)) && !has("access_token");
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
        || (has("h") && has("app"))
        || params.last("error") == Some("0")
    {
        Outcome::Answer
    } else if params.last("error").is_some() || has("reason") {
        Outcome::Error
    } else if has("hash") && has("auth_type") {
        Outcome::Unfinished
    } else if (path.ends_with("/login.html") || path.ends_with("/login_simple.html") || has("access_type"))
        && !has("svc_error")
    {
        Outcome::Authorize
    } else {
        oauth2::outcome(finding)
    }
}
