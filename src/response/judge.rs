//! What deserves a second look in a finding: where it came from, and whether its secret is one.

use super::{Field, Response, Value, host, visible};
use crate::lifetime::Lifetime;
use crate::notice::{self, Notice};
use crate::outcome::Outcome;
use crate::params::{Param, Part};
use crate::paste::address::Address;
use crate::paste::placeholder::{self, Placeholder};
use crate::paste::value::looks_random;
use crate::paste::{Finding, Source};
use crate::provider;

/// Adds the notices that the whole of a finding deserves, and corrects the outcome where its secret is none.
pub fn judge(finding: &Finding, response: &mut Response) {
    address(finding, response);
    parameters(finding, response);
    hidden(response);
    stand_ins(finding, response);
    match response.outcome {
        Outcome::Token => shape(response),
        Outcome::Call => length(response),
        _ => {}
    }
}

/// Compares the `state` of a response with those of the sign-in links that it may answer (RFC 6749, section 10.12): a
/// response to somebody else's request is not to be used. Every `state` in it counts, and a missing one is a wrong one.
///
/// ```
/// use brelok::{notice, response::{judge, read}};
/// let mut answer = read("https://example.com/cb?code=123&state=abc").answer;
/// judge::state(&["xyz"], &mut answer);
/// assert!(answer.notices.contains(&notice::STATE_MISMATCH));
/// ```
pub fn state(expected: &[&str], response: &mut Response) {
    let is = |value: &Value, expected: &str| match value {
        Value::Open(text) => text == expected,
        // It is compared and goes nowhere.
        Value::Secret(secret) => secret.expose() == expected,
    };
    let is_brought_back = |expected: &&str| {
        let mut states = response.fields.iter().filter(|field| field.name == "state").peekable();
        states.peek().is_some() && states.all(|field| is(&field.value, expected))
    };
    if !expected.iter().any(is_brought_back) {
        add(response, &notice::STATE_MISMATCH);
    }
}

fn add(response: &mut Response, notice: &'static Notice) {
    response.notices.add(notice);
}

fn hidden(response: &mut Response) {
    let hides = |value: &Value| matches!(value, Value::Open(text) if visible::hides(text));
    if response.fields.iter().any(|field| hides(&field.value) || visible::hides(&field.name)) {
        add(response, &notice::HIDDEN_CHARACTERS);
    }
}

fn has_secret(outcome: Outcome) -> bool {
    matches!(outcome, Outcome::Token | Outcome::Code | Outcome::Hash)
}

fn address(finding: &Finding, response: &mut Response) {
    let Some(address) = finding.address.as_ref() else {
        return;
    };
    if host::imitates_any(address) {
        add(response, &notice::LOOK_ALIKE_HOST);
        response.outcome = Outcome::Nothing;
        response.fields.retain(|field| matches!(field.value, Value::Open(_)));
        response.tokens.clear();
        return;
    }
    let loopback = address.is_loopback();
    if address.scheme.as_deref() == Some("http") && !loopback {
        add(response, &notice::HTTP);
    }
    let own = address.is_under(response.provider.domains);
    if has_secret(response.outcome) {
        let is_foreign = !own && !loopback && !address.host.is_empty() && address.is_of_server();
        if let Some(notice) = response.provider.foreign_page.filter(|_| is_foreign) {
            add(response, notice);
        }
    } else if own
        && response.outcome == Outcome::Nothing
        && address.is_one_of(response.provider.last_pages)
        // Wialon's page to sign in is its last page, too.
        && !provider::is_sign_in(address)
    {
        add(response, &notice::EMPTY_PAGE);
    }
}

/// The parameters that say where a token goes.
const TARGETS: [&str; 4] = ["base_url", "redirect_uri", "success_uri", "wialon_sdk_url"];

/// No link has more of them; each is compared with every service.
const MOST_TARGETS: usize = 16;

