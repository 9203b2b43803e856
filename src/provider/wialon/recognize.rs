//! How Wialon's answers, links and calls are told from others'.

use super::unfold::LOCATOR_PAGES;
use super::{PROVIDER, SERVICE, shapes};
use crate::params::{Params, Part};
use crate::paste::Finding;
use crate::paste::address::Address;
use crate::paste::value::is_token_letter;
use crate::provider::PROVIDERS;
use crate::response::host;
use crate::text::letters::is_small_hex;

/// Whether a finding is Wialon's.
pub fn recognize(finding: &Finding) -> bool {
    let params = &finding.params;
    finding.address.as_ref().is_some_and(is_own_page)
        || OWN_NAMES.iter().any(|name| params.has(name))
        || OWN_PAIRS.iter().any(|[one, other]| params.has(one) && params.has(other))
        // Google's are words.
        || params.last("access_type").is_some_and(|flags| flags.contains(|letter: char| letter.is_ascii_digit()))
        || params.last("params").is_some_and(is_call)
        || is_record(params)
        || is_login(params)
        || is_session(finding)
        || is_error(finding)
        || has_own_token(finding)
}

/// What nobody else has.
const OWN_NAMES: [&str; 8] = [
    "svc_error",
    "access_hash",
    "authHash",
    "wialon_sdk_url",
    "svc",
    "callMode",
    "continueCurrentSession",
    "eid",
];

/// What nobody else has beside each other: the message of the Logistics page, events, the page of the second factor, what
/// `core/search_item` and `core/search_items` answer.
const OWN_PAIRS: [[&str; 2]; 5] = [
    ["isAuthSuccess", "value"],
    ["tm", "events"],
    ["hash", "auth_type"],
    ["item", "flags"],
    ["searchSpec", "items"],
];

/// White-label sites and Wialon Local live on hosts of their own, with Wialon's page names.
fn is_own_page(address: &Address) -> bool {
    let is_named = |pages: [&[&str]; 3]| pages.iter().any(|pages| address.is_one_of(pages));
    address.is_under(PROVIDER.domains)
        || host::imitates(address, &PROVIDER)
        || (SERVICE.is_api)(address)
        || is_named([SERVICE.sign_in_pages, PROVIDER.last_pages, LOCATOR_PAGES])
}

/// Whether `params` hold a call, or a token.
fn is_call(members: &str) -> bool {
    ["callMode", "continueCurrentSession", "svc"].iter().any(|name| members.contains(name))
        || members.split(|letter| !is_token_letter(letter)).any(|text| PROVIDER.has_shape(text))
}

/// Whether that is an error of Wialon's. On a page of somebody's own a number is any error, and beside a token none.
fn is_error(finding: &Finding) -> bool {
    let params = &finding.params;
    let is_known = || SERVICE.error(params).is_some();
    let is_of_page = || params.iter().any(|param| matches!(param.part, Part::Query | Part::Fragment));
    let may_be_answer = finding.is_json() || finding.address.is_none() && !is_of_page();
    // Numbers that Wialon does not tell of are HTTP's, where more stands beside them.
    let is_alone = || params.iter().all(|param| ["error", "reason", "svc"].contains(&param.name.as_str()));
    let is_numeric = may_be_answer && !params.has("access_token") && !params.has("msg") && has_error(params);
    is_numeric && (is_known() || is_alone()) || params.has("reason") && is_known()
}

/// Whether that is a session's id and nothing else: 32 small hexadecimal digits.
pub fn is_session(finding: &Finding) -> bool {
    let is_id = |sid: &str| sid.len() == 32 && is_small_hex(sid);
    finding.address.is_none()
        && finding.params.iter().all(|param| param.name == "sid")
        && finding.params.last("sid").is_some_and(is_id)
}

/// Whether a token of Wialon's is there. What is sent to another service's own server is no call of Wialon's, and a spoilt
/// token is told from one of VK that was cut by what stands beside it.
fn has_own_token(finding: &Finding) -> bool {
    let params = &finding.params;
    let is_foreign = |address: &Address| {
        PROVIDERS.iter().any(|other| other.id != PROVIDER.id && address.is_under(other.domains))
    };
    let of_vk = params.has("expires_in") || params.has("user_id");
    let is_own = |token: &str| shapes::is_usual(token) || !of_vk && PROVIDER.has_shape(token);
    !finding.address.as_ref().is_some_and(is_foreign)
        && ["access_token", "token", "h", "th"].iter().any(|name| params.last(name).is_some_and(is_own))
}

/// Whether that is the record of a token: with it, as `token/login` has it inside its answer, or that alone.
pub fn is_record(params: &Params) -> bool {
    let has = |name: &&str| params.has(name);
    let packed = || params.last("token").is_some_and(|token| token.starts_with('{') && token.contains("app"));
    has(&"app") && (has(&"h") || ["at", "dur", "fl"].iter().all(has)) || packed()
}

/// Whether a number stands for an error.
pub fn has_error(params: &Params) -> bool {
    params.last("error").is_some_and(|error| error.parse::<i32>().is_ok())
}

/// The `params` of `token/login` without the name of the call: a token of the right length beside what only that call has.
pub fn is_login(params: &Params) -> bool {
    let is_token =
        |token: &str| token.len() == shapes::LENGTH && token.bytes().all(|byte| byte.is_ascii_alphanumeric());
    ["fl", "operateAs", "operate_as"].iter().any(|name| params.has(name))
        && params.last("token").is_some_and(is_token)
        && !["access_token", "svc_error", "h"].iter().any(|name| params.has(name))
}
