//! The form as it was typed.

use super::super::access_flags::ACCESS_FLAGS;
use super::super::fields::host::DATA_CENTERS;
use super::super::remark::Field;
use crate::flags::{Entry, FlagSet};
use crate::secret::Secret;

/// `callMode`: what the call does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CallMode {
    /// Makes a token.
    #[default]
    Create,
    /// Changes a token.
    Update,
    /// Deletes a token, or all of them.
    Delete,
}

impl CallMode {
    /// All modes, in the order in which the documentation names them.
    pub const ALL: [CallMode; 3] = [CallMode::Create, CallMode::Update, CallMode::Delete];

    /// The mode's name on the wire.
    pub const fn wire(self) -> &'static str {
        match self {
            CallMode::Create => "create",
            CallMode::Update => "update",
            CallMode::Delete => "delete",
        }
    }

    /// The mode of this wire name.
    pub fn from_wire(name: &str) -> Option<CallMode> {
        CallMode::ALL.into_iter().find(|mode| mode.wire() == name)
    }
}

/// Everything as typed, also what the present mode does not use: changing the mode loses nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    /// The API host.
    pub host: String,
    /// The session id.
    pub sid: Secret,
    /// Create, update or delete.
    pub call_mode: CallMode,
    /// Whose tokens.
    pub user_id: String,
    /// The token to change or delete.
    pub h: Secret,
    /// The application's name.
    pub app: String,
    /// Activation time.
    pub at: String,
    /// Life span.
    pub dur: String,
    /// Access flags.
    pub fl: Entry,
    /// The application's own parameters.
    pub p: String,
    /// Item IDs.
    pub items: String,
    /// Whether all tokens are to be deleted.
    pub delete_all: bool,
    /// The words that confirm it.
    pub delete_all_words: String,
}

impl Default for Form {
    /// A new token for thirty days, as long as Wialon's own sign-in form gives by default, without any right yet.
    fn default() -> Form {
        Form {
            host: DATA_CENTERS[0].api.to_owned(),
            sid: Secret::default(),
            call_mode: CallMode::Create,
            user_id: String::new(),
            h: Secret::default(),
            app: String::new(),
            at: "0".to_owned(),
            dur: "2592000".to_owned(),
            fl: Entry::new(FlagSet::EMPTY, &ACCESS_FLAGS),
            p: "{}".to_owned(),
            items: String::new(),
            delete_all: false,
            delete_all_words: String::new(),
        }
    }
}

impl Form {
    /// What was typed into a field that holds an open text.
    pub fn text(&self, field: Field) -> &str {
        match field {
            Field::Host => &self.host,
            Field::UserId => &self.user_id,
            Field::App => &self.app,
            Field::At => &self.at,
            Field::Dur => &self.dur,
            Field::P => &self.p,
            Field::Items => &self.items,
            Field::DeleteAllWords => &self.delete_all_words,
            Field::Fl | Field::H | Field::Sid | Field::CallMode | Field::DeleteAll => "",
        }
    }

    /// Puts a text into a field; a field that holds no text stays as it is.
    pub fn set_text(&mut self, field: Field, text: Secret) {
        let open = match field {
            Field::Host => &mut self.host,
            Field::UserId => &mut self.user_id,
            Field::App => &mut self.app,
            Field::At => &mut self.at,
            Field::Dur => &mut self.dur,
            Field::P => &mut self.p,
            Field::Items => &mut self.items,
            Field::DeleteAllWords => &mut self.delete_all_words,
            Field::H => return self.h = text,
            Field::Sid => return self.sid = text,
            Field::Fl | Field::CallMode | Field::DeleteAll => return,
        };
        // Only secret on its way: this field holds an open text.
        text.expose().clone_into(open);
    }
}
