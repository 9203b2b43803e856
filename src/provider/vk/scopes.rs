//! What VK's permissions are called: `scope` of the sign-in link, `settings` of the consent page, `mask` of
//! `groups.getTokenPermissions`.
//!
//! Sources: `apps_scope` of VK's API schema 5.199, the constants of the libraries vksdk and vk-io, the documentation
//! of `apps.getScopes`. A bit without a row has no known meaning, although masks that mean "all" set it.

mod availability;
mod groups;

pub use availability::{Availability, availability};
pub use groups::{COMMUNITY_GROUPS, Group, USER_GROUPS};

use super::methods::{PERMISSIONS, Question};
use crate::flags::{Flag, FlagTable, Risk};
use crate::response::{Response, rights::Kind};
use crate::text::Text;

/// Value, name, risk, { title and note in Russian } { in English }.
macro_rules! scopes {
    ($($value:literal $name:literal $risk:ident
        { $title_ru:literal $note_ru:literal } { $title_en:literal $note_en:literal })*) => {
        &[$(Flag {
            value: $value,
            name: Some($name),
            title: Text { ru: $title_ru, en: $title_en },
            note: Text { ru: $note_ru, en: $note_en },
            risk: Risk::$risk,
        }),*]
    };
}

/// What a token of a person may do.
pub static USER: Kind = Kind {
    title: Text { ru: "Права пользователя VK", en: "Permissions of a VK user token" },
    table: &USER_BITS,
    named: NAMED,
    aliases: &[
        ("questions", "stories"),
        ("link", "menu"),
        ("addLinkToLeftMenu", "menu"),
        ("phone_number", "phone"),
    ],
    only: None,
    masks: USER_MASKS,
};

/// What a token of a community may do: some bits are other permissions than a person's.
pub static COMMUNITY: Kind = Kind {
    title: Text { ru: "Права сообщества VK", en: "Permissions of a VK community token" },
    table: &COMMUNITY_BITS,
    named: &[],
    aliases: &[],
    only: None,
    masks: &[(
        405_508,
        Text {
            ru: "Права сообщества, которые просят программы с открытым кодом.",
            en: "The community permissions that public code asks for.",
        },
    )],
};

/// What VK ID gives: names alone, the first by default, the next two after verification, the rest on request.
pub static VK_ID: Kind = Kind {
    title: Text { ru: "Права VK ID", en: "Permissions of VK ID" },
    table: &USER_BITS,
    named: PERSONAL_INFO,
    aliases: &[],
    only: Some(&[
        "vkid.personal_info",
        "email",
        "phone",
        "friends",
        "photos",
        "video",
        "stories",
        "pages",
        "status",
        "notes",
        "wall",
        "docs",
        "groups",
        "stats",
        "market",
        "notifications",
        "ads",
    ]),
    masks: &[],
};

/// The kind of permissions that a parameter of VK holds.
pub fn rights(response: &Response, name: &str) -> Option<&'static Kind> {
    let open = |name: &str| response.open(name).unwrap_or_default();
    // PHP writes a list as scope[0], scope[1] and so on.
    match name.split('[').next()? {
        "mask" => Some(&COMMUNITY),
        // `false` where that call failed; elsewhere it may be anything.
        PERMISSIONS if response.method.as_deref() == Some(Question::Execute.method()) => {
            open(name).parse::<i64>().ok().map(|_| &USER)
        }
        // `account.getAppPermissions` answers with a bare mask.
        "response" if open(name).parse::<i64>().is_err() => None,
        "response" => match response.method.as_deref() {
            Some("account.getAppPermissions") => Some(&USER),
            // Other methods answer 0 and 1; where the method is not known, a larger number is a mask.
            None if open(name).len() > 1 => Some(&USER),
            _ => None,
        },
        "scope" | "settings" => {
            let value = open(name);
            let has_word = |is: fn(&str) -> bool| value.split([',', ' ']).any(is);
            let names_community = !open("group_ids").trim().is_empty()
                || response.fields.iter().any(|field| field.name.starts_with("access_token_"));
            Some(if has_word(|word| word.starts_with("vkid.")) {
                &VK_ID
            } else if names_community
                || has_word(|word| COMMUNITY.flag(word).is_some() && USER.flag(word).is_none())
            {
                &COMMUNITY
            } else {
                &USER
            })
        }
        _ => None,
    }
}

