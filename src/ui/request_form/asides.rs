//! What stands beside the inputs of single forms: one row a piece.

use super::Props;
use crate::app::builder::Action;
use crate::form::Field;
use crate::secret::Secret;
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
const UNDER: &[(&str, Field, Draw)] = &[("vk/sign-in", CLIENT_ID, applications)];

const CLIENT_ID: Field = Field("client_id");

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

fn applications(props: &Props) -> Html {
    let choose = props.on_action.reform(|id: String| Action::Type(CLIENT_ID, Secret::from(id)));
    apps::list(props.lang, props.state.filled.text(CLIENT_ID), &choose)
}
