//! A form as it was filled in: letter for letter what was typed, also what the present choice does not use.

mod common;
mod secrets;

use super::{Field, Form, Input, Kind, Level, Open, Place, Remark, Remarks, Seed, Sentence};
use crate::flags::{Change, Entry, FlagSet, FlagTable, Radix};
use crate::request::Call;
use crate::secret::Secret;

/// What stands in the inputs of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filled {
    form: &'static Form,
    open: Open,
    private: Vec<(Field, Secret)>,
    /// What is said of the call that the form was filled with, each remark until its field changes.
    said: Vec<Remark>,
}

impl Filled {
    /// The form as it is at first.
    pub fn new(form: &'static Form) -> Filled {
        let mut filled = Filled { form, open: Open::default(), private: Vec::new(), said: Vec::new() };
        for input in form.inputs() {
            match input.kind {
                Kind::Flags(table) => {
                    let entry = Entry::new(FlagSet::EMPTY, table);
                    let entry = match input.initial {
                        "" => entry,
                        initial => entry.update(Change::Text(Radix::Decimal, initial.to_owned()), table),
                    };
                    filled.open.flags.push((input.field, entry));
                }
                _ if input.private => filled.private.push((input.field, Secret::from(input.initial))),
                _ => filled.open.texts.push((input.field, input.initial.to_owned())),
            }
        }
        filled
    }

    /// Which form it is.
    pub fn form(&self) -> &'static Form {
        self.form
    }

    /// The call, where nothing is wrong, and all remarks.
    pub fn check(&self) -> (Option<Call>, Vec<Remark>) {
        let mut remarks = Remarks::default();
        let call = (self.form.check)(self, &mut remarks);
        let mut all: Vec<Remark> =
            self.said.iter().copied().filter(|remark| self.uses(remark.field)).collect();
        all.extend(remarks.into_vec());
        (call, all)
    }

    /// The inputs that the call cannot do without and that are empty, with what is said of them.
    pub fn gaps(&self, remarks: &[Remark]) -> impl Iterator<Item = &'static Input> {
        let is_gap = |input: &&Input| match input.kind {
            Kind::Secret => (input.used)(self) && self.secret(input.field).is_empty(),
            _ => remarks.iter().any(|remark| remark.field == input.field && remark.sentence.is_gap),
        };
        self.form.inputs().filter(is_gap)
    }

    /// Whether nothing was filled in yet, but for what all forms of the service share and what the page itself made. A
    /// choice, of what the call is to do for one, only says what is to be filled in.
    pub fn is_fresh(&self) -> bool {
        let start = Filled::new(self.form);
        let same = |input: &Input| {
            self.open.text(input.field) == start.open.text(input.field)
                && self.open.flags(input.field) == start.open.flags(input.field)
                && self.private(input.field) == start.private(input.field)
        };
        let typed =
            |input: &&Input| !input.common && !matches!(input.kind, Kind::Random(_) | Kind::Choice(_));
        self.form.inputs().filter(typed).all(same)
    }

    /// Whether nothing was filled in yet, and all that is wrong is what is missing.
    pub fn waits(&self, remarks: &[Remark]) -> bool {
        let is_empty =
            |field| self.open.text(field).is_empty() && self.private(field).is_none_or(Secret::is_empty);
        let is_missing = |remark: &Remark| remark.sentence.level != Level::Error || is_empty(remark.field);
        self.is_fresh() && remarks.iter().all(is_missing)
    }

    /// Says something about the call that the form was filled with, until the field changes.
    pub fn say(&mut self, field: Field, sentence: Sentence) {
        self.add(Remark { field, sentence, place: None });
    }

    /// The same of a place in that call.
    pub fn say_in(&mut self, field: Field, sentence: Sentence, place: Place) {
        self.add(Remark { field, sentence, place: Some(place) });
    }

    /// A remark is said once, however often a form is filled.
    fn add(&mut self, remark: Remark) {
        if !self.said.contains(&remark) {
            self.said.push(remark);
        }
    }

    pub(super) fn say_first(&mut self, remarks: Vec<Remark>) {
        self.said.splice(0..0, remarks);
    }

    /// The open inputs, which a share link is made of.
    pub fn open(&self) -> &Open {
        &self.open
    }

    /// What stands in an open input, or in a private one that is no secret.
    pub fn text(&self, field: Field) -> &str {
        match self.form.input(field) {
            // Private, but no secret: the person's own words for the person's own field.
            Some(Input { private: true, kind, .. }) if !kind.is_secret() => {
                self.private(field).map_or("", Secret::expose)
            }
            _ => self.open.text(field),
        }
    }

    /// What stands in a private input.
    pub fn secret(&self, field: Field) -> Secret {
        self.private(field).cloned().unwrap_or_default()
    }

    fn private(&self, field: Field) -> Option<&Secret> {
        self.private.iter().find(|(other, _)| *other == field).map(|(_, secret)| secret)
    }

    /// The permission set of an input.
    pub fn flags(&self, field: Field) -> Option<&Entry> {
        self.open.flags(field)
    }

    /// Whether a box is ticked.
    pub fn is_ticked(&self, field: Field) -> bool {
        self.open.text(field) == TICKED
    }

    /// Whether the call as it is being filled in needs an input.
    pub fn uses(&self, field: Field) -> bool {
        self.form.input(field).is_some_and(|input| (input.used)(self))
    }

    /// Puts a text into an input, whatever its kind; an input that the form does not have stays away.
    pub fn put(&mut self, field: Field, text: &Secret) {
        self.said.retain(|remark| remark.field != field);
        match self.form.input(field).map(|input| input.kind) {
            // Only secret on its way: permissions are none.
            Some(Kind::Flags(table)) => {
                return self.change(field, Change::Text(Radix::Decimal, text.expose().to_owned()), table);
            }
            // The same. A yes is written as a number or as a word.
            Some(Kind::Tick) if ["1", TICKED].contains(&text.expose()) => return self.tick(field, true),
            Some(Kind::Tick) => return self.tick(field, false),
            _ => {}
        }
        if let Some((_, secret)) = self.private.iter_mut().find(|(other, _)| *other == field) {
            *secret = text.clone();
        } else if let Some((_, open)) = self.open.texts.iter_mut().find(|(other, _)| *other == field) {
            // Only secret on its way: this input is open.
            text.expose().clone_into(open);
        }
    }

    /// The form with a text in an input.
    #[must_use]
    pub fn with(mut self, field: Field, text: &str) -> Filled {
        self.put(field, &Secret::from(text));
        self
    }

    /// Ticks a box, or clears it.
    pub fn tick(&mut self, field: Field, on: bool) {
        self.said.retain(|remark| remark.field != field);
        if let Some((_, open)) = self.open.texts.iter_mut().find(|(other, _)| *other == field) {
            *open = if on { TICKED } else { "" }.to_owned();
        }
    }

    /// Changes a permission set. Leaving its field says nothing new.
    pub fn change(&mut self, field: Field, change: Change, table: &FlagTable) {
        if change != Change::Leave {
            self.said.retain(|remark| remark.field != field);
        }
        if let Some((_, entry)) = self.open.flags.iter_mut().find(|(other, _)| *other == field) {
            *entry = entry.update(change, table);
        }
    }

    /// Fills the inputs whose text nobody may guess: all of them, or only those that are empty.
    pub fn sow(&mut self, seed: &Seed, all: bool) {
        for input in self.form.inputs() {
            if let Kind::Random(make) = input.kind
                && (all || self.secret(input.field).is_empty())
            {
                self.put(input.field, &make(seed));
            }
        }
    }
}

