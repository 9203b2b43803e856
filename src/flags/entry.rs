//! The calculator's state: a set that is edited as a decimal text, as a hexadecimal text, as names, by check boxes, and as
//! a mode.

use super::{FlagSet, FlagTable, ParseError, Radix, Reading, parse};

/// A permission set under edit.
///
/// What was typed stays letter for letter where it was typed, until that field is left; the other views follow. A text
/// that cannot be read changes nothing but its own field: the last good set stays, and no other field shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    set: FlagSet,
    /// The last set that was not the mode "everything": leaving that mode returns to it.
    choice: FlagSet,
    decimal: String,
    hex: String,
    names: String,
    typed: Option<(View, Result<Reading, ParseError>)>,
}

/// A text in which the set can be typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum View {
    Number(Radix),
    Names,
}

/// One thing that a person does to an [`Entry`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Typing into the decimal or the hexadecimal field: its whole new text.
    Text(Radix, String),
    /// Typing into the field of names: its whole new text; empty is the empty set.
    Names(String),
    /// Ticking a flag's box, or clearing it.
    Flag(i64, bool),
    /// Putting a whole set in the place of the present one.
    Set(FlagSet),
    /// Entering the mode "everything", or leaving it.
    Unrestricted(bool),
    /// Leaving the field that was typed into: a number in it is written as the field's name says.
    Leave,
}

impl Entry {
    /// An entry that shows `set`.
    pub fn new(set: FlagSet, table: &FlagTable) -> Entry {
        let choice = if table.is_unrestricted(set) { FlagSet::EMPTY } else { set };
        let (decimal, hex, names) = (set.bits().to_string(), table.hex(set), table.names(set));
        Entry { set, choice, decimal, hex, names, typed: None }
    }

    /// The last set that could be read.
    pub fn set(&self) -> FlagSet {
        self.set
    }

    /// Whether the last typing cannot be read: the set is an older one then, and none of what is shown of it was meant.
    pub fn is_stale(&self) -> bool {
        self.typed.is_some_and(|(_, outcome)| outcome.is_err())
    }

    /// What the field of this radix shows.
    pub fn text(&self, radix: Radix) -> &str {
        match radix {
            Radix::Decimal => self.shown(View::Number(radix), &self.decimal),
            Radix::Hex => self.shown(View::Number(radix), &self.hex),
        }
    }

    /// What the field of names shows: see [`FlagTable::names`].
    pub fn names(&self) -> &str {
        self.shown(View::Names, &self.names)
    }

