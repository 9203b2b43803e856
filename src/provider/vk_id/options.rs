//! What a VK ID sign-in link can be asked for besides the necessary: words on the wire with their meanings.
//!
//! Source: VK's own web library, vkid-web-sdk.

use crate::provider::choice::{Choice, choices};

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::provider::choice::find;

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
