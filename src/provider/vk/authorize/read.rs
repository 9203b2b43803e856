//! The link read back into its parts.

use super::{Authorize, Display, ResponseType, Scope};
use crate::outcome::Outcome;
use crate::provider::vk::domain::Domain;
use crate::provider::vk::{PROVIDER, fields};
use crate::response::Response;

impl Authorize {
    /// The link that a person pasted. `None` where it is none of VK's classic sign-in, or where something stands for a
    /// number that is none.
    ///
    /// ```
    /// use brelok::provider::vk::authorize::Authorize;
    /// let answer = brelok::response::read("https://oauth.vk.com/authorize?client_id=1&response_type=token").answer;
    /// assert_eq!(Authorize::read(&answer).map(|link| link.client_id), Some(1));
    /// ```
    pub fn read(response: &Response) -> Option<Authorize> {
        if *response.provider != PROVIDER || response.outcome != Outcome::Authorize {
            return None;
        }
        let domain = match &response.host {
            Some(host) => Domain::whose(Domain::oauth, host)?,
            None => Domain::default(),
        };
        Authorize::of(domain, |name| response.open(name))
            .map(|link| Authorize { scope: link.scope.or_else(|| listed(response)), ..link })
    }

    /// The link with these parameters, decoded, by their names on the wire.
    pub fn of<'a>(domain: Domain, value: impl Fn(&str) -> Option<&'a str>) -> Option<Authorize> {
        let value = |name| value(name).filter(|text| !text.trim().is_empty());
        let group_ids = value("group_ids").map(fields::group_ids).transpose().ok()?;
        let word = |name| value(name).map(str::trim);
        Some(Authorize {
            domain,
            client_id: fields::client_id(value("client_id")?).ok()?,
            redirect_uri: value("redirect_uri").unwrap_or_default().to_owned(),
            display: word("display")
                .and_then(|word| Display::ALL.into_iter().find(|display| display.wire() == word)),
            scope: value("scope").and_then(Scope::of),
            response_type: word("response_type")
                .and_then(|word| ResponseType::ALL.into_iter().find(|kind| kind.wire() == word))
                .unwrap_or_default(),
            state: value("state").map(str::to_owned),
            revoke: word("revoke") == Some("1"),
            v: value("v").map(str::to_owned),
            group_ids: group_ids.unwrap_or_default(),
        })
    }
}

/// A scope that PHP wrote as a list: `scope[0]=wall&scope[1]=offline`.
fn listed(response: &Response) -> Option<Scope> {
    let words = response.fields.iter().filter(|field| field.name.starts_with("scope["));
    let text = words.filter_map(|field| field.value.open());
    Scope::of(&text.collect::<Vec<_>>().join(","))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::flags::FlagSet;
    use crate::provider::vk::scopes::{COMMUNITY, USER};
    use crate::request::Call;
    use crate::response::read;
    use proptest::collection::{btree_set, vec};
    use proptest::option::of as perhaps;
    use proptest::prelude::*;
    use proptest::sample::select;

    fn address(call: &Call) -> String {
        crate::request::output("url", call, true).unwrap().expose().to_owned()
    }

    fn names(of: &'static crate::response::rights::Kind) -> impl Strategy<Value = Scope> {
        let all: Vec<_> = of.table.flags.iter().chain(of.named).filter_map(|flag| flag.name).collect();
        btree_set(select(all), 1..6)
            .prop_map(|names| Scope::Names(names.into_iter().map(str::to_owned).collect()))
    }

    fn scope() -> impl Strategy<Value = Scope> {
        let mask = (0..=i64::MAX).prop_map(|bits| Scope::Mask(FlagSet::from_bits_retain(bits)));
        prop_oneof![mask, names(&USER), names(&COMMUNITY)]
    }

    fn link(state: &'static str) -> impl Strategy<Value = Authorize> {
        let first = (
            select(&Domain::ALL[..]),
            1..=u64::MAX,
            "https://[a-z]{1,9}\\.example/[a-z]{0,9}",
            perhaps(scope()),
        );
        let second = (
            perhaps(select(&Display::ALL[..])),
            select(&ResponseType::ALL[..]),
            perhaps(state),
            any::<bool>(),
            perhaps("[1-9]\\.[0-9]{1,3}"),
            vec(1..=u64::MAX, 0..4),
        );
        (first, second).prop_map(|((domain, client_id, redirect_uri, scope), rest)| {
            let (display, response_type, state, revoke, v, group_ids) = rest;
            Authorize {
                domain,
                client_id,
                redirect_uri,
                display,
                scope,
                response_type,
                state,
                revoke,
                v,
                group_ids,
            }
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn what_was_built_is_read_back(link in link(".*[^\\s].*")) {
            let call = link.call();
            let value = |name: &str| {
                let parameter = call.query.iter().find(|parameter| parameter.name == name)?;
                if let crate::request::call::Value::Text(text) = &parameter.value { Some(text.as_str()) } else { None }
            };
            prop_assert_eq!(Authorize::of(link.domain, value), Some(link));
        }

        #[test]
        fn a_pasted_link_is_the_one_that_was_built(link in link("[a-z0-9]{1,12}")) {
            prop_assert_eq!(Authorize::read(&read(&address(&link.call())).answer), Some(link));
        }
    }

    #[test]
    fn links_that_people_paste_are_read() {
        let scope = |text: &str| {
            let link = Authorize::read(
                &read(&["https://oauth.vk.com/authorize?client_id=1&response_type=token&", text].concat())
                    .answer,
            );
            link.and_then(|link| link.scope).map(|scope| scope.wire())
        };
        assert_eq!(scope("scope=1073737727").as_deref(), Some("1073737727"));
        assert_eq!(scope("scope=video,offline").as_deref(), Some("video,offline"));
        assert_eq!(scope("scope[0]=wall&scope[1]=offline").as_deref(), Some("wall,offline"));
        assert_eq!(scope("scope=-1").as_deref(), Some("-1"));
        assert_eq!(scope("scope="), None);
    }

    #[test]
    fn every_recorded_link_means_the_same_when_it_is_built_again() {
        let mut links = 0;
        for line in include_str!("../../../../tests/vectors/vk.jsonl").lines() {
            let vector: serde_json::Value = serde_json::from_str(line).unwrap();
            let (answer, is_link) =
                (read(vector["text"].as_str().unwrap()).answer, vector["outcome"] == "authorize");
            if let Some(link) = Authorize::read(&answer) {
                assert!(is_link, "{line}");
                assert_eq!(Authorize::read(&read(&address(&link.call())).answer), Some(link));
                links += 1;
            }
        }
        assert_eq!(links, 11);
    }

    #[test]
    fn what_is_no_such_link_is_not_read() {
        for text in [
            "https://id.vk.ru/authorize?client_id=1&response_type=code",
            "https://oauth.vk.com/authorize?client_id={client_id}&response_type=token",
            "https://oauth.vk.com/authorize?client_id=abc&response_type=token",
            "https://oauth.vk.com/authorize?client_id=1&response_type=token&group_ids=-5",
            "https://oauth.vk.com/blank.html#access_token=a&user_id=1",
            "https://oauth.vk.com.evil.example/authorize?client_id=1&response_type=token",
            "",
        ] {
            assert_eq!(Authorize::read(&read(text).answer), None, "{text}");
        }
    }
}
