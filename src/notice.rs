//! Notices: what was repaired in a pasted text, and what about it deserves a second look.

use crate::text::Text;

/// How much a notice matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Good to know; nothing to do.
    Info,
    /// Worth a look before the token is used.
    Caution,
    /// Somebody else may hold the token.
    Danger,
}

/// A notice: a stable code for programs, and two sentences for people.
#[derive(Debug, PartialEq, Eq)]
pub struct Notice {
    /// `data-notice` in the page, `notices` in the `read` example.
    pub code: &'static str,
    /// How much it matters.
    pub level: Level,
    /// What was seen or repaired.
    pub what: Text,
    /// What to do about it.
    pub next: Text,
}

/// The notices of an answer in the order in which they were given, each once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Notices(Vec<&'static Notice>);

impl Notices {
    /// Adds a notice unless it is there.
    pub fn add(&mut self, notice: &'static Notice) {
        if !self.contains(notice) {
            self.0.push(notice);
        }
    }

    /// Takes a notice out that turned out not to hold.
    pub fn remove(&mut self, notice: &Notice) {
        self.0.retain(|other| *other != notice);
    }

    /// Whether a notice is among them.
    pub fn contains(&self, notice: &Notice) -> bool {
        self.0.contains(&notice)
    }

    /// All of them.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &'static Notice> + use<'_> {
        self.0.iter().copied()
    }
}

impl Extend<&'static Notice> for Notices {
    fn extend<All: IntoIterator<Item = &'static Notice>>(&mut self, notices: All) {
        notices.into_iter().for_each(|notice| self.add(notice));
    }
}

impl IntoIterator for Notices {
    type Item = &'static Notice;
    type IntoIter = std::vec::IntoIter<&'static Notice>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl From<&'static Notice> for Notices {
    fn from(notice: &'static Notice) -> Self {
        Self(vec![notice])
    }
}

impl FromIterator<&'static Notice> for Notices {
    fn from_iter<All: IntoIterator<Item = &'static Notice>>(notices: All) -> Self {
        let mut all = Self::default();
        all.extend(notices);
        all
    }
}

macro_rules! notices {
    ($($(#[$doc:meta])* $name:ident $code:literal $level:ident
        { $what_ru:literal $next_ru:literal } { $what_en:literal $next_en:literal })*) => {
        $($(#[$doc])* pub static $name: Notice = Notice {
            code: $code,
            level: Level::$level,
            what: Text { ru: $what_ru, en: $what_en },
            next: Text { ru: $next_ru, en: $next_en },
        };)*
        /// Every notice there is.
        pub static ALL: &[&Notice] = &[$(&$name),*];
    };
}

mod table;

pub use table::*;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_distinct_and_plain() {
        let mut codes: Vec<_> = ALL.iter().map(|notice| notice.code).collect();
        assert!(codes.iter().all(|code| code.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-')));
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), ALL.len());
    }

    #[test]
    fn every_notice_says_what_and_what_to_do_in_both_languages() {
        for notice in ALL {
            for words in [notice.what, notice.next] {
                assert!(words.ru.chars().any(|letter| matches!(letter, 'а'..='я')), "{}", notice.code);
                assert!(!words.en.chars().any(|letter| matches!(letter, 'а'..='я')), "{}", notice.code);
                assert!([words.ru, words.en].iter().all(|text| text.ends_with('.')), "{}", notice.code);
            }
        }
    }
}
