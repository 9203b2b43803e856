//! VK's parameters, beyond those of plain OAuth 2.0.

use crate::provider::{Parameter, Style};
use crate::text::Text;

const YES_NO: &[(&str, Text)] = &[("1", Text { ru: "да", en: "yes" }), ("0", Text { ru: "нет", en: "no" })];

/// VK's parameters.
pub const PARAMETERS: &[Parameter] = &[
    Parameter::secret("access_token_", "токен сообщества", "community token").written(Style::Token),
    Parameter::open("expires_in", "срок действия, в секундах", "lifetime in seconds")
        .written(Style::Number)
        .with_values(&[("0", Text { ru: "без срока", en: "no expiry" })]),
    Parameter::open("user_id", "чей токен: id пользователя", "whose token: user id").written(Style::Number),
    Parameter::open("user_ids", "о ком спрашивают", "who is asked about"),
    Parameter::open("fields", "о чём спрашивают", "what is asked about"),
    Parameter::open("email", "адрес почты", "e-mail address"),
    Parameter::secret("secret", "секрет для запросов по http", "secret for requests over http"),
    Parameter::open("error_reason", "причина отказа", "reason of the refusal")
        .written(Style::Words)
        .with_values(&[("user_denied", Text { ru: "вы нажали «Отмена»", en: "you pressed Cancel" })]),
    Parameter::open("success", "проверка пройдена", "validation passed"),
    Parameter::open("fail", "проверка не пройдена", "validation failed").decisive().with_values(&[(
        "1",
        Text {
            ru: "откройте redirect_uri из ошибки 17 ещё раз",
            en: "open the redirect_uri of error 17 again",
        },
    )]),
    Parameter::open("error_code", "код ошибки VK", "VK's error code").decisive(),
    Parameter::open("error_subcode", "уточнение ошибки", "error subcode"),
    Parameter::open("error_msg", "описание ошибки", "error message").written(Style::Words).decisive(),
    // Of a link, and of an error that asks for a check.
    Parameter::open("redirect_uri", "какая страница откроется", "the page that opens next"),
    Parameter::open("display", "вид окна входа", "look of the sign-in page"),
    Parameter::open("revoke", "всегда спрашивать о правах", "always ask for consent"),
    Parameter::open("group_ids", "сообщества", "communities"),
    Parameter::open("owner_id", "чья стена, чьи записи", "whose wall, whose posts"),
    Parameter::open("peer_id", "в какой диалог", "which conversation"),
    Parameter::open("group_id", "какое сообщество", "which community"),
    Parameter::open("random_id", "чтобы не отправить дважды", "against sending twice"),
    Parameter::open("v", "версия API", "API version"),
    Parameter::secret("ip_h", "метка адреса, из которого входят", "mark of the address that signs in"),
    Parameter::secret("lg_h", "метка входа", "mark of the sign-in"),
    Parameter::secret("hash", "одноразовая подпись страницы входа", "one-time signature of the sign-in page"),
    Parameter::secret("captcha_sid", "номер капчи", "number of the captcha"),
    Parameter::open("captcha_img", "картинка капчи", "picture of the captcha"),
    Parameter::secret("session_token", "ключ капчи", "key of the captcha"),
    Parameter::secret("success_token", "ключ пройденной капчи", "key of the captcha that was passed"),
    Parameter::open("id", "id пользователя", "user id"),
    Parameter::open("first_name", "имя", "first name"),
    Parameter::open("last_name", "фамилия", "last name"),
    Parameter::open("online", "на сайте", "online").with_values(&[
        ("1", Text { ru: "да", en: "yes" }),
        ("0", Text { ru: "нет или скрывает это", en: "no, or hides it" }),
    ]),
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
    Parameter::open("act", "шаг входа", "step of the sign-in").decisive(),
    Parameter::open("settings", "запрошенные права", "requested scope"),
    Parameter::open("mask", "права токена", "scope of the token"),
    Parameter::open("execute_errors", "ошибки вызовов внутри execute", "errors of the calls inside execute"),
    Parameter::open("permissions", "права токена по одному", "scope of the token, one by one"),
];
