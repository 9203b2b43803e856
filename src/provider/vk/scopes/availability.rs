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
    /// It in two or three words, for a mark beside the permission, whose note says the rest.
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
            let mark = availability.mark();
            assert!(mark.ru.chars().any(|letter| matches!(letter, 'а'..='я')));
            assert!(!mark.en.chars().any(|letter| matches!(letter, 'а'..='я')));
            assert!(mark.ru.chars().count() <= 22, "{name}");
        }
        assert_eq!(LIMITED.len(), 13);
        assert_eq!(availability("friends"), None);
        assert_eq!(availability("offline"), Some(Availability::OlderApps));
    }
}
