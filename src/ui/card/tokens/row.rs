//! A token of the table: its columns, and under them the token itself, what it is limited to, and where it goes.

use super::cells::cell;
use crate::app::reader::Action;
use crate::app::tokens::Key;
use crate::i18n::{self, tokens as words};
use crate::provider::wialon::token_record::{
    TokenRecord,
    payload::{Pair, unpack},
    site::Site,
};
use crate::secret::Secret;
use crate::text::Lang;
use crate::ui::card::explain::outside;
use crate::ui::card::{Props, copied};
use crate::ui::secret::{self, Shown};
use crate::ui::template::html;
use yew::prelude::*;

/// A token and its places.
pub struct Row<'a> {
    /// The token.
    pub token: &'a TokenRecord,
    /// Its place among the answer's tokens.
    pub place: usize,
    /// The place of its first secret; its link's is the next.
    pub secrets: usize,
    /// Where its link opens.
    pub site: &'a Site,
}

/// Draws a token.
pub fn row(props: &Props, row: &Row) -> Html {
    let Row { token, place, site, .. } = row;
    let lang = props.lang;
    let link = token.locator_link(&site.host);
    html! {
        <tbody key={*place} role="rowgroup" data-token-row={place.to_string()}>
            <tr role="row">{ for Key::ALL.map(|key| cell(token, key, props.reader.read_at, lang)) }</tr>
            <tr role="row">
                <td class="tokens__details" role="cell" colspan="5">
                    if let Some(token) = &token.h {
                        { masked(props, "h", token, row.secrets, i18n::messages(lang).copy) }
                    }
                    if let Some(link) = link {
                        <div>
                            <p class="tokens__name">{ words::LINK.get(lang) }</p>
                            { masked(props, "locator", &link, row.secrets + 1, words::COPY_LINK.get(lang)) }
                        </div>
                    }
                    { items(token, lang) }
                    { payload(token, lang) }
                    { buttons(props, row) }
                </td>
            </tr>
        </tbody>
    }
}

fn masked(props: &Props, name: &str, secret: &Secret, place: usize, copy: &'static str) -> Html {
    let shown = Shown {
        lang: props.lang,
        name: name.to_owned(),
        secret,
        place,
        shown: props.reader.shown.contains(&place),
        copied: copied(&props.reader, place),
        copy,
        main: false,
    };
    secret::secret(&shown, &props.on_action)
}

fn items(token: &TokenRecord, lang: Lang) -> Html {
    match token.items.as_deref() {
        None => Html::default(),
        Some([]) => html! { <p>{ words::ALL_ITEMS.get(lang) }</p> },
        Some(ids) => html! {
            <p>
                { words::ITEMS.get(lang) }{ " " }
                <span class="mono" data-field="items" translate="no">{ "[" }{ ids.join(",") }{ "]" }</span>
            </p>
        },
    }
}

fn payload(token: &TokenRecord, lang: Lang) -> Html {
    if token.p.is_none() {
        return Html::default();
    }
    let Some(unpacked) = unpack(token) else {
        return html! { <p class="caution">{ words::PAYLOAD_UNREADABLE.get(lang) }</p> };
    };
    if unpacked.objects.iter().all(Vec::is_empty) {
        return html! { <p class="hint">{ words::NO_PAYLOAD.get(lang) }</p> };
    }
    html! {
        <details data-section="p">
            <summary>{ words::PAYLOAD.get(lang) }{ " " }<code class="wire" translate="no">{ "p" }</code></summary>
            <p class="hint">{ words::layers(lang, unpacked.layers) }</p>
            if unpacked.surplus > 0 {
                <p class="caution">{ words::SURPLUS.get(lang) }</p>
            }
            <p class="mono" data-field="p" translate="no">{ outside(&unpacked.text) }</p>
            { for unpacked.objects.iter().map(|pairs| html! { <dl class="fields">{ for pairs.iter().map(|pair| of_pair(pair, lang)) }</dl> }) }
        </details>
    }
}

fn of_pair(pair: &Pair, lang: Lang) -> Html {
    html! {
        <div class="fields__row">
            <dt>
                { pair.key.map_or("", |key| key.title.get(lang)) }{ " " }
                <code class="wire" translate="no">{ outside(&pair.name) }</code>
            </dt>
            <dd>
                <span class="mono" translate="no">{ outside(&pair.value) }</span>
                { for pair.meaning().map(|meaning| html! { <span class="meaning">{ meaning.get(lang) }</span> }) }
            </dd>
        </div>
    }
}

/// A record that is not whole would lose what is missing, and a token that is cut is none.
fn buttons(props: &Props, row: &Row) -> Html {
    let (lang, place, token) = (props.lang, row.place, row.token);
    let open = |action: fn(usize) -> Action| props.on_action.reform(move |_: MouseEvent| action(place));
    let (change, delete) = (open(Action::OpenAsUpdate), open(Action::OpenAsDelete));
    html! {
        <div class="tokens__buttons">
            if token.is_whole() {
                <button type="button" class="button" data-action="open-as-update" onclick={change}>{ words::CHANGE.get(lang) }</button>
            }
            if token.h.is_some() && !token.cut {
                <button type="button" class="button button--quiet" data-action="open-as-delete" onclick={delete}>{ words::DELETE.get(lang) }</button>
            }
            if token.cut {
                <p class="caution">{ words::CUT.get(lang) }</p>
            } else if !token.is_whole() {
                <p class="hint">{ words::NOT_WHOLE.get(lang) }</p>
            }
        </div>
    }
}
