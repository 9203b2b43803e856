//! From what a person wants to do to the fewest permissions that it takes.
//!
//! A task names permissions, and the sum follows from the tables. The methods are examples: VK's methods are named after
//! the permission that they belong to, and no more than that is claimed of them.

mod table;

pub use table::{COMMUNITY, USER};

use super::scopes;
use crate::flags::{Flag, FlagSet};
use crate::response::rights::Kind;
use crate::text::Text;

/// Something that a person wants to do with a token.
#[derive(Debug, PartialEq, Eq)]
pub struct Task {
    /// A stable id.
    pub id: &'static str,
    /// What is to be done.
    pub title: Text,
    /// The permissions that it takes, by their names; none where any token will do.
    pub scopes: &'static [&'static str],
    /// Methods that one would look at, by way of example.
    pub methods: &'static [&'static str],
    /// Why these permissions, and what may stand in the way.
    pub reason: Text,
}

/// A permission with the tasks that take it.
#[derive(Debug, PartialEq, Eq)]
pub struct Need {
    /// The permission.
    pub flag: &'static Flag,
    /// Why it is there.
    pub tasks: Vec<&'static Task>,
}

/// What is said where the chosen tasks take no permission at all.
pub const NOTHING_NEEDED: Text = Text {
    ru: "Для этого не нужно ни одного права: подойдёт любой токен.",
    en: "This takes no permission at all: any token will do.",
};

/// What is said under every answer.
pub const MODEST: Text = Text {
    ru: "Права подобраны по их названиям; проверить их на самой VK отсюда нельзя. Если метод ответит ошибкой 7 или 15, права \
         не хватило.",
    en: "The permissions are chosen by their names; they cannot be tried against VK from here. If a method answers with error \
         7 or 15, one was missing.",
};

/// The permissions that tasks take, each with its tasks, in the table's order.
///
/// ```
/// use brelok::provider::vk::{scopes, tasks};
/// let online = tasks::USER.iter().filter(|task| task.id == "online");
/// assert!(tasks::needs(&scopes::USER, online).is_empty());
/// ```
pub fn needs(kind: &'static Kind, tasks: impl IntoIterator<Item = &'static Task>) -> Vec<Need> {
    let tasks: Vec<_> = tasks.into_iter().collect();
    let takes = |flag: &Flag, task: &&Task| flag.name.is_some_and(|name| task.scopes.contains(&name));
    let need = |flag: &'static Flag| Need {
        flag,
        tasks: tasks.iter().copied().filter(|task| takes(flag, task)).collect(),
    };
    kind.table.flags.iter().map(need).filter(|need| !need.tasks.is_empty()).collect()
}

/// The sum of what is needed.
pub fn mask(needs: &[Need]) -> FlagSet {
    needs.iter().fold(FlagSet::EMPTY, |set, need| set.with(need.flag.value, true))
}

/// The tasks of a person's tokens, or of a community's.
pub fn of(kind: &'static Kind) -> &'static [Task] {
    if *kind == scopes::COMMUNITY { COMMUNITY } else { USER }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(kind: &'static Kind, ids: &[&str]) -> Vec<Need> {
        let tasks: Vec<_> = of(kind).iter().filter(|task| ids.contains(&task.id)).collect();
        assert_eq!(tasks.len(), ids.len(), "{ids:?}");
        needs(kind, tasks)
    }

    #[test]
    fn the_sum_is_that_of_the_names() {
        for (ids, bits) in [
            (&["online"][..], 0),
            (&["friends"], 2),
            (&["friends", "photos", "online"], 2 + 4),
            (&["post-with-photos"], 4 + 8192),
            (&["messages", "forever"], 69_632),
            (&["everything-of-mine"], 4 + 16 + 131_072 + 2048),
        ] {
            assert_eq!(mask(&chosen(&scopes::USER, ids)).bits(), bits, "{ids:?}");
        }
        assert_eq!(mask(&chosen(&scopes::COMMUNITY, &["bot"])).bits(), 4096);
        assert_eq!(mask(&chosen(&scopes::COMMUNITY, &["manage"])).bits(), 262_144);
    }

    #[test]
    fn a_permission_says_which_tasks_take_it() {
        let needs = chosen(&scopes::USER, &["photos", "post-with-photos", "friends"]);
        let told: Vec<_> = needs
            .iter()
            .map(|need| (need.flag.name, need.tasks.iter().map(|task| task.id).collect()))
            .collect();
        let expected: [(_, Vec<_>); 3] = [
            (Some("friends"), vec!["friends"]),
            (Some("photos"), vec!["photos", "post-with-photos"]),
            (Some("wall"), vec!["post-with-photos"]),
        ];
        assert_eq!(told, expected);
    }

    #[test]
    fn every_task_is_made_of_known_permissions_and_methods_named_after_them() {
        assert!(USER.len() >= 15 && COMMUNITY.len() >= 5);
        for kind in [&scopes::USER, &scopes::COMMUNITY] {
            for task in of(kind) {
                let bits = task.scopes.iter().map(|name| kind.flag(name).unwrap().value);
                assert_eq!(bits.sum::<i64>(), mask(&needs(kind, [task])).bits(), "{}", task.id);
                for method in task.methods {
                    let (section, _) = method.split_once('.').unwrap();
                    let asks_nothing =
                        ["users.get", "account.getAppPermissions", "groups.getTokenPermissions"]
                            .contains(method);
                    assert!(asks_nothing || task.scopes.contains(&section), "{method}");
                }
                for text in [task.title, task.reason] {
                    assert!(text.ru.chars().any(|letter| matches!(letter, 'а'..='я')), "{}", task.id);
                    assert!(!text.en.chars().any(|letter| matches!(letter, 'а'..='я')), "{}", task.id);
                }
            }
        }
    }

    #[test]
    fn ids_stand_once() {
        for tasks in [USER, COMMUNITY] {
            for (at, task) in tasks.iter().enumerate() {
                assert!(tasks.iter().skip(at + 1).all(|other| other.id != task.id), "{}", task.id);
            }
        }
    }
}
