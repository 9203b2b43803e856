//! What the browser says about the page's connections: how many there were, and what became of an attempt.

/// The address that an attempt to connect goes to: no site has it or ever will (RFC 2606 keeps `.invalid` free).
pub const NOWHERE: &str = "https://brelok.invalid/";

/// What became of the person's attempt to let the page connect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attempt {
    /// It is under way.
    Waiting,
    /// The page's own policy refused it: the browser says so.
    Refused,
    /// It came to nothing, and the browser names no policy.
    Failed,
    /// Something answered.
    Answered,
}

impl Attempt {
    /// Its name for the page's hooks.
    pub const fn id(self) -> &'static str {
        match self {
            Attempt::Waiting => "waiting",
            Attempt::Refused => "refused",
            Attempt::Failed => "failed",
            Attempt::Answered => "answered",
        }
    }
}

/// What is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// How many connections the browser has told of; `None` where it tells of none at all.
    pub made: Option<u32>,
    /// How many the page's policy has refused.
    pub refused: u32,
    /// The last attempt.
    pub attempt: Option<Attempt>,
}

/// Something that the browser says, or the person does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// So many connections more; 0 as soon as the browser tells of them.
    Made(u32),
    /// The policy refused something: an address, or a word such as `inline`.
    Refused(String),
    /// The person lets the page try.
    Tried,
    /// The attempt was answered.
    Answered,
    /// The attempt failed; what refused it, the browser says before or after that.
    Failed,
}

impl State {
    /// What is known after an event.
    #[must_use]
    pub fn update(mut self, event: &Event) -> State {
        match event {
            Event::Made(more) => self.made = Some(self.made.unwrap_or(0).saturating_add(*more)),
            Event::Refused(what) => {
                // An extension that puts a style into the page is refused as well, but that is no connection.
                self.refused += u32::from(what.contains("://"));
                if self.attempt.is_some() && what.starts_with(NOWHERE) {
                    self.attempt = Some(Attempt::Refused);
                }
            }
            Event::Tried => self.attempt = Some(Attempt::Waiting),
            Event::Answered => self.attempt = Some(Attempt::Answered),
            Event::Failed if self.attempt == Some(Attempt::Waiting) => self.attempt = Some(Attempt::Failed),
            Event::Failed => {}
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(events: &[Event]) -> State {
        events.iter().fold(State::default(), State::update)
    }

    fn refused(what: &str) -> Event {
        Event::Refused(what.to_owned())
    }

    #[test]
    fn connections_are_counted_once_the_browser_tells_of_them() {
        for (events, made) in [
            (&[][..], None),
            (&[Event::Made(0)], Some(0)),
            (&[Event::Made(0), Event::Made(2), Event::Made(1)], Some(3)),
        ] {
            assert_eq!(after(events).made, made);
        }
    }

    #[test]
    fn a_refused_address_counts_and_a_refused_style_does_not() {
        for (what, count) in
            [("https://example.com/", 1), ("wss://example.com/", 1), ("inline", 0), ("eval", 0)]
        {
            let state = after(&[Event::Made(0), refused(what)]);
            assert_eq!((state.refused, state.made, state.attempt), (count, Some(0), None));
        }
    }

    #[test]
    fn an_attempt_is_what_the_browser_says_of_it_whatever_comes_first() {
        use Event::{Answered, Failed, Tried};
        for (events, attempt) in [
            (&[Tried][..], Attempt::Waiting),
            (&[Tried, refused(NOWHERE)], Attempt::Refused),
            (&[Tried, refused(NOWHERE), Failed], Attempt::Refused),
            (&[Tried, Failed, refused(NOWHERE)], Attempt::Refused),
            (&[Tried, refused("https://example.com/"), Failed], Attempt::Failed),
            (&[Tried, Failed], Attempt::Failed),
            (&[Tried, Failed, Tried], Attempt::Waiting),
            (&[Tried, Answered], Attempt::Answered),
        ] {
            assert_eq!(after(events).attempt, Some(attempt), "{events:?}");
        }
    }
}
