//! The link of the classic sign-in: `oauth.vk.ru/authorize`.

mod scope;

pub use scope::Scope;

use super::domain::Domain;
use crate::request::Method;
use crate::request::call::{Call, Failure, Parameter, Value};

/// The version of the API that VK's own schema is of.
pub const VERSION: &str = "5.199";

/// What a sign-in link asks for.
///
/// ```
/// use brelok::provider::vk::{authorize::Authorize, domain::Domain};
/// let link = Authorize::of_user(Domain::Ru, 6_463_690);
/// assert_eq!(link.redirect_uri, "https://oauth.vk.ru/blank.html");
/// assert!(link.revoke);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Authorize {
    /// Where the person signs in.
    pub domain: Domain,
    /// The application.
    pub client_id: u64,
    /// Where the answer goes.
    pub redirect_uri: String,
    /// How the sign-in page looks; `None` leaves it to VK.
    pub display: Option<Display>,
    /// What the token may do; `None` asks for nothing beyond the basics.
    pub scope: Option<Scope>,
    /// What comes back.
    pub response_type: ResponseType,
    /// The mark that the answer brings back.
    pub state: Option<String>,
    /// Whether VK is to ask for consent even where it was given before; without it a repeated sign-in may end in
    /// "Security Error".
    pub revoke: bool,
    /// The version of the API; `None` leaves it out, which works, too.
    pub v: Option<String>,
    /// The communities whose tokens are wanted; with none, the token is a person's own.
    pub group_ids: Vec<u64>,
}

/// How the sign-in page looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Display {
    /// A page of its own.
    Page,
    /// A small window.
    Popup,
    /// For phones, which get this one in any case.
    Mobile,
    /// For old phones.
    Touch,
}

/// What a sign-in brings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ResponseType {
    /// A token, in the address of the last page.
    Token,
    /// A code, which the application's server exchanges with its secret key; what VK takes where nothing is said.
    #[default]
    Code,
}

impl Authorize {
    /// A link for a token of the person who opens it.
    pub fn of_user(domain: Domain, client_id: u64) -> Authorize {
        Authorize {
            domain,
            client_id,
            redirect_uri: domain.blank_page().to_owned(),
            display: Some(Display::Page),
            scope: None,
            response_type: ResponseType::Token,
            state: None,
            revoke: true,
            v: Some(VERSION.to_owned()),
            group_ids: Vec::new(),
        }
    }

    /// The link.
    pub fn call(&self) -> Call {
        let mut query = Vec::new();
        let mut add = |name, value: String| query.push(Parameter { name, value: Value::Text(value) });
        add("client_id", self.client_id.to_string());
        add("redirect_uri", self.redirect_uri.clone());
        if let Some(display) = self.display {
            add("display", display.wire().to_owned());
        }
        if let Some(scope) = &self.scope {
            add("scope", scope.wire());
        }
        add("response_type", self.response_type.wire().to_owned());
        if !self.group_ids.is_empty() {
            let ids: Vec<_> = self.group_ids.iter().map(u64::to_string).collect();
            add("group_ids", ids.join(","));
        }
        if let Some(state) = &self.state {
            add("state", state.clone());
        }
        if self.revoke {
            add("revoke", "1".to_owned());
        }
        if let Some(v) = &self.v {
            add("v", v.clone());
        }
        let endpoint = ["https://", self.domain.oauth(), "/authorize"].concat();
        Call { method: Method::Link, endpoint, query, form: Vec::new(), failure: Failure::Unanswered }
    }
}

impl Display {
    /// All of them, the usual one first.
    pub const ALL: [Display; 4] = [Display::Page, Display::Popup, Display::Mobile, Display::Touch];

    /// The word on the wire.
    pub const fn wire(self) -> &'static str {
        match self {
            Display::Page => "page",
            Display::Popup => "popup",
            Display::Mobile => "mobile",
            Display::Touch => "touch",
        }
    }
}

impl ResponseType {
    /// Both, the one for a person without a server first.
    pub const ALL: [ResponseType; 2] = [ResponseType::Token, ResponseType::Code];

    /// The word on the wire.
    pub const fn wire(self) -> &'static str {
        match self {
            ResponseType::Token => "token",
            ResponseType::Code => "code",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_ask_as_the_documentation_does() {
        let pairs = |link: Authorize| {
            let text = |value| if let Value::Text(text) = value { text } else { String::new() };
            let pair = |parameter: Parameter| [parameter.name, "=", &text(parameter.value)].concat();
            link.call().query.into_iter().map(pair).collect::<Vec<_>>().join("&")
        };
        assert_eq!(
            pairs(Authorize::of_user(Domain::Com, 1)),
            "client_id=1&redirect_uri=https://oauth.vk.com/blank.html&display=page&response_type=token&revoke=1&v=5.199",
        );
        let user = Authorize::of_user(Domain::Ru, 1);
        assert_eq!(
            pairs(Authorize { revoke: false, group_ids: vec![2, 3], ..user }),
            "client_id=1&redirect_uri=https://oauth.vk.ru/blank.html&display=page&response_type=token&group_ids=2,3&v=5.199",
        );
        let call = Authorize::of_user(Domain::Ru, 1).call();
        assert_eq!((call.method, call.endpoint.as_str()), (Method::Link, "https://oauth.vk.ru/authorize"));
        assert!(call.form.is_empty());
    }
}
