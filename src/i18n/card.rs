//! The words of the card's parts: rights, lifetime, what a JSON Web Token says.

use crate::notice::{self, Notice};
use crate::text::{Text, text};

/// Headings of a card that holds nothing but a notice.
pub static INSTEAD: [(&Notice, Text); 4] = [
    (&notice::LOOK_ALIKE_HOST, text("Поддельный адрес", "A false address")),
    (
        &notice::SILENT_TOKEN,
        text("Это silent token, а не токен доступа", "This is a silent token, not an access token"),
    ),
    (&notice::EMPTY_ANSWER, text("Это пустой ответ", "This is an empty answer")),
    (&notice::NO_SUCH_FORM, text("Такой формы нет", "There is no such form")),
];

/// Heading of a link that signs in whoever opens it.
pub const AUTOMATIC: Text = text("Это ссылка автоматического входа", "This is an automatic sign-in link");
/// What to do with it.
pub const AUTOMATIC_NEXT: Text = text(
    "Никому её не показывайте: в ней токен, и кто её откроет, войдёт с ним. Запросы к API идут на другой адрес.",
    "Show it to nobody: the token is in it, and whoever opens it signs in with it. Requests to the API go to another address.",
);

/// Heading of an answer that opened a session.
pub const SESSION: Text = text("Сеанс открыт", "A session is open");
/// What to do with it.
pub const SESSION_NEXT: Text = text(
    "Этот eid — sid для следующих запросов. Сеанс живёт 5 минут после последнего из них.",
    "This eid is the sid of all further calls. The session lives for 5 minutes after the last of them.",
);

/// Button: open a call in the builder.
pub const OPEN_IN_BUILDER: Text = text("Открыть в форме", "Open in the form");
/// Button: open the form that asks with a token.
pub const USE_TOKEN: Text = text("Собрать запрос с этим токеном", "Build a request with this token");
/// Button: open the form that asks in a session.
pub const USE_SESSION: Text = text("Собрать запрос в этом сеансе", "Build a request in this session");

/// Between two numbers: `5 of 27`.
pub const OF: Text = text("из", "of");
/// Before bits that no table names.
pub const UNKNOWN_BITS: Text = text("Неизвестные биты:", "Unknown bits:");
/// Before words that no table has.
pub const UNKNOWN_WORDS: Text = text("Нет в списке прав:", "Not in the list:");

/// Before the time that is left, and the date.
pub const EXPIRES: Text = text("Истекает", "Expires");
/// Before the time that has passed, and the date.
pub const EXPIRED: Text = text("Срок вышел", "Expired");
/// A lifetime without end.
pub const UNLIMITED: Text =
    text("Без срока: действует, пока его не отзовут.", "No expiry: it works until it is revoked.");
/// A lifetime counts from the sign-in, which the page cannot know.
pub const COUNTED: Text = text("если вход был только что", "if you signed in just now");

/// Heading over what a JSON Web Token says.
pub const JWT: Text = text("Что записано в токене", "What the token says");
/// What was not done.
pub const UNCHECKED: Text = text(
    "Это JSON Web Token. Его подпись не проверялась: написать такое мог кто угодно.",
    "This is a JSON Web Token. Its signature was not checked: anybody could have written this.",
);
