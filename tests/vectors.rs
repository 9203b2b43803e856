//! Every vector: one line of what a person pasted, one line of what must be found.
//!
//! A vector says the outcome, the provider, `fields` that must be there in this order (others may stand between them),
//! names that must be `absent`, and exactly which notices.
#![allow(clippy::print_stdout, clippy::unwrap_used, reason = "a test may panic, and prints its count")]

use brelok::provider::PROVIDERS;
use brelok::response::{Field, Value, read};
use serde::Deserialize;
use std::path::Path;

#[derive(Deserialize)]
struct Vector {
    text: String,
    outcome: String,
    provider: String,
    fields: Vec<(String, String)>,
    absent: Vec<String>,
    notices: Vec<String>,
}

fn check(name: &str, lines: &str) {
    let mut count = 0;
    for (number, line) in lines.lines().enumerate() {
        let vector: Vector = serde_json::from_str(line).unwrap();
        let place = format!("{name}, line {}", number + 1);
        let reading = read(&vector.text);
        let answer = &reading.answer;
        assert_eq!(answer.outcome.words().code, vector.outcome, "{place}");
        assert_eq!(answer.provider.id, vector.provider, "{place}");
        let fields: Vec<(String, String)> =
            reading.earlier.iter().chain([answer]).flat_map(|response| &response.fields).map(pair).collect();
        let mut rest = fields.iter();
        for expected in &vector.fields {
            assert!(rest.any(|field| field == expected), "{place}: {expected:?} in {fields:?}");
        }
        for name in &vector.absent {
            assert!(fields.iter().all(|(field, _)| field != name), "{place}: {name} should be absent");
        }
        let notices: Vec<&str> = answer.notices.iter().map(|notice| notice.code).collect();
        assert_eq!(notices, vector.notices, "{place}");
        count += 1;
    }
    println!("{name}: {count} vectors");
}

fn pair(field: &Field) -> (String, String) {
    let value = match &field.value {
        Value::Open(text) => text.clone(),
        Value::Secret(secret) => secret.expose().to_owned(),
    };
    (field.name.clone(), value)
}

#[test]
fn vk() {
    check("vk.jsonl", include_str!("vectors/vk.jsonl"));
}

#[test]
fn vk_id() {
    check("vk_id.jsonl", include_str!("vectors/vk_id.jsonl"));
}

#[test]
fn vk_vision() {
    check("vk_vision.jsonl", include_str!("vectors/vk_vision.jsonl"));
}

#[test]
fn wialon() {
    check("wialon.jsonl", include_str!("vectors/wialon.jsonl"));
}

#[test]
fn oauth2() {
    check("oauth2.jsonl", include_str!("vectors/oauth2.jsonl"));
}

#[test]
fn every_provider_has_its_vectors() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/vectors");
    for provider in PROVIDERS {
        assert!(folder.join(provider.id).with_extension("jsonl").is_file(), "{}", provider.id);
    }
}

#[test]
fn mess() {
    check("mess.jsonl", include_str!("vectors/mess.jsonl"));
}
