//! `at`: when the token begins to work.

use super::trim;
use crate::form::{Field, Remarks};
use crate::provider::wialon::sentences;
use crate::utc::{DateErrorKind, UtcTime};

/// UNIX seconds, 0 for "at once", from `0`, from seconds, or from a date in UTC.
pub fn read(field: Field, text: &str, remarks: &mut Remarks) -> Option<u64> {
    let (trimmed, before) = trim(field, text, remarks);
    let mut refuse = |kind| {
        remarks.say(field, kind);
        None
    };
    if trimmed.is_empty() {
        return refuse(sentences::AT_MISSING);
    }
    if trimmed.bytes().all(|byte| byte.is_ascii_digit()) {
        let Ok(seconds) = trimmed.parse::<u64>() else { return refuse(sentences::AT_TOO_LARGE) };
        warn_beyond_u32(field, seconds, remarks);
        return Some(seconds);
    }
    let is_negative =
        trimmed.strip_prefix(['-', '−']).is_some_and(|rest| rest.bytes().all(|byte| byte.is_ascii_digit()));
    if is_negative && trimmed.chars().count() > 1 {
        return refuse(sentences::AT_BEFORE_1970);
    }
    match UtcTime::parse(trimmed) {
        Err(error) => {
            let kind = match error.kind {
                DateErrorKind::Shape => sentences::AT_SHAPE,
                DateErrorKind::NoSuchTime => sentences::AT_NO_SUCH_TIME,
            };
            remarks.say_at(field, kind, trimmed, before + error.place);
            None
        }
        Ok(time) => {
            let Ok(seconds) = u64::try_from(time.to_unix()) else { return refuse(sentences::AT_BEFORE_1970) };
            remarks.say(field, sentences::AT_IN_UTC);
            if seconds == 0 {
                remarks.say(field, sentences::AT_EPOCH);
            }
            warn_beyond_u32(field, seconds, remarks);
            Some(seconds)
        }
    }
}

fn warn_beyond_u32(field: Field, seconds: u64, remarks: &mut Remarks) {
    if seconds > u32::MAX.into() {
        remarks.say(field, sentences::AT_BEYOND_U32);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::Sentence;

    const FIELD: Field = Field("at");

    fn read_text(text: &str) -> (Option<u64>, Vec<Sentence>) {
        let mut remarks = Remarks::default();
        let at = read(FIELD, text, &mut remarks);
        (at, remarks.into_vec().iter().map(|remark| remark.sentence).collect())
    }

    #[test]
    fn seconds_or_a_date() {
        assert_eq!(read_text("0"), (Some(0), vec![]));
        assert_eq!(read_text("1767225600"), (Some(1_767_225_600), vec![]));
        assert_eq!(read_text("2026-01-01"), (Some(1_767_225_600), vec![sentences::AT_IN_UTC]));
        assert_eq!(read_text("2026-01-01 00:01"), (Some(1_767_225_660), vec![sentences::AT_IN_UTC]));
        assert_eq!(read_text("01.01.2026 00:01"), (Some(1_767_225_660), vec![sentences::AT_IN_UTC]));
        assert_eq!(read_text("4294967295"), (Some(4_294_967_295), vec![]));
    }

    #[test]
    fn what_is_wrong_or_doubtful_is_said() {
        assert_eq!(read_text(""), (None, vec![sentences::AT_MISSING]));
        assert_eq!(read_text("-5"), (None, vec![sentences::AT_BEFORE_1970]));
        assert_eq!(read_text("1969-12-31"), (None, vec![sentences::AT_BEFORE_1970]));
        assert_eq!(read_text("1970-01-01"), (Some(0), vec![sentences::AT_IN_UTC, sentences::AT_EPOCH]));
        assert_eq!(read_text("2026-02-30"), (None, vec![sentences::AT_NO_SUCH_TIME]));
        assert_eq!(read_text("завтра"), (None, vec![sentences::AT_SHAPE]));
        assert_eq!(read_text("-"), (None, vec![sentences::AT_SHAPE]));
        assert_eq!(read_text("1767225600000"), (Some(1_767_225_600_000), vec![sentences::AT_BEYOND_U32]));
        assert_eq!(read_text("99999999999999999999"), (None, vec![sentences::AT_TOO_LARGE]));
    }
}
