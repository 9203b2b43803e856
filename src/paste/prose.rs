//! Findings among other words: parameters, commands, tokens and addresses on their own.

mod runs;

use super::address::Address;
use super::run::{self, Run};
use super::{Finding, Source};
use super::{
    answer, assignment, bare, bearer, call, command, embedded, error_text, exchange, find_within, marked,
    packed, repair,
};
use crate::notice;
use crate::params::{Param, Params, Part, decode};
use crate::provider::{self, SERVICES, Style};
use crate::text::part::place;
use runs::{is_assertion, of_run, that_matter};
use std::cell::LazyCell;
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
    if let Some(layers) = layers.checked_sub(1) {
        let packed = || {
            passed_on(&findings, layers)
                .or_else(|| told_to_page(&findings))
                .or_else(|| encoded(&repaired.text, &findings, layers))
        };
        if let Some(packed) = (!decisive).then(packed).flatten() {
            return if repaired.text.contains('%') { marked(packed, &notice::ESCAPED_TWICE) } else { packed };
        }
        if findings.iter().all(|finding| finding.address.is_none())
            && let Some(quoted) = packed::in_quoted(text, layers, decisive)
        {
            return marked(quoted, &notice::TEXT_AROUND);
        }
    }
    let mut inside =
        if decisive { None } else { answer::inside(text).or_else(|| answer::inside(&repaired.text)) };
    if findings.is_empty() {
        findings.extend(inside.take());
    }
    findings = of_program(text, findings, decisive);
    if !decisive {
        findings.extend(bearer::find(&repaired.text));
        // A request has its token in a header.
        findings = call::join(findings);
        // What a program calls with is no answer.
        findings.extend(inside.filter(|_| !findings.iter().any(|finding| finding.address.is_some())));
        findings.extend(blank_page(text).filter(|_| findings.is_empty()));
    }
    with_error(&repaired.text, with_all_records(findings))
}

/// Records of tokens one under the other are one list to a person, who is told the last.
fn with_all_records(mut findings: Vec<Finding>) -> Vec<Finding> {
    let mut records = Vec::new();
    let mut last = None;
    for (at, finding) in
        findings.iter_mut().enumerate().filter(|(_, finding)| !finding.body.records.is_empty())
    {
        records.append(&mut finding.body.records);
        last = Some(at);
    }
    if let Some(finding) = last.and_then(|at| findings.get_mut(at)) {
        finding.body.records = records;
    }
    findings
}

/// An address with a query that a page passes on, `away.php?to=https%3A…`: decoded as a whole, its parameters would be the
/// page's.
fn passed_on(findings: &[Finding], layers: u8) -> Option<Vec<Finding>> {
    let is_page = |finding: &Finding| {
        let in_query = finding.params.iter().all(|param| param.part == Part::Query);
        in_query && finding.address.is_some() && finding.is_decisive()
    };
    // A page to sign in has addresses of its own among its parameters.
    let passes_on = |finding: &&Finding| !finding.address.as_ref().is_some_and(provider::is_sign_in);
    findings.iter().filter(passes_on).find_map(|finding| packed::in_values(finding, layers, is_page))
}

/// A token in a text that a page takes, `?text=access_token%3D…`, `?q=my+token+…`.
fn told_to_page(findings: &[Finding]) -> Option<Vec<Finding>> {
    let params =
        findings.iter().filter(|finding| finding.address.is_some()).flat_map(|finding| finding.params.iter());
    let texts = params
        .filter(|param| param.part == Part::Query && !provider::is_known_name(&param.name))
        .filter_map(|param| Some(param.value.as_deref()?.trim()))
        .filter(|text| text.contains(['=', '+', ' ', ':']) && !text.contains("://"));
    let mut told = texts.take(MOST_TEXTS).map(|text| find_within(text, 0));
    let found = told.find(|found| found.iter().any(packed::holds_token))?;
    Some(marked(found, &notice::TEXT_AROUND))
}

/// No page takes more texts.
const MOST_TEXTS: usize = 64;

/// A text encoded as a whole, as it stands in another address or in a log.
fn encoded(text: &str, findings: &[Finding], layers: u8) -> Option<Vec<Finding>> {
    let holds = |param: &Param| {
        packed::is_opaque(&param.name) && param.value.as_ref().is_some_and(|value| value.contains('='))
    };
    let is_inside = findings.iter().flat_map(|finding| finding.params.iter()).any(holds);
    if is_inside || !ESCAPES.iter().any(|escape| text.contains(escape)) {
        return None;
    }
    let inner = find_within(&decode(text).text, layers);
    inner.iter().any(Finding::is_decisive).then_some(inner)
}

/// What a text that tells something has in it once it is encoded: `=`, `"`, and the space behind a word.
const ESCAPES: [&str; 6] = ["%3D", "%3d", "%22", "%253D", "%2522", "Bearer%20"];

/// The calls of a program, with the parameters and the server that it names for them.
fn of_program(text: &str, mut findings: Vec<Finding>, decisive: bool) -> Vec<Finding> {
    let arguments = LazyCell::new(|| {
        provider::programs().map(|program| (program, (program.arguments)(text))).collect::<Vec<_>>()
    });
    // A program opens a session before it calls in it.
    let may_be_part = |finding: &Finding| {
        provider::is_beside_call(finding)
            || arguments.iter().any(|(program, inside)| (program.are_arguments)(finding, inside))
            || !finding.is_told()
    };
    if !decisive || findings.iter().all(may_be_part) {
        findings = call::in_program(text, findings);
    }
    provider::programs().for_each(|program| (program.name_server)(text, &mut findings));
    findings
}

