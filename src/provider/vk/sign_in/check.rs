//! From what was typed to a link, with what is wrong, doubtful or good to know.

use super::{
    CLIENT_ID, DISPLAY, DISPLAYS, GROUP_IDS, REDIRECT_URI, RESPONSE_TYPE, RESPONSE_TYPES, REVOKE,
    REVOKE_COMMUNITY, SCOPE, SCOPE_COMMUNITY, STATE, V, limits, of_communities, sentences,
};
use crate::flags::{FlagSet, Radix};
use crate::form::{Field, Filled, Remarks, Sentence, flags, remark::Level};
use crate::provider::vk::apps::{self, State};
use crate::provider::vk::authorize::{Authorize, Display, ResponseType, Scope};
use crate::provider::vk::inputs::{chosen, domain, judged};
use crate::provider::vk::{domain::Domain, fields, scopes};
use crate::response::rights::Kind;

/// The link, where nothing is wrong.
pub fn check(filled: &Filled, remarks: &mut Remarks) -> Option<Authorize> {
    let communities = of_communities(filled);
    let (scope, kind, revoke) = if communities {
        (SCOPE_COMMUNITY, &scopes::COMMUNITY, REVOKE_COMMUNITY)
    } else {
        (SCOPE, &scopes::USER, REVOKE)
    };
    let client_id = read(CLIENT_ID, filled, fields::client_id, remarks);
    client_id.iter().for_each(|id| application(*id, remarks));
    let group_ids = match communities {
        true => read(GROUP_IDS, filled, fields::group_ids, remarks),
        false => Some(Vec::new()),
    };
    let set = permissions(scope, filled, kind, remarks);
    if let Some(set) = set.filter(|_| !communities) {
        limits::say(set, remarks);
    }
    let response_type = chosen(RESPONSE_TYPE, filled, &RESPONSE_TYPES, remarks).map(response_type);
    if response_type == Some(ResponseType::Code) {
        remarks.say(RESPONSE_TYPE, sentences::CODE);
    }
    let redirect_uri = redirect_uri(filled, response_type, remarks);
    let display = chosen(DISPLAY, filled, &DISPLAYS, remarks);
    let state = state(filled, remarks);
    let v = match filled.text(V).trim() {
        "" => Some(None),
        _ => read(V, filled, fields::version, remarks).map(Some),
    };
    Some(Authorize {
        domain: domain(filled),
        client_id: client_id?,
        redirect_uri: redirect_uri?,
        display: display?
            .and_then(|choice| Display::ALL.into_iter().find(|display| display.wire() == choice.value)),
        scope: Some(set?).filter(|set| *set != FlagSet::EMPTY).map(Scope::Mask),
        response_type: response_type?,
        state,
        revoke: filled.is_ticked(revoke),
        v: v?.map(str::to_owned),
        group_ids: group_ids?,
    })
}

fn read<'a, T>(
    field: Field,
    filled: &'a Filled,
    read: fn(&'a str) -> Result<T, fields::FieldError>,
    remarks: &mut Remarks,
) -> Option<T> {
    let text = filled.text(field);
    judged(field, text, read(text), remarks)
}

/// What was last reported of an application whose number goes round, and what one risks with it.
fn application(client_id: u64, remarks: &mut Remarks) {
    let Some(app) = apps::find(client_id) else {
        return;
    };
    let dead = matches!(app.state, State::Blocked | State::Refused | State::PasswordOnly);
    let level = if dead { Level::Warning } else { Level::Note };
    remarks.say(CLIENT_ID, Sentence { level, ..Sentence::error(app.report) });
    remarks.say(CLIENT_ID, Sentence { level: Level::Warning, ..Sentence::error(apps::RISK) });
}

/// The set. What cannot be one is said in VK's words: its numbers and names are of another kind than other services'.
fn permissions(field: Field, filled: &Filled, kind: &'static Kind, remarks: &mut Remarks) -> Option<FlagSet> {
    let entry = filled.flags(field)?;
    let number = entry.error(Radix::Decimal).map(|_| entry.text(Radix::Decimal));
    let wrong = number.or_else(|| entry.names_error().map(|_| entry.names()));
    if let Some(text) = wrong.filter(|text| !text.trim().is_empty())
        && let Err(error) = Scope::read(text, kind)
    {
        return judged(field, text, Err(error), remarks);
    }
    flags::read(field, filled, kind.table, remarks)
}

/// Nothing chosen is what VK takes then: a code.
fn response_type(choice: Option<&'static crate::form::Choice>) -> ResponseType {
    let named = |kind: &ResponseType| choice.is_some_and(|choice| choice.value == kind.wire());
    ResponseType::ALL.into_iter().find(named).unwrap_or_default()
}

/// The address; VK's empty page where none was typed.
fn redirect_uri(
    filled: &Filled,
    response_type: Option<ResponseType>,
    remarks: &mut Remarks,
) -> Option<String> {
    if filled.text(REDIRECT_URI).trim().is_empty() {
        return Some(domain(filled).blank_page().to_owned());
    }
    let address = read(REDIRECT_URI, filled, fields::redirect_uri, remarks)?;
    let is_empty_page = Domain::ALL.iter().any(|domain| domain.blank_page() == address);
    if !is_empty_page && response_type == Some(ResponseType::Token) {
        remarks.say(REDIRECT_URI, sentences::FRAGMENT);
    }
    Some(address.to_owned())
}

/// The mark. VK does without one, the person should not.
fn state(filled: &Filled, remarks: &mut Remarks) -> Option<String> {
    let state = filled.secret(STATE);
    // It stands in the link that is built of it.
    match fields::state(state.expose()) {
        Ok(state) => Some(state.to_owned()),
        Err(_) => {
            remarks.say(STATE, sentences::STATE_MISSING);
            None
        }
    }
}
