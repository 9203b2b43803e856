//! VK's API errors by code, subcode and message, and the errors of its sign-in page by description. The messages that always
//! come with a code are those of `errors.json` in VKCOM/vk-api-schema 5.199; those of 10 and 17 go on as public code handles them.

use crate::provider::error::{ErrorEntry, code, phrase, subcode};
use crate::text::{Text, text};

const NEW_TOKEN: Text =
    text("Войдите ещё раз и возьмите новый токен.", "Sign in again and take a new token.");
const UNKNOWN_PAGE: Text = text(
    "Этот redirect_uri не записан в настройках приложения.",
    "This redirect_uri is not in the application's settings.",
);
const KNOWN_PAGE: Text = text(
    "Возьмите https://oauth.vk.com/blank.html или впишите свой адрес в настройки приложения.",
    "Take https://oauth.vk.com/blank.html, or add your address to the application's settings.",
);
const LATER: Text = text("Подождите и повторите.", "Wait and try again.");
const COPY_AGAIN: Text = text(
    "Скопируйте токен ещё раз, целиком, или возьмите новый.",
    "Copy the token again, whole, or take a new one.",
);
const OTHER_APP: Text = text("Войдите через другое приложение.", "Sign in through another application.");
const OWN_NETWORK: Text = text(
    "Вызывайте API из той же сети, где получен токен (без VPN), или возьмите новый токен там, где он нужен.",
    "Call the API from the network in which the token was issued (no VPN), or take a new token where it is used.",
);

