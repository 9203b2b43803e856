//! The tasks, row by row.

use super::super::rights::Object::{Any, Resource, Retranslator, Unit, UnitOrGroup, User};
use super::super::rights::{MANAGE_TOKENS, Right, right};
use super::{Group, Task};
use crate::text::Text;

/// Title of the group, then its tasks: id, title in Russian, in English, the rights.
macro_rules! groups {
    ($({ $group_ru:literal $group_en:literal } $($id:literal $ru:literal $en:literal [$($need:expr),+])*)*) => {
        [$(Group {
            title: Text { ru: $group_ru, en: $group_en },
            tasks: &[$(Task {
                id: $id,
                title: Text { ru: $ru, en: $en },
                needs: &[$($need),+],
            }),*],
        }),*]
    };
}

/// What nearly every task begins with.
const VIEW: &Right = right(Any, 0x1);

/// The tasks, from the ones that only read to the ones that can do most harm.
pub static GROUPS: [Group; 4] = groups! {
    { "Смотреть" "View" }
    "positions" "Видеть объекты и где они" "See units and where they are"
        [VIEW, right(Any, 0x2)]
    "messages" "Запрашивать сообщения" "Request messages"
        [VIEW, right(Any, 0x200)]
    "reports" "Строить отчёты по шаблонам" "Run reports by their templates"
        [VIEW, right(Resource, 0x1000_0000), right(Any, 0x200)]
    "view-fields" "Читать произвольные поля" "Read custom fields"
        [VIEW, right(Any, 0x20)]
    "view-files" "Скачивать прикреплённые файлы" "Download attached files"
        [VIEW, right(Any, 0x4000)]
    "view-geofences" "Видеть геозоны" "See geofences"
        [VIEW, right(Resource, 0x100_0000)]
    "view-drivers" "Видеть водителей" "See drivers"
        [VIEW, right(Resource, 0x4000_0000)]
    "view-orders" "Видеть заявки" "See orders"
        [VIEW, right(Resource, 0x2_0000_0000)]
    "view-service" "Видеть техобслуживание" "See service intervals"
        [VIEW, right(Unit, 0x1000_0000)]
    "view-connectivity" "Видеть настройки подключения" "See connectivity settings"
        [VIEW, right(Unit, 0x400_0000)]
    "view-notifications" "Видеть уведомления" "See notifications"
        [VIEW, right(Resource, 0x10_0000)]
    "view-jobs" "Видеть задания" "See jobs"
        [VIEW, right(Resource, 0x400_0000)]

    { "Вести работу" "Run the daily work" }
    "register-events" "Регистрировать события" "Register events"
        [VIEW, right(Unit, 0x200_0000)]
    "send-commands" "Отправлять команды" "Send commands"
        [VIEW, right(UnitOrGroup, 0x4_0000_0000), right(Unit, 0x100_0000)]
    "edit-geofences" "Править геозоны" "Edit geofences"
        [VIEW, right(Resource, 0x100_0000), right(Resource, 0x200_0000)]
    "edit-drivers" "Вести список водителей" "Manage drivers"
        [VIEW, right(Resource, 0x4000_0000), right(Resource, 0x8000_0000)]
    "edit-trailers" "Вести список прицепов" "Manage trailers"
        [VIEW, right(Resource, 0x1000_0000_0000), right(Resource, 0x2000_0000_0000)]
    "edit-orders" "Создавать и менять заявки" "Create and edit orders"
        [VIEW, right(Resource, 0x2_0000_0000), right(Resource, 0x4_0000_0000)]
    "edit-fields" "Менять произвольные поля" "Edit custom fields"
        [VIEW, right(Any, 0x20), right(Any, 0x40)]
    "edit-files" "Прикреплять файлы" "Attach files"
        [VIEW, right(Any, 0x4000), right(Any, 0x8000)]
    "edit-service" "Вести техобслуживание" "Manage service intervals"
        [VIEW, right(Unit, 0x1000_0000), right(Unit, 0x2000_0000)]

    { "Настраивать" "Set up" }
    "rename" "Переименовывать элементы" "Rename items"
        [VIEW, right(Any, 0x10)]
    "edit-commands" "Создавать и менять команды" "Create and edit commands"
        [VIEW, right(UnitOrGroup, 0x4_0000_0000), right(Unit, 0x8_0000_0000)]
    "edit-notifications" "Настраивать уведомления" "Set up notifications"
        [VIEW, right(Resource, 0x10_0000), right(Resource, 0x20_0000)]
    "edit-jobs" "Настраивать задания" "Set up jobs"
        [VIEW, right(Resource, 0x400_0000), right(Resource, 0x800_0000)]
    "edit-templates" "Менять шаблоны отчётов" "Edit report templates"
        [VIEW, right(Resource, 0x1000_0000), right(Resource, 0x2000_0000)]
    "retranslators" "Настраивать ретрансляторы" "Set up retranslators"
        [VIEW, right(Retranslator, 0x20_0000), right(Retranslator, 0x10_0000)]
    "edit-trips" "Настраивать поездки и качество вождения" "Set up trips and driving"
        [VIEW, right(Any, 0x2), right(Unit, 0x40_0000_0000)]
    "edit-sensors" "Настраивать датчики" "Set up sensors"
        [VIEW, right(Any, 0x2), right(Unit, 0x20_0000)]
    "edit-counters" "Менять счётчики" "Edit counters"
        [VIEW, right(Any, 0x2), right(Unit, 0x40_0000)]
    "edit-connectivity" "Менять настройки подключения" "Edit connectivity settings"
        [VIEW, right(Unit, 0x400_0000), right(Unit, 0x10_0000)]

    { "Администрировать" "Administer" }
    "on-behalf" "Действовать от имени подчинённых" "Act on behalf of subordinate users"
        [VIEW, right(User, 0x20_0000)]
    "access" "Управлять доступом и правами" "Manage access and rights"
        [VIEW, right(User, 0x10_0000), right(Any, 0x4)]
    "import-messages" "Импортировать сообщения" "Import messages"
        [VIEW, right(Unit, 0x4000_0000)]
    "export-messages" "Экспортировать сообщения" "Export messages"
        [VIEW, right(Any, 0x200), right(Unit, 0x8000_0000)]
    "delete-messages" "Удалять сообщения" "Delete messages"
        [VIEW, right(Any, 0x200), right(Unit, 0x80_0000)]
    "delete-items" "Удалять элементы" "Delete items"
        [VIEW, right(Any, 0x8)]
    "routes" "Вести маршруты" "Manage routes"
        [VIEW, right(Unit, 0x800_0000)]
    "account" "Управлять учётной записью" "Manage the account"
        [VIEW, right(Resource, 0x1_0000_0000)]
    "tokens" "Управлять токенами" "Manage tokens"
        [&MANAGE_TOKENS]
};
