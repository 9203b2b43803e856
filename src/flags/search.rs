//! Finding a permission by any of its words, in either language, by its name in the API, or by its number.

use super::{Flag, FlagTable, hex};

/// What a person looks for: words that must all occur.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query(Vec<String>);

impl Query {
    /// The words of a text, whatever their letters' case; `ё` and `е` are one letter.
    pub fn new(text: &str) -> Query {
        Query(text.split_whitespace().map(folded).collect())
    }

    /// Whether every word occurs in what is known of `flag`. Nothing looked for is found everywhere.
    pub fn finds(&self, flag: &Flag) -> bool {
        if self.0.is_empty() {
            return true;
        }
        let words = [flag.title.ru, flag.title.en, flag.note.ru, flag.note.en, flag.name.unwrap_or_default()];
        let mut all = folded(&words.join("\n"));
        if flag.value != 0 {
            all.extend(["\n", &flag.value.to_string(), "\n", &folded(&hex(flag.value))]);
        }
        self.0.iter().all(|word| all.contains(word.as_str()))
    }
}

impl FlagTable {
    /// The flags that a person's words find, in the table's order.
    ///
    /// ```
    /// use brelok::provider::vk::scopes;
    /// let found: Vec<_> = scopes::USER.table.search("СТЕНА").filter_map(|flag| flag.name).collect();
    /// assert_eq!(found, ["wall"]);
    /// ```
    pub fn search(&self, text: &str) -> impl Iterator<Item = &'static Flag> {
        let query = Query::new(text);
        self.flags.iter().filter(move |flag| query.finds(flag))
    }
}

/// Lower case, with `е` for `ё`. Latin and Russian letters alone: the tables hold no others.
fn folded(text: &str) -> String {
    text.chars().map(lower).collect()
}

fn lower(letter: char) -> char {
    match letter {
        'Ё' | 'ё' => 'е',
        // The small Russian letters follow the capital ones at the same distance.
        'А'..='Я' => char::from_u32(u32::from(letter) + 32).unwrap_or(letter),
        _ => letter.to_ascii_lowercase(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::provider::vk::scopes::{COMMUNITY, USER};
    use crate::provider::wialon::access_flags::ACCESS_FLAGS;

    fn found(text: &str) -> String {
        USER.table.search(text).filter_map(|flag| flag.name).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn every_word_must_occur_somewhere() {
        for (text, names) in [
            ("друзья", "friends"),
            ("ДРУЗЬЯ", "friends"),
            ("Friends", "friends"),
            ("личные сообщения", "messages"),
            ("correspondence", "messages"),
            ("group_mess", "group_messages"),
            ("сайтам дается", "wall"),
            ("истекает offline", "offline"),
            ("4096", "messages"),
            ("0x10000000", "phone"),
            ("friends photos", ""),
            ("ничего такого", ""),
        ] {
            assert_eq!(found(text), names, "{text}");
        }
        assert_eq!(USER.table.search("  ").count(), 27);
    }

    #[test]
    fn any_table_can_be_searched() {
        for table in [USER.table, COMMUNITY.table, &ACCESS_FLAGS] {
            for flag in table.flags {
                for words in [flag.title.ru, flag.title.en, flag.note.ru, flag.note.en] {
                    assert!(table.search(words).any(|other| other == flag), "{words}");
                    assert!(table.search(&words.to_uppercase()).any(|other| other == flag), "{words}");
                }
            }
        }
    }

    #[test]
    fn yo_and_ye_are_one_letter() {
        assert_eq!(folded("Ёлка ЕЩЁ"), "елка еще");
        assert_eq!(folded("АЯ-az"), "ая-az");
    }
}