/// Errors of `api.vk.com` and `api.vk.ru`.
pub static API: &[ErrorEntry] = &[
    subcode(
        "5",
        "1130",
        text("Токен выдан для другого IP-адреса.", "The token was issued to another IP address."),
        OWN_NETWORK,
    ),
    phrase(
        "5",
        "another ip address",
        text("Токен выдан для другого IP-адреса.", "The token was issued to another IP address."),
        OWN_NETWORK,
    ),
    phrase("5", "access_token has expired", text("Срок токена истёк.", "The token has expired."), NEW_TOKEN),
    phrase(
        "5",
        "invalid access_token (2)",
        text(
            "VK не знает этого токена; с пометкой (2) так отвечают и для заблокированных страниц.",
            "VK does not know this token; with the mark (2) it also answers so for blocked pages.",
        ),
        text(
            "Проверьте, что страница владельца открывается, и возьмите новый токен.",
            "Check that the owner's page opens, and take a new token.",
        ),
    ),
    phrase(
        "5",
        "invalid access_token",
        text(
            "VK не знает такого токена: он скопирован с ошибкой или отозван.",
            "VK does not know this token: it was copied wrongly or revoked.",
        ),
        COPY_AGAIN,
    ),
    phrase(
        "5",
        "user revoke access for this token",
        text("Владелец отозвал токен.", "The owner revoked the token."),
        NEW_TOKEN,
    ),
    phrase(
        "5",
        "authorization failed: invalid session",
        text(
            "Сеанс завершён или пароль сменён: токен больше не действует.",
            "The session was ended or the password changed: the token no longer works.",
        ),
        NEW_TOKEN,
    ),
    phrase(
        "5",
        "user is deactivated",
        text("Страница владельца удалена или заблокирована.", "The owner's page is deleted or blocked."),
        text("Нужен токен другого пользователя.", "Another user's token is needed."),
    ),
    phrase(
        "5",
        "no access_token passed",
        text("В запросе нет параметра access_token.", "The request has no access_token parameter."),
        text(
            "Передайте токен под именем access_token, а не token.",
            "Pass the token under the name access_token, not token.",
        ),
    ),
    phrase(
        "15",
        "token required",
        text("В запросе нет токена.", "The request has no token."),
        text("Передайте токен под именем access_token.", "Pass the token under the name access_token."),
    ),
    phrase(
        "15",
        "no access to call this method",
        text("У токена нет права на этот метод.", "The token has no right to call this method."),
        text(
            "Новое право действует только после нового входа: войдите ещё раз.",
            "A right granted later works after a new sign-in only: sign in again.",
        ),
    ),
    subcode(
        "15",
        "1133",
        text("Метод закрыт для этого приложения.", "The method is closed to this application."),
        OTHER_APP,
    ),
    subcode(
        "15",
        "1134",
        text("Метод закрыт для приложений этого вида.", "The method is closed to applications of this kind."),
        OTHER_APP,
    ),
    subcode(
        "8",
        "1000",
        text("Достигнут предел связанных учётных записей.", "The limit of linked accounts is reached."),
        text("Отвяжите одну из них и повторите.", "Unlink one of them and try again."),
    ),
    subcode(
        "8",
        "1001",
        text(
            "Этот uuid сервиса уже связан с другим пользователем.",
            "This uuid of the service is linked with another user already.",
        ),
        text("Войдите как тот пользователь.", "Sign in as that user."),
    ),
    phrase(
        "10",
        "could not get application",
        text("Приложения больше нет.", "The application no longer exists."),
        OTHER_APP,
    ),
    phrase(
        "8",
        "v is required",
        text("В запросе нет версии API.", "The request has no API version."),
        text("Добавьте параметр v, например v=5.199.", "Add the parameter v, for example v=5.199."),
    ),
    code("1", text("Неизвестная ошибка на стороне VK.", "An unknown error on VK's side."), LATER),
    code("2", text("Приложение выключено.", "The application is switched off."), OTHER_APP)
        .saying("Application is disabled. Enable your application"),
    code(
        "3",
        text(
            "Метод неизвестен или закрыт для этого приложения.",
            "The method is unknown or closed to this application.",
        ),
        text(
            "Проверьте название метода или возьмите токен другого приложения.",
            "Check the method's name or take a token of another application.",
        ),
    )
    .saying("Unknown method passed"),
    code(
        "4",
        text("Подпись запроса неверна.", "The request's signature is wrong."),
        text("Проверьте, как считается sig.", "Check how sig is computed."),
    ),
    code("5", text("VK не принял токен.", "VK did not accept the token."), NEW_TOKEN)
    .saying("User authorization failed"),
    code(
        "6",
        text("Слишком много запросов в секунду.", "Too many requests per second."),
        text(
            "Подождите секунду: пользовательскому токену разрешено 3 запроса в секунду.",
            "Wait a second: a user token may make 3 requests a second.",
        ),
    )
    .saying("Too many requests per second"),
    code(
        "7",
        text("Не хватает права.", "A right is missing."),
        text(
            "Войдите ещё раз и запросите нужное право.",
            "Sign in again and ask for the right that is needed.",
        ),
    )
    .saying("Permission to perform this action is denied"),
    code(
        "8",
        text("Запрос составлен неверно.", "The request is wrong."),
        text("Проверьте параметры и версию API.", "Check the parameters and the API version."),
    ),
    code(
        "9",
        text("Слишком много одинаковых действий.", "Too many actions of one kind."),
        text("Перестаньте повторять запрос.", "Stop repeating the request."),
    )
    .saying("Flood control"),
    code("10", text("Внутренняя ошибка VK.", "VK's internal error."), LATER)
        .saying("Internal server error: Unknown error, try later"),
    code(
        "12",
        text("Код для execute не компилируется.", "The code for execute does not compile."),
        text("Проверьте code.", "Check code."),
    )
    .saying("Unable to compile code"),
    code(
        "13",
        text("Код для execute остановлен ошибкой.", "An error stopped the code for execute."),
        text("Проверьте code.", "Check code."),
    )
    .saying("Runtime error occurred during code invocation"),
    code(
        "14",
        text("VK просит пройти проверку «я не робот».", "VK asks to prove that you are no robot."),
        text(
            "Откройте redirect_uri из ответа, пройдите проверку и повторите запрос с success_token. Если пришёл captcha_img, \
             повторите с captcha_sid и текстом картинки в captcha_key.",
            "Open the answer's redirect_uri, pass the check and repeat the request with success_token. Where captcha_img \
             came, repeat it with captcha_sid and the picture's text in captcha_key.",
        ),
    )
    .saying("Captcha needed"),
    code(
        "15",
        text("Доступ запрещён.", "Access denied."),
        text(
            "Проверьте, открыт ли этот объект владельцу токена.",
            "Check whether the token's owner may see this object.",
        ),
    ),
    code(
        "17",
        text("VK просит подтвердить вход.", "VK asks to confirm the sign-in."),
        text(
            "Откройте redirect_uri из ответа; новый токен придёт в адресе blank.html.",
            "Open the answer's redirect_uri; a new token comes in the address of blank.html.",
        ),
    )
    .saying("Validation required: please open redirect_uri"),
    code(
        "18",
        text("Страница удалена или заблокирована.", "The page is deleted or blocked."),
        text("Запросите другого пользователя.", "Ask for another user."),
    )
    .saying("User was deleted or banned"),
    code(
        "20",
        text(
            "Метод закрыт для приложений не вида Standalone.",
            "The method is closed to applications that are not standalone.",
        ),
        OTHER_APP,
    )
    .saying("Permission to perform this action is denied for non-standalone applications"),
    code(
        "21",
        text(
            "Метод открыт только приложениям Standalone.",
            "The method is open to standalone applications only.",
        ),
        OTHER_APP,
    )
    .saying("Permission to perform this action is allowed only for standalone"),
    code(
        "23",
        text("Метод отключён.", "The method was disabled."),
        text("Возьмите другой метод.", "Take another method."),
    )
    .saying("This method was disabled"),
    code(
        "24",
        text("Нужно подтверждение пользователя.", "The user must confirm."),
        text("Подтвердите действие и повторите запрос.", "Confirm the action and repeat the request."),
    ),
    code(
        "25",
        text("Токен нужно подтвердить.", "The token must be confirmed."),
        text("Подтвердите вход и повторите запрос.", "Confirm the sign-in and repeat the request."),
    ),
    code(
        "27",
        text(
            "Это ключ сообщества, а метод требует токен пользователя.",
            "This is a community token, and the method needs a user's.",
        ),
        text("Войдите как пользователь.", "Sign in as a user."),
    )
    .saying("Group authorization failed"),
    code(
        "28",
        text(
            "Это сервисный ключ приложения, а метод требует токен пользователя.",
            "This is an application's service key, and the method needs a user's token.",
        ),
        text("Войдите как пользователь.", "Sign in as a user."),
    )
    .saying("Application authorization failed"),
    code(
        "29",
        text("Дневной предел вызовов этого метода исчерпан.", "The method's daily limit is reached."),
        text("Подождите до завтра.", "Wait until tomorrow."),
    ),
    code(
        "30",
        text("Страница закрыта настройками приватности.", "The page is private."),
        text("Возьмите токен того, кому она видна.", "Take a token of somebody who may see it."),
    )
    .saying("This profile is private"),
    code("34", text("Версия клиента устарела.", "The client's version is out of date."), OTHER_APP)
    .saying("Client version deprecated"),
    code(
        "35",
        text("Версия клиента не поддерживается.", "The client's version is not supported."),
        OTHER_APP,
    ),
    code(
        "37",
        text("Пользователь заблокирован.", "The user is banned."),
        text("Запросите другого пользователя.", "Ask for another user."),
    ),
    code("38", text("VK не знает этого приложения.", "VK does not know this application."), OTHER_APP),
    code(
        "42",
        text("Запросы с этого IP-адреса запрещены.", "Requests from this IP address are not allowed."),
        OWN_NETWORK,
    ),
    code(
        "100",
        text("Параметр пропущен или неверен.", "A parameter is missing or wrong."),
        text("Какой именно, сказано в error_msg.", "Which one is said in error_msg."),
    )
    .saying("One of the parameters specified was missing or invalid"),
    code(
        "101",
        text("Неверный номер приложения.", "The application's id is wrong."),
        text("Проверьте client_id.", "Check client_id."),
    )
    .saying("Invalid application API ID"),
    code(
        "113",
        text("Неверный id пользователя.", "The user id is wrong."),
        text("Проверьте user_id и user_ids.", "Check user_id and user_ids."),
    ),
    code("1105", text("Слишком много попыток входа.", "Too many sign-in attempts."), LATER),
    code(
        "1114",
        text("Срок анонимного токена истёк.", "The anonymous token has expired."),
        text(
            "Это не токен пользователя: войдите обычным способом.",
            "It is no user's token: sign in the ordinary way.",
        ),
    ),
    code(
        "1116",
        text("Анонимный токен недействителен.", "The anonymous token is invalid."),
        text(
            "Это не токен пользователя: войдите обычным способом.",
            "It is no user's token: sign in the ordinary way.",
        ),
    ),
    code(
        "1117",
        text("Срок токена VK ID истёк.", "The VK ID token has expired."),
        text("Обновите его по refresh_token.", "Refresh it with the refresh_token."),
    ),
    code(
        "1118",
        text(
            "Анонимный токен выдан для другого IP-адреса.",
            "The anonymous token was issued to another IP address.",
        ),
        OWN_NETWORK,
    ),
];

