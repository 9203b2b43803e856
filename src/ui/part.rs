//! A part of the page that is drawn anew only when something of its own changes.

use super::{card, guide, request_form, seal, tools};
use crate::app::{Action, bookmarks, builder, connections, reader};
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
    /// The steps from the sign-in to the paste field: whether they are folded, and with which `state` a sign-in by one
    /// press leaves.
    Guide(bool, Option<Secret>),
    /// The card that tells what was read.
    Card(reader::State),
    /// The form that builds a call.
    Form(builder::State),
    /// The tools for next time.
    Tools(bookmarks::State),
    /// The seal.
    Seal(connections::State),
}

/// The part. One component for all: Yew compiles each component by itself, and compares only what components are given.
#[component]
pub fn Part(props: &Props) -> Html {
    let Props { lang, ref what, ref on_action } = *props;
    match what {
        What::Guide(folded, state) => {
            guide::guide(lang, *folded, state.as_ref(), &on_action.reform(Action::Builder))
        }
        What::Card(reader) => card::card(&card::Props {
            lang,
            reader: reader.clone(),
            on_action: on_action.reform(Action::Reader),
        }),
        What::Form(state) => request_form::request_form(&request_form::Props {
            lang,
            state: state.clone(),
            on_action: on_action.reform(Action::Builder),
        }),
        What::Tools(bookmarks) => tools::tools(lang, *bookmarks, on_action),
        What::Seal(state) => seal::seal(lang, state, &on_action.reform(Action::Connections)),
    }
}
