//! What one permission set has and another has not: "+ Sending commands, − Editing critical data".

use crate::flags::{Difference, Part, Risk, hex};
use crate::i18n::access as words;
use crate::text::Lang;
use crate::ui::template::html;
use yew::prelude::*;

/// The difference as a list of what comes and what goes. Its attributes hold the same as bits in hexadecimal, −1 first
/// where the mode "everything" is entered or left.
pub fn difference(lang: Lang, name: &'static str, difference: &Difference) -> Html {
    let Difference { added, removed } = difference;
    html! {
        <ul class="difference" data-difference={name} data-added={bits(added)} data-removed={bits(removed)}>
            if difference.is_empty() {
                <li>{ words::SAME.get(lang) }</li>
            }
            { part(lang, added, true) }
            { part(lang, removed, false) }
        </ul>
    }
}

fn bits(part: &Part) -> String {
    let everything = part.everything.map(|_| "-1".to_owned());
    let flags = part.flags.iter().map(|flag| flag.value).chain(part.unknown.iter_bits()).map(hex);
    everything.into_iter().chain(flags).collect::<Vec<_>>().join(" ")
}

/// What comes has the colour of its risk. Signs are for the eye; a screen reader says the word.
fn part(lang: Lang, part: &Part, added: bool) -> Html {
    let (sign, word) = if added { ("+ ", words::ADDED) } else { ("− ", words::REMOVED) };
    let item = |risk: Risk, content: Html| {
        let class = if added { risk.class("change") } else { "change change--removed".to_owned() };
        html! {
            <li {class}>
                <span aria-hidden="true">{ sign }</span><span class="unseen">{ word.get(lang) }{ ": " }</span>{ content }
            </li>
        }
    };
    let unknown = |bit: i64| html! { <>{ hex(bit) }{ ", " }{ words::UNDOCUMENTED.get(lang) }</> };
    html! {
        <>
            { for part.everything.map(|mode| item(Risk::High, mode.title.get(lang).into())) }
            { for part.flags.iter().map(|flag| item(flag.risk, flag.title.get(lang).into())) }
            { for part.unknown.iter_bits().map(|bit| item(Risk::High, unknown(bit))) }
        </>
    }
}
