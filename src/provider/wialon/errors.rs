//! Wialon's errors of API calls. The same number can mean more for one method than for another.

use crate::provider::error::{ErrorEntry, code, phrase};
use crate::text::Text;

const fn text(ru: &'static str, en: &'static str) -> Text {
    Text { ru, en }
}

const CHECK: Text = text("Проверьте параметры запроса.", "Check the request's parameters.");
const LATER: Text = text("Подождите и повторите.", "Wait and try again.");
const LOGIN: Text = text("Откройте новую сессию через token/login.", "Open a new session with token/login.");
const SUPPORT: Text =
    text("Если повторяется, обратитесь в поддержку Wialon.", "If it goes on, ask Wialon's support.");

/// Errors by number; a reason goes before its bare number.
pub static ERRORS: &[ErrorEntry] = &[
    phrase("1003", "NO_SESSION", text("Сессии нет.", "There is no session."), LOGIN),
    phrase(
        "1003",
        "LIMIT api_concurrent",
        text("Слишком много запросов сразу.", "Too many requests at once."),
        LATER,
    ),
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
        text("Сессия недействительна или не указан sid.", "The session is invalid, or sid is missing."),
        LOGIN,
    ),
    code(
        "2",
        text("Такого сервиса (svc) нет.", "There is no such service (svc)."),
        text("Проверьте имя после svc=.", "Check the name after svc=."),
    ),
    code(
        "3",
        text(
            "Результат не получен: объект, плагин или файл не найден.",
            "No result: an item, plugin or file was not found.",
        ),
        CHECK,
    ),
    code("4", text("Неверные входные данные.", "The input is wrong."), CHECK),
    code("5", text("Запрос не удалось выполнить.", "The request could not be carried out."), LATER),
    code("6", text("Неизвестная ошибка.", "An unknown error."), SUPPORT),
    code(
        "7",
        text(
            "Доступ запрещён. Для token/update и token/list это значит: токен самой сессии выдан не с правами -1.",
            "Access denied. For token/update and token/list: the session's own token does not have the flags -1.",
        ),
        text(
            "Откройте сессию токеном с правами -1 или проверьте права пользователя.",
            "Open the session with a token whose flags are -1, or check the user's rights.",
        ),
    ),
    code(
        "8",
        text(
            "Неверное имя или пароль. Для token/login: токен истёк, удалён или из другого дата-центра.",
            "Wrong user name or password. For token/login: the token has expired, was deleted, or belongs to another data centre.",
        ),
        text(
            "Войдите ещё раз и возьмите новый токен; проверьте адрес API.",
            "Sign in again and take a new token; check the API's address.",
        ),
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
            "Разрешён только один такой запрос одновременно.",
            "Only one such request is allowed at a time.",
        ),
        LATER,
    ),
    code(
        "1004",
        text("Превышен предел сообщений.", "The limit of messages is exceeded."),
        text("Возьмите интервал короче.", "Take a shorter interval."),
    ),
    code(
        "1005",
        text("Превышено время выполнения.", "The execution time is exceeded."),
        text("Возьмите интервал короче.", "Take a shorter interval."),
    ),
    code(
        "1006",
        text("Исчерпаны попытки второго шага входа.", "The attempts of the second sign-in step are used up."),
        LATER,
    ),
    code(
        "1011",
        text("Сменился IP-адрес или истекла сессия.", "The IP address changed or the session expired."),
        LOGIN,
    ),
    code(
        "2001",
        text("Не тот объект или целевой ресурс.", "The item or the target resource is wrong."),
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
    code("2011", text("Неверный плагин объекта.", "The item's plugin is wrong."), CHECK),
    code("2012", text("Учётную запись сменить не удалось.", "The account could not be changed."), SUPPORT),
    code("2013", text("Создателя сменить не удалось.", "The creator could not be changed."), SUPPORT),
    code(
        "2014",
        text("Пользователь — создатель каких-то объектов.", "The user is the creator of some items."),
        CHECK,
    ),
    code("2015", text("Датчик используется.", "The sensor is in use."), CHECK),
];
