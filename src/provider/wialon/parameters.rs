//! Wialon's parameters on the wire: of its sign-in page, of its calls, and of their answers.

use crate::provider::{Parameter, Style};
use crate::text::Text;

/// Meanings on the sign-in page (not those of API calls).
const SVC_ERRORS: &[(&str, Text)] = &[
    ("0", Text { ru: "вход удался", en: "the sign-in succeeded" }),
    ("7", Text { ru: "доступ запрещён", en: "access denied" }),
    ("8", Text { ru: "неверное имя или пароль", en: "wrong user name or password" }),
    (
        "9",
        Text {
            ru: "сервер авторизации недоступен", en: "the authorization server is unavailable"
        },
    ),
    (
        "1011",
        Text {
            ru: "сменился IP или истёк сеанс", en: "the IP address changed or the session expired"
        },
    ),
];

const AT_ONCE: &[(&str, Text)] = &[("0", Text { ru: "сразу", en: "at once" })];
const NO_EXPIRY: &[(&str, Text)] = &[("0", Text { ru: "без срока", en: "no expiry" })];

/// All of them.
pub const PARAMETERS: &[Parameter] = &[
    Parameter::open("user_name", "чей токен: имя пользователя", "whose token: user name")
        .written(Style::Words),
    Parameter::secret(
        "access_hash",
        "одноразовая метка для core/use_auth_hash",
        "one-time hash for core/use_auth_hash",
    )
    .written(Style::Token)
    .decisive(),
    Parameter::open("svc_error", "итог входа", "result of the sign-in")
        .written(Style::Number)
        .decisive()
        .with_values(SVC_ERRORS),
    Parameter::open("isAuthSuccess", "удался ли вход", "whether the sign-in succeeded").decisive(),
    Parameter::open("wialon_sdk_url", "адрес API", "address of the API"),
    Parameter::open("success_uri", "страница после входа", "page after the sign-in"),
    Parameter::open("lang", "язык", "language"),
    Parameter::open("request_id", "номер запроса", "request number"),
    Parameter::open("access_type", "права токена", "access flags of the token").decisive(),
    Parameter::open("activation_time", "начало действия, время UNIX", "activation, UNIX time")
        .with_values(AT_ONCE),
    Parameter::open("duration", "срок действия, в секундах", "lifetime in seconds").with_values(NO_EXPIRY),
    Parameter::open("flags", "что добавить в ответ", "what the answer includes"),
    Parameter::open("user", "пользователь", "user"),
    Parameter::open("css_url", "оформление страницы входа", "style of the sign-in page"),
    Parameter::open("auth_type", "второй шаг: 1 — почта, 2 — SMS", "second step: 1 is e-mail, 2 is SMS"),
    Parameter::secret("hash", "метка второго шага", "mark of the second step"),
    Parameter::open("svc", "вызов API", "API call").decisive(),
    Parameter::secret("sid", "сеанс", "session id").written(Style::Word).decisive(),
    Parameter::secret("eid", "сеанс (sid)", "session id (sid)").written(Style::Word).decisive(),
    Parameter::secret("gis_sid", "сеанс карт", "session of the map services"),
    Parameter::open("hw_gw_ip", "шлюз для оборудования: IP", "hardware gateway: IP"),
    Parameter::open("hw_gw_dns", "шлюз для оборудования: имя", "hardware gateway: name"),
    Parameter::open("wsdk_version", "версия SDK", "version of the SDK"),
    Parameter::open("base_url", "адрес API", "address of the API"),
    Parameter::open("baseUrl", "адрес API", "address of the API"),
    Parameter::secret("th", "токен", "token").written(Style::Word),
    Parameter::secret("h", "токен", "token").written(Style::Word),
    Parameter::secret("authHash", "одноразовая метка сеанса", "one-time session hash").decisive(),
    Parameter::open("params", "параметры вызова", "parameters of the call").decisive(),
    Parameter::open("callMode", "действие", "what is done").written(Style::Word).decisive().with_values(&[
        ("create", Text { ru: "создать токен", en: "makes a token" }),
        ("update", Text { ru: "изменить токен", en: "changes a token" }),
        ("delete", Text { ru: "удалить токен", en: "deletes a token" }),
    ]),
    Parameter::open("userId", "чьи токены: id пользователя", "whose tokens: user id"),
    Parameter::open("operateAs", "от имени пользователя", "on behalf of the user"),
    Parameter::open("app", "название приложения", "application name"),
    Parameter::open("at", "начало действия, время UNIX", "activation, UNIX time").with_values(AT_ONCE),
    Parameter::open("ct", "создан, время UNIX", "created, UNIX time"),
    Parameter::open("dur", "срок действия, в секундах", "lifetime in seconds").with_values(NO_EXPIRY),
    Parameter::open("fl", "права (флаги доступа)", "access flags")
        .with_values(&[("-1", Text { ru: "без ограничений", en: "unrestricted" })]),
    Parameter::open("p", "свои параметры приложения", "the application's own parameters"),
    Parameter::open("items", "элементы, которыми токен ограничен", "items to which the token is limited"),
    Parameter::open("deleteAll", "удалить все токены", "delete all tokens"),
    Parameter::open("ll", "последнее использование, время UNIX", "last use, UNIX time"),
    Parameter::open("tm", "время сервера, UNIX", "server time, UNIX"),
    Parameter::open("error", "код ошибки", "error code")
        .decisive()
        .with_values(&[("0", Text { ru: "ошибки нет, вызов удался", en: "no error: the call succeeded" })]),
    Parameter::open("reason", "подробности ошибки", "details of the error").written(Style::Words),
];
