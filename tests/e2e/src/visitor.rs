//! Who comes to the page.

/// Who comes: the language that the browser asks for.
#[derive(Clone, Copy, Debug, Default)]
pub enum Visitor {
    /// A browser set to English.
    #[default]
    English,
    /// A browser set to Russian.
    Russian,
}

impl Visitor {
    pub(crate) fn languages(self) -> &'static str {
        match self {
            Self::English => "en-US,en",
            Self::Russian => "ru-RU,ru,en-US,en",
        }
    }

    /// The same, as a program learns it from its surroundings.
    pub(crate) fn locale(self) -> &'static str {
        match self {
            Self::English => "en_US.UTF-8",
            Self::Russian => "ru_RU.UTF-8",
        }
    }
}
