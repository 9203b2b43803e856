//! What people do with a token, in one shape for every service.

use crate::flags::{Flag, FlagSet};
use crate::provider::{vk, wialon};
use crate::response::rights::Kind;
use crate::text::Text;

/// Tasks of one sort.
pub struct TaskGroup {
    /// What they have in common; empty where they are all of the tasks.
    pub title: Text,
    /// The tasks.
    pub tasks: Vec<Task>,
}

/// Something that is done with a token.
#[derive(Debug, PartialEq, Eq)]
pub struct Task {
    /// A stable id; distinct among the tasks of one table.
    pub id: &'static str,
    /// What is done.
    pub title: Text,
    /// What it takes; nothing where any token will do.
    pub needs: Vec<Need>,
    /// Why, and what may stand in the way, where the needs do not say it.
    pub reason: Option<Text>,
    /// Methods that one would look at, by way of example.
    pub methods: &'static [&'static str],
}

/// One thing that a task takes.
#[derive(Debug, PartialEq, Eq)]
pub struct Need {
    /// What it is.
    pub title: Text,
    /// The flag that brings it; −1 where only the mode "everything" does.
    pub flag: i64,
    /// The flag's name, where the API takes names.
    pub name: Option<&'static str>,
}

impl Task {
    /// The smallest set with which the task can be done.
    pub fn smallest(&self) -> FlagSet {
        self.needs.iter().fold(FlagSet::EMPTY, |set, need| set.with(need.flag, true))
    }
}

/// The smallest set with which all of the tasks can be done: −1 where one of them needs it.
pub fn smallest<'a>(tasks: impl IntoIterator<Item = &'a Task>) -> FlagSet {
    tasks.into_iter().fold(FlagSet::EMPTY, |set, task| set.with(task.smallest().bits(), true))
}

/// How Wialon's tasks are to be read.
pub const WIALON_HINT: Text = Text {
    ru: "Отметьте, что будет делать интеграция. Сумма считается по таблицам прав из документации; просмотр элементов входит почти в каждую задачу. Проверьте на пробном токене: на живом сервере это не испытано.",
    en: "Tick what the integration will do. The sum follows from the documentation's tables of rights; nearly every task includes viewing the items. Check it with a trial token: none of this was \
         tried on a live server.",
};

/// How VK's tasks are to be read.
pub const VK_HINT: Text = Text {
    ru: "Отметьте, что вам нужно: права для этого сложатся сами.",
    en: "Tick what you need: the permissions for it add up by themselves.",
};

/// Wialon's tasks.
pub fn of_wialon() -> Vec<TaskGroup> {
    let need = |right: &&wialon::rights::Right| Need { title: right.title, flag: right.flag, name: None };
    let task = |task: &wialon::tasks::Task| Task {
        id: task.id,
        title: task.title,
        needs: task.needs.iter().map(need).collect(),
        reason: None,
        methods: &[],
    };
    let group = |group: &wialon::tasks::Group| TaskGroup {
        title: group.title,
        tasks: group.tasks.iter().map(task).collect(),
    };
    wialon::tasks::GROUPS.iter().map(group).collect()
}

