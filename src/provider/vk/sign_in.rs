//! The form of the classic sign-in link.

mod check;
mod fill;
mod limits;
pub mod sentences;

use super::authorize::{Display, ResponseType, VERSION};
use super::inputs::DOMAIN_INPUT;
use super::scopes::{COMMUNITY_BITS, USER_BITS};
use crate::form::{Choice, Field, Filled, Form, Group, Input, Kind, Seed};
use crate::provider::choice::optional;
use crate::text::{Text, text};

/// Whose token is wanted.
pub const WHOM: Field = Field("whom");
/// The application.
pub const CLIENT_ID: Field = Field("client_id");
/// What a person's token may do.
pub const SCOPE: Field = Field("scope");
/// What the communities' tokens may do; on the wire it is `scope`, too.
pub const SCOPE_COMMUNITY: Field = Field("scope_community");
/// The communities whose tokens are wanted.
pub const GROUP_IDS: Field = Field("group_ids");
/// Where the answer goes.
pub const REDIRECT_URI: Field = Field("redirect_uri");
/// What comes back.
pub const RESPONSE_TYPE: Field = Field("response_type");
/// How the sign-in page looks.
pub const DISPLAY: Field = Field("display");
/// Whether VK asks a person for consent each time.
pub const REVOKE: Field = Field("revoke");
/// The same for the tokens of communities; on the wire it is `revoke`, too.
pub const REVOKE_COMMUNITY: Field = Field("revoke_community");
/// The mark that the answer brings back.
pub const STATE: Field = Field("state");
/// The version of the API.
pub const V: Field = Field("v");

/// The choice of [`WHOM`] for a person's token.
pub const USER: &str = "user";
/// The choice of [`WHOM`] for tokens of communities.
pub const COMMUNITY: &str = "community";

/// `offline`: the token does not expire, and gets at nobody's data.
const FIRST_SCOPE: &str = "65536";

static WHOSE: [Choice; 2] = [
    Choice { value: USER, title: text("токен пользователя", "a user token") },
    Choice { value: COMMUNITY, title: text("токены сообществ", "tokens of communities") },
];

static RESPONSE_TYPES: [Choice; 2] = [
    Choice {
        value: ResponseType::Token.wire(),
        title: text("токен, сразу в адресе", "a token, in the address at once"),
    },
    Choice {
        value: ResponseType::Code.wire(),
        title: text("код, для своего сервера", "a code, for a server of your own"),
    },
];

static DISPLAYS: [Choice; 5] = optional(
    text("как решит VK", "as VK decides"),
    &[
        Choice { value: Display::Page.wire(), title: text("страница", "a page") },
        Choice { value: Display::Popup.wire(), title: text("небольшое окно", "a small window") },
        Choice { value: Display::Mobile.wire(), title: text("для телефона", "for phones") },
        Choice {
            value: Display::Touch.wire(), title: text("для старых телефонов", "for old phones")
        },
    ],
);

fn of_communities(filled: &Filled) -> bool {
    filled.text(WHOM) == COMMUNITY
}

fn of_user(filled: &Filled) -> bool {
    !of_communities(filled)
}

const ASKS_EACH_TIME: Input = Input::new(
    REVOKE,
    text("Каждый раз спрашивать о правах", "Ask for consent each time"),
    text(
        "Без этого повторный вход может закончиться ошибкой Security Error.",
        "Without it a repeated sign-in may end in “Security Error”.",
    ),
    Kind::Tick,
);

