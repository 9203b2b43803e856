//! The set under edit beside another one: what comes and what goes.

use super::Props;
use crate::browser::typed::typed;
use crate::flags::{Difference, Radix, parse};
use crate::i18n::builder as words;
use crate::ui::difference::difference;
use crate::ui::template::html;
use yew::prelude::*;

/// A field for another set, folded until it is wanted, and the difference to it.
pub fn compare(props: &Props, other: &UseStateHandle<String>) -> Html {
    let lang = props.lang;
    let oninput = {
        let other = other.clone();
        Callback::from(move |event: InputEvent| {
            other.set(typed(&event));
        })
    };
    let id = [props.id, "-compare"].concat();
    let outcome = match parse(other, Radix::Decimal, props.table) {
        _ if other.trim().is_empty() => Html::default(),
        Ok(reading) => {
            let between = Difference::between(props.table, props.entry.set(), reading.set);
            difference(lang, "compare", &between)
        }
        Err(error) => html! { <p class="remark remark--error">{ error.kind.text().get(lang) }</p> },
    };
    html! {
        <details class="compare">
            <summary>{ words::COMPARE.get(lang) }</summary>
            <div class="field">
                <label for={id.clone()}>{ words::COMPARE_WITH.get(lang) }</label>
                <input {id} class="mono" value={(**other).clone()} spellcheck="false" autocomplete="off" autocorrect="off" autocapitalize="off" translate="no" {oninput} />
                { outcome }
            </div>
        </details>
    }
}
