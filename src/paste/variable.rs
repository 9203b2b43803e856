//! What a program, or a shell, keeps under a name of its own and calls with: `VERSION = "5.199"`, `v=${VERSION}`.

use super::value::is_token_byte;
use super::{json, literal};
use crate::params::{Param, Params, Part};
use crate::provider::is_secret;
use crate::text::part::place;

/// A call has fewer parameters that a program has names for.
const MOST: usize = 16;

/// The parameters of a call, with what the program's text says that its names stand for.
pub fn resolved(params: Params, program: &str) -> Params {
    let mut left = MOST;
    let mut all = Params::default();
    for param in params.iter() {
        let variable = param.value.as_deref().and_then(variable).filter(|name| may_be_named(param, name));
        let Some(variable) = variable.filter(|_| left > 0) else {
            all.push(param.clone());
            continue;
        };
        left -= 1;
        let value = kept(program, variable);
        // `fl = 0x100 | 0x200` was found as a parameter itself; `'fl': fl` adds nothing to it.
        let is_told = |other: &Param| match &value {
            Some(_) => other.value == value,
            None => param.name == variable && other.value != param.value,
        };
        if !params.iter().any(|other| other.name == param.name && is_told(other)) {
            all.push(Param { value: value.or_else(|| param.value.clone()), ..param.clone() });
        }
    }
    all
}

/// Whether a name may stand in a program for the value of a parameter. In an address stand values, `grant_type=refresh_token`
/// for one, but where a sign tells names; and what is secret under its own name is never the value of an open parameter.
fn may_be_named(param: &Param, name: &str) -> bool {
    let is_marked = param.value.as_deref().is_some_and(|value| value.len() > name.len());
    (is_marked || param.part != Part::Query) && (!is_secret(name) || is_secret(&param.name))
}

/// The parameters with what the program keeps under the name that stands for all of Wialon's: `'params': json.dumps(params)`.
pub fn with_object(params: Params, program: &str) -> Params {
    let object = |param: &Param| {
        let value = param.value.as_deref().filter(|_| param.name == "params")?;
        // What makes JSON of it stands around the name.
        let inner = value.split_once('(').map_or(value, |(_, inner)| inner).trim_end_matches([')', '}']);
        kept(program, variable(inner)?).filter(|text| text.starts_with(['{', '[']))
    };
    params
        .iter()
        .map(|param| Param { value: object(param).or_else(|| param.value.clone()), ..param.clone() })
        .collect()
}

/// The name in `name`, `$name`, `{name}`, `${name}`, `{$name}`, `#{name}`, `{{name}}`.
fn variable(value: &str) -> Option<&str> {
    let inner = value.trim_start_matches(['$', '#', '{']).trim_end_matches('}');
    let is_name = inner.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
        && inner.starts_with(|first: char| !first.is_ascii_digit());
    is_name.then_some(inner)
}

/// What is assigned to a name in a line of its own: a text in quotation marks, a number, or an object as JSON.
pub fn kept(program: &str, name: &str) -> Option<String> {
    program.lines().rev().find_map(|line| {
        let (left, right) = line.split_once('=')?;
        let left = left.trim_end().trim_end_matches(':').trim_end();
        let before = left.strip_suffix(name)?;
        // `const `, `$`, `export `, but no other name that ends like this one, and no condition.
        let declares = before.bytes().all(|byte| byte.is_ascii_alphabetic() || b" \t$@".contains(&byte));
        let alone = !before.ends_with(|letter: char| letter.is_ascii_alphabetic());
        let right = made_json(right.trim_start());
        let length = match right.chars().next().filter(|_| declares && alone)? {
            '"' | '\'' | '`' => return literal::read(right).map(|(text, _)| text),
            '{' | '[' => {
                return Some(json::read(program.get(place(program, right).start..)?)?.json.into_text());
            }
            // A shell's word has no marks around it, and no space before.
            'a'..='z' | 'A'..='Z' | '0'..='9'
                if line.trim_end().ends_with(&["=", right.trim_end()].concat()) =>
            {
                let word = right.trim_end();
                let is_word =
                    word.bytes().all(is_token_byte) && word.bytes().any(|byte| byte.is_ascii_digit());
                return is_word.then(|| word.to_owned());
            }
            '0'..='9' => right.bytes().take_while(|byte| byte.is_ascii_digit() || *byte == b'.').count(),
            _ => return None,
        };
        let (number, rest) = right.split_at_checked(length)?;
        let rest = rest.trim_start();
        (rest.is_empty() || rest.starts_with([';', '#', '/'])).then(|| number.to_owned())
    })
}

