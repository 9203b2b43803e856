//! `userId`: whose tokens, where not the session's own user.

use super::super::remark::{Field, Kind, Remarks};
use super::trim;

/// The user, as text; `None` where none is named. The documentation wants an ID, yet types it as text, so that
/// anything else is sent too, with a warning.
pub fn read(text: &str, remarks: &mut Remarks) -> Option<String> {
    let (text, _) = trim(Field::UserId, text, remarks);
    if !text.bytes().all(|byte| byte.is_ascii_digit()) {
        remarks.say(Field::UserId, Kind::UserIdIsName);
    }
    (!text.is_empty()).then(|| text.to_owned())
}