fn is_token(name: &str) -> bool {
    provider::is_access_token(name) || name == "id_token"
}

fn parameters(finding: &Finding, response: &mut Response) {
    let params = &finding.params;
    // The service itself, and the person's own program, are meant to see it.
    let meant = |address: &Address| address.is_loopback() || address.is_under(response.provider.domains);
    let meant = finding.address.as_ref().is_some_and(meant);
    let in_query = params.iter().any(|param| param.part == Part::Query && is_token(&param.name));
    let is_seen = finding.address.as_ref().is_none_or(Address::is_of_server);
    if in_query && is_seen && response.outcome == Outcome::Token && !meant {
        add(response, &notice::TOKEN_IN_QUERY);
    }
    let is_odd = |text: &str| {
        let is_stand_in = text == "expires_in" || placeholder::of_secret(text).is_some();
        !text.is_empty() && !is_stand_in && Lifetime::parse(text).is_none()
    };
    if response.outcome == Outcome::Token && params.last("expires_in").is_some_and(is_odd) {
        add(response, &notice::ODD_LIFETIME);
    }
    if !finding.is_json() && params.disagree() {
        add(response, &notice::REPEATS_DISAGREE);
    }
    // With an ID token both are meant to come (OpenID Connect Core, section 3.3).
    let is_hybrid = params.has("id_token");
    if response.outcome == Outcome::Token && params.last("code").is_some() && !is_hybrid {
        add(response, &notice::CODE_BESIDE_TOKEN);
    }
    let goes_to = |param: &&Param| TARGETS.contains(&param.name.as_str());
    let is_imitation = |param: &Param| param.value.as_deref().map(str::trim).is_some_and(host::is_imitation);
    if params.iter().filter(goes_to).take(MOST_TARGETS).any(is_imitation) {
        add(response, &notice::LOOK_ALIKE_REDIRECT);
    }
    let outside = |name: &str| response.provider.parameter(name).is_none();
    if response.outcome == Outcome::Authorize
        // With `&` in it it was encoded.
        && params.last("redirect_uri").is_some_and(|uri| uri.contains('?') && !uri.contains('&'))
        && params.iter().any(|param| outside(&param.name))
    {
        add(response, &notice::UNENCODED_REDIRECT_URI);
    }
    let named_only =
        params.iter().filter(|param| param.value.is_none() && provider::is_known_name(&param.name)).count();
    if named_only > 1 && !has_secret(response.outcome) {
        add(response, &notice::TEMPLATE);
        response.outcome = Outcome::Placeholder;
    }
}

