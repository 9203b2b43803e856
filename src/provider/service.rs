//! What is done with the answers of a service: how they are told from others', what they are, what their errors mean, which
//! forms build its calls, and what a token of it may do.
//!
//! A [`Provider`] does not know this itself: an answer that is spoilt by nothing is read before this is there
//! ([`crate::app::rest`]).

use super::error::{self, ErrorEntry};
use super::program::Program;
use super::wialon::token_record::TokenRecord;
use super::{Provider, oauth2, vk, vk_id, vk_vision, wialon};
use crate::form::{Filled, Form};
use crate::notice::Notices;
use crate::outcome::Outcome;
use crate::params::Params;
use crate::paste::{Finding, address::Address, json::Json};
use crate::response::{Field, Response, rights::Kind};
use crate::secret::Secret;
use crate::snippet::template::Template;

/// The members of an object of JSON, in order.
pub type Members = Vec<(String, Json)>;

/// What is done with the answers of a provider.
pub struct Service {
    /// Whose they are.
    pub provider: &'static Provider,
    /// What its errors mean, the specific before the general.
    pub errors: &'static [&'static [ErrorEntry]],
    /// The names under which an API's error and its message arrive.
    pub error_names: [&'static str; 2],
    /// What people and libraries call it, in small letters.
    pub called: &'static [&'static str],
    /// What else the errors of its libraries are called by, in small letters: `api` of `ApiError`.
    pub errors_called: &'static [&'static str],
    /// Its pages at which people sign in, wherever they are.
    pub(super) sign_in_pages: &'static [&'static str],
    /// Whether an address is that of its API, on any host where the path alone tells.
    pub(super) is_api: fn(&Address) -> bool,
    /// Whether a finding is this service's.
    pub recognize: fn(&Finding) -> bool,
    /// Takes an answer out of what the service's pages and libraries hand it over in.
    pub unwrapped: fn(Json) -> Json,
    /// The part of JSON that tells of its tokens, wherever it stands, which may be all of it; `None` where no part does.
    pub about_tokens: fn(&Json) -> Option<Json>,
    /// The records of tokens in that part, each as JSON.
    pub records: fn(&Json) -> Vec<Json>,
    /// What a member of an answer stands for that is laid out in another way than others, by its name.
    pub member: fn(&str, &Json) -> Option<Members>,
    /// The names that do not mean here what the provider's table says: other methods have members of the same names.
    pub others: fn(&Params) -> &'static [&'static str],
    /// Members that an answer has, and a call's own JSON only inside of it.
    pub answers: &'static [&'static str],
    /// What stands on a page at which a sign-in ends, and the address of that page: people copy the one for the other.
    pub page_texts: &'static [(&'static str, &'static str)],
    /// The path of the method that its library is asked for in JSON, and with what.
    pub asked: fn(&Json) -> Option<(String, &Json)>,
    /// The call that a page hands on in JSON, as an address.
    pub handed_on: fn(&Finding) -> Option<String>,
    /// Says what is odd about the members of JSON that is a call.
    pub judge: fn(&[(String, Json)], &mut Notices),
    /// Takes apart what the service packs into one parameter.
    pub unfold: fn(&mut Finding),
    /// What a finding of this service is.
    pub outcome: fn(&Finding) -> Outcome,
    /// How its calls are written besides their address.
    pub program: Program,
    /// Its methods that words around an answer may name.
    pub methods: &'static [&'static str],
    /// The method that a call names, or that its address does.
    pub method: fn(&Finding) -> Option<&str>,
    /// The name of the call that a path of its API belongs to, where a form builds such calls.
    pub call: fn(&str) -> Option<&'static str>,
    /// The name that its calls have for a token, where they have another than the one under which a token comes.
    pub call_token: Option<&'static str>,
    /// The tokens that an answer tells of.
    pub tokens: fn(&Finding) -> Vec<TokenRecord>,
    /// Ready code that uses a token, in the order in which it is offered.
    pub(super) snippets: &'static [Template],
    /// The forms that build its calls, in the order in which they are offered.
    pub forms: &'static [&'static Form],
    /// The form that asks the service with a token that it has just given, and that token in it, which came under this
    /// name; `None` where no form takes one.
    pub(super) with_token: fn(&Response, &str, &Secret) -> Option<Filled>,
    /// The form that asks the service in the session that an answer has opened; `None` where it has opened none.
    pub(super) in_session: fn(&Response) -> Option<Filled>,
    /// The form that takes a token back that the service has just given, and that token in it; `None` where no form does.
    pub(super) to_revoke: fn(&Response, &Secret) -> Option<Filled>,
    /// Which kind of permissions a response's parameter of this name holds.
    pub(super) permissions: fn(&Response, &str) -> Option<&'static Kind>,
}