/// At first a link for a person's token without expiry and without access to any data.
pub static FORM: Form = Form {
    id: "vk/sign-in",
    tab: text("Ссылка для входа", "Sign-in link"),
    title: text("Собрать ссылку для входа ВКонтакте", "Build a VK sign-in link"),
    introduction: text(
        "Токен придёт в адресе последней страницы. Новым приложениям \
         VK часто отказывает в таком входе («Security Error») и советует VK ID.",
        "The token comes in the address of the last page. VK often refuses \
         this sign-in to new applications (“Security Error”) and advises VK ID.",
    ),
    groups: &[
        Group {
            title: text("Кто просит", "Who asks"),
            inputs: &[
                Input::new(WHOM, text("Что получить", "What to get"), Text::same(""), Kind::Choice(&WHOSE))
                    .on_the_wire("")
                    .initially(USER),
                Input::new(
                    CLIENT_ID,
                    text("Номер приложения", "Application number"),
                    text(
                        "Он стоит в настройках приложения и в его ссылках после client_id=.",
                        "It stands in the application's settings and in its links after client_id=.",
                    ),
                    Kind::Line,
                ),
                Input::new(
                    GROUP_IDS,
                    text("Номера сообществ", "Numbers of communities"),
                    text(
                        "Через запятую, без минусов и пробелов. Вы должны быть администратором каждого.",
                        "With commas, without minus signs and spaces. You must be an administrator of each.",
                    ),
                    Kind::Line,
                )
                .used_when(of_communities),
            ],
        },
        Group {
            title: Text::same(""),
            inputs: &[
                Input::new(
                    SCOPE,
                    text("Права", "Permissions"),
                    text(
                        "Сначала отмечено одно offline: токен без срока и без доступа к личным данным. Добавьте только то, без \
                         чего не обойтись.",
                        "At first only offline is ticked: a token without expiry and without access to personal data. Add no \
                         more than you need.",
                    ),
                    Kind::Flags(&USER_BITS),
                )
                .initially(FIRST_SCOPE)
                .used_when(of_user),
                Input::new(
                    SCOPE_COMMUNITY,
                    text("Права сообществ", "Permissions of communities"),
                    text(
                        "Отметьте только то, без чего не обойтись.",
                        "Tick no more than you need.",
                    ),
                    Kind::Flags(&COMMUNITY_BITS),
                )
                .on_the_wire(SCOPE.0)
                .used_when(of_communities),
            ],
        },
        Group {
            title: text("Ответ", "The answer"),
            inputs: &[
                Input::new(
                    RESPONSE_TYPE,
                    text("Что вернуть", "What comes back"),
                    Text::same(""),
                    Kind::Choice(&RESPONSE_TYPES),
                )
                .initially(ResponseType::Token.wire()),
                Input::new(
                    REDIRECT_URI,
                    text("Куда вернуть ответ", "Where the answer goes"),
                    text(
                        "Пусто — пустая страница VK, blank.html. Свой адрес должен быть указан в настройках приложения; токен \
                         VK ставит после знака #.",
                        "Empty is VK's empty page, blank.html. An address of your own must be in the application's settings; \
                         VK puts the token after the sign #.",
                    ),
                    Kind::Line,
                )
                .destination(),
                Input::new(
                    STATE,
                    text("Метка запроса", "State of the request"),
                    text(
                        "VK вернёт её вместе с ответом: так видно, что ответ на вашу ссылку, а не на чужую.",
                        "VK returns it with the answer, which shows that the answer is to your link and nobody else's.",
                    ),
                    Kind::Random(Seed::state),
                ),
            ],
        },
        Group {
            title: text("Окно входа и версия", "Sign-in page and version"),
            inputs: &[
                DOMAIN_INPUT,
                Input::new(
                    DISPLAY,
                    text("Вид окна", "Layout of the page"),
                    Text::same(""),
                    Kind::Choice(&DISPLAYS),
                )
                .initially(Display::Page.wire()),
                ASKS_EACH_TIME.initially("true").used_when(of_user),
                Input { field: REVOKE_COMMUNITY, ..ASKS_EACH_TIME }.used_when(of_communities),
                Input::new(
                    V,
                    text("Версия API", "Version of the API"),
                    text("Можно оставить пустой.", "May stay empty."),
                    Kind::Line,
                )
                .initially(VERSION),
            ],
        },
    ],
    check: |filled, remarks| Some(check::check(filled, remarks)?.call()),
    aliases: &[],
    implied: &[],
    reads: fill::reads,
    fill: fill::fill,
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::provider::vk::scopes;

    #[test]
    fn at_first_nothing_is_asked_for_but_to_last() {
        let set = Filled::new(&FORM).flags(SCOPE).map(|entry| entry.set().bits());
        assert_eq!(set, scopes::USER.flag("offline").map(|flag| flag.value));
        assert!(FORM.inputs().all(|input| input.private == (input.field == STATE)));
    }
}
