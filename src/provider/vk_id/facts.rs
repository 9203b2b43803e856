//! What a person should know of VK ID: whether it or the classic sign-in is the one to use, how long its tokens last, and
//! what ends them early.

use crate::text::Text;

/// How long each of them lasts.
pub const LIFETIMES: Text = Text {
    ru: "В VK ID код действует 10 минут, access_token — час, refresh_token — 180 дней.",
    en: "With VK ID the code lasts 10 minutes, the access_token an hour, the refresh_token 180 days.",
};

/// What refreshing does to the old pair.
pub const ROTATION: Text = Text {
    ru: "После обновления прежняя пара не годится: сохраните новую. Если снова послать старый refresh_token, VK ID завершит \
         сеанс.",
    en: "After a refresh the old pair is of no use: keep the new one. Sending an old refresh_token again ends the session.",
};

/// What to do with the state of the answer.
pub const CHECK_STATE: Text = Text {
    ru: "Сравните state в ответе со своим: если они разные, ответ не ваш.",
    en: "Compare the state of the answer with yours: if they differ, the answer is not yours.",
};

/// Who may make applications of VK ID.
pub const WHO_MAY: Text = Text {
    ru: "Приложения VK ID создают только через VK Business ID; приложения неподтверждённых старых аккаунтов VK блокирует \
         с 1 марта 2026.",
    en: "VK ID applications are only made through VK Business ID; those of unconfirmed old accounts have been blocked since \
         1 March 2026.",
};

/// What there is for a new application.
///
/// Sources: VK's pages mark the classic sign-in as obsolete; public code reports how it goes with new applications.
pub const NEW_APPS: Text = Text {
    ru: "Новому приложению нужен VK ID. Классический вход (oauth.vk.ru) VK называет устаревшим, и у новых приложений он обычно \
         заканчивается ошибкой «Security Error»; некоторым он ещё выдавал токены на сутки.",
    en: "A new application needs VK ID. VK calls the classic sign-in (oauth.vk.ru) obsolete, and with new applications it \
         usually ends in “Security Error”; some of them were still seen to get tokens for a day.",
};

/// What there is for the applications that are older than that.
///
/// Sources: reports on VK's own applications of 2026; VK's page on community tokens.
pub const OLD_APPS: Text = Text {
    ru: "Старым приложениям и приложениям самой VK классический вход выдавал токены и в 2026 году. Токены сообществ тоже \
         получают через него.",
    en: "Older applications and VK's own were given tokens by the classic sign-in in 2026, too. Tokens of communities are got \
         through it as well.",
};

/// What VK ID does not give.
pub const NOT_GIVEN: Text = Text {
    ru: "В VK ID нет прав messages, offline и audio.",
    en: "VK ID has no permissions messages, offline and audio.",
};

/// Which of the two sign-ins to use, line by line.
pub static WHICH_FLOW: [Text; 5] = [NEW_APPS, WHO_MAY, OLD_APPS, LIFETIMES, NOT_GIVEN];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::provider::vk::scopes::{USER, VK_ID};

    #[test]
    fn what_vk_id_does_not_give_is_in_the_classic_table_alone() {
        for name in ["messages", "offline", "audio"] {
            assert!(NOT_GIVEN.ru.contains(name) && NOT_GIVEN.en.contains(name), "{name}");
            assert!(USER.flag(name).is_some() && VK_ID.flag(name).is_none(), "{name}");
        }
    }
}
