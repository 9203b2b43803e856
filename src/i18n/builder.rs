//! The words around every form.

use crate::form::Level;
use crate::text::{Text, text};

/// Heading of the finished request.
pub const REQUEST: Text = text("Готовый запрос", "The request");

/// The same of a link to sign in.
pub const LINK: Text = text("Готовая ссылка", "The link");

/// Heading of the request as code.
pub const AS_CODE: Text = text("Как код", "As code");

/// The row of services whose calls can be built.
pub const SERVICES: Text = text("Сервис", "Service");
/// The row of a service's forms.
pub const FORMS: Text = text("Что собрать", "What to build");
/// Button: a link that opens this form with what stands in it.
pub const SHARE: Text = text("Скопировать ссылку на форму", "Copy a link to this form");
/// What such a link holds; the names of fields that it does not hold may follow.
pub const SHARE_HINT: Text = text("В ссылке — всё, что вы вписали", "The link holds all that you filled in");
/// Behind that, where the page was opened from a disk.
pub const SHARE_FILE: Text = text(
    " Она ведёт на файл на этом компьютере: на другом не откроется.",
    " It leads to a file on this computer, and opens on no other.",
);
/// Before those names.
pub const SHARE_BUT: Text = text(", но не это: ", ", but not this: ");

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
/// On the line of a token's life: the present moment.
pub const NOW: Text = text("Сейчас", "Now");
/// On that line: the token has worked since then.
pub const STARTED: Text = text("Начал действовать", "Began to work");
/// On that line: the token works at once.
pub const STARTS_NOW: Text = text("Начинает действовать", "Begins to work");
/// On that line: the token works later.
pub const STARTS: Text = text("Начнёт действовать", "Will begin to work");
/// On that line: the end of the life span.
pub const ENDS: Text = text("Перестанет действовать", "Stops working");
/// On that line: the end of the life span lies in the past.
pub const ENDED: Text = text("Перестал действовать", "Stopped working");
/// Before the date of that end, where the form would make or change such a token.
pub const OVER: Text = text(
    "Токен с таким началом и сроком уже не будет действовать: срок вышел",
    "With this beginning and life span the token would already have expired on",
);
/// On that line: the day on which Wialon deletes a token that nobody uses.
pub const UNUSED: Text = text(
    "Будет удалён, если с этой минуты им никто не пользуется",
    "Is deleted if nobody uses it from now on",
);
/// Label of the date picker beside `dur`.
pub const PICK_END: Text = text("Или до какого времени, по вашим часам", "Or until when, by your clock");
/// Group of buttons that fill in `dur`.
pub const DUR_CHOICES: Text = text("Частые сроки", "Common life spans");
/// The button that shows a secret field.
pub const SHOW: Text = text("Показать", "Show");
/// The button that masks it again.
pub const HIDE: Text = text("Скрыть", "Hide");
/// Above the forms of a request that holds secrets.
pub const MASKED: Text = text(
    "Секреты в запросе закрыты точками; «Копировать» берёт его целиком.",
    "The request's secrets are masked by dots; Copy takes it whole.",
);
/// The button that shows them.
pub const SHOW_SECRETS: Text = text("Показать секреты", "Show the secrets");
/// The button that masks them again.
pub const HIDE_SECRETS: Text = text("Скрыть секреты", "Hide the secrets");
/// The button that empties every field with a secret, here and in the reader.
pub const FORGET_SECRETS: Text = text("Забыть секреты", "Forget the secrets");
/// The button that makes a text that nobody can guess anew.
pub const RENEW: Text = text("Придумать заново", "Make a new one");
/// The button that copies.
pub const COPY: Text = text("Копировать", "Copy");
/// After copying.
pub const COPIED: Text = text("Скопировано", "Copied");
/// Where the browser refused to copy.
pub const NOT_COPIED: Text = text(
    "Браузер не дал скопировать: выделите текст и скопируйте вручную",
    "The browser refused: select the text and copy it by hand",
);
/// The button that opens a sign-in link.
pub const OPEN: Text = text("Открыть", "Open");
/// What to do first with a sign-in link that has a button.
pub const PRESS_OPEN: Text =
    text("Нажмите «Открыть», войдите и разрешите доступ.", "Press “Open”, sign in and allow access.");
/// The same without a button.
pub const OPEN_BY_HAND: Text = text(
    "Скопируйте ссылку, откройте её в новой вкладке, войдите и разрешите доступ.",
    "Copy the link, open it in a new tab, sign in and allow access.",
);
/// What to do after that: what to copy, where to paste it.
pub static LINK_STEPS: [Text; 2] = [
    text(
        "На странице, которая откроется после этого, скопируйте весь адрес из адресной строки.",
        "On the page that opens after that, copy the whole address out of the address bar.",
    ),
    text(
        "Вернитесь сюда и вставьте его в поле вверху страницы.",
        "Come back here and paste it into the field at the top of the page.",
    ),
];
/// The request can be taken away.
pub const READY: Text = text("Запрос готов.", "The request is ready.");
/// The same of a link to sign in.
pub const READY_LINK: Text = text("Ссылка готова.", "The link is ready.");
/// Before the names of the places that are empty still.
pub const READY_BUT: Text = text("Осталось вписать:", "Still to fill in:");
/// Before the names of fields that are empty, which keeps the request from being ready.
pub const FILL_IN: Text =
    text("Запрос ещё не готов. Заполните:", "The request is not ready yet. Please fill in:");
/// Before the names of fields, not all of them empty, that keep it from being ready.
pub const CORRECT: Text =
    text("Запрос ещё не готов. Поправьте:", "The request is not ready yet. Please correct:");

/// Label of the calculator's decimal field.
pub const DECIMAL: Text = text("Десятичное", "Decimal");
/// Label of the calculator's hexadecimal field.
pub const HEXADECIMAL: Text = text("16-ричное", "Hexadecimal");
/// Label of the calculator's field of names.
pub const NAMES: Text = text("Имена через запятую", "Names, with commas");
/// Before how many flags of how many are chosen.
pub const CHOSEN: Text = text("Выбрано:", "Chosen:");
/// Between the two.
pub const OF: Text = text("из", "of");
/// What the search field over a calculator's flags takes.
pub const SEARCH_FLAGS: Text = text("сообщения, wall, 4096", "messages, wall, 4096");
/// No flag has all of the words that are searched for.
pub const NOTHING_FOUND: Text =
    text("Таких прав в списке нет.", "No permission in the list answers to this.");
/// Folded beside a calculator: the set against another one.
pub const COMPARE: Text = text("Сравнить с другим набором", "Compare with another set");
/// Label of the field for the other set.
pub const COMPARE_WITH: Text = text("Что изменит другой набор", "What another set would change");
/// Before the bits that the table does not name.
pub const UNKNOWN_BITS: Text = text(
    "Биты, которых нет в документации (сохранены):",
    "Bits that the documentation does not name (kept):",
);

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

/// What has to be said of a service's last page, by the service's id.
pub static LAST_PAGES: &[(&str, Text)] = &[(
    "vk",
    text(
        "VK напишет там, что адрес не стоит копировать для сторонних сайтов, и это верно: он заменяет пароль. Брелок разбирает его в вашем браузере и никуда не отправляет.",
        "VK will say there that the address should not be copied for other sites, and it is right: the address is as good as a password. Brelok reads it in your browser and sends it nowhere.",
    ),
)];
