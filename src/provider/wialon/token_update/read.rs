//! Reading a call back from its `params`.

use super::super::fields::p::Payload;
use super::{Action, CallMode, Record, TokenUpdate};
use crate::flags::FlagSet;
use crate::secret::Secret;
use serde_json::{Map, Value};

/// Why `params` are not those of a `token/update`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReadError {
    /// What is wrong.
    pub kind: ReadErrorKind,
    /// With which parameter; empty where it is the text as a whole.
    pub parameter: &'static str,
}

/// What can be wrong with `params`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadErrorKind {
    /// Not a JSON object.
    NotObject,
    /// A parameter that the mode needs is not there.
    Missing,
    /// A value of the wrong type or out of range.
    Wrong,
    /// A parameter that `token/update` does not have.
    Unknown,
}

/// Every parameter, in the order in which the documentation lists them.
const PARAMETERS: [&str; 10] =
    ["callMode", "userId", "h", "app", "at", "dur", "fl", "p", "items", "deleteAll"];

impl TokenUpdate {
    /// Reads the JSON of `params`. Numbers may be written as texts and `userId` as a number: both are seen in working
    /// clients. What a mode does not use is not looked at.
    ///
    /// # Errors
    ///
    /// The first thing that is wrong.
    ///
    /// ```
    /// use brelok::provider::wialon::token_update::{Action, TokenUpdate};
    /// let call = TokenUpdate::from_params(r#"{"callMode":"delete","deleteAll":1}"#)?;
    /// assert_eq!(call.action, Action::DeleteAll);
    /// # Ok::<(), brelok::provider::wialon::token_update::ReadError>(())
    /// ```
    pub fn from_params(params: &str) -> Result<TokenUpdate, ReadError> {
        let not_object = ReadError { kind: ReadErrorKind::NotObject, parameter: "" };
        let params: Map<String, Value> = serde_json::from_str(params).map_err(|_| not_object)?;
        if params.keys().any(|key| !PARAMETERS.contains(&key.as_str())) {
            return Err(ReadError { kind: ReadErrorKind::Unknown, parameter: "" });
        }
        let params = Params(params);
        let mode = CallMode::from_wire(&params.text("callMode")?).ok_or(wrong("callMode"))?;
        let action = match mode {
            CallMode::Create => Action::Create(params.record()?),
            CallMode::Update => Action::Update { h: params.h()?, record: params.record()? },
            CallMode::Delete if params.delete_all()? => Action::DeleteAll,
            CallMode::Delete => Action::Delete {
                h: params.h()?,
                // A record with gaps is none: what is missing would have to be made up.
                record: params.record().ok(),
            },
        };
        Ok(TokenUpdate { user_id: params.user_id()?, action })
    }
}

struct Params(Map<String, Value>);

impl Params {
    fn record(&self) -> Result<Record, ReadError> {
        let p = Payload::parse(&self.text("p")?).map_err(|_| wrong("p"))?;
        Ok(Record {
            app: self.text("app")?,
            at: self.number("at")?.try_into().map_err(|_| wrong("at"))?,
            dur: self.number("dur")?.try_into().map_err(|_| wrong("dur"))?,
            fl: FlagSet::from_bits_retain(self.number("fl")?.try_into().map_err(|_| wrong("fl"))?),
            p,
            items: self.items()?,
        })
    }

    fn get(&self, name: &'static str) -> Result<&Value, ReadError> {
        self.0.get(name).ok_or(ReadError { kind: ReadErrorKind::Missing, parameter: name })
    }

    fn text(&self, name: &'static str) -> Result<String, ReadError> {
        self.get(name)?.as_str().map(str::to_owned).ok_or(wrong(name))
    }

    fn number(&self, name: &'static str) -> Result<i128, ReadError> {
        number(self.get(name)?).ok_or(wrong(name))
    }

    fn h(&self) -> Result<Secret, ReadError> {
        self.text("h").map(Secret::from)
    }

    fn user_id(&self) -> Result<Option<String>, ReadError> {
        match self.0.get("userId") {
            None => Ok(None),
            Some(Value::String(id)) => Ok(Some(id.clone())),
            Some(Value::Number(id)) => Ok(Some(id.to_string())),
            Some(_) => Err(wrong("userId")),
        }
    }

    fn items(&self) -> Result<Vec<i64>, ReadError> {
        let Some(items) = self.0.get("items") else { return Ok(Vec::new()) };
        let ids = items.as_array().ok_or(wrong("items"))?;
        let id = |value| number(value).and_then(|id| id.try_into().ok()).ok_or(wrong("items"));
        ids.iter().map(id).collect()
    }

    /// "1 or true", as a number, a text or a truth value.
    fn delete_all(&self) -> Result<bool, ReadError> {
        match self.0.get("deleteAll") {
            None => Ok(false),
            Some(Value::Bool(all)) => Ok(*all),
            Some(Value::String(all)) if all == "true" => Ok(true),
            Some(Value::String(all)) if all == "false" => Ok(false),
            Some(other) => match number(other) {
                Some(all @ (0 | 1)) => Ok(all == 1),
                _ => Err(wrong("deleteAll")),
            },
        }
    }
}

/// A whole number, or a text that is one.
fn number(value: &Value) -> Option<i128> {
    match value {
        Value::Number(number) => number.as_i128(),
        Value::String(text) => text.parse().ok(),
        _ => None,
    }
}

fn wrong(parameter: &'static str) -> ReadError {
    ReadError { kind: ReadErrorKind::Wrong, parameter }
}
