//! Rules of CONTRIBUTING.md about what stands where, which no lint knows.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test may panic: that is how it fails")]

use brelok::provider::{PROVIDERS, oauth2};
use std::fs;
use std::path::Path;

/// All sources below a folder: their paths from `src` on, and what stands before their tests.
fn sources(folder: &Path, all: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, all);
        } else if path.extension().is_some_and(|kind| kind == "rs") {
            let text = fs::read_to_string(&path).unwrap();
            let code = text.split("#[cfg(test)]").next().unwrap().to_owned();
            let path = path.to_str().unwrap().replace('\\', "/");
            all.push((path.rsplit_once("/src/").unwrap().1.to_owned(), code));
        }
    }
}

fn all() -> Vec<(String, String)> {
    let mut all = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut all);
    assert!(all.len() > 200);
    all
}

#[test]
fn nothing_but_the_rim_knows_a_browser() {
    for (path, code) in all() {
        let is_rim = ["browser", "ui", "main.rs"].iter().any(|rim| path.starts_with(rim));
        let knows = ["web_sys", "js_sys", "wasm_bindgen", "yew::"].iter().any(|crate_| code.contains(crate_));
        assert!(is_rim || !knows, "{path}");
    }
}

#[test]
fn the_reader_asks_no_service_by_name() {
    for (path, code) in all().iter().filter(|(path, _)| path.starts_with("paste")) {
        let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
        let code: String = lines.flat_map(|line| [line, "\n"]).collect();
        for id in PROVIDERS.iter().map(|provider| provider.id).filter(|id| *id != oauth2::PROVIDER.id) {
            assert!(!code.contains(&["provider::", id].concat()), "{path} names {id}");
            let is_of_name =
                |before: &str| before.ends_with(|letter: char| letter.is_alphanumeric() || letter == '_');
            let module = [id, "::"].concat();
            let mut named = code.match_indices(module.as_str()).filter_map(|(at, _)| code.get(..at));
            assert!(named.all(is_of_name), "{path} names {id}");
        }
        for domain in PROVIDERS.iter().flat_map(|provider| provider.domains) {
            assert!(!code.contains(domain), "{path} names {domain}");
        }
    }
}

/// Longer files hold one table each.
const TABLES: [&str; 2] = ["provider/vk/errors.rs", "provider/vk/scopes.rs"];

#[test]
fn a_file_has_one_idea_and_at_most_300_lines() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for (path, _) in all().iter().filter(|(path, _)| !TABLES.contains(&path.as_str())) {
        let lines = fs::read_to_string(root.join(path)).unwrap().lines().count();
        assert!(lines <= 300, "{path} has {lines} lines");
    }
}
