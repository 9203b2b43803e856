//! The presets: each with what it would change.

use super::Panels;
use crate::flags::{Difference, FlagSet, Radix, parse};
use crate::form::{Field, Remarks};
use crate::i18n::access as words;
use crate::provider::wialon::access_flags::ACCESS_FLAGS;
use crate::provider::wialon::fields::dur;
use crate::provider::wialon::presets::{PRESETS, Preset, Value};
use crate::text::Lang;
use crate::ui::difference::difference;
use crate::ui::template::html;
use yew::prelude::*;

/// The panel of presets. `present` gives what stands in the field of an id.
pub fn panel(
    panels: &Panels<'_>,
    present: &dyn Fn(&str) -> String,
    on_values: &Callback<&'static [Value]>,
) -> Html {
    let card = |preset| card(panels.lang, preset, panels.set, present, on_values);
    panels.panel("presets", words::PRESETS, &|| {
        html! { <ul class="presets">{ for PRESETS.iter().map(card) }</ul> }
    })
}

fn card(
    lang: Lang,
    preset: &'static Preset,
    set: FlagSet,
    present: &dyn Fn(&str) -> String,
    on_values: &Callback<&'static [Value]>,
) -> Html {
    let apply = on_values.reform(|_: MouseEvent| preset.values);
    let changes = preset.values.iter().filter_map(|value| change(lang, value, set, present));
    let changes: Vec<Html> = changes.collect();
    let unchanged = changes.is_empty();
    html! {
        <li class="preset" data-preset={preset.id}>
            <h4 class="preset__title">{ preset.title.get(lang) }</h4>
            <p class="hint">{ preset.note.get(lang) }</p>
            if unchanged {
                <p>{ words::FILLED_IN.get(lang) }</p>
            } else {
                <dl class="changes">{ changes }</dl>
            }
            <button type="button" class="button" data-action="apply-preset" disabled={unchanged} onclick={apply}>
                { words::APPLY_PRESET.get(lang) }
            </button>
        </li>
    }
}

/// What a value changes: `dur` 0 → 2592000; for the flags also what comes and what goes. `None` where it changes nothing.
fn change(lang: Lang, value: &Value, set: FlagSet, present: &dyn Fn(&str) -> String) -> Option<Html> {
    let (id, text) = *value;
    let mut before = present(id);
    let mut flags = None;
    if id == "fl" {
        let wanted = parse(text, Radix::Decimal, &ACCESS_FLAGS).ok()?.set;
        before = set.bits().to_string();
        flags = Some(difference(lang, id, &Difference::between(&ACCESS_FLAGS, set, wanted)));
    }
    // `30d` is 2592000 as well.
    let seconds = |text: &str| dur::read(Field(id), text, &mut Remarks::default());
    if before == text || id == "dur" && seconds(&before) == seconds(text) {
        return None;
    }
    Some(html! {
        <div class="changes__row" data-change={id}>
            <dt class="wire" translate="no">{ id }</dt>
            <dd>
                if before.is_empty() {
                    <span class="hint">{ words::EMPTY.get(lang) }</span>
                } else {
                    <del class="mono">{ before }</del>
                }
                <span>{ "→ " }<code class="mono">{ text }</code></span>
                { for flags }
            </dd>
        </div>
    })
}
