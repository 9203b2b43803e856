//! Which of several things in a text is the answer, and which of the others are told beside it.

use super::{Field, Reading, Response, Value};
use crate::notice;
use crate::outcome::Outcome;
use crate::paste::placeholder::is_variable;
use crate::provider::oauth2;
use crate::secret::Secret;

/// The one of most use, the last among equals; an error beside a token alone is what a person asks about.
pub fn of(mut responses: Vec<Response>) -> Reading {
    let has_error = responses.iter().any(|response| response.error.is_some());
    let by_use = |response: &Response| (!(has_error && is_alone(response)), response.outcome);
    let mut by_use: Vec<_> = responses.iter().map(by_use).zip(0..).collect();
    by_use.sort_unstable();
    // What one repeats is looked for in all of them, so only until one is found that nothing repeats.
    let tells = |at: &usize| responses.get(*at).is_some_and(|one| !is_shadow(one, &responses));
    let Some(at) = by_use.into_iter().rev().map(|(_, at)| at).find(tells) else {
        return Reading { answer: Response::of(&oauth2::PROVIDER, Outcome::Nothing), earlier: Vec::new() };
    };
    let mut answer = responses.remove(at);
    let is_danger = |other: &Response| other.notices.contains(&notice::LOOK_ALIKE_HOST);
    let is_further =
        |other: &Response| other.outcome >= Outcome::Hash && !repeats(other, &answer) && !is_name(other);
    responses.retain(|other| is_danger(other) || is_further(other));
    responses
        .dedup_by(|next, one| next.fields.len() == 1 && next.outcome == one.outcome && repeats(next, one));
    if !responses.is_empty() {
        answer.notices.add(&notice::SEVERAL_ANSWERS);
    }
    Reading { answer, earlier: responses }
}

/// Whether it is a token with nothing beside it.
fn is_alone(response: &Response) -> bool {
    response.outcome == Outcome::Token && response.host.is_none() && response.fields.len() == 1
}

/// Whether the other holds what a person would come for here.
fn repeats(response: &Response, other: &Response) -> bool {
    match (response.main_secret(), other.main_secret()) {
        (Some((_, mine)), Some((_, other))) => mine == other,
        (Some((_, mine)), None) => other.fields.iter().any(|field| field.value.secret() == Some(mine)),
        (None, _) => true,
    }
}

/// Whether another tells all of this one, or more of its token: a call has the token that a program keeps under a name, an
/// address the token that a program uses, and people explain an address under it.
fn is_shadow(response: &Response, all: &[Response]) -> bool {
    let tells_more = |other: &Response| {
        is_part(response, other)
            || other.host.is_some()
                && other.outcome == response.outcome
                && response.main_secret().is_some()
                && repeats(response, other)
            || is_name(response) && other.outcome == Outcome::Token && !is_name(other)
    };
    response.host.is_none() && all.iter().any(|other| !std::ptr::eq(response, other) && tells_more(other))
}

/// Whether another holds all that stands here, and more.
fn is_part(response: &Response, other: &Response) -> bool {
    let is_same = |mine: &Field, other: &Field| {
        mine.value == other.value && (mine.name == other.name || matches!(mine.value, Value::Secret(_)))
    };
    let is_alike = other.outcome == response.outcome || other.outcome == Outcome::Call;
    is_alike
        && response.fields.len() <= MOST_REPEATED
        && response.fields.len() < other.fields.len()
        && response.fields.iter().all(|mine| other.fields.iter().any(|field| is_same(mine, field)))
}

/// Nobody repeats more of what stands elsewhere; each is looked for in all of that.
const MOST_REPEATED: usize = 16;

/// Whether a program's name of a token stands in the place of one: `token=my_token`.
fn is_name(response: &Response) -> bool {
    // Only its letters are looked at.
    let is_variable = |(_, secret): (&Field, &Secret)| is_variable(secret.expose());
    response.outcome == Outcome::Token && response.main_secret().is_some_and(is_variable)
}
