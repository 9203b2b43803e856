//! The `params` of `token/update`, read by somebody else than the page, whose forms take in far more.

use brelok::flags::FlagSet;
use brelok::provider::wialon::fields::p::Payload;
use brelok::provider::wialon::token_update::{Action, Record, TokenUpdate};
use brelok::secret::Secret;
use serde_json::Value;

/// Every parameter, in the order in which the documentation lists them.
const PARAMETERS: [&str; 10] =
    ["callMode", "userId", "h", "app", "at", "dur", "fl", "p", "items", "deleteAll"];

/// The call that has these `params`, each of the documented type. `None` where there is none, or a parameter too many.
pub fn from_params(params: &str) -> Option<TokenUpdate> {
    let params: Value = serde_json::from_str(params).ok()?;
    if params.as_object()?.keys().any(|name| !PARAMETERS.contains(&name.as_str())) {
        return None;
    }
    let text = |name: &str| params[name].as_str().map(str::to_owned);
    let h = || text("h").map(Secret::from);
    let action = match params["callMode"].as_str()? {
        "create" => Action::Create(record(&params)?),
        "update" => Action::Update { h: h()?, record: record(&params)? },
        "delete" if params["deleteAll"] == true => Action::DeleteAll,
        "delete" => Action::Delete { h: h()?, record: record(&params) },
        _ => return None,
    };
    Some(TokenUpdate { user_id: text("userId"), action })
}

fn record(params: &Value) -> Option<Record> {
    let items = params.get("items").map(|items| serde_json::from_value(items.clone()));
    Some(Record {
        app: params["app"].as_str()?.to_owned(),
        at: params["at"].as_u64()?,
        dur: params["dur"].as_u64()?.try_into().ok()?,
        fl: FlagSet::from_bits_retain(params["fl"].as_i64()?),
        p: Payload::parse(params["p"].as_str()?).ok()?,
        items: items.transpose().ok()?.unwrap_or_default(),
    })
}
