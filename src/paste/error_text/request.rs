//! An error with the request that it answers.

use super::{find, of_service};
use crate::notice;
use crate::params::Part;
use crate::paste::value::is_token_letter;
use crate::paste::{Finding, exchange, json};
use crate::provider;

/// An error whose request a library prints behind it: `VkAPIError: 5. User authorization failed. request_params = {…}`,
/// `APIError: Code №5 - … { params: [ { key: 'access_token', … } ] }`. The token in it is no answer.
pub fn with_request(text: &str, _: u8) -> Option<Vec<Finding>> {
    if let Some((words, list)) =
        text.split_once("params: [").filter(|(_, list)| list.contains("key: 'access_token'"))
    {
        let mut error = of_service(words)?;
        let mut values = list.split(|letter| !is_token_letter(letter));
        if values.any(|value| provider::shape_of(value).is_some()) {
            error.notices.add(&notice::TOKEN_ECHOED);
        }
        return Some(vec![error]);
    }
    let (words, request) = text.split_once("request_params = ")?;
    let mut error = find(words)?;
    let read = json::read(request)?;
    let request = &read.json;
    error.body.method = exchange::method_of(request);
    let request = read.json.into_text();
    if request.len() > "{}".len() {
        error.params.add("request_params", &request, Part::Json);
    }
    Some(vec![error])
}
