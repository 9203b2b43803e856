//! VK's classic OAuth: `oauth.vk.com/authorize`, answers in the fragment of `blank.html`.

mod answer;
pub mod apps;
pub mod authorize;
pub mod domain;
pub mod errors;
pub mod fields;
pub mod inputs;
pub mod method;
pub mod methods;
pub mod one_press;
pub mod presence;
pub mod scopes;
pub mod sign_in;
pub mod tasks;

use super::{Parameter, Provider, Service, Shape, is_access_token, oauth2};
use crate::lifetime::{Expiry, Lifetime};
use crate::notice::{self, Notice};
use crate::outcome::Outcome;
use crate::params::{Param, Params};
use crate::paste::{Finding, address::Address, placeholder};
use crate::response::host;
use crate::snippet::template as snippets;
use crate::text::Text;

/// VK.
pub static PROVIDER: Provider = Provider {
    id: "vk",
    title: Text { ru: "ВКонтакте", en: "VK" },
    domains: &["vk.com", "vk.ru"],
    sign_in_hosts: &["oauth.vk.", "id.vk."],
    last_pages: &["/blank.html", "/close.html"],
    foreign_page: Some(&notice::UNKNOWN_HOST),
    parameters: PARAMETERS,
    shapes: &[CURRENT, LEGACY, SERVICE_KEY],
    doubt,
    beside_token: &[
        ("expires_in", |seconds| Lifetime::parse(seconds).is_some()),
        ("user_id", |id| !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_digit())),
    ],
    // Nobody else means "no expiry" by it.
    expiry: |response, _| {
        let lifetime = response.open("expires_in").and_then(Lifetime::parse);
        lifetime.filter(|lifetime| *lifetime == Lifetime::Unlimited).map(|_| Expiry::Never)
    },
    revoke: Text {
        ru: "Отозвать токен: завершите все сеансы в настройках безопасности VK, отключите приложение или смените пароль.",
        en: "To revoke it, end all sessions in VK's security settings, remove the application, or change the password.",
    },
    ends_early: Some((
        0,
        Text {
            ru: "Токен пользователя кончится раньше срока, если сменить пароль, завершить все сеансы, отключить приложение или \
             если VK его заблокирует.",
            en: "A user token ends early when the password is changed, all sessions are ended, or the application is \
             removed or blocked.",
        },
    )),
    ..oauth2::PLAIN
};

/// What is done with its answers.
pub static SERVICE: Service = Service {
    provider: &PROVIDER,
    errors: &[errors::API, errors::SIGN_IN],
    error_names: ["error_code", "error_msg"],
    is_api: |address| address.path.starts_with("/method/") || is_exchange(address),
    recognize,
    unfold: answer::unfold,
    outcome,
    call: methods::of_path,
    forms: &[&sign_in::FORM, &method::FORM],
    with_token: method::with_token,
    permissions: scopes::rights,
    snippets: snippets::VK,
    ..oauth2::PLAIN_SERVICE
};

const YES_NO: &[(&str, Text)] = &[("1", Text { ru: "да", en: "yes" }), ("0", Text { ru: "нет", en: "no" })];

