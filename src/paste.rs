//! Finds, in anything that a person pastes, the texts that a service may have sent.

pub mod address;
pub mod assignment;
pub mod json;
pub mod placeholder;
pub mod repair;
pub mod run;
pub mod value;

use crate::notice::{self, Notice};
use crate::params::{Param, Params, Part};
use crate::provider::error::mentioned;
use crate::provider::{self, Shape};
use address::Address;
use json::Json;
use run::{Run, push_new};
use std::ops::Range;

/// How a finding stood in the text.
#[derive(Clone, Copy)]
pub enum Source {
    /// Parameters, perhaps behind an address.
    Run,
    /// A word on its own that has the shape of a token.
    Bare(&'static Shape),
    /// An address without parameters.
    Address,
    /// A JSON object or array.
    Json,
}

/// Something that a service may have sent.
pub struct Finding {
    /// How it stood in the text.
    pub source: Source,
    /// The address that it hung on.
    pub address: Option<Address>,
    /// Its parameters, decoded.
    pub params: Params,
    /// What was repaired to read it.
    pub notices: Vec<&'static Notice>,
}

/// All findings in the order in which they stand.
pub fn find(text: &str) -> Vec<Finding> {
    let trimmed = text.trim().trim_matches('`').trim();
    let trimmed = trimmed.strip_prefix("json\n").unwrap_or(trimmed);
    if let Some(finding) = whole_json(trimmed) {
        return vec![finding];
    }
    let repaired = repair::repair(text);
    let mut findings = in_repaired(&repaired);
    if !decided(&findings) && text.contains("%3D") {
        // An address encoded as a whole, as it stands in another address or in a log.
        let decoded = crate::params::decode(&repaired.text);
        let inner = repair::repair(&decoded.text);
        findings = in_repaired(&inner);
        for finding in &mut findings {
            push_new(&mut finding.notices, &notice::ESCAPED_TWICE);
        }
    }
    if !decided(&findings) {
        findings.extend(inner_json(text));
        findings.extend(error_text(&repaired.text));
    }
    findings
}

/// Whether a finding holds what a person may have come for, so that nothing less sure is looked for.
fn decided(findings: &[Finding]) -> bool {
    let decisive = |name: &str| name.starts_with("access_token") || DECISIVE.contains(&name);
    findings
        .iter()
        .any(|finding| finding.params.iter().any(|param| param.value.is_some() && decisive(&param.name)))
}

/// Names that settle what a text is.
const DECISIVE: [&str; 17] = [
    "access_hash",
    "act",
    "callMode",
    "client_id",
    "code",
    "error",
    "error_code",
    "fail",
    "id_token",
    "oauth_token",
    "params",
    "payload",
    "response_type",
    "sid",
    "svc",
    "svc_error",
    "token",
];

/// A text that is JSON as a whole, or that lost the brace before its first member.
fn whole_json(text: &str) -> Option<Finding> {
    let without_brace = || text.starts_with('"') && text.contains("\":");
    let read = json::read(text).or_else(|| {
        let whole = without_brace().then(|| ["{", text].concat())?;
        json::read(&whole)
    })?;
    is_object_like(&read.json).then(|| of_json(read))
}

/// JSON inside other text: `loginauth:{…}`, a line of a log.
fn inner_json(text: &str) -> Option<Finding> {
    let start = text.find("{\"").or_else(|| text.find("{'"))?;
    let mut finding = whole_json(text.get(start..)?)?;
    let known = finding.params.iter().any(|param| provider::is_known_name(&param.name));
    push_new(&mut finding.notices, &notice::TEXT_AROUND);
    known.then_some(finding)
}

/// A known error's message is looked for in this much of a text.
const ERROR_TEXT: usize = 65_536;

/// An error that a program printed in words.
fn error_text(text: &str) -> Option<Finding> {
    let end = text.floor_char_boundary(ERROR_TEXT.min(text.len()));
    let text = text.get(..end)?;
    let (provider, entry) = provider::PROVIDERS.iter().find_map(|provider| {
        provider.errors.iter().find_map(|table| mentioned(table, text)).map(|entry| (provider, entry))
    })?;
    let mut params = Params::default();
    let [code, message] = provider.error_names;
    for (name, value) in [(code, entry.code), (message, entry.phrase)] {
        params.push(Param { name: name.to_owned(), value: Some(value.to_owned()), part: Part::Body });
    }
    Some(Finding { source: Source::Run, address: None, params, notices: Vec::new() })
}

fn in_repaired(repaired: &repair::Repaired) -> Vec<Finding> {
    let text = repaired.text.as_str();
    let mut runs = run::runs(text);
    let mut covered: Vec<_> = runs.iter().map(|run| run.range.clone()).collect();
    let assigned = assignment::assignments(text, &covered);
    let words = gaps(text, &covered)
        .flat_map(|gap| words(text, gap))
        .filter_map(|(range, word)| of_word(range, word));
    let mut findings: Vec<(Range<usize>, Finding)> = words.collect();
    covered.clear();
    runs.extend(assigned);
    findings.extend(runs.into_iter().filter_map(|run| of_run(run, text.trim().len())));
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
    as_call(findings.into_iter().map(complete).collect())
}

/// The parts of one API call in a shell's or a program's words: what has no address of its own belongs to the call.
fn as_call(mut findings: Vec<Finding>) -> Vec<Finding> {
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

/// A run of parameters that means something: it has a known name, hangs on an address, or is all there is.
fn of_run(run: Run, whole: usize) -> Option<(Range<usize>, Finding)> {
    let Run { range, address, mut params, mut notices } = run;
    let known = params.iter().any(|param| provider::is_known_name(&param.name));
    if !known && address.is_none() && range.len() + 2 < whole {
        return None;
    }
    if let Some((name, tail)) = token_with_tail(&params) {
        params = tail;
        push_new(&mut notices, name);
    }
    Some((range, Finding { source: Source::Run, address, params, notices }))
}

/// `TOKEN&user_name=…`: the first name is a token that lost its `access_token=`.
fn token_with_tail(params: &Params) -> Option<(&'static Notice, Params)> {
    let mut rest = params.iter().cloned();
    let first = rest.next().filter(|param| param.value.is_none())?;
    let (_, shape) = provider::shape_of(&first.name)?;
    let mut with_name = Params::default();
    with_name.push(Param { name: shape.name.to_owned(), value: Some(first.name), part: first.part });
    rest.for_each(|param| with_name.push(param));
    Some((&notice::TOKEN_TAIL, with_name))
}

fn of_word(range: Range<usize>, word: &str) -> Option<(Range<usize>, Finding)> {
    if word.contains("://") || word.starts_with("//") {
        let address = Address::parse(word.split(['?', '#']).next().unwrap_or(word))?;
        let finding = Finding {
            source: Source::Address,
            address: Some(address),
            params: Params::default(),
            notices: Vec::new(),
        };
        return Some((range, finding));
    }
    let trimmed = word
        .trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']', '}', '…'])
        .trim_start_matches(['(', '[']);
    let (_, shape) = provider::shape_of(trimmed)?;
    let mut params = Params::default();
    params.push(Param { name: shape.name.to_owned(), value: Some(trimmed.to_owned()), part: Part::Body });
    let finding =
        Finding { source: Source::Bare(shape), address: None, params, notices: vec![&notice::BARE_TOKEN] };
    Some((range, finding))
}

