//! What the form of the sign-in link has to say beyond what can be wrong in a field.

use crate::form::remark::{Sentence, note, warning};

/// There is no mark.
pub const STATE_MISSING: Sentence = warning(
    "Метки нет: ссылка сработает, но чужой ответ не отличить от своего. Создайте метку кнопкой рядом или впишите любой текст.",
    "There is no mark: the link works, but somebody else's answer cannot be told from yours. Make one with the button, or enter any text.",
);
/// A code comes back.
pub const CODE: Sentence = note(
    "Вернётся код. На токен его обменивает сервер приложения своим секретным ключом; здесь этого не сделать.",
    "A code comes back. The application's server exchanges it for a token with its secret key; that cannot be done here.",
);
/// The token goes to an address of one's own.
pub const FRAGMENT: Sentence = note(
    "VK припишет токен после знака #: сам браузер его серверу не отправит, но скрипт на этой странице прочтёт и может \
     отправить куда угодно. Указывайте только страницу, которой доверяете.",
    "VK puts the token after the sign #: the browser itself does not send it to the server, but a script on that page \
     reads it and can send it anywhere. Give only a page that you trust.",
);
/// `messages` was chosen.
pub const MESSAGES: Sentence = warning(
    "messages новым приложениям не дают, и из-за него может не пройти весь запрос. Не выйдет — уберите messages.",
    "messages is not given to new applications, and the whole request can fail because of it. If so, take it out.",
);
/// `offline` was chosen.
pub const OFFLINE: Sentence = note(
    "offline дают старым приложениям. У нового запрос может закончиться ошибкой — тогда уберите offline.",
    "offline is given to older applications. A new one's request may end in an error; then take offline out.",
);
/// `wall` was chosen.
pub const WALL: Sentence = note(
    "wall не дают сайтам и при входе через code.",
    "wall is not given to web sites and to sign-ins by code.",
);
/// `audio` was chosen.
pub const AUDIO: Sentence = note(
    "Методы audio закрыты обычным приложениям, даже если право есть.",
    "The methods of audio are closed to ordinary applications, even with the permission.",
);
/// `offers` or `wallmenu` was chosen.
pub const OBSOLETE: Sentence = note("Права offers и wallmenu устарели.", "offers and wallmenu are obsolete.");
/// `notify` or `menu` was chosen.
pub const INSIDE_VK: Sentence = note(
    "notify и menu — только для приложений внутри VK.",
    "notify and menu are for applications inside VK only.",
);
/// `stats` was chosen.
pub const STATS: Sentence =
    note("stats — там, где вы администратор.", "stats is for where you are an administrator.");
/// `leads` was chosen.
pub const LEADS: Sentence = note("leads — для рекламных партнёров.", "leads is for advertising partners.");
/// `phone` was chosen.
pub const PHONE: Sentence = note(
    "phone дают сервисам VK и доверенным приложениям внутри VK.",
    "phone is given to VK's own services and to trusted applications inside VK.",
);
/// A permission that nobody describes was chosen.
pub const UNDESCRIBED: Sentence =
    note("Что даёт одно из этих прав, не описано.", "What one of these permissions gives is not described.");
/// More limits than one wants to read.
pub const SEVERAL_LIMITS: Sentence = note(
    "Некоторые из этих прав дают не всем: сказано рядом с каждым. Чем меньше прав, тем вернее пройдёт запрос.",
    "Some of these permissions are not given to everybody, as said beside each. The fewer there are, the surer the request.",
);
