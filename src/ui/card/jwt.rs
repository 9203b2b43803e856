//! What a JSON Web Token says, in a block of its own.

use super::explain::outside;
use crate::browser::local_time;
use crate::i18n::card as words;
use crate::jwt::{Claim, decode};
use crate::provider::oauth2::JWT_BEGINS;
use crate::response::{Field, Value};
use crate::text::Lang;
use crate::ui::template::html;
use yew::prelude::*;

/// Draws the claims of a field that holds a JSON Web Token; `None` for any other field.
pub fn jwt(field: &Field, lang: Lang) -> Option<Html> {
    let Value::Secret(secret) = &field.value else {
        return None;
    };
    // What it says is shown; the token itself, which its signature completes, is not.
    let token = secret.expose();
    if !token.starts_with(JWT_BEGINS) {
        return None;
    }
    let row = |prefix: &'static str| move |claim: &Claim| row(prefix, claim, lang);
    let content = match decode(token) {
        Ok(jwt) => html! {
            <>
                <p class="hint">{ words::UNCHECKED.get(lang) }</p>
                <dl class="fields">
                    { for jwt.claims.iter().map(row("jwt.")) }
                    { for jwt.header.iter().map(row("jwt.header.")) }
                </dl>
            </>
        },
        Err(error) => html! { <p class="hint">{ error.text().get(lang) }</p> },
    };
    Some(html! {
        <section class="jwt" data-section="jwt">
            <h4>{ words::JWT.get(lang) }{ " " }<code class="wire" translate="no">{ outside(&field.name) }</code></h4>
            { content }
        </section>
    })
}

fn row(prefix: &str, claim: &Claim, lang: Lang) -> Html {
    let date = claim.time().and_then(|seconds| local_time::in_words(seconds, lang));
    html! {
        <div class="fields__row">
            <dt>
                { claim.title().map_or("", |title| title.get(lang)) }{ " " }
                <code class="wire" translate="no">{ outside(&claim.name) }</code>
            </dt>
            <dd>
                <span class="mono" data-field={[prefix, &outside(&claim.name)].concat()} translate="no">{ outside(&claim.text) }</span>
                { for date.map(|date| html! { <span class="meaning">{ date }</span> }) }
            </dd>
        </div>
    }
}
