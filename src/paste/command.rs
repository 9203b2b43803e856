//! An API call as a `curl` command. A shell's quotation marks are undone as that shell does it, so that every value is
//! read exactly: an apostrophe in a name, a per cent sign, JSON inside JSON.

mod words;

use super::address::Address;
use super::run;
use super::{Body, Finding, Source, bearer, json};
use crate::notice::{self, Notices};
use crate::params::{Param, Params, Part, decode, plus_as_space};
use crate::provider;
use std::borrow::Cow;
use std::ops::Range;

/// The first command of a text that sends data to an API, and where it stands; `None` where there is none, or where
/// more than a shell has been at the text.
pub fn find(text: &str) -> Option<(Range<usize>, Finding)> {
    text.match_indices("curl").take(MOST).find_map(|(at, _)| {
        let rest = text.get(at..)?;
        let begins = text.get(..at)?.chars().next_back().is_none_or(|before| !before.is_alphanumeric());
        let after = rest.strip_prefix("curl")?;
        let after = after.strip_prefix(".exe").unwrap_or(after);
        if !begins || !after.starts_with(char::is_whitespace) {
            return None;
        }
        let (words, length) = words::of(after);
        let start = at + rest.len() - after.len();
        Some((at..start + length, call(&words)?))
    })
}

/// A text has fewer commands that matter.
const MOST: usize = 8;

/// How an option's value becomes a part of the request.
enum Data {
    /// `name=value&name=value`, encoded as it stands.
    Encoded(String),
    /// One `name=value`, not encoded.
    Plain(String),
    /// One part of a form with files: `name=value`, or `name=@` and the file's name.
    Part(String),
}

fn call(words: &[String]) -> Option<Finding> {
    let mut address = None;
    let mut data = Vec::new();
    let mut words = words.iter();
    while let Some(word) = words.next() {
        if ["&amp;", "¶", r"\_"].iter().any(|sign| word.contains(sign)) {
            return None;
        }
        match word.as_str() {
            "-d" | "--data" | "--data-raw" | "--data-ascii" | "--data-binary" => {
                data.push(Data::Encoded(words.next()?.clone()));
            }
            "--data-urlencode" | "--form-string" => data.push(Data::Plain(words.next()?.clone())),
            "-F" | "--form" => data.push(Data::Part(words.next()?.clone())),
            "-H" | "--header" => data.extend(words.next().and_then(|header| authorization(header))),
            "--url" => address = words.next(),
            _ if VALUED.contains(&word.as_str()) => drop(words.next()),
            _ if word.starts_with('-') => {
                data.extend(word.strip_prefix("-d").map(|glued| Data::Encoded(glued.to_owned())));
            }
            _ => address = address.or(Some(word)),
        }
    }
    let address = address?;
    let (place, query) = address.split_once('?').unwrap_or((address, ""));
    let is_named = place.starts_with('$');
    let place = if is_named { None } else { Some(Address::parse(place)?) };
    let query = query.split('#').next().unwrap_or(query);
    let mut params = Params::default();
    let mut notices = Notices::default();
    push_encoded(query, Part::Query, &mut params, &mut notices);
    for data in &data {
        match data {
            Data::Encoded(text) => push_encoded(text, Part::Body, &mut params, &mut notices),
            Data::Plain(text) => {
                let (name, value) = text.split_once('=')?;
                params.add(name, value, Part::Body);
            }
            Data::Part(text) => {
                let (name, value) = text.split_once('=')?;
                let quoted = value.starts_with('"').then_some(value);
                let text = value.strip_prefix('@').or(quoted);
                params.add(name, &text.map_or_else(|| value.to_owned(), file_name), Part::Body);
            }
        }
    }
    // Any service's token endpoint takes a grant (RFC 6749, section 4).
    let is_call = place.as_ref().is_some_and(provider::is_api) || is_named && params.has("svc");
    let found = !params.is_empty() && (is_call || params.has("grant_type"));
    let body = Body::default();
    found.then_some(Finding { source: Source::Run, address: place, params, notices, body })
}

/// The token of a header, under the name that it has among the parameters.
fn authorization(header: &str) -> Option<Data> {
    let (_, token, _) = bearer::header(header)?;
    let name = provider::shape_of(token).map_or("access_token", |(_, shape)| shape.name);
    Some(Data::Plain([name, "=", token].concat()))
}

/// A file's name, or a text in quotation marks, as `-F` has it: in quotation marks, or up to what says more about the file.
fn file_name(text: &str) -> String {
    let Some(quoted) = text.strip_prefix('"') else {
        return text.split([';', ',']).next().unwrap_or_default().to_owned();
    };
    let mut name = String::new();
    let mut signs = quoted.chars();
    while let Some(sign) = signs.next().filter(|sign| *sign != '"') {
        name.extend(if sign == '\\' { signs.next() } else { Some(sign) });
    }
    name
}

/// Options with a value that is no part of the parameters.
const VALUED: [&str; 12] = [
    "-A",
    "-X",
    "-b",
    "-e",
    "-m",
    "-o",
    "-u",
    "-x",
    "--connect-timeout",
    "--max-time",
    "--output",
    "--request",
];

