//! VK's API errors by code, subcode and message, and the errors of its sign-in page by description.

use crate::provider::error::{ErrorEntry, code, phrase};
use crate::text::Text;

const fn text(ru: &'static str, en: &'static str) -> Text {
    Text { ru, en }
}

const NEW_TOKEN: Text =
    text("Войдите ещё раз и возьмите новый токен.", "Sign in again and take a new token.");
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
    ErrorEntry {
        code: "5",
        subcode: "1130",
        phrase: "",
        what: text("Токен выдан для другого IP-адреса.", "The token was issued to another IP address."),
        next: OWN_NETWORK,
    },
    phrase(
        "5",
        "another ip address",
        text("Токен выдан для другого IP-адреса.", "The token was issued to another IP address."),
        OWN_NETWORK,
    ),
    phrase("5", "access_token has expired", text("Срок токена истёк.", "The token has expired."), NEW_TOKEN),
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
        "invalid session",
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
    ErrorEntry {
        code: "15",
        subcode: "1133",
        phrase: "",
        what: text("Метод закрыт для этого приложения.", "The method is closed to this application."),
        next: OTHER_APP,
    },
    ErrorEntry {
        code: "15",
        subcode: "1134",
        phrase: "",
        what: text(
            "Метод закрыт для приложений этого вида.",
            "The method is closed to applications of this kind.",
        ),
        next: OTHER_APP,
    },
    phrase(
        "10",
        "could not get application",
        text("Приложения больше нет.", "The application no longer exists."),
        OTHER_APP,
    ),
    phrase(
        "3",
        "Unknown method passed",
        text(
            "Метод неизвестен или закрыт для этого приложения.",
            "The method is unknown or closed to this application.",
        ),
        text(
            "Проверьте название метода или возьмите токен другого приложения.",
            "Check the method's name or take a token of another application.",
        ),
    ),
    phrase(
        "6",
        "Too many requests per second",
        text("Слишком много запросов в секунду.", "Too many requests per second."),
        text(
            "Подождите секунду: пользовательскому токену разрешено 3 запроса в секунду.",
            "Wait a second: a user token may make 3 requests a second.",
        ),
    ),
    phrase(
        "8",
        "v is required",
        text("В запросе нет версии API.", "The request has no API version."),
        text("Добавьте параметр v, например v=5.199.", "Add the parameter v, for example v=5.199."),
    ),
    code("1", text("Неизвестная ошибка на стороне VK.", "An unknown error on VK's side."), LATER),
    code("2", text("Приложение выключено.", "The application is switched off."), OTHER_APP),
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
    ),
    code("5", text("VK не принял токен.", "VK did not accept the token."), NEW_TOKEN),
    code(
        "6",
        text("Слишком много запросов в секунду.", "Too many requests per second."),
        text(
            "Подождите секунду: пользовательскому токену разрешено 3 запроса в секунду.",
            "Wait a second: a user token may make 3 requests a second.",
        ),
    ),
    code(
        "7",
        text("Не хватает права.", "A right is missing."),
        text(
            "Войдите ещё раз и запросите нужное право.",
            "Sign in again and ask for the right that is needed.",
        ),
    ),
    code(
        "8",
        text("Запрос составлен неверно.", "The request is wrong."),
        text("Проверьте параметры и версию API.", "Check the parameters and the API version."),
    ),
    code(
        "9",
        text("Слишком много одинаковых действий.", "Too many actions of one kind."),
        text("Перестаньте повторять запрос.", "Stop repeating the request."),
    ),
    code("10", text("Внутренняя ошибка VK.", "VK's internal error."), LATER),
    code(
        "14",
        text("VK просит пройти проверку «я не робот».", "VK asks to prove that you are no robot."),
        text(
            "Откройте ссылку redirect_uri из ответа, пройдите проверку и повторите запрос.",
            "Open the answer's redirect_uri, pass the check and repeat the request.",
        ),
    ),
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
    ),
    code(
        "18",
        text("Страница удалена или заблокирована.", "The page is deleted or blocked."),
        text("Запросите другого пользователя.", "Ask for another user."),
    ),
    code(
        "20",
        text(
            "Метод закрыт для приложений не вида Standalone.",
            "The method is closed to applications that are not standalone.",
        ),
        OTHER_APP,
    ),
    code(
        "21",
        text(
            "Метод открыт только приложениям Standalone.",
            "The method is open to standalone applications only.",
        ),
        OTHER_APP,
    ),
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
    ),
    code(
        "28",
        text(
            "Это сервисный ключ приложения, а метод требует токен пользователя.",
            "This is an application's service key, and the method needs a user's token.",
        ),
        text("Войдите как пользователь.", "Sign in as a user."),
    ),
    code(
        "29",
        text("Дневной предел вызовов этого метода исчерпан.", "The method's daily limit is reached."),
        text("Подождите до завтра.", "Wait until tomorrow."),
    ),
    code(
        "30",
        text("Страница закрыта настройками приватности.", "The page is private."),
        text("Возьмите токен того, кому она видна.", "Take a token of somebody who may see it."),
    ),
    code("34", text("Версия клиента устарела.", "The client's version is out of date."), OTHER_APP),
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
        "101",
        text("Неверный номер приложения.", "The application's id is wrong."),
        text("Проверьте client_id.", "Check client_id."),
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

/// Errors that VK's sign-in page shows as JSON.
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
    phrase(
        "",
        "redirect_uri has wrong domain",
        text(
            "Этот redirect_uri не записан в настройках приложения.",
            "This redirect_uri is not in the application's settings.",
        ),
        text(
            "Возьмите https://oauth.vk.com/blank.html или впишите свой адрес в настройки приложения.",
            "Take https://oauth.vk.com/blank.html, or add your address to the application's settings.",
        ),
    ),
    phrase(
        "",
        "redirect_uri is incorrect",
        text(
            "Этот redirect_uri не записан в настройках приложения.",
            "This redirect_uri is not in the application's settings.",
        ),
        text(
            "Возьмите https://oauth.vk.com/blank.html или впишите свой адрес в настройки приложения.",
            "Take https://oauth.vk.com/blank.html, or add your address to the application's settings.",
        ),
    ),
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
        "device_id is invalid",
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
        "Code is expired",
        text("Срок кода истёк: он действует 10 минут.", "The code has expired: it lives 10 minutes."),
        text("Войдите ещё раз.", "Sign in again."),
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_error_is_reached() {
        use crate::params::{Param, Params, Part};
        use crate::provider::error::explain;
        for entry in API.iter().chain(SIGN_IN).chain(VK_ID) {
            let mut params = Params::default();
            let pairs =
                [("error_code", entry.code), ("error_subcode", entry.subcode), ("error_msg", entry.phrase)];
            for (name, value) in pairs {
                params.push(Param { name: name.into(), value: Some(value.into()), part: Part::Json });
            }
            let table = [API, SIGN_IN, VK_ID].into_iter().find(|table| table.contains(entry)).unwrap();
            assert_eq!(explain(table, &params), Some(entry), "{} {}", entry.code, entry.phrase);
        }
    }
}
