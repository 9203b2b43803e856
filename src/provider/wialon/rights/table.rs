//! The rights of the documentation's tables, row by row.
//!
//! Source: the page on token flags at help.wialon.com, read together with the older wiki. Titles are worded so that they
//! follow "can".

use super::{ONLY_UNRESTRICTED, Object, Right};
use crate::text::Text;

/// The token flag that brings them: object, bit, title in Russian, in English, remark.
macro_rules! rights {
    ($([$flag:expr] $($object:ident $bit:literal $ru:literal $en:literal $(($remark:ident))?;)*)*) => {
        [$($(Right {
            object: Object::$object,
            flag: $flag,
            bit: $bit,
            title: Text { ru: $ru, en: $en },
            remark: rights!(@remark $($remark)?),
        },)*)*]
    };
    (@remark) => { None };
    (@remark $remark:ident) => { Some($remark) };
}

/// Every right that the documentation names, under the flag that brings it.
pub static RIGHTS: [Right; 59] = rights! {
    [0x100]
    Any 0x1 "видеть элементы и их основные свойства" "view items and their basic properties";
    Any 0x2 "видеть подробные свойства" "view detailed properties";
    Any 0x20 "видеть произвольные поля" "view custom fields";
    Any 0x200 "запрашивать отчёты и сообщения" "request reports and messages" (NOT_FLAG_0X200);
    Any 0x4000 "видеть и скачивать файлы" "view and download files" (PRINTED_6384);
    UnitOrGroup 0x4_0000_0000 "видеть команды" "view commands";
    Resource 0x40_0000 "видеть места (POI)" "view POIs";
    Resource 0x100_0000 "видеть геозоны" "view geofences";
    Resource 0x1000_0000 "видеть шаблоны отчётов" "view report templates";
    Resource 0x4000_0000 "видеть водителей и их группы" "view drivers and their groups";
    Resource 0x2_0000_0000 "видеть заявки" "view orders";
    Resource 0x8_0000_0000 "видеть метки пассажиров" "view passengers' tags";
    Resource 0x1000_0000_0000 "видеть прицепы и их группы" "view trailers and their groups";

    [0x200]
    Unit 0x1000_0000 "видеть интервалы техобслуживания" "view service intervals";
    Unit 0x400_0000 "видеть настройки подключения" "view connectivity settings" (DOUBLED);
    User 0x20_0000 "действовать от имени пользователя" "act on behalf of the user";
    Resource 0x10_0000 "видеть уведомления" "view notifications";
    Resource 0x400_0000 "видеть задания" "view jobs";

    [0x400]
    Any 0x10 "переименовывать" "rename items";
    Any 0x40 "менять произвольные поля" "manage custom fields";
    Any 0x100 "менять значки" "change icons";
    Any 0x8000 "менять прикреплённые файлы" "edit attached files";
    Any 0x80 "менять прочие свойства, для которых нет своего права" "edit properties not mentioned elsewhere" (OLD_WIKI);
    Unit 0x200_0000 "регистрировать события" "register events";
    Unit 0x8_0000_0000 "создавать, менять и удалять команды" "create, edit and delete commands";
    Retranslator 0x20_0000 "добавлять и убирать объекты, менять их UID" "add and remove units, change their UIDs";
    Resource 0x80_0000 "править места (POI)" "edit POIs";
    Resource 0x200_0000 "править геозоны" "edit geofences";

    [0x800]
    Any 0x4 "управлять доступом к элементам" "manage access to items";
    Unit 0x2000_0000 "менять интервалы техобслуживания" "edit service intervals";
    Unit 0x40_0000_0000 "настраивать поездки, качество вождения и контроль исправности" "edit trip, driving and health-check settings";
    User 0x10_0000 "управлять правами пользователя" "manage the user's access rights";
    User 0x40_0000 "менять общие свойства пользователя" "change the user's general properties";
    Retranslator 0x10_0000 "настраивать, запускать и останавливать ретранслятор" "edit settings, start and stop the retranslator";
    Resource 0x20_0000 "менять уведомления" "edit notifications";
    Resource 0x800_0000 "менять задания" "edit jobs";
    Resource 0x2000_0000 "менять шаблоны отчётов" "edit report templates";
    Resource 0x8000_0000 "менять водителей" "edit drivers";
    Resource 0x4_0000_0000 "менять заявки" "edit orders";
    Resource 0x10_0000_0000 "менять метки пассажиров" "edit passengers' tags";
    Resource 0x2000_0000_0000 "менять прицепы" "edit trailers";

    [0x1000]
    Any 0x8 "удалять элементы" "delete items";
    Any 0x800 "вести журнал элемента" "manage an item's log";
    Any 0x1000 "видеть административные поля" "view admin fields";
    Any 0x2000 "менять административные поля" "edit admin fields";
    Unit 0x10_0000 "менять настройки подключения" "edit connectivity settings";
    Unit 0x20_0000 "менять датчики" "edit sensors";
    Unit 0x40_0000 "менять счётчики" "edit counters";
    Unit 0x80_0000 "удалять сообщения" "delete messages";
    Unit 0x4000_0000 "импортировать сообщения" "import messages";
    Unit 0x8000_0000 "экспортировать сообщения" "export messages";

    [0x2000]
    Unit 0x100_0000 "отправлять команды" "send commands";

    [ONLY_UNRESTRICTED]
    Any 0x400 "менять элементы, на которые распространяются права (ACL)" "edit ACL-propagated items";
    Unit 0x400_0000 "видеть маршруты" "view routes" (DOUBLED);
    Unit 0x800_0000 "менять маршруты" "edit routes";
    Unit 0x10_0000_0000 "видеть события" "view events";
    Unit 0x20_0000_0000 "менять события" "edit events";
    Unit 0x80_0000_0000 "использовать объект в заданиях, уведомлениях, маршрутах, ретрансляторах" "use the unit in jobs, notifications, routes and retranslators";
    Resource 0x1_0000_0000 "управлять учётной записью" "manage the account";
};