/// Errors that VK's sign-in page, and its exchange of codes, show as JSON; `invalid_grant` and `invalid_client` as public code
/// quotes them.
pub static SIGN_IN: &[ErrorEntry] = &[
    phrase(
        "",
        "Security Error",
        text(
            "Приложению не разрешён этот вход, не разрешён redirect_uri или устарел сеанс.",
            "The application may not sign in this way, the redirect_uri is not allowed, or the session is stale.",
        ),
        text(
            "Добавьте в ссылку revoke=1, выйдите из VK и войдите снова или возьмите другое приложение.",
            "Add revoke=1 to the link, sign out of VK and in again, or take another application.",
        ),
    ),
    phrase("", "too much tries", text("Слишком много попыток входа.", "Too many sign-in attempts."), LATER),
    phrase(
        "",
        "application is blocked",
        text("VK заблокировал это приложение.", "VK has blocked this application."),
        OTHER_APP,
    ),
    phrase(
        "",
        "application is disabled",
        text("Приложение выключено владельцем.", "The application was switched off by its owner."),
        OTHER_APP,
    ),
    phrase("", "redirect_uri has wrong domain", UNKNOWN_PAGE, KNOWN_PAGE),
    phrase("", "redirect_uri is incorrect", UNKNOWN_PAGE, KNOWN_PAGE),
    phrase(
        "",
        "no right to use messages",
        text("Этому приложению не дают право messages.", "This application may not have the right messages."),
        text("Уберите messages (бит 12) из прав.", "Remove messages (bit 12) from the scope."),
    ),
    phrase(
        "",
        "cannot be used from native VK applications",
        text("Приложения самого VK входят не так.", "VK's own applications do not sign in this way."),
        text(
            "Возьмите redirect_uri=https://oauth.vk.com/blank.html.",
            "Take redirect_uri=https://oauth.vk.com/blank.html.",
        ),
    ),
    phrase(
        "invalid_grant",
        "Code is invalid or expired",
        text("Код неверен или устарел.", "The code is wrong or has expired."),
        SIGN_IN_AGAIN,
    ),
    phrase(
        "invalid_client",
        "client_secret is incorrect",
        text("VK не приняла защищённый ключ.", "VK did not accept the secret key."),
        text(
            "Возьмите ключ в настройках приложения с этим client_id.",
            "Take the key from the settings of the application with this client_id.",
        ),
    ),
    phrase(
        "invalid_client",
        "client_id is incorrect",
        text("VK не приняла client_id.", "VK did not accept the client_id."),
        text("Проверьте client_id.", "Check client_id."),
    ),
    phrase(
        "",
        "sdk options is undefined",
        text(
            "VK не смог показать страницу входа для этой ссылки.",
            "VK could not show the sign-in page for this link.",
        ),
        text(
            "Откройте ссылку входа заново в обычной вкладке.",
            "Open the sign-in link again in an ordinary tab.",
        ),
    ),
];

