//! The words of the form that builds `token/update`.

use crate::app::builder::Output;
use crate::provider::wialon::remark::{Field, Level};
use crate::provider::wialon::token_update::CallMode;
use crate::text::Text;

const fn text(ru: &'static str, en: &'static str) -> Text {
    Text { ru, en }
}

/// The form's heading.
pub const HEADING: Text = text("Собрать запрос token/update", "Build a token/update request");
/// What the form is for.
pub const INTRODUCTION: Text = text(
    "Создаёт, меняет и удаляет токены Wialon. Нужен сеанс, открытый токеном без ограничений (fl = −1). \
     Страница ничего не отправляет: готовый запрос вы уносите сами.",
    "Creates, changes and deletes Wialon tokens. It takes a session opened by an unrestricted token (fl = −1). \
     The page sends nothing: you take the finished request away yourself.",
);
/// Heading of what is to be done.
pub const TASK: Text = text("Что сделать", "What to do");
/// Heading of the token's record.
pub const RECORD: Text = text("Токен", "The token");
/// Heading of what a token may also have.
pub const DETAILS: Text = text("Дополнительно", "Details");
/// Heading of server and session.
pub const CONNECTION: Text = text("Сервер и сеанс", "Server and session");
/// Heading of the finished request.
pub const REQUEST: Text = text("Готовый запрос", "The request");

/// Label of the choice of a data centre.
pub const SITE: Text = text("Сайт, на котором вы входите в Wialon", "The site where you sign in to Wialon");
/// The choice that is none of Wialon Hosting's data centres.
pub const OWN_HOST: Text =
    text("Другой: Wialon Local или свой адрес", "Another: Wialon Local or an address of your own");
/// Label of the date picker beside `at`.
pub const PICK_TIME: Text = text("Выбрать дату по вашим часам", "Pick a date by your clock");
/// Before a time in the person's own time zone.
pub const LOCALLY: Text = text("по вашим часам", "by your clock");
/// `at` of 0.
pub const AT_ONCE: Text = text("Начнёт действовать сразу", "Works at once");
/// `dur` of 0.
pub const NO_EXPIRY: Text = text("Бессрочно", "No expiry");
/// Before the date on which the token stops working.
pub const UNTIL: Text = text("до", "until");
/// Group of buttons that fill in `dur`.
pub const DUR_CHOICES: Text = text("Частые сроки", "Common life spans");
/// The button that shows a secret field.
pub const SHOW: Text = text("Показать", "Show");
/// The button that masks it again.
pub const HIDE: Text = text("Скрыть", "Hide");
/// The button that copies.
pub const COPY: Text = text("Копировать", "Copy");
/// After copying.
pub const COPIED: Text = text("Скопировано", "Copied");
/// Where the browser refused to copy.
pub const NOT_COPIED: Text = text(
    "Браузер не дал скопировать: выделите текст и скопируйте вручную",
    "The browser refused: select the text and copy it by hand",
);
/// The request can be taken away.
pub const READY: Text = text("Запрос готов.", "The request is ready.");
/// Before the names of the fields that keep the request from being ready.
pub const NOT_READY: Text =
    text("Запрос ещё не готов. Поправьте:", "The request is not ready yet. Please mend:");

/// Label of the calculator's decimal field.
pub const FLAGS: Text = text("Права доступа", "Access rights");
/// What the calculator's fields take.
pub const FLAGS_HINT: Text = text(
    "Отметьте права или впишите число: 768, 0x300, 256+512.",
    "Tick the rights, or enter a number: 768, 0x300, 256+512.",
);
/// Label of the calculator's decimal field.
pub const DECIMAL: Text = text("Десятичное", "Decimal");
/// Label of the calculator's hexadecimal field.
pub const HEXADECIMAL: Text = text("16-ричное", "Hexadecimal");
/// Before the bits that the table does not name.
pub const UNKNOWN_BITS: Text = text(
    "Биты, которых нет в документации (сохранены):",
    "Bits that the documentation does not name (kept):",
);

/// Buttons that fill in `dur`: the value and its name.
pub const DUR_PRESETS: [(&str, Text); 4] = [
    ("86400", text("1 день", "1 day")),
    ("2592000", text("30 дней", "30 days")),
    ("8640000", text("100 дней", "100 days")),
    ("0", text("бессрочно", "no expiry")),
];

