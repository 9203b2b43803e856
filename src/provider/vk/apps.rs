//! Applications whose numbers go round, and what was last reported of them. Reports age fast: each says its date, and none
//! says that an application works today.
//!
//! Sources: vkhost and its forks with their issues, public code up to October 2026.

use crate::text::Text;

/// An application of somebody else.
#[derive(Debug, PartialEq, Eq)]
pub struct App {
    /// Its `client_id`.
    pub id: u32,
    /// Its name.
    pub name: &'static str,
    /// What the last report comes to.
    pub state: State,
    /// When the report behind `state` is from, as exactly as that is known: `2026`, `2026-09`, `2026-04-13`; empty where
    /// nobody gave a date.
    pub reported: &'static str,
    /// What was reported, in one or two sentences.
    pub report: Text,
}

/// What the last report of an application comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Somebody reported that it gave tokens.
    Worked,
    /// Public code used it; nobody reported how that went.
    Used,
    /// Somebody used it, somebody else found it dead.
    Disputed,
    /// Lists still name it; nobody says whether it gives tokens.
    Untested,
    /// The sign-in ended in "Security Error".
    Refused,
    /// VK blocked it.
    Blocked,
    /// Lists dropped it.
    Dropped,
    /// It signs in with a password only, which nobody should give to a page.
    PasswordOnly,
}

impl State {
    /// The words that stand beside the name.
    pub const fn text(self) -> Text {
        match self {
            State::Worked => Text {
                ru: "по последнему сообщению, выдавало токены",
                en: "last reported to give tokens",
            },
            State::Used => Text {
                ru: "им пользовались в открытом коде", en: "seen in use in public code"
            },
            State::Disputed => Text { ru: "сообщения расходятся", en: "reports disagree" },
            State::Untested => Text { ru: "не проверено", en: "untested" },
            State::Refused => Text {
                ru: "по последнему сообщению, отказ", en: "last reported to refuse"
            },
            State::Blocked => Text { ru: "заблокировано", en: "blocked" },
            State::Dropped => Text { ru: "убрано из списков", en: "dropped from lists" },
            State::PasswordOnly => {
                Text { ru: "вход только по паролю", en: "password sign-in only" }
            }
        }
    }
}

impl App {
    /// Whether the one-press sign-in offers it: only where the last report is that it gave tokens.
    pub fn is_offered(&self) -> bool {
        self.state == State::Worked
    }

    /// Whether anybody has reported that it gave tokens, or was seen to use it; the others are marked.
    pub fn has_working_report(&self) -> bool {
        matches!(self.state, State::Worked | State::Used | State::Disputed)
    }
}

/// The application of this number.
///
/// ```
/// use brelok::provider::vk::apps;
/// assert_eq!(apps::find(2_685_278).map(|app| app.name), Some("Kate Mobile"));
/// ```
pub fn find(id: u64) -> Option<&'static App> {
    APPS.iter().find(|app| u64::from(app.id) == id)
}

/// What a person should know before signing in through an application of somebody else.
pub const RISK: Text = Text {
    ru: "Токен пользователя действует от вашего имени, а с правом offline — годами; токен сообщества — от имени сообщества. Сообщают, что вход через чужое \
         приложение нарушает правила VK (пункт 6.7) и что аккаунты за это блокировали. Просите как можно меньше прав. Отозвать токен: \
         завершите все сеансы, отключите приложение или смените пароль.",
    en: "A user token acts in your name, and with offline it does so for years; a community token acts in the community's. Signing in through somebody else's application \
         is reported to break VK's terms (section 6.7), and accounts are reported to have been blocked for it. \
         Ask for as few permissions as you can. To revoke the token, end all sessions, remove the application or change the \
         password.",
};

/// Id, name, state, date, { report in Russian } { in English }.
macro_rules! apps {
    ($($id:literal $name:literal $state:ident $reported:literal { $ru:literal } { $en:literal })*) => {
        &[$(App {
            id: $id,
            name: $name,
            state: State::$state,
            reported: $reported,
            report: Text { ru: $ru, en: $en },
        }),*]
    };
}