/// VK's tasks with a token of this kind; what each takes is in the table's order.
pub fn of_vk(kind: &'static Kind) -> Vec<TaskGroup> {
    let need = |flag: &Flag| Need { title: flag.title, flag: flag.value, name: flag.name };
    let task = |task: &vk::tasks::Task| {
        let takes = |flag: &&Flag| flag.name.is_some_and(|name| task.scopes.contains(&name));
        Task {
            id: task.id,
            title: task.title,
            needs: kind.table.flags.iter().filter(takes).map(need).collect(),
            reason: Some(task.reason),
            methods: task.methods,
        }
    };
    vec![TaskGroup { title: Text::same(""), tasks: vk::tasks::of(kind).iter().map(task).collect() }]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::provider::vk::scopes::{COMMUNITY, USER};

    fn all(groups: Vec<TaskGroup>) -> Vec<Task> {
        groups.into_iter().flat_map(|group| group.tasks).collect()
    }

    fn every_table() -> [Vec<Task>; 3] {
        [of_wialon(), of_vk(&USER), of_vk(&COMMUNITY)].map(all)
    }

    #[test]
    fn the_smallest_set_of_tasks() {
        for (groups, ids, bits) in [
            (of_wialon(), &["positions"][..], 256),
            (of_wialon(), &["reports"], 256),
            (of_wialon(), &["view-geofences"], 256),
            (of_wialon(), &["view-connectivity"], 256 + 512),
            (of_wialon(), &["on-behalf"], 256 + 512),
            (of_wialon(), &["edit-geofences"], 256 + 1024),
            (of_wialon(), &["register-events"], 256 + 1024),
            (of_wialon(), &["edit-drivers"], 256 + 2048),
            (of_wialon(), &["edit-notifications"], 256 + 512 + 2048),
            (of_wialon(), &["edit-sensors"], 256 + 4096),
            (of_wialon(), &["edit-connectivity"], 256 + 512 + 4096),
            (of_wialon(), &["send-commands"], 256 + 8192),
            (of_wialon(), &["tokens"], -1),
            (of_wialon(), &["routes"], -1),
            (of_wialon(), &["account"], -1),
            (of_wialon(), &["positions", "send-commands"], 256 + 8192),
            (of_wialon(), &["positions", "tokens"], -1),
            (of_vk(&USER), &["online"], 0),
            (of_vk(&USER), &["friends"], 2),
            (of_vk(&USER), &["friends", "photos", "online"], 2 + 4),
            (of_vk(&USER), &["post-with-photos"], 4 + 8192),
            (of_vk(&USER), &["messages", "forever"], 69_632),
            (of_vk(&USER), &["everything-of-mine"], 4 + 16 + 131_072 + 2048),
            (of_vk(&COMMUNITY), &["bot"], 4096),
            (of_vk(&COMMUNITY), &["manage"], 262_144),
            (of_vk(&COMMUNITY), &["bot-with-files"], 4096 + 4 + 131_072),
            (of_vk(&COMMUNITY), &[], 0),
        ] {
            let tasks = all(groups);
            let chosen: Vec<_> = tasks.iter().filter(|task| ids.contains(&task.id)).collect();
            assert_eq!(chosen.len(), ids.len(), "{ids:?}");
            assert_eq!(smallest(chosen).bits(), bits, "{ids:?}");
        }
    }

    #[test]
    fn it_gives_all_that_every_task_takes_and_no_flag_can_be_left_out() {
        for tasks in every_table() {
            for (first, second) in
                tasks.iter().flat_map(|first| tasks.iter().map(move |second| (first, second)))
            {
                let set = smallest([first, second]);
                let suffices = |set: FlagSet| {
                    [first, second].iter().all(|task| task.needs.iter().all(|need| set.contains(need.flag)))
                };
                assert!(suffices(set), "{} {}", first.id, second.id);
                for bit in set.iter_bits() {
                    assert!(!suffices(set.with(bit, false)), "{} {} {bit}", first.id, second.id);
                }
            }
        }
    }

    #[test]
    fn what_a_task_takes_is_in_the_table_s_order() {
        let tasks = all(of_vk(&USER));
        let task = tasks.iter().find(|task| task.id == "post-with-photos").unwrap();
        let needs: Vec<_> = task.needs.iter().map(|need| need.name).collect();
        assert_eq!(needs, [Some("photos"), Some("wall")]);
    }

    #[test]
    fn there_are_enough_and_each_has_its_own_id_and_words() {
        for (tasks, least) in every_table().iter().zip([20, 15, 5]) {
            assert!(tasks.len() >= least);
            for (place, task) in tasks.iter().enumerate() {
                for other in &tasks[..place] {
                    assert!(task.id != other.id && task.title != other.title, "{}", task.id);
                }
            }
        }
        // Of Wialon's items nothing is seen without a right.
        assert!(all(of_wialon()).iter().all(|task| !task.needs.is_empty()));
    }
}
