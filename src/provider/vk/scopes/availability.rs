//! To whom VK still gives a permission, where that is not everybody.
//!
//! Sources: those of the tables; nothing here was tried against VK itself.

use crate::text::Text;

/// Why a permission may not be given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Availability {
    /// It means nothing any more.
    Obsolete,
    /// For applications that run inside VK (iframe).
    InsideVk,
    /// It may be given, but its methods are closed to ordinary applications.
    ClosedMethods,
    /// Not given to new applications; asking for it can make the whole request fail.
    NotForNewApps,
    /// Not given to web sites, nor where the sign-in brings a code.
    NotForSites,
    /// Given to older applications.
    OlderApps,
    /// Works where the person is an administrator.
    Administrators,
    /// For advertising partners.
    AdPartners,
    /// For VK's own services and trusted applications inside VK.
    TrustedApps,
    /// What it gives is not described anywhere.
    Undescribed,
}

/// What is known of a person's permission, by its name in the API; `None` where nothing stands in the way.
pub fn availability(name: &str) -> Option<Availability> {
    LIMITED.iter().find(|(limited, _)| *limited == name).map(|(_, availability)| *availability)
}

const LIMITED: &[(&str, Availability)] = &[
    ("notify", Availability::InsideVk),
    ("audio", Availability::ClosedMethods),
    ("offers", Availability::Obsolete),
    ("menu", Availability::InsideVk),
    ("wallmenu", Availability::Obsolete),
    ("messages", Availability::NotForNewApps),
    ("wall", Availability::NotForSites),
    ("offline", Availability::OlderApps),
    ("stats", Availability::Administrators),
    ("leads", Availability::AdPartners),
    ("phone", Availability::TrustedApps),
    ("nohttps", Availability::Obsolete),
    ("support", Availability::Undescribed),
];

impl Availability {
    /// The same in two or three words, for a mark beside the permission, whose note says the rest.
    pub const fn mark(self) -> Text {
        match self {
            Availability::Obsolete => Text { ru: "устарело", en: "obsolete" },
            Availability::InsideVk => Text { ru: "внутри VK", en: "inside VK" },
            Availability::ClosedMethods => Text { ru: "методы закрыты", en: "methods closed" },
            Availability::NotForNewApps => {
                Text { ru: "не новым приложениям", en: "not for new applications" }
            }
            Availability::NotForSites => Text { ru: "не сайтам", en: "not for web sites" },
            Availability::OlderApps => {
                Text { ru: "старым приложениям", en: "older applications" }
            }
            Availability::Administrators => {
                Text { ru: "администраторам", en: "administrators" }
            }
            Availability::AdPartners => {
                Text { ru: "рекламным партнёрам", en: "ad partners" }
            }
            Availability::TrustedApps => {
                Text { ru: "доверенным приложениям", en: "trusted applications" }
            }
            Availability::Undescribed => Text { ru: "не описано", en: "not described" },
        }
    }

    /// The words that stand beside the permission.
    pub const fn text(self) -> Text {
        match self {
            Availability::Obsolete => Text { ru: "устарело", en: "obsolete" },
            Availability::InsideVk => Text {
                ru: "только для приложений внутри VK",
                en: "only for applications inside VK",
            },
            Availability::ClosedMethods => Text {
                ru: "методы закрыты обычным приложениям",
                en: "methods closed to ordinary applications",
            },
            Availability::NotForNewApps => Text {
                ru: "новым приложениям не дают; из-за него может не пройти весь запрос",
                en: "not given to new applications; the whole request can fail because of it",
            },
            Availability::NotForSites => Text {
                ru: "не дают сайтам и при входе через code",
                en: "not given to web sites and sign-ins by code",
            },
            Availability::OlderApps => Text {
                ru: "дают старым приложениям; у новых запрос может закончиться ошибкой",
                en: "given to older applications; for a new one the request may end in an error",
            },
            Availability::Administrators => Text {
                ru: "там, где вы администратор",
                en: "where you are an administrator",
            },
            Availability::AdPartners => {
                Text { ru: "для рекламных партнёров", en: "for advertising partners" }
            }
            Availability::TrustedApps => Text {
                ru: "для сервисов VK и доверенных приложений внутри VK",
                en: "for VK's services and trusted applications inside VK",
            },
            Availability::Undescribed => {
                Text { ru: "назначение не описано", en: "purpose not described" }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::provider::vk::scopes::USER;

    #[test]
    fn every_limit_is_a_users_permission_and_stands_once() {
        for (at, (name, availability)) in LIMITED.iter().enumerate() {
            assert!(USER.flag(name).is_some(), "{name}");
            assert!(LIMITED.iter().skip(at + 1).all(|(other, _)| other != name), "{name}");
            for text in [availability.text(), availability.mark()] {
                assert!(text.ru.chars().any(|letter| matches!(letter, 'а'..='я')));
                assert!(!text.en.chars().any(|letter| matches!(letter, 'а'..='я')));
            }
            assert!(availability.mark().ru.chars().count() <= 22, "{name}");
        }
        assert_eq!(LIMITED.len(), 13);
        assert_eq!(availability("friends"), None);
        assert_eq!(availability("offline"), Some(Availability::OlderApps));
    }
}