/// Errors of VK ID.
pub static VK_ID: &[ErrorEntry] = &[
    phrase(
        "",
        "Code challenge method is unsupported",
        text("Неверный code_challenge_method.", "The code_challenge_method is wrong."),
        text("Возьмите S256.", "Take S256."),
    ),
    phrase(
        "",
        "verifier is missing or invalid",
        text(
            "code_verifier не подходит к code_challenge.",
            "The code_verifier does not match the code_challenge.",
        ),
        text(
            "Обменивайте код тем же code_verifier, с которым начали вход.",
            "Exchange the code with the code_verifier with which the sign-in began.",
        ),
    ),
    phrase(
        "",
        "device_id is ",
        text(
            "device_id не тот, что пришёл вместе с кодом.",
            "The device_id is not the one that came with the code.",
        ),
        text(
            "Возьмите device_id из того же адреса, что и код.",
            "Take the device_id from the same address as the code.",
        ),
    ),
    phrase(
        "invalid_token",
        "access_token is missing or invalid",
        text("Токен VK ID не принят.", "The VK ID token was not accepted."),
        NEW_TOKEN,
    ),
    phrase(
        "invalid_grant",
        "refresh_token is missing or invalid",
        text(
            "Токен обновления не принят: он уже использован, устарел или чужой.",
            "The refresh token was not accepted: it is used, expired, or another's.",
        ),
        SIGN_IN_AGAIN,
    ),
    phrase(
        "invalid_grant",
        "Code is expired",
        text("Срок кода истёк: он действует 10 минут.", "The code has expired: it lives 10 minutes."),
        text("Войдите ещё раз.", "Sign in again."),
    ),
];

