//! Which rows are left.

use crate::flags::{FlagSet, Radix, parse};
use crate::provider::wialon::access_flags::ACCESS_FLAGS;
use crate::provider::wialon::token_record::TokenRecord;
use crate::text::search::fold;

/// A filter's text, read once for all rows.
pub(super) struct Filter {
    /// The text in small letters.
    text: String,
    /// The text as access flags.
    flags: Option<FlagSet>,
}

impl Filter {
    /// Reads a filter: a part of an application's name, the beginning of an item's id, access flags that a token must
    /// have, or the state in words. An empty text leaves every row.
    pub(super) fn new(text: &str) -> Filter {
        let text = fold(text.trim());
        let flags = parse(&text, Radix::Decimal, &ACCESS_FLAGS).ok().map(|reading| reading.set);
        Filter { text, flags }
    }

    /// Whether a token is left at a UNIX time.
    pub(super) fn passes(&self, token: &TokenRecord, now: i64) -> bool {
        self.text.is_empty()
            || self.app(token)
            || self.item(token)
            || self.rights(token)
            || self.state(token, now)
    }

    fn app(&self, token: &TokenRecord) -> bool {
        token.app.as_ref().is_some_and(|app| fold(app).contains(&self.text))
    }

    fn item(&self, token: &TokenRecord) -> bool {
        token.items.as_ref().is_some_and(|items| items.iter().any(|id| id.starts_with(&self.text)))
    }

    /// 0 is no flag that every token has: it asks for tokens without any.
    fn rights(&self, token: &TokenRecord) -> bool {
        match (self.flags, token.fl) {
            (Some(FlagSet::EMPTY), Some(has)) => has == FlagSet::EMPTY,
            (Some(asked), Some(has)) => has == asked || is_known(asked) && has.contains(asked.bits()),
            _ => false,
        }
    }

    /// The words begin as the state's do, so that `expired` is not found in `not expired`.
    fn state(&self, token: &TokenRecord, now: i64) -> bool {
        let title = token.state(now).title();
        let is_word = self.text.chars().count() >= SHORTEST_WORD;
        is_word && [title.ru, title.en].iter().any(|words| words.starts_with(&self.text))
    }
}

/// An id of an item is a number, too: only documented flags are looked for inside a sum.
fn is_known(asked: FlagSet) -> bool {
    ACCESS_FLAGS.is_unrestricted(asked) || ACCESS_FLAGS.unknown(asked) == FlagSet::EMPTY
}

/// Fewer letters are no word for a state.
const SHORTEST_WORD: usize = 3;

#[cfg(test)]
mod tests {
    use super::*;

    fn token(app: &str, bits: i64, items: &[&str], dur: u64) -> TokenRecord {
        TokenRecord {
            app: Some(app.into()),
            fl: Some(FlagSet::from_bits_retain(bits)),
            items: Some(items.iter().map(|id| (*id).to_owned()).collect()),
            at: Some(1_000),
            dur: Some(dur),
            ..TokenRecord::default()
        }
    }

    /// The applications of the tokens that are left.
    fn left(text: &str) -> String {
        let tokens = [
            token("Locator", 256, &["9007199254740993"], 60),
            token("Автобус 7", 0x300, &["17", "8192"], 0),
            token("root", -1, &[], 100),
            token("none", 0, &[], 5_000),
        ];
        let filter = Filter::new(text);
        let passing = tokens.iter().filter(|token| filter.passes(token, 1_080));
        passing.filter_map(|token| token.app.as_deref()).collect::<Vec<_>>().join(", ")
    }

    #[test]
    fn every_kind_of_filter() {
        for (text, apps) in [
            ("", "Locator, Автобус 7, root, none"),
            ("  ", "Locator, Автобус 7, root, none"),
            ("LOC", "Locator"),
            ("автобус", "Автобус 7"),
            ("9007199254740993", "Locator"),
            ("9007199254740992", ""),
            ("512", "Автобус 7, root"),
            ("0x200", "Автобус 7, root"),
            ("768", "Автобус 7, root"),
            ("-1", "root"),
            ("0", "none"),
            ("8192", "Автобус 7, root"),
            ("expired", "Locator"),
            ("срок вышел", "Locator"),
            ("no expiry", "Автобус 7"),
            ("без срока", "Автобус 7"),
            ("not expired", "root, none"),
            ("nothing of this", ""),
        ] {
            assert_eq!(left(text), apps, "{text}");
        }
    }
}
