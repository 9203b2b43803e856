//! What the forms of Wialon's calls have to say.

use crate::form::remark::{Sentence, error, note, warning};

/// `http:` to one of Wialon's own hosts.
pub const HOST_NEEDS_HTTPS: Sentence = error(
    "Серверы Wialon работают по https. Уберите http:// или замените его на https://.",
    "Wialon's own servers use https. Remove http:// or write https:// instead.",
);
/// `http:` to another host.
pub const HOST_INSECURE: Sentence = warning(
    "По http токен пойдёт по сети открытым текстом. Годится только для своего сервера в своей сети.",
    "Over http the token travels unencrypted. Only for a server of your own on your own network.",
);
/// The address of a sign-in site, where the API's is needed.
pub const HOST_IS_SITE: Sentence = warning(
    "Это адрес сайта, где вы входите. У API он другой: hst-api вместо hosting.",
    "This is the site where you sign in. The API has another address: hst-api instead of hosting.",
);
/// The address of an API, where a sign-in site's is needed.
pub const SITE_IS_HOST: Sentence = warning(
    "Это адрес API. Входят на сайте: hosting вместо hst-api.",
    "This is the API's address. People sign in at the site: hosting instead of hst-api.",
);
/// A user is given by something that looks like an ID.
pub const OPERATE_AS_IS_ID: Sentence = note(
    "Здесь нужно имя пользователя. Если это ID, впишите имя.",
    "The user's name belongs here. If this is an ID, enter the name instead.",
);
/// There is no token to open a session with.
pub const TOKEN_MISSING: Sentence =
    error("Впишите токен: по нему открывается сеанс.", "Enter the token: it opens the session.");
/// Nothing is chosen of what the answer may tell.
pub const ANSWER_NOTHING: Sentence = warning(
    "Ничего не выбрано, а что придёт в ответ на 0, документация не говорит.",
    "Nothing is chosen, and the documentation does not say what the answer to 0 holds.",
);
/// A call has a permission set in hexadecimal.
pub const FL_HEX: Sentence = note(
    "В запросе было шестнадцатеричное число. В вызовах API нужны десятичные: записано так.",
    "The call has a hexadecimal number. API calls take decimal ones: it is written so.",
);
/// The link does not say this.
pub const DEFAULT_TAKEN: Sentence = note(
    "В ссылке этого не было. Здесь то, что Wialon по документации возьмёт сам.",
    "The link does not say this. Here is what Wialon takes by itself, as documented.",
);
/// The application has no name in the link.
pub const CLIENT_MISSING: Sentence = note(
    "Без имени приложения токен будет назван по заголовку сайта.",
    "Without an application name the token is named after the site's title.",
);
/// Something other than the two documented kinds of answer.
pub const RESPONSE_TYPE_UNKNOWN: Sentence = error(
    "Wialon знает только token и hash. Кода (code) у него нет.",
    "Wialon knows token and hash only. It has no code.",
);
/// A hash comes back instead of a token.
pub const RESPONSE_HASH: Sentence = note(
    "Вернётся access_hash из 32 символов. Сеанс по нему открывает core/use_auth_hash.",
    "An access_hash of 32 characters comes back. core/use_auth_hash opens a session with it.",
);
/// A style sheet for another page than the link's.
pub const CSS_SIMPLE: Sentence = note(
    "Документация относит css_url к странице login_simple.html. Эта ссылка ведёт на login.html.",
    "The documentation names css_url for the page login_simple.html. This link leads to login.html.",
);
/// No address for the answer.
pub const REDIRECT_MISSING: Sentence = note(
    "Адрес не указан: токен появится в адресе самой страницы входа. Скопируйте его оттуда.",
    "No address is given: the token will stand in the address of the sign-in page itself. Copy it from there.",
);
/// Not a whole address.
pub const REDIRECT_RELATIVE: Sentence = error(
    "Нужен адрес целиком, с https:// в начале.",
    "The whole address is needed, with https:// before it.",
);
/// A scheme other than `https:` and `http:`.
pub const REDIRECT_SCHEME: Sentence = error(
    "Токен отправляют только на страницу сайта: адрес начинается с https:// или http://.",
    "A token goes to a page of a site only: the address begins with https:// or http://.",
);
/// White space inside the address.
pub const REDIRECT_SPACE: Sentence = error(
    "Внутри адреса не бывает пробелов: замените их на %20.",
    "An address has no spaces inside: write %20 instead.",
);
/// A fragment in the address.
pub const REDIRECT_FRAGMENT: Sentence = warning(
    "Что Wialon сделает с частью после «#», неизвестно. Надёжнее адрес без неё.",
    "What Wialon does with the part after # is unknown. An address without it is safer.",
);
/// The answer comes in the query.
pub const REDIRECT_IN_QUERY: Sentence = note(
    "Wialon допишет токен после «?»: его увидит сервер этого адреса. Указывайте только свой.",
    "Wialon adds the token after ?: the server of this address sees it. Give none but your own.",
);
/// The answer comes in the query of an unencrypted address.
pub const REDIRECT_INSECURE: Sentence = warning(
    "Токен придёт на этот адрес по http, то есть открытым текстом. Укажите https://.",
    "The token will come to this address over http, unencrypted. Use https://.",
);
/// There is no session id yet.
pub const SID_MISSING: Sentence = note(
    "Место для sid оставлено пустым: впишите туда eid из ответа token/login.",
    "The place for sid is left empty: put the eid from the answer of token/login there.",
);
/// A session id that does not look like one.
pub const SID_SHAPE: Sentence =
    warning("Обычно sid — это 32 латинские буквы и цифры.", "A sid is usually 32 Latin letters and digits.");
