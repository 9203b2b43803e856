//! Sentences for people, in both languages at once: a missing translation does not compile.

pub mod letters;
pub mod part;
pub mod search;

/// A language of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lang {
    /// Russian, what most people who need this page read.
    #[default]
    Ru,
    /// English.
    En,
}

impl Lang {
    /// Both languages, in the order in which the switch shows them.
    pub const ALL: [Lang; 2] = [Lang::Ru, Lang::En];

    /// The language's BCP 47 tag, as `<html lang>` and the saved preference have it.
    pub const fn tag(self) -> &'static str {
        match self {
            Lang::Ru => "ru",
            Lang::En => "en",
        }
    }
}

/// One sentence, or one name, in both languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text {
    /// Russian.
    pub ru: &'static str,
    /// English.
    pub en: &'static str,
}

impl Text {
    /// The same words in both languages: a name on the wire, a product's name.
    pub const fn same(words: &'static str) -> Text {
        Text { ru: words, en: words }
    }

    /// The words in one language.
    pub const fn get(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Ru => self.ru,
            Lang::En => self.en,
        }
    }
}

/// A [`Text`] of its Russian and its English words.
pub const fn text(ru: &'static str, en: &'static str) -> Text {
    Text { ru, en }
}
