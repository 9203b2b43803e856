//! What is known of a table of permissions beyond its flags: headings, limits, sums that go round, and what people do with
//! a token. One value a table; a calculator and its panels are drawn from it, whatever the service.

mod task;

pub use task::{Need, Task, TaskGroup, smallest};

use super::vk::scopes::{self, Group};
use super::{vk, wialon};
use crate::flags::{FlagSet, FlagTable};
use crate::text::Text;

/// What is known of a table.
pub struct Permissions {
    /// The table.
    pub table: &'static FlagTable,
    /// Its permissions by name, under headings; none where the table's own order will do.
    pub groups: &'static [Group],
    /// Why a permission of this name may not be given, in two or three words.
    pub limit: fn(&str) -> Option<Text>,
    /// Numbers that go round as a whole, with what they are.
    pub masks: &'static [(i64, Text)],
    /// What people do with a token, and what each of these tasks takes.
    pub tasks: fn() -> Vec<TaskGroup>,
    /// How the tasks are to be read.
    pub tasks_hint: Text,
    /// What is said under every choice of tasks, where the hint does not say it all.
    pub tasks_caution: Option<Text>,
}

/// Every table that more is known of.
static ALL: &[Permissions] = &[
    Permissions {
        table: &wialon::access_flags::ACCESS_FLAGS,
        groups: &[],
        limit: |_| None,
        masks: &[],
        tasks: task::of_wialon,
        tasks_hint: task::WIALON_HINT,
        tasks_caution: None,
    },
    Permissions {
        table: &scopes::USER_BITS,
        groups: scopes::USER_GROUPS,
        limit: |name| scopes::availability(name).map(scopes::Availability::mark),
        masks: scopes::USER.masks,
        tasks: || task::of_vk(&scopes::USER),
        tasks_hint: task::VK_HINT,
        tasks_caution: Some(vk::tasks::MODEST),
    },
    Permissions {
        table: &scopes::COMMUNITY_BITS,
        groups: scopes::COMMUNITY_GROUPS,
        limit: |_| None,
        masks: scopes::COMMUNITY.masks,
        tasks: || task::of_vk(&scopes::COMMUNITY),
        tasks_hint: task::VK_HINT,
        tasks_caution: Some(vk::tasks::MODEST),
    },
];

/// What is known of this table, which is told from others by where it stands.
///
/// ```
/// use brelok::{flags::FlagSet, provider::{permissions, vk::scopes}};
/// let of_users = permissions::of(&scopes::USER_BITS).unwrap();
/// assert_eq!(of_users.mask(FlagSet::from_bits_retain(69_632)).map(|mask| mask.en), Some("Private messages without expiry."));
/// ```
pub fn of(table: &'static FlagTable) -> Option<&'static Permissions> {
    ALL.iter().find(|permissions| std::ptr::eq(permissions.table, table))
}

impl Permissions {
    /// What the whole set is known as.
    pub fn mask(&self, set: FlagSet) -> Option<Text> {
        self.masks.iter().find(|(mask, _)| *mask == set.bits()).map(|(_, title)| *title)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_flag_stands_under_one_heading_or_there_are_none() {
        for permissions in ALL {
            let headings =
                |name: &str| permissions.groups.iter().filter(|group| group.names.contains(&name)).count();
            for flag in permissions.table.flags {
                let expected = usize::from(!permissions.groups.is_empty());
                assert_eq!(flag.name.map_or(0, headings), expected, "{:?}", flag.name);
            }
        }
    }

    #[test]
    fn a_limit_is_said_of_the_permission_it_is_about() {
        let limit = |table, name| of(table).and_then(|permissions| (permissions.limit)(name));
        assert_eq!(limit(&scopes::USER_BITS, "offers").map(|limit| limit.en), Some("obsolete"));
        assert_eq!(limit(&scopes::USER_BITS, "friends"), None);
        // Another permission than a person's of the same name.
        assert_eq!(limit(&scopes::COMMUNITY_BITS, "messages"), None);
    }

    #[test]
    fn masks_belong_to_their_table() {
        let mask = |table, bits| of(table).and_then(|known| known.mask(FlagSet::from_bits_retain(bits)));
        assert!(mask(&scopes::USER_BITS, 1_073_737_727).is_some_and(|mask| mask.en.contains("vkhost")));
        assert!(mask(&scopes::COMMUNITY_BITS, 405_508).is_some());
        assert_eq!(mask(&scopes::USER_BITS, 405_508), None);
        assert_eq!(mask(&wialon::access_flags::ACCESS_FLAGS, 69_632), None);
    }
}
