//! The words of the list of tokens, and of what stands beside an answer's error.

use crate::app::tokens::Key;
use crate::text::{Lang, Text, text};

/// Heading over one token.
pub const ONE: Text = text("Токен из ответа", "The answer's token");
/// Heading over a list, before the number of tokens.
pub const MANY: Text = text("Токенов в ответе:", "Tokens in the answer:");
/// Before the number of tokens that pass the filter.
pub const LEFT: Text = text("подходит:", "matching:");
/// Label of the filter.
pub const FILTER: Text = text("Найти", "Find");
/// What the filter takes.
pub const FILTER_HINT: Text = text(
    "Часть названия приложения, id элемента, права числом (512 или 0x200) или состояние: «срок вышел», «без срока».",
    "A part of the application's name, an item's id, rights as a number (512 or 0x200), or the state: “expired”, “no expiry”.",
);
/// Where nothing passes the filter.
pub const NONE_LEFT: Text = text("Под этот запрос не подходит ни один токен.", "No token passes.");
/// Button: draw more rows.
pub const MORE: Text = text("Показать ещё", "Show more");
/// Between the rows that are drawn and all rows: `100 of 10000`.
pub const SHOWN: Text = text("Показано", "Shown:");

/// Before the method that an answer belongs to.
pub const ANSWERS: Text = text("Это ответ на", "This answers");
/// Before the method that a call is of.
pub const CALLS: Text = text("Вызывается метод", "It calls the method");
/// Over what an error means for each method.
pub const BY_METHOD: Text =
    text("Если этот ответ пришёл от одного из методов ниже:", "If this came from one of these methods:");

/// A column's heading.
pub const fn column(key: Key) -> Text {
    match key {
        Key::App => text("Приложение", "Application"),
        Key::Rights => text("Права", "Rights"),
        Key::Created => text("Создан", "Created"),
        Key::Expires => text("Срок", "Expiry"),
        Key::LastUse => text("Использован", "Last use"),
    }
}

/// Before the moment from which a token works.
pub const FROM: Text = text("с", "from");
/// Before the moment at which a token ends.
pub const UNTIL: Text = text("до", "until");
/// Before the moment at which an unused token is deleted.
pub const IDLE_UNTIL: Text =
    text("Если не пользоваться, Wialon удалит его:", "If nobody uses it, Wialon deletes it:");
/// Before the moment at which the days without use were over.
pub const IDLE_SINCE: Text = text("100 дней без использования прошли", "100 days without use were over on");
/// Where the last use is not known.
pub const IDLE_UNKNOWN: Text = text(
    "В ответе не сказано. Через 100 дней без использования Wialon удалит токен.",
    "The answer does not say. After 100 days without use Wialon deletes the token.",
);
/// A token whose application has an empty name.
pub const NO_NAME: Text = text("без названия", "no name");
/// A value that the answer leaves out.
pub const NOT_SAID: Text = text("в ответе не сказано", "the answer does not say");

/// Before the items of a token.
pub const ITEMS: Text = text("Только элементы:", "Only these items:");
/// A token without a list of items.
pub const ALL_ITEMS: Text =
    text("Элементы: все, что доступны пользователю.", "Items: all that the user may see.");
/// Heading over what is in `p`.
pub const PAYLOAD: Text = text("Свои параметры приложения", "The application's own parameters");
/// An empty `p`.
pub const NO_PAYLOAD: Text = text("Своих параметров нет.", "No parameters of its own.");
/// A `p` that is no JSON.
pub const PAYLOAD_UNREADABLE: Text = text(
    "p — не JSON: Wialon ждёт в нём JSON текстом.",
    "p is no JSON: Wialon expects JSON as a text in it.",
);
/// A `p` with more layers than Wialon's own.
pub const SURPLUS: Text = text(
    "Слоёв больше, чем нужно: перед отправкой JSON превратили в текст лишний раз.",
    "There are more layers than needed: the JSON was turned into a text once too often before it was sent.",
);

/// How many times JSON was decoded to get at the parameters.
pub fn layers(lang: Lang, count: u8) -> String {
    let times = super::span::plural(
        lang,
        count.into(),
        match lang {
            Lang::Ru => ["раз", "раза", "раз"],
            Lang::En => ["time", "times", "times"],
        },
    );
    let before = text("JSON раскрыт", "JSON was decoded").get(lang);
    let after = text(": p — текст с JSON внутри ответа.", ": p is a text that holds JSON inside the answer.");
    [before, " ", &count.to_string(), " ", times, after.get(lang)].concat()
}

/// Name of the Locator's link.
pub const LINK: Text = text("Ссылка Локатора", "Locator link");
/// Button: copy the Locator's link.
pub const COPY_LINK: Text = text("Скопировать ссылку", "Copy link");
/// What the link gives away.
pub const LINK_WARNING: Text = text(
    "Кто получит ссылку Локатора, увидит объекты без входа.",
    "Whoever gets a Locator link sees the units without signing in.",
);
/// Where the data centre is not known.
pub const LINK_GUESSED: Text = text(
    "Дата-центр по ответу не виден: если вы входите не на hosting.wialon.com, замените в ссылке адрес на свой.",
    "The answer does not tell the data centre: if you sign in elsewhere than hosting.wialon.com, put your own address in.",
);

/// Button: fill the form that changes the token.
pub const CHANGE: Text = text("Изменить в форме", "Change in the form");
/// Button: fill the form that deletes the token.
pub const DELETE: Text = text("Удалить в форме", "Delete in the form");
/// A record that is cut off.
pub const CUT: Text = text(
    "Ответ оборван на этом токене, последнее значение может быть неполным. Скопируйте ответ целиком.",
    "The answer ends within this token, and its last value may be incomplete. Copy the answer whole.",
);
/// A record that cannot be sent back whole.
pub const NOT_WHOLE: Text = text(
    "В записи не хватает полей, поэтому изменить токен по ней нельзя: возьмите полную из token/list.",
    "Fields are missing, so that the token cannot be changed from this record: take the whole one from token/list.",
);
