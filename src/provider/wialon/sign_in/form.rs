//! The form.

use super::super::inputs::{SITE_HOST, SPAN_HINT, SPANS};
use super::super::{PROVIDER, access_flags::ACCESS_FLAGS, sentences};
use super::{ANSWER_FLAGS, check};
use crate::form::{Choice, Field, Filled, Form, Group, Input, Kind, alias::alias};
use crate::outcome::Outcome;
use crate::response::Response;
use crate::secret::Secret;
use crate::text::{Text, text};

/// The application's name.
pub const CLIENT_ID: Field = Field("client_id");
/// What the token may do.
pub const ACCESS_TYPE: Field = Field("access_type");
/// When the token begins to work.
pub const ACTIVATION_TIME: Field = Field("activation_time");
/// How long it works.
pub const DURATION: Field = Field("duration");
/// What comes back beside the token.
pub const FLAGS: Field = Field("flags");
/// The language of the sign-in page.
pub const LANG: Field = Field("lang");
/// The user name that stands in the sign-in form.
pub const USER: Field = Field("user");
/// Where the token goes.
pub const REDIRECT_URI: Field = Field("redirect_uri");
/// A style sheet of one's own.
pub const CSS_URL: Field = Field("css_url");
/// A token, or a hash for one session.
pub const RESPONSE_TYPE: Field = Field("response_type");

/// What can come back.
pub(super) const RESPONSE_TYPES: [Choice; 2] = [
    Choice { value: "token", title: text("токен", "a token") },
    Choice {
        value: "hash",
        title: text("access_hash: одноразовая метка сеанса", "access_hash: a one-time mark of a session"),
    },
];

/// The form, at first with the documented defaults.
pub static FORM: Form = Form {
    id: "wialon/sign-in",
    tab: text("Ссылка для входа", "Sign-in link"),
    title: text("Собрать ссылку для входа", "Build a sign-in link"),
    introduction: text(
        "По ссылке человек входит в Wialon, а тот создаёт токен и передаёт его по указанному адресу. Сначала здесь стоит то, что Wialon взял бы сам.",
        "Whoever opens the link signs in to Wialon, which makes a token and sends it to the address given here. At first the form holds what Wialon would take by itself.",
    ),
    groups: &[
        Group { title: text("Где входить", "Where to sign in"), inputs: &[SITE_HOST] },
        Group {
            title: text("Токен", "The token"),
            inputs: &[
                Input::new(
                    CLIENT_ID,
                    text("Имя приложения", "Application name"),
                    text(
                        "Под ним токен будет в списке; в записи токена это app.",
                        "How the token is named in a list; app in the token's record.",
                    ),
                    Kind::Line,
                ),
                Input::new(
                    ACTIVATION_TIME,
                    text("Когда начнёт действовать", "Works from"),
                    text(
                        "0 — сразу. Иначе секунды UNIX или дата UTC: 2026-12-31 23:59.",
                        "0 is at once. Otherwise UNIX seconds, or a date in UTC: 2026-12-31 23:59.",
                    ),
                    Kind::Time,
                )
                .initially("0"),
                Input::new(
                    DURATION,
                    text("Сколько действует", "Works for"),
                    SPAN_HINT,
                    Kind::Span(&SPANS),
                )
                .initially("2592000"),
            ],
        },
        Group {
            title: Text::same(""),
            inputs: &[Input::new(
                ACCESS_TYPE,
                text("Права доступа", "Access rights"),
                text(
                    "Отметьте права или впишите число: 768, 0x300, 256+512.",
                    "Tick the rights, or enter a number: 768, 0x300, 256+512.",
                ),
                Kind::Flags(&ACCESS_FLAGS),
            )
            .initially("256")],
        },
        Group {
            title: text("Куда придёт ответ", "Where the answer goes"),
            inputs: &[
                Input::new(
                    REDIRECT_URI,
                    text("Адрес вашего приложения", "Your application's address"),
                    text(
                        "Целиком, с https://. Пусто — сама страница login.html. Страница post_token.html того же \
                         сайта передаёт токен окну, из которого её открыли.",
                        "Whole, with https://. Empty means login.html itself. The page post_token.html of the same \
                         site passes the token to the window that opened it.",
                    ),
                    Kind::Line,
                )
                .destination(),
                Input::new(
                    RESPONSE_TYPE,
                    text("Что вернуть", "What comes back"),
                    Text::same(""),
                    Kind::Choice(&RESPONSE_TYPES),
                )
                .initially("token"),
            ],
        },
        Group {
            title: Text::same(""),
            inputs: &[Input::new(
                FLAGS,
                text("Что добавить к ответу", "What comes back besides"),
                text("Это не права токена.", "These are not the token's rights."),
                Kind::Flags(&ANSWER_FLAGS),
            )],
        },
        Group {
            title: text("Страница входа", "The sign-in page"),
            inputs: &[
                Input::new(
                    USER,
                    text("Имя пользователя в форме", "User name in the form"),
                    text("Подставится в форму входа.", "Stands in the sign-in form from the start."),
                    Kind::Line,
                )
                .private(),
                Input::new(
                    LANG,
                    text("Язык", "Language"),
                    text("Например ru или en. Пусто — решает сайт.", "ru or en, for example. Empty: the site decides."),
                    Kind::Line,
                ),
                Input::new(
                    CSS_URL,
                    text("Своё оформление", "A style of your own"),
                    text("Адрес файла CSS.", "The address of a CSS file."),
                    Kind::Line,
                ),
            ],
        },
    ],
    check: check::check,
    aliases: &[
        alias!("app" for CLIENT_ID, "client_id"),
        alias!("fl" for ACCESS_TYPE, "access_type"),
        alias!("at" for ACTIVATION_TIME, "activation_time"),
        alias!("dur" for DURATION, "duration"),
        alias!("redirect_url" for REDIRECT_URI, "redirect_uri"),
        alias!("language" for LANG, "lang"),
    ],
    implied: &[],
    reads: |link| link.outcome == Outcome::Authorize && *link.provider == PROVIDER,
    fill,
};

/// What a link does not say, Wialon takes from the documented defaults: they are filled in, and that is said.
fn fill(link: &Response, filled: &mut Filled) {
    for field in [ACCESS_TYPE, ACTIVATION_TIME, DURATION, FLAGS] {
        let initial = FORM.input(field).map_or("", |input| input.initial);
        let is_flags = filled.flags(field).is_some();
        if link.field(field.0).is_none() && !says_otherwise(link, field) {
            filled.put(field, &Secret::from(if is_flags && initial.is_empty() { "0" } else { initial }));
            filled.say(field, sentences::DEFAULT_TAKEN);
        }
    }
}

/// Whether a link says under another name what it does not say under the documented one.
fn says_otherwise(link: &Response, field: Field) -> bool {
    FORM.aliases.iter().any(|alias| alias.field == field && link.field(alias.name).is_some())
}
