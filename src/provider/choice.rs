//! A parameter whose values are a few known words.

pub use crate::form::Choice;

use crate::text::Text;

/// The choice of this value.
pub fn find(choices: &'static [Choice], value: &str) -> Option<&'static Choice> {
    choices.iter().find(|choice| choice.value == value)
}

/// The choices of a parameter that may be left out: before the others the empty one, with what happens then. `N` is one
/// more than there are others.
pub const fn optional<const N: usize>(left_out: Text, choices: &[Choice]) -> [Choice; N] {
    let mut all = [Choice { value: "", title: left_out }; N];
    let mut place = 1;
    while place < N {
        all[place] = choices[place - 1];
        place += 1;
    }
    all
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_may_be_left_out_comes_first() {
        const COLOURS: &[Choice] = choices! { "red" { "красный" } { "red" } "blue" { "синий" } { "blue" } };
        let all: [Choice; 3] = optional(Text { ru: "любой", en: "any" }, COLOURS);
        assert_eq!(all.map(|choice| choice.value), ["", "red", "blue"]);
        assert_eq!(all[0].title.en, "any");
    }
}
