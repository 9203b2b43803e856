//! An API call that a shell's or a program's words spread over several places.

use super::json::{self, Json};
use super::{Finding, Source, placeholder};
use crate::notice;
use crate::params::{Param, Params, Part};
use crate::provider::{self, is_beside_call, names_call};

/// What has no address of its own belongs to the call, where there is one.
pub fn join(mut findings: Vec<Finding>) -> Vec<Finding> {
    let has_api = |finding: &Finding| finding.address.as_ref().is_some_and(provider::is_api);
    // Of several calls the one with a token says the most, and then the newest.
    let with_token = |finding: &Finding| {
        has_api(finding) && finding.params.iter().any(|param| provider::is_access_token(&param.name))
    };
    let call = findings.iter().rposition(with_token).or_else(|| findings.iter().rposition(has_api));
    let at = call.or_else(|| without_address(&findings)).or_else(|| link(&findings));
    let Some(at) = at else {
        return findings;
    };
    let mut call = findings.remove(at);
    let names_server = has_api(&call);
    let is_part = |finding: &Finding| {
        finding.address.is_none() && (names_server || !matches!(finding.source, Source::Bare(_)))
    };
    let (parts, others): (Vec<_>, Vec<_>) = findings.into_iter().partition(is_part);
    let named = parts.iter().flat_map(|part| part.params.iter()).filter(|param| !param.name.is_empty());
    for param in named.take(MOST) {
        if !call.params.iter().any(|other| other.name == param.name && other.value == param.value) {
            call.params.push(param.clone());
        }
    }
    let service = call.address.as_ref().map(provider::api_at);
    let in_json = service.is_none_or(|service| service.is_some_and(|service| service.provider.calls_in_json));
    call.params = unpacked(&call.params, in_json);
    call.source = Source::Run;
    call.notices.remove(&notice::TEXT_AROUND);
    let mut all = others;
    all.push(call);
    all
}

/// Which finding is the page of a sign-in link whose parameters a program puts there.
fn link(findings: &[Finding]) -> Option<usize> {
    let is_page = |finding: &Finding| {
        matches!(finding.source, Source::Address)
            && finding.address.as_ref().is_some_and(provider::is_sign_in)
    };
    let names = ["client_id", "redirect_uri", "response_type"];
    let is_of_page =
        |finding: &Finding| finding.address.is_none() && names.iter().any(|name| finding.params.has(name));
    let at = findings.iter().position(is_page)?;
    // The address that the answer is to go to stands in a text of its own.
    let tells = |finding: &&Finding| is_page(finding) || !matches!(finding.source, Source::Address);
    (findings.iter().filter(tells).count() == 2 && findings.iter().any(is_of_page)).then_some(at)
}

/// No call has more parameters; each is looked for among the others.
const MOST: usize = 256;

/// Which finding is a call of Wialon where no address is: what is asked, and in which session, may stand beside its `params`,
/// `svc: token/update, params: {…}, sid: …`.
fn without_address(findings: &[Finding]) -> Option<usize> {
    let is_word = |finding: &Finding| matches!(finding.source, Source::Bare(_));
    let may_be_call =
        |finding: &Finding| finding.address.is_none() && (finding.is_json() || names_call(finding));
    let mut rest =
        findings.iter().enumerate().filter(|(_, finding)| !is_word(finding) && !is_beside_call(finding));
    let beside = || findings.iter().enumerate().filter(|(_, finding)| is_beside_call(finding));
    let (at, call) = rest.next().or_else(|| beside().find(|(_, finding)| names_call(finding)))?;
    let others = beside().filter(|(other, _)| *other != at).count();
    let are_one = rest.next().is_none() && others > 0 && may_be_call(call) && findings.iter().any(names_call);
    are_one.then_some(at)
}

/// Whether that names a call, and holds no value.
pub fn is_name_alone(finding: &Finding) -> bool {
    let is_empty =
        |param: &Param| param.value.as_deref().is_some_and(|value| placeholder::of_secret(value).is_some());
    finding.address.is_none() && finding.params.iter().all(|param| param.name == "svc" || is_empty(param))
}

/// A call that a program makes with a service's library: `wialon.token_list()`, or where some parameters of VK were found
/// `vk.users.get(user_ids=1)`.
pub fn in_program(text: &str, mut findings: Vec<Finding>) -> Vec<Finding> {
    let calls = provider::programs().any(|program| (program.complete)(text, &mut findings));
    if calls { join(findings) } else { findings }
}

/// Programs gather parameters in an object: `params={'v': '5.199'}`. Where calls have JSON in them, it stands under this
/// name, and there is no `svc` in it.
fn unpacked(params: &Params, in_json: bool) -> Params {
    let mut all = Params::default();
    for param in params.iter() {
        let text = param.value.as_deref().filter(|_| param.name == "params");
        let gathered = |json: &Json| !in_json || json.get("svc").is_some();
        let read = text.and_then(json::read).map(|read| read.json).filter(gathered);
        let Some(Json::Object(members)) = read else {
            all.push(param.clone());
            continue;
        };
        for (name, value) in members {
            let value = value.into_text();
            // It may have been found where it stands, too.
            if !params
                .iter()
                .take(MOST)
                .any(|other| other.name == name && other.value.as_ref() == Some(&value))
            {
                all.add(&name, &value, Part::Json);
            }
        }
    }
    all
}

/// A program keeps its token under a name, and calls with that name: `key = '…'`, `'access_token': key`. The call has the
/// token itself, under the `own` name that the service's calls have for one; elsewhere under that with which the token comes.
pub fn with_token(params: Params, own: Option<&str>) -> Params {
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
    let wire = match own {
        None => name,
        Some(own) if params.iter().any(|param| param.name == own) => own,
        Some(_) => &kept.name,
    };
    // `secure.checkToken` asks about one token by another.
    let has_own = params.iter().any(|param| param.name == wire && token(param).is_some());
    let is_repeat = |param: &Param| names_token(param) && param.value == kept.value && *param != *kept;
    let mut all = Params::default();
    for param in params.iter().filter(|param| !is_variable(param) && !is_repeat(param)) {
        let is_other = has_own && param.value != kept.value && param.name != kept.name;
        let name = if names_token(param) && token(param).is_some() && !is_other { wire } else { &param.name };
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
        let told = |text: &str, own| {
            let mut params = Params::default();
            for (name, value) in text.split('&').filter_map(|pair| pair.split_once('=')) {
                let value = Some(value.replace('T', TOKEN));
                params.push(Param { name: name.to_owned(), value, part: Part::Body });
            }
            let told = with_token(params, own);
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
                (told(written, None).as_str(), told(written, Some("token")).as_str()),
                (of_vk, of_wialon),
                "{written}"
            );
        }
    }
}
