//! What was found in a text, before anybody has said which service it is from.

use super::address::Address;
use super::json::Json;
use super::placeholder;
use crate::notice::{self, Notices};
use crate::params::{Param, Params};
use crate::provider::{Shape, Style, decides};

/// How a finding stood in the text.
#[derive(Clone, Copy)]
pub enum Source {
    /// Parameters, perhaps behind an address.
    Run,
    /// A word on its own that has the shape of a token.
    Bare(&'static Shape),
    /// An address without parameters.
    Address,
    /// A JSON object or array.
    Json,
}

/// Something that a service may have sent.
pub struct Finding {
    /// How it stood in the text.
    pub source: Source,
    /// The address that it hung on.
    pub address: Option<Address>,
    /// Its parameters, decoded.
    pub params: Params,
    /// What was repaired to read it.
    pub notices: Notices,
    /// What an API's answer holds beyond its parameters.
    pub body: Body,
}

/// What an API's answer holds beyond its parameters; empty for everything else.
#[derive(Default)]
pub struct Body {
    /// Wialon's records of tokens, in their order.
    pub records: Vec<Json>,
    /// The text ended before the answer did.
    pub cut: bool,
    /// It stood in `response`, as VK's answers do.
    pub enveloped: bool,
    /// It says that something failed, in words that no service here has.
    pub failed: bool,
    /// The method that it answers, where the text says so.
    pub method: Option<String>,
}

impl Finding {
    /// Parameters without an address, in which nothing was repaired.
    pub(crate) fn of_run(params: Params) -> Finding {
        Finding {
            source: Source::Run,
            address: None,
            params,
            notices: Notices::default(),
            body: Body::default(),
        }
    }

    /// Whether it holds what a person may have come for, so that nothing less sure is looked for.
    pub(super) fn is_decisive(&self) -> bool {
        !self.body.records.is_empty()
            || self
                .params
                .iter()
                .any(|param| param.value.is_some() && decides(&param.name) && !is_list(param))
    }

    /// Takes over the method that a finding names, which the words around an error do; whether there is one.
    pub(super) fn take_method(&mut self, named: &Finding) -> bool {
        let method = super::exchange::method(named);
        let is_named = method.is_some();
        self.body.method = method.or(self.body.method.take());
        is_named
    }

    /// The address that is called, or that answered in itself; an answer in JSON has its call's address, and is no call.
    pub(crate) fn called(&self) -> Option<&Address> {
        self.address.as_ref().filter(|_| !self.is_json())
    }

    /// Whether it stood as JSON.
    pub(crate) fn is_json(&self) -> bool {
        matches!(self.source, Source::Json)
    }

    /// Whether that is a value: documentation has a type there, and a program the name of a variable.
    pub(super) fn is_told(&self) -> bool {
        let is_code = self.notices.contains(&notice::BROKEN_JSON);
        let told = |Param { name, value, .. }: &Param| {
            let is_token = Style::of(name) == Style::Token;
            let variable = |value: &str| is_code && is_token && placeholder::may_be_variable(value);
            // A program hands its token on under its own name: `token_login(token=token)`.
            let is_itself = |value: &str| value == "token" && name == value && self.address.is_none();
            let is_value = |value: &str| {
                placeholder::of_secret(value).is_none() && !variable(value) && !is_itself(value)
            };
            decides(name) && value.as_deref().is_some_and(is_value)
        };
        !self.body.records.is_empty() || self.params.iter().any(|param| told(param) && !is_list(param))
    }
}

/// Whether it is a program's own list of parameters, and not Wialon's `params`.
fn is_list(param: &Param) -> bool {
    param.name == "params" && param.value.as_deref().is_some_and(|value| value.starts_with('['))
}