/// An update sends the whole record.
pub const WHOLE_RECORD: Sentence = note(
    "Отправляется запись целиком: что станет с пропущенным полем, документация не говорит. В полях должно стоять и то, что менять не собираетесь.",
    "The whole record is sent: the documentation does not say what becomes of a field left out. The fields must hold what you do not mean to change, too.",
);
/// The user is given by something other than an ID.
pub const USER_ID_IS_NAME: Sentence = warning(
    "Документация просит ID пользователя — число, а не имя. Оставлено как есть.",
    "The documentation wants the user's ID, a number, not a name. It is sent as it is.",
);
/// There is no token to change or delete.
pub const H_MISSING: Sentence = error(
    "Впишите токен: без него непонятно, что изменить или удалить.",
    "Enter the token: without it there is nothing to change or delete.",
);
/// The token has another length than 72 characters.
pub const H_LENGTH: Sentence =
    error("В токене Wialon ровно 72 символа.", "A Wialon token has exactly 72 characters.");
/// A character that no token has.
pub const H_CHARACTER: Sentence = error(
    "Такого знака в токене не бывает: только цифры и латинские буквы.",
    "No token has such a character: only digits and Latin letters.",
);
/// Not the shape of all tokens seen so far: 32 lower-case and 40 upper-case hexadecimal digits.
pub const H_SHAPE: Sentence = note(
    "Обычно в токене 32 цифры и строчные буквы a–f, за ними 40 цифр и прописных букв A–F. Этот выглядит иначе; регистр букв важен.",
    "A token is usually 32 digits and small letters a–f, then 40 digits and capitals A–F. This one looks different; the case of letters matters.",
);
/// The application has no name.
pub const APP_MISSING: Sentence =
    warning("Документация просит указать имя приложения.", "The documentation asks for an application name.")
        .gap();
/// The application has no name yet, nor was anything else filled in.
pub const APP_FIRST: Sentence =
    note("Начните с имени приложения.", "Begin with the application's name.").gap();
/// White space around the name stays in the request.
pub const APP_SPACES: Sentence =
    note("В имени есть пробелы по краям; они останутся.", "The name has white space around it, which stays.");
