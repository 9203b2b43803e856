//! An API call that a shell's or a program's words spread over several places.

use super::{Finding, Source};
use crate::notice;
use crate::provider;

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
    call.source = Source::Run;
    call.notices.retain(|notice| *notice != &notice::TEXT_AROUND);
    let mut all = others;
    all.push(call);
    all
}
