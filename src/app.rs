//! What the page knows, and how it changes: a pure reducer, without a browser, a clock or Yew.

pub mod access;
pub mod bookmarks;
pub mod builder;
pub mod connections;
pub mod copy_as;
pub mod reader;
mod returned;
pub mod shared;
pub mod tokens;

use crate::form::link;
use crate::provider::{
    self,
    wialon::popup,
    wialon::token_update::{self, CallMode},
};
use crate::text::Lang;
use shared::Shared;
use std::rc::Rc;

/// Everything that the page shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// The language of the page.
    pub lang: Lang,
    /// Whether the reader is on the screen; what lies below it is drawn then, on a slow telephone half a second later.
    pub shown: bool,
    /// Whether what was copied here last is a secret: then it is *Forget*'s to take back.
    pub in_clipboard: bool,
    /// When everything was forgotten.
    pub forgotten: Forgotten,
    /// The reader: the paste field and what was read.
    pub reader: reader::State,
    /// The forms that build calls.
    pub builder: builder::State,
    /// What was done last with a bookmark.
    pub bookmarks: bookmarks::State,
    /// What the browser says about the page's connections.
    pub connections: connections::State,
}

/// How often everything was forgotten, and what the last time asks of the browser (promise S13).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Forgotten {
    /// Each time the page is drawn from nothing: Yew keeps the text that an input was first drawn with as long as the
    /// input is there.
    pub times: u32,
    /// The person pressed *Forget* while a secret out of this page was in the clipboard.
    pub in_clipboard: bool,
}

/// Something that happened.
#[derive(Clone, Debug)]
pub enum Action {
    /// The browser has drawn the reader.
    Shown,
    /// The person chose a language.
    Language(Lang),
    /// Something about reading.
    Reader(reader::Action),
    /// Something about building.
    Builder(builder::Action),
    /// Something was done with a bookmark, by its id.
    Bookmark(&'static str, bookmarks::Done),
    /// The browser says something about the page's connections.
    Connections(connections::Event),
    /// The person leaves the page, which the browser may keep in memory and show again.
    Leave,
}

impl State {
    /// The page as it opens.
    pub fn new(lang: Lang) -> State {
        State {
            lang,
            shown: false,
            in_clipboard: false,
            forgotten: Forgotten::default(),
            reader: reader::State::default(),
            builder: builder::State::default(),
            bookmarks: bookmarks::State::default(),
            connections: connections::State::default(),
        }
    }

    /// The page after something happened.
    #[must_use]
    pub fn update(&self, action: Action) -> State {
        let mut next = self.clone();
        match action {
            Action::Shown => next.shown = true,
            Action::Language(lang) => next.lang = lang,
            Action::Reader(reader::Action::Forget) | Action::Builder(builder::Action::Forget) => {
                next.forget(self.in_clipboard);
            }
            // Who leaves is about to paste what was copied.
            Action::Leave => next.forget(false),
            Action::Reader(reader::Action::Build) => {
                let answer = self.reader.reading.as_ref().map(|reading| &reading.answer);
                let form = |answer| provider::form_of(answer).or_else(|| provider::form_with(answer));
                if let Some(filled) = answer.and_then(form) {
                    next.builder = self.builder.update(builder::Action::Open(Rc::new(filled)));
                }
            }
            Action::Reader(reader::Action::OpenAsUpdate(place)) => next.open(place, CallMode::Update),
            Action::Reader(reader::Action::OpenAsDelete(place)) => next.open(place, CallMode::Delete),
            // Looked at to see whether it is a link to a form, which is no answer to read.
            Action::Reader(reader::Action::Arrive(text, now)) => match link::read(text.expose()) {
                Some(filled) => next.builder = self.builder.update(builder::Action::Open(Rc::new(filled))),
                None => next.read(reader::Action::Arrive(text, now)),
            },
            Action::Reader(action) => {
                match action {
                    reader::Action::Copied(_, true) => next.in_clipboard = true,
                    reader::Action::CopyAs(copy_as::Action::Copied { inside, done: true }) => {
                        next.in_clipboard = inside;
                    }
                    _ => {}
                }
                next.read(action);
            }
            Action::Builder(builder::Action::Popup(action)) => {
                // Its state was compared with its own window's, not with that of whichever link was opened last.
                if let Some((popup::Answer(reading), now)) = self.builder.popup.answer(&action) {
                    next.reader = self
                        .reader
                        .update(reader::Action::Receive(Shared::new(reader::judged(reading, now)), now));
                }
                next.builder = self.builder.update(builder::Action::Popup(action));
            }
            Action::Builder(action) => {
                if let builder::Action::Copied(id, true) = action {
                    next.in_clipboard = self.builder.is_secret(id);
                }
                next.builder = self.builder.update(action);
            }
            Action::Bookmark(id, done) => {
                next.in_clipboard &= done != bookmarks::Done::Copied(true);
                next.bookmarks = Some((id, done));
            }
            Action::Connections(event) => next.connections = self.connections.update(&event),
        }
        next
    }

    /// One promise, whichever button: nothing secret is left anywhere on the page.
    fn forget(&mut self, in_clipboard: bool) {
        self.reader = self.reader.update(reader::Action::Forget);
        self.builder = self.builder.update(builder::Action::Forget);
        self.in_clipboard = false;
        self.forgotten = Forgotten { times: self.forgotten.times + 1, in_clipboard };
    }