const PARAMETERS: &[Parameter] = &[
    Parameter::secret("access_token_", "токен сообщества", "community token"),
    Parameter::open("expires_in", "срок действия, в секундах", "lifetime in seconds")
        .with_values(&[("0", Text { ru: "без срока", en: "no expiry" })]),
    Parameter::open("user_id", "чей токен: id пользователя", "whose token: user id"),
    Parameter::open("user_ids", "о ком спрашивают", "who is asked about"),
    Parameter::open("fields", "о чём спрашивают", "what is asked about"),
    Parameter::open("email", "адрес почты", "e-mail address"),
    Parameter::secret("secret", "секрет для запросов по http", "secret for requests over http"),
    Parameter::open("error_reason", "причина отказа", "reason of the refusal")
        .with_values(&[("user_denied", Text { ru: "вы нажали «Отмена»", en: "you pressed Cancel" })]),
    Parameter::open("success", "проверка пройдена", "validation passed"),
    Parameter::open("fail", "проверка не пройдена", "validation failed").with_values(&[(
        "1",
        Text {
            ru: "откройте redirect_uri из ошибки 17 ещё раз",
            en: "open the redirect_uri of error 17 again",
        },
    )]),
    Parameter::open("error_code", "код ошибки VK", "VK's error code"),
    Parameter::open("error_subcode", "уточнение ошибки", "error subcode"),
    Parameter::open("error_msg", "описание ошибки", "error message"),
    // Of a link, and of an error that asks for a check.
    Parameter::open("redirect_uri", "какая страница откроется", "the page that opens next"),
    Parameter::open("display", "вид окна входа", "look of the sign-in page"),
    Parameter::open("revoke", "всегда спрашивать о правах", "always ask for consent"),
    Parameter::open("group_ids", "сообщества", "communities"),
    Parameter::open("v", "версия API", "API version"),
    Parameter::secret("ip_h", "метка адреса, из которого входят", "mark of the address that signs in"),
    Parameter::secret("hash", "одноразовая подпись страницы входа", "one-time signature of the sign-in page"),
    Parameter::open("id", "id пользователя", "user id"),
    Parameter::open("first_name", "имя", "first name"),
    Parameter::open("last_name", "фамилия", "last name"),
    Parameter::open("online", "на сайте", "online").with_values(YES_NO),
    Parameter::open("online_mobile", "с телефона", "from a phone").with_values(YES_NO),
    Parameter::open("online_app", "через приложение (id)", "through an application (id)"),
    Parameter::open("online_info", "подробности о присутствии", "details of the presence"),
    Parameter::open("last_seen", "был на сайте, время UNIX", "last seen, UNIX time"),
    Parameter::open("platform", "откуда заходил", "platform"),
    Parameter::open("deactivated", "страница удалена или заблокирована", "page deleted or banned")
        .with_values(&[
            ("deleted", Text { ru: "удалена", en: "deleted" }),
            ("banned", Text { ru: "заблокирована", en: "banned" }),
        ]),
    Parameter::open("response", "ответ метода", "the method's answer").with_values(&[(
        "[]",
        Text {
            ru: "пусто; users.get без user_ids отвечает не пусто только на токен пользователя",
            en: "empty; without user_ids users.get is not empty only for a user token",
        },
    )]),
    Parameter::open("request_params", "параметры запроса", "parameters of the request"),
    Parameter::open("settings", "запрошенные права", "requested scope"),
    Parameter::open("mask", "права токена", "scope of the token"),
    Parameter::open("execute_errors", "ошибки вызовов внутри execute", "errors of the calls inside execute"),
    Parameter::open("permissions", "права токена по одному", "scope of the token, one by one"),
];

fn base64url(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte))
}

fn lower_hex(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte))
}

/// `vk1.a.` and base64url; seen in 198, 220 and once 222 characters, so the length decides nothing.
const CURRENT: Shape = Shape {
    title: Text { ru: "токен VK", en: "VK token" },
    name: "access_token",
    matches: |text| text.strip_prefix("vk1.a.").is_some_and(|rest| rest.len() >= 20 && base64url(rest)),
};

/// 85 lower-case hexadecimal digits.
const LEGACY: Shape = Shape {
    title: Text { ru: "токен VK старого вида", en: "VK token of the older kind" },
    name: "access_token",
    matches: |text| (text.len() == 85 || text.len() == 84) && lower_hex(text),
};

/// 71 hexadecimal digits in which the same eight repeat.
const SERVICE_KEY: Shape = Shape {
    title: Text {
        ru: "сервисный ключ приложения VK", en: "service key of a VK application"
    },
    name: "access_token",
    matches: |text| {
        text.len() == 71
            && lower_hex(text)
            && text.get(..8).is_some_and(|head| text.matches(head).count() >= 3)
    },
};

/// Whether that is an application's own key, with which it asks in nobody's name.
pub fn is_service_key(token: &str) -> bool {
    (SERVICE_KEY.matches)(token)
}

/// Whether a token was cut; VK documents no length, so this goes by the tokens that were seen. Each shape has its own
/// length: the others of their shape are whole as they are, `vk1.a.` has 192 characters and more behind it, and no other
/// token of VK is shorter than those of the older kind.
fn is_cut(token: &str) -> bool {
    match token.strip_prefix("vk1.a.") {
        Some(rest) => rest.len() < 100,
        None => token.len() < 84 && !PROVIDER.has_shape(token),
    }
}

