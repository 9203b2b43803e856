//! What is put right in a `meta` that is plainly meant.

use crate::text::Text;

/// Something that was put right in a `meta`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Repair {
    /// Python's quotation marks and words.
    Python,
    /// A number where there should be a text: `"space": 1`. The name is that of the member.
    NumberAsText(&'static str),
    /// One text where there should be an array. The name is that of the member.
    TextAsArray(&'static str),
}

impl Repair {
    /// What was put right.
    pub const fn text(self) -> Text {
        match self {
            Repair::Python => Text {
                ru: "Это словарь Python, а не JSON: кавычки и слова True, False, None заменены. В программе возьмите \
                     json.dumps(meta).",
                en: "This is a Python dictionary, not JSON: the quotation marks and True, False, None were replaced. In a \
                     program use json.dumps(meta).",
            },
            Repair::NumberAsText(_) => Text {
                ru: "Число взято в кавычки: здесь нужна строка.",
                en: "The number was put in quotation marks: a string is needed here.",
            },
            Repair::TextAsArray(_) => Text {
                ru: "Строка взята в квадратные скобки: здесь нужен список.",
                en: "The string was put in square brackets: a list is needed here.",
            },
        }
    }
}
