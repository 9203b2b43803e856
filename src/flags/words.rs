//! The sentences for what can be wrong with a permission set, and for what was made of it.

use super::{ParseErrorKind, Risk};
use crate::text::Text;

impl ParseErrorKind {
    /// What is wrong and what to do, in one or two sentences.
    pub const fn text(self) -> Text {
        match self {
            ParseErrorKind::Empty => Text {
                ru: "Впишите число: сумму нужных флагов или 0.",
                en: "Enter a number: the sum of the flags you need, or 0.",
            },
            ParseErrorKind::UnexpectedCharacter => Text {
                ru: "Этот знак здесь лишний. Подходят числа вида 768 и 0x300, сложенные через + или |.",
                en: "This sign does not belong here. Numbers such as 768 and 0x300 do, joined by + or |.",
            },
            ParseErrorKind::BadDigit => Text {
                ru: "Здесь должна быть цифра. Шестнадцатеричное число начинается с 0x: 0x300.",
                en: "A digit is needed here. A hexadecimal number begins with 0x: 0x300.",
            },
            ParseErrorKind::UnknownName => Text {
                ru: "Права с таким именем нет в списке.",
                en: "No permission in the list has this name.",
            },
            ParseErrorKind::TooLarge => Text {
                ru: "Число не помещается в 64 бита.",
                en: "The number does not fit into 64 bits.",
            },
            ParseErrorKind::Negative => Text {
                ru: "Сумма прав не бывает отрицательной, и −1 здесь не значит «всё». Отметьте нужные права.",
                en: "A sum of permissions is never negative, and −1 does not mean everything here. Tick what you need.",
            },
            ParseErrorKind::MissingOperator => Text {
                ru: "Между числами нужен знак + или |. Пробелов внутри числа быть не должно.",
                en: "Put + or | between the numbers. A number has no spaces inside.",
            },
            ParseErrorKind::MissingTerm => {
                Text { ru: "Здесь не хватает числа.", en: "A number is missing here." }
            }
        }
    }
}

impl Risk {
    /// The word that stands beside the colour.
    pub const fn text(self) -> Text {
        match self {
            Risk::None => Text::same(""),
            Risk::Low => Text { ru: "низкий риск", en: "low risk" },
            Risk::Medium => Text { ru: "средний риск", en: "medium risk" },
            Risk::High => Text { ru: "высокий риск", en: "high risk" },
        }
    }
}
