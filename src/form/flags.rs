//! Reading a permission set out of a form.

use super::{Field, Filled, Remarks, Sentence, sentences};
use crate::flags::{FlagSet, FlagTable};

/// The set of an input, with what is doubtful about it; nothing while the text of either of its fields cannot be read,
/// since the set beside it is an older one.
pub fn read(field: Field, filled: &Filled, table: &FlagTable, remarks: &mut Remarks) -> Option<FlagSet> {
    let entry = filled.flags(field)?;
    if let Some((radix, outcome)) = entry.typed() {
        match outcome {
            Err(error) => {
                remarks.say_at(field, Sentence::error(error.kind.text()), entry.text(radix), error.place);
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
