//! Where the secrets of a form stand that somebody could see.

use crate::form::Field;
use std::rc::Rc;

/// What the person asked for. Nobody's choice for one secret holds for the next: it ends with the form that it was made for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Secrets {
    /// The fields whose secret is shown.
    pub shown: Rc<[Field]>,
    /// The fields whose secret the person typed there. Any other came from elsewhere, where it was masked, and stands in
    /// no field until the person asks to see it (promise S12).
    pub typed: Rc<[Field]>,
    /// Whether they are shown in the call's plain forms (promise S12).
    pub whole: bool,
    /// Whether they stand in the code (promise S19).
    pub inside: bool,
}

impl Secrets {
    /// Whether a field's secret stands in its field.
    pub fn stands_in(&self, field: Field) -> bool {
        self.shown.contains(&field) || self.typed.contains(&field)
    }

    /// Shows the secret in a field, or masks it.
    pub fn toggle(&mut self, field: Field) {
        let others = self.shown.iter().copied().filter(|other| *other != field);
        let is_masked = !self.shown.contains(&field);
        self.shown = others.chain(is_masked.then_some(field)).collect();
    }

    /// The person types a secret into a field.
    pub fn type_into(&mut self, field: Field) {
        if !self.typed.contains(&field) {
            self.typed = self.typed.iter().copied().chain([field]).collect();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const H: Field = Field("h");

    #[test]
    fn s12_a_secret_stands_in_its_field_where_it_was_typed_or_is_shown() {
        let mut secrets = Secrets::default();
        assert!(!secrets.stands_in(H));
        secrets.toggle(H);
        assert!(secrets.stands_in(H) && !secrets.stands_in(Field("sid")));
        secrets.toggle(H);
        assert_eq!(secrets, Secrets::default());
        secrets.type_into(H);
        secrets.type_into(H);
        assert!(secrets.stands_in(H) && *secrets.typed == [H]);
    }
}
