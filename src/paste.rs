//! Finds, in anything that a person pastes, the texts that a service may have sent.

pub mod address;
pub mod answer;
pub mod assignment;
pub mod bare;
mod call;
mod command;
mod error_text;
pub mod exchange;
mod finding;
mod http;
pub mod json;
pub mod placeholder;
mod records;
pub mod repair;
pub mod run;
pub mod value;

use crate::notice::{self, Notice};
use crate::params::{Param, Params};
use crate::provider;
use address::Address;
use finding::decides;
pub use finding::{Body, Finding, Source};
use json::Json;
use run::{Run, push_new};
use std::ops::Range;

/// All findings in the order in which they stand.
pub fn find(text: &str) -> Vec<Finding> {
    let absolute = http::absolute(text);
    find_within(absolute.as_deref().unwrap_or(text), LAYERS)
}

/// A text is unpacked out of this many layers: a JSON string in an address that was encoded as a whole.
const LAYERS: u8 = 2;

fn find_within(text: &str, layers: u8) -> Vec<Finding> {
    let trimmed = text.trim().trim_matches('`').trim();
    let trimmed = trimmed.strip_prefix("json\n").unwrap_or(trimmed);
    if layers > 0
        && let Some(exchange) = exchange::find(trimmed)
    {
        return exchange;
    }
    if let Some((whole, tail)) = answer::first(trimmed) {
        let inner = if layers > 0 { in_members(&whole, layers - 1) } else { None };
        let mut findings = inner.unwrap_or_else(|| vec![whole]);
        if layers > 0 && tail.contains(char::is_alphanumeric) {
            findings.extend(after_json(tail, layers - 1));
        }
        return findings;
    }
    if let Some(list) = answer::list(trimmed) {
        let mut found = Vec::new();
        in_list(list, layers.saturating_sub(1), &mut found);
        return marked(found, &notice::INSIDE_JSON);
    }
    if let Some(whole) = answer::typeset(trimmed) {
        return vec![whole];
    }
    if layers > 0
        && let Some(inner) = json::unescaped(trimmed)
    {
        return marked(find_within(&inner, layers - 1), &notice::JSON_ESCAPES);
    }
    if let Some((range, call)) = command::find(text) {
        let around = [text.get(..range.start), text.get(range.end..)].map(Option::unwrap_or_default);
        let mut findings = in_repaired(&repair::repair(&around.join("\n")));
        findings.push(call);
        return findings;
    }
    let repaired = repair::repair(text);
    let mut findings = in_repaired(&repaired);
    for finding in findings.iter_mut().filter(|finding| finding.is_assigned()).take(1) {
        if let Some(json) = answer::inside(text).filter(|json| json.tells(finding)) {
            *finding = json;
        }
    }
    let decisive = findings.iter().any(Finding::is_decisive);
    if !decisive
        && layers > 0
        && ["%3D", "%3d", "%22", "%253D", "%2522"].iter().any(|escape| text.contains(escape))
    {
        // A text encoded as a whole, as it stands in another address or in a log.
        let decoded = crate::params::decode(&repaired.text);
        let inner = find_within(&decoded.text, layers - 1);
        if inner.iter().any(Finding::is_decisive) {
            return marked(inner, &notice::ESCAPED_TWICE);
        }
    }
    if !decisive {
        findings.extend(answer::inside(text).or_else(|| answer::inside(&repaired.text)));
        findings.extend(blank_page(text).filter(|_| findings.is_empty()));
        findings.extend(error_text::find(&repaired.text));
    }
    findings
}

fn is_token(param: &Param) -> bool {
    param.name.starts_with("access_token")
}

/// What is sure in the text after JSON with which it began.
fn after_json(tail: &str, layers: u8) -> Vec<Finding> {
    let mut findings = marked(find_within(tail, layers), &notice::TEXT_AROUND);
    // Words there may look like parameters.
    let stands_alone = |finding: &Finding| finding.address.is_some() && finding.is_decisive();
    findings.retain(|finding| finding.params.iter().any(is_token) || stands_alone(finding));
    findings
}

/// What somebody's own JSON carries in its members: an address, an answer in an envelope, an answer as a string. Beside a
/// member of a known name, which the JSON may be about, only a token counts.
fn in_members(whole: &Finding, layers: u8) -> Option<Vec<Finding>> {
    let known = |param: &Param| provider::is_known_name(&param.name);
    if whole.is_decisive() {
        return None;
    }
    let named = whole.params.iter().any(known);
    let values = whole.params.iter().filter_map(|param| param.value.as_deref()).take(MOST);
    let mut inner = values.map(|value| find_within(value, layers));
    let holds = |finding: &Finding| finding.is_decisive() && (!named || finding.params.iter().any(is_token));
    let found = inner.find(|findings| findings.iter().any(holds))?;
    Some(marked(found, &notice::INSIDE_JSON))
}

