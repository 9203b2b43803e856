//! `token/update`: creating, changing and deleting Wialon tokens.
//!
//! A person fills in the [`FORM`]; [`check()`] makes a [`Ready`] call of it and says what is wrong or doubtful.
//! [`TokenUpdate`] is the call itself.

mod build;
mod check;
pub mod form;
mod open;

pub use check::{Ready, check};
pub use form::{CallMode, FORM};
pub use open::{of_record, to_delete};

use super::fields::p::Payload;
use crate::flags::FlagSet;
use crate::secret::Secret;

/// The service's name on the wire.
pub const SERVICE: &str = "token/update";

/// One call of `token/update`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TokenUpdate {
    /// `userId`: the subordinate user whose tokens are managed; the session's own user where there is none. The
    /// documentation wants an ID, written as text.
    pub user_id: Option<String>,
    /// What is to be done.
    pub action: Action,
}

/// What is done with tokens: `callMode` with the parameters that belong to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// A new token.
    Create(Record),
    /// A token `h` gets a new record. The documentation does not say what becomes of a parameter that is left out,
    /// so the record is sent whole.
    Update {
        /// The token.
        h: Secret,
        /// All of its new record.
        record: Record,
    },
    /// The token `h` is deleted.
    Delete {
        /// The token.
        h: Secret,
        /// Its record as it stands, where it is sent along. Some calls that are seen go without, others are said to
        /// need it; the documentation does not say.
        record: Option<Record>,
    },
    /// `deleteAll`: every token of the user is deleted.
    DeleteAll,
}

/// What a token is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// The application's name; `locator` makes the token a Locator link.
    pub app: String,
    /// When the token begins to work, in UNIX seconds; 0 is at once.
    pub at: u64,
    /// How many seconds it works from then on; 0 is without expiry.
    pub dur: u32,
    /// What it may do.
    pub fl: FlagSet,
    /// The application's own parameters.
    pub p: Payload,
    /// The IDs of the items that it is restricted to; none means all.
    pub items: Vec<i64>,
}
