//! The snippets as data: files that run as they stand.

use super::{Language, quote};
use crate::request::{Object, literal, shell};
use crate::secret::Secret;

/// The API of Wialon's main data centre, as the templates have it.
const WIALON_API: &str = "https://hst-api.wialon.com";

/// Code without a token.
pub struct Template {
    /// What it is written in.
    pub language: Language,
    /// Runs as it stands, and reads the token from the environment.
    code: &'static str,
    /// The expression in the code that reads the token.
    reads: &'static str,
    /// Writes what takes the place of that expression: the token as a literal.
    write: fn(&mut String, &str),
}

impl Template {
    /// The code with the API's address, where it is not the usual one, and with the token, where it is to be inside.
    pub fn fill(&self, api: Option<&str>, token: Option<&Secret>) -> Secret {
        let mut code = String::with_capacity(self.code.len() + 1024);
        let mut rest = self.code;
        // The address stands before the token, so nothing in a token is taken for one.
        if let Some((api, (before, after))) = api.zip(self.code.split_once(WIALON_API)) {
            code.push_str(before);
            code.push_str(api);
            rest = after;
        }
        match token.zip(rest.split_once(self.reads)) {
            Some((token, (before, after))) => {
                code.push_str(before);
                // The person chose to have it inside.
                (self.write)(&mut code, token.expose());
                code.push_str(after);
            }
            None => code.push_str(rest),
        }
        Secret::from(code)
    }
}

const fn python(code: &'static str, reads: &'static str) -> Template {
    Template { language: Language::Python, code, reads, write: literal::python }
}

const fn javascript(code: &'static str, reads: &'static str) -> Template {
    Template { language: Language::JavaScript, code, reads, write: literal::javascript }
}

const fn php(code: &'static str, reads: &'static str) -> Template {
    Template { language: Language::Php, code, reads, write: literal::php }
}

const fn env(code: &'static str) -> Template {
    Template { language: Language::Env, code, reads: "''", write: quote::env }
}

/// For a token of VK.
pub const VK: &[Template] = &[
    python(include_str!("code/vk.py"), "os.environ[\"VK_ACCESS_TOKEN\"]"),
    javascript(include_str!("code/vk.js"), "process.env.VK_ACCESS_TOKEN"),
    php(include_str!("code/vk.php"), "(string) getenv('VK_ACCESS_TOKEN')"),
    Template {
        language: Language::Curl,
        code: include_str!("code/vk.sh"),
        reads: "\"access_token=$VK_ACCESS_TOKEN\"",
        write: |code, token| shell::push_quoted(code, &["access_token=", token]),
    },
    env(include_str!("code/vk.env")),
];

/// For a token of Wialon.
pub const WIALON: &[Template] = &[
    python(include_str!("code/wialon.py"), "os.environ[\"WIALON_TOKEN\"]"),
    javascript(include_str!("code/wialon.js"), "process.env.WIALON_TOKEN"),
    php(include_str!("code/wialon.php"), "(string) getenv('WIALON_TOKEN')"),
    Template {
        language: Language::Curl,
        code: include_str!("code/wialon.sh"),
        reads: r#""params={\"token\":\"$WIALON_TOKEN\",\"fl\":1}""#,
        write: |code, token| {
            let mut params = Object::default();
            params.text("token", token);
            params.value("fl", 1);
            // The person chose to have it inside.
            shell::push_quoted(code, &["params=", params.compact(true).expose()]);
        },
    },
    env(include_str!("code/wialon.env")),
];

/// For a token of Vision. No call: every one of them is billed.
pub const VK_VISION: &[Template] = &[env(include_str!("code/vk_vision.env"))];

/// For any other token.
pub const PLAIN: &[Template] = &[
    python(include_str!("code/oauth2.py"), "os.environ[\"ACCESS_TOKEN\"]"),
    javascript(include_str!("code/oauth2.js"), "process.env.ACCESS_TOKEN"),
    php(include_str!("code/oauth2.php"), "(string) getenv('ACCESS_TOKEN')"),
    Template {
        language: Language::Curl,
        code: include_str!("code/oauth2.sh"),
        reads: "\"Authorization: Bearer $ACCESS_TOKEN\"",
        write: |code, token| shell::push_quoted(code, &["Authorization: Bearer ", token]),
    },
    env(include_str!("code/oauth2.env")),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_reads_the_token_once() {
        for template in [VK, WIALON, VK_VISION, PLAIN].into_iter().flatten() {
            assert_eq!(template.code.matches(template.reads).count(), 1, "{}", template.code);
        }
    }

    #[test]
    fn the_address_of_wialon_stands_once_and_first() {
        for template in WIALON.iter().filter(|template| template.language != Language::Env) {
            assert_eq!(template.code.matches(WIALON_API).count(), 1);
            assert!(template.code.find(WIALON_API) < template.code.find(template.reads));
        }
        assert!([VK, VK_VISION, PLAIN].into_iter().flatten().all(|other| !other.code.contains(WIALON_API)));
    }
}
