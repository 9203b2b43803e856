//! `core/logout`: ending a session.

use super::fields::{host, sid};
use super::inputs::{API_HOST, HOST, IMPLIED, SESSION, SID};
use super::wire;
use crate::form::{Filled, Form, Group, Remarks};
use crate::request::{Call, Object};
use crate::text::Text;

/// The service's name on the wire.
pub const SERVICE: &str = "core/logout";

/// The form: nothing but the session.
pub static FORM: Form = Form {
    id: "wialon/core-logout",
    tab: Text::same(SERVICE),
    title: Text { ru: "Собрать запрос core/logout", en: "Build a core/logout request" },
    introduction: Text {
        ru: "Закрывает сеанс. Токен остаётся: чтобы он перестал действовать, его удаляют через token/update. \
             Сам собой сеанс заканчивается через 5 минут без запросов.",
        en: "Ends a session. The token stays: to make it stop working, delete it with token/update. \
             By itself a session ends after 5 minutes without requests.",
    },
    groups: &[Group {
        title: Text { ru: "Сервер и сеанс", en: "Server and session" },
        inputs: &[SESSION, API_HOST],
    }],
    check,
    aliases: &[],
    implied: IMPLIED,
    reads: |call| wire::is_call_of(call, SERVICE),
    fill: |_, _| {},
};

fn check(filled: &Filled, remarks: &mut Remarks) -> Option<Call> {
    let sid = sid::read(SID, &filled.secret(SID), remarks);
    let host = host::read(HOST, filled.text(HOST), remarks)?;
    Some(wire::call(&host, SERVICE, Object::default(), Some(&sid)))
}
