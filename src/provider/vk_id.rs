//! VK ID (OAuth 2.1): `id.vk.ru`, a code with a device id, or Android's silent token in `payload`.

pub mod authorize;
pub mod call;
pub mod calls;
pub mod facts;
pub mod inputs;
pub mod options;
pub mod pkce;
pub mod scopes;
pub mod sign_in;

use super::vk::{self, errors};
use super::{Parameter, Provider, Service, Shape, Style, error, oauth2};
use crate::notice;
use crate::outcome::Outcome;
use crate::params::{Params, Part, decode};
use crate::paste::{Finding, address::Address, json};
use crate::snippet::template as snippets;
use crate::text::Text;
use crate::text::letters::is_base64url;

/// VK ID.
pub static PROVIDER: Provider = Provider {
    id: "vk_id",
    title: Text::same("VK ID"),
    domains: &["id.vk.com", "id.vk.ru"],
    parameters: PARAMETERS,
    shapes: &[CODE],
    comes_in_address: true,
    numbers_applications: true,
    revoke: vk::PROVIDER.revoke,
    ..oauth2::PLAIN
};

/// What is done with its answers.
pub static SERVICE: Service = Service {
    provider: &PROVIDER,
    errors: &[errors::VK_ID, errors::VK_ID_NAMES],
    is_api: calls::is_call,
    recognize,
    unfold,
    outcome,
    call: calls::of_path,
    sign_in_pages: &["/auth", "/authorize"],
    snippets: snippets::VK,
    forms: &[&sign_in::FORM, &call::FORM],
    with_token: call::with_token,
    permissions: |_, name| (name == "scope").then_some(&vk::scopes::VK_ID),
    ..oauth2::PLAIN_SERVICE
};

const PARAMETERS: &[Parameter] = &[
    Parameter::open("type", "вид ответа", "kind of answer")
        .with_values(&[("code_v2", Text { ru: "код VK ID", en: "a code of VK ID" })]),
    Parameter::open("device_id", "устройство: нужно при обмене кода", "device: needed to exchange the code"),
    Parameter::open("ext_id", "внешний id входа", "external id of the sign-in"),
    Parameter::secret("payload", "данные VK ID", "data of VK ID").decisive(),
    Parameter::secret("silent_token", "silent token: не токен доступа", "silent token: no access token"),
    Parameter::secret("hash", "подпись", "signature"),
    Parameter::open("ttl", "срок, в секундах", "lifetime in seconds"),
    Parameter::open("uuid", "uuid запроса", "uuid of the request"),
    Parameter::open("user_id", "id пользователя", "user id").written(Style::Number),
    Parameter::open("app_id", "приложение", "application"),
    Parameter::open("lang_id", "язык", "language"),
    Parameter::open("scheme", "цветовая схема", "colour scheme"),
];

/// `vk2.a.` and base64url: codes and refresh tokens of VK ID.
const CODE: Shape = Shape {
    title: Text { ru: "код VK ID", en: "VK ID code" },
    name: "code",
    begins: "vk2.a.",
    whole: &[220],
    matches: |text| text.strip_prefix("vk2.a.").is_some_and(|rest| rest.len() >= 20 && is_base64url(rest)),
};

