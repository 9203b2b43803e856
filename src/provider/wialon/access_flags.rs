//! Access flags of a Wialon token: `fl` of `token/*`, `access_type` of the sign-in link.
//!
//! Source: the page on token flags at help.wialon.com, read together with the older wiki. The flags are independent
//! of each other and are added; a token never gets more than its user may do.

use crate::flags::{Flag, FlagTable, Mode, Risk};
use crate::response::{Response, rights::Kind};
use crate::text::Text;

/// The same flags as what a pasted value lets a token do.
pub static RIGHTS: Kind = Kind {
    title: Text { ru: "Права токена Wialon", en: "Access flags of a Wialon token" },
    table: &ACCESS_FLAGS,
    named: &[],
    aliases: &[],
    only: None,
    masks: &[],
};

/// What a token may do.
pub static ACCESS_FLAGS: FlagTable = FlagTable {
    flags: &[
        Flag {
            value: 0x100,
            name: None,
            title: Text { ru: "Отслеживание онлайн", en: "Online tracking" },
            note: Text {
                ru: "Видеть элементы и их свойства, геозоны и водителей, запрашивать сообщения и отчёты.",
                en: "See units and their properties, geofences and drivers; request messages and reports.",
            },
            risk: Risk::Low,
        },
        Flag {
            value: 0x200,
            name: None,
            title: Text { ru: "Просмотр данных", en: "Viewing data" },
            note: Text {
                ru: "Видеть техобслуживание, настройки подключения, уведомления и задания; действовать от имени \
                     пользователя.",
                en: "See service intervals, connectivity settings, notifications and jobs; act on behalf of a user.",
            },
            risk: Risk::Medium,
        },
        Flag {
            value: 0x400,
            name: None,
            title: Text {
                ru: "Изменение нечувствительных данных", en: "Editing non-sensitive data"
            },
            note: Text {
                ru: "Переименовывать, менять значки, файлы и произвольные поля, править геозоны и команды, \
                     регистрировать события.",
                en: "Rename; change icons, files and custom fields; edit geofences and commands; register events.",
            },
            risk: Risk::Medium,
        },
        Flag {
            value: 0x800,
            name: None,
            title: Text {
                ru: "Изменение чувствительных данных", en: "Editing sensitive data"
            },
            note: Text {
                ru: "Управлять доступом и правами пользователей, менять уведомления, задания, шаблоны отчётов, \
                     водителей.",
                en: "Manage access and users' rights; edit notifications, jobs, report templates, drivers.",
            },
            risk: Risk::High,
        },
        Flag {
            value: 0x1000,
            name: None,
            title: Text {
                ru: "Изменение критических данных и удаление сообщений",
                en: "Editing critical data and deleting messages",
            },
            note: Text {
                ru: "Удалять элементы и сообщения, менять датчики, счётчики и параметры подключения.",
                en: "Delete objects and messages; edit sensors, counters and connectivity settings.",
            },
            risk: Risk::High,
        },
        Flag {
            value: 0x2000,
            name: None,
            title: Text { ru: "Отправка команд", en: "Sending commands" },
            note: Text {
                ru: "Отправлять команды объектам. В прежней справке этот флаг назывался «взаимодействие».",
                en: "Send commands to units. Older documentation called this flag “interaction”.",
            },
            risk: Risk::High,
        },
        Flag {
            value: 0x4000,
            name: None,
            title: Text {
                ru: "Управление кодами активации", en: "Managing activation codes"
            },
            note: Text {
                ru: "Назван только на новейшей испанской странице справки; какие права он даёт, установить не удалось.",
                en: "Named only on the newest Spanish help page; which rights it brings could not be established.",
            },
            risk: Risk::High,
        },
    ],
    unrestricted: Some(Mode {
        title: Text { ru: "Без ограничений (−1)", en: "Unrestricted (−1)" },
        note: Text {
            ru: "Всё, что может сам пользователь, и управление его токенами.",
            en: "Everything the user may do, and managing the user's tokens.",
        },
    }),
};

/// `fl` is a token's rights in a token's record only: elsewhere it says how much an answer tells.
pub fn rights(response: &Response, name: &str) -> Option<&'static Kind> {
    let of_token = || ["callMode", "h", "dur"].iter().any(|name| response.field(name).is_some());
    match name {
        "access_type" => Some(&RIGHTS),
        "fl" if of_token() => Some(&RIGHTS),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::flags::{FlagSet, hex};

    #[test]
    fn the_values_are_those_of_the_documentation() {
        let documented = [
            ("0x100", 256),
            ("0x200", 512),
            ("0x400", 1024),
            ("0x800", 2048),
            ("0x1000", 4096),
            ("0x2000", 8192),
            ("0x4000", 16384),
        ];
        let table: Vec<_> = ACCESS_FLAGS.flags.iter().map(|flag| (hex(flag.value), flag.value)).collect();
        assert_eq!(table, documented.map(|(hex, value)| (hex.to_owned(), value)));
    }

    #[test]
    fn every_sum_of_flags_is_made_of_known_bits_only() {
        for sum in (0x100..=0x7F00).step_by(0x100) {
            let set = FlagSet::from_bits_retain(sum);
            assert_eq!(ACCESS_FLAGS.truncate(set), set);
        }
        assert_eq!(ACCESS_FLAGS.unknown(FlagSet::from_bits_retain(0x20100)).bits(), 0x20000);
    }

    #[test]
    fn every_flag_has_its_words_in_both_languages() {
        for flag in ACCESS_FLAGS.flags {
            for text in [flag.title, flag.note] {
                assert!(!text.ru.is_empty() && !text.en.is_empty() && text.ru != text.en, "{}", flag.value);
            }
        }
    }
}
