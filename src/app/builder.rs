//! The form that builds `token/update`, and what comes of it at every keystroke.

use crate::flags::Change;
use crate::provider::wialon::access_flags::ACCESS_FLAGS;
use crate::provider::wialon::fields::host::{DATA_CENTERS, DataCenter};
use crate::provider::wialon::remark::{Field, Remark};
use crate::provider::wialon::token_update::{CallMode, Form};
use crate::request::Request;
use crate::secret::Secret;
use std::rc::Rc;

/// The builder's part of the page. A copy is cheap, and so is telling two copies apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// Everything as typed.
    pub form: Rc<Form>,
    /// The last host that was typed and is not a data centre of Wialon Hosting.
    pub own_host: Rc<str>,
    /// What is wrong, doubtful or good to know.
    pub remarks: Rc<[Remark]>,
    /// The request; `None` while something is wrong.
    pub request: Option<Rc<Request>>,
    /// Which of the fields that hold a secret show it.
    pub shown: Shown,
    /// What was copied last, since the last change, and whether that worked.
    pub copied: Option<(Output, bool)>,
}

/// Which of the fields that hold a secret show it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    /// The token.
    pub h: bool,
    /// The session id.
    pub sid: bool,
}

/// One form of the request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Output {
    /// The address for a GET request.
    Address,
    /// The parameters for reading.
    Params,
    /// The body for a POST request.
    Body,
    /// The command for a shell.
    Curl,
}

impl Output {
    /// All forms, in the order in which they are shown.
    pub const ALL: [Output; 4] = [Output::Address, Output::Params, Output::Body, Output::Curl];

    /// The text of this form.
    pub fn of(self, request: &Request) -> &Secret {
        match self {
            Output::Address => &request.address,
            Output::Params => &request.params,
            Output::Body => &request.body,
            Output::Curl => &request.curl,
        }
    }
}

/// Something that happened to the form.
#[derive(Clone, Debug)]
pub enum Action {
    /// Another mode was chosen.
    CallMode(CallMode),
    /// A data centre of Wialon Hosting was chosen, or a host of one's own.
    Host(Option<&'static DataCenter>),
    /// A text was typed into a field: all of it.
    Type(Field, Secret),
    /// The flags changed.
    Flags(Change),
    /// Deleting all tokens was ticked or cleared.
    DeleteAll(bool),
    /// Show or mask the secret in a field.
    Toggle(Field),
    /// A form of the request was copied, or the browser refused.
    Copied(Output, bool),
    /// A call that was read is opened in the form.
    Open(Box<Form>),
    /// Forget what is secret: the token and the session.
    Forget,
}

impl Default for State {
    fn default() -> State {
        State::of(Form::default(), Rc::from(""), Shown::default())
    }
}

impl State {
    fn of(form: Form, own_host: Rc<str>, shown: Shown) -> State {
        let (ready, remarks) = form.check();
        let request = ready.map(|ready| Rc::new(ready.request()));
        State { form: Rc::new(form), own_host, remarks: remarks.into(), request, shown, copied: None }
    }

    /// The builder after something happened.
    #[must_use]
    pub fn update(&self, action: Action) -> State {
        let mut form = Form::clone(&self.form);
        let mut own_host = Rc::clone(&self.own_host);
        let mut shown = self.shown;
        match action {
            Action::Copied(output, done) => return State { copied: Some((output, done)), ..self.clone() },
            Action::Toggle(field) => {
                match field {
                    Field::H => shown.h ^= true,
                    Field::Sid => shown.sid ^= true,
                    _ => {}
                }
                return State { shown, ..self.clone() };
            }
            Action::CallMode(mode) => form.call_mode = mode,
            Action::Host(Some(center)) => form.host = center.api.to_owned(),
            Action::Host(None) => form.host = own_host.to_string(),
            Action::Type(field, text) => {
                form.set_text(field, text);
                if field == Field::Host && data_center(&form.host).is_none() {
                    own_host = form.host.as_str().into();
                }
            }
            Action::Flags(change) => form.fl = form.fl.update(change, &ACCESS_FLAGS),
            Action::DeleteAll(all) => form.delete_all = all,
            Action::Open(call) => {
                if data_center(&call.host).is_none() {
                    own_host = call.host.as_str().into();
                }
                form = *call;
                shown = Shown::default();
            }
            Action::Forget => {
                form.h = Secret::default();
                form.sid = Secret::default();
                shown = Shown::default();
            }
        }
        State::of(form, own_host, shown)
    }
}

/// The data centre whose API host this is.
pub fn data_center(host: &str) -> Option<&'static DataCenter> {
    DATA_CENTERS.iter().find(|center| center.api == host)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::flags::Radix;

    const TOKEN: &str = "5dce19710a5e26ab8b7b8986cb3c49e58C291791B7F0A7AEB8AFBFCEED7DC03BC48FF5F8";

    fn after(actions: impl IntoIterator<Item = Action>) -> State {
        actions.into_iter().fold(State::default(), |state, action| state.update(action))
    }

    fn typed(field: Field, text: &str) -> Action {
        Action::Type(field, Secret::from(text))
    }

    fn address(state: &State) -> String {
        state.request.as_ref().unwrap().address.expose().to_owned()
    }

    #[test]
    fn flags_arrive_in_the_address() {
        let ticked = after([Action::Flags(Change::Flag(256, true)), Action::Flags(Change::Flag(512, true))]);
        assert!(address(&ticked).contains("%22fl%22%3A768%2C"));
        let wrong = ticked.update(Action::Flags(Change::Text(Radix::Hex, "0xZ".to_owned())));
        assert_eq!(wrong.request, None);
    }

    #[test]
    fn another_mode_loses_nothing() {
        let typed = after([typed(Field::App, "bus"), typed(Field::Items, "1, x"), typed(Field::H, TOKEN)]);
        assert_eq!(typed.request, None);
        let delete = typed.update(Action::CallMode(CallMode::Delete));
        assert!(address(&delete).contains(TOKEN));
        assert_eq!(delete.update(Action::CallMode(CallMode::Create)), typed);
    }

    #[test]
    fn a_host_of_ones_own_is_remembered() {
        let own = after([typed(Field::Host, "wialon.local")]);
        let [center, ..] = &DATA_CENTERS;
        let hosted = own.update(Action::Host(Some(center)));
        assert_eq!(hosted.form.host, center.api);
        assert_eq!(hosted.update(Action::Host(None)), own);
        assert_eq!(after([Action::Host(None)]).request, None);
    }

    #[test]
    fn what_was_copied_is_forgotten_with_the_next_change() {
        let copied = after([Action::Copied(Output::Curl, true)]);
        assert_eq!(copied.copied, Some((Output::Curl, true)));
        assert_eq!(copied.update(typed(Field::App, "bus")).copied, None);
    }

    #[test]
    fn s13_forget_leaves_no_secret() {
        let state = after([
            Action::CallMode(CallMode::Delete),
            typed(Field::H, TOKEN),
            typed(Field::Sid, "CANARY"),
            Action::Toggle(Field::H),
        ]);
        assert!(address(&state).contains(TOKEN));
        let forgotten = state.update(Action::Forget);
        assert_eq!(forgotten, after([Action::CallMode(CallMode::Delete)]));
    }

    #[test]
    fn s21_debug_texts_carry_no_secret() {
        let state = after([typed(Field::Sid, "CANARY"), typed(Field::H, "CANARY")]);
        assert!(state.request.is_some());
        assert!(!format!("{state:?} {:?}", typed(Field::Sid, "CANARY")).contains("CANARY"));
    }
}
