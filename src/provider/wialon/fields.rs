//! The values of Wialon's token calls, each read from what a person typed: one file a parameter, by its wire name.
//!
//! A reader gives the value, or nothing; where it gives nothing, it has said why.

pub mod at;
pub mod dur;
pub(super) mod h;
pub mod host;
pub(super) mod items;
pub(super) mod operate_as;
pub mod p;
pub(super) mod redirect_uri;
pub(super) mod sid;
pub(super) mod user_id;

use crate::form::{Field, Remarks, sentences as general};

/// The text without the white space around it; leaving that out is said.
pub(super) fn words<'a>(field: Field, text: &'a str, remarks: &mut Remarks) -> &'a str {
    trim(field, text, remarks).0
}

/// The text without the white space around it, and how many characters were left out before it. Leaving out is said.
fn trim<'a>(field: Field, text: &'a str, remarks: &mut Remarks) -> (&'a str, usize) {
    let trimmed = text.trim();
    if trimmed.len() < text.len() && !trimmed.is_empty() {
        remarks.say(field, general::TRIMMED);
    }
    let before = text.chars().take_while(|char| char.is_whitespace()).count();
    (trimmed, before)
}
