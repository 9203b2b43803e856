//! What the messages of VK Bridge hold.

use super::PATH;
use crate::paste::exchange::is_method;
use crate::paste::json::Json;

/// The answer that it hands over: `{"type":"VKWebAppCallAPIMethodResult","data":{…}}`.
pub fn answer(json: Json) -> Json {
    let is_its = |kind: &Json| matches!(kind, Json::String(kind) if kind.starts_with("VKWebApp"));
    match json.get("data") {
        Some(data @ Json::Object(_)) if json.get("type").is_some_and(is_its) => data.clone(),
        _ => json,
    }
}

/// The method that it is asked for, `{"method":"users.get","params":{…,"v":"5.199"}}`, by its path, and with what.
pub fn asked(json: &Json) -> Option<(String, &Json)> {
    let Json::String(method) = json.get("method")? else { return None };
    let params = json.get("params").filter(|params| params.get("v").is_some())?;
    (method.contains('.') && is_method(method)).then(|| ([PATH, method].concat(), params))
}