/// All of them; those that gave tokens last stand first.
pub static APPS: &[App] = apps! {
    6463690 "Маруся" Worked "2026-05-19"
    { "Сообщали, что выдаёт токены: 19 мая 2026. Встречается в открытом коде за октябрь 2026." }
    { "Reported to give tokens on 19 May 2026. Seen in public code of October 2026." }

    2685278 "Kate Mobile" Worked "2026-04-13"
    { "Сообщали, что выдаёт токены: 29 сентября 2025 и 13 апреля 2026. С 1 мая 2026 музыка через него недоступна." }
    { "Reported to give tokens on 29 September 2025 and 13 April 2026. It lost access to music on 1 May 2026." }

    7793118 "Звонки ВКонтакте" Used "2026-09"
    { "Встречается в открытом коде за сентябрь 2026; выдаёт ли токены, никто не сообщал." }
    { "Used in public code of September 2026; nobody reported whether it gives tokens." }

    6287487 "vk.com" Disputed "2026"
    { "29 сентября 2025 его убрали из списка как нерабочее; в открытом коде за 2026 год им пользуются с правом offline." }
    { "Dropped from a list as dead on 29 September 2025; public code of 2026 uses it with offline." }

    7556576 "Сферум" Untested "2026"
    { "В 2026 году ещё стоит в списке; выдаёт ли токены, никто не сообщал." }
    { "Still in a list of 2026; nobody reported whether it gives tokens." }

    7598572 "Сферум Android" Untested "2026"
    { "В 2026 году ещё стоит в списке; выдаёт ли токены, никто не сообщал." }
    { "Still in a list of 2026; nobody reported whether it gives tokens." }

    7799655 "VK Почта" Untested ""
    { "Стоит в списках; выдаёт ли токены, никто не сообщал." }
    { "In lists; nobody reported whether it gives tokens." }

    7539952 "Почта Mail.ru" Untested ""
    { "Стоит в списках; выдаёт ли токены, никто не сообщал." }
    { "In lists; nobody reported whether it gives tokens." }

    7497650 "VK Connect" Untested ""
    { "Стоит в списках; выдаёт ли токены, никто не сообщал." }
    { "In lists; nobody reported whether it gives tokens." }

    5530956 "Prisma" Untested ""
    { "Стоит в списках; выдаёт ли токены, никто не сообщал." }
    { "In lists; nobody reported whether it gives tokens." }

    3698024 "Instagram" Untested ""
    { "Стоит в списках; выдаёт ли токены, никто не сообщал." }
    { "In lists; nobody reported whether it gives tokens." }

    4083558 "VFeed" Untested ""
    { "Стоит в списках; выдаёт ли токены, никто не сообщал." }
    { "In lists; nobody reported whether it gives tokens." }

    5776857 "VK Admin iOS" Refused "2025-11-07"
    { "7 ноября 2025 сообщили об отказе «Security Error»." }
    { "Reported to end in “Security Error” on 7 November 2025." }

    6121396 "VK Admin" Blocked "2026-04-13"
    { "31 октября 2025: «too much tries»; 13 апреля 2026: «application is blocked». Старые токены тоже перестали действовать." }
    { "31 October 2025: “too much tries”; 13 April 2026: “application is blocked”. Older tokens stopped working, too." }

    7571751 "VK Education iOS" Dropped "2026"
    { "В 2026 году убрано из списка." }
    { "Dropped from a list in 2026." }

    3116505 "VK API" Dropped "2021"
    { "Убрано из списка vkhost между 2018 и 2021 годами." }
    { "Dropped from vkhost's list between 2018 and 2021." }

    6146827 "VK Me" Dropped "2021"
    { "Убрано из списка vkhost между 2018 и 2021 годами." }
    { "Dropped from vkhost's list between 2018 and 2021." }

    5256902 "VK Live" Dropped "2021"
    { "Убрано из списка vkhost между 2018 и 2021 годами." }
    { "Dropped from vkhost's list between 2018 and 2021." }

    5676187 "VK Live Android" Dropped "2021"
    { "Убрано из списка vkhost между 2018 и 2021 годами." }
    { "Dropped from vkhost's list between 2018 and 2021." }

    5554806 "Vinci" Dropped "2021"
    { "Убрано из списка vkhost между 2018 и 2021 годами." }
    { "Dropped from vkhost's list between 2018 and 2021." }

    6334949 "Клевер" Dropped "2021"
    { "Убрано из списка vkhost между 2018 и 2021 годами." }
    { "Dropped from vkhost's list between 2018 and 2021." }

    6378721 "Клевер" Dropped "2021"
    { "Убрано из списка vkhost между 2018 и 2021 годами." }
    { "Dropped from vkhost's list between 2018 and 2021." }

    2274003 "VK Android" PasswordOnly ""
    { "Входит только по паролю и со своим секретным ключом, здесь не подходит." }
    { "Signs in with a password and a secret key of its own only; of no use here." }

    3140623 "VK iPhone" PasswordOnly ""
    { "Входит только по паролю и со своим секретным ключом, здесь не подходит." }
    { "Signs in with a password and a secret key of its own only; of no use here." }

    3682744 "VK iPad" PasswordOnly ""
    { "Входит только по паролю и со своим секретным ключом, здесь не подходит." }
    { "Signs in with a password and a secret key of its own only; of no use here." }

    3697615 "VK Windows" PasswordOnly ""
    { "Входит только по паролю и со своим секретным ключом, здесь не подходит." }
    { "Signs in with a password and a secret key of its own only; of no use here." }

    3502557 "VK Windows Phone" PasswordOnly ""
    { "Входит только по паролю и со своим секретным ключом, здесь не подходит." }
    { "Signs in with a password and a secret key of its own only; of no use here." }
};

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(is: impl Fn(&App) -> bool) -> Vec<u32> {
        APPS.iter().filter(|app| is(app)).map(|app| app.id).collect()
    }

    #[test]
    fn every_reported_application_is_here_under_its_last_state() {
        assert_eq!(APPS.len(), 27);
        assert_eq!(ids(App::is_offered), [6_463_690, 2_685_278]);
        assert_eq!(ids(|app| app.state == State::Used), [7_793_118]);
        assert_eq!(ids(|app| app.state == State::Disputed), [6_287_487]);
        assert_eq!(
            ids(|app| app.state == State::Untested),
            [7_556_576, 7_598_572, 7_799_655, 7_539_952, 7_497_650, 5_530_956, 3_698_024, 4_083_558],
        );
        assert_eq!(ids(|app| app.state == State::Refused), [5_776_857]);
        assert_eq!(ids(|app| app.state == State::Blocked), [6_121_396]);
        assert_eq!(
            ids(|app| app.state == State::Dropped),
            [7_571_751, 3_116_505, 6_146_827, 5_256_902, 5_676_187, 5_554_806, 6_334_949, 6_378_721],
        );
        assert_eq!(
            ids(|app| app.state == State::PasswordOnly),
            [2_274_003, 3_140_623, 3_682_744, 3_697_615, 3_502_557],
        );
    }

    #[test]
    fn an_id_stands_once() {
        for (at, app) in APPS.iter().enumerate() {
            assert!(APPS.iter().skip(at + 1).all(|other| other.id != app.id), "{}", app.id);
            assert_eq!(find(app.id.into()), Some(app));
        }
        assert_eq!(find(1), None);
    }

    #[test]
    fn those_that_gave_tokens_stand_first_the_newest_report_before_the_others() {
        let working = ids(App::has_working_report);
        assert_eq!(working, ids(|_| true).get(..working.len()).unwrap());
        let dates: Vec<_> = APPS.iter().filter(|app| app.is_offered()).map(|app| app.reported).collect();
        assert!(dates.is_sorted_by(|newer, older| newer > older), "{dates:?}");
    }

    #[test]
    fn no_report_promises_anything_and_each_offer_names_its_date() {
        for app in APPS {
            for text in [app.report, app.state.text()] {
                assert!(!text.ru.contains("работает") && !text.en.contains("works"), "{}", app.id);
            }
            let year = app.reported.get(..4).unwrap_or_default();
            assert!(app.report.ru.contains(year) && app.report.en.contains(year), "{}", app.id);
            assert!(!app.is_offered() || !year.is_empty());
        }
    }
}
