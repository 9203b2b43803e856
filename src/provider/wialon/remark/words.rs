//! The remarks in words: how much each matters, and its sentence in both languages.

use super::{Kind, Level};
use crate::request::HostErrorKind;
use crate::text::Text;

impl Kind {
    /// How much a remark of this kind matters.
    pub const fn level(self) -> Level {
        self.entry().0
    }

    /// What is the matter and what to do, in a sentence or two.
    pub const fn text(self) -> Text {
        self.entry().1
    }

    const fn entry(self) -> (Level, Text) {
        match self {
            Kind::Trimmed => note(
                "Пробелы по краям в запрос не попадут.",
                "The white space around it is left out of the request.",
            ),
            Kind::Host(kind) => host(kind),
            Kind::HostNeedsHttps => error(
                "Серверы Wialon работают по https. Уберите http:// или замените его на https://.",
                "Wialon’s own servers use https. Remove http:// or write https:// instead.",
            ),
            Kind::HostInsecure => warning(
                "По http токен пойдёт по сети открытым текстом. Годится только для своего сервера в своей сети.",
                "Over http the token travels unencrypted. Only for a server of your own on your own network.",
            ),
            Kind::HostIsSite => warning(
                "Это адрес сайта, где вы входите. У API он другой: hst-api вместо hosting.",
                "This is the site where you sign in. The API has another address: hst-api instead of hosting.",
            ),
            Kind::SidMissing => note(
                "Место для sid оставлено пустым: впишите туда eid из ответа token/login.",
                "The place for sid is left empty: put the eid from the answer of token/login there.",
            ),
            Kind::SidShape => warning(
                "Обычно sid — это 32 латинские буквы и цифры.",
                "A sid is usually 32 Latin letters and digits.",
            ),
            Kind::WholeRecord => note(
                "Отправляется запись целиком: что станет с пропущенным полем, документация не говорит. Впишите \
                 и то, что менять не собираетесь.",
                "The whole record is sent: the documentation does not say what becomes of a field left out. Fill \
                 in what you do not mean to change, too.",
            ),
            Kind::UserIdIsName => warning(
                "Документация просит ID пользователя — число, а не имя. Отправим как есть.",
                "The documentation wants the user’s ID, a number, not a name. It is sent as it is.",
            ),
            Kind::HMissing => error(
                "Впишите токен: без него непонятно, что изменить или удалить.",
                "Enter the token: without it there is nothing to change or delete.",
            ),
            Kind::HLength => {
                error("В токене Wialon ровно 72 символа.", "A Wialon token has exactly 72 characters.")
            }
            Kind::HCharacter => error(
                "Такого знака в токене не бывает: только цифры и латинские буквы.",
                "No token has such a character: only digits and Latin letters.",
            ),
            Kind::HShape => note(
                "Обычно в токене 32 цифры и строчные буквы a–f, за ними 40 цифр и прописных букв A–F. Этот выглядит \
                 иначе; регистр букв важен.",
                "A token is usually 32 digits and small letters a–f, then 40 digits and capitals A–F. This one looks \
                 different; the case of letters matters.",
            ),
            Kind::AppMissing => warning(
                "Документация просит указать имя приложения.",
                "The documentation asks for an application name.",
            ),
            Kind::AppSpaces => note(
                "В имени есть пробелы по краям; они останутся.",
                "The name has white space around it, which stays.",
            ),
            Kind::AppLocator => note(
                "Токены с именем locator Wialon показывает в списке ссылок Локатора.",
                "Wialon shows tokens named locator in the list of Locator links.",
            ),
            Kind::AtMissing => error(
                "Впишите 0, если токен нужен сразу, или дату.",
                "Enter 0 for a token that works at once, or a date.",
            ),
            Kind::AtShape => error(
                "Не похоже на время. Подойдут 0, секунды UNIX или дата вида 2026-12-31 23:59.",
                "This is not a time. Use 0, UNIX seconds, or a date such as 2026-12-31 23:59.",
            ),
            Kind::AtNoSuchTime => {
                error("Такого дня или часа не бывает.", "There is no such day or time of day.")
            }
            Kind::AtBefore1970 => {
                error("Время раньше 1970 года записать нельзя.", "A time before 1970 cannot be sent.")
            }
            Kind::AtEpoch => warning(
                "Начало 1970 года — это 0, а 0 значит «сразу».",
                "The very start of 1970 is 0, and 0 means “at once”.",
            ),
            Kind::AtTooLarge => {
                error("Число не помещается в 64 бита.", "The number does not fit into 64 bits.")
            }
            Kind::AtBeyondU32 => warning(
                "Больше 32 бит: неизвестно, примет ли это Wialon. Если это миллисекунды, уберите три последние цифры.",
                "More than 32 bits: whether Wialon takes it is unknown. If these are milliseconds, drop the last \
                 three digits.",
            ),
            Kind::AtInUtc => note("Дата понята как время UTC.", "The date is read as UTC."),
            Kind::DurMissing => error(
                "Впишите срок: секунды, 30d, 12h или 0, если токен бессрочный.",
                "Enter the life span: seconds, 30d, 12h, or 0 for a token that does not expire.",
            ),
            Kind::DurNumber => error("Здесь нужно целое число.", "A whole number is needed here."),
            Kind::DurUnit => error(
                "Здесь нужна единица времени: s, m, h, d или w; с, мин, ч, дней или недель.",
                "A unit of time is needed here: s, m, h, d or w.",
            ),
            Kind::DurTooLarge => error(
                "Срок не помещается в 32 бита: самое большее 4294967295 секунд.",
                "The life span does not fit into 32 bits: at most 4294967295 seconds.",
            ),
            Kind::DurOverMaximum => warning(
                "Прежняя документация ограничивает срок 8640000 секунд (100 дней). Неизвестно, примет ли Wialon больше.",
                "Older documentation limits the life span to 8640000 seconds (100 days). Whether Wialon takes more \
                 is unknown.",
            ),
            Kind::Fl(kind) => (Level::Error, kind.text()),
            Kind::FlSigned => note(
                "Большое число прочитано как отрицательное с теми же битами: 4294967295 — это −1.",
                "A large number is read as the negative one with the same bits: 4294967295 is −1.",
            ),
            Kind::FlRepeated => note(
                "Один флаг указан дважды; он посчитан один раз.",
                "A flag is given twice; it is counted once.",
            ),
            Kind::FlNothing => warning(
                "Не выбрано ни одного права: документация не называет ничего, что даёт 0.",
                "No right is chosen: the documentation names nothing that 0 gives.",
            ),
            Kind::FlUnknown => note(
                "Есть биты, которых нет в документации. Они останутся как есть.",
                "There are bits that the documentation does not name. They are kept.",
            ),
            Kind::FlNegative => warning(
                "Из отрицательных чисел документация знает только −1.",
                "The only negative number that the documentation knows is −1.",
            ),
            Kind::FlForever => warning(
                "Полный доступ без срока: кто узнает такой токен, сможет всё, что можете вы, пока вы его не удалите.",
                "Full access without expiry: whoever learns this token can do all that you can, until you delete it.",
            ),
            Kind::PEmpty => note(
                "Пусто: отправится {}, это самое меньшее, что принимает Wialon.",
                "Empty: {} is sent, the least that Wialon takes.",
            ),
            Kind::PSyntax => {
                error("Это не JSON: здесь ошибка.", "This is not JSON: there is a mistake here.")
            }
            Kind::PUnfinished => error(
                "JSON обрывается: не хватает закрывающей скобки или кавычки.",
                "The JSON ends too early: a closing bracket or quote is missing.",
            ),
            Kind::PNotObject => error(
                "Нужен объект { … } или массив объектов [{ … }].",
                "An object { … } or an array of objects [{ … }] is needed.",
            ),
            Kind::PNotObjects => error(
                "В массиве должны быть только объекты: [{ … }, { … }].",
                "The array may hold objects only: [{ … }, { … }].",
            ),
            Kind::PNoObjects => warning(
                "Массив пуст, а документация просит хотя бы {}.",
                "The array is empty; the documentation asks for {} at least.",
            ),
            Kind::ItemsNumber => error(
                "Здесь нужен ID — целое число. Разделяйте их запятыми, пробелами или переводами строк.",
                "An ID is needed here, a whole number. Separate them by commas, spaces or line breaks.",
            ),
            Kind::ItemsNotPositive => {
                error("ID не может быть нулём или отрицательным числом.", "An ID cannot be zero or negative.")
            }
            Kind::ItemsTooLarge => {
                error("Число не помещается в 64 бита.", "The number does not fit into 64 bits.")
            }
            Kind::ItemsRepeated => note(
                "Некоторые ID повторяются; отправятся как есть.",
                "Some IDs are repeated; they are sent as they are.",
            ),
            Kind::DeleteAll => warning(
                "Удалятся все токены пользователя. Похоже, и тот, на котором открыт этот сеанс.",
                "All tokens of the user are deleted. The one behind this session too, it seems.",
            ),
            Kind::DeleteAllUnconfirmed => {
                error("Удаление ещё не подтверждено.", "The deletion is not confirmed yet.")
            }
        }
    }
}

