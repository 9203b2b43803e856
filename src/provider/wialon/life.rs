//! A token's life: from when to when it works, and when it is deleted because nobody uses it.

use super::token_record::IDLE_SECONDS;

/// The moments of a token's life, in UNIX seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Life {
    /// The moment from which it is looked at.
    pub now: i64,
    /// From when it works: `at`, or the present moment where `at` is 0.
    pub start: i64,
    /// When it stops: `at + dur`; none where `dur` is 0.
    pub end: Option<i64>,
    /// When it is deleted, if nobody uses it from now on; none where it stops before: an expired token is deleted anyway.
    pub unused: Option<i64>,
}

/// One moment on the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// What happens.
    pub what: What,
    /// When, in UNIX seconds.
    pub when: i64,
    /// Where on a line of [`LENGTH`] parts from the first moment to the last.
    pub place: u64,
}

/// What happens to a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// The present moment, where nothing else happens then.
    Now,
    /// It begins to work.
    Start,
    /// It stops working.
    End,
    /// It is deleted if nobody uses it.
    Unused,
}

/// How long the line is.
pub const LENGTH: u64 = 1000;

/// Of a life that is longer than this many bits of seconds, its line shows that many.
const SEEN: u32 = 32;

impl Life {
    /// The life of a token with this `at` (UNIX seconds, 0 for now) and `dur` (seconds, 0 for no expiry).
    ///
    /// ```
    /// use brelok::provider::wialon::life::Life;
    /// let life = Life::new(0, 86_400, 1_000);
    /// assert_eq!((life.start, life.end, life.unused), (1_000, Some(87_400), None));
    /// assert_eq!(Life::new(0, 0, 1_000).unused, Some(8_641_000));
    /// ```
    pub fn new(at: u64, dur: u32, now: i64) -> Life {
        let start = match i64::try_from(at).unwrap_or(i64::MAX) {
            0 => now,
            at => at,
        };
        let end = (dur > 0).then(|| start.saturating_add(dur.into()));
        let unused = now.saturating_add(IDLE_SECONDS);
        Life { now, start, end, unused: end.is_none_or(|end| unused < end).then_some(unused) }
    }

    /// When it stopped, where that is over. The end itself is too late.
    pub fn over(&self) -> Option<i64> {
        self.end.filter(|end| *end <= self.now)
    }

    /// The moments in their order, each with its place on the line.
    pub fn marks(&self) -> Vec<Mark> {
        let now = (self.start != self.now).then_some((What::Now, self.now));
        let end = self.end.map(|end| (What::End, end));
        let unused = self.unused.map(|unused| (What::Unused, unused));
        let moments = [now, Some((What::Start, self.start)), end, unused];
        let mut moments: Vec<(What, i64)> = moments.into_iter().flatten().collect();
        moments.sort_by_key(|(_, when)| *when);
        let (first, last) = match moments[..] {
            [(_, first), .., (_, last)] => (first, last),
            _ => (0, 0),
        };
        let whole = last.abs_diff(first);
        let unseen = (u64::BITS - whole.leading_zeros()).saturating_sub(SEEN);
        let place = |when: i64| (when.abs_diff(first) >> unseen) * LENGTH / (whole >> unseen).max(1);
        moments.iter().map(|&(what, when)| Mark { what, when, place: place(when) }).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn marks(at: u64, dur: u32, now: i64) -> Vec<(What, i64, u64)> {
        Life::new(at, dur, now).marks().iter().map(|mark| (mark.what, mark.when, mark.place)).collect()
    }

    #[test]
    fn the_moments_stand_in_their_order() {
        let day = 86_400;
        assert_eq!(marks(0, 25 * 86_400, 0), [(What::Start, 0, 0), (What::End, 25 * day, 1000)],);
        assert_eq!(marks(0, 0, 0), [(What::Start, 0, 0), (What::Unused, 100 * day, 1000)]);
        assert_eq!(
            marks(1_000_000 + 10 * 86_400, 190 * 86_400, 1_000_000)
                .iter()
                .map(|mark| (mark.0, mark.2))
                .collect::<Vec<_>>(),
            [(What::Now, 0), (What::Start, 50), (What::Unused, 500), (What::End, 1000)],
        );
    }

    #[test]
    fn what_began_in_the_past_begins_the_line() {
        let whats = |dur, now| marks(1_000, dur, now).iter().map(|mark| mark.0).collect::<Vec<_>>();
        assert_eq!(whats(0, 2_000), [What::Start, What::Now, What::Unused]);
        assert_eq!(whats(60, 2_000), [What::Start, What::End, What::Now]);
    }

    #[test]
    fn disuse_ends_only_what_lives_longer() {
        for (at, dur, now, unused) in [
            (0, 0, 1_000, Some(8_641_000)),
            (0, 8_640_000, 1_000, None),
            (0, 8_640_001, 1_000, Some(8_641_000)),
            (1_000, 60, 2_000, None),
            (1_000, 8_640_000, 2_000, None),
        ] {
            assert_eq!(Life::new(at, dur, now).unused, unused, "{at} {dur} {now}");
        }
    }

    #[test]
    fn a_life_is_over_at_its_end() {
        assert_eq!(Life::new(1_000, 60, 1_059).over(), None);
        assert_eq!(Life::new(1_000, 60, 1_060).over(), Some(1_060));
        assert_eq!(Life::new(1_000, 0, 1_060).over(), None);
        assert_eq!(Life::new(0, 60, 1_060).over(), None);
    }

    proptest! {
        #[test]
        fn every_mark_is_on_the_line(at: u64, dur: u32, now in 0..i64::from(u32::MAX)) {
            let marks = Life::new(at, dur, now).marks();
            prop_assert!(marks.iter().all(|mark| (0..=LENGTH).contains(&mark.place)));
            prop_assert!(marks.windows(2).all(|pair| pair[0].when <= pair[1].when && pair[0].place <= pair[1].place));
        }
    }
}
