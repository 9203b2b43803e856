//! Where the name of a run's first parameter begins.

use crate::paste::value;
use crate::provider;

/// Walks back from `=` over its name, and over `&name` segments without a value before it.
pub fn first_name(text: &str, equals: usize, floor: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let back = |end: usize, is_part: fn(u8) -> bool| {
        let window = bytes.get(floor..end).unwrap_or_default();
        end - window.iter().rev().take_while(|byte| is_part(**byte)).count()
    };
    // Quoted-printable, and Base64 that somebody believed to see, leave a sign behind a token.
    let word =
        text.get(back(equals, is_segment_byte)..equals).filter(|word| provider::shape_of(word).is_some());
    if word.is_some() && !bytes.get(equals + 1).is_some_and(u8::is_ascii_alphanumeric) {
        return None;
    }
    let mut start = back(equals, is_name_byte);
    // A token to which the name is glued, with what is no letter of a name.
    let token = glued_token(text, start, equals, floor);
    if token.is_some() {
        return token;
    }
    // A community's number may be negative: `access_token_-1`.
    if text.get(..start).is_some_and(|before| before.ends_with("_-")) {
        start = back(start - 1, is_name_byte);
    }
    while start < equals && bytes.get(start).is_some_and(|byte| !byte.is_ascii_alphabetic() && *byte != b'_')
    {
        start += 1;
    }
    if start == equals {
        return None;
    }
    while start > floor && bytes.get(start - 1) == Some(&b'&') {
        let before = back(start - 1, is_segment_byte);
        // The end of an address: `https://site.example/page&name=value`.
        if text.get(..before).is_some_and(|before| before.ends_with('/') && !before.ends_with("#/")) {
            break;
        }
        start = before;
    }
    Some(start)
}

/// Where a token begins that ends in the name of a parameter: `vk1.a.abcexpires_in=0`.
fn glued_token(text: &str, start: usize, equals: usize, floor: usize) -> Option<usize> {
    let at = value::glued_name(text.get(start..equals)?)?;
    let bytes = text.as_bytes().get(floor..start + at)?;
    let start = floor + bytes.len() - bytes.iter().rev().take_while(|byte| is_segment_byte(**byte)).count();
    provider::shape_of(text.get(start..floor + bytes.len())?).map(|_| start)
}

fn is_name_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'[' | b']')
}

pub fn is_segment_byte(byte: u8) -> bool {
    is_name_byte(byte) || matches!(byte, b'-' | b'.' | b'~' | b'%')
}
