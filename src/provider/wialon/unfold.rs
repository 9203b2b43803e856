//! What Wialon packs into one parameter, laid out: the members of `params`, the record of a token as a text, and the value of
//! the Logistics page's message.

use super::SERVICE;
use super::token_update::{self, form::CALL_MODE};
use crate::notice;
use crate::params::{Param, Params, Part, decode};
use crate::paste::{Finding, answer, json, run::swallowed};
use crate::provider::Style;

/// Lays out the members of `params`, whose whole text says the same less readably.
pub fn unfold(finding: &mut Finding) {
    service(finding);
    if !finding.params.has("error")
        && finding.params.has("reason")
        && let Some(entry) = SERVICE.error(&finding.params)
    {
        finding.params.add("error", entry.code, Part::Json);
    }
    record(finding);
    logistics(finding);
    locator(finding);
    let outside = |param: &Param| {
        matches!(param.part, Part::Query | Part::Body) && MEMBERS.contains(&param.name.as_str())
    };
    if finding.params.has("svc") && finding.params.iter().any(outside) {
        finding.notices.add(&notice::OUTSIDE_PARAMS);
    }
    // A program gathers all of a call's parameters, these among them: `params={"svc": …, "params": json.dumps({…})}`.
    for _ in 0..LAYERS {
        let Some(read) =
            finding.params.last("params").map(str::to_owned).and_then(|raw| members(&raw, finding))
        else {
            return;
        };
        let json::Json::Object(members) = read.json else {
            return;
        };
        for (is_so, notice) in [(read.broken, &notice::BROKEN_JSON), (read.wrapped, &notice::LINE_BREAKS)] {
            if is_so {
                finding.notices.add(notice);
            }
        }
        if finding.params.last("svc").is_none_or(|svc| svc == token_update::SERVICE) {
            judge_members(&members, &mut finding.notices);
        }
        let mut unfolded: Params =
            finding.params.iter().filter(|param| param.name != "params").cloned().collect();
        for (name, value) in members {
            let mut value = value.into_text();
            if Style::of(&name).is_one_word() {
                value = value.trim().to_owned();
            }
            // The rest of the address that the token was copied from.
            if swallowed(&name, &mut value).is_some() {
                finding.notices.add(&notice::TOKEN_TAIL);
            }
            let param = Param { name, value: Some(value), part: Part::Json };
            // A program's array may have been read where it stands, too.
            let is_there = |other: &Param| other.name == param.name && other.value == param.value;
            if !unfolded.iter().take(MOST).any(is_there) {
                unfolded.push(param);
            }
        }
        finding.params = unfolded;
    }
}

/// No call has more parameters.
const MOST: usize = 64;

/// The members of `params`; JSON that was escaped or encoded more often than needed is unpacked, and that is said.
fn members(raw: &str, finding: &mut Finding) -> Option<json::Read> {
    let mut raw = raw.to_owned();
    for _ in 0..LAYERS {
        if let Some(inner) = json::unescaped(&raw) {
            finding.notices.add(&notice::JSON_ESCAPES);
            raw = inner;
        } else if ["%7B", "%7b", "%22"].iter().any(|start| raw.starts_with(start)) {
            finding.notices.add(&notice::ESCAPED_TWICE);
            raw = decode(&raw).text.into_owned();
        } else if raw.starts_with("\\{") {
            // A shell's hand kept curl from taking the braces for its own.
            raw = raw.replace("\\{", "{").replace("\\}", "}");
        } else if let Some(object) = raw.strip_prefix('=').filter(|object| object.starts_with('{')) {
            // n8n writes so that a value is an expression.
            raw = object.to_owned();
        } else if let Some(straight) = answer::straight(&raw) {
            finding.notices.add(&notice::BROKEN_JSON);
            raw = straight;
        }
    }
    json::read(&raw)
}

/// The pages of the application Locator.
pub const LOCATOR_PAGES: &[&str] = &["/locator", "/locator/", "/locator/index.html"];

/// `params` are unpacked out of so many layers too many.
const LAYERS: u8 = 2;

/// What stands inside `params` and nowhere else.
const MEMBERS: [&str; 12] =
    ["app", "at", "callMode", "deleteAll", "dur", "fl", "h", "items", "operateAs", "p", "token", "userId"];