/// The name under which links appear in the Locator list.
pub const APP_LOCATOR: Sentence = note(
    "Токены с именем locator Wialon показывает в списке ссылок Локатора.",
    "Wialon shows tokens named locator in the list of Locator links.",
);
/// No activation time.
pub const AT_MISSING: Sentence = error(
    "Впишите 0, если токен нужен сразу, или дату.",
    "Enter 0 for a token that works at once, or a date.",
);
/// Neither UNIX seconds nor a date.
pub const AT_SHAPE: Sentence = error(
    "Не похоже на время. Подойдут 0, секунды UNIX или дата вида 31.12.2026 23:59.",
    "This is not a time. Use 0, UNIX seconds, or a date such as 2026-12-31 23:59.",
);
/// A day or a time of day that does not exist.
pub const AT_NO_SUCH_TIME: Sentence =
    error("Такого дня или часа не бывает.", "There is no such day or time of day.");
/// A time before 1970.
pub const AT_BEFORE_1970: Sentence =
    error("Время раньше 1970 года записать нельзя.", "A time before 1970 cannot be sent.");
/// The very start of 1970, which comes out as 0, and 0 means now.
pub const AT_EPOCH: Sentence = warning(
    "Начало 1970 года — это 0, а 0 значит «сразу».",
    "The very start of 1970 is 0, and 0 means “at once”.",
);
/// Beyond 64 bits.
pub const AT_TOO_LARGE: Sentence =
    error("Число не помещается в 64 бита.", "The number does not fit into 64 bits.");
/// Beyond 32 bits.
pub const AT_BEYOND_U32: Sentence = warning(
    "Больше 32 бит: неизвестно, примет ли это Wialon. Если это миллисекунды, уберите три последние цифры.",
    "More than 32 bits: whether Wialon takes it is unknown. If these are milliseconds, drop the last three digits.",
);
/// A date was read as UTC.
pub const AT_IN_UTC: Sentence = note("Дата понята как время UTC.", "The date is read as UTC.");
/// No life span.
pub const DUR_MISSING: Sentence = error(
    "Впишите срок: секунды, 30d, 12h или 0, если токен бессрочный.",
    "Enter the life span: seconds, 30d, 12h, or 0 for a token that does not expire.",
);
/// A number is needed here.
pub const DUR_NUMBER: Sentence =
    error("Здесь нужно число без знака.", "A number without a sign is needed here.");
/// Parts of a second.
pub const DUR_NOT_WHOLE: Sentence = error(
    "Нужно целое число секунд, без точки и запятой.",
    "A whole number of seconds is needed, without a point or a comma.",
);
/// A unit is needed here, or another one.
pub const DUR_UNIT: Sentence = error(
    "Здесь нужна единица времени: s, m, h, d или w; с, мин, ч, дней или недель.",
    "A unit of time is needed here: s, m, h, d or w.",
);
/// Beyond 32 bits.
pub const DUR_TOO_LARGE: Sentence = error(
    "Срок не помещается в 32 бита: самое большее 4294967295 секунд.",
    "The life span does not fit into 32 bits: at most 4294967295 seconds.",
);
/// Beyond the documented maximum of 8,640,000 seconds.
pub const DUR_OVER_MAXIMUM: Sentence = warning(
    "Прежняя документация ограничивает срок 8640000 секунд (100 дней). Неизвестно, примет ли Wialon больше.",
    "Older documentation limits the life span to 8640000 seconds (100 days). Whether Wialon takes more is unknown.",
);
/// Every right and no expiry.
pub const FL_FOREVER: Sentence = warning(
    "Полный доступ без срока: кто узнает такой токен, сможет всё, что можете вы, пока вы его не удалите.",
    "Full access without expiry: whoever learns this token can do all that you can, until you delete it.",
);
/// No right is chosen yet, nor was anything else filled in.
pub const FL_FIRST: Sentence = note(
    "Отметьте, что токену можно: пока не выбрано ничего.",
    "Tick what the token may do: nothing is chosen yet.",
)
.gap();
/// Quotation marks of `p` were escaped more often than needed.
pub const P_UNPACKED: Sentence = warning(
    "Значение p экранировано лишний раз; в запрос оно пойдёт без лишнего. Сравните с тем, что хотели.",
    "p is escaped once too often; the request has it without that. Compare it with what you meant.",
);
/// Nothing was typed: `{}` is sent.
pub const P_EMPTY: Sentence = note(
    "Пусто: отправится {}, это самое меньшее, что принимает Wialon.",
    "Empty: {} is sent, the least that Wialon takes.",
);
/// Not JSON.
pub const P_SYNTAX: Sentence =
    error("Это не JSON: здесь ошибка.", "This is not JSON: there is a mistake here.");
