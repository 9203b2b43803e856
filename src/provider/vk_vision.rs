//! VK Cloud Vision: a paid service whose calls carry a service token in the query.

mod alone;
pub mod call;
pub mod endpoint;
pub mod guide;
pub mod limits;
pub mod meta;

use super::error::{ErrorEntry, code};
use super::{Parameter, Provider, Service, Shape, Style, oauth2};
use crate::outcome::Outcome;
use crate::params::Params;
use crate::paste::{Finding, Source};
use crate::snippet::template as snippets;
use crate::text::Text;

/// VK Cloud Vision.
pub static PROVIDER: Provider = Provider {
    id: "vk_vision",
    title: Text::same("VK Cloud Vision"),
    domains: &["smarty.mail.ru"],
    parameters: PARAMETERS,
    shapes: &[SERVICE_TOKEN],
    revoke: Text {
        ru: "Удалить сервисный токен можно в консоли VK Cloud: AI API → Vision API. Сам он не истекает.",
        en: "A service token is deleted in the VK Cloud console: AI API → Vision API. It never expires by itself.",
    },
    ..oauth2::PLAIN
};

/// What is done with its answers.
pub static SERVICE: Service = Service {
    provider: &PROVIDER,
    errors: &[ERRORS],
    error_names: ["status", "body"],
    is_api: |address| {
        address.host.is_empty() && address.path.starts_with(PATH) || address.is_under(PROVIDER.domains)
    },
    recognize,
    unfold: alone::unfold,
    outcome,
    call: endpoint::of_path,
    forms: &[&call::FORM],
    with_token: call::with_token,
    snippets: snippets::VK_VISION,
    ..oauth2::PLAIN_SERVICE
};

/// Where its API begins on its host.
pub const PATH: &str = "/api/v1/";

const PARAMETERS: &[Parameter] = &[
    Parameter::secret("oauth_token", "сервисный токен", "service token").written(Style::Token).decisive(),
    Parameter::open("oauth_provider", "чей токен: mcs", "whose token: mcs"),
    Parameter::open("meta", "описание изображений, JSON", "description of the images, JSON"),
    Parameter::open("status", "итог запроса", "result of the request")
        .with_values(&[("200", Text { ru: "запрос выполнен", en: "the request was carried out" })]),
    Parameter::open("body", "ответ Vision", "Vision's answer"),
    Parameter::open("htmlencoded", "текст закодирован для HTML", "the text is encoded for HTML"),
    Parameter::open("last_modified", "время изменения, UNIX", "time of the change, UNIX"),
];

const BODY: Text = Text {
    ru: "Причина названа в body. Проверьте поля file и meta: имена в meta.images должны совпадать с именами полей.",
    en: "The reason is in body. Check the fields file and meta: the names in meta.images must be those of the fields.",
};

/// The documented failures; `body` is a text then, and says more.
pub static ERRORS: &[ErrorEntry] = &[
    code("400", Text { ru: "Vision не принял запрос.", en: "Vision did not accept the request." }, BODY),
    code(
        "403",
        Text {
            ru: "Vision не пустил с этим токеном.", en: "Vision did not let this token in."
        },
        Text {
            ru: "Причина названа в body. Токен передавайте в oauth_token вместе с oauth_provider=mcs.",
            en: "The reason is in body. Pass the token as oauth_token, together with oauth_provider=mcs.",
        },
    ),
    code(
        "500",
        Text { ru: "Сбой на стороне Vision.", en: "Vision failed." },
        Text {
            ru: "Причина названа в body. Повторите позже.",
            en: "The reason is in body. Try again later.",
        },
    ),
];

/// Base58 (no `0`, `O`, `I`, `l`); 49 and 50 characters are seen, the first mostly `2`. One in thousands has no digit.
const SERVICE_TOKEN: Shape = Shape {
    title: Text { ru: "сервисный токен VK Cloud Vision", en: "VK Cloud Vision service token" },
    name: "oauth_token",
    begins: "",
    // It shows by itself when it is whole.
    whole: &[],
    matches: |text| {
        let base58 = |byte: u8| byte.is_ascii_alphanumeric() && !b"0OIl".contains(&byte);
        let mixed = |is: fn(&u8) -> bool| text.bytes().filter(is).count() > 3;
        (49..=50).contains(&text.len())
            && text.bytes().all(base58)
            && text.bytes().any(|byte| byte.is_ascii_digit())
            && mixed(u8::is_ascii_uppercase)
            && mixed(u8::is_ascii_lowercase)
    },
};

/// `{"status":…,"body":…,"htmlencoded":…,"last_modified":…}`.
fn is_answer(params: &Params) -> bool {
    // Documentation shows refusals without the rest of the answer.
    let is_refusal = || params.last("body").is_some_and(|body| body.contains("provider: mcs"));
    // Its own pages leave the rest out.
    let is_short = || {
        params.iter().nth(2).is_none()
            && params.last("status").is_some_and(|status| STATUSES.contains(&status))
    };
    params.has("status")
        && params.has("body")
        && (params.has("htmlencoded") || params.has("last_modified") || is_refusal() || is_short())
}

/// With which Vision answers.
const STATUSES: [&str; 4] = ["200", "400", "403", "500"];

fn recognize(finding: &Finding) -> bool {
    let own_host = finding.address.as_ref().is_some_and(|address| address.is_under(PROVIDER.domains));
    let params = &finding.params;
    // OAuth 1.0 (RFC 5849) has a parameter of this name, too.
    let older = ["oauth_verifier", "oauth_token_secret", "oauth_consumer_key", "oauth_callback_confirmed"];
    let may_be = finding.address.is_none() && !params.has("expires_in");
    let is_own = |token: &str| may_be || PROVIDER.has_shape(token);
    own_host
        || params.last("oauth_token").is_some_and(is_own) && !older.iter().any(|name| params.has(name))
        || params.has("oauth_provider")
        || is_answer(params)
        || alone::is_meta(finding)
}

fn outcome(finding: &Finding) -> Outcome {
    let params = &finding.params;
    match finding.source {
        Source::Bare(_) => Outcome::Token,
        // A variable that holds it.
        _ if finding.address.is_none() && params.iter().all(|param| param.name == "oauth_token") => {
            Outcome::Token
        }
        Source::Json if is_answer(params) && params.last("status") == Some("200") => Outcome::Answer,
        Source::Json if is_answer(params) => Outcome::Error,
        _ => Outcome::Call,
    }
}

#[cfg(test)]
mod tests {
    use crate::response::read;

    #[test]
    fn a_failure_is_an_error_and_its_reason_stays() {
        for (status, what) in [("400", "accept"), ("403", "token"), ("500", "failed")] {
            let text =
                format!(r#"{{"status":{status},"body":"bad image","htmlencoded":false,"last_modified":0}}"#);
            let answer = read(&text).answer;
            assert_eq!((answer.outcome.words().code, answer.provider.id), ("error", "vk_vision"));
            assert!(answer.error.unwrap().what.en.contains(what), "{status}");
            assert!(answer.field("body").is_some());
        }
        let text = r#"{"status":200,"body":{"objects":[]},"htmlencoded":false,"last_modified":0}"#;
        assert_eq!(read(text).answer.outcome.words().code, "answer");
    }
}