/// The stretches of a text between runs.
fn gaps<'a>(text: &'a str, covered: &'a [Range<usize>]) -> impl Iterator<Item = Range<usize>> + 'a {
    let starts = std::iter::once(0).chain(covered.iter().map(|range| range.end));
    let ends = covered.iter().map(|range| range.start).chain([text.len()]);
    starts.zip(ends).map(|(start, end)| start..end.max(start))
}

/// The words of a stretch that are long enough to be a token or an address.
fn words(text: &str, gap: Range<usize>) -> impl Iterator<Item = (Range<usize>, &str)> {
    let stretch = text.get(gap.clone()).unwrap_or_default();
    let place = move |word: &str| {
        let start = word.as_ptr().addr() - stretch.as_ptr().addr() + gap.start;
        start..start + word.len()
    };
    stretch
        .split(|letter: char| address::cannot_be_inside(letter) || matches!(letter, ',' | '='))
        .filter(|word| word.len() >= provider::SHORTEST_SHAPE)
        .map(move |word| (place(word), word))
}

/// Whether there are words beyond the finding.
fn has_words(text: &str, range: &Range<usize>) -> bool {
    let outside = [text.get(..range.start), text.get(range.end..)];
    outside.into_iter().flatten().any(|text| text.chars().any(char::is_alphanumeric))
}

fn is_object_like(json: &Json) -> bool {
    match json {
        Json::Object(members) => !members.is_empty(),
        Json::Array(items) => matches!(items.first(), Some(Json::Object(_))),
        _ => false,
    }
}

fn of_json(read: json::Read) -> Finding {
    let mut params = Params::default();
    flatten(read.json, &mut params);
    let notices = if read.broken { vec![&notice::BROKEN_JSON] } else { Vec::new() };
    Finding { source: Source::Json, address: None, params, notices }
}

/// Members whose own members are what the answer is about.
const ENVELOPES: [&str; 2] = ["error", "response"];

/// Turns an answer's members into parameters; what is nested deeper stays JSON.
fn flatten(json: Json, params: &mut Params) {
    match json {
        Json::Object(members) => {
            for (name, value) in members {
                match value {
                    Json::Object(_) if ENVELOPES.contains(&name.as_str()) => flatten(value, params),
                    Json::Array(items) if name == "response" => {
                        items.into_iter().take(1).for_each(|item| flatten(item, params))
                    }
                    Json::Array(items) if name == "groups" => {
                        items.iter().for_each(|group| group_token(group, params))
                    }
                    value => params.push(Param { name, value: Some(value.into_text()), part: Part::Json }),
                }
            }
        }
        Json::Array(items) => items.into_iter().take(1).for_each(|item| flatten(item, params)),
        other => params.push(Param {
            name: "response".to_owned(),
            value: Some(other.into_text()),
            part: Part::Json,
        }),
    }
}

/// VK's code exchange lists community tokens as objects; the redirect names them `access_token_<id>`.
fn group_token(group: &Json, params: &mut Params) {
    if let (Some(id), Some(token)) = (group.get("group_id"), group.get("access_token")) {
        let name = ["access_token_", &id.clone().into_text()].concat();
        params.push(Param { name, value: Some(token.clone().into_text()), part: Part::Json });
    }
}
