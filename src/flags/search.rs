//! Finding a permission by any of its words, in either language, by its name in the API, or by its number.

use super::{Flag, hex};
use crate::text::search::Query;

impl Flag {
    /// Whether what a person looks for occurs in what is known of this flag.
    pub fn answers(&self, query: &Query) -> bool {
        let words = [self.title.ru, self.title.en, self.note.ru, self.note.en, self.name.unwrap_or_default()];
        let mut all = words.join("\n");
        if self.value != 0 {
            all.extend(["\n", &self.value.to_string(), "\n", &hex(self.value)]);
        }
        query.is_in(&all)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::flags::FlagTable;
    use crate::provider::vk::scopes::{COMMUNITY, USER};
    use crate::provider::wialon::access_flags::ACCESS_FLAGS;

    fn search(table: &'static FlagTable, text: &str) -> Vec<&'static Flag> {
        let query = Query::new(text);
        table.flags.iter().filter(|flag| flag.answers(&query)).collect()
    }

    fn found(text: &str) -> String {
        search(USER.table, text).iter().filter_map(|flag| flag.name).collect::<Vec<_>>().join(" ")
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
        assert_eq!(search(USER.table, "  ").len(), 27);
    }

    #[test]
    fn any_table_can_be_searched() {
        for table in [USER.table, COMMUNITY.table, &ACCESS_FLAGS] {
            for flag in table.flags {
                for words in [flag.title.ru, flag.title.en, flag.note.ru, flag.note.en] {
                    assert!(search(table, words).contains(&flag), "{words}");
                    assert!(search(table, &words.to_uppercase()).contains(&flag), "{words}");
                }
            }
        }
    }
}
