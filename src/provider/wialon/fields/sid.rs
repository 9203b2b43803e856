//! `sid`: the session that the request is made in, `eid` in the answer of `token/login`.

use super::super::remark::{Field, Kind, Remarks};
use super::trim;
use crate::secret::Secret;

/// The session id; empty where there is none yet, which is said.
pub fn read(text: &Secret, remarks: &mut Remarks) -> Secret {
    // It goes into the request, which is secret again.
    let (sid, _) = trim(Field::Sid, text.expose(), remarks);
    if sid.is_empty() {
        remarks.say(Field::Sid, Kind::SidMissing);
    } else if sid.len() != 32 || !sid.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        remarks.say(Field::Sid, Kind::SidShape);
    }
    Secret::from(sid)
}
