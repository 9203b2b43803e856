//! `items`: the items that the token is restricted to.

use super::super::remark::{Field, Kind, Remarks};
use std::collections::HashSet;
use std::num::IntErrorKind;

/// The IDs in the order in which they were typed, separated by commas, semicolons or white space; the brackets of a
/// JSON array around them are understood. None typed means all items.
pub fn read(text: &str, remarks: &mut Remarks) -> Option<Vec<i64>> {
    let mut items = Vec::new();
    let mut start = 0;
    for word in text.split(is_separator) {
        if !word.is_empty() {
            match item(word) {
                Ok(id) => items.push(id),
                Err((kind, offset)) => {
                    remarks.say_at(Field::Items, kind, text, start + offset);
                    return None;
                }
            }
        }
        start += word.chars().count() + 1;
    }
    let mut seen = HashSet::new();
    if !items.iter().all(|id| seen.insert(id)) {
        remarks.say(Field::Items, Kind::ItemsRepeated);
    }
    Some(items)
}

fn is_separator(char: char) -> bool {
    char.is_whitespace() || matches!(char, ',' | ';' | '[' | ']')
}

/// An ID, or what is wrong with it and at which of its characters.
fn item(word: &str) -> Result<i64, (Kind, usize)> {
    let digits = word.strip_prefix('-').unwrap_or(word);
    let sign = word.len() - digits.len();
    if let Some(offset) = digits.chars().position(|char| !char.is_ascii_digit()) {
        return Err((Kind::ItemsNumber, sign + offset));
    }
    match word.parse::<i64>() {
        Ok(id) if id > 0 => Ok(id),
        Ok(_) => Err((Kind::ItemsNotPositive, 0)),
        Err(error) => Err(match error.kind() {
            IntErrorKind::PosOverflow => (Kind::ItemsTooLarge, 0),
            IntErrorKind::NegOverflow => (Kind::ItemsNotPositive, 0),
            _ => (Kind::ItemsNumber, 0),
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::remark::Place;
    use super::*;

    type Said = Vec<(Kind, Option<Place>)>;

    fn read_text(text: &str) -> (Option<Vec<i64>>, Said) {
        let mut remarks = Remarks::default();
        let items = read(text, &mut remarks);
        (items, remarks.into_vec().iter().map(|remark| (remark.kind, remark.place)).collect())
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
        assert_eq!(read_text("1, два"), wrong(Kind::ItemsNumber, Place::Character(4)));
        assert_eq!(read_text("1,\n2, 3x"), wrong(Kind::ItemsNumber, Place::Line(2, 5)));
        assert_eq!(read_text("1.5"), wrong(Kind::ItemsNumber, Place::Character(2)));
        assert_eq!(read_text("-"), wrong(Kind::ItemsNumber, Place::Character(1)));
        assert_eq!(read_text("+5"), wrong(Kind::ItemsNumber, Place::Character(1)));
        assert_eq!(read_text("1 0"), wrong(Kind::ItemsNotPositive, Place::Character(3)));
        assert_eq!(read_text("-5"), wrong(Kind::ItemsNotPositive, Place::Character(1)));
        assert_eq!(read_text("9223372036854775808"), wrong(Kind::ItemsTooLarge, Place::Character(1)));
        assert_eq!(read_text("1 2 1"), (Some(vec![1, 2, 1]), vec![(Kind::ItemsRepeated, None)]));
    }

    #[test]
    fn ten_thousand_ids() {
        let ids: Vec<i64> = (1..=10_000).collect();
        let text = ids.iter().map(i64::to_string).collect::<Vec<_>>().join(",");
        assert_eq!(read_text(&text), (Some(ids), vec![]));
    }
}
