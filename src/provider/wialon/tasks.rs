//! What integrations do, and the rights that each of these tasks needs: least privilege, worked out.
//!
//! No set of flags is written down here: it follows from the rights. Nearly every task finds its items first, so it
//! needs to view them; what is changed is usually read before.

mod table;

pub use table::GROUPS;

use super::rights::Right;
use crate::flags::FlagSet;
use crate::text::Text;

/// Tasks of one sort.
#[derive(Debug)]
pub struct Group {
    /// What the tasks have in common.
    pub title: Text,
    /// The tasks.
    pub tasks: &'static [Task],
}

/// Something that an integration does.
#[derive(Debug, PartialEq, Eq)]
pub struct Task {
    /// Its id.
    pub id: &'static str,
    /// What is done, in a few words.
    pub title: Text,
    /// The rights that it needs, the one that it is about last.
    pub needs: &'static [&'static Right],
}

impl Task {
    /// The smallest set of flags with which the task can be done.
    pub fn smallest(&self) -> FlagSet {
        self.needs.iter().fold(FlagSet::EMPTY, |set, right| set.with(right.flag, true))
    }
}

/// All tasks, in the order in which they are shown.
pub fn all() -> impl Iterator<Item = &'static Task> {
    GROUPS.iter().flat_map(|group| group.tasks)
}

/// The smallest set of flags with which all of `tasks` can be done: −1 where one of them needs it.
///
/// ```
/// use brelok::provider::wialon::tasks::{all, smallest};
/// let tasks = all().filter(|task| ["positions", "send-commands"].contains(&task.id));
/// assert_eq!(smallest(tasks).bits(), 256 + 8192);
/// ```
pub fn smallest<'a>(tasks: impl IntoIterator<Item = &'a Task>) -> FlagSet {
    tasks.into_iter().fold(FlagSet::EMPTY, |set, task| set.with(task.smallest().bits(), true))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn task(id: &str) -> &'static Task {
        all().find(|task| task.id == id).unwrap()
    }

    fn bits(id: &str) -> i64 {
        task(id).smallest().bits()
    }

    #[test]
    fn the_smallest_set_of_a_task() {
        for (id, fl) in [
            ("positions", 256),
            ("reports", 256),
            ("view-geofences", 256),
            ("view-connectivity", 256 + 512),
            ("on-behalf", 256 + 512),
            ("edit-geofences", 256 + 1024),
            ("register-events", 256 + 1024),
            ("edit-drivers", 256 + 2048),
            ("edit-notifications", 256 + 512 + 2048),
            ("edit-sensors", 256 + 4096),
            ("edit-connectivity", 256 + 512 + 4096),
            ("send-commands", 256 + 8192),
            ("tokens", -1),
            ("routes", -1),
            ("account", -1),
        ] {
            assert_eq!(bits(id), fl, "{id}");
        }
    }

    #[test]
    fn it_gives_every_right_of_every_task_and_no_flag_can_be_left_out() {
        for first in all() {
            for second in all() {
                let set = smallest([first, second]);
                let suffices = |set: FlagSet| {
                    [first, second].iter().all(|task| task.needs.iter().all(|right| right.is_given_by(set)))
                };
                assert!(suffices(set), "{} {}", first.id, second.id);
                for bit in set.iter_bits() {
                    assert!(!suffices(set.with(bit, false)), "{} {} {bit}", first.id, second.id);
                }
            }
        }
        assert_eq!(smallest([]), FlagSet::EMPTY);
    }

    #[test]
    fn there_are_at_least_twenty_and_each_has_its_own_id_and_words() {
        let tasks: Vec<_> = all().collect();
        assert!(tasks.len() >= 20);
        for (place, task) in tasks.iter().enumerate() {
            assert!(!task.needs.is_empty(), "{}", task.id);
            for other in &tasks[..place] {
                assert!(task.id != other.id && task.title != other.title, "{}", task.id);
            }
        }
    }
}
