//! What any form may have to say.

use super::remark::{Sentence, error, note, warning};
use crate::request::HostErrorKind;

/// White space around the value is left out of the request.
pub const TRIMMED: Sentence =
    note("Пробелы по краям в запрос не попадут.", "The white space around it is left out of the request.");
/// The secret was taken out of a longer text.
pub const TAKEN_OUT: Sentence =
    note("Лишнее вокруг убрано, осталось нужное.", "What stood around it was removed.");
/// The call that the form was filled with names no server.
pub const HOST_NOT_SAID: Sentence =
    note("Сервер в запросе не назван: проверьте этот.", "The call names no server: check this one.");
/// What filled the form tells no server, so that another form's or the usual one stands there.
pub const HOST_GUESSED: Sentence = warning(
    "Какой у вас сервер, здесь не сказано. Проверьте, тот ли выбран: секреты уйдут на него.",
    "Nothing names the server: make sure that this is the right one. The secrets go there.",
);
/// A server whose name is made to look like a service's own.
pub const HOST_IMITATES: Sentence = error(
    "Этот адрес только похож на адрес сервиса: сервер чужой. Впишите настоящий.",
    "This address only looks like the service's: the server is somebody else's. Enter the real one.",
);
/// A link filled in where the call or its answer goes.
pub const FROM_LINK: Sentence = warning(
    "Поле заполнила ссылка, по которой открыта форма. Проверьте сервер: токен, код или сеанс достанется тому, чей он.",
    "The link that opened the form filled this in. Check the server: whoever runs it gets the token, the code or the session.",
);
/// The call that the form was filled with has more parameters than the form.
pub const LEFT_OUT: Sentence = warning(
    "В запросе были и другие параметры. Этой форме они неизвестны и в новый запрос не попали.",
    "The call has other parameters, too. This form does not know them; the new call goes without them.",
);
/// A large number was read as the negative one with the same bits.
pub const FLAGS_SIGNED: Sentence = note(
    "Большое число прочитано как отрицательное с теми же битами: 4294967295 — это −1.",
    "A large number is read as the negative one with the same bits: 4294967295 is −1.",
);
/// A flag was named twice.
pub const FLAGS_REPEATED: Sentence =
    note("Один флаг указан дважды; он посчитан один раз.", "A flag is given twice; it is counted once.");
/// Bits that no documentation names.
pub const FLAGS_UNKNOWN: Sentence = note(
    "Есть биты, которых нет в документации. Они останутся как есть.",
    "There are bits that the documentation does not name. They are kept.",
);
/// A negative number other than −1.
pub const FLAGS_NEGATIVE: Sentence = warning(
    "Из отрицательных чисел документация знает только −1.",
    "The only negative number that the documentation knows is −1.",
);

/// What is wrong with a host.
pub const fn host(kind: HostErrorKind) -> Sentence {
    match kind {
        HostErrorKind::Empty => error(
            "Впишите адрес сервера, например hst-api.wialon.com.",
            "Enter the server's address, hst-api.wialon.com for example.",
        ),
        HostErrorKind::Scheme => error(
            "Адрес может начинаться только с https:// или http://.",
            "The address may begin with https:// or http:// only.",
        ),
        HostErrorKind::Path => error(
            "Нужно только имя сервера, без пути и всего, что за ним: путь допишется сам.",
            "Only the server's name is needed, without a path or what follows it: the path is added for you.",
        ),
        HostErrorKind::User => error(
            "Перед именем сервера не должно быть имени пользователя и знака @.",
            "No user name and no @ may stand before the server's name.",
        ),
        HostErrorKind::Space => {
            error("В имени сервера не бывает пробелов.", "A server's name has no spaces.")
        }
        HostErrorKind::NotAscii => error(
            "Здесь не латинская буква. Имя на национальном языке впишите в виде xn--…",
            "This is not a Latin letter. Enter a name in another alphabet in its xn--… form.",
        ),
        HostErrorKind::Port => {
            error("Порт — это число от 1 до 65535.", "A port is a number from 1 to 65535.")
        }
        HostErrorKind::Name => {
            error("Такого имени сервера быть не может.", "This cannot be a server's name.")
        }
    }
}
