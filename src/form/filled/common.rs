//! What the forms of a service have in common: whoever goes from one to the other does not fill it in twice.

use super::Filled;
use crate::form::{Field, Input, Kind, Level, Remark, Server, sentences};
use crate::secret::Secret;

impl Filled {
    /// Takes over what another form of the same service holds in common with this one.
    pub fn carry_over(&mut self, other: &Filled) {
        self.take(other, |_, _| true);
    }

    /// Fills what is still empty with what other forms of the same service hold in common with this one, each from the
    /// first that holds it. A server that nobody named is the usual one then, and a guess in any case, which is said.
    pub fn complete<'a>(&mut self, others: impl Iterator<Item = &'a Filled>) {
        let is_unnamed =
            |input: &&Input| matches!(input.kind, Kind::Host(_)) && self.text(input.field).is_empty();
        let unnamed: Vec<&Input> = self.form.inputs().filter(is_unnamed).collect();
        let is_empty =
            |filled: &Filled, field| filled.open.text(field).is_empty() && filled.secret(field).is_empty();
        others.for_each(|other| self.take(other, is_empty));
        for input in unnamed {
            if self.text(input.field).is_empty() {
                self.put(input.field, &Secret::from(input.initial));
            }
            self.say(input.field, sentences::HOST_GUESSED);
        }
    }

    fn take(&mut self, other: &Filled, wanted: fn(&Filled, Field) -> bool) {
        for input in self.form.inputs().filter(|input| input.common) {
            if !wanted(self, input.field) {
                continue;
            }
            let Some(theirs) = other.form.input(input.field).filter(|theirs| theirs.common) else { continue };
            let text = match (theirs.kind, input.kind) {
                (Kind::Host(their_servers), Kind::Host(servers)) => {
                    let host = other.text(input.field);
                    let chosen = their_servers.iter().find(|server| server.host == host);
                    let same = |server: &&Server| chosen.is_some_and(|chosen| chosen.title == server.title);
                    servers.iter().find(same).map_or(host, |server| server.host).into()
                }
                _ if theirs.private => other.secret(input.field),
                _ => other.text(input.field).into(),
            };
            self.put(input.field, &text);
            if input.destination {
                self.take_doubts(other, input.field);
            }
        }
    }

    /// A server that somebody else filled in is as doubtful in one form as in the other.
    fn take_doubts(&mut self, other: &Filled, field: Field) {
        let is_doubt = |remark: &&Remark| remark.field == field && remark.sentence.level == Level::Warning;
        other.said.iter().filter(is_doubt).for_each(|doubt| self.add(*doubt));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::remark::warning;
    use crate::provider::wialon::inputs::HOST;
    use crate::provider::wialon::{sign_in, token_login, token_update};

    #[test]
    fn a_doubt_is_said_once_however_often_it_is_taken_over() {
        let mut filled = Filled::new(&token_update::FORM).with(HOST, "");
        for _ in 0..3 {
            let other = filled;
            filled = Filled::new(&token_update::FORM).with(HOST, "");
            filled.complete([&other].into_iter());
        }
        let said = filled.check().1.into_iter().filter(|remark| remark.sentence == sentences::HOST_GUESSED);
        assert_eq!(said.count(), 1);
    }

    #[test]
    fn a_server_that_nobody_named_is_the_other_forms_or_the_usual_one() {
        for (other, host) in [
            (None, "hst-api.wialon.com"),
            (Some("hosting.wialon.us"), "hst-api.wialon.us"),
            (Some("http://wialon.local:8022"), "http://wialon.local:8022"),
        ] {
            let other = other.map(|host| Filled::new(&sign_in::FORM).with(HOST, host));
            let mut filled = Filled::new(&token_login::FORM).with(HOST, "");
            filled.complete(other.iter());
            assert_eq!(filled.text(HOST), host);
            let said: Vec<_> = filled.check().1.iter().map(|remark| remark.sentence).collect();
            assert!(said.contains(&sentences::HOST_GUESSED), "{host}");
        }
        let named = Filled::new(&token_login::FORM).with(HOST, "hst-api.wialon.eu");
        let mut completed = named.clone();
        completed.complete([Filled::new(&sign_in::FORM).with(HOST, "hosting.wialon.us")].iter());
        assert_eq!(completed, named);
    }

    #[test]
    fn a_doubt_about_a_server_goes_along_with_it() {
        const DOUBT: crate::form::Sentence = warning("Сомнительно.", "Doubtful.");
        let mut doubtful = Filled::new(&sign_in::FORM).with(HOST, "wialon.local");
        doubtful.say(HOST, DOUBT);
        let mut next = Filled::new(&token_update::FORM);
        next.carry_over(&doubtful);
        assert!(next.check().1.iter().any(|remark| remark.sentence == DOUBT));
    }
}
