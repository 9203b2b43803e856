//! What a pasted text turned out to be.

use crate::text::Text;

/// What was found. The order is the order of use to a person: of several findings the greatest is the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// Nothing that Brelok knows.
    Nothing,
    /// A stand-in out of documentation where the secret should be.
    Placeholder,
    /// An API's answer.
    Answer,
    /// The sign-in link, not what came back from it.
    Authorize,
    /// An API call.
    Call,
    /// A step before the end of the sign-in.
    Unfinished,
    /// An error, of an API or of the sign-in.
    Error,
    /// The person or the service refused (RFC 6749, section 4.1.2.1: `access_denied`).
    Denied,
    /// A one-time hash to be exchanged for a session (Wialon's `access_hash`).
    Hash,
    /// An authorization code, to be exchanged for a token (RFC 6749, section 4.1.2).
    Code,
    /// An access token.
    Token,
}

/// An outcome's words.
pub struct Words {
    /// Its name for programs: `data-outcome` in the page, `outcome` in the `read` example.
    pub code: &'static str,
    /// What this is.
    pub what: Text,
    /// What to do next.
    pub next: Text,
}

impl Outcome {
    /// Every outcome.
    pub const ALL: [Outcome; 11] = [
        Outcome::Nothing,
        Outcome::Placeholder,
        Outcome::Answer,
        Outcome::Authorize,
        Outcome::Call,
        Outcome::Unfinished,
        Outcome::Error,
        Outcome::Denied,
        Outcome::Hash,
        Outcome::Code,
        Outcome::Token,
    ];

    /// The outcome's words.
    pub const fn words(self) -> &'static Words {
        match self {
            Outcome::Token => &Words {
                code: "token",
                what: Text { ru: "Токен найден", en: "Token found" },
                next: Text {
                    ru: "Скопируйте его туда, где он нужен, и никому не показывайте: с ним любой сделает всё, что он разрешает.",
                    en: "Copy it to where it is needed and show it to nobody: whoever has it can do all that it allows.",
                },
            },
            Outcome::Code => &Words {
                code: "code",
                what: Text {
                    ru: "Это код, ещё не токен", en: "This is a code, not a token yet"
                },
                next: Text {
                    ru: "Код одноразовый: приложение, которое его запросило, обменивает его на токен на своём сервере.",
                    en: "A code works once: the application that asked for it exchanges it for a token on its server.",
                },
            },
            Outcome::Hash => &Words {
                code: "hash",
                what: Text {
                    ru: "Это access_hash, не токен", en: "This is an access_hash, not a token"
                },
                next: Text {
                    ru: "Передайте его в core/use_auth_hash, чтобы открыть сеанс, или войдите с response_type=token.",
                    en: "Pass it to core/use_auth_hash to open a session, or sign in with response_type=token.",
                },
            },
            Outcome::Denied => &Words {
                code: "denied",
                what: Text { ru: "В доступе отказано", en: "Access was refused" },
                next: Text {
                    ru: "Токена здесь нет. Откройте ссылку входа снова и разрешите доступ.",
                    en: "There is no token here. Open the sign-in link again and allow access.",
                },
            },
            Outcome::Error => &Words {
                code: "error",
                what: Text {
                    ru: "Сервис ответил ошибкой", en: "The service answered with an error"
                },
                next: Text {
                    ru: "Токена здесь нет. Что это за ошибка, Брелок не знает: ниже всё, что ответил сервис.",
                    en: "There is no token here. Brelok does not know this error: below is all that the service answered.",
                },
            },
            Outcome::Authorize => &Words {
                code: "authorize",
                what: Text {
                    ru: "Это ссылка для входа, а не ответ",
                    en: "This is the sign-in link, not the answer",
                },
                next: Text {
                    ru: "Откройте её, войдите, нажмите «Разрешить» и вставьте сюда адрес страницы, которая откроется.",
                    en: "Open it, sign in, press Allow, then paste here the address of the page that opens.",
                },
            },
            Outcome::Call => &Words {
                code: "call",
                what: Text { ru: "Это запрос к API", en: "This is an API call" },
                next: Text {
                    ru: "Ниже разобрано, что в нём.", en: "What it holds is explained below."
                },
            },
            Outcome::Answer => &Words {
                code: "answer",
                what: Text { ru: "Это ответ API", en: "This is an API response" },
                next: Text {
                    ru: "Ниже разобрано, что в нём.", en: "What it holds is explained below."
                },
            },
            Outcome::Unfinished => &Words {
                code: "unfinished",
                what: Text {
                    ru: "Вход ещё не закончен", en: "The sign-in is not finished yet"
                },
                next: Text {
                    ru: "Дойдите до последней страницы и скопируйте её адрес.",
                    en: "Go on to the last page and copy its address.",
                },
            },
            Outcome::Placeholder => &Words {
                code: "placeholder",
                what: Text {
                    ru: "Это пример из инструкции", en: "This is an example out of a guide"
                },
                next: Text {
                    ru: "На месте токена или кода стоит заглушка. Настоящий — в адресной строке вашего браузера после входа.",
                    en: "A stand-in takes the place of the token or the code. The real one is in your own address bar after the sign-in.",
                },
            },
            Outcome::Nothing => &Words {
                code: "nothing",
                what: Text { ru: "Токена здесь нет", en: "There is no token here" },
                next: Text {
                    ru: "Вставьте весь адрес страницы, которая открылась после кнопки «Разрешить».",
                    en: "Paste the whole address of the page that opened after you pressed Allow.",
                },
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_outcome_says_what_and_what_to_do_in_both_languages() {
        for outcome in Outcome::ALL {
            let words = outcome.words();
            for text in [words.what, words.next] {
                assert!(text.ru.chars().any(|letter| matches!(letter, 'а'..='я')), "{}", words.code);
                assert!(!text.en.chars().any(|letter| matches!(letter, 'а'..='я')), "{}", words.code);
            }
        }
    }

    #[test]
    fn codes_are_distinct() {
        let mut codes = Outcome::ALL.map(|outcome| outcome.words().code);
        codes.sort_unstable();
        assert!(codes.windows(2).all(|pair| pair[0] != pair[1]));
    }
}
