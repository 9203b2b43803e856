//! Plain OAuth 2.0 (RFC 6749) and OpenID Connect: what every other provider differs from.

use super::{Parameter, Program, Provider, Service, Shape, Style};
use crate::notice;
use crate::outcome::Outcome;
use crate::params::Params;
use crate::paste::Finding;
use crate::snippet::template as snippets;
use crate::text::Text;
use crate::text::letters::is_digits;

/// Plain OAuth 2.0.
pub static PROVIDER: Provider = PLAIN;

/// What is done with its answers.
pub static SERVICE: Service = PLAIN_SERVICE;

/// What every other provider differs from.
pub(super) const PLAIN: Provider = Provider {
    id: "oauth2",
    title: Text::same("OAuth 2.0"),
    domains: &[],
    sign_in_hosts: &[],
    last_pages: &[],
    foreign_page: None,
    parameters: PARAMETERS,
    shapes: &[JWT],
    doubt: |_| None,
    beside_token: &[],
    comes_in_address: false,
    calls_in_json: false,
    numbers_applications: false,
    expiry: |_, _| None,
    revoke: Text {
        ru: "Отозвать токен можно в настройках сервиса, который его выдал.",
        en: "A token is revoked in the settings of the service that issued it.",
    },
    ends_early: None,
};

/// What every other service differs from.
pub(super) const PLAIN_SERVICE: Service = Service {
    provider: &PROVIDER,
    sign_in_pages: &["/authorize"],
    errors: &[],
    error_names: ["error", "error_description"],
    called: &[],
    errors_called: &[],
    is_api: |_| false,
    recognize: |_| true,
    unwrapped: |json| json,
    asked: |_| None,
    handed_on: |_| None,
    judge: |_, _| {},
    unfold,
    outcome,
    program: Program::NONE,
    methods: &[],
    method: |_| None,
    call: |_| None,
    call_token: None,
    about_tokens: |_| None,
    records: |_| Vec::new(),
    member: |_, _| None,
    page_texts: &[],
    answers: &[],
    others: |_| &[],
    tokens: |_| Vec::new(),
    snippets: snippets::PLAIN,
    forms: &[],
    in_session: |_| None,
    with_token: |_, _, _| None,
    to_revoke: |_, _| None,
    permissions: |_, _| None,
};

/// RFC 6749, sections 4.1.2.1 and 4.2.2.1.
const ERRORS: &[(&str, Text)] = &[
    ("access_denied", Text { ru: "доступ не разрешён", en: "access was not allowed" }),
    ("invalid_request", Text { ru: "запрос составлен неверно", en: "the request is wrong" }),
    ("invalid_client", Text { ru: "приложение не опознано", en: "the application is not recognized" }),
    (
        "invalid_grant",
        Text {
            ru: "код недействителен или устарел", en: "the code is invalid or has expired"
        },
    ),
    ("invalid_scope", Text { ru: "запрошены неизвестные права", en: "the scope is unknown" }),
    ("invalid_token", Text { ru: "токен недействителен", en: "the token is invalid" }),
    (
        "unauthorized_client",
        Text {
            ru: "приложению нельзя входить этим способом",
            en: "the application may not sign in this way",
        },
    ),
    (
        "unsupported_response_type",
        Text {
            ru: "такой response_type не поддерживается", en: "this response_type is not supported"
        },
    ),
    ("server_error", Text { ru: "сбой на стороне сервиса", en: "the service failed" }),
    (
        "temporarily_unavailable",
        Text {
            ru: "сервис временно недоступен", en: "the service is unavailable for now"
        },
    ),
    (
        "unsupported_grant_type",
        Text {
            ru: "такой grant_type не поддерживается", en: "this grant_type is not supported"
        },
    ),
    (
        "redirect_uri_mismatch",
        Text {
            ru: "redirect_uri не из настроек приложения",
            en: "the redirect_uri is not among the application's",
        },
    ),
    ("consent_required", Text { ru: "нужно согласие человека", en: "the person must consent" }),
    ("login_required", Text { ru: "сначала нужно войти", en: "a sign-in is needed first" }),
    ("interaction_required", Text { ru: "нужно действие человека", en: "the person must act" }),
];

