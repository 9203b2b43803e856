//! Long lists of tokens: read whole, exactly, and in time that grows with their length.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use brelok::app::tokens::{Action, Key, State};
use brelok::provider::wialon::token_record::TokenRecord;
use brelok::response::{Value, read};
use proptest::prelude::*;
use serde_json::json;
use std::time::{Duration, Instant};

/// The token of a number, of the shape that real ones have.
fn token(number: usize) -> String {
    format!("fc75caffa283438a6510f07b77cff2bc{number:040X}")
}

fn list(count: usize) -> String {
    let record = |number: usize| {
        json!({
            "h": token(number), "app": format!("Автобус {number}"), "at": 1_443_682_655, "ct": 1_443_682_600 + number,
            "dur": 86_400, "fl": 768, "items": [9_007_199_254_740_993_usize + number], "p": "{\"note\":\"a\\\"b\"}",
        })
    };
    json!((0..count).map(record).collect::<Vec<_>>()).to_string()
}

fn tokens(text: &str) -> Vec<TokenRecord> {
    read(text).answer.tokens
}

#[test]
fn ten_thousand_tokens_are_read_exactly() {
    let tokens = tokens(&list(10_000));
    assert_eq!(tokens.len(), 10_000);
    for (number, record) in tokens.iter().enumerate() {
        assert_eq!(record.h.as_ref().unwrap().expose(), token(number));
        assert_eq!(record.items.as_ref().unwrap(), &[(9_007_199_254_740_993_usize + number).to_string()]);
        assert!(record.is_whole());
    }
}

/// The shortest of a few runs.
fn time(run: impl Fn()) -> Duration {
    let once = || {
        let start = Instant::now();
        run();
        start.elapsed()
    };
    (0..5).map(|_| once()).min().unwrap()
}

#[test]
fn s22_four_times_the_list_takes_four_times_the_time() {
    let long = list(2_000);
    let longer = list(8_000);
    for wrap in [
        |text: &str| text.to_owned(),
        |text: &str| format!("Вот список: {text} что это?"),
        |text: &str| format!(r#"{{"tokens":{text}}}"#),
        |text: &str| text.get(..text.len() - 50).unwrap().to_owned(),
    ] {
        let (long, longer) = (wrap(&long), wrap(&longer));
        let ratio = time(|| drop(read(&longer))).as_secs_f64() / time(|| drop(read(&long))).as_secs_f64();
        assert!(ratio < 10.0, "a quadratic reader takes sixteen times as long: {ratio}");
    }
}

#[test]
fn a_long_list_is_sorted_and_narrowed_at_once() {
    let tokens = tokens(&list(10_000));
    let state = State::default().update(Action::Sort(Key::Created)).update(Action::Sort(Key::Created));
    let rows = state.rows(&tokens, 0);
    assert_eq!((rows.len(), rows[0]), (10_000, 9_999));
    assert_eq!(state.update(Action::Filter("автобус 9999".into())).rows(&tokens, 0), [9_999]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    /// Wherever a list is cut, every record before the cut is as it was, and only the last may be called cut.
    #[test]
    fn s22_a_cut_list_gives_what_stands_before_the_cut(count in 1..5_usize, place in 0.0..1.0_f64) {
        let whole = list(count);
        let end = whole.floor_char_boundary((whole.len() as f64 * place) as usize);
        let expected = tokens(&whole);
        let found = tokens(whole.get(..end).unwrap());
        for (found, expected) in found.iter().zip(&expected) {
            prop_assert!(found == expected || found.cut, "{found:?}");
        }
        prop_assert!(found.iter().rev().skip(1).all(|record| !record.cut));
    }

    /// A list's tokens are in no open value and in no debug text.
    #[test]
    fn s27_the_tokens_of_a_list_stay_masked(count in 1..4_usize, around in "[a-zа-я ,.:]{0,20}") {
        let reading = read(&[around.as_str(), &list(count)].concat());
        let debug = format!("{reading:?}");
        for number in 0..count {
            let token = token(number);
            prop_assert!(!debug.contains(&token));
            for field in &reading.answer.fields {
                prop_assert!(!matches!(&field.value, Value::Open(text) if text.contains(&token)), "{}", field.name);
            }
        }
    }
}
