//! The flags of a table as boxes to tick: under headings where it has them, and searched where there are many.

use super::Props;
use crate::browser::typed::typed;
use crate::flags::{Change, Flag, Risk, hex};
use crate::i18n::{access, builder as words};
use crate::provider::permissions::Permissions;
use crate::text::{Lang, Text, search::Query};
use crate::ui::template::html;
use yew::prelude::*;

/// So many flags are seen at a glance; more are searched.
const GLANCE: usize = 12;

/// The boxes. `search` is what is searched for, as typed.
pub fn list(props: &Props, known: Option<&'static Permissions>, search: &UseStateHandle<String>) -> Html {
    let groups = known.map_or(&[][..], |known| known.groups);
    if groups.is_empty() {
        return boxes(props, known, props.table.flags);
    }
    let query = Query::new(search);
    let mut found = groups
        .iter()
        .filter_map(|group| {
            let of_name = |name| props.table.flags.iter().find(|flag| flag.name == Some(name));
            let flags = group.names.iter().filter_map(|name| of_name(*name));
            let flags: Vec<_> = flags.filter(|flag| flag.answers(&query)).collect();
            (!flags.is_empty()).then(|| self::group(props, known, group.title, flags))
        })
        .peekable();
    if props.table.flags.len() <= GLANCE {
        return found.collect();
    }
    html! {
        <>
            { field(props, search) }
            if found.peek().is_none() {
                <p class="hint" role="status">{ words::NOTHING_FOUND.get(props.lang) }</p>
            } else {
                <div class="calculator__many">{ for found }</div>
            }
        </>
    }
}

fn field(props: &Props, search: &UseStateHandle<String>) -> Html {
    let lang = props.lang;
    let id = [props.id, "-search"].concat();
    let oninput = {
        let search = search.clone();
        Callback::from(move |event: InputEvent| {
            search.set(typed(&event));
        })
    };
    html! {
        <div class="field">
            <label for={id.clone()}>{ access::SEARCH.get(lang) }</label>
            <input {id} type="search" spellcheck="false" autocomplete="off" autocorrect="off" autocapitalize="off" translate="no" placeholder={words::SEARCH_FLAGS.get(lang)} value={(**search).clone()} {oninput} />
        </div>
    }
}

fn group(props: &Props, known: Option<&'static Permissions>, title: Text, flags: Vec<&'static Flag>) -> Html {
    html! {
        <section key={title.en} class="calculator__group">
            <h4 class="calculator__heading">{ title.get(props.lang) }</h4>
            { boxes(props, known, flags) }
        </section>
    }
}

fn boxes(
    props: &Props,
    known: Option<&'static Permissions>,
    flags: impl IntoIterator<Item = &'static Flag>,
) -> Html {
    html! { <ul class="calculator__flags">{ for flags.into_iter().map(|flag| row(props, known, flag)) }</ul> }
}

/// A flag that has a name is known by it, any other by its number in hexadecimal.
fn row(props: &Props, known: Option<&'static Permissions>, flag: &'static Flag) -> Html {
    let (value, set) = (flag.value, props.entry.set());
    let on = set.contains(value);
    let onchange = props.on_change.reform(move |_: Event| Change::Flag(value, !on));
    let class = flag.risk.class("flag");
    let limit = flag.name.zip(known).and_then(|(name, known)| (known.limit)(name));
    let numbers = html! {
        <>
            <span class="flag__value mono" translate="no">{ flag.name.map_or_else(|| hex(value), str::to_owned) }{ "\u{a0}· " }{ value }</span>
            if let Some(limit) = limit {
                <span class="mark mark--caution" data-limit={flag.name}>{ limit.get(props.lang) }</span>
            }
        </>
    };
    html! {
        <li key={value.to_string()}>
            <label {class}>
                <input type="checkbox" id={[props.id, "-", &hex(value)].concat()} checked={on} disabled={props.table.is_unrestricted(set)} {onchange} />
                { description(props.lang, flag.title, flag.note, flag.risk, numbers) }
            </label>
        </li>
    }
}

/// What a box is: its words, and its risk in words beside the colour.
pub fn description(lang: Lang, title: Text, note: Text, risk: Risk, numbers: Html) -> Html {
    html! {
        <span class="flag__words">
            <span class="flag__title">{ title.get(lang) }</span>
            { numbers }
            if risk != Risk::None {
                <span class="flag__risk">{ risk.text().get(lang) }</span>
            }
            <span class="flag__note">{ note.get(lang) }</span>
        </span>
    }
}
