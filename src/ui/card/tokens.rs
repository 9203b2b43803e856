//! The tokens of an answer of Wialon: one, or a table that is sorted, narrowed, and opened in the form row by row.

mod cells;
mod row;

use super::Props;
use crate::app::reader::Action;
use crate::app::tokens::{self, Key};
use crate::browser::typed::typed;
use crate::i18n::{card::OF, tokens as words};
use crate::provider::wialon::token_record::{TokenRecord, site};
use crate::response::{Field, Response};
use crate::text::Lang;
use crate::ui::template::html;
use yew::prelude::*;

/// The members of a record: of a list they would tell the first token only, and the row of a single one shows these.
const OF_LIST: [&str; 9] = ["h", "app", "at", "ct", "dur", "fl", "items", "p", "ll"];
const OF_ONE: [&str; 5] = ["h", "app", "fl", "items", "p"];

/// Whether a field of an answer stands among its tokens already.
pub fn shows(answer: &Response, field: &Field) -> bool {
    let name = field.name.as_str();
    match answer.tokens.len() {
        0 => false,
        1 => OF_ONE.contains(&name),
        _ => OF_LIST.contains(&name),
    }
}

/// Draws the tokens of the answer.
pub fn tokens(props: &Props, answer: &Response) -> Html {
    let all = &answer.tokens;
    let Some(reading) = props.reader.reading.as_deref().filter(|_| !all.is_empty()) else {
        return Html::default();
    };
    let lang = props.lang;
    // Their secrets are counted on from the fields', two a token.
    let fields: usize =
        reading.earlier.iter().chain([&reading.answer]).map(|response| response.fields.len()).sum();
    let site = site::site(answer);
    let view = &props.reader.tokens;
    let rows = view.rows(all, props.reader.read_at);
    let drawn = rows.iter().take(view.limit).filter_map(|place| {
        let token = all.get(*place)?;
        Some(row::row(props, &row::Row { token, place: *place, secrets: fields + 2 * place, site: &site }))
    });
    let is_list = all.len() > 1;
    html! {
        <section class="tokens" data-tokens={all.len().to_string()}>
            <h4>
                if is_list {
                    { words::MANY.get(lang) }{ " " }{ all.len() }
                    if rows.len() < all.len() {
                        { ", " }{ words::LEFT.get(lang) }{ " " }{ rows.len() }
                    }
                } else {
                    { words::ONE.get(lang) }
                }
            </h4>
            if all.iter().any(TokenRecord::is_locator) {
                <p class="hint">
                    { words::LINK_WARNING.get(lang) }
                    if site.guessed {
                        { " " }{ words::LINK_GUESSED.get(lang) }
                    }
                </p>
            }
            if is_list {
                { filter(props) }
            }
            <table class="tokens__table" role="table">
                <thead role="rowgroup" class={(!is_list).then_some("tokens__plain")}>
                    <tr role="row">{ for Key::ALL.map(|key| if is_list { sorting(props, key) } else { plain(key, lang) }) }</tr>
                </thead>
                { for drawn }
            </table>
            if rows.is_empty() {
                <p class="hint">{ words::NONE_LEFT.get(lang) }</p>
            }
            if rows.len() > view.limit {
                <p class="tokens__more">
                    { words::SHOWN.get(lang) }{ " " }{ view.limit }{ " " }{ OF.get(lang) }{ " " }{ rows.len() }{ " " }
                    <button type="button" class="button" data-action="more" onclick={act(props, tokens::Action::More)}>{ words::MORE.get(lang) }</button>
                </p>
            }
        </section>
    }
}

fn act(props: &Props, action: tokens::Action) -> Callback<MouseEvent> {
    props.on_action.reform(move |_: MouseEvent| Action::Tokens(action.clone()))
}

fn filter(props: &Props) -> Html {
    let oninput =
        props.on_action.reform(|event: InputEvent| Action::Tokens(tokens::Action::Filter(typed(&event))));
    html! {
        <div class="field">
            <label for="tokens-filter">{ words::FILTER.get(props.lang) }</label>
            <input
                id="tokens-filter"
                type="search"
                value={props.reader.tokens.filter.clone()}
                aria-describedby="tokens-filter-hint"
                spellcheck="false"
                autocomplete="off"
                autocorrect="off"
                autocapitalize="off"
                translate="no"
                {oninput}
            />
            <p id="tokens-filter-hint" class="hint">{ words::FILTER_HINT.get(props.lang) }</p>
        </div>
    }
}

fn plain(key: Key, lang: Lang) -> Html {
    html! { <th scope="col" role="columnheader">{ words::column(key).get(lang) }</th> }
}

/// A column's heading is the button that sorts by it.
fn sorting(props: &Props, key: Key) -> Html {
    let view = &props.reader.tokens;
    let (sort, arrow) = match (view.key == Some(key), view.descending) {
        (false, _) => ("none", " ↕"),
        (true, false) => ("ascending", " ↑"),
        (true, true) => ("descending", " ↓"),
    };
    html! {
        <th scope="col" role="columnheader" aria-sort={sort}>
            <button type="button" class="tokens__sort" data-sort={key.code()} onclick={act(props, tokens::Action::Sort(key))}>
                { words::column(key).get(props.lang) }<span aria-hidden="true">{ arrow }</span>
            </button>
        </th>
    }
}
