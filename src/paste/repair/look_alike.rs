//! Signs inside a token that look like those that stood there: Russian letters that a hand or a machine typed, and dashes that
//! an editor made of hyphens.

use super::Repair;
use crate::notice;
use crate::paste::value::{is_token_byte, looks_random};
use crate::text::part::last;

/// What stands there, and what stood there.
const SIGNS: &[(char, &str)] = &[
    ('‐', "-"),
    ('‑', "-"),
    ('–', "-"),
    ('−', "-"),
    ('—', "--"),
    ('А', "A"),
    ('В', "B"),
    ('Е', "E"),
    ('К', "K"),
    ('М', "M"),
    ('Н', "H"),
    ('О', "O"),
    ('Р', "P"),
    ('С', "C"),
    ('Т', "T"),
    ('Х', "X"),
    ('а', "a"),
    ('е', "e"),
    ('о', "o"),
    ('р', "p"),
    ('с', "c"),
    ('у', "y"),
    ('х', "x"),
];

/// So much of a word tells that it is a token and no word of a language, in bytes.
const ENOUGH: usize = 24;

/// Whether a byte may begin such a letter: in Russian words others of their own kind stand before most.
pub fn may_begin(before: u8, byte: u8) -> bool {
    matches!(byte, 0xD0 | 0xD1) && is_token_byte(before)
}

/// The repair of the sign with which `spoilt` begins, behind what is repaired already.
pub fn find(before: &str, spoilt: &str) -> Option<Repair> {
    let sign = spoilt.chars().next().filter(|sign| !sign.is_ascii())?;
    let (_, instead) = SIGNS.iter().find(|(other, _)| *other == sign)?;
    let begun = last(before, ENOUGH);
    let goes_on = spoilt.get(sign.len_utf8()..)?.bytes().next().is_some_and(is_token_byte);
    let is_inside = goes_on && begun.bytes().all(is_token_byte) && looks_random(begun);
    is_inside.then_some(Repair { length: sign.len_utf8(), instead, notice: &notice::LOOK_ALIKE_SIGNS })
}