const fn host(kind: HostErrorKind) -> (Level, Text) {
    match kind {
        HostErrorKind::Empty => error(
            "Впишите адрес сервера, например hst-api.wialon.com.",
            "Enter the server’s address, hst-api.wialon.com for example.",
        ),
        HostErrorKind::Scheme => error(
            "Адрес может начинаться только с https:// или http://.",
            "The address may begin with https:// or http:// only.",
        ),
        HostErrorKind::Path => error(
            "Нужно только имя сервера, без пути и всего, что за ним: путь допишется сам.",
            "Only the server’s name is needed, without a path or what follows it: the path is added for you.",
        ),
        HostErrorKind::User => error(
            "Перед именем сервера не должно быть имени пользователя и знака @.",
            "No user name and no @ may stand before the server’s name.",
        ),
        HostErrorKind::Space => {
            error("В имени сервера не бывает пробелов.", "A server’s name has no spaces.")
        }
        HostErrorKind::NotAscii => error(
            "Здесь не латинская буква. Имя на национальном языке впишите в виде xn--…",
            "This is not a Latin letter. Enter a name in another alphabet in its xn--… form.",
        ),
        HostErrorKind::Port => {
            error("Порт — это число от 1 до 65535.", "A port is a number from 1 to 65535.")
        }
        HostErrorKind::Name => {
            error("Такого имени сервера быть не может.", "This cannot be a server’s name.")
        }
    }
}

const fn error(ru: &'static str, en: &'static str) -> (Level, Text) {
    (Level::Error, Text { ru, en })
}

const fn warning(ru: &'static str, en: &'static str) -> (Level, Text) {
    (Level::Warning, Text { ru, en })
}

const fn note(ru: &'static str, en: &'static str) -> (Level, Text) {
    (Level::Note, Text { ru, en })
}
