//! The panels beside a permission set: which are unfolded, what a person looks for among Wialon's rights, and which tasks
//! a token is to do.

use crate::flags::FlagSet;
use crate::form::Field;
use crate::provider::wialon::rights::{RIGHTS, Right};
use crate::text::search::Query;

/// The panels of presets, rights and tasks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// What is searched for among the rights, as typed.
    pub search: String,
    /// Which rights are listed.
    pub filter: Filter,
    /// The tasks that are picked, by their ids, each with the permission set that it is picked for.
    picked: Vec<(Field, &'static str)>,
    /// The panels that are unfolded, by their ids, each with the permission set that it stands beside.
    unfolded: Vec<(Field, &'static str)>,
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
    /// A task was picked for a permission set, by its id, or dropped.
    Pick(Field, &'static str, bool),
    /// The panel of this id beside a permission set was unfolded, or folded.
    Unfold(Field, &'static str, bool),
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
            Action::Pick(field, task, on) => put(&mut next.picked, (field, task), on),
            Action::Unfold(field, panel, on) => put(&mut next.unfolded, (field, panel), on),
        }
        next
    }

    /// The rights to list while the token has the flags `set`.
    pub fn listed(&self, set: FlagSet) -> Vec<&'static Right> {
        let query = Query::new(&self.search);
        RIGHTS.iter().filter(|right| self.filter.lists(right, set) && right.answers(&query)).collect()
    }

    /// Whether a task is picked for a permission set.
    pub fn is_picked(&self, field: Field, task: &'static str) -> bool {
        self.picked.contains(&(field, task))
    }

    /// Whether a panel beside a permission set is unfolded.
    pub fn is_unfolded(&self, field: Field, panel: &'static str) -> bool {
        self.unfolded.contains(&(field, panel))
    }
}

/// Puts something into a list, once, or takes it out.
fn put<T: PartialEq>(list: &mut Vec<T>, item: T, on: bool) {
    list.retain(|other| *other != item);
    if on {
        list.push(item);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(actions: impl IntoIterator<Item = Action>) -> State {
        actions.into_iter().fold(State::default(), |state, action| state.update(action))
    }

    #[test]
    fn a_task_is_picked_once_for_each_set_and_dropped_again() {
        let [scope, community] = [Field("scope"), Field("scope_community")];
        let picked = after([Action::Pick(scope, "rights", true), Action::Pick(community, "rights", true)]);
        let dropped = picked.update(Action::Pick(scope, "rights", false));
        for (state, ids) in [(&picked, [true, true]), (&dropped, [false, true])] {
            assert_eq!([scope, community].map(|field| state.is_picked(field, "rights")), ids);
        }
        assert!(!picked.is_picked(scope, "friends"));
        let twice = picked.update(Action::Pick(scope, "rights", true));
        assert_eq!(twice.update(Action::Pick(scope, "rights", false)), dropped);
    }

    #[test]
    fn a_panel_is_unfolded_beside_its_own_set() {
        let [scope, community] = [Field("scope"), Field("scope_community")];
        let unfolded = after([Action::Unfold(scope, "tasks", true), Action::Unfold(scope, "tasks", true)]);
        assert!(unfolded.is_unfolded(scope, "tasks"));
        assert!(!unfolded.is_unfolded(community, "tasks") && !unfolded.is_unfolded(scope, "rights"));
        assert_eq!(unfolded.update(Action::Unfold(scope, "tasks", false)), State::default());
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
