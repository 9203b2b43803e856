//! What the page knows, and how it changes: a pure reducer, without a browser, a clock or Yew.

pub mod access;
pub mod builder;
pub mod reader;

use crate::form::link;
use crate::provider;
use crate::text::Lang;
use std::rc::Rc;

/// Everything that the page shows.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// The language of the page.
    pub lang: Lang,
    /// The reader: the paste field and what was read.
    pub reader: reader::State,
    /// The forms that build calls.
    pub builder: builder::State,
}

/// Something that happened.
#[derive(Clone, Debug)]
pub enum Action {
    /// The person chose a language.
    Language(Lang),
    /// Something about reading.
    Reader(reader::Action),
    /// Something about building.
    Builder(builder::Action),
}

impl State {
    /// The page as it opens.
    pub fn new(lang: Lang) -> State {
        State { lang, reader: reader::State::default(), builder: builder::State::default() }
    }

    /// The page after something happened.
    #[must_use]
    pub fn update(&self, action: Action) -> State {
        let mut next = self.clone();
        match action {
            Action::Language(lang) => next.lang = lang,
            // One button, one promise: nothing secret is left anywhere on the page.
            Action::Reader(reader::Action::Forget) => {
                next.reader = self.reader.update(reader::Action::Forget);
                next.builder = self.builder.update(builder::Action::Forget);
            }
            Action::Reader(reader::Action::Build) => {
                let call =
                    self.reader.reading.as_ref().and_then(|reading| provider::form_of(&reading.answer));
                if let Some(filled) = call {
                    next.builder = self.builder.update(builder::Action::Open(Rc::new(filled)));
                }
            }
            // Looked at to see whether it is a link to a form, which is no answer to read.
            Action::Reader(reader::Action::Arrive(text, now)) => match link::read(text.expose()) {
                Some(filled) => next.builder = self.builder.update(builder::Action::Open(Rc::new(filled))),
                None => next.reader = self.reader.update(reader::Action::Arrive(text, now)),
            },
            Action::Reader(action) => next.reader = self.reader.update(action),
            Action::Builder(action) => next.builder = self.builder.update(action),
        }
        next
    }
}
