//! Ready code that uses a token: as it stands it reads the token from an environment variable (promise S19).

mod api;
mod quote;
pub mod template;

pub use api::foreign_api;

use crate::lifetime::is_of_person;
use crate::outcome::Outcome;
use crate::provider::{is_access_token, snippets_of};
use crate::response::Response;
use crate::secret::Secret;
use template::Template;

/// A form in which a token can be taken away.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// Python 3, standard library only.
    #[default]
    Python,
    /// JavaScript for Node.js.
    JavaScript,
    /// PHP without Composer.
    Php,
    /// A command for a POSIX shell.
    Curl,
    /// A file of environment variables.
    Env,
}

impl Language {
    /// Every language.
    pub const ALL: [Language; 5] =
        [Language::Python, Language::JavaScript, Language::Php, Language::Curl, Language::Env];

    /// Its name for programs: `data-snippet` in the page.
    pub const fn id(self) -> &'static str {
        match self {
            Language::Python => "python",
            Language::JavaScript => "javascript",
            Language::Php => "php",
            Language::Curl => "curl",
            Language::Env => "env",
        }
    }

    /// Its own name, the same in every language of the page.
    pub const fn title(self) -> &'static str {
        match self {
            Language::Python => "Python",
            Language::JavaScript => "JavaScript",
            Language::Php => "PHP",
            Language::Curl => "curl",
            Language::Env => ".env",
        }
    }
}

/// Ready code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snippet {
    /// What it is written in.
    pub language: Language,
    /// The code. It is a secret as a whole, since the token may stand inside.
    pub code: Secret,
}

/// The code for a token, in every language that fits its service; nothing where no access token was found.
///
/// With `inside` the token stands in the code, quoted by the language's own rules; without it the code does not
/// depend on the token at all.
///
/// ```
/// let reading = brelok::response::read("https://oauth.vk.com/blank.html#access_token=vk1.a.abc&user_id=1");
/// let snippets = brelok::snippet::snippets(&reading.answer, false);
/// assert!(snippets[0].code.expose().contains("os.environ[\"VK_ACCESS_TOKEN\"]"));
/// ```
pub fn snippets(response: &Response, inside: bool) -> Vec<Snippet> {
    let Some(token) = access_token(response) else {
        return Vec::new();
    };
    let api = api::api(response);
    // The code asks about the token's owner: a community and an application are nobody who is online.
    let is_of_use = |template: &&Template| template.language == Language::Env || is_of_person(response);
    let templates = snippets_of(response).iter().filter(is_of_use);
    templates
        .map(|template| {
            let token = if inside { Some(token) } else { None };
            Snippet { language: template.language, code: template.fill(api.as_deref(), token) }
        })
        .collect()
}

/// Whether there is code for an answer.
pub fn has_token(response: &Response) -> bool {
    access_token(response).is_some()
}

/// The token to call the API with. An OpenID token is none: it only tells who signed in.
fn access_token(response: &Response) -> Option<&Secret> {
    if response.outcome != Outcome::Token {
        return None;
    }
    match response.main_secret() {
        Some((field, token)) if is_access_token(&field.name) => Some(token),
        _ => ["oauth_token", "token"].iter().find_map(|name| response.secret(name)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::response::read;

    #[test]
    fn nobody_is_asked_whether_a_community_or_an_application_is_online() {
        let languages = |text: &str| -> Vec<Language> {
            snippets(&read(text).answer, false).iter().map(|snippet| snippet.language).collect()
        };
        let service_key = ["access_token=", &"1f2e3d4c".repeat(8), "abcdef0"].concat();
        for text in ["#expires_in=0&access_token_123=abc", &service_key] {
            assert_eq!(languages(text), [Language::Env], "{text}");
        }
        assert_eq!(languages("https://oauth.vk.com/blank.html#access_token=abc&user_id=1"), Language::ALL);
    }
}
