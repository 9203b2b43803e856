//! The runs among other words: which of them mean something, and what they say.

use crate::notice::{self, Notices};
use crate::params::{Param, Params, Part};
use crate::paste::address::Address;
use crate::paste::run::Run;
use crate::paste::{Finding, bare, placeholder};
use crate::provider::{self, decides};
use std::ops::Range;

/// Of ever so many runs, this many are told.
const MOST: usize = 64;

/// A run that is all of a text may have this many bytes of quotation marks and the like around it.
const AROUND: usize = 8;

/// The runs that mean something. Where one settles what a text is, those that settle nothing are left out, unless they
/// may be parts of an API call; the newest are kept.
pub fn that_matter<'a>(mut runs: Vec<Run<'a>>, text: &str) -> Vec<Run<'a>> {
    let whole = text.trim().len();
    // Behind words a number is what they call a code.
    let is_worded = |run: &Run| {
        has_status(run)
            && text.get(..run.range.start).is_some_and(|before| before.contains(char::is_alphabetic))
    };
    // A program hands on what stands elsewhere: `make_url(svc=svc, params=params)`.
    runs.retain(|run| {
        run.address.is_some()
            || run.range.len() + AROUND >= whole
            || !run.pairs().all(|(name, value)| name == value)
            || run.pairs().next().is_none()
    });
    let decisive = runs.iter().any(is_decisive);
    let call = runs.iter().any(|run| run.address.is_some_and(names_api));
    if decisive && !call {
        runs.retain(is_decisive);
    } else {
        runs.retain(|run| {
            run.address.is_some()
                || run.range.len() + AROUND >= whole && !is_worded(run)
                || run.names().any(|name| {
                    provider::is_known_name(name) && !(name.eq_ignore_ascii_case("code") && has_status(run))
                })
        });
    }
    let surplus = runs.len().saturating_sub(MOST);
    runs.drain(..surplus);
    runs
}

/// Whether the `code` of a run is a log's `code=302` or an error's `code=1003`, and not a sign-in's.
fn has_status(run: &Run) -> bool {
    let is_status = |value: &str| {
        let number = value.strip_prefix('-').unwrap_or(value);
        number.len() <= LONGEST_STATUS && number.bytes().all(|byte| byte.is_ascii_digit())
    };
    let is_code = |name: &str| name.eq_ignore_ascii_case("code");
    run.address.is_none() && run.pairs().any(|(name, value)| is_code(name) && is_status(value))
}

/// A status of HTTP has three digits, a number of an error up to four; no code of a sign-in is as short.
const LONGEST_STATUS: usize = 4;

/// Whether a run holds what a person may have come for, or begins with a token that lost its name.
fn is_decisive(run: &Run) -> bool {
    let bare = run
        .names()
        .next()
        .is_some_and(|name| provider::shape_of(name).is_some() || bare::behind_name(name).is_some());
    let other_name = |value: &str, name: &str| {
        value.len() >= provider::SHORTEST_SHAPE
            && !provider::is_known_name(name)
            && provider::shape_of(value).is_some()
    };
    let is_status = |name: &str| name.eq_ignore_ascii_case("code") && has_status(run);
    bare || run.pairs().any(|(name, value)| decides(name) && !is_status(name) || other_name(value, name))
}

fn names_api(address: &str) -> bool {
    Address::parse(address).is_some_and(|address| provider::is_api(&address))
}

/// What a run says, with the place at which it stands.
pub fn of_run(run: Run) -> (Range<usize>, Finding) {
    let range = run.range.clone();
    let address = run.address.and_then(Address::parse);
    // A token whose tail is joined to it as to an address: `TOKEN?user_name=demo`.
    let token = run.address.filter(|text| address.is_none() && provider::shape_of(text).is_some());
    let is_error = has_status(&run) && run.names().any(|name| name == "reason");
    let (params, mut notices) = run.decode();
    // What a log has where nothing failed.
    let is_none = |value: &str| NO_ERROR.iter().any(|none| value.eq_ignore_ascii_case(none));
    let tells = |param: &&Param| param.name != "error" || !param.value.as_deref().is_some_and(is_none);
    let mut params: Params = params.iter().filter(tells).cloned().collect();
    if is_error {
        // Wialon's error as its libraries print it: `code=1003 reason=LIMIT api_concurrent`.
        params = params.renamed("code", "error");
    }
    let token = token.map(|token| Param { name: token.to_owned(), value: None, part: Part::Body });
    params = with_tokens_named(token.iter().chain(params.iter()).cloned().collect(), &mut notices);
    (range, Finding { address, notices, ..Finding::of_run(params) })
}

/// What stands for no error.
const NO_ERROR: [&str; 5] = ["false", "no", "none", "null", "undefined"];

/// Whether a JSON Web Token under this name is no access token: a part of a request (RFC 9101; RFC 7523; OpenID Connect Core,
/// section 3.1.2.1), a response as a whole (JARM), or what Google calls an ID token.
pub fn is_assertion(name: &str) -> bool {
    ["assertion", "client_assertion", "credential", "id_token_hint", "request", "response"].contains(&name)
}

/// Whether a token may stand under this name, which is nobody's for one; or alone under one of Wialon's.
fn may_name_token(name: &str, is_alone: bool) -> bool {
    let is_free = !provider::is_known_name(name) || is_alone && OF_RECORDS.contains(&name);
    is_free && !is_assertion(name)
}

/// Those of Wialon's answers, and the one beside which a hand put it.
const OF_RECORDS: [&str; 3] = ["h", "lang", "th"];

/// Gives tokens their names: `TOKEN&user_name=…` lost its `access_token=`, and `VK_TOKEN=…` is somebody's own name
/// where the run names no secret itself.
fn with_tokens_named(params: Params, notices: &mut Notices) -> Params {
    // Whether what a person comes for is named already.
    let comes_for = |name: &str| decides(name) && provider::is_secret(name) || name == "error";
    let decided = params.iter().any(|param| param.value.is_some() && comes_for(&param.name));
    let is_alone = params.iter().nth(1).is_none();
    let mut named = Params::default();
    for (place, param) in params.iter().enumerate() {
        let (text, notice) = match &param.value {
            None if place == 0 => (param.name.as_str(), &notice::TOKEN_TAIL),
            Some(value) if !decided && may_name_token(&param.name, is_alone) => {
                (value.as_str(), &notice::BARE_TOKEN)
            }
            _ => ("", &notice::BARE_TOKEN),
        };
        // A program's setting that nobody has filled in: `VK_TOKEN=your_token`.
        let is_setting = || is_alone && param.name.to_ascii_lowercase().ends_with("_token");
        if is_setting() && placeholder::of_secret(text).is_some() {
            named.add("access_token", text, param.part);
            continue;
        }
        let (text, notice, shape) = match provider::shape_of(text) {
            Some((_, shape)) => (text, notice, shape),
            None => match bare::behind_name(&param.name).filter(|_| param.value.is_none()) {
                Some((token, (_, shape))) => (token, &notice::BARE_TOKEN, shape),
                None => {
                    named.push(param.clone());
                    continue;
                }
            },
        };
        notices.add(notice);
        named.add(bare::name_before(&param.name).unwrap_or(shape.name), text, param.part);
    }
    named
}
