//! Wialon's own sign-in in a second window, whose last page, `post_token.html`, sends the token to the window that
//! opened it: it is never in this page's address, and nothing has to be copied.
//!
//! That page sends it to whoever opened it, and anybody may send messages to this page. So a message counts only while
//! one is waited for, from that window and that site alone, and once (promise S15).

mod link;
mod message;

pub use link::link;
pub use message::{Answer, Ignored, LONGEST, Message, Verdict, judge};

use crate::secret::Secret;
use crate::text::Text;

/// An answer is waited for so long, in seconds.
pub const PATIENCE: i64 = 300;

/// How far the sign-in is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum State {
    /// No window was opened.
    #[default]
    Idle,
    /// The window is open.
    Waiting(Waiting),
    /// It is over: nothing is accepted any more.
    Over(End),
}

/// What is waited for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// The origin of the site that was chosen (RFC 6454, section 6.2), as the browser writes it.
    pub origin: String,
    /// The `state` that the link had (promise S17); none where the browser gave no randomness.
    pub state: Option<Secret>,
    /// When the window was opened, UNIX seconds.
    pub since: i64,
    /// What the window said last, short of an answer.
    pub heard: Option<Heard>,
    /// The window was found closed once. What it said before that may still be on its way.
    pub closed: bool,
}

/// What a window says before it is done, or instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heard {
    /// Wialon let nobody in; why, where its number is known.
    Refused(Option<Text>),
    /// Wialon asks for the code of the second step.
    SecondFactor,
}

/// How it ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// The answer was taken.
    Done,
    /// The window is closed, or its site has cut it off from this page, which looks the same from here.
    Closed(Option<Heard>),
    /// The browser opened no window.
    Blocked,
    /// Nothing came in time.
    TimedOut,
}

/// Something that happened to the window.
#[derive(Clone, Debug)]
pub enum Action {
    /// It was opened, and an answer is waited for.
    Opened(Waiting),
    /// The browser did not open it.
    Blocked,
    /// A message came, from wherever, at a UNIX time in seconds.
    Said(Message, i64),
    /// The window was looked at, at a UNIX time in seconds: whether it is closed.
    Looked(bool, i64),
}

impl Waiting {
    /// A window was just opened.
    pub fn new(origin: String, state: Option<Secret>, since: i64) -> Waiting {
        Waiting { origin, state, since, heard: None, closed: false }
    }
}

impl State {
    /// The answer that an action brings, with its time; `None` for every other.
    pub fn answer(&self, action: &Action) -> Option<(Answer, i64)> {
        match action {
            Action::Said(message, now) => match judge(message, self) {
                Verdict::Accept(answer) => Some((answer, *now)),
                _ => None,
            },
            _ => None,
        }
    }

    /// The state after something happened.
    #[must_use]
    pub fn update(&self, action: &Action) -> State {
        match (action, self) {
            (Action::Opened(waiting), _) => State::Waiting(waiting.clone()),
            (Action::Blocked, _) => State::Over(End::Blocked),
            (Action::Said(message, _), State::Waiting(waiting)) => match judge(message, self) {
                Verdict::Accept(_) => State::Over(End::Done),
                // The person may try again in the same window.
                Verdict::Note(heard) => State::Waiting(Waiting { heard: Some(heard), ..waiting.clone() }),
                Verdict::Ignore(_) => self.clone(),
            },
            (Action::Looked(true, _), State::Waiting(waiting)) if waiting.closed => {
                State::Over(End::Closed(waiting.heard))
            }
            (Action::Looked(_, now), State::Waiting(waiting)) if now - waiting.since >= PATIENCE => {
                State::Over(End::TimedOut)
            }
            (Action::Looked(closed, _), State::Waiting(waiting)) => {
                State::Waiting(Waiting { closed: *closed, ..waiting.clone() })
            }
            (Action::Said(..) | Action::Looked(..), _) => self.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn waiting() -> State {
        let waiting = Waiting::new("https://hosting.wialon.com".to_owned(), None, 100);
        State::default().update(&Action::Opened(waiting))
    }

    fn said(text: &str) -> Action {
        let message = Message {
            origin: "https://hosting.wialon.com".to_owned(),
            from_window: true,
            text: Some(text.into()),
        };
        Action::Said(message, 101)
    }

    fn after(actions: impl IntoIterator<Item = Action>) -> State {
        actions.into_iter().fold(waiting(), |state, action| state.update(&action))
    }

    #[test]
    fn s15_one_answer_is_taken_and_no_second_one() {
        let answer = said("access_token=abc");
        assert!(waiting().answer(&answer).is_some());
        let done = waiting().update(&answer);
        assert_eq!(done, State::Over(End::Done));
        assert!(done.answer(&answer).is_none());
        assert_eq!(done.update(&said("access_token=other")), done);
    }

    #[test]
    fn s15_nothing_is_taken_before_and_after() {
        let answer = said("access_token=abc");
        let over = [End::Closed(None), End::Blocked, End::TimedOut].map(State::Over);
        for state in over.into_iter().chain([State::Idle]) {
            assert!(state.answer(&answer).is_none());
            assert_eq!(state.update(&answer), state);
        }
    }

    #[test]
    fn a_window_is_closed_when_it_was_seen_closed_twice() {
        assert!(matches!(after([Action::Looked(true, 101)]), State::Waiting(_)));
        assert_eq!(after([Action::Looked(true, 101), said("access_token=abc")]), State::Over(End::Done));
        assert_eq!(
            after([Action::Looked(true, 101), Action::Looked(true, 102)]),
            State::Over(End::Closed(None))
        );
        assert!(matches!(after([Action::Looked(true, 101), Action::Looked(false, 102)]), State::Waiting(_)));
    }

    #[test]
    fn patience_ends() {
        assert!(matches!(after([Action::Looked(false, 100 + PATIENCE - 1)]), State::Waiting(_)));
        assert_eq!(after([Action::Looked(false, 100 + PATIENCE)]), State::Over(End::TimedOut));
    }

    #[test]
    fn whoever_was_refused_may_try_again_in_the_same_window() {
        let refused = said(r#"loginauth:{"svc_error":"8"}"#);
        let closed = [refused.clone(), Action::Looked(true, 102), Action::Looked(true, 103)];
        assert!(matches!(after(closed), State::Over(End::Closed(Some(Heard::Refused(Some(_)))))));
        assert_eq!(after([refused, said("access_token=abc")]), State::Over(End::Done));
    }

    #[test]
    fn s15_a_new_window_takes_the_place_of_the_old_one() {
        let other = Waiting::new("https://hosting.wialon.us".to_owned(), None, 200);
        let state = after([Action::Opened(other)]);
        assert!(state.answer(&said("access_token=abc")).is_none());
    }

    #[test]
    fn s21_debug_texts_carry_no_secret() {
        let waiting = Waiting::new("https://a".to_owned(), Some("CANARY".into()), 0);
        let told = format!("{:?} {:?}", said("access_token=CANARY"), State::Waiting(waiting));
        assert!(!told.contains("CANARY"));
    }
}