/// A field's label.
pub const fn label(field: Field) -> Text {
    match field {
        Field::Host => text("Адрес API", "API host"),
        Field::Sid => text("Идентификатор сеанса", "Session id"),
        Field::CallMode => text("Действие", "Action"),
        Field::UserId => text("ID другого пользователя", "Another user’s ID"),
        Field::H => text("Токен, о котором речь", "The token in question"),
        Field::App => text("Имя приложения", "Application name"),
        Field::At => text("Когда начнёт действовать", "Works from"),
        Field::Dur => text("Сколько действует", "Works for"),
        Field::Fl => FLAGS,
        Field::P => text("Свои параметры, JSON", "Your own parameters, JSON"),
        Field::Items => text("Только эти объекты", "Only these items"),
        Field::DeleteAll => text("Удалить все токены пользователя", "Delete all of the user’s tokens"),
        Field::DeleteAllWords => text("Подтверждение", "Confirmation"),
    }
}

/// What belongs into a field.
pub const fn hint(field: Field) -> Text {
    match field {
        Field::Host => text(
            "Для Wialon Local — адрес самого сайта мониторинга.",
            "For Wialon Local, the address of the monitoring site itself.",
        ),
        Field::Sid => text(
            "eid из ответа token/login. Можно оставить пустым и вписать потом.",
            "The eid from the answer of token/login. May stay empty and be put in later.",
        ),
        Field::CallMode => text("", ""),
        Field::UserId => text(
            "Если токен не ваш, а подчинённого пользователя. Нужно право действовать от его имени.",
            "If the token is not yours but a subordinate user’s. Takes the right to act on that user’s behalf.",
        ),
        Field::H => text("72 символа, регистр букв важен.", "72 characters; the case of letters matters."),
        Field::App => text(
            "По нему вы узнаете токен в списке. locator — ссылка Локатора.",
            "How you will know the token in a list. locator makes a Locator link.",
        ),
        Field::At => text(
            "0 — сразу. Иначе секунды UNIX или дата UTC: 2026-12-31 23:59.",
            "0 is at once. Otherwise UNIX seconds, or a date in UTC: 2026-12-31 23:59.",
        ),
        Field::Dur => text(
            "Секунды или 30d, 12h, 90m. 0 — бессрочно. Без дела любой токен живёт 100 дней.",
            "Seconds, or 30d, 12h, 90m. 0 is no expiry. Unused for 100 days, any token is deleted.",
        ),
        Field::Fl => FLAGS_HINT,
        Field::P => text(
            "Объект или массив объектов; хотя бы {}. Кавычки экранируются сами.",
            "An object or an array of objects; {} at least. Quotes are escaped for you.",
        ),
        Field::Items => text(
            "ID через запятую, пробел или с новой строки. Пусто — все.",
            "IDs separated by commas, spaces or line breaks. Empty means all.",
        ),
        Field::DeleteAll => text("", ""),
        Field::DeleteAllWords => text("Впишите: удалить все", "Type: delete all"),
    }
}

/// A mode's name.
pub const fn call_mode(mode: CallMode) -> Text {
    match mode {
        CallMode::Create => text("создать токен", "create a token"),
        CallMode::Update => text("изменить токен", "change a token"),
        CallMode::Delete => text("удалить токен", "delete a token"),
    }
}

/// The word before a remark.
pub const fn level(level: Level) -> Text {
    match level {
        Level::Error => text("Ошибка.", "Error."),
        Level::Warning => text("Внимание.", "Careful."),
        Level::Note => text("К сведению.", "Note."),
    }
}

/// The words around a place: before one number, or before each of two.
pub const CHARACTER: Text = text("символ", "character");
/// Before the number of a line.
pub const LINE: Text = text("строка", "line");
/// Before the number of a column.
pub const COLUMN: Text = text("столбец", "column");
/// Before a text's length.
pub const LENGTH: Text = text("здесь", "here");

/// The name of one form of the request, and when it is the one to take.
pub const fn output(output: Output) -> (Text, Text) {
    match output {
        Output::Address => (
            text("Адрес (GET)", "Address (GET)"),
            text(
                "Удобно для пробы в браузере, но адрес остаётся в истории и журналах.",
                "Handy for a try in the browser, yet an address stays in history and logs.",
            ),
        ),
        Output::Params => (
            text("params для чтения", "params for reading"),
            text("То же самое, но по строкам.", "The same, line by line."),
        ),
        Output::Body => (
            text("Тело запроса (POST)", "Body (POST)"),
            text(
                "Так советует документация: application/x-www-form-urlencoded.",
                "What the documentation asks for: application/x-www-form-urlencoded.",
            ),
        ),
        Output::Curl => (
            text("curl", "curl"),
            text("Команда для терминала Linux и macOS.", "A command for a Linux or macOS terminal."),
        ),
    }
}
