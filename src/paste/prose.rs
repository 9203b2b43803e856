//! Findings among other words: parameters, commands, tokens and addresses on their own.

use super::address::Address;
use super::finding::decides;
use super::run::{self, Run, push_new};
use super::value::is_one_word;
use super::{Finding, Source};
use super::{
    answer, assignment, bare, bearer, call, command, embedded, error_text, find_within, marked, packed,
    repair,
};
use crate::notice::{self, Notice};
use crate::params::{Param, Params, Part};
use crate::provider::{self, wialon};
use std::ops::Range;

/// A command of a shell, and what stands around it.
pub fn in_command(text: &str, _: u8) -> Option<Vec<Finding>> {
    let (range, call) = command::find(text)?;
    let mut findings = Vec::new();
    for piece in [text.get(..range.start), text.get(range.end..)].into_iter().flatten() {
        findings.append(&mut in_repaired(&repair::repair(piece)));
    }
    findings.push(call);
    Some(call::join(findings))
}

/// The findings of a text that is nothing as a whole.
pub fn find(text: &str, layers: u8) -> Vec<Finding> {
    let repaired = repair::repair(text);
    let mut findings = in_repaired(&repaired);
    let decisive = findings.iter().any(Finding::is_decisive);
    // An address with a query that a page passes on, `away.php?to=https%3A…`: decoded as a whole, its parameters would be
    // the page's.
    let is_page = |finding: &Finding| {
        let in_query = finding.params.iter().all(|param| param.part == Part::Query);
        in_query && finding.address.is_some() && finding.is_decisive()
    };
    // A page to sign in has addresses of its own among its parameters.
    let passes_on = |finding: &&Finding| !finding.address.as_ref().is_some_and(provider::is_sign_in);
    if !decisive
        && layers > 0
        && let Some(passed) = findings
            .iter()
            .filter(passes_on)
            .find_map(|finding| packed::in_values(finding, layers - 1, is_page))
    {
        return marked(passed, &notice::ESCAPED_TWICE);
    }
    if !decisive
        && layers > 0
        && ["%3D", "%3d", "%22", "%253D", "%2522", "Bearer%20"].iter().any(|escape| text.contains(escape))
    {
        // A text encoded as a whole, as it stands in another address or in a log.
        let decoded = crate::params::decode(&repaired.text);
        let inner = find_within(&decoded.text, layers - 1);
        if inner.iter().any(Finding::is_decisive) {
            return marked(inner, &notice::ESCAPED_TWICE);
        }
    }
    if layers > 0
        && findings.iter().all(|finding| finding.address.is_none())
        && let Some(quoted) = packed::in_quoted(text, layers - 1, decisive)
    {
        return marked(quoted, &notice::TEXT_AROUND);
    }
    let mut inside =
        if decisive { None } else { answer::inside(text).or_else(|| answer::inside(&repaired.text)) };
    if findings.is_empty() {
        findings.extend(inside.take());
    }
    let arguments = wialon::program::arguments_in(text);
    // A program opens a session before it calls in it.
    let may_be_part = |finding: &Finding| {
        call::is_beside_params(finding)
            || call::may_be_arguments(finding)
            || wialon::program::are_arguments(finding, arguments)
            || !finding.is_told()
    };
    if !decisive || findings.iter().all(may_be_part) {
        findings = call::in_program(text, findings);
    }
    findings = call::to_server(text, findings);
    if !decisive {
        findings.extend(bearer::find(&repaired.text));
        // What a program calls with is no answer.
        findings.extend(inside.filter(|_| !findings.iter().any(|finding| finding.address.is_some())));
        findings.extend(blank_page(text).filter(|_| findings.is_empty()));
    }
    // What a program prints of an error has the line that failed in it, `login(token=TOKEN)`, or the call's name.
    if !findings.iter().any(|finding| finding.is_told() && !call::is_name_alone(finding))
        && let Some(mut error) = error_text::find(&repaired.text)
    {
        findings.retain(|finding| !call::is_name_alone(finding) || !error.take_method(finding));
        findings.push(error);
    }
    findings
}

/// The text of VK's `blank.html` itself, copied instead of its address; an address of a known service as browsers show
/// it, without its scheme.
fn blank_page(text: &str) -> Option<Finding> {
    let page = if text.contains(BLANK_PAGE) { "https://oauth.vk.com/blank.html" } else { text.trim() };
    let address = Some(Address::parse(page).filter(provider::is_known_address)?);
    Some(Finding { source: Source::Address, address, ..Finding::of_run(Params::default()) })
}

/// What stands on `blank.html`.
const BLANK_PAGE: &str = "не копируйте данные из адресной строки";

