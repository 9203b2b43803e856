//! A provider is a value: what is known of its answers. What is done with them is a [`Service`]. Another one is another
//! file, and one more line in [`PROVIDERS`] and in [`SERVICES`].

pub mod choice;
pub mod error;
pub mod oauth2;
mod parameter;
pub mod permissions;
mod program;
mod service;
pub mod vk;
pub mod vk_id;
pub mod vk_vision;
pub mod wialon;

use crate::lifetime::Expiry;
use crate::notice::Notice;
use crate::paste::address::Address;
use crate::response::Response;
use crate::text::Text;

pub use parameter::{Parameter, Style, decides, is_known_name};
pub use program::{Program, is_beside_call, names_call, programs};
pub use service::{
    SERVICES, Service, api_at, form_in_session, form_of, form_to_revoke, form_with, form_with_token, forms,
    is_api, is_sign_in, permissions_of, snippets_of,
};

/// A service whose answers Brelok knows.
pub struct Provider {
    /// `data-provider` in the page, `provider` in the `read` example.
    pub id: &'static str,
    /// Its name.
    pub title: Text,
    /// Its own domains; every host below them is its own, too.
    pub domains: &'static [&'static str],
    /// What the hosts begin with at which only its people sign in, whatever their ending.
    pub sign_in_hosts: &'static [&'static str],
    /// Its own pages at which a sign-in ends, with the answer in their address.
    pub last_pages: &'static [&'static str],
    /// What is said of a token that came to anybody else's page; `None` where that is usual.
    pub foreign_page: Option<&'static Notice>,
    /// Its parameters, beyond those of plain OAuth 2.0.
    pub parameters: &'static [Parameter],
    /// What its tokens and codes look like.
    pub shapes: &'static [Shape],
    /// What about a token of it is not as it should be. The exact length never decides.
    pub doubt: fn(&str) -> Option<&'static Notice>,
    /// What its last pages send beside a token and a `state`, and whether a value is as they send it.
    pub beside_token: &'static [Beside],
    /// Whether its tokens come in an address that tells more of them.
    pub comes_in_address: bool,
    /// Whether its calls have JSON in them, where `{}` is a value.
    pub calls_in_json: bool,
    /// Whether its applications have numbers, in whose place documentation has words.
    pub numbers_applications: bool,
    /// When what was read at a UNIX time, in seconds, ends by what only this service says.
    pub expiry: fn(&Response, i64) -> Option<Expiry>,
    /// How a token of this service is taken back.
    pub revoke: Text,
    /// What ends a token before its lifetime does, and how many seconds from now that is at the soonest.
    pub ends_early: Option<(i64, Text)>,
}

/// The name of a parameter that comes beside a token, and whether a text is a value that it comes with.
pub type Beside = (&'static str, fn(&str) -> bool);

/// The providers, the most particular first.
pub static PROVIDERS: &[&Provider] =
    &[&wialon::PROVIDER, &vk_vision::PROVIDER, &vk_id::PROVIDER, &vk::PROVIDER, &oauth2::PROVIDER];

impl PartialEq for Provider {
    fn eq(&self, other: &Provider) -> bool {
        self.id == other.id
    }
}

// With it an answer is `Eq`, and an `Rc` of one sees without a look inside that it is the same.
impl Eq for Provider {}

impl std::fmt::Debug for Provider {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(self.id)
    }
}

/// What a token or a code of a service looks like.
pub struct Shape {
    /// What it is.
    pub title: Text,
    /// The wire name under which a value of this shape is shown when it stands alone.
    pub name: &'static str,
    /// The mark that every value begins with; empty where there is none.
    pub begins: &'static str,
    /// How many characters whole values were seen to have, where that tells in which line a broken one ends.
    pub whole: &'static [usize],
    /// Whether a text has this shape.
    pub matches: fn(&str) -> bool,
}

/// What is shorter is a word, whatever it looks like, in bytes.
pub const SHORTEST_SHAPE: usize = 20;

/// No token is longer, in bytes.
pub const LONGEST_SHAPE: usize = 8192;

/// The provider and the shape that a text alone gives away.
pub fn shape_of(text: &str) -> Option<(&'static Provider, &'static Shape)> {
    if text.len() < SHORTEST_SHAPE || text.len() > LONGEST_SHAPE {
        return None;
    }
    PROVIDERS.iter().find_map(|provider| {
        provider.shapes.iter().find(|shape| (shape.matches)(text)).map(|shape| (*provider, shape))
    })
}

