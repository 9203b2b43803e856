//! A permission set among the inputs: its calculator, and what helps to choose.

use super::Props;
use crate::app::builder::Action;
use crate::flags::{Entry, FlagTable};
use crate::form::{Field, Input};
use crate::provider::permissions;
use crate::provider::wialon::access_flags::ACCESS_FLAGS;
use crate::provider::wialon::presets::Value;
use crate::provider::wialon::token_update;
use crate::secret::Secret;
use crate::ui::access::{self, Panels, presets, rights, tasks};
use crate::ui::field::remarks;
use crate::ui::flag_calculator::FlagCalculator;
use crate::ui::template::html;
use std::rc::Rc;
use yew::prelude::*;

/// The calculator of a table, and the panels that belong to that table.
pub fn flags(props: &Props, of: &'static Input, table: &'static FlagTable) -> Html {
    let field = of.field;
    let Some(entry) = props.state.filled.flags(field) else {
        return Html::default();
    };
    html! {
        <>
            { yew::html! { <FlagCalculator
                lang={props.lang}
                id={field.0}
                wire={of.wire}
                title={of.label}
                hint={of.hint}
                {table}
                entry={entry.clone()}
                on_change={props.on_action.reform(move |change| Action::Flags(field, change))}
            >
                if is_of_wialon(table) {
                    { access::sentence(props.lang, field.0, entry.set()) }
                }
                { remarks(props.lang, field, &props.state.remarks) }
            </FlagCalculator> } }
            { panels(props, of, table, entry) }
        </>
    }
}

fn is_of_wialon(table: &'static FlagTable) -> bool {
    std::ptr::eq(table, &raw const ACCESS_FLAGS)
}

/// The tasks of any table whose tasks are known, and a Wialon token's presets and rights.
fn panels(props: &Props, of: &'static Input, table: &'static FlagTable, entry: &Entry) -> Html {
    let (lang, field, wire, set) = (props.lang, of.field, of.wire, entry.set());
    let filled = &props.state.filled;
    let on_access = props.on_action.reform(Action::Access);
    let on_flags = props.on_action.reform(move |change| Action::Flags(field, change));
    let on_values = props.on_action.reform(|values: &'static [Value]| {
        Action::Put(values.iter().map(|(id, text)| (Field(id), Secret::from(*text))).collect::<Rc<[_]>>())
    });
    let present = |id: &str| {
        let input = filled.form().inputs().find(|input| input.field.0 == id);
        input.map_or_else(String::new, |input| filled.text(input.field).to_owned())
    };
    let panels = Panels { lang, field, set, state: &props.state.access, on_action: &on_access };
    let tasks = |known| tasks::Panel { panels: &panels, wire, known, on_flags: &on_flags }.draw();
    html! {
        <div class={if entry.is_stale() { "panels panels--stale" } else { "panels" }}>
            // The presets are made of the parameters of token/update.
            if *filled.form() == token_update::FORM {
                { presets::panel(&panels, &present, &on_values) }
            }
            { for permissions::of(table).map(tasks) }
            if is_of_wialon(table) {
                { rights::panel(&panels) }
            }
        </div>
    }
}