const USER_MASKS: &[(i64, Text)] = &[
    (
        1_073_737_727,
        Text {
            ru: "Маска сайта vkhost: всё, кроме личных сообщений.",
            en: "vkhost's mask: everything but private messages.",
        },
    ),
    (
        1_073_741_823,
        Text {
            ru: "Маска «всё»: биты с 0 по 29.", en: "The mask for everything: bits 0 to 29."
        },
    ),
    (
        1_048_575,
        Text {
            ru: "Маска «всё» из старых программ: биты с 0 по 19.",
            en: "Older programs' mask for everything: bits 0 to 19.",
        },
    ),
    (
        140_492_255,
        Text {
            ru: "Маска «всё» библиотеки VkNet.", en: "The library VkNet's mask for everything."
        },
    ),
    (
        140_488_159,
        Text {
            ru: "Маска «всё» библиотеки VkNet без личных сообщений.",
            en: "The library VkNet's mask for everything but private messages.",
        },
    ),
    (
        69_632,
        Text {
            ru: "Личные сообщения, без срока действия.", en: "Private messages without expiry."
        },
    ),
    (
        501_202_911,
        Text {
            ru: "Все права, которые перечисляет сайт vkhost.", en: "Every permission that vkhost lists."
        },
    ),
];

/// A person's permissions, as a calculator takes them.
pub static USER_BITS: FlagTable = FlagTable {
    unrestricted: None,
    flags: scopes! {
        1 "notify" Low
        { "Уведомления" "Присылать уведомления; для приложений внутри VK." }
        { "Notifications" "Send notifications; for applications inside VK." }

        2 "friends" Medium
        { "Друзья" "Доступ к друзьям." }
        { "Friends" "Access to friends." }

        4 "photos" Medium
        { "Фотографии" "Доступ к фотографиям." }
        { "Photos" "Access to photos." }

        8 "audio" Medium
        { "Аудиозаписи" "Доступ к музыке; обычным приложениям её методы закрыты." }
        { "Audio" "Access to music; its methods are closed to ordinary applications." }

        16 "video" Medium
        { "Видео" "Доступ к видеозаписям." }
        { "Video" "Access to videos." }

        32 "offers" Low
        { "Предложения" "Право устарело, но в масках ещё встречается." }
        { "Offers" "Obsolete, but still found in masks." }

        64 "stories" Medium
        { "Истории" "Доступ к историям. Раньше право называлось questions." }
        { "Stories" "Access to stories. The name used to be questions." }

        128 "pages" Medium
        { "Вики-страницы" "Доступ к вики-страницам." }
        { "Wiki pages" "Access to wiki pages." }

        256 "menu" Low
        { "Ссылка в меню" "Ссылка на приложение в меню слева; для приложений внутри VK." }
        { "Link in the menu" "A link to the application in the left menu; for applications inside VK." }

        512 "wallmenu" Low
        { "Быстрая запись на стену" "Право устарело." }
        { "Quick posting to the wall" "Obsolete." }

        1024 "status" Medium
        { "Статус" "Доступ к статусу." }
        { "Status" "Access to the status." }

        2048 "notes" Medium
        { "Заметки" "Доступ к заметкам." }
        { "Notes" "Access to notes." }

        4096 "messages" High
        { "Личные сообщения" "Доступ к переписке. Новым приложениям не дают; запрос с этим правом может не пройти целиком." }
        { "Private messages" "Access to correspondence. Not given to new applications; a request that holds it can fail as a whole." }

        8192 "wall" High
        { "Стена" "Записи на стене от имени пользователя. Сайтам и входу через code не даётся." }
        { "Wall" "Posts on the wall in the user's name. Ignored for web sites and sign-ins by code." }

        32768 "ads" High
        { "Рекламные кабинеты" "Доступ к рекламным кабинетам." }
        { "Ad accounts" "Access to the advertising accounts." }

        65536 "offline" High
        { "Без срока" "Токен не истекает (expires_in=0). Даётся старым приложениям." }
        { "No expiry" "The token does not expire (expires_in=0). Given to older applications." }

        131072 "docs" Medium
        { "Файлы" "Доступ к файлам." }
        { "Files" "Access to files." }

        262144 "groups" High
        { "Сообщества" "Доступ к сообществам пользователя, в том числе к тем, которыми он управляет." }
        { "Communities" "Access to the user's communities, those that the user manages included." }

        524288 "notifications" Low
        { "Оповещения об ответах" "Доступ к оповещениям об ответах." }
        { "Notices of replies" "Access to notices of replies." }

        1048576 "stats" Low
        { "Статистика" "Статистика там, где пользователь администратор." }
        { "Statistics" "Statistics where the user is an administrator." }

        4194304 "email" Medium
        { "Адрес почты" "Адрес почты; при обычном входе приходит рядом с токеном." }
        { "E-mail address" "The e-mail address; the usual sign-in returns it beside the token." }

        8388608 "adsweb" High
        { "Рекламная сеть" "Доступ к рекламной сети." }
        { "Ad network" "Access to the advertising network." }

        16777216 "leads" High
        { "Заявки из рекламы" "Доступ к рекламе со сбором заявок; для рекламных партнёров." }
        { "Lead ads" "Access to lead advertising; for advertising partners." }

        33554432 "group_messages" High
        { "Сообщения сообществ" "Доступ к сообщениям сообществ." }
        { "Community messages" "Access to the messages of communities." }

        67108864 "exchange" High
        { "Рекламная биржа" "Доступ к рекламной бирже." }
        { "Ad exchange" "Access to the advertising exchange." }

        134217728 "market" Medium
        { "Товары" "Доступ к товарам." }
        { "Goods" "Access to goods." }

        268435456 "phone" Medium
        { "Номер телефона" "Номер телефона; для сервисов VK и доверенных приложений внутри VK, в VK ID — после проверки." }
        { "Phone number" "The phone number; for VK's services and trusted applications inside VK, in VK ID after verification." }
    },
};

