//! The form.

use super::super::access_flags::ACCESS_FLAGS;
use super::super::inputs::{API_HOST, IMPLIED, SESSION, SPAN_HINT, SPANS, USER, USER_ID};
use super::super::{fields::p, sentences, wire};
use super::{SERVICE, check};
use crate::form::{Choice, Field, Filled, Form, Group, Input, Kind, alias::alias};
use crate::outcome::Outcome;
use crate::response::Response;
use crate::secret::Secret;
use crate::text::{Text, text};

/// What the call does.
pub const CALL_MODE: Field = Field("callMode");
/// The token to change or delete.
pub const H: Field = Field("h");
/// The application's name.
pub const APP: Field = Field("app");
/// Activation time.
pub const AT: Field = Field("at");
/// Life span.
pub const DUR: Field = Field("dur");
/// Access flags.
pub const FL: Field = Field("fl");
/// The application's own parameters.
pub const P: Field = Field("p");
/// The items that the token is restricted to.
pub const ITEMS: Field = Field("items");
/// Whether every token is to be deleted.
pub const DELETE_ALL: Field = Field("deleteAll");
/// The words that confirm it; they are not sent.
pub const DELETE_ALL_WORDS: Field = Field("deleteAllWords");

/// Whether the whole record goes along when a token is deleted.
pub const WITH_RECORD: Field = Field("wholeRecord");

/// `callMode`: what the call does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CallMode {
    /// Makes a token.
    #[default]
    Create,
    /// Changes a token.
    Update,
    /// Deletes a token, or all of them.
    Delete,
}

impl CallMode {
    /// All modes, in the order in which the documentation names them.
    pub const ALL: [CallMode; 3] = [CallMode::Create, CallMode::Update, CallMode::Delete];

    /// The mode's name on the wire.
    pub const fn wire(self) -> &'static str {
        match self {
            CallMode::Create => "create",
            CallMode::Update => "update",
            CallMode::Delete => "delete",
        }
    }

    /// The mode of this wire name.
    pub fn from_wire(name: &str) -> Option<CallMode> {
        CallMode::ALL.into_iter().find(|mode| mode.wire() == name)
    }

    /// The mode that is chosen in a form.
    pub fn of(filled: &Filled) -> CallMode {
        CallMode::from_wire(filled.text(CALL_MODE)).unwrap_or_default()
    }
}

const CALL_MODES: [Choice; 3] = [
    Choice { value: CallMode::Create.wire(), title: text("создать токен", "create a token") },
    Choice { value: CallMode::Update.wire(), title: text("изменить токен", "change a token") },
    Choice { value: CallMode::Delete.wire(), title: text("удалить токен", "delete a token") },
];

fn deletes(filled: &Filled) -> bool {
    CallMode::of(filled) == CallMode::Delete
}

fn deletes_one(filled: &Filled) -> bool {
    deletes(filled) && !filled.is_ticked(DELETE_ALL)
}

fn has_record(filled: &Filled) -> bool {
    !deletes(filled) || deletes_one(filled) && filled.is_ticked(WITH_RECORD)
}

fn deletes_all(filled: &Filled) -> bool {
    deletes(filled) && filled.is_ticked(DELETE_ALL)
}

fn needs_token(filled: &Filled) -> bool {
    CallMode::of(filled) != CallMode::Create && !deletes_all(filled)
}

