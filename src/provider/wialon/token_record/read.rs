//! Records out of an answer.

use super::super::access_flags::ACCESS_FLAGS;
use super::TokenRecord;
use crate::flags::{FlagSet, Radix, parse};
use crate::paste::json::{self, Json};
use crate::paste::{Finding, placeholder};
use crate::text::letters::is_digits;

/// The tokens of an answer, in its order; in documentation's samples there are none.
pub fn of(finding: &Finding) -> Vec<TokenRecord> {
    let body = &finding.body;
    let mut records: Vec<TokenRecord> = body.records.iter().map(|json| record(json, IN_LIST)).collect();
    records.extend(login(finding));
    if let Some(last) = records.last_mut() {
        last.cut = body.cut;
    }
    let is_sample = |record: &TokenRecord| {
        // Only whether it is a stand-in is looked at.
        record.h.as_ref().is_some_and(|token| placeholder::of_secret(token.expose()).is_some())
    };
    records.retain(|record| !is_sample(record));
    records
}

/// `p` is a text of the answer's JSON.
const IN_LIST: u8 = 1;

/// `p` is a text inside the JSON of `token`, which is a text of the answer's JSON.
const IN_LOGIN: u8 = 2;

/// `token/login` has the token in `th`, and the rest of its record as a text in `token`.
fn login(finding: &Finding) -> Option<TokenRecord> {
    if !finding.params.has("eid") {
        return None;
    }
    let read = json::read(finding.params.last("token")?)?;
    let h = finding.params.last("th").map(Into::into);
    Some(TokenRecord { h, ..record(&read.json, IN_LOGIN) })
}

fn record(json: &Json, layers: u8) -> TokenRecord {
    let text = |name: &str| match json.last(name)? {
        Json::String(text) => Some(text.as_str()),
        _ => None,
    };
    // Numbers stand in quotation marks, too.
    let number = |name: &str| match json.last(name)? {
        Json::Number(digits) | Json::String(digits) => Some(digits.trim()),
        _ => None,
    };
    TokenRecord {
        h: text("h").filter(|token| !token.is_empty()).map(Into::into),
        app: text("app").map(str::to_owned),
        at: number("at").and_then(|digits| digits.parse().ok()),
        ct: number("ct").and_then(|digits| digits.parse().ok()),
        dur: number("dur").and_then(|digits| digits.parse().ok()),
        fl: number("fl").and_then(flags),
        items: json.last("items").and_then(items),
        p: json.last("p").map(|p| p.clone().into_text().into()),
        ll: number("ll").and_then(|digits| digits.parse().ok()),
        layers,
        cut: false,
    }
}

fn flags(digits: &str) -> Option<FlagSet> {
    parse(digits, Radix::Decimal, &ACCESS_FLAGS).ok().map(|reading| reading.set)
}

