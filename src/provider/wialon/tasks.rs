//! What integrations do, and the rights that each of these tasks needs: least privilege, worked out.
//!
//! No set of flags is written down here: it follows from the rights. Nearly every task finds its items first, so it
//! needs to view them; what is changed is usually read before.

mod table;

pub use table::GROUPS;

use super::rights::Right;
use crate::text::Text;

/// Tasks of one sort.
#[derive(Debug)]
pub struct Group {
    /// What the tasks have in common.
    pub title: Text,
    /// The tasks.
    pub tasks: &'static [Task],
}

/// Something that an integration does.
#[derive(Debug, PartialEq, Eq)]
pub struct Task {
    /// Its id.
    pub id: &'static str,
    /// What is done, in a few words.
    pub title: Text,
    /// The rights that it needs, the one that it is about last.
    pub needs: &'static [&'static Right],
}