/// VK ID's errors by name: plain OAuth has the same names, so that they do not tell whose an answer is.
pub static VK_ID_NAMES: &[ErrorEntry] = &[
    code("access_denied", text("Доступ не разрешён.", "Access was not allowed."), SIGN_IN_AGAIN),
    code("invalid_token", text("Токен VK ID не принят.", "The VK ID token was not accepted."), REFRESH),
    code(
        "invalid_grant",
        text(
            "Код или токен обновления уже использован, устарел или чужой.",
            "The code or the refresh token is used, expired, or another's.",
        ),
        SIGN_IN_AGAIN,
    ),
    code(
        "invalid_client",
        text("VK ID не знает этого приложения.", "VK ID does not know this application."),
        text("Проверьте client_id.", "Check client_id."),
    ),
    code(
        "invalid_request",
        text("Запрос составлен неверно.", "The request is wrong."),
        text("Что именно, сказано в error_description.", "What exactly is said in error_description."),
    ),
    code(
        "invalid_scope",
        text(
            "Запрошены права, которых у приложения нет.",
            "The scope holds rights that the application does not have.",
        ),
        text(
            "Уберите лишнее из scope: сверх личных данных права выдают по заявке.",
            "Take the surplus out of scope: rights beyond personal data are given on request.",
        ),
    ),
    code(
        "login_required",
        text("Сначала нужно войти.", "A sign-in is needed first."),
        text("Откройте ссылку входа без prompt=none.", "Open the sign-in link without prompt=none."),
    ),
    code(
        "interaction_required",
        text("Нужно действие человека.", "The person must act."),
        text("Откройте ссылку входа без prompt=none.", "Open the sign-in link without prompt=none."),
    ),
    code("slow_down", text("Запросы идут слишком часто.", "The requests come too often."), LATER),
    code("server_error", text("Сбой на стороне VK ID.", "VK ID failed."), LATER),
    code(
        "temporarily_unavailable",
        text("VK ID временно недоступен.", "VK ID is unavailable for now."),
        LATER,
    ),
];

