//! `fl`: what the token may do.

use super::super::access_flags::ACCESS_FLAGS;
use super::super::remark::{Field, Kind, Remarks};
use crate::flags::{Entry, FlagSet};

/// The flags; nothing while the text of either field cannot be read, since the set beside it is an older one.
pub fn read(entry: &Entry, remarks: &mut Remarks) -> Option<FlagSet> {
    if let Some((radix, outcome)) = entry.typed() {
        match outcome {
            Err(error) => {
                remarks.say_at(Field::Fl, Kind::Fl(error.kind), entry.text(radix), error.place);
                return None;
            }
            Ok(reading) => {
                if reading.signed {
                    remarks.say(Field::Fl, Kind::FlSigned);
                }
                if reading.repeated {
                    remarks.say(Field::Fl, Kind::FlRepeated);
                }
            }
        }
    }
    let set = entry.set();
    if set == FlagSet::EMPTY {
        remarks.say(Field::Fl, Kind::FlNothing);
    } else if !ACCESS_FLAGS.is_unrestricted(set) {
        if set.bits() < 0 {
            remarks.say(Field::Fl, Kind::FlNegative);
        }
        if ACCESS_FLAGS.unknown(set) != FlagSet::EMPTY {
            remarks.say(Field::Fl, Kind::FlUnknown);
        }
    }
    Some(set)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::flags::{Change, ParseErrorKind, Radix};

    fn read_text(text: &str) -> (Option<i64>, Vec<Kind>) {
        let change = Change::Text(Radix::Decimal, text.to_owned());
        let entry = Entry::new(FlagSet::EMPTY, &ACCESS_FLAGS).update(change, &ACCESS_FLAGS);
        let mut remarks = Remarks::default();
        let set = read(&entry, &mut remarks).map(FlagSet::bits);
        (set, remarks.into_vec().iter().map(|remark| remark.kind).collect())
    }

    #[test]
    fn what_is_wrong_or_doubtful_is_said() {
        assert_eq!(read_text("768"), (Some(768), vec![]));
        assert_eq!(read_text("-1"), (Some(-1), vec![]));
        assert_eq!(read_text("0"), (Some(0), vec![Kind::FlNothing]));
        assert_eq!(read_text("4294967295"), (Some(-1), vec![Kind::FlSigned]));
        assert_eq!(read_text("256+256"), (Some(256), vec![Kind::FlRepeated]));
        assert_eq!(read_text("131072"), (Some(131_072), vec![Kind::FlUnknown]));
        assert_eq!(read_text("-2"), (Some(-2), vec![Kind::FlNegative, Kind::FlUnknown]));
        assert_eq!(read_text("256+"), (None, vec![Kind::Fl(ParseErrorKind::MissingTerm)]));
    }
}
