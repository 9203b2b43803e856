//! Parameters with lists of their values, as the parsers of queries hand them on.

use crate::paste::json::Json;
use crate::provider::{self, Style};

/// Whether an object is a query as parsers hand it on, each parameter with the list of its values.
pub fn is_parsed_query(members: &[(String, Json)]) -> bool {
    members.iter().any(|(name, _)| provider::is_known_name(name))
        && members.iter().all(|(_, value)| matches!(value, Json::Array(items) if are_texts(items)))
}

/// Whether a parameter that has one value was sent with several.
pub fn disagrees((name, value): &(String, Json)) -> bool {
    matches!(value, Json::Array(items) if is_repeated(name, items) && items.iter().any(|item| Some(item) != items.first()))
}

/// Whether a list holds the values of a parameter that has one.
pub fn is_repeated(name: &str, items: &[Json]) -> bool {
    Style::of(name).is_one_word() && items.len() > 1 && are_texts(items)
}

fn are_texts(items: &[Json]) -> bool {
    !items.is_empty() && items.iter().all(|item| matches!(item, Json::String(_)))
}
