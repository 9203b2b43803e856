//! A call before it is written down: where it goes, and its parameters, with secrets still apart from the rest.

use super::Object;
use crate::secret::Secret;

/// A call to an API, or a sign-in link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Call {
    /// How the parameters travel.
    pub method: Method,
    /// Scheme, host and path; the host was checked before.
    pub endpoint: String,
    /// The parameters that stand in the address whatever the method is.
    pub query: Vec<Parameter>,
    /// The parameters of the body.
    pub form: Vec<Parameter>,
    /// How an answer tells that it went wrong.
    pub failure: Failure,
}

/// How an answer tells that a call went wrong, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// Nobody answers a program: a person opens a link.
    Unanswered,
    /// Something stands under the first name; all of them, followed one after the other, lead to why.
    Named(&'static [&'static str]),
    /// `status` is another number than 200, and `body` says why.
    Status,
}

impl Failure {
    /// The names to follow to why.
    pub const fn names(self) -> &'static [&'static str] {
        match self {
            Failure::Unanswered => &[],
            Failure::Named(names) => names,
            Failure::Status => &["body"],
        }
    }
}

/// How the parameters of a call travel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// All in the address, opened by a person: a sign-in link. There is no body.
    Link,
    /// In the body as `application/x-www-form-urlencoded`; the service takes them in the address, too.
    PostOrGet,
    /// In the body as `application/x-www-form-urlencoded`, and nowhere else.
    Post,
    /// In the body as `multipart/form-data`, with files.
    Multipart,
}

/// One name and its value, not yet encoded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parameter {
    /// The name on the wire; it needs no encoding.
    pub name: &'static str,
    /// The value as it is meant.
    pub value: Value,
}

/// What a parameter holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// May be seen by anybody.
    Text(String),
    /// A secret as a whole: a session id, a token.
    Secret(Variable),
    /// A JSON object, in which secrets may stand.
    Json(Object),
    /// The content of a file of this name, which the person has and the page never sees.
    File(String),
}

/// A secret with the environment variable that code takes it from, unless the person asks otherwise (promise S19).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Variable {
    /// The variable's name: `WIALON_SID`.
    pub name: &'static str,
    /// What was typed; empty where there is nothing yet.
    pub value: Secret,
}

impl Variable {
    /// The secret where it is to stand inside, and elsewhere what stands for it (promise S12); nothing where nothing was
    /// typed.
    pub fn written(&self, inside: bool) -> &str {
        // The person asked for it inside.
        let text = self.value.expose();
        if inside || text.is_empty() { text } else { MASK }
    }
}

/// What stands for a secret. It needs no encoding in addresses, bodies and JSON, and the reader knows it for a stand-in.
const MASK: &str = "........";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paste::placeholder;

    #[test]
    fn s12_what_stands_for_a_secret_is_read_as_a_stand_in() {
        assert!(placeholder::of_secret(MASK).is_some());
    }
}
