//! `token/login`: opening a session with a token.

pub mod answer_flags;

use super::fields::{h, host, operate_as};
use super::inputs::{API_HOST, HOST, IMPLIED};
use super::{sentences, server::ApiServer, wire};
use crate::flags::FlagSet;
use crate::form::{Field, Filled, Form, Group, Input, Kind, Remarks, alias::alias, flags};
use crate::outcome::Outcome;
use crate::paste::json::Json;
use crate::provider::service::Members;
use crate::request::{Call, Object};
use crate::response::Response;
use crate::secret::Secret;
use crate::text::{Text, text};
use answer_flags::ANSWER_FLAGS;

/// The service's name on the wire.
pub const SERVICE: &str = "token/login";
/// The token that opens the session.
pub const TOKEN: Field = Field("token");
/// The subordinate user to act for.
pub const OPERATE_AS: Field = Field("operateAs");
/// What the answer tells.
pub const FL: Field = Field("fl");

/// The form.
pub static FORM: Form = Form {
    id: "wialon/token-login",
    tab: Text::same(SERVICE),
    title: text("Собрать запрос token/login", "Build a token/login request"),
    introduction: text(
        "Открывает сеанс по токену. В ответе придёт eid: это sid для остальных запросов. Сеанс живёт 5 минут после \
         последнего запроса.",
        "Opens a session with a token. The answer's eid is the sid of all further calls. A session lives for 5 \
         minutes after the last request.",
    ),
    groups: &[
        Group {
            title: text("Кто входит", "Who signs in"),
            inputs: &[
                Input::new(
                    TOKEN,
                    text("Токен", "Token"),
                    text("72 символа, регистр букв важен.", "72 characters; the case of letters matters."),
                    Kind::Secret,
                ),
                Input::new(
                    OPERATE_AS,
                    text("От имени пользователя", "On behalf of the user"),
                    text(
                        "Имя подчинённого пользователя, не ID. Пусто — владелец токена.",
                        "The name of a subordinate user, not the ID. Empty means the token's owner.",
                    ),
                    Kind::Line,
                )
                .private(),
            ],
        },
        Group {
            title: Text::same(""),
            inputs: &[Input::new(
                FL,
                text("Что прислать в ответе", "What the answer tells"),
                text(
                    "Это не права токена, а подробность ответа.",
                    "These are not the token's rights but how much the answer tells.",
                ),
                Kind::Flags(&ANSWER_FLAGS),
            )
            .initially("1")],
        },
        Group { title: text("Сервер", "Server"), inputs: &[API_HOST] },
    ],
    check,
    aliases: &[
        alias!("operate_as" for OPERATE_AS, "operateAs"),
        alias!("operateas" for OPERATE_AS, "operateAs"),
        alias!("access_token" for TOKEN, "token"),
        alias!("h" for TOKEN, "token"),
        alias!("flags" for FL, "fl"),
    ],
    implied: IMPLIED,
    reads,
    fill: |_, filled| wire::decimal(FL, filled),
};

/// The form with a token that a sign-in gave, for the server that the token belongs to.
pub fn with_token(answer: &Response, _: &str, token: &Secret) -> Option<Filled> {
    let mut filled = Filled::new(&FORM);
    filled.put(TOKEN, token);
    ApiServer::put(answer, &mut filled);
    Some(filled)
}

fn check(filled: &Filled, remarks: &mut Remarks) -> Option<Call> {
    let token = h::read(TOKEN, &filled.secret(TOKEN), sentences::TOKEN_MISSING, remarks);
    let operate_as = operate_as::read(OPERATE_AS, filled.text(OPERATE_AS), remarks);
    let fl = flags::read(FL, filled, &ANSWER_FLAGS, remarks);
    if fl == Some(FlagSet::EMPTY) {
        remarks.say(FL, sentences::ANSWER_NOTHING);
    }
    let host = host::read(HOST, filled.text(HOST), remarks);
    let mut params = Object::default();
    params.secret(TOKEN.0, wire::token(&token?));
    if let Some(operate_as) = operate_as {
        params.text(OPERATE_AS.0, &operate_as);
    }
    params.value(FL.0, fl?.bits());
    Some(wire::call(&host?, SERVICE, params, None))
}

/// The documentation's sample of the answer has its token among what it tells of the user: the user without it, and the token.
pub fn member(name: &str, value: &Json) -> Option<Members> {
    let Json::Object(members) = value else { return None };
    let is_token = |(name, _): &(String, Json)| ["th", "token"].contains(&name.as_str());
    if name != "user" || !members.iter().any(|(name, _)| name == "th") {
        return None;
    }
    let (tokens, of_user): (Vec<_>, Vec<_>) = members.iter().cloned().partition(is_token);
    Some(std::iter::once((name.to_owned(), Json::Object(of_user))).chain(tokens).collect())
}

/// Without its name the call is known by what only it has beside a token.
fn reads(call: &Response) -> bool {
    let has = |name: &str| call.field(name).is_some();
    let nameless = || {
        call.outcome == Outcome::Call
            && has(TOKEN.0)
            && !["svc", "callMode"].iter().any(|name| has(name))
            && [FL.0, OPERATE_AS.0, "operate_as"].iter().any(|name| has(name))
    };
    wire::is_call_of(call, SERVICE) || nameless()
}
