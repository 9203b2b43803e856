//! From a call that somebody wrote into the inputs of its form.

use super::{Filled, Input, Kind, Remark, Sentence, sentences};
use crate::flags::{Change, FlagSet, Radix};
use crate::paste::placeholder;
use crate::response::{Response, Value};
use crate::secret::Secret;

impl Filled {
    /// Puts what a call says under an input's wire name, or under an alias of it, into that input, and empties the
    /// inputs that the call needs but does not have. Gives what is to be said about that.
    pub(super) fn copy(&mut self, call: &Response) -> Vec<Remark> {
        let mut remarks = Vec::new();
        let mut say = |input: &Input, sentence: Sentence| {
            remarks.push(Remark { field: input.field, sentence, place: None });
        };
        for input in self.form().inputs() {
            if let Kind::Host(_) = input.kind {
                match &call.server {
                    Some(server) => self.put(input.field, &Secret::from(server.as_str())),
                    None => say(input, sentences::HOST_NOT_SAID),
                }
            } else if let Some((value, doubt)) = self.said_by(call, input) {
                self.put(input.field, &value);
                doubt.into_iter().for_each(|sentence| say(input, sentence));
            }
        }
        for input in self.form().inputs() {
            if self.said_by(call, input).is_none() && (input.used)(self) {
                self.empty(input);
            }
        }
        if let Some(first) = self.form().inputs().next().filter(|_| self.leaves_out(call)) {
            say(first, sentences::LEFT_OUT);
        }
        remarks
    }

    /// What a call says of an input, and the doubt about the name under which it says that.
    fn said_by(&self, call: &Response, input: &Input) -> Option<(Secret, Option<Sentence>)> {
        let aliases = self.form().aliases.iter().filter(|alias| alias.field == input.field);
        let names = aliases.map(|alias| (alias.name, Some(alias.sentence)));
        let mut names = std::iter::once((input.wire, None)).chain(names).filter(|(name, _)| !name.is_empty());
        names.find_map(|(name, doubt)| Some((value(call, name)?, doubt)))
    }

    fn empty(&mut self, input: &Input) {
        match input.kind {
            Kind::Line | Kind::Lines(_) | Kind::Time | Kind::Span(_) if !input.wire.is_empty() => {
                self.put(input.field, &Secret::default());
            }
            // Not 0: that would be a set that the call does not name.
            Kind::Flags(table) => {
                for text in [FlagSet::EMPTY.bits().to_string(), String::new()] {
                    self.change(input.field, Change::Text(Radix::Decimal, text), table);
                }
            }
            _ => {}
        }
    }

    /// Whether a call has a parameter that the form has no place for.
    fn leaves_out(&self, call: &Response) -> bool {
        let form = self.form();
        let knows = |name: &str| {
            form.implied.contains(&name)
                || form.inputs().any(|input| input.wire == name)
                || form.aliases.iter().any(|alias| alias.name == name)
        };
        // PHP writes a list as scope[0], scope[1] and so on.
        call.fields.iter().any(|field| !knows(field.name.split('[').next().unwrap_or_default()))
    }
}

/// The value of a call's parameter. A program's variable in the place of a secret is none: the person has the value.
fn value(call: &Response, name: &str) -> Option<Secret> {
    match &call.field(name)?.value {
        Value::Open(text) => Some(Secret::from(text.as_str())),
        Value::Secret(secret) => {
            // Only its shape is looked at; the text goes nowhere.
            (!placeholder::is_variable(secret.expose())).then(|| secret.clone())
        }
    }
}
