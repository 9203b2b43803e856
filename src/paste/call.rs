//! An API call that a shell's or a program's words spread over several places.

use super::address::Address;
use super::json::{self, Json};
use super::{Body, Finding, Source, placeholder};
use crate::notice;
use crate::params::{Param, Params, Part};
use crate::provider::{self, vk};

/// What has no address of its own belongs to the call, where there is one.
pub fn join(mut findings: Vec<Finding>) -> Vec<Finding> {
    let Some(at) = findings.iter().position(|finding| finding.address.as_ref().is_some_and(provider::is_api))
    else {
        return findings;
    };
    let mut call = findings.remove(at);
    let (parts, others): (Vec<_>, Vec<_>) =
        findings.into_iter().partition(|finding| finding.address.is_none());
    for param in parts.iter().flat_map(|part| part.params.iter()).filter(|param| !param.name.is_empty()) {
        if !call.params.iter().any(|other| other.name == param.name && other.value == param.value) {
            call.params.push(param.clone());
        }
    }
    let of_wialon = call.address.as_ref().is_some_and(|address| address.path.ends_with("/ajax.html"));
    call.params = unpacked(&call.params, of_wialon);
    call.source = Source::Run;
    call.notices.retain(|notice| *notice != &notice::TEXT_AROUND);
    let mut all = others;
    all.push(call);
    all
}

/// A call of VK that a program makes with its library, where some parameters of one were found: `vk.users.get(user_ids=1)`.
/// It has the path of its method, and no host.
pub fn in_program(text: &str, mut findings: Vec<Finding>) -> Vec<Finding> {
    let known = |param: &Param| vk::PROVIDER.parameter(&param.name).is_some();
    let are_its = |finding: &Finding| finding.address.is_none() && finding.params.iter().any(known);
    if !findings.is_empty()
        && findings.iter().all(are_its)
        && let Some(method) = vk::methods::called_in(text)
    {
        findings.iter_mut().for_each(|finding| finding.params = listed(&finding.params));
        let call = Finding {
            source: Source::Run,
            address: Address::parse(&["/method/", method].concat()),
            params: Params::default(),
            notices: Vec::new(),
            body: Body::default(),
        };
        findings.push(call);
        return join(findings);
    }
    findings
}

/// The parameters with lists written as they are sent, with commas: `fields: ['online', 'last_seen']`.
fn listed(params: &Params) -> Params {
    let mut all = Params::default();
    for param in params.iter() {
        let list = param.value.as_deref().filter(|text| text.starts_with('[')).and_then(json::read);
        let value = match list.map(|read| read.json) {
            Some(Json::Array(items)) => {
                Some(items.into_iter().map(Json::into_text).collect::<Vec<_>>().join(","))
            }
            _ => param.value.clone(),
        };
        all.push(Param { value, ..param.clone() });
    }
    all
}

/// Programs gather parameters in an object: `params={'v': '5.199'}`. Wialon alone has a parameter of this name, in which
/// there is no `svc`.
fn unpacked(params: &Params, of_wialon: bool) -> Params {
    let mut all = Params::default();
    for param in params.iter() {
        let text = param.value.as_deref().filter(|_| param.name == "params");
        // Only a program goes on like this: `…&params=' . urlencode(json_encode(array(`.
        if text.is_some_and(|text| text.trim_start().starts_with(['.', '+'])) {
            continue;
        }
        let gathered = |json: &Json| !of_wialon || json.get("svc").is_some();
        let read = text.and_then(json::read).map(|read| read.json).filter(gathered);
        let Some(Json::Object(members)) = read else {
            all.push(param.clone());
            continue;
        };
        for (name, value) in members {
            all.push(Param { name, value: Some(value.into_text()), part: Part::Json });
        }
    }
    all
}

/// A program keeps its token under a name, and calls with that name: `key = '…'`, `'access_token': key`. The call has the
/// token itself, under the name on the wire.
pub fn with_token(params: Params, of_wialon: bool) -> Params {
    // A token may stand under another name as well: it is what a call is about, not what it is made with.
    let token = |param: &Param| {
        let (_, shape) = provider::shape_of(param.value.as_deref()?)?;
        (param.name == shape.name || param.name == "token").then_some(shape.name)
    };
    let Some((kept, name)) = params.iter().rev().find_map(|param| Some((param, token(param)?))) else {
        return params;
    };
    let names_token = |param: &Param| param.name == name || param.name == "token";
    let is_variable = |param: &Param| {
        let value = param.value.as_deref().unwrap_or_default();
        names_token(param) && (placeholder::of_secret(value).is_some() || placeholder::may_be_variable(value))
    };
    let wire = if !of_wialon {
        name
    } else if params.iter().any(|param| param.name == "token") {
        // Its calls have no other name for one.
        "token"
    } else {
        &kept.name
    };
    let is_repeat = |param: &Param| names_token(param) && param.value == kept.value && *param != *kept;
    let mut all = Params::default();
    for param in params.iter().filter(|param| !is_variable(param) && !is_repeat(param)) {
        let name = if names_token(param) && token(param).is_some() { wire } else { &param.name };
        all.push(Param { name: name.to_owned(), ..param.clone() });
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    const TOKEN: &str = "222f828767efc2f91624a8940f1f836f99EEE3692F09E2E8C662248B483B7FFC050FEC94";

    #[test]
    fn a_call_has_the_token_instead_of_its_name() {
        let told = |text: &str, of_wialon| {
            let mut params = Params::default();
            for (name, value) in text.split('&').filter_map(|pair| pair.split_once('=')) {
                let value = Some(value.replace('T', TOKEN));
                params.push(Param { name: name.to_owned(), value, part: Part::Body });
            }
            let told = with_token(params, of_wialon);
            let pair =
                |param: &Param| [&param.name, "=", param.value.as_deref().unwrap_or_default()].concat();
            told.iter().map(pair).collect::<Vec<_>>().join("&").replace(TOKEN, "T")
        };
        for (written, of_vk, of_wialon) in [
            ("token=T&access_token=key&v=5", "access_token=T&v=5", "token=T&v=5"),
            ("access_token=T&token=key", "access_token=T", "token=T"),
            ("access_token=T&access_token=&v=5", "access_token=T&v=5", "access_token=T&v=5"),
            ("token=T&v=5", "access_token=T&v=5", "token=T&v=5"),
            ("h=T&token=key", "h=T&token=key", "h=T&token=key"),
            ("h=T&token=T", "h=T&access_token=T", "h=T&token=T"),
            ("access_token=key&v=5", "access_token=key&v=5", "access_token=key&v=5"),
        ] {
            assert_eq!(
                (told(written, false).as_str(), told(written, true).as_str()),
                (of_vk, of_wialon),
                "{written}"
            );
        }
    }
}
