//! How long what was read still works.

use crate::browser::local_time;
use crate::i18n::{
    card as words,
    span::{ago, ahead},
};
use crate::lifetime::{Expiry, ends_early, expiry};
use crate::response::Response;
use crate::text::Lang;
use crate::ui::template::html;
use yew::prelude::*;

/// What ends sooner is told by the clock alone, in seconds: the minutes that are left would soon be others.
const AN_HOUR: u64 = 3600;

/// Draws when a response that was read at a UNIX time expires, and what ends it before.
pub fn lifetime(response: &Response, read_at: i64, lang: Lang) -> Html {
    let expiry = expiry(response, read_at);
    let early = ends_early(response, read_at);
    if expiry.is_none() && early.is_none() {
        return Html::default();
    }
    let date = |end: i64| {
        let date = local_time::in_words(end, lang);
        date.map(|date| html! { <>{ ": " }<time>{ date }</time></> })
    };
    html! {
        <div class="lifetime" data-section="lifetime">
            if let Some(expiry) = expiry {
                <p>
                    if let Some(end) = expiry.instant() {
                        if expiry.is_over(read_at) {
                            { words::EXPIRED.get(lang) }{ " " }{ ago(lang, read_at.abs_diff(end)) }
                        } else {
                            { words::EXPIRES.get(lang) }
                            if end.abs_diff(read_at) >= AN_HOUR {
                                { " " }{ ahead(lang, end.abs_diff(read_at)) }
                            }
                        }
                        { for date(end) }
                        if let Expiry::Counted(_) = expiry {
                            { " (" }{ words::COUNTED.get(lang) }{ ")" }
                        }
                    } else {
                        { words::UNLIMITED.get(lang) }
                    }
                </p>
            }
            { for early.map(|early| html! { <p class="hint">{ early.get(lang) }</p> }) }
        </div>
    }
}
