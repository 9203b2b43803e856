//! What is known of a service besides how its answers are read: its forms, what its errors mean, and what a token of it
//! may do.
//!
//! A [`Provider`] does not know this itself, since the reader works before it is there ([`crate::app::rest`]).

use super::error::ErrorEntry;
use super::{Provider, vk, vk_id, vk_vision, wialon};
use crate::form::{Filled, Form};
use crate::outcome::Outcome;
use crate::response::{Response, rights::Kind};
use crate::secret::Secret;

/// A service with forms.
pub struct Service {
    /// The service.
    pub provider: &'static Provider,
    /// The forms that build its calls, in the order in which they are offered.
    pub forms: &'static [&'static Form],
    /// The form that asks the service with a token that it has just given, and that token in it, which came under this
    /// name; `None` where no form takes one.
    with_token: fn(&Response, &str, &Secret) -> Option<Filled>,
    /// What its errors mean.
    errors: &'static [&'static [ErrorEntry]],
    /// Which kind of permissions a response's parameter of this name holds.
    permissions: fn(&Response, &str) -> Option<&'static Kind>,
}

/// The services with forms; those that most people come for stand first.
pub static SERVICES: &[Service] = &[
    Service {
        provider: &vk::PROVIDER,
        forms: &[&vk::sign_in::FORM, &vk::method::FORM],
        with_token: vk::method::with_token,
        errors: &[vk::errors::API, vk::errors::SIGN_IN],
        permissions: vk::scopes::rights,
    },
    Service {
        provider: &vk_id::PROVIDER,
        forms: &[&vk_id::sign_in::FORM, &vk_id::call::FORM],
        with_token: |_, _, _| None,
        errors: &[vk::errors::VK_ID, vk::errors::VK_ID_NAMES],
        permissions: |_, name| (name == "scope").then_some(&vk::scopes::VK_ID),
    },
    Service {
        provider: &vk_vision::PROVIDER,
        forms: &[&vk_vision::call::FORM],
        with_token: vk_vision::call::with_token,
        errors: &[vk_vision::ERRORS],
        permissions: |_, _| None,
    },
    Service {
        provider: &wialon::PROVIDER,
        forms: &[
            &wialon::token_update::FORM,
            &wialon::token_list::FORM,
            &wialon::token_login::FORM,
            &wialon::core_logout::FORM,
            &wialon::sign_in::FORM,
        ],
        with_token: wialon::token_login::with_token,
        errors: &[wialon::errors::ERRORS],
        permissions: wialon::access_flags::rights,
    },
];

/// Every form of every service.
pub fn forms() -> impl Iterator<Item = &'static Form> {
    // Asked about an answer, the pickiest come first.
    SERVICES.iter().rev().flat_map(|service| service.forms.iter().copied())
}

/// The form of a call that was read, filled with it.
///
/// ```
/// use brelok::{provider::{form_of, wialon::token_update::form::APP}, response::read};
/// let call = read(r#"{"callMode":"create","app":"my-app","at":0,"dur":0,"fl":256,"p":"{}"}"#).answer;
/// assert_eq!(form_of(&call).unwrap().text(APP), "my-app");
/// ```
pub fn form_of(call: &Response) -> Option<Filled> {
    forms().find_map(|form| form.of_call(call))
}

/// The form that asks the service with the token that was read, and that token in it; `None` where no token was read, or
/// no form takes it.
///
/// ```
/// use brelok::{provider::form_with, response::read};
/// let token = read("https://oauth.vk.ru/blank.html#access_token=abc&expires_in=0&user_id=1").answer;
/// assert_eq!(form_with(&token).unwrap().form().id, "vk/method");
/// ```
pub fn form_with(answer: &Response) -> Option<Filled> {
    let (field, token) = answer.main_secret().filter(|_| answer.outcome == Outcome::Token)?;
    // An ID token tells who signed in, and opens nothing.
    let name = Some(field.name.as_str()).filter(|name| *name != "id_token")?;
    (of(answer)?.with_token)(answer, name, token)
}

/// Which kind of permissions a parameter of this name holds in an answer.
pub fn permissions_of(answer: &Response, name: &str) -> Option<&'static Kind> {
    (of(answer)?.permissions)(answer, name)
}

/// What an answer's error means; `None` where the service is not known for it.
pub fn meaning(answer: &Response) -> Option<&'static ErrorEntry> {
    let key = answer.error?;
    of(answer)?.errors.iter().flat_map(|table| table.iter()).find(|entry| entry.key == *key)
}

fn of(answer: &Response) -> Option<&'static Service> {
    SERVICES.iter().find(|service| service.provider == answer.provider)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::provider::PROVIDERS;

    #[test]
    fn every_error_that_is_recognized_has_its_meaning() {
        for provider in PROVIDERS {
            let service = SERVICES.iter().find(|service| service.provider == *provider);
            let entries = service.map_or(&[][..], |service| service.errors);
            let meanings: Vec<_> =
                entries.iter().flat_map(|table| table.iter()).map(|entry| entry.key).collect();
            let keys: Vec<_> = provider.errors.iter().flat_map(|keys| keys.iter().copied()).collect();
            assert_eq!(meanings, keys, "{}", provider.id);
        }
    }
}