/// Adds the pairs of a query or a form body. JSON that nobody encoded may hold `&`, so that it is read as in any text.
fn push_encoded(text: &str, part: Part, params: &mut Params, notices: &mut Notices) {
    if ["={", "=[", "=\""].iter().any(|start| text.contains(start)) {
        for run in run::runs(text) {
            let (found, repaired) = run.decode();
            found.iter().for_each(|param| params.push(Param { part, ..param.clone() }));
            notices.extend(repaired);
        }
        return;
    }
    if text.trim().contains('\n') {
        notices.add(&notice::LINE_BREAKS);
    }
    if let Some(json::Json::Object(members)) = json::read(text).map(|read| read.json) {
        members.into_iter().for_each(|(name, value)| params.add(&name, &value.into_text(), part));
        return;
    }
    let pairs = text.split('&').map(|pair| pair.trim_matches(['\r', '\n']));
    for pair in pairs.filter(|pair| !pair.is_empty()) {
        let (name, value) = pair.split_once('=').map_or((pair, None), |(name, value)| (name, Some(value)));
        let mut plain = |raw: &str| {
            let spaced = plus_as_space(raw);
            let decoded = decode(&spaced);
            if decoded.malformed {
                notices.add(&notice::BAD_PERCENT_ESCAPE);
            }
            Cow::into_owned(decoded.text)
        };
        let (name, value) = (plain(name), value.map(&mut plain));
        params.push(Param { name, value, part });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TO: &str = "https://hst-api.wialon.com/wialon/ajax.html";

    fn params(command: &str) -> Vec<(String, String)> {
        let (_, finding) = find(command).unwrap();
        let pair = |param: &Param| (param.name.clone(), param.value.clone().unwrap_or_default());
        finding.params.iter().map(pair).collect()
    }

    fn pairs(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
        pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn a_call_in_the_words_of_each_shell() {
        let json = r#"{"app":"it's 50% «x»","p":"{\"a\":1}"}"#;
        let expected = pairs(&[("svc", "token/update"), ("params", json), ("sid", "1")]);
        for command in [
            format!(
                "curl '{TO}' \\\n  --data-urlencode 'svc=token/update' \\\n  --data-urlencode 'params={}' \\\n  \
                 --data-urlencode 'sid=1'",
                json.replace('\'', r"'\''")
            ),
            format!(
                r#"curl "{TO}?svc=token/update" --data-urlencode "params={}" -d sid=1"#,
                json.replace('\\', r"\\").replace('"', r#"\""#)
            ),
            format!(
                "curl.exe {TO} ^\r\n  -d svc=token/update ^\r\n  --data-urlencode \"params={}\" ^\r\n  -d \"sid=1\"",
                json.replace('\\', r"\\").replace('"', r#"\""#)
            ),
        ] {
            assert_eq!(params(&command), expected, "{command}");
        }
    }

    #[test]
    fn a_form_body_in_one_piece() {
        let expected = pairs(&[("svc", "token/list"), ("params", r#"{"userId":"a b&c"}"#), ("sid", "1")]);
        for body in [
            r#"svc=token%2Flist&params=%7B%22userId%22%3A%22a+b%26c%22%7D&sid=1"#,
            r#"svc=token/list&params={"userId":"a b&c"}&sid=1"#,
        ] {
            assert_eq!(params(&format!("curl -X POST {TO} -H 'Accept: */*' -d '{body}'")), expected);
        }
        let unquoted = format!("$ curl {TO}?svc=core/logout&params=%7B%7D&sid=1");
        assert_eq!(params(&unquoted), pairs(&[("svc", "core/logout"), ("params", "{}"), ("sid", "1")]));
    }

    #[test]
    fn a_form_with_files() {
        let command = r#"curl 'https://smarty.mail.ru/api/v1/docs/detect?oauth_provider=mcs' \
            -H 'authorization: Bearer 2GfYBTYx6UU1NQua1MmccNWp6ciuLP6q3PWowRZZjg28CmpivX' -F file_0=@a.jpg -F 'a="b c"' -F 'file_1=@"b;\"1\".png";type=image/png' --form 'file_2=@c.jpg;type=image/jpeg' \
            --form-string 'meta={"a":"@b"}'"#;
        let expected = [
            ("oauth_provider", "mcs"),
            ("oauth_token", "2GfYBTYx6UU1NQua1MmccNWp6ciuLP6q3PWowRZZjg28CmpivX"),
            ("file_0", "a.jpg"),
            ("a", "b c"),
            ("file_1", "b;\"1\".png"),
            ("file_2", "c.jpg"),
            ("meta", r#"{"a":"@b"}"#),
        ];
        assert_eq!(params(command), pairs(&expected));
    }

    #[test]
    fn only_calls_of_an_api_are_taken() {
        for text in ["curl", "curl https://example.com -d a=b", "use curl to send", &format!("curl {TO}")] {
            assert!(find(text).is_none(), "{text}");
        }
    }
}