/// What a program makes JSON of: `{…}` of `json.dumps({…})`.
fn made_json(right: &str) -> &str {
    let is_of_name = |byte: &u8| byte.is_ascii_alphanumeric() || b"._(".contains(byte);
    let length = right.bytes().take(LONGEST_PACKING).take_while(is_of_name).count();
    let (function, object) = right.split_at_checked(length).unwrap_or_default();
    let is_made = function.ends_with('(')
        && json::writes_json(function.trim_end_matches('('))
        && object.starts_with(['{', '[']);
    if is_made { object } else { right }
}

/// No names of functions are longer, in bytes.
const LONGEST_PACKING: usize = 60;

#[cfg(test)]
mod tests {
    use super::{kept, resolved, variable};
    use crate::params::{Param, Params, Part};

    #[test]
    fn a_call_has_what_its_names_stand_for() {
        let told = |pairs: &[(&str, &str)]| {
            let mut params = Params::default();
            for (name, value) in pairs {
                params.push(Param { name: (*name).into(), value: Some((*value).into()), part: Part::Body });
            }
            let told = resolved(params, "ids = '1,2'\nv = 5.199\nfl = 0x100 | 0x200");
            told.iter()
                .filter_map(|param| Some([&param.name, "=", param.value.as_deref()?].concat()))
                .collect::<Vec<_>>()
                .join("&")
        };
        for (written, read) in [
            (&[("user_ids", "ids"), ("v", "${v}")][..], "user_ids=1,2&v=5.199"),
            (&[("v", "5.199"), ("v", "v")], "v=5.199"),
            (&[("fl", "0x100 | 0x200"), ("fl", "fl")], "fl=0x100 | 0x200"),
            (&[("fields", "online"), ("fields", "city")], "fields=online&fields=city"),
            (&[("user_ids", "$other")], "user_ids=$other"),
        ] {
            assert_eq!(told(written), read);
        }
    }

    #[test]
    fn names_are_told_from_values() {
        for (value, name) in [
            ("VERSION", Some("VERSION")),
            ("$version", Some("version")),
            ("${version}", Some("version")),
            ("{$v2}", Some("v2")),
            ("#{version}", Some("version")),
            ("5.199", None),
            ("", None),
            ("{}", None),
            ("user_id,online", None),
            ("config.version", None),
        ] {
            assert_eq!(variable(value), name, "{value}");
        }
    }

    #[test]
    fn what_is_assigned_is_a_text_or_a_number() {
        for (program, value) in [
            ("v = '5.199'", Some("5.199")),
            ("const v = \"5.199\";", Some("5.199")),
            ("    let v=`5.199`", Some("5.199")),
            ("$v = 5.199;", Some("5.199")),
            ("export v=5.199", Some("5.199")),
            ("v := \"5.199\"", Some("5.199")),
            ("v = '1'\nv = '2'", Some("2")),
            ("v = 1 # the first", Some("1")),
            ("v = 0x100 | 0x200", None),
            ("v = f('1')", None),
            ("if (v == '1')", None),
            ("conv = '1'", None),
            ("a.v = '1'", None),
            ("v = '1", None),
        ] {
            assert_eq!(kept(program, "v").as_deref(), value, "{program}");
        }
    }
}
