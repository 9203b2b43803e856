//! What a person looks for among Wialon's rights, and which tasks the integration is to do.

use crate::flags::FlagSet;
use crate::provider::wialon::rights::{RIGHTS, Right};
use crate::provider::wialon::tasks::{self, Task};
use crate::text::search::Query;

/// The panels of rights and tasks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// What is searched for among the rights, as typed.
    pub search: String,
    /// Which rights are listed.
    pub filter: Filter,
    /// The ids of the tasks that are picked.
    picked: Vec<&'static str>,
}

/// Which rights are listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Filter {
    /// All of them.
    #[default]
    All,
    /// Those that the present flags give.
    Given,
    /// Those that the present flags do not give.
    Missing,
    /// Those that only −1 gives.
    OnlyUnrestricted,
}

/// Something that happened to the panels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Typing into the search field: its whole new text.
    Search(String),
    /// Other rights are to be listed.
    Filter(Filter),
    /// A task was picked, or dropped.
    Pick(&'static Task, bool),
}

impl Filter {
    /// All filters, in the order in which they are shown.
    pub const ALL: [Filter; 4] = [Filter::All, Filter::Given, Filter::Missing, Filter::OnlyUnrestricted];

    /// Whether a right is listed while the token has the flags `set`.
    pub const fn lists(self, right: &Right, set: FlagSet) -> bool {
        match self {
            Filter::All => true,
            Filter::Given => right.is_given_by(set),
            Filter::Missing => !right.is_given_by(set),
            Filter::OnlyUnrestricted => right.needs_unrestricted(),
        }
    }
}

impl State {
    /// The panels after something happened.
    #[must_use]
    pub fn update(&self, action: Action) -> State {
        let mut next = self.clone();
        match action {
            Action::Search(text) => next.search = text,
            Action::Filter(filter) => next.filter = filter,
            Action::Pick(task, on) => {
                next.picked.retain(|id| *id != task.id);
                if on {
                    next.picked.push(task.id);
                }
            }
        }
        next
    }

    /// The rights to list while the token has the flags `set`.
    pub fn listed(&self, set: FlagSet) -> Vec<&'static Right> {
        let query = Query::new(&self.search);
        RIGHTS.iter().filter(|right| self.filter.lists(right, set) && right.answers(&query)).collect()
    }

    /// Whether a task is picked.
    pub fn is_picked(&self, task: &Task) -> bool {
        self.picked.contains(&task.id)
    }

    /// The picked tasks, in the order of their list.
    pub fn picked(&self) -> impl Iterator<Item = &'static Task> {
        tasks::all().filter(|task| self.is_picked(task))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn task(id: &str) -> &'static Task {
        tasks::all().find(|task| task.id == id).unwrap()
    }

    fn after(actions: impl IntoIterator<Item = Action>) -> State {
        actions.into_iter().fold(State::default(), |state, action| state.update(action))
    }

    #[test]
    fn picking_gives_the_smallest_flags_and_dropping_takes_them_back() {
        let picked =
            after([Action::Pick(task("send-commands"), true), Action::Pick(task("positions"), true)]);
        assert_eq!(picked.picked().map(|task| task.id).collect::<Vec<_>>(), ["positions", "send-commands"]);
        assert_eq!(tasks::smallest(picked.picked()).bits(), 256 + 8192);
        let dropped = picked.update(Action::Pick(task("send-commands"), false));
        assert_eq!(tasks::smallest(dropped.picked()).bits(), 256);
        assert!(!dropped.is_picked(task("send-commands")));
        let twice = dropped.update(Action::Pick(task("positions"), true));
        assert_eq!(twice.picked().count(), 1);
    }

    #[test]
    fn filter_and_search_narrow_the_list_together() {
        let set = FlagSet::from_bits_retain(256 + 512);
        let counts = |set| Filter::ALL.map(|filter| after([Action::Filter(filter)]).listed(set).len());
        assert_eq!(counts(set), [59, 18, 41, 7]);
        assert_eq!(counts(FlagSet::EMPTY), [59, 0, 59, 7]);
        assert_eq!(counts(FlagSet::UNRESTRICTED), [59, 59, 0, 7]);
        let searched = after([Action::Search("notifications".to_owned()), Action::Filter(Filter::Given)]);
        assert_eq!(searched.listed(set).iter().map(|right| right.bit).collect::<Vec<_>>(), [0x10_0000]);
    }
}
