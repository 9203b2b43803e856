//! What is to be done: the mode, whose tokens, and which one.

use super::{Props, input};
use crate::app::builder::Action;
use crate::i18n::builder as words;
use crate::provider::wialon::remark::Field;
use crate::provider::wialon::token_update::CallMode;
use crate::ui::field::{field, remarks};
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

/// The fields about what is to be done; what the mode does not use is hidden, and not lost.
pub fn task(props: &Props) -> Html {
    let form = &props.state.form;
    let is_delete = form.call_mode == CallMode::Delete;
    let needs_token = form.call_mode != CallMode::Create && !(is_delete && form.delete_all);
    html! {
        <fieldset class="group">
            <legend>{ words::TASK.get(props.lang) }</legend>
            { call_mode(props) }
            <div class="part" hidden={!is_delete}>{ delete_all(props) }</div>
            <div class="part" hidden={!needs_token}>{ input::secret(props, Field::H, &form.h, props.state.shown.h) }</div>
            { input::line(props, Field::UserId) }
        </fieldset>
    }
}

fn call_mode(props: &Props) -> Html {
    let current = props.state.form.call_mode;
    let onchange = props.on_action.reform(|event: Event| {
        let chosen = event.target_unchecked_into::<HtmlSelectElement>().value();
        Action::CallMode(CallMode::from_wire(&chosen).unwrap_or_default())
    });
    let option = |mode: CallMode| {
        html! {
            <option value={mode.wire()} selected={mode == current}>
                { mode.wire() }{ " — " }{ words::call_mode(mode).get(props.lang) }
            </option>
        }
    };
    let select = html! {
        <select id={Field::CallMode.id()} aria-describedby="callMode-remarks" {onchange}>
            { for CallMode::ALL.into_iter().map(option) }
        </select>
    };
    field(props.lang, Field::CallMode, &props.state.remarks, select)
}

fn delete_all(props: &Props) -> Html {
    let form = &props.state.form;
    let onchange = props.on_action.reform(|event: Event| {
        Action::DeleteAll(event.target_unchecked_into::<HtmlInputElement>().checked())
    });
    html! {
        <div class="field">
            <label class="check">
                <input type="checkbox" id={Field::DeleteAll.id()} checked={form.delete_all} aria-describedby="deleteAll-remarks" {onchange} />
                <span>
                    { words::label(Field::DeleteAll).get(props.lang) }{ " " }
                    <code class="wire" translate="no">{ Field::DeleteAll.id() }</code>
                </span>
            </label>
            { remarks(props.lang, Field::DeleteAll, &props.state.remarks) }
            <div class="part" hidden={!form.delete_all}>{ input::line(props, Field::DeleteAllWords) }</div>
        </div>
    }
}
