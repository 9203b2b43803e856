//! The link of a VK ID sign-in: `id.vk.ru/authorize`.

use super::pkce::METHOD;
use crate::provider::choice::Choice;
use crate::provider::vk::domain::Domain;
use crate::request::Method;
use crate::request::call::{Call, Failure, Parameter, Value};

/// What a sign-in link asks for. The answer is always a code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Authorize {
    /// Where the person signs in.
    pub domain: Domain,
    /// The application.
    pub client_id: u64,
    /// Where the answer goes.
    pub redirect_uri: String,
    /// The mark that the answer brings back: at least 32 characters.
    pub state: String,
    /// What [`super::pkce::challenge`] made of the verifier, which the person has to keep for the exchange.
    pub code_challenge: String,
    /// Names of permissions; with none, VK ID gives the basics.
    pub scope: Vec<String>,
    /// What the page is to ask, out of [`super::options::PROMPT`].
    pub prompt: Option<&'static Choice>,
    /// Through which account to sign in, out of [`super::options::PROVIDER`].
    pub provider: Option<&'static Choice>,
    /// The language of the page, out of [`super::options::LANGUAGE`].
    pub lang_id: Option<&'static Choice>,
}

impl Authorize {
    /// The link.
    pub fn call(&self) -> Call {
        let mut query = Vec::new();
        let mut add =
            |name, value: &str| query.push(Parameter { name, value: Value::Text(value.to_owned()) });
        add("response_type", "code");
        add("client_id", &self.client_id.to_string());
        add("redirect_uri", &self.redirect_uri);
        add("state", &self.state);
        add("code_challenge", &self.code_challenge);
        add("code_challenge_method", METHOD);
        if !self.scope.is_empty() {
            add("scope", &self.scope.join(" "));
        }
        for (name, choice) in
            [("prompt", self.prompt), ("provider", self.provider), ("lang_id", self.lang_id)]
        {
            if let Some(choice) = choice {
                add(name, choice.value);
            }
        }
        let endpoint = ["https://", self.domain.id(), "/authorize"].concat();
        Call { method: Method::Link, endpoint, query, form: Vec::new(), failure: Failure::Unanswered }
    }
}
