//! Calls as programs write them with VK's libraries: `vk.users.get(user_ids=1)`, `VK.Api.call('users.get', {…})`.

use super::methods::Question;
use super::{PATH, PROVIDER};
use crate::params::{Param, Params};
use crate::paste::Finding;
use crate::paste::address::Address;
use crate::paste::json::{self, Json};
use crate::paste::value::is_script;
use crate::provider::Program;

/// How VK's calls are written.
pub const PROGRAM: Program = Program {
    calls: |text| text.contains(PATH) || called_in(text).is_some(),
    may_take,
    are_arguments: |finding, _| may_be_arguments(finding),
    complete,
    ..Program::NONE
};

/// Whether a method may be called with that: an object of any names beside one that VK has, and not one in which the address
/// of the method stands.
fn may_take(finding: &Finding) -> bool {
    let is_own = |param: &Param| PROVIDER.parameters.iter().any(|own| own.name == param.name);
    let holds_call = |param: &Param| param.value.as_deref().is_some_and(|value| value.contains(PATH));
    finding.params.iter().any(is_own) && !finding.params.iter().any(holds_call)
}

/// Whether these may be the arguments of a method, its token among them.
fn may_be_arguments(finding: &Finding) -> bool {
    let asks = || ["fields", "user_ids", "v"].iter().any(|name| finding.params.has(name));
    let runs = || finding.params.last("code").is_some_and(is_script);
    (asks() || runs()) && finding.address.is_none() && !finding.body.enveloped
}

/// A method beside whose name some parameters of VK were found; the call has the path of it, and no host.
fn complete(text: &str, findings: &mut Vec<Finding>) -> bool {
    let known = |param: &Param| PROVIDER.parameter(&param.name).is_some();
    let are_its = |finding: &Finding| finding.address.is_none() && finding.params.iter().any(known);
    if findings.is_empty() || !findings.iter().all(are_its) {
        return false;
    }
    let Some(method) = called_in(text) else {
        return false;
    };
    findings.iter_mut().for_each(|finding| finding.params = listed(&finding.params));
    let address = Address::parse(&[PATH, method].concat());
    findings.push(Finding { address, ..Finding::of_run(Params::default()) });
    true
}

/// The parameters with lists written as they are sent, with commas: `fields: ['online', 'last_seen']`.
fn listed(params: &Params) -> Params {
    let listed = |param: &Param| {
        let list = param.value.as_deref().filter(|text| text.starts_with('[')).and_then(json::read);
        let value = match list.map(|read| read.json) {
            Some(Json::Array(items)) => {
                Some(items.into_iter().map(Json::into_text).collect::<Vec<_>>().join(","))
            }
            _ => param.value.clone(),
        };
        Param { value, ..param.clone() }
    };
    params.iter().map(listed).collect()
}

/// The method that a program calls in a text: `vk.users.get(user_ids=1)`, `VK.Api.call('users.get', {…})`; where there are
/// several, one of them.
///
/// ```
/// use brelok::provider::vk::program::called_in;
/// assert_eq!(called_in("vk.method('users.get', {'user_ids': 1})"), Some("users.get"));
/// assert_eq!(called_in("see users.get"), None);
/// ```
pub fn called_in(text: &str) -> Option<&str> {
    // `execute` is a word that programs have for other things as well.
    let methods = Question::ALL.into_iter().filter(|question| *question != Question::Execute);
    methods
        .map(Question::method)
        .find(|method| {
            text.match_indices(method).any(|(at, _)| {
                let before = text.get(..at).unwrap_or_default();
                let after = text.get(at + method.len()..).unwrap_or_default();
                let is_member = before.ends_with('.') && after.starts_with('(');
                let quote = before.chars().next_back().filter(|quote| ['\'', '"', '`'].contains(quote));
                let is_argument = |quote| {
                    let opens =
                        before.strip_suffix(quote).is_some_and(|before| before.trim_end().ends_with('('));
                    opens && after.starts_with(quote)
                };
                is_member || quote.is_some_and(is_argument)
            })
        })
        .or_else(|| named_in(text))
}

/// Any method that a program calls by a library: `vk.method('messages.send', …)`, `vk.api.messages.send(…)`.
fn named_in(text: &str) -> Option<&str> {
    const CALLS: [&str; 6] = ["method(", "api(", ".call(", "api.", "get_api().", "vk."];
    let named = |(at, call): (usize, &str)| {
        let rest = text.get(at + call.len()..)?.trim_start();
        let quote = rest.chars().next().filter(|quote| ['\'', '"', '`'].contains(quote));
        let method = match quote {
            Some(quote) => rest.get(1..)?.split(quote).next()?,
            None => rest.split('(').next().filter(|_| call.ends_with('.'))?,
        };
        let is_word = |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_alphanumeric());
        let is_named = match method.split_once('.') {
            Some((group, name)) => is_word(group) && is_word(name),
            None => method == Question::Execute.method(),
        };
        is_named.then_some(method)
    };
    CALLS.iter().find_map(|call| text.match_indices(call).take(MOST).find_map(named))
}

/// A text has fewer calls that matter.
const MOST: usize = 64;