/// A new token for thirty days, as long as Wialon's own sign-in form gives by default, without any right yet.
pub static FORM: Form = Form {
    id: "wialon/token-update",
    tab: Text::same(SERVICE),
    title: text("Собрать запрос token/update", "Build a token/update request"),
    introduction: text(
        "Создаёт, меняет и удаляет токены Wialon. Нужен сеанс, открытый токеном без ограничений (fl = −1).",
        "Creates, changes and deletes Wialon tokens. It needs a session opened by an unrestricted token (fl = −1).",
    ),
    groups: &[
        Group {
            title: text("Что сделать", "What to do"),
            inputs: &[
                Input::new(CALL_MODE, text("Действие", "Action"), Text::same(""), Kind::Choice(&CALL_MODES))
                    .initially(CallMode::Create.wire()),
                Input::new(
                    DELETE_ALL,
                    text("Удалить все токены пользователя", "Delete all of the user's tokens"),
                    Text::same(""),
                    Kind::Tick,
                )
                .used_when(deletes),
                Input::new(
                    DELETE_ALL_WORDS,
                    text("Подтверждение", "Confirmation"),
                    text("Впишите: удалить все", "Type: delete all"),
                    Kind::Line,
                )
                .on_the_wire("")
                .used_when(deletes_all),
                Input::new(
                    H,
                    text("Токен, о котором речь", "Which token"),
                    text("72 символа, регистр букв важен.", "72 characters; the case of letters matters."),
                    Kind::Secret,
                )
                .used_when(needs_token),
                Input::new(
                    WITH_RECORD,
                    text("Отправить и всю запись токена", "Send the token's whole record, too"),
                    text(
                        "Хватает ли для удаления самого токена, документация не говорит, а примеры расходятся. Если без записи токен не удалился, попробуйте с ней.",
                        "Whether the token alone is enough to delete it, the documentation does not say, and examples differ. If it did not work without the record, try with it.",
                    ),
                    Kind::Tick,
                )
                .on_the_wire("")
                .used_when(deletes_one),
                USER,
            ],
        },
        Group {
            title: text("Токен", "The token"),
            inputs: &[
                Input::new(
                    APP,
                    text("Имя приложения", "Application name"),
                    text(
                        "По нему вы узнаете токен в списке. locator — ссылка Локатора.",
                        "How you will know the token in a list. locator makes a Locator link.",
                    ),
                    Kind::Line,
                )
                .used_when(has_record),
                Input::new(
                    AT,
                    text("Когда начнёт действовать", "Works from"),
                    text(
                        "0 — сразу. Иначе секунды UNIX или дата UTC: 2026-12-31 23:59.",
                        "0 is at once. Otherwise UNIX seconds, or a date in UTC: 2026-12-31 23:59.",
                    ),
                    Kind::Time,
                )
                .initially("0")
                .used_when(has_record),
                Input::new(
                    DUR,
                    text("Сколько действует", "Works for"),
                    SPAN_HINT,
                    Kind::Span(&SPANS),
                )
                .initially("2592000")
                .used_when(has_record),
            ],
        },
        Group {
            title: Text::same(""),
            inputs: &[
                Input::new(
                    FL,
                    text("Права доступа", "Access rights"),
                    text(
                        "Отметьте права или впишите число: 768, 0x300, 256+512.",
                        "Tick the rights, or enter a number: 768, 0x300, 256+512.",
                    ),
                    Kind::Flags(&ACCESS_FLAGS),
                )
                .used_when(has_record),
            ],
        },
        Group {
            title: text("Дополнительно", "Details"),
            inputs: &[
                Input::new(
                    ITEMS,
                    text("Только эти элементы", "Only these items"),
                    text(
                        "ID через запятую, пробел или с новой строки. Пусто — все.",
                        "IDs separated by commas, spaces or line breaks. Empty means all.",
                    ),
                    Kind::Lines("2"),
                )
                .used_when(has_record),
                Input::new(
                    P,
                    text("Свои параметры, JSON", "Your own parameters, JSON"),
                    text(
                        "Объект или массив объектов; хотя бы {}. Кавычки экранируются сами.",
                        "An object or an array of objects; {} at least. Quotes are escaped for you.",
                    ),
                    Kind::Lines("4"),
                )
                .initially(p::Payload::EMPTY)
                .private()
                .used_when(has_record),
            ],
        },
        Group { title: text("Сервер и сеанс", "Server and session"), inputs: &[API_HOST, SESSION] },
    ],
    check: |filled, remarks| Some(check(filled, remarks)?.call()),
    aliases: &[
        alias!("label" for APP, "app"),
        alias!("client_id" for APP, "app"),
        alias!("activation_time" for AT, "at"),
        alias!("duration" for DUR, "dur"),
        alias!("access" for FL, "fl"),
        alias!("access_type" for FL, "fl"),
        alias!("flags" for FL, "fl"),
        alias!("token" for H, "h"),
        alias!("user_id" for USER_ID, "userId"),
        alias!("userid" for USER_ID, "userId"),
    ],
    implied: IMPLIED,
    reads,
    fill,
};

fn reads(call: &Response) -> bool {
    let named = call.open("svc").is_none_or(|svc| svc == SERVICE);
    let mode = call.open(CALL_MODE.0).and_then(CallMode::from_wire);
    call.outcome == Outcome::Call && named && mode.is_some()
}

/// A list goes into its field without its brackets, `p` without the escapes that are too many, and a number in decimal.
/// A deletion with the whole record stays one.
fn fill(call: &Response, filled: &mut Filled) {
    wire::decimal(FL, filled);
    let items = Secret::from(filled.text(ITEMS).trim_matches(['[', ']']));
    filled.put(ITEMS, &items);
    if let Some(payload) = p::unpacked(filled.text(P)) {
        filled.put(P, &Secret::from(payload));
        filled.say(P, sentences::P_UNPACKED);
    }
    let record = [APP, AT, DUR, FL, P].iter().all(|field| call.field(field.0).is_some());
    if record && deletes_one(filled) {
        filled.tick(WITH_RECORD, true);
    }
}
