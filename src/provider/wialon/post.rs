//! What pages hand to Wialon's `post.html`, which calls in their name, and what it hands them back.

use crate::paste::Finding;
use crate::paste::json::Json;

/// The answer that it hands over: `{"id":4,"source":"…","error":0,"text":{…}}`, or an error of its own.
pub fn answer(json: Json) -> Json {
    match json.get("text").filter(|_| json.get("source").is_some()) {
        Some(Json::Object(members)) if members.is_empty() => {
            let error = json.get("error").cloned();
            Json::Object(error.map(|error| ("error".to_owned(), error)).into_iter().collect())
        }
        Some(text @ (Json::Object(_) | Json::Array(_))) => text.clone(),
        _ => json,
    }
}

/// The call that it is handed, `{"url":"/wialon/ajax.html?svc=…","params":"params=…"}`, as an address.
pub fn call(finding: &Finding) -> Option<String> {
    let [url, params] = ["url", "params"].map(|name| finding.params.last(name));
    let (url, params) = url.zip(params).filter(|(_, params)| params.starts_with("params="))?;
    Some([url, "&", params].concat())
}
