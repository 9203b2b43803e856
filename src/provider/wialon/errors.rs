//! Wialon's errors of API calls, by number. What a number means for one method more than for another is in [`methods`].

pub mod methods;

use crate::provider::error::{ErrorEntry, code, phrase};
use crate::text::{Text, text};

const CHECK: Text = text("Проверьте параметры запроса.", "Check the request's parameters.");
const LATER: Text = text("Подождите и повторите.", "Wait and try again.");
const NEW_SESSION: Text =
    text("Откройте новый сеанс через token/login.", "Open a new session with token/login.");
const TOO_MANY: Text = text("Слишком много запросов сразу.", "Too many requests at once.");
const SUPPORT: Text =
    text("Если повторяется, обратитесь в поддержку Wialon.", "If it goes on, ask Wialon's support.");

/// Errors by number; a reason goes before its bare number.
pub static ERRORS: &[ErrorEntry] = &[
    phrase("1003", "NO_SESSION", text("Сеанса нет.", "There is no session."), NEW_SESSION),
    phrase("1003", "LIMIT api_concurrent", TOO_MANY, LATER),
    phrase(
        "1003",
        "LAYERS_MAX_COUNT",
        text("Открыто предельное число слоёв: 50.", "The limit of 50 layers is reached."),
        text("Закройте ненужные слои.", "Close layers that are not needed."),
    ),
    phrase(
        "1003",
        "LOCKER_ERROR",
        text("Запрос занят другим таким же.", "Another request of this kind is running."),
        LATER,
    ),
    phrase(
        "4",
        "VALIDATE_PARAMS_ERROR",
        text("Параметры не подходят к описанию вызова.", "The parameters do not fit the call's description."),
        CHECK,
    ),
    code(
        "1",
        text("Сеанс недействителен или не указан sid.", "The session is invalid, or sid is missing."),
        NEW_SESSION,
    ),
    code(
        "2",
        text(
            "Такого сервиса (svc) нет. Для запроса сообщений: сообщений нет.",
            "There is no such service (svc). For a request of messages: there are none.",
        ),
        text("Проверьте имя после svc=.", "Check the name after svc=."),
    ),
    code(
        "3",
        text(
            "Результат не получен: тип элемента, библиотека, плагин или файл не найден.",
            "No result: an item type, a library, a plugin or a file was not found.",
        ),
        CHECK,
    ),
    code(
        "4",
        text(
            "Неверные входные данные; так же отвечают, когда сеанс недействителен или элемент не найден.",
            "The input is wrong; an invalid session and an item that is not found are answered so, too.",
        ),
        CHECK,
    ),
    code("5", text("Запрос не удалось выполнить.", "The request could not be carried out."), LATER),
    code(
        "6",
        text(
            "Неизвестная ошибка: например, сервер авторизации недоступен или запрос не разобран.",
            "An unknown error: the authorization server cannot be reached, the request cannot be parsed, and the like.",
        ),
        SUPPORT,
    ),
    code(
        "7",
        text(
            "Доступ запрещён: пользователь отключён, имя или пароль неверны либо не хватает прав.",
            "Access denied: the user is disabled, the name or the password is wrong, or rights are missing.",
        ),
        text(
            "Проверьте, не отключён ли пользователь и хватает ли прав ему и токену.",
            "Check that the user is not disabled, and has the rights, as the token has.",
        ),
    ),
    code(
        "8",
        text("Неверное имя пользователя или пароль.", "The user name or the password is wrong."),
        text("Войдите ещё раз и возьмите новый токен.", "Sign in again and take a new token."),
    ),
    code("9", text("Сервер авторизации недоступен.", "The authorization server is unavailable."), LATER),
    code("10", text("Слишком много запросов одновременно.", "Too many requests at the same time."), LATER),
    code("11", text("Пароль сбросить не удалось.", "The password could not be reset."), SUPPORT),
    code("12", text("Подсистема agro не загружена.", "The agro subsystem is not loaded."), SUPPORT),
    code("14", text("Ошибка биллинга.", "A billing error."), SUPPORT),
    code("1001", text("За этот интервал сообщений нет.", "There are no messages for the interval."), CHECK),
    code(
        "1002",
        text(
            "Объект с таким свойством уже есть, или мешает биллинг.",
            "An item with this property exists, or billing forbids it.",
        ),
        CHECK,
    ),
    code(
        "1003",
        text(
            "Разрешён только один такой запрос одновременно. Так же отвечают, когда сеанс не удалось создать или \
             клиент не принимает gzip (accept-encoding).",
            "Only one such request is allowed at a time. A session that could not be created and a client that does not \
             accept gzip (accept-encoding) are answered so, too.",
        ),
        LATER,
    ),
    code(
        "1004",
        text(
            "Превышен предел сообщений (файл больше 1 ГБ).",
            "The limit of messages is exceeded (a file above 1 GB).",
        ),
        text("Возьмите интервал короче.", "Take a shorter interval."),
    ),
    code(
        "1005",
        text(
            "Превышено время выполнения либо неверно настроено оборудование.",
            "The execution time is exceeded, or the hardware is configured wrongly.",
        ),
        text("Возьмите интервал короче.", "Take a shorter interval."),
    ),
    code(
        "1006",
        text("Исчерпаны попытки второго шага входа.", "The attempts of the second sign-in step are used up."),
        LATER,
    ),
    code(
        "1011",
        text("Сменился IP-адрес или истёк сеанс.", "The IP address changed or the session expired."),
        NEW_SESSION,
    ),
    code(
        "2001",
        text("Не тот элемент или целевой ресурс.", "The item or the target resource is wrong."),
        CHECK,
    ),
    code("2002", text("Цель — не учётная запись.", "The target is not an account."), CHECK),
    code("2003", text("Неверный плагин цели.", "The target's plugin is wrong."), CHECK),
    code("2004", text("Целевая учётная запись заблокирована.", "The target account is blocked."), SUPPORT),
    code("2005", text("Неверный создатель цели.", "The target's creator is wrong."), CHECK),
    code("2006", text("У создателя цели нет доступа.", "The target's creator has no access."), CHECK),
    code("2007", text("Неверный исходный ресурс.", "The source resource is wrong."), CHECK),
    code("2008", text("Объект уже находится в цели.", "The item is in the target already."), CHECK),
    code(
        "2009",
        text("Целью владеет другой пользователь верхнего уровня.", "Another top user owns the target."),
        CHECK,
    ),
    code("2010", text("Счётчик исчерпан.", "The counter is exhausted."), SUPPORT),
    code("2011", text("Неверный плагин элемента.", "The item's plugin is wrong."), CHECK),
    code("2012", text("Учётную запись сменить не удалось.", "The account could not be changed."), SUPPORT),
    code("2013", text("Создателя сменить не удалось.", "The creator could not be changed."), SUPPORT),
    code(
        "2014",
        text("Пользователь — создатель каких-то элементов.", "The user is the creator of some items."),
        CHECK,
    ),
    code("2015", text("Датчик используется.", "The sensor is in use."), CHECK),
    code(
        "-100",
        text(
            "Так сообщает не сервер, а программа на вашей стороне: ответ не пришёл вовремя.",
            "Not the server but a program on your side says so: no answer came in time.",
        ),
        LATER,
    ),
    code(
        "-101",
        text(
            "Так сообщает не сервер, а программа на вашей стороне: ответ не удалось прочесть.",
            "Not the server but a program on your side says so: the answer could not be read.",
        ),
        text("Проверьте адрес API.", "Check the API's address."),
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_documented_number_is_explained() {
        let documented = "-100 -101 1 2 3 4 5 6 7 8 9 10 11 12 14 1001 1002 1003 1004 1005 1006 1011 2001 2002 2003 2004 \
                          2005 2006 2007 2008 2009 2010 2011 2012 2013 2014 2015";
        let mut numbers: Vec<_> = ERRORS.iter().filter(|key| key.phrase.is_empty()).collect();
        numbers.sort_by_key(|key| key.code.parse::<i32>().unwrap());
        let mut documented: Vec<_> = documented.split_whitespace().collect();
        documented.sort_by_key(|code| code.parse::<i32>().unwrap());
        assert_eq!(numbers.iter().map(|key| key.code).collect::<Vec<_>>(), documented);
    }

    #[test]
    fn every_documented_reason_is_explained() {
        let reasons: Vec<_> = ERRORS.iter().map(|key| (key.code, key.phrase)).collect();
        for reason in [
            ("4", "VALIDATE_PARAMS_ERROR"),
            ("1003", "LIMIT api_concurrent"),
            ("1003", "LAYERS_MAX_COUNT"),
            ("1003", "NO_SESSION"),
            ("1003", "LOCKER_ERROR"),
        ] {
            assert!(reasons.contains(&reason), "{reason:?}");
        }
    }
}
