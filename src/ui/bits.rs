//! A permission set, drawn as a strip of bits.

use crate::browser::document;
use crate::flags::{Cell, FlagSet, FlagTable, hex, strip as cells};
use crate::i18n::access::{self as words, BITS, BITS_HINT, Bits, UNDOCUMENTED};
use crate::text::Lang;
use crate::ui::template::html;
use web_sys::HtmlElement;
use yew::prelude::*;

/// So many cells are wide enough for their numbers on a small screen.
const FEW: usize = 8;

/// The strip of a set. Each cell is named under the strip while it is pointed at or has the focus; the arrow keys move
/// along, so that the strip is one stop of the Tab key.
pub fn strip(lang: Lang, table: &'static FlagTable, set: FlagSet) -> Html {
    let cells = cells(table, set);
    let few = cells.len() <= FEW;
    let words = if table.gives_rights() { &words::OF_RIGHTS } else { &words::OF_ANSWER };
    let onkeydown = Callback::from(|event: KeyboardEvent| {
        let forward = match event.key().as_str() {
            "ArrowRight" | "ArrowDown" => true,
            "ArrowLeft" | "ArrowUp" => false,
            _ => return,
        };
        event.prevent_default();
        if let Some(cell) = event.target_dyn_into::<HtmlElement>() {
            document::focus_beside(&cell, forward);
        }
    });
    html! {
        <div class={if few { "bits bits--few" } else { "bits" }}>
            <div class="bits__cells" role="group" aria-label={BITS.get(lang)} {onkeydown}>
                { for cells.iter().enumerate().map(|(place, cell)| draw(lang, words, cell, few, place == 0)) }
            </div>
            <p class="bits__hint hint">{ words.filled.get(lang) }{ " " }{ BITS_HINT.get(lang) }</p>
        </div>
    }
}

fn draw(lang: Lang, words: &Bits, cell: &Cell, few: bool, first: bool) -> Html {
    let class = cell.flag.map_or_else(|| "bit bit--unknown".to_owned(), |flag| flag.risk.class("bit"));
    let name = name(lang, words, cell);
    html! {
        <span
            {class}
            role="img"
            tabindex={if first { "0" } else { "-1" }}
            aria-label={name.clone()}
            data-bit={hex(cell.bit)}
            data-on={if cell.on { "true" } else { "false" }}
        >
            if few {
                <span class="bit__value mono" translate="no">{ hex(cell.bit) }</span>
            }
            <span class="bit__name">{ name }</span>
        </span>
    }
}

/// `0x100 = 256: Online tracking, low risk · granted`.
fn name(lang: Lang, words: &Bits, cell: &Cell) -> String {
    let mut name = [hex(cell.bit).as_str(), " = ", &cell.bit.to_string(), ": "].concat();
    match cell.flag {
        Some(flag) => {
            name.push_str(flag.name.unwrap_or_default());
            for word in [flag.title, flag.risk.text()].map(|text| text.get(lang)) {
                if !name.ends_with(' ') && !word.is_empty() {
                    name.push_str(", ");
                }
                name.push_str(word);
            }
        }
        None => name.push_str(UNDOCUMENTED.get(lang)),
    }
    name.push_str(" · ");
    name.push_str(if cell.on { words.on } else { words.off }.get(lang));
    name
}
