//! How VK's answers, links and calls are told from others'.

use super::{PATH, PROVIDER, SERVICE, errors, is_own};
use crate::params::{Param, Params};
use crate::paste::{Finding, address::Address, placeholder};
use crate::provider::{error::mentioned, is_access_token};
use crate::response::host;
use crate::text::letters::is_digits;

/// Whether a finding is VK's.
pub fn recognize(finding: &Finding) -> bool {
    let params = &finding.params;
    finding.address.as_ref().is_some_and(is_own_page)
        || community_token(params).is_some()
        || has_own_token(params)
        || is_token_of_user(finding)
        || is_error(finding)
        || is_user(params)
        || params.has("mask") && params.has("permissions")
        // With which VK opens a mini application.
        || params.has("vk_app_id") && params.has("vk_user_id")
        || finding.body.enveloped
            && !["access_token", "code", "error", "meta"].iter().any(|name| params.has(name))
}

/// A host made to look like VK's is judged as VK's, so that its danger is named. A program names the method and no host.
fn is_own_page(address: &Address) -> bool {
    is_own(address)
        || address.host.is_empty() && address.path.starts_with(PATH)
        || host::imitates(address, &PROVIDER)
        || host::is_behind_another(address)
}

fn has_own_token(params: &Params) -> bool {
    let is_own = |token: &str| PROVIDER.has_shape(token) || token.starts_with("vk1.");
    ["access_token", "token"].iter().any(|name| params.last(name).is_some_and(is_own))
}

/// Whether a token stands beside the number of its user. Others say more of a token than VK does.
fn is_token_of_user(finding: &Finding) -> bool {
    let params = &finding.params;
    let of_others = ["refresh_token", "token_type"].iter().any(|name| params.has(name));
    let may_be_own = |id: &str| may_be_id(id) || !finding.is_json();
    params.has("access_token") && !of_others && params.last("user_id").is_some_and(may_be_own)
}

/// Whether that is an error of VK's. Another service that has these names, too, says in `error` what VK says in numbers.
fn is_error(finding: &Finding) -> bool {
    let params = &finding.params;
    let has_any = |names: &[&str]| names.iter().any(|name| params.has(name));
    let elsewhere =
        || params.has("error") && finding.address.as_ref().is_some_and(|address| !address.host.is_empty());
    let numbers = params.last("error_code").is_some_and(|code| code.parse::<i32>().is_ok());
    // Telegram, OK and Mail.ru have numbers of their own.
    let has_both = || finding.is_json() && params.has("error") && params.has("error_code");
    if has_any(&["error_message", "msg", "ok", "error_data"]) || has_both() {
        return false;
    }
    numbers && !has_any(&["error"])
        || has_any(&["error_reason", "error_msg", "group_ids"]) && !elsewhere()
        || has_any(&["captcha_sid", "validation_sid", "validation_type"])
        || params.last("fail") == Some("1")
        || params.last("error").is_none_or(|error| error.parse::<i32>().is_err())
            && SERVICE.error(params).is_some()
        || params.last("error").is_some_and(|error| OWN_ERRORS.contains(&error) || says_error(error))
}

/// The errors of a sign-in that nobody else has.
const OWN_ERRORS: [&str; 2] = ["need_captcha", "need_validation"];

/// Whether the words are those of an error of VK's.
pub fn says_error(words: &str) -> bool {
    words.contains(' ') && !words.starts_with('{') && mentioned(errors::API, words).is_some()
}

/// Whether an id may be one of VK's: a number, or what documentation has in its place.
fn may_be_id(id: &str) -> bool {
    let is_number = id.len() <= LONGEST_ID && is_digits(id);
    is_number || placeholder::of_secret(id).is_some()
}

/// VK counts its users in numbers of so many digits.
const LONGEST_ID: usize = 10;

/// The last token named `access_token_<community id>`.
pub fn community_token(params: &Params) -> Option<&str> {
    let of_community = |param: &&Param| param.name != "access_token" && is_access_token(&param.name);
    let mut tokens = params.iter().rev().filter(of_community).filter_map(|param| param.value.as_deref());
    tokens.find(|token| !token.is_empty())
}

/// A user object of `users.get`.
pub fn is_user(params: &Params) -> bool {
    let has = |name: &str| params.has(name);
    has("online")
        || has("online_info")
        || has("last_seen")
        || (has("id") && (has("first_name") || has("last_name")))
}
