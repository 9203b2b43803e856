//! What is secret or private in a form as it was filled in, and how it is forgotten.

use super::Filled;
use crate::form::{Field, Input, Kind};
use crate::provider::PROVIDERS;
use crate::response::redact;
use crate::secret::Secret;

impl Filled {
    /// Whether a secret stands in any input, besides those that the page itself makes.
    pub fn holds_secret(&self) -> bool {
        let is_filled = |input: &Input| match input.kind {
            Kind::Secret => !self.secret(input.field).is_empty(),
            Kind::Random(_) => false,
            _ => self.has_secret_inside(input.field),
        };
        self.form.inputs().any(is_filled)
    }

    /// Whether a secret stands inside the text of a private input.
    pub fn has_secret_inside(&self, field: Field) -> bool {
        let provider = PROVIDERS.iter().find(|provider| provider.id == self.form.service());
        let text = self.private(field).zip(provider);
        // Only looked at.
        text.is_some_and(|(text, provider)| redact::holds_secret(provider, text.expose()))
    }

    /// Puts every private input back to what stands in it at first.
    pub fn forget(&mut self) {
        for (field, secret) in &mut self.private {
            let initial = self.form.input(*field).map_or("", |input| input.initial);
            *secret = Secret::from(initial);
            self.said.retain(|remark| remark.field != *field);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::provider;

    #[test]
    fn s13_forget_empties_what_is_private_and_nothing_else() {
        for form in provider::forms() {
            let fill = |filled: Filled, input: &Input| filled.with(input.field, "CANARY");
            let mut filled = form.inputs().fold(Filled::new(form), fill);
            let open = filled.open().clone();
            filled.forget();
            assert_eq!(filled.open(), &open);
            for input in form.inputs().filter(|input| input.private) {
                assert_eq!(filled.secret(input.field), Secret::from(input.initial));
            }
        }
    }

    #[test]
    fn s13_a_secret_inside_a_private_text_is_one_to_forget() {
        let form = provider::forms().find(|form| form.id == "wialon/token-update").unwrap();
        for (text, holds) in [(r#"{"note":"Bus"}"#, false), (r#"{"note":"Bus","sid":"abc"}"#, true)] {
            let mut filled = Filled::new(form).with(Field("p"), text);
            assert_eq!(filled.holds_secret(), holds, "{text}");
            filled.forget();
            assert!(!filled.holds_secret());
        }
    }

    #[test]
    fn s21_debug_texts_carry_nothing_private() {
        for form in provider::forms() {
            let private = form.inputs().filter(|input| input.private);
            let filled = private.fold(Filled::new(form), |filled, input| filled.with(input.field, "CANARY"));
            assert!(!format!("{filled:?}").contains("CANARY"), "{}", form.id);
        }
    }
}
