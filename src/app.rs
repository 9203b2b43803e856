//! What the page knows, and how it changes: a pure reducer, without a browser, a clock or Yew.

pub mod access;
pub mod bookmarks;
pub mod builder;
pub mod connections;
pub mod copy_as;
pub mod reader;
pub mod rest;
mod returned;
pub mod shared;
pub mod tokens;

use crate::form::link;
use crate::text::Lang;
use rest::Rest;
use shared::Shared;

/// Everything that the page shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// The language of the page.
    pub lang: Lang,
    /// The rest of the page, once it is there.
    rest: Option<Rest>,
    /// What the person asked of the rest before it was there.
    waiting: Vec<Shared<Action>>,
    /// Whether what was copied here last is a secret: then it is *Forget*'s to take back.
    pub in_clipboard: bool,
    /// When everything was forgotten.
    pub forgotten: Forgotten,
    /// The reader: the paste field and what was read.
    pub reader: reader::State,
    /// The forms that build calls; `None` until the rest of the page is there.
    pub builder: Option<Shared<builder::State>>,
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
    /// The browser has drawn the reader, and the rest of the page is there.
    Whole(Rest),
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
    /// The page as it opens: it reads, and whatever else is asked of it waits for the rest.
    pub fn new(lang: Lang) -> State {
        State {
            lang,
            rest: None,
            waiting: Vec::new(),
            in_clipboard: false,
            forgotten: Forgotten::default(),
            reader: reader::State::default(),
            builder: None,
            bookmarks: bookmarks::State::default(),
            connections: connections::State::default(),
        }
    }

    /// The page with the rest, before anything happened.
    pub fn whole(lang: Lang) -> State {
        State::new(lang).update(Action::Whole(rest::REST))
    }

    /// The page after something happened.
    #[must_use]
    pub fn update(&self, action: Action) -> State {
        let mut next = self.clone();
        match action {
            Action::Whole(rest) => {
                next.rest = Some(rest);
                rest.update(&mut next, action);
                for action in std::mem::take(&mut next.waiting) {
                    next = next.update(Action::clone(&action));
                }
            }
            Action::Language(lang) => next.lang = lang,
            Action::Reader(reader::Action::Forget) | Action::Builder(builder::Action::Forget) => {
                next.forget(self.in_clipboard);
            }
            // Who leaves is about to paste what was copied.
            Action::Leave => next.forget(false),
            // Looked at to see whether it may be a link to a form.
            Action::Reader(reader::Action::Arrive(ref text, _)) if link::may_be(text.expose()) => {
                next.leave_to_rest(action);
            }
            Action::Builder(_)
            | Action::Reader(
                reader::Action::Build | reader::Action::OpenAsUpdate(_) | reader::Action::OpenAsDelete(_),
            ) => next.leave_to_rest(action),
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
            Action::Bookmark(id, done) => {
                next.in_clipboard &= done != bookmarks::Done::Copied(true);
                next.bookmarks = Some((id, done));
            }
            Action::Connections(event) => next.connections = self.connections.update(&event),
        }
        next
    }

    fn leave_to_rest(&mut self, action: Action) {
        match self.rest {
            Some(rest) => rest.update(self, action),
            None => self.waiting.push(Shared::new(action)),
        }
    }

    /// One promise, whichever button: nothing secret is left anywhere on the page.
    fn forget(&mut self, in_clipboard: bool) {
        self.reader = self.reader.update(reader::Action::Forget);
        self.waiting.clear();
        if let Some(rest) = self.rest {
            rest.update(self, Action::Builder(builder::Action::Forget));
        }
        self.in_clipboard = false;
        self.forgotten = Forgotten { times: self.forgotten.times + 1, in_clipboard };
    }

    /// Something about reading; an answer to a link that was made here must bring its `state` back.
    fn read(&mut self, action: reader::Action) {
        self.reader = self.reader.update(action);
        let left_with = self.builder.as_ref().and_then(|builder| builder.left_with.as_ref());
        if let Some((service, state)) = left_with {
            returned::compare(&mut self.reader, service, state);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::Field;
    use crate::notice;
    use crate::provider::wialon::popup;
    use crate::secret::Secret;
    use std::rc::Rc;

    #[test]
    fn s13_forget_takes_back_what_was_copied_and_only_a_secret() {
        let copied = |id| Action::Builder(builder::Action::Copied(id, true));
        let inside = Action::Builder(builder::Action::Inside(true));
        let field = Action::Reader(reader::Action::Copied(0, true));
        let code =
            |inside, done| Action::Reader(reader::Action::CopyAs(copy_as::Action::Copied { inside, done }));
        let bookmark = Action::Bookmark("take", bookmarks::Done::Copied(true));
        let sid = Action::Builder(builder::Action::Type(Field("sid"), "CANARY".into()));
        let typed = State::whole(Lang::Ru).update(sid);
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
                assert!(!forgotten.in_clipboard && !forgotten.builder.unwrap().filled.holds_secret());
            }
        }
    }

    #[test]
    fn what_is_asked_of_the_rest_waits_for_it() {
        let link = "#/wialon/token-update?fl=768";
        let asked = [
            Action::Reader(reader::Action::Arrive(link.into(), 7)),
            Action::Builder(builder::Action::LeaveWith("vk", "mine".into())),
        ];
        let page = asked.into_iter().fold(State::new(Lang::Ru), |page, action| page.update(action));
        assert_eq!((&page.builder, &page.reader), (&None, &reader::State::default()));
        let whole = page.update(Action::Whole(rest::REST));
        let builder = whole.builder.unwrap();
        assert_eq!((builder.filled.form().id, builder.opened), ("wialon/token-update", 1));
        assert_eq!(builder.left_with, Some(("vk", "mine".into())));
        assert!(whole.waiting.is_empty());
    }

    #[test]
    fn the_reader_waits_for_nothing() {
        let answer = "https://oauth.vk.ru/blank.html#access_token=abc&expires_in=0&user_id=1";
        for action in [reader::Action::Paste, reader::Action::Arrive] {
            let read = |page: State| page.update(Action::Reader(action(answer.into(), 7))).reader;
            let [alone, whole] = [State::new(Lang::Ru), State::whole(Lang::Ru)].map(read);
            let [alone, whole] = [alone, whole].map(|reader| reader.reading.unwrap().answer.clone());
            assert_eq!(alone, whole);
            assert_eq!(alone.outcome.words().code, "token");
        }
    }

    #[test]
    fn s13_forget_leaves_nothing_that_waits() {
        let leave = Action::Builder(builder::Action::LeaveWith("vk", "CANARY".into()));
        let forgotten = State::new(Lang::Ru).update(leave).update(Action::Reader(reader::Action::Forget));
        assert!(forgotten.waiting.is_empty());
        assert_eq!(forgotten.update(Action::Whole(rest::REST)).builder.unwrap().left_with, None);
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
        let open = State::whole(Lang::Ru)
            .update(Action::Builder(builder::Action::LeaveWith("wialon", "another link's".into())))
            .update(window(popup::Action::Opened(waiting)));
        let token = "222f828767efc2f91624a8940f1f836f99EEE3692F09E2E8C662248B483B7FFC050FEC94";
        let read = open.update(said(&["access_token=", token].concat(), 8));
        let answer = &read.reader.reading.as_ref().unwrap().answer;
        assert_eq!(answer.main_secret().unwrap().1.expose(), token);
        assert_eq!(answer.notices, Vec::<&notice::Notice>::new());
        assert_eq!((&read.reader.pasted, read.reader.read_at), (&Secret::default(), 8));
        assert_eq!(read.update(said("access_token=second", 9)), read);
        let fresh = State::whole(Lang::Ru);
        assert_eq!(fresh.update(said("access_token=early", 6)), fresh);
        let forgotten = open.update(Action::Reader(reader::Action::Forget));
        assert_eq!(forgotten.update(said("access_token=late", 9)), forgotten);
    }

    #[test]
    fn a_code_meets_the_verifier_of_its_link_again() {
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
            Action::Builder(builder::Action::Choose("vk_id/sign-in", None)),
            Action::Builder(builder::Action::Put(Rc::from(link))),
            Action::Reader(reader::Action::Paste(answer.into(), 7)),
            Action::Reader(reader::Action::Build),
        ];
        let page = actions.into_iter().fold(State::whole(Lang::Ru), |page, action| page.update(action));
        let filled = &page.builder.as_ref().unwrap().filled;
        assert_eq!((filled.form().id, filled.text(Field("client_id"))), ("vk_id/call", "7915193"));
        assert_eq!(
            filled.secret(Field("code_verifier")).expose(),
            "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"
        );
        assert!(page.builder.as_ref().unwrap().call.is_some());
    }
}
