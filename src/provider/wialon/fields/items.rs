//! `items`: the items that the token is restricted to.

use crate::form::{Field, Remarks, Sentence};
use crate::provider::wialon::sentences;
use std::num::IntErrorKind;

/// The IDs in the order in which they were typed, separated by commas, semicolons or white space; the brackets of a
/// JSON array around them are understood. None typed means all items.
pub fn read(field: Field, text: &str, remarks: &mut Remarks) -> Option<Vec<i64>> {
    let mut items = Vec::new();
    let mut start = 0;
    for word in text.split(is_separator) {
        if !word.is_empty() {
            match item(word) {
                Ok(id) => items.push(id),
                Err((kind, offset)) => {
                    remarks.say_at(field, kind, text, start + offset);
                    return None;
                }
            }
        }
        start += word.chars().count() + 1;
    }
    let mut sorted = items.clone();
    sorted.sort_unstable();
    if !sorted.is_sorted_by(|id, next| id < next) {
        remarks.say(field, sentences::ITEMS_REPEATED);
    }
    Some(items)
}

fn is_separator(char: char) -> bool {
    char.is_whitespace() || matches!(char, ',' | ';' | '[' | ']')
}

/// An ID, or what is wrong with it and at which of its characters.
fn item(word: &str) -> Result<i64, (Sentence, usize)> {
    let digits = word.strip_prefix('-').unwrap_or(word);
    let sign = word.len() - digits.len();
    if let Some(offset) = digits.chars().position(|char| !char.is_ascii_digit()) {
        return Err((sentences::ITEMS_NUMBER, sign + offset));
    }
    match word.parse::<i64>() {
        Ok(id) if id > 0 => Ok(id),
        Ok(_) => Err((sentences::ITEMS_NOT_POSITIVE, 0)),
        Err(error) => Err(match error.kind() {
            IntErrorKind::PosOverflow => (sentences::ITEMS_TOO_LARGE, 0),
            IntErrorKind::NegOverflow => (sentences::ITEMS_NOT_POSITIVE, 0),
            _ => (sentences::ITEMS_NUMBER, 0),
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::Place;

    const FIELD: Field = Field("items");

    type Said = Vec<(Sentence, Option<Place>)>;

    fn read_text(text: &str) -> (Option<Vec<i64>>, Said) {
        let mut remarks = Remarks::default();
        let items = read(FIELD, text, &mut remarks);
        (items, remarks.into_vec().iter().map(|remark| (remark.sentence, remark.place)).collect())
    }

    #[test]
    fn ids_in_any_list() {
        assert_eq!(read_text(""), (Some(vec![]), vec![]));
        assert_eq!(read_text(" \n"), (Some(vec![]), vec![]));
        for text in ["1,2,3", "1 2 3", "1\n2\r\n3\n", "[1, 2, 3]", "1; 2,,3,"] {
            assert_eq!(read_text(text), (Some(vec![1, 2, 3]), vec![]), "{text}");
        }
        let large = "9007199254740993 9223372036854775807";
        assert_eq!(read_text(large), (Some(vec![9_007_199_254_740_993, i64::MAX]), vec![]));
    }

    #[test]
    fn what_is_wrong_or_doubtful_is_said() {
        let wrong = |kind, place| (None, vec![(kind, Some(place))]);
        assert_eq!(read_text("1, два"), wrong(sentences::ITEMS_NUMBER, Place::Character(4)));
        assert_eq!(read_text("1,\n2, 3x"), wrong(sentences::ITEMS_NUMBER, Place::Line(2, 5)));
        assert_eq!(read_text("1.5"), wrong(sentences::ITEMS_NUMBER, Place::Character(2)));
        assert_eq!(read_text("-"), wrong(sentences::ITEMS_NUMBER, Place::Character(1)));
        assert_eq!(read_text("+5"), wrong(sentences::ITEMS_NUMBER, Place::Character(1)));
        assert_eq!(read_text("1 0"), wrong(sentences::ITEMS_NOT_POSITIVE, Place::Character(3)));
        assert_eq!(read_text("-5"), wrong(sentences::ITEMS_NOT_POSITIVE, Place::Character(1)));
        assert_eq!(read_text("9223372036854775808"), wrong(sentences::ITEMS_TOO_LARGE, Place::Character(1)));
        assert_eq!(read_text("1 2 1"), (Some(vec![1, 2, 1]), vec![(sentences::ITEMS_REPEATED, None)]));
    }

    #[test]
    fn ten_thousand_ids() {
        let ids: Vec<i64> = (1..=10_000).collect();
        let text = ids.iter().map(i64::to_string).collect::<Vec<_>>().join(",");
        assert_eq!(read_text(&text), (Some(ids), vec![]));
    }
}
