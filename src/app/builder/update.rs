//! How the builder changes.

use super::{Action, LINK, Left, Secrets, State, taken};
use crate::form::{Field, Filled, Kind, sentences};
use crate::provider::wialon::popup;
use crate::secret::Secret;
use std::rc::Rc;

impl State {
    /// The builder after something happened.
    #[must_use]
    pub fn update(&self, action: Action) -> State {
        let mut next = self.clone();
        match next.view(action) {
            None => next,
            Some(action) => match next.fill(action) {
                true => next.checked(),
                false => next,
            },
        }
    }

    /// What changes how the form is seen, and nothing in it; gives any other action back.
    fn view(&mut self, action: Action) -> Option<Action> {
        match action {
            Action::Copied(id, done) => {
                // Who copies the link leaves by it, too.
                self.leave_by(self.link().filter(|_| done && id == LINK));
                self.copied = Some((id, done));
            }
            Action::Toggle(field) => self.secrets.toggle(field),
            Action::Code(code) => self.code = code,
            Action::Whole(whole) => self.secrets.whole = whole,
            Action::Inside(inside) => {
                self.secrets.inside = inside;
                self.copied = None;
            }
            Action::Access(action) => self.access = self.access.update(action),
            Action::Show => self.opened += 1,
            Action::Leave => self.leave_by(self.link()),
            Action::LeaveWith(service, state) => self.leave_by(Some(Left { service, state, host: None })),
            Action::Popup(action) => self.popup = self.popup.update(&action),
            other => return Some(other),
        }
        None
    }

    /// What changes the form; whether it did.
    fn fill(&mut self, action: Action) -> bool {
        match action {
            Action::Choose(id, seed) => return self.choose(id, seed),
            Action::Visit(id, seed) => {
                self.choose(id, seed);
                self.opened += 1;
            }
            Action::Renew(seed) => {
                self.secrets.typed = Rc::from([]);
                let filled = Rc::make_mut(&mut self.filled);
                seed.iter().for_each(|seed| filled.sow(seed, true));
            }
            Action::Sow(seed) => {
                if !self.filled.form().inputs().any(|input| matches!(input.kind, Kind::Random(_))) {
                    return false;
                }
                let filled = Rc::make_mut(&mut self.filled);
                seed.iter().for_each(|seed| filled.sow(seed, false));
            }
            Action::Open(mut filled) => {
                self.complete(Rc::make_mut(&mut filled));
                self.open(filled);
                self.opened += 1;
            }
            Action::Type(field, text) => {
                if self.filled.form().input(field).is_some_and(|input| input.kind.is_secret()) {
                    self.secrets.type_into(field);
                    self.put_secret(field, &text);
                } else {
                    self.put(field, &text);
                }
            }
            Action::Put(texts) => texts.iter().for_each(|(field, text)| self.put(*field, text)),
            Action::Host(field, host) => {
                let host = host.map_or_else(|| self.own_host.to_string(), str::to_owned);
                Rc::make_mut(&mut self.filled).put(field, &Secret::from(host));
            }
            Action::Flags(field, change) => {
                if let Some(Kind::Flags(table)) = self.filled.form().input(field).map(|input| input.kind) {
                    Rc::make_mut(&mut self.filled).change(field, change, table);
                }
            }
            Action::Tick(field, on) => Rc::make_mut(&mut self.filled).tick(field, on),
            Action::Forget => {
                Rc::make_mut(&mut self.filled).forget();
                self.others = self.others.iter().map(|other| forgotten(other)).collect();
                self.secrets = Secrets::default();
                self.left_with = Rc::from([]);
                self.popup = popup::State::Idle;
            }
            // [`State::view`] has seen to the others.
            _ => {}
        }
        true
    }

    fn put(&mut self, field: Field, text: &Secret) {
        Rc::make_mut(&mut self.filled).put(field, text);
        self.remember_host();
    }

    /// A secret alone goes into the form, also where more was pasted.
    fn put_secret(&mut self, field: Field, text: &Secret) {
        let taken = taken::secret(field, text);
        self.put(field, taken.as_ref().unwrap_or(text));
        if taken.is_some() {
            Rc::make_mut(&mut self.filled).say(field, sentences::TAKEN_OUT);
        }
    }

    /// A host of one's own is there again when a server that was offered turns out to be the wrong choice.
    pub(super) fn remember_host(&mut self) {
        for input in self.filled.form().inputs() {
            if let Kind::Host(servers) = input.kind {
                let host = self.filled.text(input.field);
                if servers.iter().all(|server| server.host != host) {
                    self.own_host = host.into();
                }
            }
        }
    }
}

/// A form without what is secret or private; everything else stays.
fn forgotten(filled: &Filled) -> Rc<Filled> {
    let mut filled = filled.clone();
    filled.forget();
    Rc::new(filled)
}