/// The ids of a list; `None` where one of them is no whole number: to leave it out would change what the token may see.
fn items(json: &Json) -> Option<Vec<String>> {
    let Json::Array(ids) = json else {
        return None;
    };
    let id = |json: &Json| match json {
        Json::Number(digits) | Json::String(digits) if is_digits(digits) => Some(digits.clone()),
        _ => None,
    };
    ids.iter().map(id).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::response::read;
    use serde_json::json;

    const TOKEN: &str = "fc75caffa283438a6510f07b77cff2bc1328ACCA175E297C6BE8F9338B439B4C53575A66";

    fn sample() -> TokenRecord {
        TokenRecord {
            h: Some(TOKEN.into()),
            app: Some("bus".into()),
            at: Some(1_443_682_655),
            ct: Some(1_443_682_600),
            dur: Some(86_400),
            fl: Some(FlagSet::from_bits_retain(768)),
            items: Some(vec!["28554757".into(), "9007199254740993".into()]),
            p: Some(r#"{"note":"Bus"}"#.into()),
            ll: Some(1_443_690_000),
            layers: 1,
            cut: false,
        }
    }

    fn written() -> serde_json::Value {
        json!({
            "h": TOKEN, "app": "bus", "at": 1_443_682_655, "ct": 1_443_682_600, "dur": 86_400, "fl": 768,
            "items": [28_554_757, 9_007_199_254_740_993_i64], "p": "{\"note\":\"Bus\"}", "ll": 1_443_690_000,
        })
    }

    fn tokens(text: &str) -> Vec<TokenRecord> {
        read(text).answer.tokens
    }

    #[test]
    fn the_same_token_out_of_every_answer_and_wrapping() {
        let one = written().to_string();
        let list = json!([written(), written()]).to_string();
        for (text, count) in [
            (one.clone(), 1),
            (list.clone(), 2),
            (format!("```json\n{list}\n```"), 2),
            (format!("Вот что ответил сервер: {list}\nчто не так?"), 2),
            (format!(r#"{{"tokens":{list}}}"#), 2),
            (format!(r#"{{"result":{{"tokens":{list}}}}}"#), 2),
            (json!({ "body": list }).to_string(), 2),
            (json!(list).to_string(), 2),
            (format!("> {list}"), 2),
            (format!("#{}", url::form_urlencoded::byte_serialize(list.as_bytes()).collect::<String>()), 2),
            (url::form_urlencoded::byte_serialize(list.as_bytes()).collect(), 2),
            (serde_json::to_string_pretty(&json!([written(), written()])).unwrap(), 2),
            (
                format!(
                    "https://hst-api.wialon.com/wialon/ajax.html?svc=token/list&params={{}}&sid=x\n{list}"
                ),
                2,
            ),
        ] {
            assert_eq!(tokens(&text), vec![sample(); count], "{text}");
        }
    }

    #[test]
    fn a_login_answer_is_read_through_its_layers() {
        let record =
            json!({"app": "bus", "at": 5, "ct": 5, "dur": 0, "fl": -1, "items": [], "p": "{\"a\":1}"});
        let text = json!({"eid": "a", "token": record.to_string(), "th": TOKEN}).to_string();
        let expected = TokenRecord {
            h: Some(TOKEN.into()),
            app: Some("bus".into()),
            at: Some(5),
            ct: Some(5),
            dur: Some(0),
            fl: Some(FlagSet::UNRESTRICTED),
            items: Some(vec![]),
            p: Some(r#"{"a":1}"#.into()),
            ll: None,
            layers: 2,
            cut: false,
        };
        assert_eq!(tokens(&text), [expected]);
    }

    #[test]
    fn what_is_cut_is_read_so_far_and_said_so() {
        let list = json!([written(), written()]).to_string();
        let cut = list.get(..list.len() - 40).unwrap();
        let answer = read(cut).answer;
        assert_eq!(answer.tokens.len(), 2);
        assert_eq!(answer.tokens[0], sample());
        assert!(answer.tokens[1].cut && !answer.tokens[1].is_whole());
        assert!(answer.notices.contains(&crate::notice::BROKEN_JSON));
        assert!(tokens(&list.replace('"', "'")).iter().all(TokenRecord::is_whole), "odd, but whole");
    }

    #[test]
    fn what_cannot_be_read_is_left_out_and_not_made_up() {
        let with = |name: &str, value: serde_json::Value| {
            let mut record = written();
            record[name] = value;
            tokens(&record.to_string()).remove(0)
        };
        assert_eq!(with("dur", json!("86400")), sample());
        assert_eq!(with("fl", json!("0x300")), sample());
        assert_eq!(with("fl", json!(4_294_967_295_i64)).fl, Some(FlagSet::UNRESTRICTED));
        assert_eq!(with("fl", json!(131_072)).fl.map(FlagSet::bits), Some(131_072));
        assert_eq!(with("dur", json!(1.5)).dur, None);
        assert_eq!(with("dur", json!(-1)).dur, None);
        assert_eq!(with("at", json!(null)).at, None);
        assert_eq!(with("items", json!([1, "x"])).items, None);
        assert_eq!(
            with("items", json!([18_446_744_073_709_551_615_u64])).items.unwrap(),
            ["18446744073709551615"]
        );
        assert!(!with("items", json!(null)).is_whole());
    }

    #[test]
    fn calls_samples_and_other_answers_have_no_tokens() {
        for text in [
            r#"{"callMode":"update","h":"abc","app":"a","at":0,"dur":0,"fl":1,"p":"{}"}"#,
            r#"[{"h":<text>,"app":<text>,"at":<uint>}]"#,
            r#"{"error":7}"#,
            r#"{"eid":"a","th":"b"}"#,
            "https://oauth.vk.com/blank.html#access_token=abc&user_id=1",
        ] {
            assert_eq!(tokens(text), [], "{text}");
        }
    }
}
