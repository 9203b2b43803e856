//! How the rest of the page is drawn ([`crate::app::rest`]), and who waits for it.

use super::card::{self, piece::Piece};
use super::part::{Props, What};
use super::{guide::guide, request_form::request_form, seal::seal, tools::tools};
use crate::app::{Action, builder, rest};
use crate::response::Response;
use crate::ui::request_form;
use std::cell::Cell;
use yew::prelude::*;

/// The rest of the page, known by its functions alone.
pub struct Rest {
    /// What it does.
    pub does: rest::Rest,
    /// Draws a part that is the rest's.
    pub part: fn(&Props) -> Html,
    /// Draws a piece of an answer's card.
    pub piece: fn(&card::Props, &Response, Piece) -> Html,
}

// There is one.
impl PartialEq for Rest {
    fn eq(&self, _: &Rest) -> bool {
        true
    }
}

static REST: Rest = Rest { does: rest::REST, part, piece: Piece::draw };

type Wait = Box<dyn FnOnce(&'static Rest)>;

thread_local! {
    static THERE: Cell<Option<&'static Rest>> = const { Cell::new(None) };
    static WAITING: Cell<Option<Wait>> = const { Cell::new(None) };
}

/// The rest is there: whoever waits for it gets it. Nothing else may call this, since whatever does is the rest.
pub fn arrive() {
    THERE.set(Some(&REST));
    if let Some(wait) = WAITING.take() {
        wait(&REST);
    }
}

/// Runs something as soon as the rest is there.
pub fn when_there(run: impl FnOnce(&'static Rest) + 'static) {
    match THERE.get() {
        Some(rest) => run(rest),
        None => WAITING.set(Some(Box::new(run))),
    }
}

/// The rest, if it is there.
pub fn there() -> Option<&'static Rest> {
    THERE.get()
}

fn part(props: &Props) -> Html {
    let Props { lang, ref what, ref on_action, .. } = *props;
    match what {
        What::Form(state) => request_form(&request_form::Props {
            lang,
            state: builder::State::clone(state),
            on_action: on_action.reform(Action::Builder),
        }),
        What::Tools(bookmarks) => tools(lang, *bookmarks, on_action),
        What::Seal(state) => seal(lang, state, &on_action.reform(Action::Connections)),
        What::Guide(folded, service, state) => {
            guide(lang, *folded, service, state.as_ref(), &on_action.reform(Action::Builder))
        }
        What::Card(_) => Html::default(),
    }
}
