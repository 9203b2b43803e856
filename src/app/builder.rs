//! The forms that build calls, one at a time, and what comes of them at every keystroke.

mod action;
mod left;
mod secrets;
mod shown;
mod taken;
mod update;

use super::access;
use crate::form::{Filled, Remark};
use crate::provider::wialon::{popup, token_update};
use crate::request::{Call, OUTPUTS, holds_secret};
use std::rc::Rc;

pub use action::Action;
pub use left::Left;
pub use secrets::Secrets;

/// The builder's part of the page. A copy is cheap, and so is telling two copies apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// The form that is shown, with everything as typed.
    pub filled: Rc<Filled>,
    /// How often a form was opened from elsewhere, by a link, a button or out of an answer: each time the page goes to it.
    pub opened: u32,
    /// The other forms that something was typed into.
    others: Rc<[Rc<Filled>]>,
    /// The last host that was typed and is none of those that are offered.
    own_host: Rc<str>,
    /// The panels beside Wialon's access flags.
    pub access: access::State,
    /// What is wrong, doubtful or good to know.
    pub remarks: Rc<[Remark]>,
    /// The call; `None` while something is wrong.
    pub call: Option<Rc<Call>>,
    /// Where the secrets stand that somebody could see.
    pub secrets: Secrets,
    /// Which code is shown, by its id; the first that fits where there is none of this id.
    pub code: &'static str,
    /// What was copied last, since the last change, by its id, and whether that worked.
    pub copied: Option<(&'static str, bool)>,
    /// The sign-in links that the person left by, one a service: the answer must bring its `state` back (promise S17).
    pub left_with: Rc<[Left]>,
    /// How far the sign-in to Wialon in a window of its own is.
    pub popup: popup::State,
}

/// The form of a call that is an address.
pub const LINK: &str = "url";

impl Default for State {
    fn default() -> State {
        State::new(Filled::new(&token_update::FORM))
    }
}

impl State {
    /// The builder with this form.
    pub fn new(filled: Filled) -> State {
        let start = State {
            filled: Rc::new(filled),
            opened: 0,
            others: Rc::from([]),
            own_host: Rc::from(""),
            access: access::State::default(),
            remarks: Rc::from([]),
            call: None,
            secrets: Secrets::default(),
            code: "",
            copied: None,
            left_with: Rc::from([]),
            popup: popup::State::Idle,
        };
        start.checked()
    }

    /// The state with what is said about the form, and with the call that comes of it.
    fn checked(mut self) -> State {
        let (call, remarks) = self.filled.check();
        self.call = call.map(Rc::new);
        self.remarks = remarks.into();
        self.copied = None;
        self
    }

    /// Whether the form of the call that is copied under this id holds a secret.
    pub fn is_secret(&self, id: &str) -> bool {
        let output = OUTPUTS.iter().find(|output| output.id == id);
        let holds = |call: &Rc<Call>| holds_secret(call);
        output.is_some_and(|output| !output.code || self.secrets.inside)
            && self.call.as_ref().is_some_and(holds)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::flags::{Change, Radix};
    use crate::form::Field;
    use crate::provider::wialon::inputs::{HOST, SID};
    use crate::provider::wialon::sign_in;
    use crate::provider::wialon::token_update::form::{APP, CALL_MODE, FL, H, ITEMS};
    use crate::secret::Secret;

    const TOKEN: &str = "5dce19710a5e26ab8b7b8986cb3c49e58C291791B7F0A7AEB8AFBFCEED7DC03BC48FF5F8";

    fn after(actions: impl IntoIterator<Item = Action>) -> State {
        actions.into_iter().fold(State::default(), |state, action| state.update(action))
    }

    fn typed(field: Field, text: &str) -> Action {
        Action::Type(field, Secret::from(text))
    }

    fn address(state: &State) -> String {
        crate::request::output("url", state.call.as_ref().unwrap(), true).unwrap().expose().to_owned()
    }

    #[test]
    fn s12_s19_a_secret_that_comes_next_is_neither_shown_nor_inside() {
        let seen = after([Action::Inside(true), Action::Toggle(H), Action::Whole(true), typed(H, TOKEN)]);
        assert_ne!(seen.secrets, Secrets::default());
        let opened = Action::Open(Rc::new(Filled::new(&token_update::FORM)));
        for next in [opened, Action::Choose(sign_in::FORM.id, None), Action::Forget] {
            assert_eq!(seen.update(next).secrets, Secrets::default());
        }
    }

    #[test]
    fn flags_arrive_in_the_address() {
        let tick = |flag| Action::Flags(FL, Change::Flag(flag, true));
        let ticked = after([tick(256), tick(512)]);
        assert!(address(&ticked).contains("%22fl%22%3A768%2C"));
        let wrong = ticked.update(Action::Flags(FL, Change::Text(Radix::Hex, "0xZ".to_owned())));
        assert_eq!(wrong.call, None);
    }

    #[test]
    fn another_mode_loses_nothing() {
        let typed = after([typed(APP, "bus"), typed(ITEMS, "1, x"), typed(H, TOKEN)]);
        assert_eq!(typed.call, None);
        let delete = typed.update(Action::Type(CALL_MODE, "delete".into()));
        assert!(address(&delete).contains(TOKEN));
        assert_eq!(delete.update(Action::Type(CALL_MODE, "create".into())), typed);
    }

    #[test]
    fn a_host_of_ones_own_is_remembered() {
        let own = after([typed(HOST, "wialon.local")]);
        let hosted = own.update(Action::Host(HOST, Some("hst-api.wialon.us")));
        assert_eq!(hosted.filled.text(HOST), "hst-api.wialon.us");
        assert_eq!(hosted.update(Action::Host(HOST, None)), own);
        assert_eq!(after([Action::Host(HOST, None)]).call, None);
    }

    #[test]
    fn what_was_copied_is_forgotten_with_the_next_change() {
        let copied = after([Action::Copied("curl", true)]);
        assert_eq!(copied.copied, Some(("curl", true)));
        assert_eq!(copied.update(typed(APP, "bus")).copied, None);
    }

    #[test]
    fn s13_forget_leaves_no_secret() {
        let state = after([
            typed(CALL_MODE, "delete"),
            typed(H, TOKEN),
            typed(SID, "CANARY"),
            Action::Toggle(H),
            Action::Inside(true),
        ]);
        assert!(address(&state).contains(TOKEN));
        assert_eq!(state.update(Action::Forget), after([typed(CALL_MODE, "delete")]));
        let elsewhere = state.update(Action::Choose(sign_in::FORM.id, None)).update(Action::Forget);
        let back = elsewhere.update(Action::Choose(token_update::FORM.id, None));
        assert_eq!(back.filled, state.update(Action::Forget).filled);
    }

    #[test]
    fn s21_debug_texts_carry_no_secret() {
        let state = after([typed(SID, "CANARY"), typed(H, "CANARY")]);
        assert!(state.call.is_some());
        assert!(!format!("{state:?} {:?}", typed(SID, "CANARY")).contains("CANARY"));
    }
}