/// JSON that ends too early.
pub const P_UNFINISHED: Sentence = error(
    "JSON обрывается: не хватает закрывающей скобки или кавычки.",
    "The JSON ends too early: a closing bracket or quote is missing.",
);
/// JSON, but neither an object nor an array.
pub const P_NOT_OBJECT: Sentence = error(
    "Нужен объект { … } или массив объектов [{ … }].",
    "An object { … } or an array of objects [{ … }] is needed.",
);
/// An array that holds something other than objects.
pub const P_NOT_OBJECTS: Sentence = error(
    "В массиве должны быть только объекты: [{ … }, { … }].",
    "The array may hold objects only: [{ … }, { … }].",
);
/// An array without objects.
pub const P_NO_OBJECTS: Sentence = warning(
    "Массив пуст, а документация просит хотя бы {}.",
    "The array is empty; the documentation asks for {} at least.",
);
/// Not a whole number.
pub const ITEMS_NUMBER: Sentence = error(
    "Здесь нужен ID — целое число. Разделяйте их запятыми, пробелами или переводами строк.",
    "An ID is needed here, a whole number. Separate them by commas, spaces or line breaks.",
);
/// Zero or a negative number.
pub const ITEMS_NOT_POSITIVE: Sentence =
    error("ID не может быть нулём или отрицательным числом.", "An ID cannot be zero or negative.");
/// Beyond 64 bits.
pub const ITEMS_TOO_LARGE: Sentence =
    error("Число не помещается в 64 бита.", "The number does not fit into 64 bits.");
/// An ID that stands there twice.
pub const ITEMS_REPEATED: Sentence = note(
    "Некоторые ID повторяются; отправятся как есть.",
    "Some IDs are repeated; they are sent as they are.",
);
/// Every token goes, the session's own too.
pub const DELETE_ALL: Sentence = warning(
    "Удалятся все токены пользователя. Похоже, и тот, на котором открыт этот сеанс.",
    "All tokens of the user are deleted. The one behind this session too, it seems.",
);
/// Every token of another user goes.
pub const DELETE_ALL_OF_USER: Sentence = warning(
    "Судя по описанию, удалятся все токены того пользователя, чей ID вы вписали, а не ваши.",
    "By its description this deletes all tokens of the user whose ID you entered, not yours.",
);
/// The whole record is sent with the deletion.
pub const DELETE_RECORD: Sentence = note(
    "В полях должно стоять то, что есть у этого токена: это показывает token/list.",
    "The fields must hold what this token has: token/list shows it.",
);
/// The words have not been typed.
pub const DELETE_ALL_UNCONFIRMED: Sentence =
    error("Удаление ещё не подтверждено.", "The deletion is not confirmed yet.");
/// No right at all.
pub const FL_NOTHING: Sentence = warning(
    "Не выбрано ни одного права: документация не называет ничего, что даёт 0.",
    "No right is chosen: the documentation names nothing that 0 gives.",
)
.gap();
