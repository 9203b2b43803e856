//! The flag calculator: check boxes, a decimal and a hexadecimal field, names where the table has them, a strip of bits,
//! and the mode "everything", for any table.

mod compare;
mod list;

use crate::browser::typed::typed;
use crate::flags::{Change, Entry, FlagSet, FlagTable, Mode, ParseError, Radix, Risk, hex};
use crate::i18n::builder as words;
use crate::provider::permissions;
use crate::text::{Lang, Text};
use crate::ui::bits;
use crate::ui::template::html;
use yew::prelude::*;

/// A calculator of one permission set.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The language of the page.
    pub lang: Lang,
    /// The id of the decimal field; the other ids begin with it: `fl-hex`, `fl-names`, `fl-search`, `fl-0x100`,
    /// `fl-unrestricted`.
    pub id: &'static str,
    /// The name of the parameter that the set goes into.
    pub wire: &'static str,
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

/// The calculator. What is searched for in a long table, and what the set is compared with, is nobody else's business, and
/// stays here.
#[component]
pub fn FlagCalculator(props: &Props) -> Html {
    let search = use_state(String::new);
    let other = use_state(String::new);
    let Props { lang, id, table, entry, .. } = props;
    let (lang, id, table, set) = (*lang, *id, *table, entry.set());
    let unrestricted = table.is_unrestricted(set);
    let known = permissions::of(table);
    let number = |radix, id, label| {
        let input = Input { id, label, text: entry.text(radix), error: entry.error(radix) };
        input.draw(props, props.on_change.reform(move |text| Change::Text(radix, text)))
    };
    let names = || {
        let id = [id, "-names"].concat();
        let input = Input { id, label: words::NAMES, text: entry.names(), error: entry.names_error() };
        input.draw(props, props.on_change.reform(Change::Names))
    };
    html! {
        <fieldset class={if entry.is_stale() { "calculator calculator--stale" } else { "calculator" }}>
            <legend>{ props.title.get(lang) }{ " " }<code class="wire" translate="no">{ props.wire }</code></legend>
            <p id={[id, "-hint"].concat()} class="hint">{ props.hint.get(lang) }</p>
            <div class="calculator__numbers">
                { number(Radix::Decimal, id.to_owned(), words::DECIMAL) }
                { number(Radix::Hex, [id, "-hex"].concat(), words::HEXADECIMAL) }
            </div>
            if table.flags.iter().any(|flag| flag.name.is_some()) {
                { names() }
            }
            <output id={[id, "-sum"].concat()} class="calculator__sum mono" for={id}>{ if entry.is_stale() { String::new() } else { sum(table, set) } }</output>
            if !unrestricted {
                { count(lang, table, set) }
            }
            if let Some(mask) = known.and_then(|known| known.mask(set)) {
                <p class="calculator__mask" data-mask={set.bits().to_string()}>{ mask.get(lang) }</p>
            }
            { bits::strip(lang, table, set) }
            { props.children.clone() }
            { for table.unrestricted.as_ref().map(|mode| everything(props, mode, unrestricted)) }
            { list::list(props, known, &search) }
            { compare::compare(props, &other) }
            if !unrestricted && table.unknown(set) != FlagSet::EMPTY {
                { unknown(lang, table.unknown(set)) }
            }
        </fieldset>
    }
}

/// One of the texts in which the set can be typed.
struct Input<'a> {
    id: String,
    label: Text,
    text: &'a str,
    error: Option<ParseError>,
}

impl Input<'_> {
    fn draw(self, props: &Props, on_type: Callback<String>) -> Html {
        let oninput = on_type.reform(|event: InputEvent| typed(&event));
        let onchange = props.on_change.reform(|_: Event| Change::Leave);
        html! {
            <div class="calculator__number">
                <label for={self.id.clone()}>{ self.label.get(props.lang) }</label>
                <input
                    id={self.id}
                    class="mono"
                    value={self.text.to_owned()}
                    aria-describedby={[props.id, "-hint ", props.id, "-remarks"].concat()}
                    aria-invalid={self.error.map(|_| "true")}
                    spellcheck="false"
                    autocomplete="off"
                    autocorrect="off"
                    autocapitalize="off"
                    translate="no"
                    {oninput}
                    {onchange}
                />
            </div>
        }
    }
}

/// How many of the table's flags are chosen.
fn count(lang: Lang, table: &FlagTable, set: FlagSet) -> Html {
    let chosen = table.flags.iter().filter(|flag| set.contains(flag.value)).count();
    html! {
        <p class="hint">
            { words::CHOSEN.get(lang) }{ " " }
            <span data-count={chosen.to_string()}>{ chosen }{ " " }{ words::OF.get(lang) }{ " " }{ table.flags.len() }</span>
        </p>
    }
}

/// A longer sum is no help to anybody.
const LONGEST_SUM: usize = 8;

/// `256 + 512 = 768`, where there is something to add, and not too much.
fn sum(table: &FlagTable, set: FlagSet) -> String {
    let mut terms: Vec<String> = set.iter_bits().map(|bit| bit.to_string()).collect();
    if !(2..=LONGEST_SUM).contains(&terms.len()) || table.is_unrestricted(set) {
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
            { list::description(props.lang, mode.title, mode.note, Risk::High, Html::default()) }
        </label>
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
