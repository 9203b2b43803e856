//! The flag calculator: check boxes, a decimal and a hexadecimal field, a strip of bits, and the mode "everything", for
//! any table.

use crate::flags::{Change, Entry, Flag, FlagSet, FlagTable, Mode, Radix, Risk, hex};
use crate::i18n::builder as words;
use crate::text::{Lang, Text};
use crate::ui::bits;
use yew::prelude::*;

/// A calculator of one permission set.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The language of the page.
    pub lang: Lang,
    /// The id of the decimal field; the other ids begin with it: `fl-hex`, `fl-0x100`, `fl-unrestricted`.
    pub id: &'static str,
    /// What is counted, in a few words.
    pub title: Text,
    /// What its fields take.
    pub hint: Text,
    /// The permissions to choose from.
    pub table: &'static FlagTable,
    /// The set under edit.
    pub entry: Entry,
    /// What is said about it, in an element with the id `{id}-remarks`.
    pub children: Html,
    /// What the person does.
    pub on_change: Callback<Change>,
}

/// The calculator.
#[component]
pub fn FlagCalculator(props: &Props) -> Html {
    let Props { lang, id, table, .. } = *props;
    let set = props.entry.set();
    let unrestricted = table.is_unrestricted(set);
    html! {
        <fieldset class="calculator">
            <legend>{ props.title.get(lang) }{ " " }<code class="wire" translate="no">{ id }</code></legend>
            <p id={[id, "-hint"].concat()} class="hint">{ props.hint.get(lang) }</p>
            <div class="calculator__numbers">
                { number(props, Radix::Decimal, id.to_owned(), words::DECIMAL) }
                { number(props, Radix::Hex, [id, "-hex"].concat(), words::HEXADECIMAL) }
            </div>
            <output id={[id, "-sum"].concat()} class="calculator__sum mono" for={id}>{ sum(table, set) }</output>
            { bits::strip(lang, table, set) }
            { props.children.clone() }
            { for table.unrestricted.as_ref().map(|mode| everything(props, mode, unrestricted)) }
            <ul class="calculator__flags">
                { for table.flags.iter().map(|flag| row(props, flag, set.contains(flag.value), unrestricted)) }
            </ul>
            if !unrestricted && table.unknown(set) != FlagSet::EMPTY {
                { unknown(lang, table.unknown(set)) }
            }
        </fieldset>
    }
}

fn number(props: &Props, radix: Radix, id: String, label: Text) -> Html {
    let oninput = props.on_change.reform(move |event: InputEvent| {
        let input: web_sys::HtmlInputElement = event.target_unchecked_into();
        Change::Text(radix, input.value())
    });
    html! {
        <div class="calculator__number">
            <label for={id.clone()}>{ label.get(props.lang) }</label>
            <input
                {id}
                class="mono"
                value={props.entry.text(radix).to_owned()}
                aria-describedby={[props.id, "-hint ", props.id, "-remarks"].concat()}
                aria-invalid={props.entry.error(radix).map(|_| "true")}
                autocomplete="off"
                spellcheck="false"
                {oninput}
            />
        </div>
    }
}

/// `256 + 512 = 768`, where there is something to add.
fn sum(table: &FlagTable, set: FlagSet) -> String {
    let mut terms: Vec<String> = set.iter_bits().map(|bit| bit.to_string()).collect();
    if terms.len() < 2 || table.is_unrestricted(set) {
        return String::new();
    }
    let last = terms.pop().unwrap_or_default();
    [terms.join(" + ").as_str(), " + ", &last, " = ", &set.bits().to_string()].concat()
}

fn everything(props: &Props, mode: &Mode, on: bool) -> Html {
    let onchange = props.on_change.reform(move |_: Event| Change::Unrestricted(!on));
    html! {
        <label class="flag flag--high flag--mode">
            <input type="checkbox" id={[props.id, "-unrestricted"].concat()} checked={on} {onchange} />
            { description(props.lang, mode.title, mode.note, Risk::High, Html::default()) }
        </label>
    }
}

fn row(props: &Props, flag: &'static Flag, on: bool, disabled: bool) -> Html {
    let value = flag.value;
    let onchange = props.on_change.reform(move |_: Event| Change::Flag(value, !on));
    let class = match flag.risk {
        Risk::Low => "flag flag--low",
        Risk::Medium => "flag flag--medium",
        Risk::High => "flag flag--high",
    };
    let numbers = html! {
        <span class="flag__value mono" translate="no">
            { for flag.name.map(|name| html! { <>{ name }{ " · " }</> }) }{ hex(value) }{ " · " }{ value }
        </span>
    };
    html! {
        <li>
            <label {class}>
                <input type="checkbox" id={[props.id, "-", &hex(value)].concat()} checked={on} {disabled} {onchange} />
                { description(props.lang, flag.title, flag.note, flag.risk, numbers) }
            </label>
        </li>
    }
}

fn description(lang: Lang, title: Text, note: Text, risk: Risk, numbers: Html) -> Html {
    html! {
        <span class="flag__words">
            <span class="flag__title">{ title.get(lang) }</span>
            { numbers }
            <span class="flag__risk">{ risk.text().get(lang) }</span>
            <span class="flag__note">{ note.get(lang) }</span>
        </span>
    }
}

fn unknown(lang: Lang, bits: FlagSet) -> Html {
    let item = |bit: i64| {
        html! {
            <li class="mono" data-unknown-bit={hex(bit)} translate="no">{ hex(bit) }{ " = " }{ bit }</li>
        }
    };
    html! {
        <div class="calculator__unknown">
            <p>{ words::UNKNOWN_BITS.get(lang) }</p>
            <ul>{ for bits.iter_bits().map(item) }</ul>
        </div>
    }
}
