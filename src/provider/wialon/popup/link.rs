//! The link that is opened in the window: the form's own, with what the window needs.

use super::super::inputs::HOST;
use super::super::sign_in::{FLAGS, REDIRECT_URI};
use crate::flags::FlagSet;
use crate::form::{Filled, Remarks};
use crate::provider::wialon::fields::{host, redirect_uri::HAND_OVER};
use crate::request::call::{Call, Parameter, Value};
use crate::secret::Secret;

/// `flags` that the window's link always has: the user's name, and whatever else the link held, so also its `state`.
const ANSWER: i64 = 0x1 | 0x4;

/// The link of a sign-in form, with the site's own `post_token.html` as where the answer goes, and with a `state`.
/// `None` while something is wrong with the form.
///
/// This page's own address never stands there: Wialon answers in the query, which this page's host would see.
pub fn link(filled: &Filled, state: Option<&Secret>) -> Option<Call> {
    let site = host::read_site(HOST, filled.text(HOST), &mut Remarks::default())?;
    let asked = filled.flags(FLAGS).map_or(FlagSet::EMPTY, |entry| entry.set());
    let (link, _) = filled
        .clone()
        .with(REDIRECT_URI, &(site.to_string() + HAND_OVER))
        .with(FLAGS, &(asked.bits() | ANSWER).to_string())
        .check();
    let mut link = link?;
    if let Some(state) = state {
        // It stands in the link and comes back with the answer.
        let value = Value::Text(state.expose().to_owned());
        // The last parameter stays the last.
        link.query.insert(link.query.len().saturating_sub(1), Parameter { name: "state", value });
    }
    Some(link)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::{Field, Filled};
    use crate::provider::wialon::sign_in::FORM;
    use crate::request::output;

    fn address(filled: &Filled, state: Option<&Secret>) -> Option<String> {
        Some(output("url", &link(filled, state)?, false)?.expose().to_owned())
    }

    #[test]
    fn the_window_asks_for_what_the_form_asks_for() {
        let filled = Filled::new(&FORM).with(Field("client_id"), "Bus").with(Field("access_type"), "768");
        assert_eq!(
            address(&filled, Some(&"mine".into())).unwrap(),
            "https://hosting.wialon.com/login.html?client_id=Bus&access_type=768&activation_time=0&duration=2592000\
             &flags=5&redirect_uri=https%3A//hosting.wialon.com/post_token.html&state=mine&response_type=token",
        );
    }

    #[test]
    fn the_answer_goes_to_the_chosen_site_whatever_stands_in_the_form() {
        for typed in ["", "https://evil.example/cb", "https://brelok.example/", "javascript:alert(1)"] {
            for site in ["hosting.wialon.us", "http://wialon.local:8022", "https://track.example"] {
                let filled = Filled::new(&FORM).with(HOST, site).with(REDIRECT_URI, typed);
                let link = link(&filled, None).unwrap();
                let site = if site.contains("://") { site.to_owned() } else { ["https://", site].concat() };
                let redirect = link.query.iter().find(|parameter| parameter.name == "redirect_uri");
                assert_eq!(
                    redirect.map(|parameter| &parameter.value),
                    Some(&Value::Text([&site, "/post_token.html"].concat()))
                );
                assert_eq!(link.endpoint, [&site, "/login.html"].concat());
            }
        }
    }

    #[test]
    fn flags_are_added_and_none_is_lost() {
        for (typed, sent) in [("0", "flags=5&"), ("2", "flags=7&"), ("8", "flags=13&")] {
            let filled = Filled::new(&FORM).with(FLAGS, typed);
            assert!(address(&filled, None).unwrap().contains(sent), "{typed}");
        }
    }

    #[test]
    fn s16_a_form_with_a_mistake_opens_nothing() {
        for (field, text) in [(HOST, "javascript:alert(1)"), (HOST, ""), (HOST, "http://hosting.wialon.com")]
        {
            assert_eq!(link(&Filled::new(&FORM).with(field, text), None), None, "{text}");
        }
        assert_eq!(link(&Filled::new(&FORM).with(Field("duration"), "x"), None), None);
    }
}
