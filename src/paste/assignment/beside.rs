//! A name and its value side by side: an element of XML, a cell of a table, a pair of a program.

use super::{LONGEST_WORD, Pair, Sign, is_sure, name_before, quoted};
use crate::paste::value;
use crate::provider::{self, Style};
use crate::text::part::{first, place};

/// What stands between name and value, before the name, and behind the value.
const FORMS: [(u8, &str, &[char]); 5] = [
    (b'>', "<", &['<']),
    (b'|', "|", &['|', '\n']),
    (b',', "(", &['"', '\'', ',', ')', '\n']),
    (b',', "{", &['"', '\'', ',', '}', '\n']),
    (b'\t', "\n", &['\t', '\n']),
];

/// The pair around the sign at a place. A row of a table may be of any table, until another row of it is sure.
pub fn pair(text: &str, at: usize, sign: u8) -> Option<Pair<'_>> {
    let (start, name) =
        name_before(text, Sign { start: at, end: at + 1, is_arrow: false, is_equals: false })?;
    let before = text.get(..start)?.trim_end_matches([' ', '"', '\'']);
    let opens = |open: &str| before.ends_with(open) || sign == b'\t' && before.is_empty();
    let (_, open, close) = FORMS.iter().find(|(between, open, _)| *between == sign && opens(open))?;
    let rest = text.get(at + 1..)?.trim_start_matches(' ');
    let inner = rest.trim_start_matches([' ', '"', '\'']);
    let inner = first(inner, LONGEST_WORD);
    let quote = rest.chars().next().filter(|quote| ['"', '\''].contains(quote));
    let is_pair = sign == b',';
    // Firefox copies what it shows of JSON so: `expires_in`, a tab, `"0"`.
    let length = quote.filter(|_| is_pair || sign == b'\t').and_then(|quote| quoted(inner, quote));
    let value = length.map_or_else(|| inner.split(*close).next(), |length| inner.get(..length))?.trim_end();
    let rest = inner;
    // An element says itself that it holds a value; elsewhere the value must look like one.
    let is_row = matches!(sign, b'|' | b'\t');
    let sure = match Style::of(name) {
        Style::Token => provider::shape_of(value).is_some() || value::looks_random(value),
        Style::Number => value.bytes().all(|byte| byte.is_ascii_digit()),
        _ if is_pair => {
            let close = if *open == "(" { ')' } else { '}' };
            // Of a list of pairs each is in quotation marks.
            let sets = if *open == "(" { sets(before) } else { quote.is_some() };
            sets && rest.get(value.len()..).is_some_and(|rest| closes(rest, close))
        }
        _ if value.contains('\n') => false,
        _ if is_row => is_sure(name, value),
        _ => sign == b'>' && rest.get(value.len()..).is_some_and(|rest| rest.trim_start().starts_with("</")),
    };
    let may_be = sure || is_row && !value.contains(['\n', ' ']);
    (may_be && !value.is_empty()).then(|| Pair {
        name,
        value,
        range: start..place(text, value).end,
        is_sure: sure,
    })
}

/// Whether a program puts a pair into its parameters here: `params.Set("v", "5.199")`, `new KeyValuePair<string, string>(…)`.
fn sets(before: &str) -> bool {
    let called = before.trim_end_matches('(');
    // A list of pairs: `[("v", "5.199"), ("user_ids", "1")]`.
    let list = called.trim_end();
    if list.ends_with('[') || list.strip_suffix(',').is_some_and(|pair| pair.trim_end().ends_with(')')) {
        return true;
    }
    let called = called
        .strip_suffix('>')
        .and_then(|called| called.rsplit_once('<'))
        .map_or(called, |(called, _)| called);
    let called = called.rsplit(|letter: char| !letter.is_alphabetic()).next();
    let called = called.unwrap_or_default().to_lowercase();
    ["set", "append", "add", "put", "вставить"].iter().any(|verb| called.starts_with(verb))
        || ["pair", "param", "parameter", "property"].iter().any(|noun| called.ends_with(noun))
}

/// Whether the value was in quotation marks, and the last in its brackets.
fn closes(rest: &str, close: char) -> bool {
    rest.trim_start_matches(['"', '\'', ' ']).starts_with(close)
}
