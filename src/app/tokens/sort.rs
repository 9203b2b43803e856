//! The order of the rows.

use crate::provider::wialon::token_record::{End, TokenRecord};
use crate::text::search::fold;
use std::cmp::Ordering;

/// What rows are sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// The application's name, small and capital letters alike.
    App,
    /// How much it may do: −1 is the most.
    Rights,
    /// When it was made.
    Created,
    /// When it ends; a token without end is later than all others.
    Expires,
    /// When it was last used.
    LastUse,
}

impl Key {
    /// Every key, in the order of the columns.
    pub const ALL: [Key; 5] = [Key::App, Key::Rights, Key::Created, Key::Expires, Key::LastUse];

    /// Its name for programs: `data-sort` in the page.
    pub const fn code(self) -> &'static str {
        match self {
            Key::App => "app",
            Key::Rights => "rights",
            Key::Created => "created",
            Key::Expires => "expires",
            Key::LastUse => "last-use",
        }
    }

    /// What a token counts as; `None` where its record does not tell.
    fn of(self, token: &TokenRecord) -> Option<Value> {
        match self {
            Key::App => token.app.as_ref().map(|app| Value::Text(fold(app))),
            Key::Rights if token.is_unrestricted() => Some(Value::Number(i64::MAX)),
            Key::Rights => token.fl.map(|fl| Value::Number(fl.bits())),
            Key::Created => token.ct.map(Value::Number),
            Key::Expires => match token.end() {
                End::At(end) => Some(Value::Number(end)),
                End::Never => Some(Value::Number(i64::MAX)),
                End::Unknown => None,
            },
            Key::LastUse => token.ll.filter(|used| *used > 0).map(Value::Number),
        }
    }
}

#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Value {
    Text(String),
    Number(i64),
}

/// Sorts places of tokens. What is not known stands last in either direction, and equals keep their order.
pub(super) fn sort(rows: &mut Vec<usize>, tokens: &[TokenRecord], key: Key, descending: bool) {
    let mut valued: Vec<(Option<Value>, usize)> =
        rows.iter().map(|row| (tokens.get(*row).and_then(|token| key.of(token)), *row)).collect();
    valued.sort_by(|(one, _), (other, _)| match (one, other) {
        (Some(one), Some(other)) if descending => other.cmp(one),
        (Some(one), Some(other)) => one.cmp(other),
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => Ordering::Equal,
    });
    *rows = valued.into_iter().map(|(_, row)| row).collect();
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::flags::FlagSet;
    use proptest::prelude::*;

    fn sorted(tokens: &[TokenRecord], key: Key, descending: bool) -> Vec<usize> {
        let mut rows: Vec<usize> = (0..tokens.len()).collect();
        sort(&mut rows, tokens, key, descending);
        rows
    }

    fn both(tokens: &[TokenRecord], key: Key) -> [Vec<usize>; 2] {
        [sorted(tokens, key, false), sorted(tokens, key, true)]
    }

    fn empty() -> TokenRecord {
        TokenRecord::default()
    }

    #[test]
    fn applications_are_sorted_by_their_letters() {
        let app = |name: &str| TokenRecord { app: Some(name.into()), ..empty() };
        let tokens = [app("Яблоко"), app("бус"), empty(), app("Bus"), app("apple")];
        assert_eq!(both(&tokens, Key::App), [vec![4, 3, 1, 0, 2], vec![0, 1, 3, 4, 2]]);
    }

    #[test]
    fn everything_is_more_than_any_sum() {
        let fl = |bits| TokenRecord { fl: Some(FlagSet::from_bits_retain(bits)), ..empty() };
        let tokens = [fl(-1), fl(768), empty(), fl(256)];
        assert_eq!(both(&tokens, Key::Rights), [vec![3, 1, 0, 2], vec![0, 1, 3, 2]]);
    }

    #[test]
    fn no_end_is_later_than_any_and_unknown_stands_last() {
        let ends = |at, dur| TokenRecord { at: Some(at), dur: Some(dur), ..empty() };
        let tokens = [ends(5, 0), ends(9, 1), ends(0, 7), ends(5, 1)];
        assert_eq!(both(&tokens, Key::Expires), [vec![3, 1, 0, 2], vec![0, 1, 3, 2]]);
    }

    #[test]
    fn dates_are_numbers() {
        let dated = |ct, ll| TokenRecord { ct: Some(ct), ll, ..empty() };
        let tokens = [dated(100, Some(9)), dated(20, None), dated(3, Some(10)), dated(3, Some(0))];
        assert_eq!(sorted(&tokens, Key::Created, false), [2, 3, 1, 0], "equals keep their order");
        assert_eq!(both(&tokens, Key::LastUse), [vec![0, 2, 1, 3], vec![2, 0, 1, 3]]);
    }

    proptest! {
        #[test]
        fn sorting_moves_rows_and_loses_none(
            apps in prop::collection::vec(prop::option::of("[a-c]{0,2}"), 0..40),
            key in prop::sample::select(Key::ALL.as_slice()),
            descending: bool,
        ) {
            let tokens: Vec<_> = apps.into_iter().map(|app| TokenRecord { app, ..empty() }).collect();
            let mut rows = sorted(&tokens, key, descending);
            rows.sort_unstable();
            prop_assert!(rows.into_iter().eq(0..tokens.len()));
        }
    }
}