const SIGN_IN_AGAIN: Text = text("Войдите ещё раз.", "Sign in again.");
const REFRESH: Text = text(
    "Обновите его по refresh_token или войдите ещё раз.",
    "Refresh it with the refresh_token, or sign in again.",
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_error_is_reached() {
        use crate::params::{Param, Params, Part};
        use crate::provider::error::recognize;
        let tables = [API, SIGN_IN, VK_ID, VK_ID_NAMES];
        for key in tables.into_iter().flatten() {
            let mut params = Params::default();
            let pairs = [("error_code", key.code), ("error_subcode", key.subcode), ("error_msg", key.phrase)];
            for (name, value) in pairs {
                params.push(Param { name: name.into(), value: Some(value.into()), part: Part::Json });
            }
            let table = tables.into_iter().find(|table| table.contains(key)).unwrap();
            assert_eq!(recognize(table, &params, ["error_code", "error_msg"]), Some(key));
        }
    }

    #[test]
    fn every_documented_code_and_subcode_is_explained() {
        let codes = "1 2 3 5 6 7 8 9 10 14 15 17 18 20 21 24 25 27 28 29 30 34 35 37 38 42 101 1105 1114 1116 1117 1118";
        for code in codes.split(' ') {
            assert!(API.iter().any(|key| key.code == code && key.phrase.is_empty()), "{code}");
        }
        for pair in [("5", "1130"), ("8", "1000"), ("8", "1001"), ("15", "1133"), ("15", "1134")] {
            assert!(API.iter().any(|key| (key.code, key.subcode) == pair), "{pair:?}");
        }
        let names = "access_denied invalid_token server_error slow_down temporarily_unavailable invalid_client \
                     invalid_request invalid_scope login_required interaction_required invalid_grant";
        for name in names.split(' ') {
            assert!(VK_ID_NAMES.iter().any(|key| key.code == name), "{name}");
        }
    }

    #[test]
    fn every_documented_message_has_an_entry_of_its_own() {
        use crate::provider::error::mentioned;
        for message in [
            "User authorization failed: invalid access_token (4).",
            "User authorization failed: invalid access_token (2).",
            "User authorization failed: access_token was given to another ip address.",
            "User authorization failed: access_token has expired.",
            "User authorization failed: user revoke access for this token.",
            "User authorization failed: invalid session.",
            "User authorization failed: user is deactivated.",
            "User authorization failed: no access_token passed.",
            "Invalid request: v is required",
            "Access denied: token required",
            "no access to call this method",
            "could not get application",
            "VkNet.Exception.CaptchaNeededException: Captcha needed",
            "[7] Permission to perform this action is denied",
        ] {
            assert!(mentioned(API, message).is_some(), "{message}");
        }
        // What is true of the message of one code is not what its longer namesake says.
        let code = |message| mentioned(API, message).map(|(entry, _)| entry.code);
        assert_eq!(
            code("Permission to perform this action is denied for non-standalone applications"),
            Some("20")
        );
        assert_eq!(code("Access denied"), None, "Wialon says the same");
        for message in [
            "Security Error",
            "too much tries",
            "application is blocked",
            "application is disabled",
            "redirect_uri has wrong domain, check application settings",
            "redirect_uri is incorrect, check application redirect uri in the settings page",
            "This application has no right to use messages",
            "OAuth authorization cannot be used from native VK applications",
        ] {
            assert!(mentioned(SIGN_IN, message).is_some(), "{message}");
        }
        for message in [
            "Code challenge method is unsupported",
            "code verifier is missing or invalid",
            "device_id is invalid",
        ] {
            assert!(mentioned(VK_ID, message).is_some(), "{message}");
        }
    }
}
