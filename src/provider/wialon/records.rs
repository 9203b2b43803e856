//! Wialon's records of tokens, in whatever JSON they stand.

use crate::paste::json::{self, Json};

/// Somebody's own JSON is looked into so deep.
const DEEPEST: u8 = 3;

/// The part of JSON that is about tokens, which may be all of it; `None` where no part is.
pub fn part(json: &Json) -> Option<Json> {
    inside(json, DEEPEST)
}

/// The records of an answer of `token/list`, `token/update`, or of a batch of them: all that name a token.
pub fn of(json: &Json) -> Vec<Json> {
    match json {
        Json::Array(items) if items.iter().any(is_record) => {
            let tokens = |item: &Json| match item {
                Json::Array(_) => of(item),
                _ => Some(item.clone()).filter(names_token).into_iter().collect(),
            };
            items.iter().flat_map(tokens).collect()
        }
        _ if is_record(json) => vec![json.clone()],
        _ => Vec::new(),
    }
}

/// Whether JSON is a record, a list of records, or the answer of `token/login`.
fn is_about_tokens(json: &Json) -> bool {
    match json {
        Json::Array(items) => items.iter().any(is_record),
        _ => is_record(json) || json.get("eid").is_some(),
    }
}

fn inside(json: &Json, depth: u8) -> Option<Json> {
    if is_about_tokens(json) {
        return Some(json.clone());
    }
    match json {
        // What a person wrote in a call is no answer.
        _ if depth == 0 || json.get("callMode").is_some() => None,
        // A list whose items PHP numbered.
        Json::Object(members) if members.len() > 1 && members.iter().all(|(_, value)| is_record(value)) => {
            Some(Json::Array(members.iter().map(|(_, value)| value.clone()).collect()))
        }
        // The answers to a batch.
        Json::Array(items) => {
            let lists = items.iter().filter(|item| matches!(item, Json::Array(_)));
            let records: Vec<Json> = lists.flat_map(of).collect();
            (!records.is_empty()).then_some(Json::Array(records))
        }
        Json::Object(members) => members.iter().find_map(|(_, value)| inside(value, depth - 1)),
        Json::String(text) if text.trim_start().starts_with(['{', '[']) => {
            inside(&json::read(text)?.json, depth - 1)
        }
        _ => None,
    }
}

/// A call has the same members as a record, and `callMode`.
fn is_record(json: &Json) -> bool {
    names_token(json) && json.get("app").is_some() && json.get("callMode").is_none()
}

fn names_token(json: &Json) -> bool {
    matches!(json.get("h"), Some(Json::String(_)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(text: &str) -> (usize, bool) {
        let json = json::read(text).unwrap().json;
        let part = part(&json).unwrap_or_else(|| json.clone());
        (of(&part).len(), part != json)
    }

    #[test]
    fn records_are_found_in_lists_and_wrappings() {
        let list = r#"[{"h":"a","app":"x"},{"h":"b"},{"app":"y"}]"#;
        assert_eq!(count(r#"{"h":"a","app":"x"}"#), (1, false));
        assert_eq!(count(list), (2, false));
        assert_eq!(count(&format!(r#"{{"tokens":{list}}}"#)), (2, true));
        assert_eq!(count(&format!(r#"{{"status":200,"data":{{"result":{list}}}}}"#)), (2, true));
        assert_eq!(count(&serde_json::json!({ "body": list }).to_string()), (2, true));
    }

    #[test]
    fn calls_and_other_answers_have_none() {
        for text in [
            r#"{"callMode":"update","h":"a","app":"x"}"#,
            r#"[{"svc":"token/update","params":{"callMode":"update","h":"a","app":"x"}}]"#,
            r#"{"response":[{"id":1}]}"#,
            r#"{"h":1,"app":"x"}"#,
            r#"{"callMode":"create","app":"{\"eid\":\"1\"}"}"#,
        ] {
            assert_eq!(count(text), (0, false), "{text}");
        }
    }
}
