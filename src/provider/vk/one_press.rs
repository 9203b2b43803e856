//! The sign-in by one press: no form first, and no permission beyond `offline`.

use super::apps::App;
use super::authorize::{Authorize, Scope};
use super::domain::Domain;
use crate::request::Call;
use crate::secret::Secret;

/// The name of the one permission that is asked for: no expiry, and access to nothing.
const SCOPE: &str = "offline";

/// The link that signs in through an application; the answer brings `state` back.
pub fn one_press(app: &App, state: Option<&Secret>) -> Call {
    let link = Authorize {
        scope: Scope::of(SCOPE),
        // It stands in the link and comes back with the answer.
        state: state.map(|state| state.expose().to_owned()),
        ..Authorize::of_user(Domain::Ru, app.id.into())
    };
    link.call()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::provider::vk::{apps, scopes};
    use crate::request::output;

    #[test]
    fn one_press_asks_for_no_access_to_anything() {
        let link = |state: Option<&Secret>| {
            output("url", &one_press(apps::find(2_685_278).unwrap(), state), false).unwrap()
        };
        assert_eq!(
            link(Some(&"mine".into())).expose(),
            "https://oauth.vk.ru/authorize?client_id=2685278&redirect_uri=https%3A//oauth.vk.ru/blank.html&display=page\
             &scope=offline&response_type=token&state=mine&revoke=1&v=5.199",
        );
        assert!(!link(None).expose().contains("state"));
        assert_eq!(scopes::USER.flag(SCOPE).map(|flag| flag.value), Some(65_536));
    }
}
