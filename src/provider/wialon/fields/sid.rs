//! `sid`: the session that the request is made in, `eid` in the answer of `token/login`.

use super::trim;
use crate::form::{Field, Remarks};
use crate::provider::wialon::sentences;
use crate::secret::Secret;

/// The session id; empty where there is none yet, which is said.
pub fn read(field: Field, text: &Secret, remarks: &mut Remarks) -> Secret {
    // It goes into the request, which is secret again.
    let (sid, _) = trim(field, text.expose(), remarks);
    if sid.is_empty() {
        remarks.say(field, sentences::SID_MISSING);
    } else if sid.len() != 32 || !sid.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        remarks.say(field, sentences::SID_SHAPE);
    }
    Secret::from(sid)
}
