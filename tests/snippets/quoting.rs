//! The law of the literals: read back by the language itself, they are the token. Many tokens share one run.

use super::program::{is_here, run};
use super::{OAUTH2, VK, WIALON, code};
use brelok::snippet::Language;
use proptest::prelude::*;
use serde_json::{Value, json};

/// Few runs, each of a great many tokens.
fn runs() -> ProptestConfig {
    ProptestConfig { cases: 5, failure_persistence: None, max_shrink_iters: 100, ..ProptestConfig::default() }
}

/// Any text, and texts of what quoting stumbles over. No variable of a shell can hold U+0000.
fn token() -> impl Strategy<Value = String> {
    prop_oneof!["[^\0]*", "[\\\\'\"`$!{}()\\[\\]<>?;#&|~%*= \t\r\nnux0u-]{0,24}", "[ -~]{1,90}"]
}

fn tokens() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec(token(), 100)
}

/// The literal in the line that begins so.
fn literal(token: &str, language: Language, before: &str, after: &str) -> String {
    let code = code(OAUTH2, token, language, true);
    let line = code.lines().find_map(|line| line.strip_prefix(before)).unwrap();
    line.strip_suffix(after).unwrap().to_owned()
}

fn read_back(language: Language, code: &str) -> Vec<String> {
    let run = run(language, code, &[]);
    assert!(run.success, "{}", run.complaint);
    serde_json::from_str(&run.printed).unwrap()
}

/// What a shell makes of code that prints texts, each ended by U+0000.
fn through_a_shell(code: &str) -> Vec<String> {
    let run = run(Language::Env, code, &[]);
    assert!(run.success, "{}", run.complaint);
    run.printed.split_terminator('\0').map(str::to_owned).collect()
}

proptest! {
    #![proptest_config(runs())]

    #[test]
    fn python_reads_its_literals_back(tokens in tokens()) {
        if is_here(Language::Python) {
            let literals: Vec<_> = tokens.iter().map(|token| literal(token, Language::Python, "TOKEN = ", "")).collect();
            let code = format!("import json\nprint(json.dumps([{}]))", literals.join(",\n"));
            prop_assert_eq!(read_back(Language::Python, &code), tokens);
        }
    }

    #[test]
    fn node_reads_its_literals_back(tokens in tokens()) {
        if is_here(Language::JavaScript) {
            let literals: Vec<_> =
                tokens.iter().map(|token| literal(token, Language::JavaScript, "const TOKEN = ", ";")).collect();
            let code = format!("console.log(JSON.stringify([{}]))", literals.join(",\n"));
            prop_assert_eq!(read_back(Language::JavaScript, &code), tokens);
        }
    }

    #[test]
    fn php_reads_its_literals_back(tokens in tokens()) {
        if is_here(Language::Php) {
            let literals: Vec<_> = tokens.iter().map(|token| literal(token, Language::Php, "$token = ", ";")).collect();
            let code = format!("<?php echo json_encode([{}]);", literals.join(",\n"));
            prop_assert_eq!(read_back(Language::Php, &code), tokens);
        }
    }

    #[test]
    fn a_shell_reads_env_files_back(tokens in tokens()) {
        let print = "printf '%s\\0' \"$ACCESS_TOKEN\"\n";
        let files = tokens.iter().map(|token| code(OAUTH2, token, Language::Env, true) + print);
        prop_assert_eq!(through_a_shell(&files.collect::<String>()), tokens);
    }

    #[test]
    fn a_shell_gives_curl_the_token(tokens in tokens()) {
        let curl = "curl() { printf '%s\\0' \"$@\"; }\n";
        for (paste, place, count) in [(VK, 2, 7), (OAUTH2, 2, 3), (WIALON, 4, 5)] {
            let commands = tokens.iter().map(|token| code(paste, token, Language::Curl, true));
            let words = through_a_shell(&[curl.to_owned()].into_iter().chain(commands).collect::<String>());
            prop_assert_eq!(words.len(), tokens.len() * count);
            for (words, token) in words.chunks(count).zip(&tokens) {
                let word = &words[place];
                match paste {
                    VK => prop_assert_eq!(word, &format!("access_token={token}")),
                    OAUTH2 => prop_assert_eq!(word, &format!("Authorization: Bearer {token}")),
                    _ => {
                        let params = serde_json::from_str::<Value>(word.strip_prefix("params=").unwrap());
                        prop_assert_eq!(params.unwrap(), json!({ "token": token, "fl": 1 }));
                    }
                }
            }
        }
    }

    /// Node's own reader of such files knows single quotes, but no single quote inside them.
    #[test]
    fn node_reads_env_files_back(tokens in prop::collection::vec("[ -&(-~]{1,90}", 100)) {
        if is_here(Language::JavaScript) {
            let files: Vec<_> = tokens.iter().map(|token| code(OAUTH2, token, Language::Env, true)).collect();
            let code = format!(
                "import * as util from 'node:util';\n\
                 const files = {};\n\
                 console.log(JSON.stringify(util.parseEnv ? files.map((file) => util.parseEnv(file).ACCESS_TOKEN) : []))",
                Value::from(files),
            );
            let read = read_back(Language::JavaScript, &code);
            if read.is_empty() {
                println!("skipped: this Node has no parseEnv, so it reads no .env files");
            } else {
                prop_assert_eq!(read, tokens);
            }
        }
    }
}
