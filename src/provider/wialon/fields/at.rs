//! `at`: when the token begins to work.

use super::super::remark::{Field, Kind, Remarks};
use super::trim;
use crate::utc::{DateErrorKind, UtcTime};

/// UNIX seconds, 0 for "at once", from `0`, from seconds, or from a date in UTC.
pub fn read(text: &str, remarks: &mut Remarks) -> Option<u64> {
    let (trimmed, before) = trim(Field::At, text, remarks);
    let mut refuse = |kind| {
        remarks.say(Field::At, kind);
        None
    };
    if trimmed.is_empty() {
        return refuse(Kind::AtMissing);
    }
    if trimmed.bytes().all(|byte| byte.is_ascii_digit()) {
        let Ok(seconds) = trimmed.parse::<u64>() else { return refuse(Kind::AtTooLarge) };
        warn_beyond_u32(seconds, remarks);
        return Some(seconds);
    }
    let is_negative =
        trimmed.strip_prefix(['-', '−']).is_some_and(|rest| rest.bytes().all(|byte| byte.is_ascii_digit()));
    if is_negative && trimmed.chars().count() > 1 {
        return refuse(Kind::AtBefore1970);
    }
    match UtcTime::parse(trimmed) {
        Err(error) => {
            let kind = match error.kind {
                DateErrorKind::Shape => Kind::AtShape,
                DateErrorKind::NoSuchTime => Kind::AtNoSuchTime,
            };
            remarks.say_at(Field::At, kind, trimmed, before + error.place);
            None
        }
        Ok(time) => {
            let Ok(seconds) = u64::try_from(time.to_unix()) else { return refuse(Kind::AtBefore1970) };
            remarks.say(Field::At, Kind::AtInUtc);
            if seconds == 0 {
                remarks.say(Field::At, Kind::AtEpoch);
            }
            warn_beyond_u32(seconds, remarks);
            Some(seconds)
        }
    }
}

fn warn_beyond_u32(seconds: u64, remarks: &mut Remarks) {
    if seconds > u32::MAX.into() {
        remarks.say(Field::At, Kind::AtBeyondU32);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_text(text: &str) -> (Option<u64>, Vec<Kind>) {
        let mut remarks = Remarks::default();
        let at = read(text, &mut remarks);
        (at, remarks.into_vec().iter().map(|remark| remark.kind).collect())
    }

    #[test]
    fn seconds_or_a_date() {
        assert_eq!(read_text("0"), (Some(0), vec![]));
        assert_eq!(read_text("1767225600"), (Some(1_767_225_600), vec![]));
        assert_eq!(read_text("2026-01-01"), (Some(1_767_225_600), vec![Kind::AtInUtc]));
        assert_eq!(read_text("2026-01-01 00:01"), (Some(1_767_225_660), vec![Kind::AtInUtc]));
        assert_eq!(read_text("4294967295"), (Some(4_294_967_295), vec![]));
    }

    #[test]
    fn what_is_wrong_or_doubtful_is_said() {
        assert_eq!(read_text(""), (None, vec![Kind::AtMissing]));
        assert_eq!(read_text("-5"), (None, vec![Kind::AtBefore1970]));
        assert_eq!(read_text("1969-12-31"), (None, vec![Kind::AtBefore1970]));
        assert_eq!(read_text("1970-01-01"), (Some(0), vec![Kind::AtInUtc, Kind::AtEpoch]));
        assert_eq!(read_text("2026-02-30"), (None, vec![Kind::AtNoSuchTime]));
        assert_eq!(read_text("завтра"), (None, vec![Kind::AtShape]));
        assert_eq!(read_text("-"), (None, vec![Kind::AtShape]));
        assert_eq!(read_text("1767225600000"), (Some(1_767_225_600_000), vec![Kind::AtBeyondU32]));
        assert_eq!(read_text("99999999999999999999"), (None, vec![Kind::AtTooLarge]));
    }
}
