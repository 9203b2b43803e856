//! A `meta` that was pasted without its request: as a value of a program, or as JSON of its own.

use crate::params::{Param, Params, Part};
use crate::paste::Finding;
use crate::paste::json::quoted;

/// The members that a `meta` can have.
const MEMBERS: [&str; 8] =
    ["images", "mode", "space", "create_new", "update_embedding", "lang", "rfactor", "rtype"];

/// Whether a finding is a `meta`: its images are objects with names, and it has no member of something else.
pub fn is_meta(finding: &Finding) -> bool {
    let params = &finding.params;
    let has_images = |text: &str| text.contains("images") && text.contains("name");
    params.last("meta").is_some_and(has_images) || is_json(finding)
}

fn is_json(finding: &Finding) -> bool {
    let params = &finding.params;
    let named = |images: &str| images.starts_with("[{") && images.contains("\"name\"");
    finding.is_json()
        && params.last("images").is_some_and(named)
        && params.iter().all(|param| MEMBERS.contains(&param.name.as_str()))
}

/// Gives JSON of its own the name that it has in a request.
pub fn unfold(finding: &mut Finding) {
    if is_json(finding) {
        let meta = Param { name: "meta".to_owned(), value: Some(text(&finding.params)), part: Part::Json };
        finding.params.push(meta);
    }
}

/// The members as JSON again: the reader has taken the quotation marks of texts away.
fn text(params: &Params) -> String {
    let member = |param: &Param| {
        let value = param.value.as_deref().unwrap_or_default();
        let is_number = param.name == "rfactor" && value.parse::<i64>().is_ok();
        let as_it_stands = is_number || value.starts_with('[') || ["true", "false"].contains(&value);
        let value = if as_it_stands { value.to_owned() } else { quoted(value) };
        [&quoted(&param.name), ":", &value].concat()
    };
    ["{", &params.iter().map(member).collect::<Vec<_>>().join(","), "}"].concat()
}
