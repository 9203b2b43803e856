//! A part of the page that is drawn anew only when something of its own changes.

use super::card;
use super::rest::Rest;
use crate::app::{Action, bookmarks, builder, connections, reader, shared::Shared};
use crate::secret::Secret;
use crate::text::Lang;
use yew::prelude::*;

/// What a part is drawn from.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The language of the page.
    pub lang: Lang,
    /// Which part it is, and what it shows.
    pub what: What,
    /// The rest of the page, once it is there.
    pub rest: Option<&'static Rest>,
    /// What the person does.
    pub on_action: Callback<Action>,
}

/// The parts, each with what it shows.
#[allow(
    clippy::large_enum_variant,
    reason = "there are five of them at most, and the largest is drawn most often"
)]
#[derive(Clone, PartialEq)]
pub enum What {
    /// The steps from the sign-in to the paste field: whether they are folded, by which service's id the card goes, and
    /// with which `state` a sign-in by one press leaves.
    Guide(bool, &'static str, Option<Secret>),
    /// The card that tells what was read.
    Card(reader::State),
    /// The form that builds a call.
    Form(Shared<builder::State>),
    /// The tools for next time.
    Tools(bookmarks::State),
    /// The seal.
    Seal(connections::State),
}

/// The part. One component for all: Yew compiles each component by itself, and compares only what components are given.
#[component]
pub fn Part(props: &Props) -> Html {
    let Props { lang, ref what, rest, ref on_action } = *props;
    match what {
        What::Card(reader) => card::card(&card::Props {
            lang,
            reader: reader.clone(),
            rest,
            on_action: on_action.reform(Action::Reader),
        }),
        What::Guide(..) if rest.is_none() => html! { <div class="guide"></div> },
        What::Guide(..) | What::Form(_) | What::Tools(_) | What::Seal(_) => {
            rest.map_or_else(Html::default, |rest| (rest.part)(props))
        }
    }
}
