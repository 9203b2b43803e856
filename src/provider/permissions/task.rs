//! What people do with a token, in one shape for every service.

use crate::flags::FlagSet;
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

/// The smallest set with which all of the tasks can be done.
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

/// VK's tasks with a token of this kind.
pub fn of_vk(kind: &'static Kind) -> Vec<TaskGroup> {
    let need =
        |need: vk::tasks::Need| Need { title: need.flag.title, flag: need.flag.value, name: need.flag.name };
    let task = |task: &'static vk::tasks::Task| Task {
        id: task.id,
        title: task.title,
        needs: vk::tasks::needs(kind, [task]).into_iter().map(need).collect(),
        reason: Some(task.reason),
        methods: task.methods,
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

    #[test]
    fn the_shape_changes_no_sum() {
        let ours = all(of_wialon());
        let theirs: Vec<_> = wialon::tasks::all().map(|task| (task.id, task.smallest())).collect();
        assert_eq!(ours.iter().map(|task| (task.id, task.smallest())).collect::<Vec<_>>(), theirs);
        for kind in [&USER, &COMMUNITY] {
            for (ours, theirs) in all(of_vk(kind)).iter().zip(vk::tasks::of(kind)) {
                let sum = vk::tasks::mask(&vk::tasks::needs(kind, [theirs]));
                assert_eq!((ours.id, ours.smallest()), (theirs.id, sum));
            }
        }
    }

    #[test]
    fn tasks_together_take_what_each_of_them_takes() {
        for (groups, ids, bits) in [
            (of_wialon(), &["positions", "send-commands"][..], 256 + 8192),
            (of_wialon(), &["positions", "tokens"], -1),
            (of_vk(&USER), &["messages", "forever"], 69_632),
            (of_vk(&USER), &["online"], 0),
            (of_vk(&COMMUNITY), &["bot-with-files"], 4096 + 4 + 131_072),
            (of_vk(&COMMUNITY), &[], 0),
        ] {
            let tasks = all(groups);
            let chosen: Vec<_> = tasks.iter().filter(|task| ids.contains(&task.id)).collect();
            assert_eq!(chosen.len(), ids.len(), "{ids:?}");
            assert_eq!(smallest(chosen).bits(), bits, "{ids:?}");
        }
    }
}
