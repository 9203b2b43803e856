//! What stands beside the inputs of single forms: one row a piece.

use super::Props;
use crate::app::builder::Action;
use crate::browser::address;
use crate::form::Field;
use crate::i18n::vk as words;
use crate::provider::vk_vision::{call::ENDPOINT, endpoint};
use crate::secret::Secret;
use crate::ui::template::html;
use crate::ui::vk::{apps, vision, which_flow};
use yew::prelude::*;

/// Draws a piece.
type Draw = fn(&Props) -> Html;

/// Above the inputs of the forms whose ids begin so.
const ABOVE: &[(&str, Draw)] = &[
    ("vk/sign-in", |props| which_flow::note(props.lang)),
    ("vk_id/sign-in", |props| which_flow::note(props.lang)),
    ("vk_vision/", |props| vision::guide(props.lang)),
];

/// Under an input of the form of this id.
const UNDER: &[(&str, Field, Draw)] = &[
    ("vk/sign-in", CLIENT_ID, applications),
    ("vk/sign-in", REDIRECT_URI, own_address),
    ("vk_vision/call", ENDPOINT, task),
];

const CLIENT_ID: Field = Field("client_id");
const REDIRECT_URI: Field = Field("redirect_uri");

/// What stands above the inputs of the form that is shown.
pub fn above(props: &Props) -> Html {
    let id = props.state.filled.form().id;
    ABOVE.iter().filter(|(form, _)| id.starts_with(form)).map(|(_, draw)| draw(props)).collect()
}

/// What stands under an input of it.
pub fn under(props: &Props, field: Field) -> Html {
    let id = props.state.filled.form().id;
    UNDER
        .iter()
        .filter(|(form, under, _)| (*form, *under) == (id, field))
        .map(|(.., draw)| draw(props))
        .collect()
}

/// What the chosen task does: its option is longer than most fields are wide.
fn task(props: &Props) -> Html {
    let task = endpoint::find(props.state.filled.text(ENDPOINT));
    html! { <p class="meaning">{ task.map_or("", |task| task.title.get(props.lang)) }</p> }
}

fn applications(props: &Props) -> Html {
    let choose = props.on_action.reform(|id: String| Action::Type(CLIENT_ID, Secret::from(id)));
    apps::list(props.lang, props.state.filled.text(CLIENT_ID), &choose)
}

/// This page's own address as where the answer goes: VK answers in the fragment, which no server sees, and which this page
/// takes in and out of the address by itself. A page on a disk has no address that VK would return to.
fn own_address(props: &Props) -> Html {
    let own = address::own();
    if !own.starts_with("https://") {
        return Html::default();
    }
    let fill = props.on_action.reform(move |_: MouseEvent| Action::Type(REDIRECT_URI, own.as_str().into()));
    html! {
        <div class="own-address">
            <button type="button" class="button button--quiet" data-action="own-address" onclick={fill}>{ words::OWN_ADDRESS.get(props.lang) }</button>
            <p class="hint">{ words::OWN_ADDRESS_HINT.get(props.lang) }</p>
        </div>
    }
}
