//! Wialon: `login.html` answers in the query, calls go to `wialon/ajax.html?svc=…&params={…}&sid=…`.

pub mod access_flags;
pub mod automatic;
pub mod core_logout;
pub mod errors;
mod expiry;
pub mod fields;
pub mod inputs;
pub mod life;
mod outcome;
mod parameters;
pub mod popup;
mod post;
pub mod presets;
pub mod program;
mod recognize;
mod records;
pub mod rights;
pub mod sentences;
pub mod server;
mod shapes;
pub mod sign_in;
pub mod tasks;
pub mod token_list;
pub mod token_login;
pub mod token_record;
pub mod token_update;
mod unfold;
mod wire;

use super::{Provider, Service, oauth2};
use crate::paste::placeholder::is_plain_word;
use crate::snippet::template as snippets;
use crate::text::Text;
use unfold::{judge, unfold};
pub use wire::PATH;

/// Wialon.
pub static PROVIDER: Provider = Provider {
    id: "wialon",
    title: Text::same("Wialon"),
    domains: &["wialon.com", "wialon.us", "wialon.eu", "wialon.org", "regwialon.com"],
    last_pages: &["/login.html", "/post_token.html", "/post_message.html"],
    parameters: parameters::PARAMETERS,
    shapes: &[shapes::TOKEN, shapes::SPOILT],
    doubt: shapes::doubt,
    beside_token: &[("svc_error", |code| code == "0"), ("user_name", is_plain_word)],
    comes_in_address: true,
    calls_in_json: true,
    expiry: expiry::of_record,
    revoke: Text {
        ru: "Отозвать токен: token/update с callMode=delete.",
        en: "To revoke it, call token/update with callMode=delete.",
    },
    ends_early: Some((
        token_record::IDLE_SECONDS,
        Text {
            ru: "Токен, которым 100 дней никто не пользуется, Wialon удаляет сам, даже если он без срока.",
            en: "Wialon itself deletes a token that nobody uses for 100 days, even one without expiry.",
        },
    )),
    ..oauth2::PLAIN
};

/// What is done with its answers.
pub static SERVICE: Service = Service {
    provider: &PROVIDER,
    errors: &[errors::ERRORS],
    error_names: ["error", "reason"],
    called: &["wialon"],
    is_api: |address| address.is_one_of(&["/ajax.html", "/avl_evts"]),
    recognize: recognize::recognize,
    sign_in_pages: &[sign_in::PATH, "/login_simple.html"],
    unwrapped: post::answer,
    about_tokens: records::part,
    records: records::of,
    member: token_login::member,
    others: unfold::others,
    answers: &["authHash", "events", "item", "searchSpec"],
    handed_on: post::call,
    judge,
    unfold,
    outcome: outcome::outcome,
    program: program::PROGRAM,
    methods: &METHODS,
    method: |call| {
        let of_update = || call.params.has(token_update::form::CALL_MODE.0).then_some(token_update::SERVICE);
        call.params.last("svc").or_else(of_update)
    },
    // Its calls have no other name for one.
    call_token: Some("token"),
    tokens: token_record::of,
    snippets: snippets::WIALON,
    forms: &[&token_update::FORM, &token_list::FORM, &token_login::FORM, &core_logout::FORM, &sign_in::FORM],
    in_session: token_list::in_session,
    with_token: token_login::with_token,
    to_revoke: token_update::to_delete,
    permissions: access_flags::rights,
    ..oauth2::PLAIN_SERVICE
};

/// The methods that make, change, list and use tokens.
pub const METHODS: [&str; 3] = ["token/update", "token/list", "token/login"];
