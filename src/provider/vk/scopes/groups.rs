//! The permissions under headings, in the order in which a calculator shows them.

use crate::text::Text;

/// Permissions that belong together.
#[derive(Debug, PartialEq, Eq)]
pub struct Group {
    /// The heading.
    pub title: Text,
    /// The names of the permissions, in the order in which they are shown.
    pub names: &'static [&'static str],
}

/// A person's permissions, those without a bit too.
pub static USER_GROUPS: &[Group] = &[
    Group {
        title: Text { ru: "О себе и друзьях", en: "Profile and friends" },
        names: &["friends", "status", "email", "phone"],
    },
    Group {
        title: Text { ru: "Записи и файлы", en: "Posts and files" },
        names: &["photos", "video", "audio", "stories", "wall", "docs", "notes", "pages"],
    },
    Group {
        title: Text { ru: "Общение", en: "Communication" },
        names: &["messages", "notifications", "notify"],
    },
    Group {
        title: Text { ru: "Сообщества", en: "Communities" },
        names: &["groups", "group_messages", "stats"],
    },
    Group {
        title: Text { ru: "Реклама и продажи", en: "Advertising and sales" },
        names: &["market", "ads", "adsweb", "leads", "exchange"],
    },
    Group {
        title: Text { ru: "Служебное и устаревшее", en: "Technical and obsolete" },
        names: &["offline", "menu", "wallmenu", "offers", "nohttps", "support"],
    },
];

/// A community's permissions.
pub static COMMUNITY_GROUPS: &[Group] = &[
    Group {
        title: Text { ru: "Записи и файлы", en: "Posts and files" },
        names: &["photos", "stories", "wall", "docs"],
    },
    Group { title: Text { ru: "Общение", en: "Communication" }, names: &["messages"] },
    Group {
        title: Text { ru: "Управление и продажи", en: "Management and sales" },
        names: &["manage", "app_widget", "market"],
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::provider::vk::scopes::{COMMUNITY, USER};

    #[test]
    fn every_permission_stands_under_exactly_one_heading() {
        for (kind, groups, count) in [(&USER, USER_GROUPS, 29), (&COMMUNITY, COMMUNITY_GROUPS, 8)] {
            let flags = kind.table.flags.iter().chain(kind.named);
            let mut all: Vec<_> = flags.filter_map(|flag| flag.name).collect();
            let mut grouped: Vec<_> = groups.iter().flat_map(|group| group.names).copied().collect();
            all.sort_unstable();
            grouped.sort_unstable();
            assert_eq!(grouped, all);
            assert_eq!(all.len(), count);
        }
    }
}
