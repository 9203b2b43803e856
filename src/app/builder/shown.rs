//! Which form is shown, and what is kept of the others.

use super::{Secrets, State};
use crate::form::{Filled, Seed};
use crate::provider;
use std::rc::Rc;

impl State {
    /// Shows the form of an id as it was left, with what it shares with this one; whether that changes anything.
    pub(super) fn choose(&mut self, id: &str, seed: Option<Seed>) -> bool {
        let Some(form) = provider::forms().find(|form| form.id == id && *form != self.filled.form()) else {
            return false;
        };
        let kept = self.others.iter().find(|other| other.form() == form);
        let mut filled = kept.map_or_else(|| Filled::new(form), |kept| Filled::clone(kept));
        filled.carry_over(&self.filled);
        seed.iter().for_each(|seed| filled.sow(seed, false));
        self.open(Rc::new(filled));
        true
    }

    /// Completes a form that comes from elsewhere: a code comes back alone, and what its link was made with is still in
    /// the form that made it.
    pub(super) fn complete(&self, filled: &mut Filled) {
        let service = filled.form().service();
        let others = self.others.iter().chain([&self.filled]).rev().map(Rc::as_ref);
        filled.complete(others.filter(|other| other.form().service() == service));
    }

    /// Shows another form, and keeps this one for when it is chosen again.
    pub(super) fn open(&mut self, filled: Rc<Filled>) {
        let form = filled.form();
        let left = std::mem::replace(&mut self.filled, filled);
        let others = self.others.iter().filter(|other| other.form() != form).cloned();
        self.others = others.chain((left.form() != form).then_some(left)).collect();
        self.secrets = Secrets::default();
        self.remember_host();
    }
}