/// Whether a token is as long as whole ones of its shape, where their length is known.
pub fn is_whole(token: &str) -> bool {
    match shape_of(token) {
        Some((_, shape)) => shape.whole.iter().min().is_none_or(|shortest| token.len() >= *shortest),
        None => !marks().any(|mark| token.starts_with(mark)),
    }
}

/// The shapes of all services.
fn shapes() -> impl Iterator<Item = &'static Shape> {
    PROVIDERS.iter().flat_map(|provider| provider.shapes)
}

/// The marks with which some shapes begin.
pub fn marks() -> impl Iterator<Item = &'static str> {
    shapes().map(|shape| shape.begins).filter(|mark| !mark.is_empty())
}

/// The shapes that a text, which may be the beginning of a value, can have by its mark: those without one where it has
/// none.
pub fn shapes_beginning(text: &str) -> impl Iterator<Item = &'static Shape> {
    let mark = marks().find(|mark| text.starts_with(mark)).unwrap_or_default();
    shapes().filter(move |shape| shape.begins == mark)
}

impl Provider {
    /// Whether a text has one of this provider's shapes.
    pub fn has_shape(&self, text: &str) -> bool {
        self.shapes.iter().any(|shape| (shape.matches)(text))
    }

    /// What is known of a parameter, here or in plain OAuth 2.0.
    pub fn parameter(&self, name: &str) -> Option<&'static Parameter> {
        let table = |parameters: &'static [Parameter]| parameters.iter().find(|parameter| parameter.is(name));
        table(self.parameters).or_else(|| table(oauth2::PROVIDER.parameters))
    }
}

/// Whether a word is one of the few that a parameter may have.
///
/// ```
/// use brelok::provider::is_known_value;
/// assert!(is_known_value("response_type", "token") && !is_known_value("response_type", "word"));
/// ```
pub fn is_known_value(name: &str, word: &str) -> bool {
    let parameters = PROVIDERS.iter().filter_map(|provider| provider.parameter(name));
    parameters.flat_map(|parameter| parameter.values).any(|(value, _)| *value == word)
}

/// Whether a parameter of this name is a secret of any service.
pub fn is_secret(name: &str) -> bool {
    PROVIDERS.iter().any(|provider| provider.parameter(name).is_some_and(|parameter| parameter.secret))
}

/// Whether an address is a known service's own.
pub fn is_known_address(address: &Address) -> bool {
    address.host.is_ascii() && PROVIDERS.iter().any(|provider| address.is_under(provider.domains))
}

/// Whether an access token stands under this name: its own, or `access_token_<community id>` as VK has it, whose
/// documentation writes `XXXXX` for the id.
///
/// ```
/// use brelok::provider::is_access_token;
/// assert!(is_access_token("access_token") && is_access_token("access_token_-1"));
/// assert!(!is_access_token("access_token_id"));
/// ```
pub fn is_access_token(name: &str) -> bool {
    let is_id = |id: &str| {
        let id = id.strip_prefix('-').unwrap_or(id);
        !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_digit() || byte.is_ascii_uppercase())
    };
    name.strip_prefix("access_token")
        .is_some_and(|rest| rest.is_empty() || rest.strip_prefix('_').is_some_and(is_id))
}

/// The known name that a name spells as programs, shells and sites write it: `accessToken`, `ExpiresIn`, `ACCESS_TOKEN`.
///
/// ```
/// use brelok::provider::spelled;
/// assert_eq!(spelled("accessToken").as_deref(), Some("access_token"));
/// assert_eq!(spelled("access_token"), None);
/// ```
pub fn spelled(name: &str) -> Option<String> {
    if !name.bytes().any(|byte| byte.is_ascii_uppercase()) || is_known_name(name) {
        return None;
    }
    let mut words = String::with_capacity(name.len() + 1);
    for letter in name.chars() {
        if letter.is_ascii_uppercase() && words.ends_with(|before: char| before.is_ascii_lowercase()) {
            words.push('_');
        }
        words.push(letter);
    }
    words.make_ascii_lowercase();
    is_known_name(&words).then_some(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_and_parameters_are_distinct() {
        for (at, provider) in PROVIDERS.iter().enumerate() {
            assert!(PROVIDERS.iter().skip(at + 1).all(|other| other.id != provider.id));
            for (at, parameter) in provider.parameters.iter().enumerate() {
                assert!(
                    provider.parameters.iter().skip(at + 1).all(|other| other.name != parameter.name),
                    "{}",
                    parameter.name
                );
            }
        }
    }
}
