//! The link of a VK ID sign-in: `id.vk.ru/authorize`, both ways.

use super::options;
use super::pkce::METHOD;
use super::scopes::separates;
use crate::outcome::Outcome;
use crate::provider::choice::{self, Choice};
use crate::provider::vk::domain::Domain;
use crate::provider::vk::fields;
use crate::request::Method;
use crate::request::call::{Call, Parameter, Value};
use crate::response::Response;

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
    /// What the page is to ask, out of [`options::PROMPT`].
    pub prompt: Option<&'static Choice>,
    /// Through which account to sign in, out of [`options::PROVIDER`].
    pub provider: Option<&'static Choice>,
    /// The language of the page, out of [`options::LANGUAGE`].
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
        Call { method: Method::Link, endpoint, query, form: Vec::new() }
    }

    /// The link that a person pasted. `None` where it is no sign-in link of VK ID, where the application or the challenge
    /// is missing, and where the challenge was made in another way.
    pub fn read(response: &Response) -> Option<Authorize> {
        if *response.provider != super::PROVIDER || response.outcome != Outcome::Authorize {
            return None;
        }
        let domain = Domain::whose(Domain::id, response.host.as_deref()?)?;
        Authorize::of(domain, |name| response.open(name))
    }

    /// The link with these parameters, decoded, by their names on the wire.
    pub fn of<'a>(domain: Domain, value: impl Fn(&str) -> Option<&'a str>) -> Option<Authorize> {
        let value = |name| value(name).filter(|text| !text.trim().is_empty());
        let chosen = |name, choices| value(name).and_then(|text| choice::find(choices, text));
        if !value("code_challenge_method")?.eq_ignore_ascii_case(METHOD) {
            return None;
        }
        let names = value("scope").unwrap_or_default().split(separates).filter(|name| !name.is_empty());
        Some(Authorize {
            domain,
            client_id: fields::client_id(value("client_id")?).ok()?,
            redirect_uri: value("redirect_uri").unwrap_or_default().to_owned(),
            state: value("state").unwrap_or_default().to_owned(),
            code_challenge: value("code_challenge")?.to_owned(),
            scope: names.map(str::to_owned).collect(),
            prompt: chosen("prompt", options::PROMPT),
            provider: chosen("provider", options::PROVIDER),
            lang_id: chosen("lang_id", options::LANGUAGE),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::provider::vk::scopes::VK_ID;
    use crate::response::read;
    use proptest::collection::btree_set;
    use proptest::option::of as perhaps;
    use proptest::prelude::*;
    use proptest::sample::select;

    fn address(call: &Call) -> String {
        crate::request::output("url", call, true).unwrap().expose().to_owned()
    }

    fn link() -> impl Strategy<Value = Authorize> {
        let choice =
            |choices: &'static [Choice]| perhaps((0..choices.len()).prop_map(move |at| &choices[at]));
        let names = btree_set(select(VK_ID.only.unwrap()), 0..5);
        (
            (select(&Domain::ALL[..]), 1..=u64::MAX, "https://[a-z]{1,9}\\.example/[a-z]{0,9}"),
            ("[A-Za-z0-9_-]{32,48}", "[A-Za-z0-9_-]{43}", names),
            (choice(options::PROMPT), choice(options::PROVIDER), choice(options::LANGUAGE)),
        )
            .prop_map(|(first, (state, code_challenge, names), (prompt, provider, lang_id))| {
                let (domain, client_id, redirect_uri) = first;
                let scope = names.into_iter().map(str::to_owned).collect();
                Authorize {
                    domain,
                    client_id,
                    redirect_uri,
                    state,
                    code_challenge,
                    scope,
                    prompt,
                    provider,
                    lang_id,
                }
            })
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn a_pasted_link_is_the_one_that_was_built(link in link()) {
            prop_assert_eq!(Authorize::read(&read(&address(&link.call())).answer), Some(link));
        }
    }

    #[test]
    fn links_that_people_paste_are_read() {
        let mut links = 0;
        for line in include_str!("../../../tests/vectors/vk.jsonl").lines() {
            let vector: serde_json::Value = serde_json::from_str(line).unwrap();
            if let Some(link) = Authorize::read(&read(vector["text"].as_str().unwrap()).answer) {
                assert!(vector["outcome"] == "authorize" && vector["provider"] == "vk_id", "{line}");
                assert_eq!(Authorize::read(&read(&address(&link.call())).answer), Some(link));
                links += 1;
            }
        }
        assert_eq!(links, 2);
    }

    #[test]
    fn what_is_no_such_link_is_not_read() {
        let link = "https://id.vk.ru/authorize?response_type=code&client_id=7&redirect_uri=https://a.example&state=abc";
        for (rest, is_read) in [
            ("&code_challenge=abc&code_challenge_method=s256", true),
            ("&code_challenge=abc&code_challenge_method=S256", true),
            ("&code_challenge=abc&code_challenge_method=plain", false),
            ("&code_challenge=abc", false),
            ("&code_challenge_method=s256", false),
        ] {
            assert_eq!(Authorize::read(&read(&[link, rest].concat()).answer).is_some(), is_read, "{rest}");
        }
        assert_eq!(Authorize::read(&read("https://oauth.vk.com/authorize?client_id=1").answer), None);
    }
}
