//! A token as Wialon's answers of `token/update`, `token/list` and `token/login` describe it.

pub mod payload;
mod read;
pub mod site;

pub use read::of;

use super::access_flags::ACCESS_FLAGS;
use crate::flags::FlagSet;
use crate::secret::Secret;
use crate::text::Text;
use crate::text::letters::is_base64url;

/// Wialon deletes a token that nobody used for so many seconds: 100 days, whatever its `dur`. Source: every version of
/// the `token/update` documentation.
pub const IDLE_SECONDS: i64 = 8_640_000;

/// The application whose tokens are links that show units on a map.
pub const LOCATOR: &str = "locator";

/// One token. What an answer leaves out, or what cannot be read, is `None`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TokenRecord {
    /// The token itself; `th` of a `token/login` answer.
    pub h: Option<Secret>,
    /// The application's name.
    pub app: Option<String>,
    /// From when it works, UNIX seconds; 0 is "at once" and does not tell when.
    pub at: Option<i64>,
    /// When it was made, UNIX seconds.
    pub ct: Option<i64>,
    /// How long it works after `at`, in seconds; 0 is without end.
    pub dur: Option<u64>,
    /// What it may do.
    pub fl: Option<FlagSet>,
    /// The items to which it is limited, digit by digit as they were written; none is "all items".
    pub items: Option<Vec<String>>,
    /// The application's own parameters, JSON as a text. Anything may be in it.
    pub p: Option<Secret>,
    /// When it was last used, UNIX seconds.
    pub ll: Option<i64>,
    /// How many times JSON was decoded to get at `p` as it stands here.
    pub layers: u8,
    /// The answer was cut off inside this record, so that its last value may be a part of itself.
    pub cut: bool,
}

/// When a token stops to work by its own record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// At a UNIX time, in seconds.
    At(i64),
    /// Only by inactivity.
    Never,
    /// The record does not tell.
    Unknown,
}

/// How a token stands at some moment, as far as its record tells: whether it was deleted since, no record can know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Its activation lies ahead.
    NotYet,
    /// Its end lies ahead.
    Running,
    /// It has no end.
    Endless,
    /// Its end has passed.
    Expired,
    /// Nobody used it for 100 days.
    Idle,
    /// The record does not tell.
    Unknown,
}

impl TokenRecord {
    /// When it ends: `at + dur`. Never counted from `ct`, since a token may start later than it is made.
    ///
    /// ```
    /// use brelok::provider::wialon::token_record::{End, TokenRecord};
    /// let record = TokenRecord { at: Some(1_000), ct: Some(5), dur: Some(60), ..TokenRecord::default() };
    /// assert_eq!(record.end(), End::At(1_060));
    /// ```
    pub fn end(&self) -> End {
        match (self.dur, self.at.filter(|at| *at > 0)) {
            (Some(0), _) => End::Never,
            (Some(lasts), Some(starts)) => starts.checked_add_unsigned(lasts).map_or(End::Unknown, End::At),
            _ => End::Unknown,
        }
    }

    /// When it ends by inactivity, if nobody uses it again; `None` where the last use is not known, and where its own end
    /// comes first.
    pub fn idle_end(&self) -> Option<i64> {
        let idle_end = self.ll.filter(|used| *used > 0)?.checked_add(IDLE_SECONDS)?;
        let ends_first = matches!(self.end(), End::At(end) if end <= idle_end);
        (!ends_first).then_some(idle_end)
    }

    /// Whether 100 days without use can have passed before it ends, whenever it was used; what has expired is deleted
    /// anyway.
    pub fn may_end_idle(&self) -> bool {
        match (self.end(), self.ct.or(self.at)) {
            (End::Never, _) => true,
            (End::At(end), Some(made)) => made.saturating_add(IDLE_SECONDS) < end,
            _ => self.dur.is_none_or(|lasts| IDLE_SECONDS.unsigned_abs() < lasts),
        }
    }

    /// How it stands at a UNIX time, in seconds. The end itself is too late.
    pub fn state(&self, now: i64) -> State {
        let end = self.end();
        if matches!(end, End::At(end) if end <= now) {
            return State::Expired;
        }
        if self.idle_end().is_some_and(|end| end <= now) {
            return State::Idle;
        }
        if self.at.is_some_and(|starts| starts > now) {
            return State::NotYet;
        }
        match end {
            End::At(_) => State::Running,
            End::Never => State::Endless,
            End::Unknown => State::Unknown,
        }
    }

    /// Whether it may do everything that its user may.
    pub fn is_unrestricted(&self) -> bool {
        self.fl.is_some_and(|fl| ACCESS_FLAGS.is_unrestricted(fl))
    }

    /// Whether it is whole enough to be sent back changed: `token/update` replaces the record, so that nothing may be
    /// missing in it.
    pub fn is_whole(&self) -> bool {
        let parts = [
            self.h.is_some(),
            self.app.is_some(),
            self.at.is_some(),
            self.dur.is_some(),
            self.fl.is_some(),
            self.items.is_some(),
            self.p.is_some(),
        ];
        !self.cut && parts.iter().all(|there| *there)
    }

    /// Whether it shows units on a map to whoever has its link.
    pub fn is_locator(&self) -> bool {
        self.app.as_deref() == Some(LOCATOR)
    }

