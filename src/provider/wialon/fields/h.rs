//! A token: `h` that is changed or deleted, `token` that opens a session.

use super::trim;
use crate::form::{Field, Place, Remarks, Sentence};
use crate::provider::wialon::{sentences, shapes};
use crate::secret::Secret;

/// The token: 72 digits and Latin letters, whose case is never changed. Where there is none, `missing` is said.
pub fn read(field: Field, text: &Secret, missing: Sentence, remarks: &mut Remarks) -> Option<Secret> {
    // It goes into the request, which is secret again.
    let (token, before) = trim(field, text.expose(), remarks);
    if token.is_empty() {
        remarks.say(field, missing);
        return None;
    }
    if let Some(offset) = token.chars().position(|char| !char.is_ascii_alphanumeric()) {
        remarks.say_at(field, sentences::H_CHARACTER, token, before + offset);
        return None;
    }
    if token.len() != shapes::LENGTH {
        remarks.say_in(field, sentences::H_LENGTH, Place::Length(token.len()));
        return None;
    }
    if !shapes::is_usual(token) {
        remarks.say(field, sentences::H_SHAPE);
    }
    Some(Secret::from(token))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::Remark;
    use crate::form::sentences as general;

    const FIELD: Field = Field("h");

    const TOKEN: &str = "5dce19710a5e26ab8b7b8986cb3c49e58C291791B7F0A7AEB8AFBFCEED7DC03BC48FF5F8";

    fn read_text(text: &str) -> (Option<String>, Vec<(Sentence, Option<Place>)>) {
        let mut remarks = Remarks::default();
        let token = read(FIELD, &Secret::from(text), sentences::H_MISSING, &mut remarks);
        let token = token.map(|token| token.expose().to_owned());
        (token, remarks.into_vec().iter().map(|&Remark { sentence, place, .. }| (sentence, place)).collect())
    }

    fn wrong(kind: Sentence, place: Place) -> (Option<String>, Vec<(Sentence, Option<Place>)>) {
        (None, vec![(kind, Some(place))])
    }

    #[test]
    fn seventy_two_letters_and_digits() {
        assert_eq!(read_text(TOKEN), (Some(TOKEN.to_owned()), vec![]));
        assert_eq!(read_text(TOKEN.split_at(1).1), wrong(sentences::H_LENGTH, Place::Length(71)));
        assert_eq!(read_text(&format!("{TOKEN}0")), wrong(sentences::H_LENGTH, Place::Length(73)));
        assert_eq!(read_text(""), (None, vec![(sentences::H_MISSING, None)]));
        assert_eq!(
            read_text(&TOKEN.replace("5e26", "5е26")),
            wrong(sentences::H_CHARACTER, Place::Character(12))
        );
        assert_eq!(
            read_text(&format!("{TOKEN}&user_name=x")),
            wrong(sentences::H_CHARACTER, Place::Character(73))
        );
    }

    #[test]
    fn another_shape_is_a_mild_remark_and_the_case_stays() {
        let upper = TOKEN.to_ascii_uppercase();
        assert_eq!(read_text(&upper), (Some(upper.clone()), vec![(sentences::H_SHAPE, None)]));
        let odd = TOKEN.replace('5', "z");
        assert_eq!(read_text(&odd), (Some(odd.clone()), vec![(sentences::H_SHAPE, None)]));
    }

    #[test]
    fn space_around_it_is_left_out_and_that_is_said() {
        assert_eq!(
            read_text(&format!(" {TOKEN}\n")),
            (Some(TOKEN.to_owned()), vec![(general::TRIMMED, None)])
        );
    }
}
