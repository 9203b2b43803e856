//! `flags` of the sign-in link: what comes back beside the token.
//!
//! Source: the page on the sign-in form at help.wialon.com.

use crate::flags::{Flag, FlagTable, Risk};
use crate::text::Text;

/// What comes back beside the token.
pub static ANSWER_FLAGS: FlagTable = FlagTable {
    flags: &[
        Flag {
            value: 0x1,
            name: None,
            title: Text { ru: "Имя пользователя", en: "User name" },
            note: Text { ru: "Добавляет user_name.", en: "Adds user_name." },
            risk: Risk::None,
        },
        Flag {
            value: 0x2,
            name: None,
            title: Text { ru: "Параметры ссылки", en: "The link's parameters" },
            note: Text {
                ru: "Добавляет client_id, access_type (только с токеном), activation_time, duration, flags, \
                     response_type и svc_error.",
                en: "Adds client_id, access_type (with a token only), activation_time, duration, flags, \
                     response_type and svc_error.",
            },
            risk: Risk::None,
        },
        Flag {
            value: 0x4,
            name: None,
            title: Text { ru: "Прочие параметры", en: "Other parameters" },
            note: Text {
                ru: "Возвращает остальное, что было в ссылке: так к вам вернётся и ваша метка state.",
                en: "Gives back whatever else the link had: that is how your own state comes back.",
            },
            risk: Risk::None,
        },
    ],
    unrestricted: None,
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_values_are_those_of_the_documentation() {
        let values: Vec<_> = ANSWER_FLAGS.flags.iter().map(|flag| flag.value).collect();
        assert_eq!(values, [0x1, 0x2, 0x4]);
    }
}
