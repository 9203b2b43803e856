//! What a finding of VK is.

use super::recognize::{community_token, is_user};
use super::{PROVIDER, SERVICE};
use crate::outcome::Outcome;
use crate::paste::{Finding, address::Address, value::is_script};
use crate::provider::oauth2;

/// What a finding of VK is.
pub fn outcome(finding: &Finding) -> Outcome {
    let params = &finding.params;
    let address = finding.called();
    let is_page_of_errors =
        |address: &Address| address.is_under(PROVIDER.domains) && address.path == "/error";
    if params.has("error_code") && params.has("error_msg") {
        Outcome::Error
    } else if address.is_some_and(SERVICE.is_api) || params.last("code").is_some_and(is_script) {
        Outcome::Call
    } else if ["grant_access", "login"].map(Some).contains(&params.last("act"))
        || params.has("__q_hash") && !params.has("access_token")
    {
        Outcome::Unfinished
    } else if address.is_some_and(is_page_of_errors) {
        Outcome::Error
    } else if community_token(params).is_some() {
        Outcome::Token
    } else if ["error_code", "error_msg"].iter().any(|name| params.has(name)) && !params.has("error")
        || params.last("fail") == Some("1")
    {
        Outcome::Error
    } else {
        match oauth2::outcome(finding) {
            Outcome::Nothing if finding.is_json() || address.is_none() && is_user(params) => Outcome::Answer,
            other => other,
        }
    }
}
