//! The laws of the fuzz targets on the stable toolchain: every vector, every input that once broke one, and thousands of
//! others. `cargo xtask fuzz` looks for new ones.
#![allow(
    clippy::expect_used,
    clippy::print_stdout,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a test may panic, and prints its count"
)]

mod laws;
#[path = "laws/seeds.rs"]
mod seeds;

use brelok::form::Kind;
use brelok::provider;
use proptest::prelude::*;
use std::{fs, path::Path};

const VECTORS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/vectors");
const REPLAYED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/fuzz/corpus-replayed");

/// The texts of the files in a folder, with their names.
fn files(folder: impl AsRef<Path>) -> Vec<(String, String)> {
    let entries = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path());
    let read = |path: std::path::PathBuf| {
        let bytes = fs::read(&path).unwrap();
        (path.display().to_string(), String::from_utf8_lossy(&bytes).into_owned())
    };
    entries.map(read).collect()
}

/// What the vectors hold for the reader and for the form.
fn vectors() -> (Vec<String>, Vec<String>) {
    let files = files(VECTORS);
    let lines = files.iter().flat_map(|(_, text)| text.lines());
    let (texts, forms): (Vec<_>, Vec<_>) = lines.map(|line| seeds::of_vector(line).unwrap()).unzip();
    (texts, forms.into_iter().flatten().collect())
}

#[test]
fn s22_the_laws_hold_for_every_vector() {
    let (texts, forms) = vectors();
    assert!(!texts.is_empty() && !forms.is_empty());
    texts.iter().for_each(|text| laws::reader::hold(text));
    forms.iter().for_each(|form| laws::request::hold(form));
    println!("{} texts, {} forms", texts.len(), forms.len());
}

#[test]
fn s22_the_laws_hold_for_what_once_broke_them() {
    for (target, hold) in [("reader", laws::reader::hold as fn(&str)), ("request", laws::request::hold)] {
        let inputs = files(Path::new(REPLAYED).join(target));
        assert!(!inputs.is_empty(), "{target}");
        for (name, text) in &inputs {
            println!("{name}");
            hold(text);
        }
    }
}

