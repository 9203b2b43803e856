//! What an error means for one method: Wialon's pages of `token/update`, `token/list` and `token/login` say more than
//! its list of errors.

use super::super::PROVIDER;
use super::{LATER, NEW_SESSION, TOO_MANY};
use crate::response::Response;
use crate::text::{Text, text};

/// What a number means when it comes from a method.
#[derive(Debug, PartialEq, Eq)]
pub struct Meaning {
    /// The method.
    pub method: &'static str,
    /// `error` of the answer.
    pub code: &'static str,
    /// What it means there.
    pub what: Text,
    /// What to do.
    pub next: Text,
}

const fn row(method: &'static str, code: &'static str, what: Text, next: Text) -> Meaning {
    Meaning { method, code, what, next }
}

const UPDATE: &str = "token/update";
const LIST: &str = "token/list";
const LOGIN: &str = "token/login";

/// Every meaning, method by method.
pub static MEANINGS: [Meaning; 10] = [
    row(
        UPDATE,
        "4",
        text("Параметры неверны.", "The parameters are wrong."),
        text(
            "Проверьте callMode, числа в at, dur и fl, а p передавайте текстом с JSON внутри.",
            "Check callMode, the numbers in at, dur and fl; pass p as a text with JSON inside.",
        ),
    ),
    row(
        UPDATE,
        "7",
        text(
            "Токен самого сеанса выдан не с правами −1, токена h у этого пользователя нет, токен не удалось удалить или \
             нет права действовать за userId.",
            "The session's own token does not have the flags −1, this user has no token h, the token could not be \
             deleted, or there is no right to act for userId.",
        ),
        text(
            "Откройте сеанс токеном с правами −1 и проверьте h; для чужого userId нужно право «действовать от имени» \
             (0x200000).",
            "Open the session with a token whose flags are −1 and check h; another's userId takes the right to act on \
             behalf (0x200000).",
        ),
    ),
    row(UPDATE, "1003", TOO_MANY, LATER),
    row(LIST, "1", text("Сеанс недействителен.", "The session is invalid."), NEW_SESSION),
    row(
        LIST,
        "7",
        text(
            "Токен самого сеанса выдан не с правами −1 или ограничен элементами, пользователь не найден либо нет права \
             видеть его свойства.",
            "The session's own token does not have the flags −1 or is limited to items, the user is not found, or there \
             is no right to see the user's properties.",
        ),
        text(
            "Откройте сеанс токеном с правами −1 без списка items и проверьте userId: это номер, а не имя.",
            "Open the session with a token whose flags are −1 and that has no items, and check userId: it is an id, not \
             a name.",
        ),
    ),
    row(
        LOGIN,
        "4",
        text("Длина токена неверна: в нём 72 знака.", "The token's length is wrong: it has 72 characters."),
        text("Скопируйте токен ещё раз, целиком.", "Copy the token again, whole."),
    ),
    row(
        LOGIN,
        "6",
        text("Неизвестная ошибка входа.", "An unknown error of the sign-in."),
        text("Повторите позже.", "Try again later."),
    ),
    row(
        LOGIN,
        "7",
        text(
            "Пользователь отключён, время активации токена ещё не наступило или нет доступа к сервису.",
            "The user is disabled, the token's activation time has not come yet, or there is no access to the service.",
        ),
        text(
            "Проверьте at токена и что пользователь включён.",
            "Check the token's at, and that the user is enabled.",
        ),
    ),
    row(
        LOGIN,
        "8",
        text(
            "Токен истёк или удалён, он из другого дата-центра, либо не найден пользователь из operateAs.",
            "The token has expired or was deleted, it belongs to another data centre, or the user in operateAs is not \
             found.",
        ),
        text(
            "Проверьте адрес API и operateAs; если они верны, войдите ещё раз и возьмите новый токен.",
            "Check the API's address and operateAs; if they are right, sign in again and take a new token.",
        ),
    ),
    row(LOGIN, "1003", TOO_MANY, LATER),
];

/// What an answer's error means: for its method, where the text says which; else for every method that has a meaning of
/// its own. Nothing for a sign-in page's `svc_error`.
///
/// ```
/// use brelok::{provider::wialon::errors::methods::of, response::read};
/// assert_eq!(of(&read(r#"{"error":7}"#).answer).count(), 3);
/// ```
pub fn of(answer: &Response) -> impl Iterator<Item = &'static Meaning> {
    // A reason says more than the number.
    let of_wialon = *answer.provider == PROVIDER && answer.error.is_some_and(|error| error.phrase.is_empty());
    let code = answer.open("error").filter(|_| of_wialon).unwrap_or_default().to_owned();
    let method = answer.method.clone();
    MEANINGS.iter().filter(move |meaning| {
        meaning.code == code && method.as_ref().is_none_or(|method| method == meaning.method)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::response::read;

    #[test]
    fn the_documented_numbers_of_each_method() {
        let codes = |method: &str| {
            let own = MEANINGS.iter().filter(|meaning| meaning.method == method);
            own.map(|meaning| meaning.code).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(codes("token/update"), "4 7 1003");
        assert_eq!(codes("token/list"), "1 7");
        assert_eq!(codes("token/login"), "4 6 7 8 1003");
        assert!(MEANINGS.iter().all(|meaning| super::super::super::METHODS.contains(&meaning.method)));
    }

    fn told(text: &str) -> String {
        of(&read(text).answer).map(|meaning| meaning.method).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn the_method_is_known_beside_its_call() {
        let call = "https://hst-api.wialon.com/wialon/ajax.html?svc=token/update&params={}&sid=x";
        for (text, methods) in [
            (r#"{"error":7}"#.to_owned(), "token/update token/list token/login"),
            (r#"{"error":8,"reason":"x"}"#.into(), "token/login"),
            (r#"{"error":2015}"#.into(), ""),
            (format!("{call}\n{{\"error\":7}}"), "token/update"),
            (format!("{{\"error\":7}}\n{call}"), "token/update"),
            (format!("curl '{}' => {{\"error\": 7}}", call.replace("update", "list")), "token/list"),
            (format!("{call}\n{{\"error\":8}}").replace("token/update", "core/batch"), ""),
            ("svc=token%2Flogin&params=%7B%22token%22%3A%22abc%22%7D\n{\"error\":8}".into(), "token/login"),
            ("{\"callMode\":\"delete\",\"h\":\"abc\"}\n{\"error\":7}".into(), "token/update"),
            ("svc_error=7".into(), ""),
        ] {
            assert_eq!(told(&text), methods, "{text}");
        }
    }

    #[test]
    fn every_meaning_says_what_and_what_to_do_in_both_languages() {
        for words in MEANINGS.iter().flat_map(|meaning| [meaning.what, meaning.next]) {
            assert!(words.ru.chars().any(|letter| matches!(letter, 'а'..='я')), "{}", words.ru);
            assert!(!words.en.chars().any(|letter| matches!(letter, 'а'..='я')), "{}", words.en);
            assert!(words.ru.ends_with('.') && words.en.ends_with('.'), "{}", words.en);
        }
    }
}
