//! What stands in a form's open inputs: all that a share link can be made of (promise S18).

use super::Field;
use crate::flags::Entry;

/// The contents of the inputs that are neither secret nor private. There is no place here for a token, a session or
/// somebody's id, so that what is built from it cannot carry one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Open {
    pub(super) texts: Vec<(Field, String)>,
    pub(super) flags: Vec<(Field, Entry)>,
}

impl Open {
    /// What stands in an input; empty where the form has no such open input.
    pub fn text(&self, field: Field) -> &str {
        self.texts.iter().find(|(other, _)| *other == field).map_or("", |(_, text)| text)
    }

    /// The permission set of an input.
    pub fn flags(&self, field: Field) -> Option<&Entry> {
        self.flags.iter().find(|(other, _)| *other == field).map(|(_, entry)| entry)
    }

    /// Every open input with its text; a permission set as its decimal number.
    pub fn iter(&self) -> impl Iterator<Item = (Field, String)> {
        let texts = self.texts.iter().map(|(field, text)| (*field, text.clone()));
        texts.chain(self.flags.iter().map(|(field, entry)| (*field, entry.set().bits().to_string())))
    }
}
