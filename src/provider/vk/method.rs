//! The form of the calls that tell about a token.

use super::authorize::VERSION;
use super::inputs::{DOMAIN_INPUT, domain, judged, put_domain, secret};
use super::methods::{self, Question, SCRIPT};
use super::{PROVIDER, domain::Domain, fields};
use crate::form::remark::{Sentence, note};
use crate::form::{Choice, Field, Filled, Form, Group, Input, Kind, Level, Remarks};
use crate::outcome::Outcome;
use crate::request::Call;
use crate::response::{Response, Value};
use crate::secret::Secret;
use crate::text::{Text, text};

/// Which method is called.
pub const METHOD: Field = Field("method");
/// About whom, where not the token's owner.
pub const USER_IDS: Field = Field("user_ids");
/// What is told about them.
pub const FIELDS: Field = Field("fields");
/// The token.
pub const ACCESS_TOKEN: Field = Field("access_token");

static METHODS: [Choice; Question::ALL.len()] = {
    let mut all = [Choice { value: "", title: Text::same("") }; Question::ALL.len()];
    let mut place = 0;
    while place < all.len() {
        let question = Question::ALL[place];
        all[place] = Choice { value: question.method(), title: question.title() };
        place += 1;
    }
    all
};

fn question(filled: &Filled) -> Question {
    Question::of_method(filled.text(METHOD)).unwrap_or(Question::Users)
}

/// At first the question whether the token's owner is online.
pub static FORM: Form = Form {
    id: "vk/method",
    tab: text("Проверить токен", "Examine a token"),
    title: text("Собрать запрос о токене", "Build a request about a token"),
    introduction: text(
        "Чей это токен, на сайте ли владелец, что токену можно. Готовую функцию vk_check_user_online(token) даёт карточка токена: вставьте токен в поле выше и нажмите \
         «Скопировать как код».",
        "Whose token it is, whether its owner is online, what it may do. The function vk_check_user_online(token) is on the token's card: paste the token into the field \
         above and press “Copy as code”.",
    ),
    groups: &[
        Group {
            title: text("Вопрос", "The question"),
            inputs: &[
                Input::new(METHOD, text("Метод", "Method"), Text::same(""), Kind::Choice(&METHODS))
                    .on_the_wire("")
                    .initially(Question::Users.method()),
                Input::new(
                    USER_IDS,
                    text("О ком", "About whom"),
                    text(
                        "Номера, короткие имена или адреса страниц через запятую: 1,durov. Пусто — о владельце токена.",
                        "Ids, short names or addresses of pages, with commas: 1,durov. Empty asks about the token's owner.",
                    ),
                    Kind::Line,
                )
                .private()
                .used_when(|filled| question(filled) == Question::Users),
                Input::new(
                    FIELDS,
                    text("Что узнать", "What to ask"),
                    text(
                        "Имена полей через запятую. online говорит, на сайте ли человек, last_seen — когда он был.",
                        "Names of fields with commas. online tells whether a person is on the site, last_seen when they were.",
                    ),
                    Kind::Line,
                )
                .initially(methods::FIELDS)
                .used_when(|filled| question(filled) == Question::Users),
            ],
        },
        Group {
            title: text("Токен и домен", "Token and domain"),
            inputs: &[
                Input::new(
                    ACCESS_TOKEN,
                    text("Токен", "Token"),
                    text(
                        "Можно оставить пустым: код возьмёт его из переменной VK_ACCESS_TOKEN.",
                        "May stay empty: code takes it from the variable VK_ACCESS_TOKEN.",
                    ),
                    Kind::Secret,
                ),
                DOMAIN_INPUT,
            ],
        },
    ],
    check,
    aliases: &[],
    implied: &["code", "v"],
    reads,
    fill,
};

/// There is no token yet.
pub const TOKEN_MISSING: Sentence = note(
    "Место для токена оставлено пустым: впишите его сюда или в готовый запрос.",
    "The place for the token is left empty: put it in here or into the finished request.",
);

/// Nothing is asked for that tells whether somebody is online.
pub const NOT_ONLINE: Sentence = note(
    "Без online или online_info ответ не скажет, кто сейчас на сайте.",
    "Without online or online_info the answer does not tell who is on the site now.",
);

/// The call that the form was filled with asks another version of the API.
pub const OTHER_VERSION: Sentence = note(
    "В запросе была другая версия API; здесь стоит 5.199.",
    "The call has another version of the API; it is 5.199 here.",
);

fn check(filled: &Filled, remarks: &mut Remarks) -> Option<Call> {
    let question = question(filled);
    remarks.say(METHOD, Sentence { level: Level::Note, ..Sentence::error(question.note()) });
    let (mut user_ids, mut names) = (Some(Vec::new()), Some(Vec::new()));
    if question == Question::Users {
        let text = filled.text(USER_IDS);
        user_ids = judged(USER_IDS, text, fields::user_ids(text), remarks);
        let text = filled.text(FIELDS);
        names = judged(FIELDS, text, fields::field_names(text), remarks);
        let tells = |name: &&str| ["online", "online_info"].contains(name);
        if names.as_ref().is_some_and(|names| !names.iter().any(tells)) {
            remarks.say(FIELDS, NOT_ONLINE);
        }
    }
    let token = secret(ACCESS_TOKEN, filled, TOKEN_MISSING, remarks);
    Some(question.call(domain(filled), token?, &user_ids?, &names?))
}

/// A call that asks the same: another script of `execute` would be lost here.
fn reads(call: &Response) -> bool {
    let known = match call.call.and_then(Question::of_method) {
        Some(Question::Execute) => is_script(call),
        other => other.is_some(),
    };
    *call.provider == PROVIDER && call.outcome == Outcome::Call && known
}

/// Whether `execute` runs the script of the form. A sign-in's `code` is a secret, so this one came as one, too.
fn is_script(call: &Response) -> bool {
    match call.field("code").map(|field| &field.value) {
        Some(Value::Open(code)) => code == SCRIPT,
        // It is compared and goes nowhere.
        Some(Value::Secret(code)) => code.expose() == SCRIPT,
        None => false,
    }
}

fn fill(call: &Response, filled: &mut Filled) {
    filled.put(METHOD, &Secret::from(call.call.unwrap_or_default()));
    put_domain(filled, Domain::api, call);
    if call.open("v").is_some_and(|version| version.trim() != VERSION) {
        filled.say(METHOD, OTHER_VERSION);
    }
}

/// The form with a token that a sign-in gave, and the question that suits it: a community's token, which comes with the
/// number of the community in its name, tells nothing of an owner.
pub fn with_token(answer: &Response, name: &str, token: &Secret) -> Option<Filled> {
    let of_community = name.strip_prefix("access_token").is_some_and(|number| !number.is_empty());
    let question = if of_community { Question::TokenPermissions } else { Question::Users };
    let mut filled = Filled::new(&FORM).with(METHOD, question.method());
    filled.put(ACCESS_TOKEN, token);
    put_domain(&mut filled, Domain::oauth, answer);
    Some(filled)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_named_as_it_is() {
        assert!(OTHER_VERSION.text.ru.contains(VERSION) && OTHER_VERSION.text.en.contains(VERSION));
    }

    #[test]
    fn every_question_can_be_chosen() {
        for question in Question::ALL {
            let filled = Filled::new(&FORM).with(METHOD, question.method());
            let call = filled.check().0.unwrap();
            assert!(call.endpoint.ends_with(question.method()));
            assert_eq!(filled.uses(USER_IDS), question == Question::Users);
        }
    }
}