fn doubt(token: &str) -> Option<&'static Notice> {
    match is_cut(token) {
        true => Some(&notice::TOKEN_TOO_SHORT),
        false => Some(&notice::UNKNOWN_SHAPE).filter(|_| !PROVIDER.has_shape(token)),
    }
}

/// Where VK was, and where its old guides still send people; what comes from there is not said to be VK's own.
const OLD_DOMAIN: &str = "vkontakte.ru";

fn recognize(finding: &Finding) -> bool {
    let params = &finding.params;
    let own_host = finding
        .address
        .as_ref()
        .is_some_and(|address| address.is_under(PROVIDER.domains) || address.is_under(&[OLD_DOMAIN]));
    let own_token = || {
        let named = |name: &&str| params.last(name);
        let is_own = |token: &str| PROVIDER.has_shape(token) || token.starts_with("vk1.");
        ["access_token", "token"].iter().filter_map(named).any(is_own)
    };
    // Another service that has these names, too, says in `error` what VK says in numbers.
    let elsewhere =
        params.has("error") && finding.address.as_ref().is_some_and(|address| !address.host.is_empty());
    let own_names = || {
        (params.has("access_token")
            && params.last("user_id").is_some_and(|id| may_be_id(id) || !params.has("token_type")))
            || ["error_reason", "error_code", "error_msg", "group_ids"].iter().any(|name| params.has(name))
                && !elsewhere
            || SERVICE.error(params).is_some()
            || imitates(finding)
            || is_user(params)
            || (finding.body.enveloped && !params.has("access_token"))
            || params.last("fail") == Some("1")
            || (params.has("mask") && params.has("permissions"))
            || ["captcha_sid", "validation_sid"].iter().any(|name| params.has(name))
            || (finding.is_json() && params.has("user_id"))
    };
    // A program names the method and no host.
    let own_method = finding
        .address
        .as_ref()
        .is_some_and(|address| address.host.is_empty() && address.path.starts_with("/method/"));
    own_host || own_method || community_token(params).is_some() || own_token() || own_names()
}

/// Whether an id may be one of VK's: a number, or what documentation has in its place. Others say the type of a token, too.
fn may_be_id(id: &str) -> bool {
    id.bytes().all(|byte| byte.is_ascii_digit()) || placeholder::of_secret(id).is_some()
}

/// A host made to look like VK's is judged as VK's, so that its danger is named.
fn imitates(finding: &Finding) -> bool {
    let imitates = |address| host::imitates(address, &PROVIDER) || host::is_behind_another(address);
    finding.address.as_ref().is_some_and(imitates)
}

/// The last token named `access_token_<community id>`.
fn community_token(params: &Params) -> Option<&str> {
    let of_community = |param: &&Param| param.name != "access_token" && is_access_token(&param.name);
    let mut tokens = params.iter().rev().filter(of_community).filter_map(|param| param.value.as_deref());
    tokens.find(|token| !token.is_empty())
}

/// A user object of `users.get`.
fn is_user(params: &Params) -> bool {
    let has = |name: &str| params.has(name);
    has("online")
        || has("online_info")
        || has("last_seen")
        || (has("id") && (has("first_name") || has("last_name")))
}

fn outcome(finding: &Finding) -> Outcome {
    let params = &finding.params;
    let address = finding.called();
    let path = address.map_or("", |address| address.path.as_str());
    let own = address.is_some_and(|address| address.is_under(PROVIDER.domains));
    if path.starts_with("/method/") || address.is_some_and(is_exchange) {
        Outcome::Call
    } else if ["grant_access", "login"].map(Some).contains(&params.last("act")) || params.has("__q_hash") {
        Outcome::Unfinished
    } else if own && path == "/error" {
        Outcome::Error
    } else if community_token(params).is_some() {
        Outcome::Token
    } else if ["error_code", "error_msg"].iter().any(|name| params.has(name))
        || params.last("fail") == Some("1")
    {
        Outcome::Error
    } else {
        match oauth2::outcome(finding) {
            Outcome::Nothing if finding.is_json() || address.is_none() && is_user(params) => Outcome::Answer,
            other => other,
        }
    }
}

/// Whether a code, or a password, is exchanged for a token at this address.
pub fn is_exchange(address: &Address) -> bool {
    let path = address.path.as_str();
    address.is_under(PROVIDER.domains) && ["/access_token", "/token", "/oauth/token"].contains(&path)
}
