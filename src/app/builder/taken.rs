//! What a person pastes where a token belongs: often the whole address, or the answer that has it.

use crate::form::Field;
use crate::notice::Level;
use crate::outcome::Outcome;
use crate::paste::value::is_token_letter;
use crate::response::read;
use crate::secret::Secret;

/// Under which further names a field's secret comes.
const NAMES: [(&str, &[&str]); 5] = [
    ("access_token", &["token"]),
    ("token", &["access_token", "h", "th"]),
    ("h", &["access_token", "token", "th"]),
    ("oauth_token", &["access_token"]),
    ("sid", &["eid"]),
];

/// The secret that a field asks for, where the text holds it and more, and nothing about that text is a danger.
pub fn secret(field: Field, text: &Secret) -> Option<Secret> {
    // It is read as the paste field would read it.
    let text = text.expose().trim();
    if text.chars().all(is_token_letter) {
        return None;
    }
    let reading = read(text);
    let answer = &reading.answer;
    let is_danger = answer.notices.iter().any(|notice| notice.level == Level::Danger);
    if is_danger || !reading.earlier.is_empty() || answer.outcome == Outcome::Placeholder {
        return None;
    }
    let others = NAMES.iter().find(|(name, _)| *name == field.0).map_or(&[][..], |(_, others)| others);
    let mut names = std::iter::once(&field.0).chain(others);
    names.find_map(|name| answer.secret(name)).filter(|secret| !secret.is_empty()).cloned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_secret_is_taken_out_of_what_holds_it() {
        for (field, text, taken) in [
            ("access_token", "https://oauth.vk.com/blank.html#access_token=abc1&user_id=1", Some("abc1")),
            ("access_token", "access_token=abc1&expires_in=0", Some("abc1")),
            ("code", "https://example.com/cb?code=abc1&state=x", Some("abc1")),
            ("token", "https://hosting.wialon.com/login.html?access_token=abc1&svc_error=0", Some("abc1")),
            (
                "sid",
                r#"{"eid":"5ccc55ab53c4e3a5dfd32fd7d5d78097","au":"x"}"#,
                Some("5ccc55ab53c4e3a5dfd32fd7d5d78097"),
            ),
            ("code", "access_token=abc1&expires_in=0", None),
            (
                "access_token",
                "https://oauth.vk.com.evil.example/blank.html#access_token=abc1&user_id=1",
                None,
            ),
            ("access_token", "abc1", None),
            ("access_token", "два слова", None),
        ] {
            let found = secret(Field(field), &Secret::from(text));
            assert_eq!(found.as_ref().map(|secret| secret.expose()), taken, "{text}");
        }
    }
}
