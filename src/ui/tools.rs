//! The tools for next time: bookmarks that take a token where it stands, and the page as a file.

use super::field;
use crate::app::{
    Action,
    bookmarks::{self, Done},
};
use crate::bookmarklet::{BOOKMARKLETS, Bookmarklet};
use crate::browser::{address, clipboard, document};
use crate::i18n::tools as words;
use crate::secret::Secret;
use crate::text::{Lang, Text};
use crate::ui::template::html;
use yew::prelude::*;

/// The section at the page's end.
pub fn tools(lang: Lang, bookmarks: bookmarks::State, on_action: &Callback<Action>) -> Html {
    let page = address::own();
    let on_disk = page.starts_with("file:");
    let block = |mark: &'static Bookmarklet| {
        let on_done = on_action.reform(|done| Action::Bookmark(mark.id, done));
        let what = bookmarks.filter(|(id, _)| *id == mark.id).map(|(_, what)| what);
        html! {
            <li class="tool">
                <h3>{ mark.title.get(lang) }</h3>
                <p>{ mark.does.get(lang) }</p>
                if on_disk && mark.leads_here() {
                    <p class="hint">{ words::NOT_TO_DISK.get(lang) }</p>
                } else {
                    { bookmark(lang, mark, mark.address(&page), what, &on_done) }
                }
            </li>
        }
    };
    let way = |(browser, way): &(Text, Text)| {
        html! { <><dt>{ browser.get(lang) }</dt><dd>{ way.get(lang) }</dd></> }
    };
    html! {
        <section class="card tools" data-section="tools" aria-labelledby="tools-heading">
            <h2 id="tools-heading">{ words::HEADING.get(lang) }</h2>
            <ul class="tools__list">
                { for BOOKMARKLETS.iter().map(block) }
                // The development build is several files.
                if document::is_sealed() {
                    { save(lang, &page, on_disk) }
                }
            </ul>
            <details>
                <summary>{ words::HOW.get(lang) }</summary>
                <dl class="ways">{ for words::WAYS.iter().map(way) }</dl>
            </details>
            <details>
                <summary>{ words::INSIDE.get(lang) }</summary>
                <p>{ words::SAME.get(lang) }</p>
                { for BOOKMARKLETS.iter().map(|mark| source(lang, mark, &page)) }
            </details>
        </section>
    }
}

/// The link to drag, which does nothing when it is pressed, and the button that copies its address.
fn bookmark(
    lang: Lang,
    mark: &'static Bookmarklet,
    href: String,
    done: Option<Done>,
    on_done: &Callback<Done>,
) -> Html {
    let pressed = on_done.reform(|press: MouseEvent| {
        // The page's policy would refuse to run it anyway.
        press.prevent_default();
        Done::Pressed
    });
    let copy = {
        let (address, copied) = (Secret::from(href.as_str()), on_done.reform(Done::Copied));
        Callback::from(move |_: MouseEvent| clipboard::copy(&address, copied.clone()))
    };
    html! {
        <>
            <div class="tool__buttons">
                <a class="button bookmark" {href} data-bookmarklet={mark.id} draggable="true" onclick={pressed.clone()} onauxclick={pressed}>{ mark.title.get(lang) }</a>
                <button type="button" class="link" data-copy-bookmarklet={mark.id} onclick={copy}>{ words::COPY.get(lang) }</button>
            </div>
            <p class="tool__said" role="status">
                { said(lang, done) }
            </p>
        </>
    }
}

fn said(lang: Lang, done: Option<Done>) -> Html {
    match done {
        Some(Done::Pressed) => words::DRAG.get(lang).into(),
        Some(Done::Copied(true)) => field::copied(lang, Some(true)),
        Some(Done::Copied(false)) => words::NOT_COPIED.get(lang).into(),
        None => Html::default(),
    }
}

fn source(lang: Lang, mark: &Bookmarklet, page: &str) -> Html {
    html! {
        <>
            <h3>{ mark.title.get(lang) }</h3>
            <pre class="output__text code__text mono" tabindex="0" translate="no" spellcheck="false"><code data-source={mark.id}>{ mark.source(page) }</code></pre>
        </>
    }
}

fn save(lang: Lang, page: &str, on_disk: bool) -> Html {
    let about = if on_disk { words::SAVED_ALREADY } else { words::SAVED_FILE };
    html! {
        <li class="tool">
            <h3>{ words::SAVE_HEADING.get(lang) }</h3>
            <p>{ about.get(lang) }</p>
            if !on_disk {
                <div class="tool__buttons">
                    <a class="button" href={page.to_owned()} download="brelok.html" data-action="save-page">{ words::SAVE.get(lang) }</a>
                </div>
            }
        </li>
    }
}