/// What a program prints of an error has the line that failed in it, `login(token=TOKEN)`, or the call's name.
fn with_error(text: &str, mut findings: Vec<Finding>) -> Vec<Finding> {
    if let Some(mut error) = raised(text) {
        // What failed is the call that stands above.
        let (calls, mut others): (Vec<_>, Vec<_>) = findings.into_iter().partition(exchange::is_call);
        calls.iter().rev().any(|call| error.take_method(call));
        others.push(error);
        return others;
    }
    if !findings.iter().any(|finding| finding.is_told() && !call::is_name_alone(finding)) {
        if let Some(mut error) = error_text::find(text) {
            findings.retain(|finding| !call::is_name_alone(finding) || !error.take_method(finding));
            findings.push(error);
        }
    } else if findings.iter().all(|finding| finding.address.is_none() && !tells_error(finding))
        && let Some(error) = error_text::in_words(text)
    {
        // A program printed its token beside the error.
        findings.insert(0, error);
    }
    findings
}

/// The error with which a traceback ends: `wialon.api.WialonError: WialonError(8, Invalid user name or password)`.
fn raised(text: &str) -> Option<Finding> {
    let line = text.trim_end().lines().next_back().filter(|_| text.contains('\n'))?;
    let name = line.split([':', '(']).next()?;
    let is_class = ["Error", "Exception"].iter().any(|end| name.ends_with(end))
        && name.chars().all(|letter| letter.is_alphanumeric() || "._".contains(letter));
    error_text::of_service(line).filter(|_| is_class)
}

fn tells_error(finding: &Finding) -> bool {
    ["error", "error_code"].iter().any(|name| finding.params.has(name))
}

/// The text of the page at which a sign-in ends, copied instead of its address; an address of a known service as browsers show
/// it, without its scheme.
fn blank_page(text: &str) -> Option<Finding> {
    let mut texts = SERVICES.iter().flat_map(|service| service.page_texts);
    let page = texts.find(|(words, _)| text.contains(words)).map_or(text.trim(), |(_, address)| address);
    let page = Some(page).filter(|page| page.len() <= LONGEST_ADDRESS)?;
    let address = Some(Address::parse(page).filter(provider::is_known_address)?);
    Some(Finding { source: Source::Address, address, ..Finding::of_run(Params::default()) })
}

/// No address without parameters is longer, in bytes.
const LONGEST_ADDRESS: usize = 2048;

/// What errors call the page to which a person should go.
const PAGES: [&str; 2] = ["captcha_img", "redirect_uri"];

/// Whether a run is the address of a page that an error names for the person to go to: a value like any other.
fn is_page(run: &Run, text: &str) -> bool {
    let answers = |name: &str| provider::is_access_token(name) || name == "code";
    let before = || {
        let before = text.get(..run.range.start)?.trim_end_matches(['"', '\'']).trim_end();
        Some(before.strip_suffix(':')?.trim_end_matches(['"', '\'']))
    };
    run.address.is_some()
        && before().is_some_and(|before| PAGES.iter().any(|name| before.ends_with(name)))
        && !run.names().any(answers)
}

/// Names that say no more of a token than its shape does.
const MAY_BE_BARE: [&str; 3] = ["access_token", "oauth_token", "token"];

/// The findings of a repaired text, in the order in which they stand.
fn in_repaired(repaired: &repair::Repaired) -> Vec<Finding> {
    let text = repaired.text.as_str();
    let mut runs = run::runs(text);
    // What stands in a field of HTML has the field's name.
    runs.retain(|run| run.address.is_some() || !assignment::is_attribute(text, run.range.start));
    runs.retain(|run| !is_page(run, text));
    let ranges = |runs: &[Run]| runs.iter().map(|run| run.range.clone()).collect::<Vec<_>>();
    let mut findings = embedded::objects(text, &ranges(&runs));
    let objects: Vec<_> = findings.iter().map(|(range, _)| range.clone()).collect();
    runs.retain(|run| embedded::covering(&objects, run.range.start).is_none());
    let mut covered = [ranges(&runs), objects].concat();
    covered.sort_unstable_by_key(|range| range.start);
    let assigned = assignment::assignments(text, &covered);
    // A token that its name, or what stands beside it, tells more of is not found again as a word on its own.
    let several = assigned.as_ref().is_some_and(|run| run.names().nth(1).is_some());
    let tells = |name: &str| {
        PAGES.contains(&name)
            || is_assertion(name)
            || Style::of(name).is_one_word() && (several || !MAY_BE_BARE.contains(&name))
    };
    let tokens = assigned.iter().flat_map(Run::pairs).filter(|(name, _)| tells(name));
    covered.extend(tokens.map(|(_, value)| place(text, value)));
    covered.sort_unstable_by_key(|range| range.start);
    findings.extend(that_matter(runs, text).into_iter().chain(assigned).map(of_run));
    findings.extend(bare::tokens(text, &covered));
    findings.extend(bare::addresses(text, &covered));
    findings.sort_unstable_by_key(|(range, _)| range.start);
    let words = text.find(char::is_alphanumeric).zip(text.rfind(char::is_alphanumeric));
    let complete = |(range, mut finding): (Range<usize>, Finding)| {
        let mut notices = repaired.notices(range.clone());
        if words.is_some_and(|(first, last)| first < range.start || range.end <= last) {
            notices.add(&notice::TEXT_AROUND);
        }
        notices.extend(finding.notices);
        finding.notices = notices;
        finding
    };
    call::join(findings.into_iter().map(complete).collect())
}