/// What the texts of a list carry. In the list as it is written, an escape would be taken for letters of a text.
fn in_list(json: Json, layers: u8, found: &mut Vec<Finding>) {
    match json {
        Json::Array(items) => {
            for item in items.into_iter().take(MOST) {
                in_list(item, layers, found);
            }
        }
        item => found.append(&mut find_within(&item.into_text(), layers)),
    }
}

/// The findings of an inner text, each with what was done to get at it.
fn marked(mut findings: Vec<Finding>, notice: &'static Notice) -> Vec<Finding> {
    for finding in &mut findings {
        push_new(&mut finding.notices, notice);
    }
    findings
}

/// The text of VK's `blank.html` itself, copied instead of its address; an address of a known service as browsers show
/// it, without its scheme.
fn blank_page(text: &str) -> Option<Finding> {
    let page = if text.contains(BLANK_PAGE) { "https://oauth.vk.com/blank.html" } else { text.trim() };
    let address = Some(Address::parse(page).filter(provider::is_known_address)?);
    Some(Finding {
        source: Source::Address,
        address,
        params: Params::default(),
        notices: Vec::new(),
        body: Body::default(),
    })
}

/// What stands on `blank.html`.
const BLANK_PAGE: &str = "не копируйте данные из адресной строки";

fn in_repaired(repaired: &repair::Repaired) -> Vec<Finding> {
    let text = repaired.text.as_str();
    let runs = run::runs(text);
    let covered: Vec<_> = runs.iter().map(|run| run.range.clone()).collect();
    let assigned = assignment::assignments(text, &covered);
    let mut findings: Vec<(Range<usize>, Finding)> =
        that_matter(runs, text.trim().len()).into_iter().chain(assigned).map(of_run).collect();
    findings.extend(bare::tokens(text, &covered));
    findings.extend(bare::addresses(text, &covered));
    findings.sort_unstable_by_key(|(range, _)| range.start);
    let complete = |(range, mut finding): (Range<usize>, Finding)| {
        let mut notices = repaired.notices(range.clone());
        if has_words(text, &range) {
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
fn that_matter(mut runs: Vec<Run>, whole: usize) -> Vec<Run> {
    let decisive = runs.iter().any(is_decisive);
    let call = runs.iter().any(|run| run.address.is_some_and(names_api));
    if decisive && !call {
        runs.retain(is_decisive);
    } else {
        runs.retain(|run| {
            run.address.is_some()
                || run.range.len() + AROUND >= whole
                || run.names().any(provider::is_known_name)
        });
    }
    let surplus = runs.len().saturating_sub(MOST);
    runs.drain(..surplus);
    runs
}

/// Whether a run holds what a person may have come for, or begins with a token that lost its name.
fn is_decisive(run: &Run) -> bool {
    let bare = run.names().next().is_some_and(|name| name.len() >= provider::SHORTEST_SHAPE);
    let other_name = |value: &str, name: &str| {
        value.len() >= provider::SHORTEST_SHAPE
            && !provider::is_known_name(name)
            && provider::shape_of(value).is_some()
    };
    bare || run.pairs().any(|(name, value)| decides(name) || other_name(value, name))
}

fn names_api(address: &str) -> bool {
    Address::parse(address).is_some_and(|address| provider::is_api(&address))
}

fn of_run(run: Run) -> (Range<usize>, Finding) {
    let range = run.range.clone();
    let address = run.address.and_then(Address::parse);
    let (mut params, mut notices) = run.decode();
    params = with_tokens_named(params, &mut notices);
    (range, Finding { source: Source::Run, address, params, notices, body: Body::default() })
}

/// Of the names that decide, those of what a person comes for.
const SECRET: [&str; 7] = ["access_hash", "code", "error", "id_token", "oauth_token", "sid", "token"];

/// Gives tokens their names: `TOKEN&user_name=…` lost its `access_token=`, and `VK_TOKEN=…` is somebody's own name
/// where the run names no secret itself.
fn with_tokens_named(params: Params, notices: &mut Vec<&'static Notice>) -> Params {
    let secret = |name: &str| name.starts_with("access_token") || SECRET.contains(&name);
    let decided = params.iter().any(|param| param.value.is_some() && secret(&param.name));
    let mut named = Params::default();
    for (place, param) in params.iter().enumerate() {
        let (text, notice) = match &param.value {
            None if place == 0 => (param.name.as_str(), &notice::TOKEN_TAIL),
            Some(value) if !decided && !provider::is_known_name(&param.name) => {
                (value.as_str(), &notice::BARE_TOKEN)
            }
            _ => ("", &notice::BARE_TOKEN),
        };
        let Some((_, shape)) = provider::shape_of(text) else {
            named.push(param.clone());
            continue;
        };
        push_new(notices, notice);
        named.push(Param { name: shape.name.to_owned(), value: Some(text.to_owned()), part: param.part });
    }
    named
}

/// Whether there are words beyond the finding.
fn has_words(text: &str, range: &Range<usize>) -> bool {
    let outside = [text.get(..range.start), text.get(range.end..)];
    outside.into_iter().flatten().any(|text| text.chars().any(char::is_alphanumeric))
}
