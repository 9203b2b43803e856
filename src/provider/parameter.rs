//! What is known of a parameter by its name.

use super::PROVIDERS;
use crate::text::Text;
use std::sync::OnceLock;

/// A parameter on the wire.
#[derive(Debug, PartialEq, Eq)]
pub struct Parameter {
    /// Its name on the wire. One that ends in `_` stands for all names that begin so.
    pub name: &'static str,
    /// What it is.
    pub title: Text,
    /// Whether it must be masked.
    pub secret: bool,
    /// How its values are written.
    pub style: Style,
    /// Whether it settles what a text is.
    pub decides: bool,
    /// What known values mean.
    pub values: &'static [(&'static str, Text)],
}

/// How the values of a parameter are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// One word without spaces: tokens, codes, hashes.
    Token,
    /// One word without spaces, in whatever letters.
    Word,
    /// Decimal digits.
    Number,
    /// Words of a scope, between which `+` is a space.
    Scope,
    /// Words for people, in which `+` is a space.
    Words,
    /// Anything else.
    Other,
}

impl Style {
    /// The style of a parameter by its name on the wire.
    ///
    /// ```
    /// use brelok::provider::Style;
    /// assert_eq!(Style::of("access_token"), Style::Token);
    /// assert_eq!(Style::of("name"), Style::Other);
    /// ```
    pub fn of(name: &str) -> Style {
        known(name).map_or(Style::Other, |parameter| parameter.style)
    }
}

impl Style {
    /// Whether values have no white space in them.
    pub fn is_one_word(self) -> bool {
        matches!(self, Style::Token | Style::Word | Style::Number)
    }

    /// Whether values may have any letters.
    pub fn is_free(self) -> bool {
        matches!(self, Style::Word | Style::Other)
    }
}

impl Parameter {
    /// A parameter that may be shown.
    pub const fn open(name: &'static str, ru: &'static str, en: &'static str) -> Parameter {
        Parameter {
            name,
            title: Text { ru, en },
            secret: false,
            style: Style::Other,
            decides: false,
            values: &[],
        }
    }

    /// A parameter that must be masked.
    pub const fn secret(name: &'static str, ru: &'static str, en: &'static str) -> Parameter {
        Parameter { secret: true, ..Parameter::open(name, ru, en) }
    }

    /// The same parameter with the meanings of known values.
    pub const fn with_values(self, values: &'static [(&'static str, Text)]) -> Parameter {
        Parameter { values, ..self }
    }

    /// The same parameter with values of this style.
    pub const fn written(self, style: Style) -> Parameter {
        Parameter { style, ..self }
    }

    /// The same parameter as one that settles what a text is.
    pub const fn decisive(self) -> Parameter {
        Parameter { decides: true, ..self }
    }

    /// Whether a name is this parameter's.
    pub fn is(&self, name: &str) -> bool {
        self.name == name || self.is_beginning() && name.starts_with(self.name)
    }

    fn is_beginning(&self) -> bool {
        self.name.ends_with('_')
    }
}

/// The parameters whose names begin with one byte.
#[derive(Default)]
struct Names {
    /// Services that share a name agree in how its values are written.
    parameters: Vec<&'static Parameter>,
    /// The lengths that names have, as bits: most words of a text fail here.
    lengths: u64,
}

/// The parameters by the first byte of their names.
static NAMES: OnceLock<Vec<Names>> = OnceLock::new();

fn by_first_byte() -> Vec<Names> {
    let mut names: Vec<Names> = (0..128).map(|_| Names::default()).collect();
    for parameter in PROVIDERS.iter().flat_map(|provider| provider.parameters) {
        let (first, length) = place(parameter.name);
        if let Some(names) = names.get_mut(first) {
            names.parameters.push(parameter);
            // Every longer name begins with one that ends in `_`.
            names.lengths |= if parameter.is_beginning() { u64::MAX } else { length };
        }
    }
    names
}

fn place(name: &str) -> (usize, u64) {
    (usize::from(name.bytes().next().unwrap_or(128)), 1 << name.len().min(63))
}

/// The parameter of this name that any service has.
fn known(name: &str) -> Option<&'static Parameter> {
    let (first, length) = place(name);
    let names = NAMES.get_or_init(by_first_byte).get(first).filter(|names| names.lengths & length != 0)?;
    names.parameters.iter().copied().find(|parameter| parameter.is(name))
}

/// Whether any service has a parameter of this name.
pub fn is_known_name(name: &str) -> bool {
    known(name).is_some()
}

/// Whether a parameter of this name settles what a text is, in whatever letters the name is written.
///
/// ```
/// use brelok::provider::decides;
/// assert!(decides("access_token") && decides("SVC") && !decides("state"));
/// ```
pub fn decides(name: &str) -> bool {
    let begins =
        name.get(.."access_token".len()).is_some_and(|start| start.eq_ignore_ascii_case("access_token"));
    let is = |parameter: &Parameter| parameter.decides && parameter.name.eq_ignore_ascii_case(name);
    begins || PROVIDERS.iter().flat_map(|provider| provider.parameters).any(is)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn services_that_share_a_name_agree_in_how_it_is_written() {
        for parameter in PROVIDERS.iter().flat_map(|provider| provider.parameters) {
            let first = known(parameter.name).unwrap();
            assert_eq!(
                (first.style, first.decides),
                (parameter.style, parameter.decides),
                "{}",
                parameter.name
            );
        }
    }

    #[test]
    fn a_name_that_begins_like_others_stands_for_them() {
        for name in ["access_token", "access_token_", "access_token_1", "access_token_zz"] {
            assert_eq!(Style::of(name), Style::Token, "{name}");
        }
        for name in ["", "я", "access_toke", "access_tokens", "zz"] {
            assert_eq!(known(name), None, "{name}");
        }
    }
}
