//! Finding a permission by any of its words, in either language, by its name in the API, or by its number.

use super::{Flag, FlagTable, hex};
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
        self.flags.iter().filter(move |flag| flag.answers(&query))
    }
}

#[cfg(test)]
mod tests {
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
}
