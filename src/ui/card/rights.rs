//! What a scope or a set of access flags lets a token do, as a list beside the value.

use crate::flags::{Flag, Risk, hex};
use crate::i18n::card as words;
use crate::response::rights::Rights;
use crate::text::{Lang, Text};
use crate::ui::template::html;
use yew::prelude::*;

/// Draws the rights that the value under a wire name gives.
pub fn rights(rights: &Rights, name: &str, lang: Lang) -> Html {
    let bit = |bit: i64| {
        html! { <li class="mono" data-unknown-bit={hex(bit)} translate="no">{ hex(bit) }{ " = " }{ bit }</li> }
    };
    let word = |word: &String| html! { <li class="mono" translate="no">{ word.clone() }</li> };
    html! {
        <div class="rights" data-rights={name.to_owned()}>
            <p>
                { rights.kind.title.get(lang) }{ ": " }
                if let Some(mode) = rights.everything {
                    { item(mode.title, mode.note, Risk::High, None, lang, false) }
                } else {
                    { rights.given.len() }{ " " }{ words::OF.get(lang) }{ " " }{ rights.total }
                }
                { for rights.mask.map(|mask| html! { <>{ ". " }{ mask.get(lang) }</> }) }
            </p>
            <ul>{ for rights.given.iter().map(|flag| right(flag, lang)) }</ul>
            { list(words::UNKNOWN_BITS, rights.unknown_bits.iter_bits().map(bit).collect(), lang) }
            { list(words::UNKNOWN_WORDS, rights.unknown_words.iter().map(word).collect(), lang) }
        </div>
    }
}

fn right(flag: &'static Flag, lang: Lang) -> Html {
    let name = html! {
        <span class="mono" translate="no">{ flag.name.map_or_else(|| hex(flag.value).into(), AttrValue::Static) }</span>
    };
    item(flag.title, flag.note, flag.risk, Some(name), lang, true)
}

/// `friends — Friends · medium risk`, with the note at the pointer.
fn item(title: Text, note: Text, risk: Risk, name: Option<Html>, lang: Lang, of_list: bool) -> Html {
    let class = risk.class("right");
    let content = html! {
        <>
            { for name.map(|name| html! { <>{ name }{ " — " }</> }) }
            { title.get(lang) }{ " " }<span class="right__risk">{ risk.text().get(lang) }</span>
        </>
    };
    if of_list {
        return html! { <li {class} title={note.get(lang)}>{ content }</li> };
    }
    html! { <strong {class} title={note.get(lang)}>{ content }</strong> }
}

fn list(heading: Text, items: Vec<Html>, lang: Lang) -> Html {
    if items.is_empty() {
        return Html::default();
    }
    html! { <><p class="rights__unknown">{ heading.get(lang) }</p><ul>{ items }</ul></> }
}