/// RFC 6749, section 11.2, and OpenID Connect Core, sections 3.1 and 3.2.
const PARAMETERS: &[Parameter] = &[
    Parameter::secret("access_token", "токен доступа", "access token").written(Style::Token).decisive(),
    Parameter::secret("refresh_token", "токен обновления", "refresh token").written(Style::Token),
    Parameter::secret("id_token", "токен личности (OpenID)", "ID token (OpenID)")
        .written(Style::Token)
        .decisive(),
    Parameter::secret("token", "токен", "token").written(Style::Token).decisive(),
    Parameter::secret("code", "код авторизации", "authorization code").written(Style::Token).decisive(),
    Parameter::open("token_type", "как передавать токен", "how the token is sent"),
    Parameter::open("expires_in", "срок действия, в секундах", "lifetime in seconds").written(Style::Number),
    Parameter::open("scope", "права", "rights").written(Style::Scope),
    Parameter::open("state", "метка запроса", "mark of the request"),
    Parameter::open("error", "ошибка", "error").decisive().with_values(ERRORS),
    Parameter::open("error_description", "описание ошибки", "error description").written(Style::Words),
    Parameter::open("error_message", "описание ошибки", "error description").written(Style::Words),
    Parameter::open("error_hint", "подсказка об ошибке", "hint about the error").written(Style::Words),
    Parameter::open("error_uri", "страница об ошибке", "page about the error"),
    Parameter::open("client_id", "приложение", "application").decisive(),
    Parameter::secret("client_secret", "секрет приложения", "client secret"),
    Parameter::open("redirect_uri", "куда вернуть ответ", "where the answer goes"),
    Parameter::open("response_type", "что вернуть", "what is returned")
        .written(Style::Scope)
        .decisive()
        .with_values(&[
            ("token", Text { ru: "токен", en: "a token" }),
            ("code", Text { ru: "код", en: "a code" }),
            ("hash", Text { ru: "access_hash", en: "an access_hash" }),
        ]),
    Parameter::open("iss", "кто выдал", "issuer"),
    Parameter::open("grant_type", "что обменивают", "what is exchanged").with_values(&[
        ("authorization_code", Text { ru: "код", en: "a code" }),
        ("refresh_token", Text { ru: "refresh_token", en: "a refresh_token" }),
    ]),
    Parameter::secret(
        "code_verifier",
        "то, из чего сделан code_challenge",
        "what the code_challenge was made of",
    ),
    Parameter::secret("device_code", "код устройства", "device code"),
    Parameter::open("user_code", "что вписать на странице входа", "what is typed on the page to sign in"),
    Parameter::open("verification_uri", "страница входа", "page to sign in"),
    Parameter::open("code_challenge", "проверка PKCE", "PKCE challenge"),
    Parameter::open("code_challenge_method", "способ PKCE", "PKCE method"),
    Parameter::open("prompt", "что показать при входе", "what the sign-in shows").written(Style::Scope),
    Parameter::open("nonce", "одноразовая метка", "nonce"),
    Parameter::open("session_state", "состояние сеанса", "session state"),
];

/// `{"` in base64url, and the beginning of a name (RFC 7519, section 3.1).
pub const JWT_BEGINS: &str = "eyJ";

/// RFC 7519: three base64url parts, the first of which encodes `{"`.
const JWT: Shape = Shape {
    title: Text { ru: "JSON Web Token", en: "JSON Web Token" },
    name: "access_token",
    begins: JWT_BEGINS,
    // Its signature tells.
    whole: &[],
    matches: |text| {
        text.starts_with(JWT_BEGINS)
            && text.split('.').count() == 3
            && text.split('.').take(2).all(|part| part.len() > 3)
            && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte))
    },
};

/// Libraries call the name of an error a code, `{"code":"invalid_grant","message":"…"}`, and Google an ID token a credential.
fn unfold(finding: &mut Finding) {
    if finding.params.last("credential").is_some_and(JWT.matches) {
        finding.params = finding.params.renamed("credential", "id_token");
    }
    let is_error = |code: &str| ERRORS.iter().any(|(error, _)| *error == code);
    let names_error = finding.params.last("code").is_some_and(is_error);
    if names_error && !finding.params.has("error") {
        finding.params = finding.params.renamed("code", "error");
    }
}

