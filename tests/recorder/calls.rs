//! Calls to every service, with whatever is hard to quote.

use brelok::form::{Field, Filled};
use brelok::provider::wialon::inputs::{HOST, SID as SESSION, USER_ID};
use brelok::provider::wialon::token_update::form::{
    APP, CALL_MODE, DELETE_ALL, DELETE_ALL_WORDS, FL, H, ITEMS, P,
};
use brelok::provider::wialon::token_update::{CallMode, FORM};
use brelok::request::call::{Parameter, Value, Variable};
use brelok::request::{Call, Failure, Method, Object};
use brelok::secret::Secret;

pub const TOKEN: &str = "0123456789abcdef0123456789abcdef0123456789ABCDEF0123456789ABCDEF01CANARY";
pub const SID: &str = "5ccc55ab53c4e3a5dfd32fd7d5CANARY";

/// What quoting stumbles over, in any language.
pub const HARD: &str = "Мой \"трекер\" 🚚 it's 100% & <b>|^!;,()[] C:\\dir\\ $HOME `id` \\n ${x} {$x} %PATH% ?> #/* \
                        a\u{202e}b\u{200b}\u{a0}\u{2028}\r\n\tend\\";

pub fn text(name: &'static str, text: &str) -> Parameter {
    Parameter { name, value: Value::Text(text.to_owned()) }
}

pub fn secret(name: &'static str, variable: &'static str, text: &str) -> Parameter {
    Parameter { name, value: Value::Secret(Variable { name: variable, value: Secret::from(text) }) }
}

pub fn wialon(host: &str, service: &str, params: Object, sid: Option<&str>) -> Call {
    let mut form = vec![text("svc", service), Parameter { name: "params", value: Value::Json(params) }];
    form.extend(sid.map(|sid| secret("sid", "WIALON_SID", sid)));
    Call {
        method: Method::PostOrGet,
        endpoint: format!("{host}/wialon/ajax.html"),
        query: Vec::new(),
        form,
        failure: Failure::Named(&["error"]),
    }
}

/// A call of `token/update`, made by the form itself.
pub fn update(host: &str, mode: CallMode, texts: &[(Field, &str)]) -> Call {
    let form = Filled::new(&FORM)
        .with(HOST, host)
        .with(SESSION, SID)
        .with(CALL_MODE, mode.wire())
        .with(H, TOKEN)
        .with(APP, HARD.trim_end())
        .with(FL, "768")
        .with(P, r#"{"note":"Автобус «Заря» \"7\" 🚚 100%","zones":1,"x":[true,null,-0,1e3]}"#)
        .with(ITEMS, "11111111, 9007199254740993, 9223372036854775807");
    let form = texts.iter().fold(form, |form, (field, text)| form.with(*field, text));
    let (call, remarks) = form.check();
    call.unwrap_or_else(|| panic!("{remarks:?}"))
}

/// The usual call of the documentation, for reading.
pub fn usual(host: &str) -> Call {
    update(
        host,
        CallMode::Update,
        &[
            (APP, "Мой трекер"),
            (P, r#"{"note":"Автобус 7","zones":1}"#),
            (ITEMS, "11111111, 9007199254740993"),
        ],
    )
}

pub fn users_get(host: &str) -> Call {
    Call {
        method: Method::PostOrGet,
        endpoint: format!("{host}/method/users.get"),
        query: Vec::new(),
        form: vec![
            text("user_ids", HARD),
            text("fields", "online,last_seen"),
            secret("access_token", "VK_ACCESS_TOKEN", "vk1.a.CANARY_-"),
            text("v", "5.199"),
        ],
        failure: Failure::Named(&["error", "error_msg"]),
    }
}

/// Exchanging a code: VK ID takes some parameters in the address only, some in the body only.
pub fn exchange(host: &str) -> Call {
    Call {
        method: Method::Post,
        endpoint: format!("{host}/oauth2/auth"),
        query: vec![
            text("grant_type", "authorization_code"),
            text("redirect_uri", "https://пример.рф/назад?a=1&b=100%#x"),
            secret("code_verifier", "VK_ID_CODE_VERIFIER", "CANARYcanary0123456789-._~"),
            text("device_id", "a b"),
        ],
        form: vec![secret("code", "VK_ID_CODE", "vk2.a.CANARY_-")],
        failure: Failure::Named(&["error"]),
    }
}

pub fn vision(host: &str, files: [&str; 2]) -> Call {
    let mut meta = Object::default();
    meta.value("mode", r#"["object","scene"]"#);
    meta.value("images", r#"[{"name":"file_0"},{"name":"file_1"}]"#);
    Call {
        method: Method::Multipart,
        endpoint: format!("{host}/api/v1/objects/detect"),
        query: vec![secret("oauth_token", "VK_VISION_TOKEN", "2CANARY"), text("oauth_provider", "mcs")],
        form: vec![
            Parameter { name: "file_0", value: Value::File(files[0].to_owned()) },
            Parameter { name: "file_1", value: Value::File(files[1].to_owned()) },
            Parameter { name: "meta", value: Value::Json(meta) },
        ],
        failure: Failure::Status,
    }
}

/// All of them, by name, but Vision's, which needs files.
pub fn all(host: &str) -> Vec<(&'static str, Call)> {
    let mut login = Object::default();
    login.secret("token", Variable { name: "WIALON_TOKEN", value: Secret::from(TOKEN) });
    login.value("fl", 1);
    let delete_all = [(DELETE_ALL, "true"), (DELETE_ALL_WORDS, "удалить все"), (USER_ID, "9007199254740993")];
    vec![
        ("create", update(host, CallMode::Create, &[])),
        ("update", update(host, CallMode::Update, &[])),
        ("delete", update(host, CallMode::Delete, &[])),
        ("deleteAll", update(host, CallMode::Delete, &delete_all)),
        ("token/list", wialon(host, "token/list", Object::default(), Some(SID))),
        ("token/login", wialon(host, "token/login", login, None)),
        ("users.get", users_get(host)),
        ("exchange", exchange(host)),
    ]
}
