//! Runs of parameters (`name=value&name=value`) inside any text, with the address they hang on.

mod frame;
mod held;
mod name;
mod prefix;
mod punctuation;
mod scan;

pub use scan::runs;

use super::assignment::begins_with_known;
use super::placeholder;
use super::value::{inner_token, looks_random};
use crate::notice::{self, Notices};
use crate::params::{self, Param, Params, Part};
use crate::provider::{self, Style};
use crate::text::letters::is_digits;
use std::borrow::Cow;
use std::ops::Range;

/// One run of parameters, as it stands in the text.
pub struct Run<'a> {
    /// From the address's first letter, or the first name's, to behind the last value.
    pub range: Range<usize>,
    /// What the parameters hang on.
    pub address: Option<&'a str>,
    /// The parameters, not yet decoded.
    params: Vec<Raw<'a>>,
    /// What was repaired in them.
    notices: Notices,
}

/// A parameter before percent-decoding.
struct Raw<'a> {
    name: &'a str,
    value: Option<Cow<'a, str>>,
    part: Part,
}

impl<'a> Run<'a> {
    /// A run without an address, of names and values that need no decoding.
    pub fn of_plain(range: Range<usize>, pairs: Vec<(&'a str, &'a str)>) -> Run<'a> {
        let raw = |(name, value)| Raw { name, value: Some(Cow::Borrowed(value)), part: Part::Json };
        Run {
            range,
            address: None,
            params: pairs.into_iter().map(raw).collect(),
            notices: Notices::default(),
        }
    }

    /// The names of the parameters.
    pub fn names(&self) -> impl Iterator<Item = &'a str> {
        self.params.iter().map(|param| param.name)
    }

    /// The names that have a value, with their values as they stand.
    pub fn pairs(&self) -> impl Iterator<Item = (&'a str, &str)> {
        self.params.iter().filter_map(|param| Some((param.name, param.value.as_deref()?)))
    }

    /// The parameters, decoded, and what had to be repaired.
    pub fn decode(self) -> (Params, Notices) {
        let mut notices = self.notices;
        let mut params = Params::default();
        for Raw { name, value, part } in self.params {
            // Facebook ends its fragments so.
            if name == "_" && value.as_deref() == Some("_") {
                continue;
            }
            let name = params::decode(name).text;
            let name = provider::spelled(&name).unwrap_or_else(|| name.into_owned());
            let mut value = value.map(|raw| match part {
                Part::Json if Style::of(&name) == Style::Token => {
                    inner_token(&raw).map_or_else(|| raw.to_string(), str::to_owned)
                }
                Part::Json => raw.into_owned(),
                _ => decoded(&name, &raw, &mut notices),
            });
            let swallowed = value.as_mut().and_then(|value| swallowed(&name, value));
            params.push(Param { name, value, part });
            for (name, value) in
                swallowed.iter().flat_map(|rest| rest.split('&')).filter_map(|pair| pair.split_once('='))
            {
                notices.add(&notice::ESCAPED_TWICE);
                params.add(name, value, part);
            }
        }
        (params, notices)
    }
}

/// Takes off a token or a number what was encoded, or copied into JSON, together with it: `access_token=abc%26expires_in%3D0`,
/// `{"token":"abc&user_name=demo"}`.
pub fn swallowed(name: &str, value: &mut String) -> Option<String> {
    // The whole address, or the name as well.
    if Style::of(name) == Style::Token
        && let Some((_, token)) = value.split_once("access_token=")
    {
        *value = token.to_owned();
    }
    let at = value.find('&').filter(|_| matches!(Style::of(name), Style::Token | Style::Number))?;
    let rest = value.get(at + 1..).filter(|rest| begins_with_known(rest))?.to_owned();
    value.truncate(at);
    Some(rest)
}

/// Percent-decodes a value by the rules of its style.
fn decoded(name: &str, raw: &str, notices: &mut Notices) -> String {
    let style = Style::of(name);
    // A form library writes a space inside JSON as `+`; JSON typed by hand has its own quotation marks.
    let form_encoded = name == "params" && raw.contains("%22") && !raw.contains('"');
    // Wialon's applications have names of several words, and so have some errors.
    let has_words = ["client_id", "error", "error_debug", "hint", "login_hint", "state"].contains(&name);
    let raw = if matches!(style, Style::Words | Style::Scope)
        || form_encoded
        || has_words
        || !provider::is_known_name(name) && joins_words(raw)
    {
        params::plus_as_space(raw)
    } else {
        raw.into()
    };
    let once = params::decode(&raw);
    if matches!(style, Style::Token | Style::Number) {
        let trimmed = once.text.trim();
        if trimmed.len() < once.text.len() {
            notices.add(&notice::LINE_BREAKS);
            return trimmed.to_owned();
        }
        // What stood around the address was encoded with it, or a list has one value: `svc_error=0%22`, `code=[…]`.
        // Brackets that were encoded belong to it.
        let bare = if raw.contains("%5B") { trimmed } else { trimmed.trim_matches(AROUND) };
        if bare.len() < trimmed.len()
            && (is_digits(bare) || provider::shape_of(bare).is_some() || looks_random(bare))
        {
            notices.add(&notice::TRAILING_PUNCTUATION);
            return bare.to_owned();
        }
    }
    if style == Style::Token
        && let Some(token) = inner_token(&once.text)
    {
        notices.add(&notice::TEXT_AROUND);
        return token.to_owned();
    }
    if once.malformed {
        if !placeholder::is_format(&raw) {
            notices.add(&notice::BAD_PERCENT_ESCAPE);
        }
        return once.text.into_owned();
    }
    if matches!(style, Style::Token | Style::Words) && once.text.contains('%') && raw.contains("%25") {
        let twice = params::decode(&once.text);
        if !twice.malformed {
            notices.add(&notice::ESCAPED_TWICE);
            return twice.text.into_owned();
        }
    }
    once.text.into_owned()
}

/// Whether `+` stands between words and nowhere else: `GPS+Acme`, and neither a telephone number nor base64.
fn joins_words(raw: &str) -> bool {
    let is_word = |word: &str| {
        word.chars().all(|letter| letter.is_alphanumeric() || "%-._,".contains(letter)) && !word.is_empty()
    };
    raw.contains('+') && raw.split('+').all(is_word) && !looks_random(&raw.replace('+', "-"))
}

/// No token and no number begins or ends with one of these.
const AROUND: [char; 16] =
    [' ', '+', '"', '\'', '`', '(', ')', '[', ']', '}', '>', ',', ';', '»', '”', '\u{200b}'];