    /// A field's text; nothing while another field has one that cannot be read.
    fn shown<'a>(&self, view: View, text: &'a str) -> &'a str {
        let elsewhere = self.typed.is_some_and(|(typed, outcome)| typed != view && outcome.is_err());
        if elsewhere { "" } else { text }
    }

    /// What came of the last typing, if typing was the last change: the text of that field, and its reading or its error.
    pub fn typed(&self) -> Option<(&str, Result<Reading, ParseError>)> {
        self.typed.map(|(view, outcome)| match view {
            View::Number(radix) => (self.text(radix), outcome),
            View::Names => (self.names(), outcome),
        })
    }

    /// The error in the field of this radix.
    pub fn error(&self, radix: Radix) -> Option<ParseError> {
        self.error_in(View::Number(radix))
    }

    /// The error in the field of names.
    pub fn names_error(&self) -> Option<ParseError> {
        self.error_in(View::Names)
    }

    fn error_in(&self, view: View) -> Option<ParseError> {
        self.typed.and_then(|(field, outcome)| if field == view { outcome.err() } else { None })
    }

    /// The entry after a change.
    #[must_use]
    pub fn update(&self, change: Change, table: &FlagTable) -> Entry {
        let (view, text) = match change {
            Change::Flag(flag, on) => return self.show(self.choice.with(flag, on), table),
            Change::Set(set) => return self.show(set, table),
            Change::Unrestricted(true) => return self.show(FlagSet::UNRESTRICTED, table),
            Change::Unrestricted(false) => return self.show(self.choice, table),
            Change::Leave => return self.left(table),
            Change::Text(radix, text) => (View::Number(radix), text),
            Change::Names(text) => (View::Names, text),
        };
        let outcome = match view {
            View::Number(radix) => parse(&text, radix, table),
            View::Names if text.trim().is_empty() => {
                Ok(Reading { set: FlagSet::EMPTY, signed: false, repeated: false })
            }
            View::Names => parse(&text, Radix::Decimal, table),
        };
        let mut next = match outcome {
            Ok(reading) => self.show(reading.set, table),
            Err(_) => self.clone(),
        };
        match view {
            View::Number(Radix::Decimal) => next.decimal = text,
            View::Number(Radix::Hex) => next.hex = text,
            View::Names => next.names = text,
        }
        next.typed = Some((view, outcome));
        next
    }

    /// The entry after a field was left. What was said about the typing is still true.
    fn left(&self, table: &FlagTable) -> Entry {
        match self.typed {
            Some((View::Number(_), Ok(reading))) => {
                Entry { typed: self.typed, ..self.show(reading.set, table) }
            }
            _ => self.clone(),
        }
    }

    /// All views of `set`, with the choice to return to kept.
    fn show(&self, set: FlagSet, table: &FlagTable) -> Entry {
        let next = Entry::new(set, table);
        if table.is_unrestricted(set) { Entry { choice: self.choice, ..next } } else { next }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::flags::ParseErrorKind;
    use crate::flags::tests::{NAMES, NUMBERS};

    fn after(changes: impl IntoIterator<Item = Change>) -> Entry {
        let start = Entry::new(FlagSet::EMPTY, &NUMBERS);
        changes.into_iter().fold(start, |entry, change| entry.update(change, &NUMBERS))
    }

    fn typed(radix: Radix, text: &str) -> Change {
        Change::Text(radix, text.to_owned())
    }

    fn shown(entry: &Entry) -> (i64, &str, &str) {
        (entry.set().bits(), entry.text(Radix::Decimal), entry.text(Radix::Hex))
    }

    fn shown_after(entry: &Entry) -> (String, String) {
        (entry.text(Radix::Decimal).to_owned(), entry.text(Radix::Hex).to_owned())
    }

    #[test]
    fn each_view_edits_the_others() {
        assert_eq!(shown(&after([Change::Flag(256, true), Change::Flag(512, true)])), (768, "768", "0x300"));
        assert_eq!(shown(&after([typed(Radix::Hex, "1300")])), (0x1300, "4864", "1300"));
        assert_eq!(shown(&after([typed(Radix::Decimal, "256 + 512")])), (768, "256 + 512", "0x300"));
        let cleared = after([typed(Radix::Decimal, "256+512"), Change::Flag(256, false)]);
        assert_eq!(shown(&cleared), (512, "512", "0x200"));
    }

    #[test]
    fn a_wrong_text_stays_and_changes_nothing_else() {
        let entry = after([typed(Radix::Decimal, "768"), typed(Radix::Hex, "0x3G")]);
        assert_eq!(shown(&entry), (768, "", "0x3G"));
        let error = ParseError { kind: ParseErrorKind::BadDigit, place: 3 };
        assert_eq!((entry.error(Radix::Hex), entry.error(Radix::Decimal)), (Some(error), None));
        let mended = entry.update(typed(Radix::Hex, "0x300"), &NUMBERS);
        assert_eq!((mended.error(Radix::Hex), shown(&mended)), (None, (768, "768", "0x300")));
    }

    #[test]
    fn a_field_that_is_left_shows_the_number_that_its_name_says() {
        let left = |radix, text| shown_after(&after([typed(radix, text), Change::Leave]));
        for (radix, text, decimal, hex) in [
            (Radix::Decimal, "0x301", "769", "0x301"),
            (Radix::Decimal, "256 + 512", "768", "0x300"),
            (Radix::Decimal, "768", "768", "0x300"),
            (Radix::Decimal, "4294967295", "-1", "0xFFFFFFFF"),
            (Radix::Hex, "1300", "4864", "0x1300"),
            (Radix::Decimal, "0xZ", "0xZ", ""),
            (Radix::Decimal, "", "", ""),
        ] {
            assert_eq!(left(radix, text), (decimal.to_owned(), hex.to_owned()), "{text}");
        }
        let signed = typed(Radix::Decimal, "4294967295");
        assert_eq!(
            after([signed.clone(), Change::Leave]).typed().map(|(_, outcome)| outcome),
            after([signed]).typed().map(|(_, outcome)| outcome)
        );
        assert_eq!(after([Change::Flag(256, true), Change::Leave]), after([Change::Flag(256, true)]));
    }

    #[test]
    fn a_set_that_was_not_meant_stands_in_no_other_field() {
        for (text, stale) in [("768", false), ("", true), ("768+", true)] {
            let entry = after([Change::Flag(256, true), typed(Radix::Decimal, text)]);
            assert_eq!((entry.is_stale(), entry.text(Radix::Hex).is_empty()), (stale, stale), "{text}");
            assert!(!entry.update(Change::Flag(512, true), &NUMBERS).is_stale());
        }
    }

    #[test]
    fn leaving_unrestricted_restores_the_earlier_choice() {
        let chosen = after([Change::Flag(256, true)]);
        let everything = chosen.update(Change::Unrestricted(true), &NUMBERS);
        assert_eq!(shown(&everything), (-1, "-1", "0xFFFFFFFF"));
        assert_eq!(shown(&everything.update(Change::Unrestricted(false), &NUMBERS)), (256, "256", "0x100"));
        let typed_in = chosen.update(typed(Radix::Decimal, "4294967295"), &NUMBERS);
        assert_eq!(shown(&typed_in), (-1, "4294967295", "0xFFFFFFFF"));
        assert_eq!(shown(&typed_in.update(Change::Unrestricted(false), &NUMBERS)), (256, "256", "0x100"));
        let ticked = everything.update(Change::Flag(512, true), &NUMBERS);
        assert_eq!(shown(&ticked), (768, "768", "0x300"));
        let from_start = Entry::new(FlagSet::UNRESTRICTED, &NUMBERS);
        assert_eq!(shown(&from_start.update(Change::Unrestricted(false), &NUMBERS)), (0, "0", "0x0"));
    }

    #[test]
    fn a_whole_set_replaces_the_present_one() {
        let typed_in = after([typed(Radix::Decimal, "0xZ"), Change::Set(FlagSet::from_bits_retain(768))]);
        assert_eq!((shown(&typed_in), typed_in.error(Radix::Decimal)), ((768, "768", "0x300"), None));
        let everything = typed_in.update(Change::Set(FlagSet::UNRESTRICTED), &NUMBERS);
        assert_eq!(shown(&everything), (-1, "-1", "0xFFFFFFFF"));
        assert_eq!(everything.update(Change::Unrestricted(false), &NUMBERS).set().bits(), 768);
    }

    #[test]
    fn names_are_one_more_view() {
        let start = Entry::new(FlagSet::EMPTY, &NAMES);
        let after = |entry: &Entry, change| entry.update(change, &NAMES);
        let ticked = after(&after(&start, Change::Flag(4, true)), Change::Flag(2, true));
        assert_eq!((ticked.names(), ticked.text(Radix::Decimal)), ("friends,photos", "6"));
        let named = after(&ticked, Change::Names("photos, ads_read 16".to_owned()));
        assert_eq!(named.names_error().map(|error| error.place), Some(17));
        assert_eq!((named.names(), named.set().bits()), ("photos, ads_read 16", 6));
        let mended = after(&named, Change::Names("photos, ads_read, 16".to_owned()));
        assert_eq!((mended.names_error(), mended.text(Radix::Hex)), (None, "0x1000014"));
        assert_eq!(mended.typed().map(|(text, _)| text), Some("photos, ads_read, 16"));
        assert_eq!(after(&mended, Change::Flag(4, false)).names(), "ads_read,16");
        let emptied = after(&mended, Change::Names(" ".to_owned()));
        assert_eq!((emptied.set(), emptied.names_error(), emptied.names()), (FlagSet::EMPTY, None, " "));
    }

    #[test]
    fn unknown_bits_survive_every_box() {
        let start = after([typed(Radix::Decimal, "131072")]);
        for flag in [0x100, 0x200, 0x400] {
            let toggled = start.update(Change::Flag(flag, true), &NUMBERS);
            assert_eq!(toggled.set().bits(), 131_072 | flag);
            assert_eq!(toggled.update(Change::Flag(flag, false), &NUMBERS).set().bits(), 131_072);
        }
    }
}
