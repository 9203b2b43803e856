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
    /// The last text that came before the rest was there, and that only the rest can read.
    unread: Option<Shared<Action>>,
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
    /// The person pressed the button of the form, and is to stay there.
    pub in_form: bool,
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
    /// The page as it opens: it reads what it can at once, and whatever else is asked of it waits for the rest.
    pub fn new(lang: Lang) -> State {
        State {
            lang,
            rest: None,
            waiting: Vec::new(),
            unread: None,
            in_clipboard: false,
            forgotten: Forgotten::default(),
            reader: reader::State::default(),
            builder: None,
            bookmarks: bookmarks::State::default(),
            connections: connections::State::default(),
        }
    }

    /// The page after something happened.
    #[must_use]
    pub fn update(&self, action: Action) -> State {
        let mut next = self.clone();
        match action {
            Action::Whole(rest) => {
                next.rest = Some(rest);
                rest.update(&mut next, action);
                let waiting = std::mem::take(&mut next.waiting).into_iter();
                for action in waiting.chain(next.unread.take()) {
                    next = next.update(Action::clone(&action));
                }
            }
            Action::Language(lang) => next.lang = lang,
            Action::Reader(reader::Action::Forget) => next.forget(self.in_clipboard, false),
            Action::Builder(builder::Action::Forget) => next.forget(self.in_clipboard, true),
            // Who leaves is about to paste what was copied.
            Action::Leave => next.forget(false, false),
            // Looked at to see whether it may be a link to a form.
            Action::Reader(reader::Action::Arrive(ref text, _)) if link::may_be(text.expose()) => {
                next.leave_to_rest(action);
            }
            Action::Reader(ref text @ (reader::Action::Paste(..) | reader::Action::Arrive(..))) => {
                next.unread = None;
                if next.read(text, reader::plainly).is_none() {
                    next.reader = next.reader.update(text.clone());
                    next.leave_text_to_rest(action);
                }
            }
            Action::Builder(_)
            | Action::Reader(
                reader::Action::Build
                | reader::Action::BuildWith(_)
                | reader::Action::Revoke
                | reader::Action::OpenAsUpdate(_)
                | reader::Action::OpenAsDelete(_),
            ) => next.leave_to_rest(action),
            Action::Reader(action) => {
                match action {
                    reader::Action::Copied(_, true) => next.in_clipboard = true,
                    reader::Action::CopyAs(copy_as::Action::Copied { inside, done: true }) => {
                        next.in_clipboard = inside;
                    }
                    _ => {}
                }
                next.reader = next.reader.update(action);
            }
            Action::Bookmark(id, done) => {
                next.in_clipboard &= done != bookmarks::Done::Copied(true);
                next.bookmarks = Some((id, done));
            }
            Action::Connections(event) => next.connections = self.connections.update(&event),
        }
        next
    }

    /// Whether a text waits to be read by the rest of the page.
    pub fn waits(&self) -> bool {
        self.unread.is_some()
    }

    fn leave_to_rest(&mut self, action: Action) {
        match self.rest {
            Some(rest) => rest.update(self, action),
            None => self.waiting.push(Shared::new(action)),
        }
    }

    /// Of several texts the last is read.
    fn leave_text_to_rest(&mut self, action: Action) {
        match self.rest {
            Some(rest) => rest.update(self, action),
            None => self.unread = Some(Shared::new(action)),
        }
    }

    /// One promise, whichever button: nothing secret is left anywhere on the page.
    fn forget(&mut self, in_clipboard: bool, in_form: bool) {
        self.reader = self.reader.update(reader::Action::Forget);
        self.waiting.clear();
        self.unread = None;
        if let Some(rest) = self.rest {
            rest.update(self, Action::Builder(builder::Action::Forget));
        }
        self.in_clipboard = false;
        self.forgotten = Forgotten { times: self.forgotten.times + 1, in_clipboard, in_form };
    }

    /// Reads a text that came, if it can be read in this way; an answer to a link that was made here must bring its
    /// `state` back.
    fn read(&mut self, text: &reader::Action, read: reader::Read) -> Option<()> {
        self.reader = self.reader.told(text, read)?;
        if let Some(builder) = &self.builder {
            returned::compare(&mut self.reader, &builder.left_with);
        }
        Some(())
    }
}

#[cfg(test)]
mod tests;
