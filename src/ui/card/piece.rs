//! What the rest of the page adds to a card once it is there: what an answer means and allows, and what to do with it.

use super::{Props, jwt, lifetime, method, presence, rights, tokens, uses};
use crate::response::{self, Field, Response};
use crate::ui::template::html;
use yew::prelude::*;

/// A piece of a card.
#[derive(Clone, Copy)]
pub enum Piece<'a> {
    /// What an answer means beyond its outcome.
    Meaning,
    /// The tokens that it tells of, and how long they live.
    Tokens,
    /// The rights that the value of a field gives.
    Rights(&'a Field),
    /// What is inside its tokens, and what can be done with them.
    Uses,
    /// The way to the form that takes its token back.
    Revoke,
}

impl Piece<'_> {
    /// Draws it.
    pub fn draw(props: &Props, answer: &Response, piece: Piece<'_>) -> Html {
        let lang = props.lang;
        match piece {
            Piece::Meaning => html! {
                <>
                    { method::method(answer, lang) }
                    if let Some(error) = answer.error {
                        <p><strong>{ error.what.get(lang) }</strong>{ " " }{ error.next.get(lang) }</p>
                    }
                    { method::meanings(answer, lang) }
                    { presence::presence(answer, lang) }
                </>
            },
            Piece::Tokens => html! {
                <>
                    { tokens::tokens(props, answer) }
                    { lifetime::lifetime(answer, props.reader.read_at, lang) }
                </>
            },
            Piece::Rights(field) => response::rights::of(answer, field)
                .map_or_else(Html::default, |given| rights::rights(&given, &field.name, lang)),
            Piece::Revoke => uses::revoke(props, answer),
            Piece::Uses => html! {
                <>
                    { for answer.fields.iter().filter_map(|field| jwt::jwt(field, lang)) }
                    { uses::uses(props, answer) }
                </>
            },
        }
    }
}