/// What an authorization response, or what was pasted in its place, is.
pub fn outcome(finding: &Finding) -> Outcome {
    let params = &finding.params;
    let page = finding.address.as_ref().map_or("", |address| address.path.as_str());
    // An answer about a token or an application has these, too.
    let has_scope = params.has("scope") && !finding.is_json();
    let is_authorize = || {
        // In a sentence it is a word of the specification.
        params.last("response_type").is_some()
            && (finding.address.is_some() || params.iter().nth(1).is_some())
            || (params.has("client_id") && (params.has("redirect_uri") || has_scope))
            || (params.is_empty()
                || ["client_id", "redirect_uri", "scope"].iter().any(|name| params.has(name)))
                && SERVICE.sign_in_pages.iter().any(|end| page.ends_with(end))
    };
    let of_error = |error: &str| if DENIALS.contains(&error) { Outcome::Denied } else { Outcome::Error };
    if is_call(params, page, finding.is_json()) {
        Outcome::Call
    } else if token_of(finding).is_some() {
        Outcome::Token
    } else if let Some(error) = params.last("error").filter(|error| *error != "0") {
        of_error(error)
    } else if params.last("code").is_some_and(|code| !is_status(code, finding)) {
        Outcome::Code
    } else if params.last("refresh_token").is_some() && !finding.body.failed {
        // Somebody keeps it alone.
        Outcome::Token
    } else if params.has("denied") {
        // OAuth 1.0's refusal names the request's token.
        Outcome::Denied
    } else if is_failure(finding) || ["error_code", "error_message"].iter().any(|name| params.has(name)) {
        Outcome::Error
    } else if is_authorize() {
        Outcome::Authorize
    } else if params.has("device_code") && params.has("user_code") {
        // RFC 8628, section 3.2.
        Outcome::Answer
    } else {
        Outcome::Nothing
    }
}

/// Whether that is sent to an endpoint of the service, and did not come from one: for a token, whatever it is given for
/// (RFC 6749, sections 4 and 6), to revoke or to look into one (RFC 7009; RFC 7662), for a device (RFC 8628).
fn is_call(params: &Params, page: &str, is_json: bool) -> bool {
    let is_of_token =
        || params.has("token") && ["/introspect", "/revoke"].iter().any(|end| page.ends_with(end));
    let asks = params.has("grant_type") && !params.has("response_type");
    let has_secret = params.has("client_secret");
    asks && (!params.has("access_token") || has_secret)
        // A program keeps these in JSON.
        || has_secret && params.has("token") && !is_json
        || params.has("token_type_hint")
        || page.ends_with("/device_authorization")
        || is_of_token()
}

/// Whether it tells of an error in words of the service's own, or is a page about one.
fn is_failure(finding: &Finding) -> bool {
    finding.body.failed || finding.params.has("code") && is_page_of_error(finding)
}

/// Whether an answer came to a page about an error.
fn is_page_of_error(finding: &Finding) -> bool {
    finding.address.as_ref().is_some_and(|address| address.path.ends_with("/error"))
}

/// What services say where a person refused.
const DENIALS: [&str; 4] =
    ["access_denied", "AccessDenied", "user_cancelled_authorize", "user_cancelled_login"];

/// Whether a code is a number that a service answers with, and no code of a sign-in: `{"code":"10000","msg":"Success"}`.
fn is_status(code: &str, finding: &Finding) -> bool {
    let says = ["message", "msg"].iter().any(|name| finding.params.has(name));
    // A program ends with one: `Exit code=1, state=failed`.
    let is_exit = finding.notices.contains(&notice::MISSING_AMPERSAND) && code.len() < 4;
    (is_page_of_error(finding) || finding.is_json() && says || is_exit) && is_digits(code)
}

/// The token of a finding: under its own name, under another service's, or under `value`, as JWT tools show it.
fn token_of(finding: &Finding) -> Option<&str> {
    let params = &finding.params;
    let three_parts = |value: &&str| value.split('.').filter(|part| !part.is_empty()).count() == 3;
    ["access_token", "id_token", "token"]
        .iter()
        .find_map(|name| params.last(name))
        .or_else(|| params.last("value").filter(three_parts))
        // OAuth 1.0's tokens have no end.
        .or_else(|| params.last("oauth_token").filter(|_| params.has("expires_in")))
}