/// What has to be said about a flag as a whole.
pub static FLAG_REMARKS: [(i64, Text); 3] = [
    (
        0x200,
        Text {
            ru: "В двух старых версиях справки вместо 512 напечатано 215. И не путайте с битом права 0x200: \
                 отчёты и сообщения даёт флаг 0x100.",
            en: "Two old versions of the documentation print 215 instead of 512. And do not take it for the right's \
                 bit 0x200: reports and messages come with flag 0x100.",
        },
    ),
    (
        0x2000,
        Text {
            ru: "Испаноязычная справка намекает ещё на одно право, кроме отправки команд; какое, установить не удалось.",
            en: "The Spanish documentation hints at one more right beside sending commands; which one could not be \
                 established.",
        },
    ),
    (
        0x4000,
        Text {
            ru: "Назван только в новейшей испаноязычной справке; какие права он даёт, установить не удалось.",
            en: "Named only in the newest Spanish documentation; which rights it brings could not be established.",
        },
    ),
];

const PRINTED_6384: Text = Text {
    ru: "В нескольких версиях справки напечатано 6384: потерялась единица, верно 16384.",
    en: "Several versions of the documentation print 6384: a digit got lost, 16384 is right.",
};
const NOT_FLAG_0X200: Text = Text {
    ru: "Это бит права, и даёт его флаг токена 0x100. Флаг токена 0x200 — другое, числа просто совпали.",
    en: "This is a right's bit, and token flag 0x100 brings it. Token flag 0x200 is something else: the numbers just \
         coincide.",
};
const DOUBLED: Text = Text {
    ru: "Этот бит назван в справке дважды: «видеть настройки подключения» (флаг 0x200) и «видеть маршруты» (только −1). \
         Что верно, справка не говорит.",
    en: "The documentation names this bit twice: “view connectivity settings” (flag 0x200) and “view routes” (only −1). \
         It does not say which is right.",
};
const OLD_WIKI: Text = Text {
    ru: "Есть только в старой справке, версии 15.04–21.04.",
    en: "Only in the older documentation, versions 15.04 to 21.04.",
};
