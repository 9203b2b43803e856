//! From what a person wants to do to the fewest permissions that it takes.
//!
//! A task names permissions, and the sum follows from the tables. The methods are examples: VK's methods are named after
//! the permission that they belong to, and no more than that is claimed of them.

mod table;

pub use table::{COMMUNITY, USER};

use super::scopes;
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

/// The tasks of a person's tokens, or of a community's.
pub fn of(kind: &'static Kind) -> &'static [Task] {
    if *kind == scopes::COMMUNITY { COMMUNITY } else { USER }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_task_is_made_of_known_permissions_and_methods_named_after_them() {
        for kind in [&scopes::USER, &scopes::COMMUNITY] {
            for task in of(kind) {
                for name in task.scopes {
                    assert!(kind.table.flags.iter().any(|flag| flag.name == Some(name)), "{}", task.id);
                }
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
}
