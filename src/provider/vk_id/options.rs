//! What a VK ID sign-in link can be asked for besides the necessary: words on the wire with their meanings.
//!
//! Source: VK's own web library, vkid-web-sdk.

use crate::text::Text;

/// One choice: its value on the wire, and what it does.
#[derive(Debug, PartialEq, Eq)]
pub struct Choice {
    /// The value on the wire.
    pub value: &'static str,
    /// What it does.
    pub title: Text,
}

/// Value, { Russian } { English }.
macro_rules! choices {
    ($($value:literal { $ru:literal } { $en:literal })*) => {
        &[$(Choice { value: $value, title: Text { ru: $ru, en: $en } }),*]
    };
}

/// `prompt`: what the sign-in page is to ask.
pub static PROMPT: &[Choice] = choices! {
    "none" { "ничего не спрашивать" } { "ask nothing" }
    "login" { "войти заново" } { "sign in again" }
    "consent" { "спросить о правах" } { "ask for consent" }
    "select_account" { "выбрать аккаунт" } { "choose an account" }
};

/// `provider`: through which account to sign in.
pub static PROVIDER: &[Choice] = choices! {
    "vkid" { "VK ID" } { "VK ID" }
    "mail_ru" { "Почта Mail" } { "Mail" }
    "ok_ru" { "Одноклассники" } { "OK" }
};

/// `lang_id`: the language of the sign-in page.
pub static LANGUAGE: &[Choice] = choices! {
    "0" { "русский" } { "Russian" }
    "1" { "украинский" } { "Ukrainian" }
    "3" { "английский" } { "English" }
    "4" { "испанский" } { "Spanish" }
    "6" { "немецкий" } { "German" }
    "15" { "польский" } { "Polish" }
    "16" { "французский" } { "French" }
    "65" { "узбекский" } { "Uzbek" }
    "82" { "турецкий" } { "Turkish" }
    "97" { "казахский" } { "Kazakh" }
    "114" { "белорусский" } { "Belarusian" }
};

/// The choice of this value.
pub fn find(choices: &'static [Choice], value: &str) -> Option<&'static Choice> {
    choices.iter().find(|choice| choice.value == value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_those_of_the_sources() {
        let values =
            |choices: &[Choice]| choices.iter().map(|choice| choice.value).collect::<Vec<_>>().join(" ");
        assert_eq!(values(PROMPT), "none login consent select_account");
        assert_eq!(values(PROVIDER), "vkid mail_ru ok_ru");
        assert_eq!(values(LANGUAGE), "0 1 3 4 6 15 16 65 82 97 114");
        assert_eq!(find(PROMPT, "login").map(|choice| choice.title.en), Some("sign in again"));
        assert_eq!(find(PROMPT, "Login"), None);
    }
}