/// The members that mean something else than in calls about tokens and sessions: a geofence has a `callMode` and a `p`, too.
pub fn others(params: &Params) -> &'static [&'static str] {
    let is_known = |svc: &str| ["token/", "core/"].iter().any(|group| svc.starts_with(group));
    if params.last("svc").is_none_or(is_known) { &[] } else { &MEMBERS }
}

/// Says what is odd about the types of a call's members, where JSON is one.
pub fn judge(members: &[(String, json::Json)], notices: &mut notice::Notices) {
    let has = |member: &str| members.iter().any(|(name, _)| name == member);
    // Geofences, jobs and reports are changed by calls of the same kind, which name the item that has them.
    if has(CALL_MODE.0) && !has("itemId") {
        judge_members(members, notices);
    }
}

fn judge_members(members: &[(String, json::Json)], notices: &mut notice::Notices) {
    for (name, value) in members {
        match (name.as_str(), value) {
            // Anything else is a program's variable.
            ("at" | "dur" | "fl", json::Json::String(text))
                if text.starts_with(|first: char| first == '-' || first.is_ascii_digit()) =>
            {
                notices.add(&notice::NUMBERS_AS_STRINGS);
            }
            ("p", json::Json::Object(_) | json::Json::Array(_)) => notices.add(&notice::P_NOT_TEXT),
            _ => {}
        }
    }
}

/// The name of the call where it was encoded once too often: `token%2Flogin`.
fn service(finding: &mut Finding) {
    let is_encoded = |param: &Param| {
        let value = param.value.as_deref().unwrap_or_default();
        param.name == "svc" && (value.contains("%2F") || value.contains("%2f"))
    };
    if !finding.params.iter().any(is_encoded) {
        return;
    }
    let decoded = |param: &Param| match &param.value {
        Some(value) if is_encoded(param) => {
            Param { value: Some(decode(value).text.into_owned()), ..param.clone() }
        }
        _ => param.clone(),
    };
    finding.params = finding.params.iter().map(decoded).collect();
    finding.notices.add(&notice::ESCAPED_TWICE);
}

/// Lays out the token's record that `token/login` packs into a string.
fn record(finding: &mut Finding) {
    let read = finding.params.last("token").and_then(json::read);
    let Some(json::Json::Object(members)) = read.map(|read| read.json) else {
        return;
    };
    for (name, value) in members {
        finding.params.add(&name, &value.into_text(), Part::Json);
    }
}

/// The link of the application Locator holds its token under `t`, and is made to be opened.
fn locator(finding: &mut Finding) {
    if finding.address.as_ref().is_some_and(|address| address.is_one_of(LOCATOR_PAGES)) {
        let named = |param: &Param| match param.name.as_str() {
            "access_token" | "t" => {
                let value = param.value.as_deref().map(|token| token.trim().to_owned());
                Param { name: "access_token".to_owned(), value, part: Part::Body }
            }
            _ => param.clone(),
        };
        finding.params = finding.params.iter().map(named).collect();
        finding.notices.remove(&notice::BARE_TOKEN);
    }
}

/// The message of the Logistics page names its value by `type`: `{"isAuthSuccess":…,"type":"access_token","value":…}`.
fn logistics(finding: &mut Finding) {
    let kind = finding.params.last("type").filter(|kind| ["access_token", "access_hash"].contains(kind));
    if let Some(name) = kind.filter(|_| finding.params.has("isAuthSuccess")) {
        finding.params = finding.params.renamed("value", name);
    }
}

#[cfg(test)]
mod tests {
    use crate::response::read;

    #[test]
    fn a_member_is_explained_where_it_means_what_the_table_says() {
        for (svc, explained) in
            [("token/update", true), ("core/duplicate", true), ("resource/update_zone", false)]
        {
            let call = ["svc=", svc, r#"&params={"callMode":"create"}"#].concat();
            let answer = read(&call).answer;
            assert_eq!(answer.field("callMode").unwrap().parameter.is_some(), explained, "{svc}");
            assert!(answer.field("svc").unwrap().parameter.is_some());
        }
    }
}
