//! What is told about a pasted text: the outcome, the fields, the notices.

mod choice;
pub mod host;
pub mod judge;
pub mod plain;
pub mod redact;
pub mod rights;
pub mod visible;

use crate::notice::Notices;
use crate::outcome::Outcome;
use crate::paste::{self, Finding, address::Address};
use crate::provider::wialon::token_record::TokenRecord;
use crate::provider::{Parameter, Provider, Service, error::ErrorEntry, is_access_token, shape_of};
use crate::secret::Secret;

/// A decoded value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// May be shown.
    Open(String),
    /// Is masked until the person asks.
    Secret(Secret),
}

impl Value {
    /// The text, where it may be shown.
    pub fn open(&self) -> Option<&str> {
        match self {
            Value::Open(text) => Some(text),
            Value::Secret(_) => None,
        }
    }

    /// The secret, where it is one.
    pub fn secret(&self) -> Option<&Secret> {
        match self {
            Value::Secret(secret) => Some(secret),
            Value::Open(_) => None,
        }
    }
}

/// A decoded parameter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// Its name on the wire.
    pub name: String,
    /// Its value.
    pub value: Value,
    /// What is known of it.
    pub parameter: Option<&'static Parameter>,
}

/// What one finding in a text is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Response {
    /// What it is.
    pub outcome: Outcome,
    /// Whose it is.
    pub provider: &'static Provider,
    /// The host of the address that it hung on, where there was one.
    pub host: Option<String>,
    /// The server of that address as a form takes it: with its port, and with `http://` where that was the scheme.
    pub server: Option<String>,
    /// Where a code came to, without its parameters: the `redirect_uri` with which it is exchanged (RFC 6749, section 4.1.3).
    pub redirect_uri: Option<Secret>,
    /// Its parameters in order.
    pub fields: Vec<Field>,
    /// Which error it is, where it is one that the service is known for.
    pub error: Option<&'static ErrorEntry>,
    /// What was repaired, and what deserves a look.
    pub notices: Notices,
    /// The method that it answers, where the text says so.
    pub method: Option<String>,
    /// Which call it is, where it is one that a form builds.
    pub call: Option<&'static str>,
    /// The tokens that an answer of Wialon describes: one, or a list.
    pub tokens: Vec<TokenRecord>,
}

/// What a pasted text is: the answer, and what it holds besides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The finding that is of most use to a person, the last among equals: people paste the newest last.
    pub answer: Response,
    /// Further tokens and codes, in the order in which they stand.
    pub earlier: Vec<Response>,
}

/// Reads anything. Never panics, takes linear time, never changes a token's bytes (promise S22).
///
/// ```
/// let reading = brelok::response::read("https://oauth.vk.com/blank.html#code=fc8f75be53ad00b9f4");
/// assert_eq!(reading.answer.outcome.words().code, "code");
/// ```
pub fn read(text: &str) -> Reading {
    choice::of(paste::find(text).into_iter().map(|finding| respond(finding, text)).collect())
}

impl Response {
    /// A response in which nothing is told yet.
    fn of(provider: &'static Provider, outcome: Outcome) -> Response {
        Response {
            outcome,
            provider,
            host: None,
            server: None,
            redirect_uri: None,
            fields: Vec::new(),
            error: None,
            notices: Notices::default(),
            method: None,
            call: None,
            tokens: Vec::new(),
        }
    }

    /// The last field under a name.
    pub fn field(&self, name: &str) -> Option<&Field> {
        self.fields.iter().rev().find(|field| field.name == name)
    }

    /// The open text under a name.
    pub fn open(&self, name: &str) -> Option<&str> {
        self.field(name)?.value.open()
    }

    /// The secret under a name.
    pub fn secret(&self, name: &str) -> Option<&Secret> {
        self.field(name)?.value.secret()
    }

