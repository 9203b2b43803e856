//! Whether a user is on VK now, out of an answer of `users.get`.

use super::PROVIDER;
use crate::paste::json::{self, Json};
use crate::response::Response;
use crate::text::Text;

/// What an answer tells about a user's presence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// On the site.
    Online,
    /// On the mobile site or in an application.
    Mobile,
    /// Not on the site.
    Offline,
    /// Not on the site, or the user hides it: without `online_info` an answer does not tell which.
    OfflineOrHidden,
    /// The user hides it: neither online nor offline.
    Hidden,
    /// The page is deleted or banned.
    Deactivated,
}

/// The presence of each user in an answer, with their names where there are several; nothing where it tells of none.
///
/// ```
/// use brelok::{provider::vk::presence::{Presence, of}, response::read};
/// let answer = read(r#"{"response":[{"id":1,"online":1,"online_mobile":1}]}"#).answer;
/// assert_eq!(of(&answer), [(String::new(), Presence::Mobile)]);
/// ```
pub fn of(answer: &Response) -> Vec<(String, Presence)> {
    if *answer.provider != PROVIDER {
        return Vec::new();
    }
    let users = answer.open("response").filter(|list| list.starts_with('[')).and_then(json::read);
    match users.map(|read| read.json) {
        Some(Json::Array(users)) if users.len() > 1 => {
            let of_user = |user: &Json| {
                let open = |name: &str| user.get(name).cloned().map(Json::into_text);
                Some((name(open), of_user(open)?))
            };
            users.iter().filter_map(of_user).collect()
        }
        _ => of_user(|name| answer.open(name).map(str::to_owned))
            .map(|presence| (String::new(), presence))
            .into_iter()
            .collect(),
    }
}

/// What a user is called, by what stands under each name.
fn name(open: impl Fn(&str) -> Option<String>) -> String {
    let words: Vec<String> = ["first_name", "last_name"].into_iter().filter_map(&open).collect();
    if words.is_empty() { open("id").unwrap_or_default() } else { words.join(" ") }
}

/// The presence of a user, by what stands under each name.
fn of_user(open: impl Fn(&str) -> Option<String>) -> Option<Presence> {
    if open("deactivated").is_some() {
        return Some(Presence::Deactivated);
    }
    let info = open("online_info").and_then(|info| json::read(&info)).map(|read| read.json);
    let says =
        |name: &str| info.as_ref().and_then(|info| info.get(name)).map(|value| *value == Json::Bool(true));
    if says("visible") == Some(false) {
        return Some(Presence::Hidden);
    }
    let online = open("online").map(|online| online == "1").or_else(|| says("is_online"))?;
    let mobile = open("online_mobile").as_deref() == Some("1") || says("is_mobile") == Some(true);
    Some(match (online, mobile) {
        (true, true) => Presence::Mobile,
        (true, false) => Presence::Online,
        (false, _) if says("visible").is_some() => Presence::Offline,
        (false, _) => Presence::OfflineOrHidden,
    })
}

impl Presence {
    /// Its name for programs: `data-presence` in the page.
    pub const fn code(self) -> &'static str {
        match self {
            Presence::Online => "online",
            Presence::Mobile => "mobile",
            Presence::Offline | Presence::OfflineOrHidden => "offline",
            Presence::Hidden => "hidden",
            Presence::Deactivated => "deactivated",
        }
    }

    /// What it means.
    pub const fn what(self) -> Text {
        match self {
            Presence::Online => Text { ru: "Сейчас на сайте.", en: "On the site now." },
            Presence::Mobile => Text {
                ru: "Сейчас на сайте, с телефона или из приложения.",
                en: "On the site now, from a phone or an application.",
            },
            Presence::Offline => {
                Text { ru: "Сейчас не на сайте.", en: "Not on the site now." }
            }
            Presence::OfflineOrHidden => Text {
                ru: "Сейчас не на сайте или скрывает это.",
                en: "Not on the site now, or hides it.",
            },
            Presence::Hidden => Text {
                ru: "Пользователь скрыл, когда он на сайте: online=0 здесь не значит «не на сайте».",
                en: "The user hides when they are on the site: online=0 does not mean “offline” here.",
            },
            Presence::Deactivated => Text {
                ru: "Страница удалена или заблокирована, поэтому остальных полей нет.",
                en: "The page is deleted or banned, so that the other fields are missing.",
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::response::read;

    #[test]
    fn an_answer_of_users_get_in_one_word() {
        for (user, presence) in [
            (r#"{"id":1,"online":1}"#, Some(Presence::Online)),
            (r#"{"id":1,"online":1,"online_mobile":1,"online_app":5}"#, Some(Presence::Mobile)),
            (r#"{"id":1,"online":0,"last_seen":{"time":5,"platform":2}}"#, Some(Presence::OfflineOrHidden)),
            (r#"{"id":1,"online":0,"online_info":{"visible":true}}"#, Some(Presence::Offline)),
            (
                r#"{"id":1,"online":0,"online_info":{"visible":false,"status":"recently"}}"#,
                Some(Presence::Hidden),
            ),
            (
                r#"{"id":1,"first_name":"a","online_info":{"visible":true,"is_online":true,"is_mobile":true}}"#,
                Some(Presence::Mobile),
            ),
            (r#"{"id":1,"first_name":"DELETED","deactivated":"deleted"}"#, Some(Presence::Deactivated)),
            (r#"{"id":1,"first_name":"a","last_name":"b"}"#, None),
        ] {
            let told = of(&read(&format!(r#"{{"response":[{user}]}}"#)).answer);
            assert_eq!(told.first().map(|(_, presence)| *presence), presence, "{user}");
        }
        assert_eq!(of(&read(r#"{"error":7}"#).answer), []);
    }

    #[test]
    fn each_of_several_users_is_told_with_a_name() {
        let users = r#"[{"id":1,"first_name":"A","last_name":"B","online":1},{"id":2},{"id":3,"online":0}]"#;
        let answer = read(&format!(r#"{{"response":{users}}}"#)).answer;
        let told = [("A B".to_owned(), Presence::Online), ("3".to_owned(), Presence::OfflineOrHidden)];
        assert_eq!(of(&answer), told);
        assert_eq!(answer.open("id"), Some("1"));
    }

    #[test]
    fn a_bare_mask_is_decoded() {
        let rights = |text: &str| {
            let answer = read(text).answer;
            let rights = crate::response::rights::of(&answer, answer.field("response")?)?;
            Some(rights.given.iter().map(|flag| flag.value).sum::<i64>())
        };
        assert_eq!(rights(r#"{"response":69634}"#), Some(69_634));
        assert_eq!(rights(r#"{"response":1}"#), None);
        let call = "https://api.vk.com/method/account.getAppPermissions?access_token=abc&v=5.199\n";
        assert_eq!(rights(&[call, r#"{"response":2}"#].concat()), Some(2));
        let other = call.replace("account.getAppPermissions", "users.isAppUser");
        assert_eq!(rights(&[&other, r#"{"response":11}"#].concat()), None);
    }
}
