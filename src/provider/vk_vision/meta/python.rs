//! A dictionary as Python prints it or as a program has it, which is no JSON.

/// The JSON that a dictionary stands for: double quotation marks, `true`, `false`, `null`, no comma behind the last member.
/// `None` where nothing had to be changed.
pub fn to_json(text: &str) -> Option<String> {
    let mut json = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let after = match first {
            '\'' | '"' => string(rest, first, &mut json),
            _ if first.is_ascii_alphabetic() => word(rest, &mut json),
            ',' if closes(rest) => 1,
            _ => {
                json.push(first);
                first.len_utf8()
            }
        };
        rest = rest.get(after..).unwrap_or_default();
    }
    (json != text).then_some(json)
}

/// Whether nothing but a closing bracket stands behind a comma.
fn closes(rest: &str) -> bool {
    let next = rest.bytes().skip(1).find(|byte| !byte.is_ascii_whitespace());
    next.is_some_and(|next| b"]}".contains(&next))
}

/// Copies a string with double quotation marks; gives its length.
fn string(text: &str, quote: char, json: &mut String) -> usize {
    json.push('"');
    let mut letters = text.char_indices().skip(1);
    while let Some((at, letter)) = letters.next() {
        match letter {
            _ if letter == quote => {
                json.push('"');
                return at + 1;
            }
            '"' => json.push_str("\\\""),
            '\\' => match letters.next() {
                Some((_, '\'')) => json.push('\''),
                Some((_, escaped)) => json.extend(['\\', escaped]),
                None => json.push('\\'),
            },
            _ => json.push(letter),
        }
    }
    text.len()
}

/// Copies a word in JSON's spelling; gives its length.
fn word(text: &str, json: &mut String) -> usize {
    let length = text.bytes().take_while(u8::is_ascii_alphabetic).count();
    json.push_str(match text.get(..length).unwrap_or_default() {
        "True" => "true",
        "False" => "false",
        "None" => "null",
        other => other,
    });
    length
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_python_prints_becomes_json() {
        for (python, json) in [
            ("{'mode': ['object'], 'a': True}", r#"{"mode": ["object"], "a": true}"#),
            ("{'a': None, 'b': False}", r#"{"a": null, "b": false}"#),
            (r#"{'a': 'it\'s', "b": "it's"}"#, r#"{"a": "it's", "b": "it's"}"#),
            (r#"{'a': 'say "hi"', 'b': 'c\\d'}"#, r#"{"a": "say \"hi\"", "b": "c\\d"}"#),
            ("{'True': 'None'}", r#"{"True": "None"}"#),
            ("{\"a\": [1, 2,],\n}", "{\"a\": [1, 2]\n}"),
        ] {
            assert_eq!(to_json(python).as_deref(), Some(json), "{python}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn json_is_left_alone(name in ".{0,9}", value in ".{0,20}", number in any::<i64>()) {
            let json = serde_json::json!({ name: [value], "n": number, "b": true, "z": null }).to_string();
            prop_assert_eq!(to_json(&json), None);
        }

        #[test]
        fn no_text_makes_it_panic(text in "['\"\\\\a-cёT]{0,30}") {
            let _ = to_json(&text);
        }
    }
}
