//! C# and 1C:Enterprise cannot be run everywhere; that their code is well-formed is asked of their grammars.

use crate::calls::all;
use crate::program::{execute, has_python};
use crate::running::folder;
use crate::written;
use brelok::request::Call;
use std::ffi::OsStr;

/// Reads a program from each file that it is given, and says where one is not well-formed.
const READER: &str = r#"
import sys
import tree_sitter
import tree_sitter_bsl
import tree_sitter_c_sharp

grammars = {"bsl": tree_sitter_bsl, "cs": tree_sitter_c_sharp}
for name in sys.argv[1:]:
    language = tree_sitter.Language(grammars[name.rsplit(".", 1)[1]].language())
    with open(name, "rb") as file:
        root = tree_sitter.Parser(language).parse(file.read()).root_node
    if root.has_error:
        sys.exit(f"{name}: {root}")
"#;

#[test]
fn c_sharp_and_1c_are_well_formed() {
    if !has_python() {
        return;
    }
    let folder = folder();
    let reader = folder.path().join("reader.py");
    std::fs::write(&reader, READER).unwrap();
    let mut files = vec![reader];
    let calls = all("http://127.0.0.1:8080").into_iter().chain(all("https://hst-api.wialon.com"));
    for (number, (_, call)) in calls.enumerate() {
        for (id, ending) in [("csharp", "cs"), ("1c", "bsl")] {
            for inside in [false, true] {
                let file = folder.path().join(format!("{number}-{inside}.{ending}"));
                std::fs::write(&file, written(id, &call, inside)).unwrap();
                files.push(file);
            }
        }
    }
    let words: Vec<&OsStr> = files.iter().map(|file| file.as_os_str()).collect();
    let run = execute("python3", &words, &[], folder.path());
    assert!(run.success, "{}", run.complaint);
    // The reader must be able to say no.
    for (name, broken) in [("broken.cs", "string a = \"b;"), ("broken.bsl", "Функция А(Б Экспорт")]
    {
        let file = folder.path().join(name);
        std::fs::write(&file, broken).unwrap();
        assert!(!execute("python3", &[words[0], file.as_os_str()], &[], folder.path()).success, "{name}");
    }
}

/// What the strings of a language mean: each literal's text, and what joins them, taken out of one line.
fn strings(line: &str, csharp: bool) -> String {
    let mut text = String::new();
    let mut chars = line.chars().peekable();
    while let Some(char) = chars.next() {
        if char != '"' {
            continue;
        }
        while let Some(char) = chars.next() {
            match char {
                '\\' if csharp => text.push(match chars.next().unwrap() {
                    'n' => '\n',
                    'r' => '\r',
                    't' => '\t',
                    'U' => {
                        let digits: String = chars.by_ref().take(8).collect();
                        char::from_u32(u32::from_str_radix(&digits, 16).unwrap()).unwrap()
                    }
                    other => other,
                }),
                '"' if !csharp && chars.peek() == Some(&'"') => text.extend(chars.next()),
                '"' => break,
                _ => text.push(char),
            }
        }
        if csharp {
            continue;
        }
        // Between two strings of 1C: ` + Символ(8238) + `, ` + Символы.ПС + `.
        let between: String = std::iter::from_fn(|| chars.next_if(|char| *char != '"')).collect();
        match between.as_str() {
            " + Символы.ПС + " => text.push('\n'),
            " + Символы.ВК + " => text.push('\r'),
            " + Символы.Таб + " => text.push('\t'),
            _ => {
                if let Some(number) =
                    between.strip_prefix(" + Символ(").and_then(|rest| rest.strip_suffix(") + "))
                {
                    text.extend(char::from_u32(number.parse().unwrap()));
                }
            }
        }
    }
    text
}

#[test]
fn c_sharp_and_1c_hold_the_exact_values() {
    let calls: Vec<(&str, Call)> = all("https://hst-api.wialon.com");
    for (name, call) in calls.iter().filter(|(name, _)| ["create", "deleteAll", "token/list"].contains(name))
    {
        let params = call.form[1].value.clone();
        let brelok::request::call::Value::Json(params) = params else { panic!("params are JSON") };
        let params = params.compact(true).expose().to_owned();
        for (id, before, after) in [
            ("csharp", "    [\"params\"] = ", ","),
            ("1c", "\t\t+ \"&params=\" + КодироватьСтроку(", ", Способ)"),
        ] {
            let code = written(id, call, false);
            let line = code.lines().find_map(|line| line.strip_prefix(before)).unwrap();
            let line = line.strip_suffix(after).unwrap();
            assert_eq!(strings(line, id == "csharp"), params, "{id}, {name}");
        }
    }
    let (_, users) = calls.iter().find(|(name, _)| *name == "users.get").unwrap();
    for (id, before, after) in [
        ("csharp", "    [\"user_ids\"] = ", ","),
        ("1c", "\t\t\"user_ids=\" + КодироватьСтроку(", ", Способ)"),
    ] {
        let code = written(id, users, false);
        let line = code.lines().find_map(|line| line.strip_prefix(before)).unwrap();
        assert_eq!(strings(line.strip_suffix(after).unwrap(), id == "csharp"), crate::calls::HARD, "{id}");
    }
}
