//! Comparing words regardless of the case of Latin and Russian letters, without the tables of all of Unicode.

/// Whether two words differ in the case of their letters at most.
pub fn same_letters(left: &str, right: &str) -> bool {
    left.chars().map(small).eq(right.chars().map(small))
}

fn small(char: char) -> char {
    match char {
        'А'..='Я' => char::from_u32(u32::from(char) + 0x20).unwrap_or(char),
        'Ё' => 'ё',
        _ => char.to_ascii_lowercase(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_letters_are_those_of_the_standard_library() {
        for char in ('A'..='z')
            .chain('Ѐ'..='я')
            .chain(['Ё', 'ё'])
            .filter(|char| !('Ѐ'..='Џ').contains(char) || *char == 'Ё')
        {
            assert_eq!(small(char).to_string(), char.to_lowercase().to_string());
        }
    }

    #[test]
    fn words() {
        assert!(same_letters("УДАЛИТЬ все", "удалить ВСЕ"));
        assert!(same_letters("ВСЁ", "всё"));
        assert!(!same_letters("всё", "все"));
        assert!(!same_letters("delete", "delete all"));
    }
}
