//! What a form says about what was typed: a sentence, the field it belongs to, and a place; never the text itself.

use super::Field;
use crate::text::Text;

/// How much a remark matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// There is no request until this is put right.
    Error,
    /// The request stands, but it may not do what is wanted.
    Warning,
    /// Good to know.
    Note,
}

/// Where in a text: counted from 1, as people count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The character of a one-line text.
    Character(usize),
    /// Line and column of a text of several lines.
    Line(usize, usize),
    /// The text as a whole, whose length in characters is what is wrong.
    Length(usize),
}

impl Place {
    /// The place of the character that `offset` characters precede.
    pub fn of(text: &str, offset: usize) -> Place {
        if !text.contains('\n') {
            return Place::Character(offset + 1);
        }
        let before = text.chars().take(offset);
        let (line, column) = before.fold((1, 1), |(line, column), char| match char {
            '\n' => (line + 1, 1),
            _ => (line, column + 1),
        });
        Place::Line(line, column)
    }
}

/// One thing that is wrong, doubtful or good to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Remark {
    /// The input that it stands beside.
    pub field: Field,
    /// What it says.
    pub sentence: Sentence,
    /// Where in the input's text.
    pub place: Option<Place>,
}

/// What is said, and how much it matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// How much it matters.
    pub level: Level,
    /// What is the matter and what to do, in a sentence or two.
    pub text: Text,
    /// Whether the call has a gap until this is put right.
    pub is_gap: bool,
}

impl Sentence {
    /// Keeps the call from being made.
    pub const fn error(text: Text) -> Sentence {
        Sentence { level: Level::Error, text, is_gap: false }
    }

    /// The same of an empty field: the call stands, but cannot work without it.
    pub const fn gap(self) -> Sentence {
        Sentence { is_gap: true, ..self }
    }
}

/// Keeps the call from being made.
pub const fn error(ru: &'static str, en: &'static str) -> Sentence {
    Sentence::error(Text { ru, en })
}

/// Doubtful.
pub const fn warning(ru: &'static str, en: &'static str) -> Sentence {
    Sentence { level: Level::Warning, ..error(ru, en) }
}

/// Good to know.
pub const fn note(ru: &'static str, en: &'static str) -> Sentence {
    Sentence { level: Level::Note, ..error(ru, en) }
}

/// The remarks on one form, as they are gathered.
#[derive(Debug, Default)]
pub struct Remarks(Vec<Remark>);

impl Remarks {
    /// A remark on a field as a whole.
    pub fn say(&mut self, field: Field, sentence: Sentence) {
        self.0.push(Remark { field, sentence, place: None });
    }

    /// A remark on one place of a field's text, `offset` characters in.
    pub fn say_at(&mut self, field: Field, sentence: Sentence, text: &str, offset: usize) {
        self.0.push(Remark { field, sentence, place: Some(Place::of(text, offset)) });
    }

    /// A remark on a place that is known already.
    pub fn say_in(&mut self, field: Field, sentence: Sentence, place: Place) {
        self.0.push(Remark { field, sentence, place: Some(place) });
    }

    /// The remarks, in the order in which they were made.
    pub fn into_vec(self) -> Vec<Remark> {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_counted_as_people_count() {
        assert_eq!(Place::of("abc", 0), Place::Character(1));
        assert_eq!(Place::of("абв", 2), Place::Character(3));
        assert_eq!(Place::of("1\n2, x", 5), Place::Line(2, 4));
        assert_eq!(Place::of("\n\n", 2), Place::Line(3, 1));
    }
}
