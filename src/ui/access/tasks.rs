//! The tasks of an integration, and the smallest set of flags for the picked ones.

use crate::app::access::{Action, State};
use crate::flags::{Change, Difference, FlagSet, hex};
use crate::i18n::access as words;
use crate::provider::wialon::access_flags::ACCESS_FLAGS;
use crate::provider::wialon::rights::Right;
use crate::provider::wialon::tasks::{GROUPS, Task, smallest};
use crate::text::Lang;
use crate::ui::difference::difference;
use yew::prelude::*;

/// The panel of tasks. `set` is what stands in `fl`; applying the smallest set is a change of it.
pub fn panel(
    lang: Lang,
    set: FlagSet,
    state: &State,
    on_action: &Callback<Action>,
    on_flags: &Callback<Change>,
) -> Html {
    let content = html! {
        <>
            <p class="hint">{ words::TASKS_HINT.get(lang) }</p>
            { for GROUPS.iter().map(|group| html! {
                <fieldset class="tasks">
                    <legend>{ group.title.get(lang) }</legend>
                    <div class="tasks__list">
                        { for group.tasks.iter().map(|task| choice(lang, task, state.is_picked(task), on_action)) }
                    </div>
                </fieldset>
            }) }
            <div class="smallest">{ result(lang, set, state, on_flags) }</div>
        </>
    };
    super::panel(lang, "tasks", words::TASKS, content)
}

fn choice(lang: Lang, task: &'static Task, picked: bool, on_action: &Callback<Action>) -> Html {
    let onchange = on_action.reform(move |_: Event| Action::Pick(task, !picked));
    let needs_unrestricted = task.smallest() == FlagSet::UNRESTRICTED;
    html! {
        <label class="task">
            <input type="checkbox" data-task={task.id} checked={picked} {onchange} />
            <span>
                { task.title.get(lang) }
                if needs_unrestricted {
                    { " " }<span class="mark mark--high">{ words::ONLY_UNRESTRICTED.get(lang) }</span>
                }
            </span>
        </label>
    }
}

fn result(lang: Lang, set: FlagSet, state: &State, on_flags: &Callback<Change>) -> Html {
    let wanted = smallest(state.picked());
    if wanted == FlagSet::EMPTY {
        return html! { <p role="status">{ words::NO_TASKS.get(lang) }</p> };
    }
    let apply = on_flags.reform(move |_: MouseEvent| Change::Set(wanted));
    let others = state.picked().filter(|task| task.smallest() != FlagSet::UNRESTRICTED);
    let others = Some(smallest(others)).filter(|_| wanted == FlagSet::UNRESTRICTED);
    let number = wanted.bits();
    html! {
        <>
            <p class="smallest__sum" role="status" data-smallest={number.to_string()}>
                { words::SMALLEST.get(lang) }{ " = " }<strong class="mono">{ number }</strong>
            </p>
            if let Some(others) = others.filter(|others| *others != FlagSet::EMPTY) {
                <p class="hint">{ words::WITHOUT_UNRESTRICTED.get(lang) }{ " " }<span class="mono">{ others.bits() }</span></p>
            }
            <ul class="reasons">{ for state.picked().map(|task| reason(lang, task)) }</ul>
            <p>{ words::AGAINST_PRESENT.get(lang) }</p>
            { difference(lang, "fl", &Difference::between(&ACCESS_FLAGS, set, wanted)) }
            <button type="button" class="button button--primary" data-action="apply-smallest" disabled={wanted == set} onclick={apply}>
                { words::APPLY_SMALLEST.get(lang) }
            </button>
        </>
    }
}

/// The rights that a task needs, each with its flag.
fn reason(lang: Lang, task: &Task) -> Html {
    let need = |right: &&Right| {
        html! { <li>{ right.title.get(lang) }{ "\u{a0}— " }{ flag(lang, right) }</li> }
    };
    html! {
        <li data-reason={task.id}>{ task.title.get(lang) }<ul>{ for task.needs.iter().map(need) }</ul></li>
    }
}

/// The flag that brings a right, or that only −1 does.
pub(super) fn flag(lang: Lang, right: &Right) -> Html {
    if right.needs_unrestricted() {
        html! { <span class="mark mark--high">{ words::ONLY_UNRESTRICTED.get(lang) }</span> }
    } else {
        html! { <span class="mono" translate="no">{ hex(right.flag) }</span> }
    }
}