/// What stands in a ticked box.
const TICKED: &str = "true";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::provider;

    #[test]
    fn what_was_put_in_stands_there() {
        for form in provider::forms() {
            for input in form.inputs() {
                let text = match input.kind {
                    Kind::Tick => TICKED,
                    Kind::Flags(_) => continue,
                    _ => "1",
                };
                let filled = Filled::new(form).with(input.field, text);
                let found =
                    if input.private { filled.secret(input.field) } else { filled.text(input.field).into() };
                assert_eq!(found, Secret::from(text), "{} {}", form.id, input.field.0);
            }
        }
    }

    #[test]
    fn the_names_of_a_form_are_distinct_and_its_words_are_in_both_languages() {
        for form in provider::forms() {
            let mut names: Vec<&str> = form.inputs().map(|input| input.field.0).collect();
            names.sort_unstable();
            assert!(names.windows(2).all(|pair| pair[0] != pair[1]), "{}", form.id);
            let labels = form.inputs().map(|input| input.label);
            for text in labels.chain([form.title, form.introduction]) {
                assert!(!text.ru.is_empty() && !text.en.is_empty(), "{}", form.id);
            }
        }
    }

    #[test]
    fn a_form_waits_until_something_is_filled_in_or_wrong() {
        for (link, waits) in [
            ("#/wialon/token-update", true),
            ("#/wialon/token-update?callMode=delete", true),
            ("#/wialon/token-update?callMode=delete&deleteAll=true", false),
            ("#/wialon/token-update?fl=256", false),
            ("#/wialon/token-login?host=gps.example", true),
            ("#/wialon/token-login?host=hst-api.wialon.com.evil.example", false),
            ("#/vk/sign-in?whom=community", true),
            ("#/vk/sign-in?client_id=1", false),
            ("#/vk/sign-in?display=x", false),
        ] {
            let filled = crate::form::link::read(link).unwrap();
            assert_eq!(filled.waits(&filled.check().1), waits, "{link}");
        }
    }

    #[test]
    fn an_empty_form_says_what_is_missing_or_makes_a_call() {
        for form in provider::forms() {
            let (call, remarks) = Filled::new(form).check();
            let wrong = remarks.iter().any(|remark| remark.sentence.level == Level::Error);
            assert_eq!(call.is_none(), wrong, "{}", form.id);
        }
    }
}
