//! The calls that tell about a token: who owns it, whether they are online, what it may do.

use super::authorize::VERSION;
use super::domain::Domain;
use crate::request::Method;
use crate::request::call::{Call, Failure, Parameter, Value, Variable};
use crate::secret::Secret;
use crate::text::Text;

/// A method that a token can be examined with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    /// `users.get`: the owner, or somebody else, and whether they are online.
    Users,
    /// `account.getAppPermissions`: what a person's token may do.
    AppPermissions,
    /// `groups.getTokenPermissions`: what a community's token may do.
    TokenPermissions,
    /// `execute`: a person's presence and permissions at once.
    Execute,
}

/// What `users.get` is asked for, to tell whether somebody is online.
pub const FIELDS: &str = "online,online_info,last_seen";

/// Two calls in one, in VK's own script; it answers with [`USERS`] and [`PERMISSIONS`].
pub const SCRIPT: &str = r#"return {u:API.users.get({"fields":"online,online_info,last_seen"}),p:API.account.getAppPermissions()};"#;

/// What [`SCRIPT`] calls the answer of `users.get`.
pub const USERS: &str = "u";

/// What [`SCRIPT`] calls the answer of `account.getAppPermissions`.
pub const PERMISSIONS: &str = "p";

impl Question {
    /// All of them, the one for any token first.
    pub const ALL: [Question; 4] =
        [Question::Users, Question::AppPermissions, Question::TokenPermissions, Question::Execute];

    /// The method's name.
    pub const fn method(self) -> &'static str {
        match self {
            Question::Users => "users.get",
            Question::AppPermissions => "account.getAppPermissions",
            Question::TokenPermissions => "groups.getTokenPermissions",
            Question::Execute => "execute",
        }
    }

    /// The one whose method has this name.
    pub fn of_method(name: &str) -> Option<Question> {
        Question::ALL.into_iter().find(|question| question.method() == name)
    }

    /// What it asks.
    pub const fn title(self) -> Text {
        match self {
            Question::Users => Text {
                ru: "Чей токен и кто на сайте", en: "Whose token, and who is online"
            },
            Question::AppPermissions => Text {
                ru: "Права токена пользователя",
                en: "Permissions of a user token",
            },
            Question::TokenPermissions => Text {
                ru: "Права токена сообщества",
                en: "Permissions of a community token",
            },
            Question::Execute => {
                Text { ru: "Всё сразу одним запросом", en: "Everything in one request" }
            }
        }
    }

    /// What its answer means.
    pub const fn note(self) -> Text {
        match self {
            Question::Users => Text {
                ru: "Токен пользователя без user_ids рассказывает о владельце, токен сообщества — ни о ком. online: 1 — на \
                     сайте, 0 — нет. Если online_info.visible — false, присутствие скрыто, и 0 ничего не значит.",
                en: "Without user_ids a user token tells about its owner, a community token about nobody. online: 1 is \
                     online, 0 is not. Where online_info.visible is false the presence is hidden, and 0 means nothing.",
            },
            Question::AppPermissions => Text {
                ru: "Отвечает числом: это сумма прав, её покажет калькулятор прав пользователя.",
                en: "Answers with a number: the sum of the permissions, which the user calculator shows.",
            },
            Question::TokenPermissions => Text {
                ru: "Отвечает только токену сообщества: mask — сумма прав, permissions — они же по одному.",
                en: "Answers a community's token only: mask is the sum, permissions the same one by one.",
            },
            Question::Execute => Text {
                ru: "execute выполняет до 25 вызовов подряд; этот сценарий просит два ответа: u — пользователь, p — сумма \
                     прав. Для токена пользователя.",
                en: "execute makes up to 25 calls in turn; this script asks for two answers: u is the user, p the sum of \
                     the permissions. For a user token.",
            },
        }
    }

    /// The call. `user_ids` and `fields` count for `users.get` alone; without ids it asks about the token's owner.
    pub fn call(self, domain: Domain, token: Secret, user_ids: &[&str], fields: &[&str]) -> Call {
        let text = |name, text: &str| Parameter { name, value: Value::Text(text.to_owned()) };
        let mut form = Vec::new();
        match self {
            Question::Users => {
                let lists = [("user_ids", user_ids), ("fields", fields)];
                for (name, list) in lists.into_iter().filter(|(_, list)| !list.is_empty()) {
                    form.push(text(name, &list.join(",")));
                }
            }
            Question::Execute => form.push(text("code", SCRIPT)),
            Question::AppPermissions | Question::TokenPermissions => {}
        }
        form.push(Parameter {
            name: "access_token",
            value: Value::Secret(Variable { name: TOKEN, value: token }),
        });
        form.push(text("v", VERSION));
        let endpoint = ["https://", domain.api(), super::PATH, self.method()].concat();
        // `error` is an object that may repeat the token in `request_params`, so that only its message is shown.
        let failure = Failure::Named(&["error", "error_msg"]);
        Call { method: Method::PostOrGet, endpoint, query: Vec::new(), form, failure }
    }
}

/// The method that a path of the API belongs to, where it is one of these.
pub(super) fn of_path(path: &str) -> Option<&'static str> {
    path.strip_prefix(super::PATH).and_then(Question::of_method).map(Question::method)
}

/// The environment variable that code takes the token from.
const TOKEN: &str = "VK_ACCESS_TOKEN";

#[cfg(test)]
mod tests {
    use super::*;

    /// The parameters as a person would read them, with the variable in place of the token.
    fn told(call: &Call) -> String {
        let pair = |parameter: &Parameter| match &parameter.value {
            Value::Text(text) => [parameter.name, "=", text].concat(),
            Value::Secret(variable) => [parameter.name, "=$", variable.name].concat(),
            _ => panic!("{}", parameter.name),
        };
        call.form.iter().map(pair).collect::<Vec<_>>().join("&")
    }

    #[test]
    fn each_question_is_asked_as_documented() {
        for (question, ids, endpoint, form) in [
            (
                Question::Users,
                &[][..],
                "https://api.vk.ru/method/users.get",
                "fields=online,online_info,last_seen&access_token=$VK_ACCESS_TOKEN&v=5.199",
            ),
            (
                Question::Users,
                &["1", "durov"],
                "https://api.vk.ru/method/users.get",
                "user_ids=1,durov&fields=online,online_info,last_seen&access_token=$VK_ACCESS_TOKEN&v=5.199",
            ),
            (
                Question::AppPermissions,
                &[],
                "https://api.vk.ru/method/account.getAppPermissions",
                "access_token=$VK_ACCESS_TOKEN&v=5.199",
            ),
            (
                Question::TokenPermissions,
                &[],
                "https://api.vk.ru/method/groups.getTokenPermissions",
                "access_token=$VK_ACCESS_TOKEN&v=5.199",
            ),
            (
                Question::Execute,
                &[],
                "https://api.vk.ru/method/execute",
                "code=return {u:API.users.get({\"fields\":\"online,online_info,last_seen\"}),\
                 p:API.account.getAppPermissions()};&access_token=$VK_ACCESS_TOKEN&v=5.199",
            ),
        ] {
            let call = question.call(Domain::Ru, Secret::from("CANARY"), ids, &[FIELDS]);
            assert_eq!(
                (call.method, call.endpoint.as_str(), told(&call).as_str()),
                (Method::PostOrGet, endpoint, form)
            );
            assert!(call.query.is_empty() && !format!("{call:?}").contains("CANARY"));
        }
        let call = Question::Users.call(Domain::Com, Secret::default(), &[], &[]);
        assert_eq!(call.endpoint, "https://api.vk.com/method/users.get");
    }
}
