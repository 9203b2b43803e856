//! A parameter whose values are a few known words.

use crate::text::Text;

/// One of the values.
#[derive(Debug, PartialEq, Eq)]
pub struct Choice {
    /// The value on the wire.
    pub value: &'static str,
    /// What it means.
    pub title: Text,
}

/// The choice of this value.
pub fn find(choices: &'static [Choice], value: &str) -> Option<&'static Choice> {
    choices.iter().find(|choice| choice.value == value)
}

/// Value, { Russian } { English }.
macro_rules! choices {
    ($($value:literal { $ru:literal } { $en:literal })*) => {
        &[$($crate::provider::choice::Choice {
            value: $value,
            title: $crate::text::Text { ru: $ru, en: $en },
        }),*]
    };
}

pub(super) use choices;
