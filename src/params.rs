//! Ordered (name, value) pairs, as queries, fragments and form bodies carry them.

use percent_encoding::percent_decode_str;
use std::borrow::Cow;

/// Where in the pasted text a parameter stood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// After `?`: the server that answered the address has seen it.
    Query,
    /// After `#`: browsers send it to nobody.
    Fragment,
    /// On its own, as in a form body (`application/x-www-form-urlencoded`).
    Body,
    /// A member of a JSON object.
    Json,
}

/// One parameter, decoded.
#[derive(Clone, PartialEq, Eq)]
pub struct Param {
    /// The name on the wire.
    pub name: String,
    /// The decoded value; `None` where the name stood without `=`.
    pub value: Option<String>,
    /// Where it stood.
    pub part: Part,
}

/// Parameters in the order in which they stood; a name may repeat.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Params(Vec<Param>);

impl Params {
    /// Adds a parameter at the end.
    pub fn push(&mut self, param: Param) {
        self.0.push(param);
    }

    /// Adds a parameter with a value at the end.
    pub fn add(&mut self, name: &str, value: &str, part: Part) {
        self.push(Param { name: name.to_owned(), value: Some(value.to_owned()), part });
    }

    /// All parameters in order.
    pub fn iter(&self) -> std::slice::Iter<'_, Param> {
        self.0.iter()
    }

    /// The parameters with another name for those of one name.
    pub fn renamed(&self, from: &str, to: &str) -> Params {
        let renamed = |param: &Param| {
            let name = if param.name == from { to } else { &param.name };
            Param { name: name.to_owned(), ..param.clone() }
        };
        Params(self.iter().map(renamed).collect())
    }

    /// Whether there is nothing here.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether the name occurs, with a value or without.
    pub fn has(&self, name: &str) -> bool {
        self.iter().any(|param| param.name == name)
    }

    /// The last value under a name that is not empty: Wialon repeats `svc_error`, and the last counts.
    pub fn last(&self, name: &str) -> Option<&str> {
        self.iter()
            .rev()
            .filter(|param| param.name == name)
            .find_map(|param| param.value.as_deref().filter(|value| !value.is_empty()))
    }

    /// Whether two different values stand under one name (RFC 6749, section 3.1, forbids repeats).
    pub fn disagree(&self) -> bool {
        // Sorted, since a hostile address may repeat names by the hundred thousand.
        let may_repeat = |name: &str| REPEATED.contains(&name) || name.ends_with("[]");
        let once = self.iter().filter(|param| !may_repeat(&param.name));
        let mut pairs: Vec<_> = once.map(|param| (&param.name, &param.value)).collect();
        pairs.sort_unstable();
        pairs
            .windows(2)
            .any(|pair| matches!(pair, [(name, value), next] if *name == next.0 && *value != next.1))
    }
}

/// What may be said more than once (RFC 8707, section 2; RFC 8693, section 2.1).
const REPEATED: [&str; 2] = ["audience", "resource"];

impl FromIterator<Param> for Params {
    fn from_iter<I: IntoIterator<Item = Param>>(params: I) -> Params {
        Params(params.into_iter().collect())
    }
}

/// A decoded value, and whether an escape in it was left as it stood because it is no escape.
pub struct Decoded<'a> {
    /// The text, with every whole escape decoded once.
    pub text: Cow<'a, str>,
    /// A `%` without two hexadecimal digits, or escapes that are not UTF-8.
    pub malformed: bool,
}

/// Decodes percent-encoding once (RFC 3986, section 2.1). `+` stays `+`: only free text uses it as a space, see
/// [`plus_as_space`]. Bytes that would not be UTF-8 leave the whole value as it stands, so nothing is ever lost.
///
/// ```
/// assert_eq!(brelok::params::decode("abc%2Ddef").text, "abc-def");
/// assert!(brelok::params::decode("50%").malformed);
/// ```
pub fn decode(raw: &str) -> Decoded<'_> {
    let Ok(text) = percent_decode_str(raw).decode_utf8() else {
        return Decoded { text: Cow::Borrowed(raw), malformed: true };
    };
    Decoded { text, malformed: raw.split('%').skip(1).any(|after| !starts_with_escape(after)) }
}

/// `+` read as a space, as form encoding writes it, before percent-decoding.
pub fn plus_as_space(raw: &str) -> Cow<'_, str> {
    if raw.contains('+') { Cow::Owned(raw.replace('+', " ")) } else { Cow::Borrowed(raw) }
}

fn starts_with_escape(after_percent: &str) -> bool {
    let mut bytes = after_percent.bytes();
    let mut digit = || bytes.next().is_some_and(|byte| byte.is_ascii_hexdigit());
    digit() && digit()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_are_decoded_once() {
        assert_eq!(decode("%D0%A2%20x").text, "Т x");
        assert_eq!(decode("a%252Db").text, "a%2Db");
        assert_eq!(decode("a+b").text, "a+b");
    }

    #[test]
    fn what_is_no_escape_stays() {
        for (raw, text) in
            [("%", "%"), ("test-token%GG", "test-token%GG"), ("%FF%FE", "%FF%FE"), ("%D", "%D")]
        {
            let decoded = decode(raw);
            assert_eq!((decoded.text.as_ref(), decoded.malformed), (text, true));
        }
        assert!(!decode("100%25").malformed);
    }
}
