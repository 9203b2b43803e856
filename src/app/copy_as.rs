//! The token as ready code: what of it is shown. It ends with the reading that it was chosen for, so that nobody's choice
//! puts the next token inside (promise S19).

use crate::snippet::Language;

/// The view of the code.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// Whether it is shown at all.
    pub unfolded: bool,
    /// What it is written in.
    pub language: Language,
    /// Whether the token stands inside.
    pub inside: bool,
    /// Whether this very code was copied, and how that went.
    pub copied: Option<bool>,
}

/// Something that the person did to the code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Show it, or fold it up.
    Unfold(bool),
    /// Write it in another language.
    Choose(Language),
    /// Put the token inside, or take it out.
    Inside(bool),
    /// It was copied, with the token inside or without, or the browser refused. The browser says so a moment later, when
    /// something else may be chosen.
    Copied {
        /// Whether the token stood inside.
        inside: bool,
        /// Whether it was copied.
        done: bool,
    },
}

impl State {
    /// The view after the person did something.
    ///
    /// ```
    /// use brelok::app::copy_as::{Action, State};
    /// let copied = State::default().update(Action::Copied { inside: false, done: true });
    /// assert_eq!(copied.copied, Some(true));
    /// assert_eq!(copied.update(Action::Inside(true)).copied, None, "other code was not copied");
    /// ```
    #[must_use]
    pub fn update(self, action: Action) -> State {
        match action {
            Action::Unfold(unfolded) => State { unfolded, ..self },
            Action::Choose(language) => State { language, copied: None, ..self },
            Action::Inside(inside) => State { inside, copied: None, ..self },
            Action::Copied { inside, done } => {
                State { copied: (inside == self.inside).then_some(done), ..self }
            }
        }
    }
}