const NAMED: &[Flag] = scopes! {
    0 "nohttps" High
    { "Запросы без https" "Право устарело: вместе с токеном приходит секрет для запросов по http." }
    { "Requests without https" "Obsolete: a secret for requests over http comes with the token." }

    0 "support" High
    { "Назначение неизвестно" "Право есть в схеме API, но что оно даёт, не описано." }
    { "Purpose unknown" "The API's schema has it, but what it gives is not described." }
};

const PERSONAL_INFO: &[Flag] = scopes! {
    0 "vkid.personal_info" Low
    { "Основные данные профиля" "VK ID даёт это право по умолчанию." }
    { "Basic data of the profile" "VK ID gives it by default." }
};

/// A community's permissions, as a calculator takes them.
pub static COMMUNITY_BITS: FlagTable = FlagTable {
    unrestricted: None,
    flags: scopes! {
        1 "stories" Medium
        { "Истории" "Доступ к историям сообщества." }
        { "Stories" "Access to the community's stories." }

        4 "photos" Medium
        { "Фотографии" "Доступ к фотографиям сообщества." }
        { "Photos" "Access to the community's photos." }

        64 "app_widget" Medium
        { "Виджет приложения" "Доступ к виджетам приложений сообщества." }
        { "Application widget" "Access to the community's application widgets." }

        4096 "messages" High
        { "Сообщения сообщества" "Доступ к сообщениям сообщества." }
        { "Community messages" "Access to the community's messages." }

        8192 "wall" High
        { "Стена" "Доступ к записям на стене сообщества." }
        { "Wall" "Access to the posts on the community's wall." }

        131072 "docs" Medium
        { "Файлы" "Доступ к файлам сообщества." }
        { "Files" "Access to the community's files." }

        262144 "manage" High
        { "Управление сообществом" "Управление сообществом." }
        { "Managing the community" "Managing the community." }

        134217728 "market" Medium
        { "Товары" "Доступ к товарам сообщества." }
        { "Goods" "Access to the community's goods." }
    },
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::flags::FlagSet;

    fn rows(table: &'static FlagTable) -> Vec<(u32, i64, &'static str)> {
        let row =
            |flag: &'static Flag| (flag.value.trailing_zeros(), flag.value, flag.name.unwrap_or_default());
        table.flags.iter().map(row).collect()
    }

    #[test]
    fn user_bits_are_those_of_the_sources() {
        let documented = [
            (0, 1, "notify"),
            (1, 2, "friends"),
            (2, 4, "photos"),
            (3, 8, "audio"),
            (4, 16, "video"),
            (5, 32, "offers"),
            (6, 64, "stories"),
            (7, 128, "pages"),
            (8, 256, "menu"),
            (9, 512, "wallmenu"),
            (10, 1024, "status"),
            (11, 2048, "notes"),
            (12, 4096, "messages"),
            (13, 8192, "wall"),
            (15, 32768, "ads"),
            (16, 65536, "offline"),
            (17, 131072, "docs"),
            (18, 262144, "groups"),
            (19, 524288, "notifications"),
            (20, 1048576, "stats"),
            (22, 4194304, "email"),
            (23, 8388608, "adsweb"),
            (24, 16777216, "leads"),
            (25, 33554432, "group_messages"),
            (26, 67108864, "exchange"),
            (27, 134217728, "market"),
            (28, 268435456, "phone"),
        ];
        assert_eq!(rows(&USER_BITS), documented);
        let named: Vec<_> = NAMED.iter().map(|flag| (flag.value, flag.name)).collect();
        assert_eq!(named, [(0, Some("nohttps")), (0, Some("support"))]);
    }

    #[test]
    fn community_bits_are_those_of_the_sources() {
        let documented = [
            (0, 1, "stories"),
            (2, 4, "photos"),
            (6, 64, "app_widget"),
            (12, 4096, "messages"),
            (13, 8192, "wall"),
            (17, 131072, "docs"),
            (18, 262144, "manage"),
            (27, 134217728, "market"),
        ];
        assert_eq!(rows(&COMMUNITY_BITS), documented);
    }

    #[test]
    fn vk_id_has_seventeen_names_each_with_its_words() {
        let names = VK_ID.only.unwrap();
        assert_eq!(
            names.join(" "),
            "vkid.personal_info email phone friends photos video stories pages status notes wall docs groups \
             stats market notifications ads"
        );
        assert!(names.iter().all(|name| VK_ID.flag(name).is_some()));
        assert!(["messages", "offline", "audio"].iter().all(|name| VK_ID.flag(name).is_none()));
    }

    #[test]
    fn unassigned_bits_stay_unknown() {
        let unknown = |bits| USER_BITS.unknown(FlagSet::from_bits_retain(bits)).bits();
        assert_eq!(unknown(1_073_741_823), 1 << 14 | 1 << 21 | 1 << 29);
        assert_eq!(unknown(501_202_911), 0);
    }

    /// The names that a mask leaves out, lowest first, and its unassigned bits.
    fn without(mask: i64) -> (String, Vec<i64>) {
        let set = FlagSet::from_bits_retain(mask);
        let missing = USER_BITS.flags.iter().filter(|flag| !set.contains(flag.value));
        let names: Vec<_> = missing.filter_map(|flag| flag.name).collect();
        (names.join(" "), USER_BITS.unknown(set).iter_bits().map(|bit| bit.trailing_zeros().into()).collect())
    }

    #[test]
    fn known_masks_are_what_their_words_say() {
        for (mask, missing, unassigned) in [
            (1_073_737_727, "messages", vec![14, 21, 29]),
            (1_073_741_823, "", vec![14, 21, 29]),
            (1_048_575, "stats email adsweb leads group_messages exchange market phone", vec![14]),
            (140_492_255, "offers wallmenu adsweb leads group_messages exchange phone", vec![]),
            (140_488_159, "offers wallmenu messages adsweb leads group_messages exchange phone", vec![]),
            (501_202_911, "offers group_messages", vec![]),
        ] {
            assert_eq!(without(mask), (missing.to_owned(), unassigned), "{mask}");
            assert!(USER_MASKS.iter().any(|(known, _)| *known == mask), "{mask}");
        }
        assert!(USER_MASKS.iter().any(|(known, _)| *known == 4096 + 65536));
        assert_eq!(USER_MASKS.len(), 7);
        assert_eq!(COMMUNITY.masks[0].0, 4 + 4096 + 8192 + 131_072 + 262_144);
    }

    #[test]
    fn every_permission_has_its_words_in_both_languages() {
        let kinds = [&USER, &COMMUNITY, &VK_ID];
        for flag in kinds.iter().flat_map(|kind| kind.table.flags.iter().chain(kind.named)) {
            for text in [flag.title, flag.note] {
                assert!(text.ru.chars().any(|letter| matches!(letter, 'а'..='я')), "{:?}", flag.name);
                assert!(!text.en.is_empty() && !text.en.chars().any(|letter| matches!(letter, 'а'..='я')));
            }
            assert!(flag.note.ru.ends_with('.') && flag.note.en.ends_with('.'), "{:?}", flag.name);
        }
    }
}
