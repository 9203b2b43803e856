//! A model of the two programs that read a command in Windows: cmd.exe at its prompt, and the C runtime of the
//! program that is started.

use crate::calls::{secret, text, wialon};
use crate::written;
use brelok::paste::json::read;
use brelok::request::call::{Parameter, Variable};
use brelok::request::{Call, Failure, Method, Object};
use brelok::secret::Secret;
use proptest::prelude::*;

/// The words that a program started by this command gets.
pub fn words(command: &str, variables: &[(&str, &str)]) -> Vec<String> {
    split(&carets(&percents(command, variables)))
}

/// First, cmd.exe replaces variables; of a name that no variable has, it leaves all signs.
fn percents(command: &str, variables: &[(&str, &str)]) -> String {
    let mut replaced = String::new();
    let mut rest = command;
    while let Some((before, after)) = rest.split_once('%') {
        replaced.push_str(before);
        let named = after.split_once('%').filter(|(name, _)| !name.is_empty() && !name.contains('\n'));
        if let Some((name, _)) = named {
            assert!(
                !name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
                    || is_named(name, variables)
            );
        }
        match named
            .and_then(|(name, after)| Some((variables.iter().find(|(other, _)| *other == name)?.1, after)))
        {
            Some((value, after)) => {
                replaced.push_str(value);
                rest = after;
            }
            None => {
                replaced.push('%');
                rest = after;
            }
        }
    }
    replaced + rest
}

fn is_named(name: &str, variables: &[(&str, &str)]) -> bool {
    variables.iter().any(|(other, _)| *other == name)
}

/// Then it takes carets away and looks for operators, of which a command of ours must have none. A quotation mark
/// switches quotes on and off, whatever stands before it but a caret outside of them.
fn carets(command: &str) -> String {
    let mut line = String::new();
    let mut quotes = false;
    let mut chars = command.chars();
    while let Some(char) = chars.next() {
        match char {
            '"' => {
                quotes = !quotes;
                line.push(char);
            }
            // At a line's end it joins the next line, whose first sign it frees of its meaning.
            '^' if !quotes => match chars.next() {
                Some('\n') => line.extend(chars.next()),
                next => line.extend(next),
            },
            '&' | '|' | '<' | '>' | '\n' if !quotes => {
                panic!("cmd.exe takes {char:?} for its own in {command}")
            }
            '\n' => panic!("the line ends between quotation marks: {command}"),
            _ => line.push(char),
        }
    }
    assert!(!quotes, "a quotation mark is left open: {command}");
    line
}

/// At last the C runtime makes words ("Parsing C command-line arguments"): before a quotation mark two backslashes
/// are one, and an odd one makes it an ordinary sign.
fn split(line: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut word: Option<String> = None;
    let (mut quotes, mut backslashes) = (false, 0);
    for char in line.chars() {
        if char == '\\' {
            backslashes += 1;
            continue;
        }
        let before = if char == '"' { backslashes / 2 } else { backslashes };
        if before > 0 {
            word.get_or_insert_default().push_str(&"\\".repeat(before));
        }
        match char {
            '"' if backslashes % 2 == 0 => {
                quotes = !quotes;
                word.get_or_insert_default();
            }
            ' ' | '\t' if !quotes => words.extend(word.take()),
            _ => word.get_or_insert_default().push(char),
        }
        backslashes = 0;
    }
    if backslashes > 0 {
        word.get_or_insert_default().push_str(&"\\".repeat(backslashes));
    }
    words.extend(word);
    words
}

#[test]
fn the_model_reads_as_microsoft_documents_it() {
    for (line, expected) in [
        (r#"a "b c" d"#, &["a", "b c", "d"][..]),
        (r#""a\"b""#, &["a\"b"]),
        (r"a\\\b", &[r"a\\\b"]),
        (r#""a\\" b"#, &[r"a\", "b"]),
        (r#""a\\\"b""#, &["a\\\"b"]),
        ("\"\" x", &["", "x"]),
    ] {
        assert_eq!(split(line), expected, "{line}");
    }
    for (command, expected) in [
        ("a^&b \"c^&d\"", &["a&b", "c^&d"][..]),
        ("a ^\n  b", &["a", "b"]),
        ("%X%^%Y^%", &["1%Y%"]),
        (r#""\"a^&b\"""#, &["\"a&b\""]),
    ] {
        assert_eq!(words(command, &[("X", "1")]), expected, "{command}");
    }
}

fn post(parameters: Vec<Parameter>) -> Call {
    Call {
        method: Method::Post,
        endpoint: "https://a.example/b".to_owned(),
        query: Vec::new(),
        form: parameters,
        failure: Failure::Named(&["error"]),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_survives_windows(value in "[^\0]{1,40}|[ -~]{1,40}|[%!^&|<>\"\\\\()a ]{1,24}") {
        let mut call = post(vec![text("a", &value), secret("b", "B", &value)]);
        call.query = vec![text("q", &value)];
        let words = words(&written("curl-windows", &call, true), &[]);
        let query = words[1].split_once('?').unwrap().1.as_bytes();
        prop_assert_eq!(url::form_urlencoded::parse(query).next().unwrap().1, value.as_str());
        prop_assert_eq!(words.len(), 6);
        for (option, word) in [(&words[2], &words[3]), (&words[4], &words[5])] {
            let got = match option.as_str() {
                "--data-urlencode" => word.split_once('=').unwrap().1.to_owned(),
                _ => url::form_urlencoded::parse(word.as_bytes()).next().unwrap().1.into_owned(),
            };
            prop_assert_eq!(got, value.as_str());
            prop_assert!(word.is_ascii());
        }
    }

    #[test]
    fn any_json_survives_windows(app in "[^\0]{1,40}|[%!^&|<>\"\\\\()a ]{1,24}") {
        let app = format!("a{app}a");
        let mut params = Object::default();
        params.secret("h", Variable { name: "WIALON_TARGET_TOKEN", value: Secret::default() });
        params.text("app", &app);
        let call = wialon("https://a.example", "token/update", params, Some(""));
        let words = words(&written("curl-windows", &call, false), &[("WIALON_TARGET_TOKEN", "t"), ("WIALON_SID", "s")]);
        let json = words[5].strip_prefix("params=").unwrap();
        prop_assert!(json.is_ascii());
        let params = read(json).unwrap();
        prop_assert!(!params.broken);
        prop_assert_eq!(params.json.get("app").cloned().map(|app| app.into_text()), Some(app));
        prop_assert_eq!(params.json.get("h").cloned().map(|app| app.into_text()), Some("t".to_owned()));
        prop_assert_eq!(words[7].as_str(), "sid=s");
    }
}