    /// The link that shows the token's units on a map, on a site of Wialon: whoever has it needs nothing else. `None` for
    /// another application's token, and where the token is not there or has letters that no token has.
    ///
    /// ```
    /// use brelok::provider::wialon::token_record::TokenRecord;
    /// let record =
    ///     TokenRecord { h: Some("1f".into()), app: Some("locator".into()), ..TokenRecord::default() };
    /// let link = record.locator_link("hosting.wialon.com").unwrap();
    /// assert_eq!(link.expose(), "https://hosting.wialon.com/locator/index.html?t=1f");
    /// ```
    pub fn locator_link(&self, site: &str) -> Option<Secret> {
        // It is put into a link, which is a secret, too.
        let token = self.h.as_ref().filter(|_| self.is_locator() && !self.cut)?.expose();
        let plain = is_base64url(token);
        (plain && !token.is_empty())
            .then(|| ["https://", site, "/locator/index.html?t=", token].concat().into())
    }
}

impl State {
    /// Every state.
    pub const ALL: [State; 6] =
        [State::NotYet, State::Running, State::Endless, State::Expired, State::Idle, State::Unknown];

    /// Its name for programs: `data-state` in the page.
    pub const fn code(self) -> &'static str {
        match self {
            State::NotYet => "not-yet",
            State::Running => "running",
            State::Endless => "endless",
            State::Expired => "expired",
            State::Idle => "idle",
            State::Unknown => "unknown",
        }
    }

    /// Its name for people.
    pub const fn title(self) -> Text {
        match self {
            State::NotYet => {
                Text { ru: "ещё не начал действовать", en: "not active yet" }
            }
            State::Running => Text { ru: "срок не вышел", en: "not expired" },
            State::Endless => Text { ru: "без срока", en: "no expiry" },
            State::Expired => Text { ru: "срок вышел", en: "expired" },
            State::Idle => {
                Text { ru: "не использовали 100 дней", en: "unused for 100 days" }
            }
            State::Unknown => Text { ru: "срок неизвестен", en: "expiry unknown" },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(at: i64, dur: u64, ll: Option<i64>) -> TokenRecord {
        TokenRecord { at: Some(at), ct: Some(1), dur: Some(dur), ll, ..TokenRecord::default() }
    }

    #[test]
    fn a_hundred_days_are_a_hundred_days() {
        assert_eq!(IDLE_SECONDS, 100 * 86_400);
    }

    #[test]
    fn the_end_is_activation_and_duration() {
        assert_eq!(record(1_000, 60, None).end(), End::At(1_060));
        assert_eq!(record(1_000, 0, None).end(), End::Never);
        assert_eq!(record(0, 60, None).end(), End::Unknown, "0 does not tell when");
        assert_eq!(record(1_000, u64::MAX, None).end(), End::Unknown);
        assert_eq!(TokenRecord { at: None, ..record(0, 60, None) }.end(), End::Unknown);
    }

    #[test]
    fn inactivity_counts_from_the_last_use() {
        assert_eq!(record(1, 0, Some(1_000)).idle_end(), Some(8_641_000));
        assert_eq!(record(1, 0, None).idle_end(), None);
        assert_eq!(record(1, 0, Some(0)).idle_end(), None, "never used, or not told");
        assert_eq!(record(1, 0, Some(i64::MAX)).idle_end(), None);
    }

    #[test]
    fn disuse_ends_only_what_lives_longer() {
        assert_eq!(record(1_000, 86_400, Some(1_000)).idle_end(), None);
        assert_eq!(record(1_000, 8_640_000, Some(1_000)).idle_end(), None);
        assert_eq!(record(1_000, 8_640_001, Some(1_000)).idle_end(), Some(8_641_000));
        for (at, dur, may) in [
            (1, 0, true),
            (0, 0, true),
            (1, 86_400, false),
            (0, 86_400, false),
            (1, 8_640_000, false),
            (1, 8_640_001, true),
            (0, 8_640_001, true),
            (8_640_000, 60, true),
        ] {
            assert_eq!(record(at, dur, None).may_end_idle(), may, "{at} {dur}");
        }
        assert!(TokenRecord::default().may_end_idle(), "the record does not tell");
    }

    #[test]
    fn the_state_at_a_moment() {
        for (record, now, state) in [
            (record(1_000, 60, None), 999, State::NotYet),
            (record(1_000, 60, None), 1_000, State::Running),
            (record(1_000, 60, None), 1_059, State::Running),
            (record(1_000, 60, None), 1_060, State::Expired),
            (record(1_000, 0, None), 1_000_000_000, State::Endless),
            (record(1_000, 0, Some(2_000)), 8_641_999, State::Endless),
            (record(1_000, 0, Some(2_000)), 8_642_000, State::Idle),
            (record(1_000, 60, Some(2_000)), 8_642_000, State::Expired),
            (record(0, 60, None), 1_000, State::Unknown),
        ] {
            assert_eq!(record.state(now), state, "{record:?} at {now}");
        }
    }

    #[test]
    fn a_link_is_made_of_a_locators_whole_token_only() {
        let locator = TokenRecord { h: Some("1f".into()), app: Some(LOCATOR.into()), ..record(1, 0, None) };
        assert!(locator.locator_link("a.example").is_some());
        for other in [
            TokenRecord { app: Some("Locator 2".into()), ..locator.clone() },
            TokenRecord { h: Some("1f&x=\"".into()), ..locator.clone() },
            TokenRecord { h: None, ..locator.clone() },
            TokenRecord { cut: true, ..locator.clone() },
        ] {
            assert!(other.locator_link("a.example").is_none(), "{other:?}");
        }
    }

    #[test]
    fn states_have_their_words_and_codes() {
        for (place, state) in State::ALL.into_iter().enumerate() {
            assert!(State::ALL.iter().skip(place + 1).all(|other| other.code() != state.code()));
            assert!(state.title().ru.chars().any(|letter| matches!(letter, 'а'..='я')));
            assert!(state.title().en.is_ascii());
        }
    }
}