/// A stand-in is no value: a pattern is left out, and a filler where the secret belongs makes the whole an example.
fn stand_ins(finding: &Finding, response: &mut Response) {
    // Answers have JSON.
    let may_take = response.outcome == Outcome::Call && !response.provider.calls_in_json;
    let is_link = response.outcome == Outcome::Authorize && response.provider.numbers_applications;
    let is_application = |field: &Field| is_link && field.name == "client_id";
    let is_call = response.outcome == Outcome::Call;
    let is_error = response.outcome == Outcome::Error && finding.is_json();
    let is_code = finding.is_json() && response.notices.contains(&notice::BROKEN_JSON);
    let judged = |field: &Field| match &field.value {
        // A program's variable has the name of what it holds.
        Value::Secret(secret) if (is_code || is_call) && secret.expose() == field.name => {
            Some(Placeholder::Word)
        }
        Value::Open(text) if is_call && (*text == field.name || placeholder::is_code(text)) => {
            Some(Placeholder::Word)
        }
        // What an error tells is no stand-in: `"phone_mask":"+7 ***"`, a number of zeros.
        Value::Open(text) if is_error && text.contains('*') => None,
        Value::Secret(secret) if is_error && secret.expose().bytes().all(|byte| byte.is_ascii_digit()) => {
            None
        }
        // A call that says nothing: `{"h":null}`.
        Value::Secret(secret) if is_call && secret.expose() == "null" => None,
        // Only its shape is looked at; the text goes nowhere.
        Value::Secret(secret) => placeholder::of_secret(secret.expose()),
        Value::Open(text) if is_application(field) => placeholder::of_secret(text),
        Value::Open(text) if may_take && placeholder::is_format(text) => Some(Placeholder::Pattern),
        Value::Open(text) => placeholder::of(text),
    };
    let example = response.main_secret().and_then(|(field, _)| judged(field));
    if example.is_some() && (has_secret(response.outcome) || matches!(finding.source, Source::Bare(_))) {
        response.outcome = Outcome::Placeholder;
        // Nobody has seen a token.
        response.notices.remove(&notice::TOKEN_IN_QUERY);
    }
    let mut patterns = false;
    response.fields.retain(|field| match (judged(field), &field.value) {
        (Some(Placeholder::Pattern), _) => {
            patterns = true;
            false
        }
        (Some(_), Value::Open(_)) if is_application(field) => {
            patterns = true;
            false
        }
        // A call is explained as it stands: the word is the person's own variable.
        (Some(Placeholder::Word | Placeholder::Filler), Value::Secret(_)) if is_call => {
            patterns = true;
            true
        }
        // So is a link.
        (Some(Placeholder::Word), Value::Open(_)) if is_call || response.outcome == Outcome::Authorize => {
            patterns = true;
            true
        }
        (Some(Placeholder::Word), Value::Secret(_)) => false,
        // As long as a token: whoever looks for it should see it. Shorter: nobody would take it for one.
        (Some(Placeholder::Filler), Value::Secret(secret)) => secret.expose().len() >= LONG_AS_A_TOKEN,
        _ => true,
    });
    if patterns && response.outcome != Outcome::Placeholder {
        add(response, &notice::TEMPLATE);
    }
}

/// Characters from which a value could be taken for a token.
const LONG_AS_A_TOKEN: usize = 40;

fn shape(response: &mut Response) {
    let Some((_, secret)) = response.main_secret() else {
        return;
    };
    // Only its shape is looked at; the text goes nowhere.
    if let Some(notice) = (response.provider.doubt)(secret.expose()) {
        add(response, notice);
    }
}

/// A call with a token that lost a part of itself.
fn length(response: &mut Response) {
    let is_cut = |field: &Field| match &field.value {
        Value::Secret(secret) if ["access_token", "token", "h"].contains(&field.name.as_str()) => {
            looks_random(secret.expose())
                && (response.provider.doubt)(secret.expose()) == Some(&notice::TOKEN_TOO_SHORT)
        }
        _ => false,
    };
    if response.fields.iter().any(is_cut) {
        add(response, &notice::TOKEN_TOO_SHORT);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::response::read;

    #[test]
    fn s17_a_state_that_is_not_ours_is_a_danger() {
        for (text, expected, mismatch) in [
            (
                "https://example.com/cb#access_token=2YotnFZFEjr1zCsicMWpAA&scope=abc&state=invalid&token_type=exampleexpires_in=3600",
                "xyz",
                true,
            ),
            ("https://example/?code=123&scope=scope1%20scope2", "my-state", true),
            (
                "https://example.com/cb#access_token=2YotnFZFEjr1zCsicMWpAA&state=xyz&token_type=example&expires_in=3600",
                "xyz",
                false,
            ),
            ("https://example.com/cb?error=access_denied&state=xyz", "xyz", false),
            ("https://example.com/cb?code=123&state=xyz&state=abc", "xyz", true),
            ("https://example.com/cb?code=123&state=XYZ", "xyz", true),
            ("https://example.com/cb?code=123&state=", "xyz", true),
        ] {
            let mut answer = read(text).answer;
            state(&[expected], &mut answer);
            assert_eq!(answer.notices.contains(&notice::STATE_MISMATCH), mismatch, "{text}");
        }
    }
}
