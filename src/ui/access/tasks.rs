//! What a token is to do, and the fewest permissions for that, for any table whose tasks are known.

use super::Panels;
use crate::app::access::Action;
use crate::flags::{Change, Difference, FlagSet, hex};
use crate::i18n::access as words;
use crate::provider::permissions::{Need, Permissions, Task, smallest};
use crate::provider::vk::tasks::NOTHING_NEEDED;
use crate::text::{Lang, Text};
use crate::ui::difference::difference;
use crate::ui::template::html;
use yew::prelude::*;

/// The panel of tasks for the permission set of a field.
pub struct Panel<'a> {
    /// The panels that it is one of.
    pub panels: &'a Panels<'a>,
    /// The name of the parameter that the set goes into.
    pub wire: &'static str,
    /// What is known of its table.
    pub known: &'static Permissions,
    /// Applying the smallest set, which is a change of the field.
    pub on_flags: &'a Callback<Change>,
}

impl Panel<'_> {
    /// The panel.
    pub fn draw(&self) -> Html {
        self.panels.panel("tasks", words::TASKS, &|| self.content())
    }

    fn content(&self) -> Html {
        let Panels { lang, field, state, .. } = *self.panels;
        let groups = (self.known.tasks)();
        let tasks = groups.iter().flat_map(|group| &group.tasks);
        let picked: Vec<_> = tasks.filter(|task| state.is_picked(field, task.id)).collect();
        html! {
            <>
                <p class="hint">{ self.known.tasks_hint.get(lang) }</p>
                { for groups.iter().map(|group| html! {
                    <fieldset class="tasks">
                        if group.title != Text::same("") {
                            <legend>{ group.title.get(lang) }</legend>
                        }
                        <div class="tasks__list">{ for group.tasks.iter().map(|task| self.choice(task)) }</div>
                    </fieldset>
                }) }
                <div class="smallest">{ self.result(&picked) }</div>
            </>
        }
    }

    fn choice(&self, task: &Task) -> Html {
        let Panels { lang, field, state, on_action, .. } = *self.panels;
        let id = task.id;
        let picked = state.is_picked(field, id);
        let onchange = on_action.reform(move |_: Event| Action::Pick(field, id, !picked));
        html! {
            <label class="task">
                <input type="checkbox" data-task={id} checked={picked} {onchange} />
                <span>
                    { task.title.get(lang) }
                    if task.smallest() == FlagSet::UNRESTRICTED {
                        { " " }{ only_unrestricted(lang) }
                    }
                </span>
            </label>
        }
    }

    fn result(&self, picked: &[&Task]) -> Html {
        let Panels { lang, field, set, .. } = *self.panels;
        if picked.is_empty() {
            return html! { <p role="status">{ words::NO_TASKS.get(lang) }</p> };
        }
        let wanted = smallest(picked.iter().copied());
        let apply = self.on_flags.reform(move |_: MouseEvent| Change::Set(wanted));
        let others = picked.iter().copied().filter(|task| task.smallest() != FlagSet::UNRESTRICTED);
        let others = Some(smallest(others)).filter(|_| wanted == FlagSet::UNRESTRICTED);
        let number = wanted.bits();
        html! {
            <>
                <p class="smallest__sum" role="status" data-smallest={number.to_string()}>
                    { words::SMALLEST.get(lang) }{ " " }<span translate="no">{ self.wire }</span>{ " = " }<strong class="mono">{ number }</strong>
                </p>
                if wanted == FlagSet::EMPTY {
                    <p>{ NOTHING_NEEDED.get(lang) }</p>
                }
                if let Some(others) = others.filter(|others| *others != FlagSet::EMPTY) {
                    <p class="hint">{ words::WITHOUT_UNRESTRICTED.get(lang) }{ " " }<span class="mono">{ others.bits() }</span></p>
                }
                <ul class="reasons">{ for picked.iter().map(|task| reason(lang, task)) }</ul>
                <p>{ words::AGAINST_PRESENT.get(lang) }</p>
                { difference(lang, field.0, &Difference::between(self.known.table, set, wanted)) }
                <button type="button" class="button button--primary" data-action="apply-smallest" disabled={wanted == set} onclick={apply}>
                    { words::APPLY_SMALLEST.get(lang) }
                </button>
                if let Some(caution) = self.known.tasks_caution {
                    <p class="hint">{ caution.get(lang) }</p>
                }
            </>
        }
    }
}

/// What a task takes, each with its flag; why, where that does not say it.
fn reason(lang: Lang, task: &Task) -> Html {
    let need = |need: &Need| {
        html! { <li>{ need.title.get(lang) }{ "\u{a0}— " }{ flag(lang, need.flag, need.name) }</li> }
    };
    html! {
        <li data-reason={task.id}>
            { task.title.get(lang) }
            <ul>
                { for task.needs.iter().map(need) }
                if let Some(reason) = task.reason {
                    <li>{ reason.get(lang) }</li>
                }
                if !task.methods.is_empty() {
                    <li>{ words::METHODS.get(lang) }{ " " }<span class="mono" translate="no">{ task.methods.join(", ") }</span></li>
                }
            </ul>
        </li>
    }
}

/// The flag that brings something, by its name where it has one, or that only −1 does.
pub(super) fn flag(lang: Lang, flag: i64, name: Option<&'static str>) -> Html {
    if flag == FlagSet::UNRESTRICTED.bits() {
        return only_unrestricted(lang);
    }
    html! { <span class="mono" translate="no">{ name.map_or_else(|| hex(flag), str::to_owned) }</span> }
}

fn only_unrestricted(lang: Lang) -> Html {
    html! { <span class="mark mark--high">{ words::ONLY_UNRESTRICTED.get(lang) }</span> }
}