/// The services in the order in which they are asked whose a finding is; plain OAuth 2.0 takes what nobody else wants.
pub static SERVICES: &[&Service] =
    &[&wialon::SERVICE, &vk_vision::SERVICE, &vk_id::SERVICE, &vk::SERVICE, &oauth2::SERVICE];

impl Service {
    /// Whose a finding is.
    pub fn of(finding: &Finding) -> &'static Service {
        SERVICES.iter().copied().find(|service| (service.recognize)(finding)).unwrap_or(&oauth2::SERVICE)
    }

    /// Which error of this service that is.
    pub fn error(&self, params: &Params) -> Option<&'static ErrorEntry> {
        self.errors.iter().find_map(|table| error::recognize(table, params, self.error_names))
    }
}

/// The service whose API an address is.
pub fn api_at(address: &Address) -> Option<&'static Service> {
    SERVICES.iter().copied().find(|service| (service.is_api)(address))
}

/// Whether an address is an API's, not a page's.
pub fn is_api(address: &Address) -> bool {
    api_at(address).is_some()
}

/// Whether people sign in at an address.
pub fn is_sign_in(address: &Address) -> bool {
    SERVICES.iter().any(|service| address.is_one_of(service.sign_in_pages))
}

/// Every form of every service.
pub fn forms() -> impl Iterator<Item = &'static Form> {
    SERVICES.iter().flat_map(|service| service.forms.iter().copied())
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
    form_with_token(answer, answer.main_secret()?.0)
}

/// The same with one of several tokens: those of communities come together.
pub fn form_with_token(answer: &Response, field: &Field) -> Option<Filled> {
    let token = field.value.secret().filter(|_| answer.outcome == Outcome::Token)?;
    // An ID token tells who signed in, and opens nothing.
    let name = Some(field.name.as_str()).filter(|name| *name != "id_token")?;
    (of(answer)?.with_token)(answer, name, token)
}

/// The form that asks the service in the session that an answer has opened, and that session in it.
///
/// ```
/// use brelok::{provider::form_in_session, response::read};
/// let login = read(r#"{"host":"1.2.3.4","eid":"5ccc55ab53c4e3a5dfd32fd7d5d78097","base_url":"https://hst-api.wialon.eu"}"#);
/// let filled = form_in_session(&login.answer).unwrap();
/// assert_eq!(filled.form().id, "wialon/token-list");
/// ```
pub fn form_in_session(answer: &Response) -> Option<Filled> {
    (of(answer).filter(|_| answer.outcome == Outcome::Answer)?.in_session)(answer)
}

/// The form that takes back the token that was read, and that token in it; `None` where no token was read, or no form does.
///
/// ```
/// use brelok::{provider::form_to_revoke, response::read};
/// let answer = ["https://hosting.wialon.eu/login.html?svc_error=0&access_token=", &"1F".repeat(36)].concat();
/// assert_eq!(form_to_revoke(&read(&answer).answer).unwrap().form().id, "wialon/token-update");
/// ```
pub fn form_to_revoke(answer: &Response) -> Option<Filled> {
    let (_, token) = answer.main_secret().filter(|_| answer.outcome == Outcome::Token)?;
    (of(answer)?.to_revoke)(answer, token)
}

/// Which kind of permissions a parameter of this name holds in an answer.
pub fn permissions_of(answer: &Response, name: &str) -> Option<&'static Kind> {
    (of(answer)?.permissions)(answer, name)
}

/// Ready code that uses the token of an answer.
pub fn snippets_of(answer: &Response) -> &'static [Template] {
    of(answer).map_or(&[], |service| service.snippets)
}

fn of(answer: &Response) -> Option<&'static Service> {
    SERVICES.iter().copied().find(|service| service.provider == answer.provider)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::provider::PROVIDERS;

    #[test]
    fn every_provider_has_its_service() {
        let ids =
            |providers: Vec<&Provider>| providers.iter().map(|provider| provider.id).collect::<Vec<_>>();
        assert_eq!(ids(SERVICES.iter().map(|service| service.provider).collect()), ids(PROVIDERS.to_vec()));
    }
}
