//! `fl` of `token/login`: how much the answer tells.
//!
//! Source: the page on `token/login` at help.wialon.com; 0x40 stands on its newest Spanish version only.

use crate::flags::{Flag, FlagTable, Risk};
use crate::text::Text;

const fn flag(value: i64, ru: [&'static str; 2], en: [&'static str; 2]) -> Flag {
    let ([title_ru, note_ru], [title_en, note_en]) = (ru, en);
    Flag {
        value,
        name: None,
        title: Text { ru: title_ru, en: title_en },
        note: Text { ru: note_ru, en: note_en },
        risk: Risk::None,
    }
}

/// What the answer of `token/login` tells.
pub static ANSWER_FLAGS: FlagTable = FlagTable {
    flags: &[
        flag(0x1, ["Основное", "Основные сведения."], ["Basic information", "The basics."]),
        flag(0x2, ["Пользователь", "Сведения о пользователе."], ["User", "Information on the user."]),
        flag(
            0x4,
            ["Токен", "Запись токена; она приходит строкой, внутри которой JSON."],
            ["Token", "The token's record; it comes as a text that holds JSON."],
        ),
        flag(0x8, ["Элементы", "Сведения об элементах."], ["Items", "Information on items."]),
        flag(
            0x10,
            ["Услуги тарифа", "Услуги биллинга."],
            ["Billing services", "Services of the billing plan."],
        ),
        flag(
            0x20,
            ["Свойства пользователя", "Произвольные свойства пользователя."],
            ["User's properties", "The user's custom properties."],
        ),
        flag(
            0x40,
            [
                "Адреса мониторинга и CMS",
                "Назван только на новейшей испанской странице справки; есть ли он на вашем сервере, неизвестно.",
            ],
            [
                "Monitoring and CMS addresses",
                "Named on the newest Spanish help page only; whether your server has it is unknown.",
            ],
        ),
    ],
    unrestricted: None,
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_values_are_those_of_the_documentation() {
        let values: Vec<_> = ANSWER_FLAGS.flags.iter().map(|flag| flag.value).collect();
        assert_eq!(values, [0x1, 0x2, 0x4, 0x8, 0x10, 0x20, 0x40]);
    }
}