    /// The token, code or hash that the person came for.
    pub fn main_secret(&self) -> Option<(&Field, &Secret)> {
        let secrets = || self.fields.iter().rev().filter_map(|field| Some((field, field.value.secret()?)));
        let token = |field: &Field| is_access_token(&field.name);
        let named = |names: &[&str]| secrets().find(|(field, _)| names.contains(&field.name.as_str()));
        let of_token = || match self.outcome {
            Outcome::Token | Outcome::Placeholder => {
                named(&["oauth_token", "id_token", "token", "value", "h"])
                    .or_else(|| named(&["refresh_token"]))
            }
            _ => None,
        };
        // Of several communities' tokens one may be missing; the first of them is told first, and of one that is repeated the
        // last counts.
        let filled = |(field, secret): &(&Field, &Secret)| token(field) && !secret.is_empty();
        let name = secrets().rfind(filled).map_or("", |(field, _)| field.name.as_str());
        secrets()
            .filter(filled)
            .find(|(field, _)| field.name == "access_token")
            .or_else(|| secrets().filter(filled).find(|(field, _)| field.name == name))
            .or_else(|| secrets().find(|(field, _)| token(field)))
            .or_else(of_token)
            .or_else(|| named(&["access_hash", "code"]))
            // What a session is known by.
            .or_else(|| named(&["eid"]).filter(|_| self.outcome == Outcome::Answer))
    }
}

fn respond(mut finding: Finding, text: &str) -> Response {
    let service = Service::of(&finding);
    let provider = service.provider;
    if finding.params.has("params") {
        finding.params = paste::variable::with_object(finding.params, text);
    }
    (service.unfold)(&mut finding);
    let outcome = (service.outcome)(&finding);
    if outcome == Outcome::Token {
        // Beside a token it is a program's own way of writing it; in calls it is Wialon's name.
        finding.params = finding.params.renamed("userId", "user_id");
    }
    if outcome == Outcome::Call {
        let params = paste::call::with_token(finding.params, service.call_token);
        finding.params = paste::variable::resolved(params, text);
    }
    let mut response = Response::of(provider, outcome);
    if let Some(address) = finding.address.as_ref() {
        response.host = Some(address.host.clone()).filter(|host| !host.is_empty());
        response.server = Some(address.server()).filter(|server| !server.is_empty());
        response.call = (service.call)(&address.path).filter(|_| outcome == Outcome::Call);
    }
    if matches!(outcome, Outcome::Error | Outcome::Denied) {
        response.error = service.error(&finding.params);
    }
    response.notices = std::mem::take(&mut finding.notices);
    response.method = finding.body.method.take();
    response.tokens = (service.tokens)(&finding);
    let others = (service.others)(&finding.params);
    for param in finding.params.iter() {
        if let Some(value) = param.value.as_deref() {
            let mut field = field(provider, &param.name, value);
            field.parameter = field.parameter.filter(|_| !others.contains(&param.name.as_str()));
            response.fields.push(field);
        }
    }
    // Tools for JSON Web Tokens show one so.
    let is_unnamed = outcome == Outcome::Token && response.main_secret().is_none();
    let value = response.fields.iter_mut().rfind(|field| is_unnamed && field.name == "value");
    if let Some(Field { value, .. }) = value
        && let Value::Open(token) = value
    {
        *value = Value::Secret(std::mem::take(token).into());
    }
    // A link to a form may hold it, so no secret may stand in it.
    let holds_secret = |page: &str| {
        let mut secrets = response.fields.iter().filter_map(|field| field.value.secret());
        // It is looked for and goes nowhere.
        secrets.any(|secret| !secret.is_empty() && page.contains(secret.expose()))
            || page.split('/').any(|part| shape_of(part).is_some())
    };
    let page = finding.address.as_ref().filter(|_| outcome == Outcome::Code).and_then(Address::page);
    response.redirect_uri = page.filter(|page| !holds_secret(page)).map(Secret::from);
    judge::judge(&finding, &mut response);
    redact::redact(&mut response);
    response
}

fn field(provider: &Provider, name: &str, value: &str) -> Field {
    let parameter = provider.parameter(name);
    // `continueCurrentSession` says yes or no.
    let is_switch = parameter.is_none() && ["true", "false", "True", "False"].contains(&value);
    let value = if is_secret_name(provider, name) && !is_switch {
        Value::Secret(value.into())
    } else {
        Value::Open(value.to_owned())
    };
    Field { name: name.to_owned(), value, parameter }
}

/// Whether what stands under a name must be masked.
fn is_secret_name(provider: &Provider, name: &str) -> bool {
    provider.parameter(name).map_or_else(|| sounds_secret(name), |parameter| parameter.secret)
}

/// An unknown parameter is masked when its name says that it should be.
fn sounds_secret(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    // `hotkeys` are none, and a signature goes with a person's session.
    name.ends_with("key")
        || name == "sign"
        || ["token", "secret", "pass", "pwd", "hash", "session", "sid", "assertion", "verifier"]
            .iter()
            .any(|word| name.contains(word))
}
