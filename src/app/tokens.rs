//! The table of tokens: how it is sorted, what it is narrowed to, how much of it is drawn.

mod filter;
mod sort;

pub use sort::Key;

use crate::provider::wialon::token_record::TokenRecord;

/// So many rows are drawn at first, and more at each request: a page with thousands of rows does not answer.
pub const STEP: usize = 100;

/// The view of a list of tokens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// What the rows are sorted by; `None` is the answer's own order.
    pub key: Option<Key>,
    /// From the greatest to the least.
    pub descending: bool,
    /// What the rows are narrowed to.
    pub filter: String,
    /// How many rows are drawn.
    pub limit: usize,
}

/// Something that the person did to the table.
#[derive(Clone, Debug)]
pub enum Action {
    /// Sort by a column; again, in the other direction; a third time, in the answer's own order.
    Sort(Key),
    /// The filter's text changed.
    Filter(String),
    /// Draw more rows.
    More,
}

impl Default for State {
    fn default() -> State {
        State { key: None, descending: false, filter: String::new(), limit: STEP }
    }
}

impl State {
    /// The view after the person did something.
    #[must_use]
    pub fn update(&self, action: Action) -> State {
        match action {
            Action::Sort(key) if self.key != Some(key) => {
                State { key: Some(key), descending: false, ..self.clone() }
            }
            Action::Sort(_) if self.descending => State { key: None, descending: false, ..self.clone() },
            Action::Sort(_) => State { descending: true, ..self.clone() },
            Action::Filter(filter) => State { filter, limit: STEP, ..self.clone() },
            Action::More => State { limit: self.limit.saturating_add(STEP), ..self.clone() },
        }
    }

    /// The places of the tokens that pass the filter at a UNIX time, sorted. All of them: the limit is for drawing.
    ///
    /// ```
    /// use brelok::app::tokens::{Action, Key, State};
    /// use brelok::provider::wialon::token_record::TokenRecord;
    /// let token = |app: &str| TokenRecord { app: Some(app.into()), ..TokenRecord::default() };
    /// let state = State::default().update(Action::Sort(Key::App));
    /// assert_eq!(state.rows(&[token("b"), token("a")], 0), [1, 0]);
    /// ```
    pub fn rows(&self, tokens: &[TokenRecord], now: i64) -> Vec<usize> {
        let filter = filter::Filter::new(&self.filter);
        let mut rows: Vec<usize> = (0..)
            .zip(tokens)
            .filter(|(_, token)| filter.passes(token, now))
            .map(|(place, _)| place)
            .collect();
        if let Some(key) = self.key {
            sort::sort(&mut rows, tokens, key, self.descending);
        }
        rows
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(actions: impl IntoIterator<Item = Action>) -> State {
        actions.into_iter().fold(State::default(), |state, action| state.update(action))
    }

    #[test]
    fn a_column_is_sorted_up_down_and_not() {
        let sorted = |times| {
            let state = after((0..times).map(|_| Action::Sort(Key::Expires)));
            (state.key, state.descending)
        };
        assert_eq!(sorted(1), (Some(Key::Expires), false));
        assert_eq!(sorted(2), (Some(Key::Expires), true));
        assert_eq!(sorted(3), (None, false));
        let other = after([Action::Sort(Key::Expires), Action::Sort(Key::Expires), Action::Sort(Key::App)]);
        assert_eq!((other.key, other.descending), (Some(Key::App), false));
    }

    #[test]
    fn more_rows_are_drawn_step_by_step_and_a_new_filter_begins_anew() {
        assert_eq!(after([Action::More, Action::More]).limit, 300);
        assert_eq!(after([Action::More, Action::Filter("a".into())]).limit, 100);
        assert_eq!(after([Action::More, Action::Sort(Key::App)]).limit, 200);
    }
}
