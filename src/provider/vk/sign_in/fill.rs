//! A link that somebody pasted, put into the form as it stands.

use super::{
    COMMUNITY, DISPLAY, FIRST_SCOPE, FORM, GROUP_IDS, REDIRECT_URI, RESPONSE_TYPE, REVOKE, REVOKE_COMMUNITY,
    SCOPE, SCOPE_COMMUNITY, USER, WHOM,
};
use crate::form::{Field, Filled};
use crate::outcome::Outcome;
use crate::provider::vk::authorize::{ResponseType, Scope};
use crate::provider::vk::inputs::{domain, put_domain};
use crate::provider::vk::{PROVIDER, domain::Domain, scopes};
use crate::response::Response;
use crate::response::rights::Kind;
use crate::secret::Secret;

/// Whether a pasted text is a link of the classic sign-in; one that lost its host counts.
pub fn reads(call: &Response) -> bool {
    let own = |host: &String| Domain::whose(Domain::oauth, host).is_some();
    *call.provider == PROVIDER && call.outcome == Outcome::Authorize && call.host.as_ref().is_none_or(own)
}

/// Says what the link says, and what VK takes where it says nothing.
pub fn fill(call: &Response, filled: &mut Filled) {
    let mut put = |field: Field, text: &str| filled.put(field, &Secret::from(text));
    let communities = call.open(GROUP_IDS.0).is_some_and(|ids| !ids.trim().is_empty());
    let scope = scope(call);
    let (used, other, kind, first) = if communities {
        (SCOPE_COMMUNITY, SCOPE, &scopes::COMMUNITY, FIRST_SCOPE)
    } else {
        (SCOPE, SCOPE_COMMUNITY, &scopes::USER, NO_SCOPE)
    };
    put(WHOM, if communities { COMMUNITY } else { USER });
    put(other, first);
    put(used, &in_field(&scope, kind));
    put(DISPLAY, call.open(DISPLAY.0).unwrap_or_default().trim());
    let response_type = call.open(RESPONSE_TYPE.0).map(str::trim).filter(|kind| !kind.is_empty());
    put(RESPONSE_TYPE, response_type.unwrap_or(ResponseType::default().wire()));
    let revoke = call.open(REVOKE.0).unwrap_or_default().trim();
    put(REVOKE, revoke);
    put(REVOKE_COMMUNITY, revoke);
    put_domain(filled, Domain::oauth, call);
    if filled.text(REDIRECT_URI) == domain(filled).blank_page() {
        filled.put(REDIRECT_URI, &Secret::default());
    }
    let unused =
        FORM.inputs().filter(|input| input.field == if communities { REVOKE } else { REVOKE_COMMUNITY });
    for input in unused {
        filled.put(input.field, &Secret::from(input.initial));
    }
}

const NO_SCOPE: &str = "0";

/// The scope of a link; PHP writes a list as `scope[0]=wall&scope[1]=offline`.
fn scope(call: &Response) -> String {
    if let Some(scope) = call.open(SCOPE.0) {
        return scope.to_owned();
    }
    let listed = call.fields.iter().filter(|field| field.name.starts_with("scope["));
    let words = listed.filter_map(|field| field.value.open());
    words.collect::<Vec<_>>().join(",")
}

/// What the field of permissions is to hold: the sum, also of older names; as it stands what is no sum, so that it is
/// said what is wrong with it.
fn in_field(scope: &str, kind: &'static Kind) -> String {
    match Scope::read(scope, kind) {
        Ok(None) => NO_SCOPE.to_owned(),
        Ok(Some(read)) if has_bits(&read, kind) => read.set(kind).bits().to_string(),
        _ => scope.to_owned(),
    }
}

/// Whether every permission has a bit.
fn has_bits(scope: &Scope, kind: &Kind) -> bool {
    match scope {
        Scope::Mask(_) => true,
        Scope::Names(names) => names.iter().all(|name| kind.flag(name).is_some_and(|flag| flag.value != 0)),
    }
}
