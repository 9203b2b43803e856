//! The words around what only VK's forms have.

use crate::text::{Text, text};

/// Heading of the known applications.
pub const APPS: Text =
    text("Или приложение, номер которого известен", "Or an application whose number is known");
/// What their states are.
pub const APPS_HINT: Text = text(
    "Нажмите, чтобы подставить номер. Рядом — последнее, что известно, и его дата: выдаёт ли приложение токены сегодня, \
     отсюда не проверить.",
    "Press one to fill in its number. Next to it stands what was last reported, with the date; whether it gives tokens today \
     cannot be checked from here.",
);
/// Before the number of those that are folded away.
pub const OTHER_APPS: Text = text("Остальные:", "The others:");

/// Title of the note on VK's two sign-ins.
pub const WHICH_FLOW: Text = text("Классический вход или VK ID?", "The classic sign-in or VK ID?");

/// Title of the guide to a token of Vision.
pub const VISION: Text = text("Как получить токен Vision", "How to get a token for Vision");
/// The link to VK Cloud's console.
pub const CONSOLE: Text = text("Открыть личный кабинет VK Cloud", "Open the VK Cloud console");
/// Heading of common mistakes.
pub const MISTAKES: Text = text("Частые ошибки", "Common mistakes");

/// Button: this page's address as the place where VK returns to.
pub const OWN_ADDRESS: Text = text("Вернуться прямо сюда, в Брелок", "Return right here, to Brelok");
/// What that takes, and why it is safe.
pub const OWN_ADDRESS_HINT: Text = text(
    "Подойдёт для своего приложения, в настройках которого указан этот адрес. VK кладёт ответ после «#»: серверам эту \
     часть браузер не отправляет, а Брелок прочтёт её сам.",
    "For an application of your own whose settings name this address. VK puts the answer after #, a part that browsers send \
     to no server; Brelok reads it by itself.",
);
