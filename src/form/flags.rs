//! Reading a permission set out of a form.

use super::{Field, Filled, Remarks, Sentence, sentences};
use crate::flags::{FlagSet, FlagTable};

/// The set of an input, with what is doubtful about it; nothing while the text of one of its fields cannot be read,
/// since the set beside it is an older one.
pub fn read(field: Field, filled: &Filled, table: &FlagTable, remarks: &mut Remarks) -> Option<FlagSet> {
    let entry = filled.flags(field)?;
    if let Some((text, outcome)) = entry.typed() {
        match outcome {
            Err(error) => {
                remarks.say_at(field, Sentence::error(error.kind.text()), text, error.place);
                return None;
            }
            Ok(reading) => {
                if reading.signed {
                    remarks.say(field, sentences::FLAGS_SIGNED);
                }
                if reading.repeated {
                    remarks.say(field, sentences::FLAGS_REPEATED);
                }
            }
        }
    }
    let set = entry.set();
    if !table.is_unrestricted(set) {
        if set.bits() < 0 {
            remarks.say(field, sentences::FLAGS_NEGATIVE);
        }
        if table.unknown(set) != FlagSet::EMPTY {
            remarks.say(field, sentences::FLAGS_UNKNOWN);
        }
    }
    Some(set)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::flags::{Change, Radix};
    use crate::form::{Form, Group, Input, Kind, Level, Place};
    use crate::provider::vk::scopes::USER_BITS;
    use crate::text::Text;

    const SCOPE: Field = Field("scope");

    static FORM: Form = Form {
        id: "test/scope",
        tab: Text::same(""),
        title: Text::same(""),
        introduction: Text::same(""),
        groups: &[Group {
            title: Text::same(""),
            inputs: &[Input::new(SCOPE, Text::same(""), Text::same(""), Kind::Flags(&USER_BITS))],
        }],
        check: |_, _| None,
        aliases: &[],
        implied: &[],
        reads: |_| false,
        fill: |_, _| {},
    };

    /// The set that is read after a change, and what is said about it.
    fn read_after(change: Change) -> (Option<i64>, Vec<(Level, Option<Place>)>) {
        let mut filled = Filled::new(&FORM);
        filled.change(SCOPE, change, &USER_BITS);
        let mut remarks = Remarks::default();
        let set = read(SCOPE, &filled, &USER_BITS, &mut remarks);
        let said = remarks.into_vec().into_iter().map(|remark| (remark.sentence.level, remark.place));
        (set.map(FlagSet::bits), said.collect())
    }

    #[test]
    fn every_field_says_what_is_wrong_with_it_and_where() {
        let number = |text: &str| Change::Text(Radix::Decimal, text.to_owned());
        let names = |text: &str| Change::Names(text.to_owned());
        let at = |character| vec![(Level::Error, Some(Place::Character(character)))];
        let note = vec![(Level::Note, None)];
        for (change, set, said) in [
            (number("6"), Some(6), vec![]),
            (number("2+x"), None, at(3)),
            (names("friends,photos"), Some(6), vec![]),
            (names("friends,fotos"), None, at(9)),
            (names("friends,friends"), Some(2), note.clone()),
            (names(""), Some(0), vec![]),
            (names("16384"), Some(16384), note),
            (Change::Flag(2, true), Some(2), vec![]),
        ] {
            assert_eq!(read_after(change.clone()), (set, said), "{change:?}");
        }
    }
}