/// The findings of a repaired text, in the order in which they stand.
fn in_repaired(repaired: &repair::Repaired) -> Vec<Finding> {
    let text = repaired.text.as_str();
    let mut runs = run::runs(text);
    // What stands in a field of HTML has the field's name.
    runs.retain(|run| run.address.is_some() || !assignment::is_field(text, run.range.start));
    let ranges = |runs: &[Run]| runs.iter().map(|run| run.range.clone()).collect::<Vec<_>>();
    let mut findings = embedded::objects(text, &ranges(&runs));
    let objects: Vec<_> = findings.iter().map(|(range, _)| range.clone()).collect();
    runs.retain(|run| embedded::covering(&objects, run.range.start).is_none());
    let mut covered = [ranges(&runs), objects].concat();
    covered.sort_unstable_by_key(|range| range.start);
    let assigned = assignment::assignments(text, &covered);
    // A token that its name, or what stands beside it, tells more of is not found again as a word on its own.
    let several = assigned.as_ref().is_some_and(|run| run.names().nth(1).is_some());
    let tells = |name: &str| is_one_word(name) && (several || name.starts_with("access_token_"));
    let tokens = assigned.iter().flat_map(Run::pairs).filter(|(name, _)| tells(name));
    covered.extend(tokens.map(|(_, value)| assignment::place(text, value)));
    covered.sort_unstable_by_key(|range| range.start);
    findings.extend(that_matter(runs, text).into_iter().chain(assigned).map(of_run));
    findings.extend(bare::tokens(text, &covered));
    findings.extend(bare::addresses(text, &covered));
    findings.sort_unstable_by_key(|(range, _)| range.start);
    let words = text.find(char::is_alphanumeric).zip(text.rfind(char::is_alphanumeric));
    let complete = |(range, mut finding): (Range<usize>, Finding)| {
        let mut notices = repaired.notices(range.clone());
        if words.is_some_and(|(first, last)| first < range.start || range.end <= last) {
            push_new(&mut notices, &notice::TEXT_AROUND);
        }
        for notice in finding.notices {
            push_new(&mut notices, notice);
        }
        finding.notices = notices;
        finding
    };
    call::join(findings.into_iter().map(complete).collect())
}

/// Of ever so many runs, this many are told.
const MOST: usize = 64;

/// A run that is all of a text may have this many bytes of quotation marks and the like around it.
const AROUND: usize = 8;

/// The runs that mean something. Where one settles what a text is, those that settle nothing are left out, unless they
/// may be parts of an API call; the newest are kept.
fn that_matter<'a>(mut runs: Vec<Run<'a>>, text: &str) -> Vec<Run<'a>> {
    let whole = text.trim().len();
    // Behind words a number is what they call a code.
    let is_worded = |run: &Run| {
        has_status(run)
            && text.get(..run.range.start).is_some_and(|before| before.contains(char::is_alphabetic))
    };
    // A program hands on what stands elsewhere: `make_url(svc=svc, params=params)`.
    runs.retain(|run| {
        run.address.is_some()
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

fn of_run(run: Run) -> (Range<usize>, Finding) {
    let range = run.range.clone();
    let address = run.address.and_then(Address::parse);
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
    params = with_tokens_named(params, &mut notices);
    (range, Finding { address, notices, ..Finding::of_run(params) })
}

/// What stands for no error.
const NO_ERROR: [&str; 5] = ["false", "no", "none", "null", "undefined"];

/// Of the names that decide, those of what a person comes for.
const SECRET: [&str; 7] = ["access_hash", "code", "error", "id_token", "oauth_token", "sid", "token"];

/// Whether a JSON Web Token under this name is a part of a request (RFC 9101; RFC 7523; OpenID Connect Core, section 3.1.2.1).
fn is_assertion(name: &str) -> bool {
    ["assertion", "client_assertion", "id_token_hint", "request"].contains(&name)
}

/// Gives tokens their names: `TOKEN&user_name=…` lost its `access_token=`, and `VK_TOKEN=…` is somebody's own name
/// where the run names no secret itself.
fn with_tokens_named(params: Params, notices: &mut Vec<&'static Notice>) -> Params {
    let secret = |name: &str| name.starts_with("access_token") || SECRET.contains(&name);
    let decided = params.iter().any(|param| param.value.is_some() && secret(&param.name));
    let mut named = Params::default();
    for (place, param) in params.iter().enumerate() {
        let (text, notice) = match &param.value {
            None if place == 0 => (param.name.as_str(), &notice::TOKEN_TAIL),
            Some(value)
                if !decided && !provider::is_known_name(&param.name) && !is_assertion(&param.name) =>
            {
                (value.as_str(), &notice::BARE_TOKEN)
            }
            _ => ("", &notice::BARE_TOKEN),
        };
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
        push_new(notices, notice);
        named.add(shape.name, text, param.part);
    }
    named
}
