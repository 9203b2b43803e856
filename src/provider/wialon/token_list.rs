//! `token/list`: which tokens there are.

use super::fields::{host, sid, user_id};
use super::inputs::{API_HOST, HOST, IMPLIED, SESSION, SID, USER, USER_ID};
use super::server::ApiServer;
use super::wire;
use crate::form::{Filled, Form, Group, Remarks, alias::alias};
use crate::request::{Call, Object};
use crate::response::Response;
use crate::text::Text;

/// The service's name on the wire.
pub const SERVICE: &str = "token/list";

/// The form.
pub static FORM: Form = Form {
    id: "wialon/token-list",
    tab: Text::same(SERVICE),
    title: Text { ru: "Собрать запрос token/list", en: "Build a token/list request" },
    introduction: Text {
        ru: "Показывает токены со всеми их полями. Как и token/update, требует сеанса, открытого токеном без \
             ограничений (fl = −1); иначе придёт ошибка 7.",
        en: "Lists tokens with all their fields. Like token/update it takes a session opened by an unrestricted \
             token (fl = −1); otherwise the answer is error 7.",
    },
    groups: &[
        Group { title: Text { ru: "Чьи токены", en: "Whose tokens" }, inputs: &[USER] },
        Group {
            title: Text { ru: "Сервер и сеанс", en: "Server and session" },
            inputs: &[API_HOST, SESSION],
        },
    ],
    check,
    aliases: &[alias!("user_id" for USER_ID, "userId"), alias!("userid" for USER_ID, "userId")],
    implied: IMPLIED,
    reads: |call| wire::is_call_of(call, SERVICE),
    fill: |_, _| {},
};

/// The form with the session of an answer to `token/login`, its `eid`, for the server that it belongs to.
pub fn in_session(answer: &Response) -> Option<Filled> {
    let session = answer.secret("eid")?;
    let mut filled = Filled::new(&FORM);
    filled.put(SID, session);
    ApiServer::put(answer, &mut filled);
    Some(filled)
}

fn check(filled: &Filled, remarks: &mut Remarks) -> Option<Call> {
    let user_id = user_id::read(USER_ID, filled.text(USER_ID), remarks);
    let sid = sid::read(SID, &filled.secret(SID), remarks);
    let host = host::read(HOST, filled.text(HOST), remarks)?;
    let mut params = Object::default();
    if let Some(user_id) = user_id {
        params.text(USER_ID.0, &user_id);
    }
    Some(wire::call(&host, SERVICE, params, Some(&sid)))
}