fn recognize(finding: &Finding) -> bool {
    let params = &finding.params;
    let is_own_page = |address: &Address| address.is_under(PROVIDER.domains) && !vk::is_captcha(address);
    let own_host = finding.address.as_ref().is_some_and(is_own_page);
    // VK's older sign-in says some of the same.
    let elsewhere = finding.address.as_ref().is_some_and(|address| address.is_under(vk::PROVIDER.domains));
    let is_missing = |words: &str| words.ends_with("is missing or invalid");
    let tells_own = || {
        params.last("error_description").is_some_and(is_missing)
            || ["device_id", "ext_id"].iter().any(|name| params.has(name))
    };
    // Of a token in documentation only the beginning stands there.
    let is_own = |token: &str| token.starts_with("vk2.a.");
    own_host
        || params.last("type") == Some("code_v2")
        || params.has("payload")
        || is_silent(params)
        || params.has("silent_token")
        // VK's older sign-in gives no such token.
        || ["access_token", "code", "refresh_token"].iter().any(|name| params.last(name).is_some_and(is_own))
        || (finding.is_json()
            && params.last("user").is_some_and(|user| user.contains("\"user_id\"")))
        || (params.has("device_id") && params.has("code"))
        // Only its own messages: the names of errors are those of plain OAuth.
        || !elsewhere && error::recognize(errors::VK_ID, params, SERVICE.error_names).is_some()
        || !elsewhere && params.has("error") && tells_own()
}

fn is_silent(params: &Params) -> bool {
    params.last("type") == Some("silent_token")
}

/// Lays out the JSON of `payload`, or takes it as it stands alone: the silent token under a name of its own, since it is not an access token.
fn unfold(finding: &mut Finding) {
    if is_silent(&finding.params) {
        silent_alone(finding);
    } else if finding.address.is_none() && finding.params.has("silent_token") {
        finding.notices.add(&notice::SILENT_TOKEN);
    }
    user(finding);
    let Some(payload) = finding.params.last("payload") else {
        return;
    };
    let twice = payload.starts_with("%7B").then(|| decode(payload).text.into_owned());
    let Some(read) = json::read(twice.as_deref().unwrap_or(payload)).filter(|read| !read.broken) else {
        finding.notices.add(&notice::PAYLOAD_UNREADABLE);
        return;
    };
    let silent = read.json.get("type").is_some_and(|kind| kind.clone().into_text() == "silent_token");
    let user_id = read.json.get("user").and_then(|user| user.get("id")).cloned();
    let json::Json::Object(members) = read.json else {
        return;
    };
    let mut add = |name: &str, value: json::Json| finding.params.add(name, &value.into_text(), Part::Json);
    if let Some(user_id) = user_id {
        add("user_id", user_id);
    }
    for (name, value) in members {
        match name.as_str() {
            "token" if silent => add("silent_token", value),
            "user" => {}
            _ => add(&name, value),
        }
    }
    if silent {
        finding.notices.add(&notice::SILENT_TOKEN);
    }
}

/// What `user_info` answers of a person: `{"user":{"user_id":"1","first_name":"…"}}`.
fn user(finding: &mut Finding) {
    let read = finding.params.last("user").and_then(json::read).filter(|read| !read.broken);
    let Some(json::Json::Object(members)) =
        read.map(|read| read.json).filter(|user| user.get("user_id").is_some())
    else {
        return;
    };
    finding.params = finding.params.iter().filter(|param| param.name != "user").cloned().collect();
    for (name, value) in members {
        finding.params.add(&name, &value.into_text(), Part::Json);
    }
}

/// The members of a payload without its name.
fn silent_alone(finding: &mut Finding) {
    finding.params = finding.params.renamed("token", "silent_token");
    finding.notices.add(&notice::SILENT_TOKEN);
}

fn outcome(finding: &Finding) -> Outcome {
    let address = finding.called();
    let is_sign_in = |address: &Address| address.is_one_of(SERVICE.sign_in_pages);
    if address.is_some_and(|address| calls::is_call(address) || vk::is_exchange(address)) {
        return Outcome::Call;
    }
    if finding.notices.contains(&notice::SILENT_TOKEN) {
        return Outcome::Unfinished;
    }
    match oauth2::outcome(finding) {
        // People copy its words without the error's name.
        Outcome::Nothing if finding.params.has("error_description") => Outcome::Error,
        Outcome::Nothing if finding.is_json() => Outcome::Answer,
        Outcome::Nothing if finding.params.has("app_id") && address.is_some_and(is_sign_in) => {
            Outcome::Authorize
        }
        other => other,
    }
}