    /// Opens a token that an answer told of in the form that changes or deletes it.
    fn open(&mut self, place: usize, mode: CallMode) {
        let answer = self.reader.reading.as_ref().map(|reading| &reading.answer);
        let token = answer.and_then(|answer| Some((answer.tokens.get(place)?, answer.host.as_deref())));
        if let Some((token, host)) = token {
            let filled = Rc::new(token_update::of_record(token, mode, host));
            self.builder = self.builder.update(builder::Action::Open(filled));
        }
    }

    /// Something about reading; an answer to a link that was made here must bring its `state` back.
    fn read(&mut self, action: reader::Action) {
        self.reader = self.reader.update(action);
        if let Some((service, state)) = &self.builder.left_with {
            returned::compare(&mut self.reader, service, state);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::Field;
    use crate::notice;
    use crate::secret::Secret;

    #[test]
    fn s13_forget_takes_back_what_was_copied_and_only_a_secret() {
        let copied = |id| Action::Builder(builder::Action::Copied(id, true));
        let inside = Action::Builder(builder::Action::Inside(true));
        let field = Action::Reader(reader::Action::Copied(0, true));
        let code =
            |inside, done| Action::Reader(reader::Action::CopyAs(copy_as::Action::Copied { inside, done }));
        let bookmark = Action::Bookmark("take", bookmarks::Done::Copied(true));
        let sid = Action::Builder(builder::Action::Type(Field("sid"), "CANARY".into()));
        let typed = State::new(Lang::Ru).update(sid);
        for (actions, taken_back) in [
            (vec![], false),
            (vec![field.clone()], true),
            (vec![copied("body")], true),
            (vec![copied("curl")], false),
            (vec![inside, copied("curl")], true),
            (vec![field.clone(), copied("curl")], false),
            (vec![field.clone(), bookmark], false),
            (vec![code(false, true)], false),
            (vec![code(true, true)], true),
            (vec![code(true, false)], false),
            (vec![field.clone(), code(false, true)], false),
            (vec![field.clone(), Action::Reader(reader::Action::Paste("a".into(), 7))], true),
            (vec![field, Action::Leave], false),
        ] {
            let page = actions.iter().cloned().fold(typed.clone(), |page, action| page.update(action));
            for forget in [Action::Reader(reader::Action::Forget), Action::Builder(builder::Action::Forget)] {
                let forgotten = page.update(forget);
                assert_eq!(forgotten.forgotten.in_clipboard, taken_back, "{actions:?}");
                assert!(!forgotten.in_clipboard && !forgotten.builder.filled.holds_secret());
            }
        }
    }

    #[test]
    fn s15_the_answer_of_the_window_is_read_and_stands_in_no_field() {
        let window = |action| Action::Builder(builder::Action::Popup(action));
        let said = |text: &str, now| {
            let origin = "https://hosting.wialon.com".to_owned();
            window(popup::Action::Said(
                popup::Message { origin, from_window: true, text: Some(text.into()) },
                now,
            ))
        };
        let waiting = popup::Waiting::new("https://hosting.wialon.com".to_owned(), Some("mine".into()), 7);
        let open = State::new(Lang::Ru)
            .update(Action::Builder(builder::Action::LeaveWith("wialon", "another link's".into())))
            .update(window(popup::Action::Opened(waiting)));
        let token = "222f828767efc2f91624a8940f1f836f99EEE3692F09E2E8C662248B483B7FFC050FEC94";
        let read = open.update(said(&["access_token=", token].concat(), 8));
        let answer = &read.reader.reading.as_ref().unwrap().answer;
        assert_eq!(answer.main_secret().unwrap().1.expose(), token);
        assert_eq!(answer.notices, Vec::<&notice::Notice>::new());
        assert_eq!((&read.reader.pasted, read.reader.read_at), (&Secret::default(), 8));
        assert_eq!(read.update(said("access_token=second", 9)), read);
        assert_eq!(State::new(Lang::Ru).update(said("access_token=early", 6)), State::new(Lang::Ru));
        let forgotten = open.update(Action::Reader(reader::Action::Forget));
        assert_eq!(forgotten.update(said("access_token=late", 9)), forgotten);
    }

    #[test]
    fn a_code_meets_the_verifier_of_its_link_again() {
        let form = provider::forms().find(|form| form.id == "vk_id/sign-in").unwrap();
        let text = |field, text: &str| (Field(field), text.into());
        let link = [
            text("client_id", "7915193"),
            text("redirect_uri", "https://example.com/cb"),
            text("code_verifier", "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"),
            text("state", "0123456789abcdef0123456789abcdef"),
        ];
        let answer =
            "https://example.com/cb?code=vk2.a.abc&device_id=dev&state=0123456789abcdef0123456789abcdef";
        let actions = [
            Action::Builder(builder::Action::Choose(form, None)),
            Action::Builder(builder::Action::Put(Rc::from(link))),
            Action::Reader(reader::Action::Paste(answer.into(), 7)),
            Action::Reader(reader::Action::Build),
        ];
        let page = actions.into_iter().fold(State::new(Lang::Ru), |page, action| page.update(action));
        let filled = &page.builder.filled;
        assert_eq!((filled.form().id, filled.text(Field("client_id"))), ("vk_id/call", "7915193"));
        assert_eq!(
            filled.secret(Field("code_verifier")).expose(),
            "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"
        );
        assert!(page.builder.call.is_some());
    }
}