#[test]
fn what_stands_in_a_text_is_told_from_what_does_not() {
    for (found, text, stands) in [
        ("abc", "code=ab\\nc", true),
        ("a_b", r"code=a\_b", true),
        ("a&b", "code=a%26amp%3Bb", true),
        ("a+b", "code=a+b", true),
        (r#"{"a":["b_c",null]}"#, r#"code={'a': ["b\u005fc", None], }"#, true),
        ("abc", "> code=a\n> bc", true),
        ("abc", "code=a> bc", false),
        ("abc", "code=abd", false),
        ("abc", "code=ABC", false),
        ("a b+c", "code=a+b%2Dc", false),
        (r#"{"a":["b"]}"#, "code={a:[c]}", false),
    ] {
        assert_eq!(laws::escapes::stands_in(found, text), stands, "{found} in {text}");
    }
}

/// Texts made of what the vectors are made of: two cuts of them, and between them a little of anything.
fn crossed(texts: Vec<String>) -> impl Strategy<Value = String> {
    let cut = || {
        (prop::sample::select(texts.clone()), any::<(prop::sample::Index, prop::sample::Index)>()).prop_map(
            |(text, (from, to))| {
                let letters: Vec<char> = text.chars().collect();
                let (from, to) = (from.index(letters.len() + 1), to.index(letters.len() + 1));
                letters[from.min(to)..from.max(to)].iter().collect::<String>()
            },
        )
    };
    (cut(), ".{0,3}", cut()).prop_map(|(first, between, second)| first + &between + &second)
}

/// Forms of which one field is not what the vector had.
fn forms() -> impl Strategy<Value = String> {
    let texts = prop_oneof![any::<String>(), "[-0-9a-z :.,{}\\[\\]\"%'+]{0,30}"];
    (prop::sample::select(vectors().1), 1..11_usize, texts).prop_map(|(form, place, text)| {
        let mut fields: Vec<&str> = form.split(laws::request::SEPARATOR).collect();
        let place = place % fields.len();
        fields[place] = &text;
        fields.join("\u{1f}")
    })
}

/// Any form, each input filled with what belongs into it or with anything, as one text.
fn any_form() -> impl Strategy<Value = String> {
    let forms: Vec<_> = provider::forms().collect();
    let filled = prop::sample::select(forms).prop_flat_map(|form| {
        let inputs: Vec<_> = form.inputs().map(|input| text_of(&input.kind)).collect();
        (Just(form.id), inputs)
    });
    filled.prop_map(|(id, texts)| {
        let texts = texts.iter().map(|text| text.replace(laws::request::SEPARATOR, ""));
        [id.to_owned()].into_iter().chain(texts).collect::<Vec<_>>().join("\u{1f}")
    })
}

/// What a person may put into an input, more often right than wrong.
fn text_of(kind: &Kind) -> BoxedStrategy<String> {
    let choices = |values: Vec<&'static str>| prop::sample::select(values).prop_map(str::to_owned).boxed();
    match kind {
        Kind::Choice(all) => choices(all.iter().map(|choice| choice.value).collect()),
        Kind::Tick => choices(vec!["", "true"]),
        Kind::Flags(_) => prop_oneof![any::<u16>().prop_map(i64::from), Just(-1), any::<i64>()]
            .prop_map(|bits| bits.to_string())
            .boxed(),
        Kind::Time => prop_oneof![Just("0".to_owned()), any::<u64>().prop_map(|at| at.to_string())].boxed(),
        Kind::Span(_) => any::<u32>().prop_map(|span| span.to_string()).boxed(),
        Kind::Host(servers) => {
            let known: Vec<_> = servers.iter().map(|server| server.host).collect();
            prop_oneof![choices(known), "(http://)?([a-z0-9]{1,9}\\.){1,2}[A-Za-z]{2,5}(:[1-9][0-9]{0,3})?"].boxed()
        }
        Kind::Secret => prop_oneof![8 => "[0-9a-f]{32}[0-9A-F]{40}", 4 => "[0-9a-zA-Z]{72}", 2 => "[0-9a-f]{32}", 1 => ".{0,9}"].boxed(),
        Kind::Random(_) => "[A-Za-z0-9_-]{32,43}".boxed(),
        Kind::Lines(_) => prop_oneof![
            Just(String::new()),
            "[0-9]{1,9}(, [0-9]{1,15}){0,3}",
            any::<Vec<(String, String)>>().prop_map(|members| {
                let members = members.into_iter().map(|(name, value)| (name, value.into()));
                serde_json::Value::Object(members.collect()).to_string()
            }),
        ]
        .boxed(),
        Kind::Line => prop_oneof![
            Just(String::new()),
            Just("delete all".to_owned()),
            "[0-9]{1,9}",
            "https://[a-z]{1,9}\\.example/[a-zа-я0-9/.~%]{0,9}(\\?[a-z]=[a-z&]{0,5})?",
            any::<String>(),
        ]
        .boxed(),
    }
}

/// Nothing is written beside the sources: a failing case is printed, and becomes a file of the replayed corpus.
fn cases() -> ProptestConfig {
    ProptestConfig { cases: 10_000, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    // Each is written and read four times.
    #![proptest_config(ProptestConfig { cases: 2_500, ..cases() })]

    #[test]
    fn what_any_form_builds_can_be_pasted_back(form in any_form()) {
        prop_assert!(laws::forms::hold(&form));
    }
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn s22_the_laws_of_reading_hold_for_any_text(text in any::<String>()) {
        laws::reader::hold(&text);
    }

    #[test]
    fn s22_the_laws_of_reading_hold_for_crossed_vectors(text in crossed(vectors().0)) {
        laws::reader::hold(&text);
    }

    #[test]
    fn what_is_built_reads_back(form in forms()) {
        laws::request::hold(&form);
    }
}
