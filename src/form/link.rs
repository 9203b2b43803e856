//! A link to a form with what stands in its open inputs: `#/wialon/token-update?fl=768&dur=86400` (promise S18).

use super::{Filled, Form, Open, sentences};
use crate::params::decode;
use crate::provider::{self, PROVIDERS};
use crate::response::redact::mask_tokens;
use crate::secret::Secret;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// Everything that could end a parameter, an address or the sentence around it is encoded.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'/');

/// What every such link begins with.
const START: &str = "#/";

/// The fragment that opens the page with this form. What stands in an input from the first is left out.
///
/// It is made from [`Open`], which holds neither tokens nor sessions nor anybody's id. An open input with a token in it, where
/// none belongs, is left out as well.
pub fn write(form: &Form, open: &Open) -> String {
    let mut link = [START, form.id].concat();
    let mut before = '?';
    for (field, text) in open.iter() {
        let initial = form.input(field).map_or("", |input| input.initial);
        // A permission set of nothing is written 0 and stands in the form as nothing.
        let has_token = mask_tokens(&mut text.clone());
        if has_token || text == initial || (initial.is_empty() && text == "0" && open.flags(field).is_some())
        {
            continue;
        }
        link.push(before);
        before = '&';
        link.extend([field.0, "="]);
        link.extend(utf8_percent_encode(&text, ENCODED));
    }
    link
}

/// Whether a text is a link to a form of a known service, as far as one can tell without a look at the forms.
///
/// ```
/// use brelok::form::link::may_be;
/// assert!(may_be("#/wialon/token-update?fl=768"));
/// assert!(!may_be("#/access_token=abc"));
/// ```
pub fn may_be(text: &str) -> bool {
    let place = text.split_once(START).and_then(|(_, place)| place.split_once('/'));
    place.is_some_and(|(service, _)| PROVIDERS.iter().any(|provider| provider.id == service))
}

/// The form of such a link, filled in; `None` where the text is no such link. What a link says about a secret or
/// private input is not taken: nobody plants a session in somebody else's form. Where the call or its answer goes may be
/// planted as well, and it is said that a link filled that in.
///
/// ```
/// use brelok::{form::link, provider::wialon::token_update::form::DUR};
/// let filled = link::read("#/wialon/token-update?fl=768&dur=86400&sid=planted").unwrap();
/// assert_eq!(filled.text(DUR), "86400");
/// ```
pub fn read(text: &str) -> Option<Filled> {
    let (_, place) = text.split_once(START)?;
    let (id, query) = place.split_once('?').unwrap_or((place, ""));
    let form = provider::forms().find(|form| form.id == id)?;
    let mut filled = Filled::new(form);
    for (name, value) in query.split('&').filter_map(|pair| pair.split_once('=')) {
        if let Some(input) = form.inputs().find(|input| input.field.0 == name && !input.private) {
            let text = decode(value).text;
            filled.put(input.field, &Secret::from(&*text));
            if input.destination && text != input.initial {
                filled.say(input.field, sentences::FROM_LINK);
            }
        }
    }
    Some(filled)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::Field;
    use crate::provider::wialon::token_update::{CallMode, of_record};
    use proptest::prelude::*;

    fn form(id: &str) -> &'static Form {
        provider::forms().find(|form| form.id == id).unwrap()
    }

    #[test]
    fn only_what_was_changed_stands_in_a_link() {
        let form = form("wialon/token-update");
        let empty = Filled::new(form);
        assert_eq!(write(form, empty.open()), "#/wialon/token-update");
        let filled =
            empty.with(Field("dur"), "86400").with(Field("fl"), "768").with(Field("app"), "Мой & co");
        assert_eq!(
            write(form, filled.open()),
            "#/wialon/token-update?app=%D0%9C%D0%BE%D0%B9%20%26%20co&dur=86400&fl=768",
        );
    }

    #[test]
    fn every_link_looks_like_one() {
        for form in provider::forms() {
            assert!(may_be(&write(form, Filled::new(form).open())), "{}", form.id);
        }
        for text in ["", "#/", "#/wialon", "#/access_token=abc", "#access_token=/wialon/token-update"] {
            assert!(!may_be(text), "{text}");
        }
    }

    #[test]
    fn another_page_or_form_is_no_link() {
        for text in
            ["", "#", "#/", "#/wialon", "#/wialon/other?fl=1", "#access_token=/wialon/token-update", "wialon"]
        {
            assert!(read(text).is_none(), "{text}");
        }
        assert!(read("?utm=1#/wialon/token-update").is_some());
    }

    #[test]
    fn s18_a_link_carries_no_secret_whatever_is_typed_where() {
        for form in provider::forms() {
            let private = form.inputs().filter(|input| input.private);
            let filled = private.fold(Filled::new(form), |filled, input| filled.with(input.field, "CANARY"));
            assert!(!write(form, filled.open()).contains("CANARY"), "{}", form.id);
        }
        for name in ["sid", "h", "userId", "p"] {
            let input = form("wialon/token-update").input(Field(name));
            assert!(input.is_some_and(|input| input.private), "{name}");
        }
    }

    #[test]
    fn s18_no_secret_of_an_answer_reaches_the_link_of_the_form_that_it_opens() {
        let token = "5dce19710a5e26ab8b7b8986cb3c49e58C291791B7F0A7AEB8AFBFCEED7DC03BC48FF5F8";
        let answers = [
            r#"[{"h":"{}","app":"{}","at":0,"dur":0,"fl":256,"items":["{}"],"p":"{\"sid\":\"CANARY\",\"note\":\"{}\"}"}]"#,
            r#"svc=token/update&params={"callMode":"update","h":"{}","app":"{}","at":"{}","p":"{\"key\":\"CANARY\"}"}&sid={}"#,
            r#"svc=token/login&params={"token":"{}","operateAs":"{}"}"#,
            "https://api.vk.com/method/users.get?user_ids={}&fields={}&access_token={}&v={}",
            "https://oauth.vk.com/authorize?client_id={}&redirect_uri={}&state={}&scope={}&revoke={}",
        ];
        for text in answers.map(|answer| answer.replace("{}", token)) {
            let answer = crate::response::read(&text).answer;
            let of_record = answer.tokens.first().map(|record| of_record(record, CallMode::Update, &answer));
            let filled = of_record.or_else(|| provider::form_of(&answer)).unwrap();
            let link = write(filled.form(), filled.open());
            assert!(!link.contains("CANARY") && !link.contains(token), "{link}");
        }
    }

    #[test]
    fn s18_a_link_plants_nothing_private() {
        for form in provider::forms() {
            for input in form.inputs().filter(|input| input.private) {
                let link = ["#/", form.id, "?", input.field.0, "=planted"].concat();
                assert_eq!(read(&link), Some(Filled::new(form)), "{link}");
            }
        }
    }

    #[test]
    fn where_a_link_lets_a_secret_go_is_said() {
        for (link, field, said) in [
            ("#/wialon/token-login?host=gps.example", "host", true),
            ("#/wialon/token-login?host=hst-api.wialon.com", "host", false),
            ("#/wialon/token-login", "host", false),
            ("#/wialon/sign-in?redirect_uri=https%3A//a.example/", "redirect_uri", true),
            ("#/vk/sign-in?redirect_uri=https%3A//a.example/", "redirect_uri", true),
            ("#/vk_id/sign-in?redirect_uri=https%3A//a.example/", "redirect_uri", true),
            ("#/vk/sign-in?client_id=1", "client_id", false),
        ] {
            let filled = read(link).unwrap();
            let is_said = |filled: &Filled| {
                filled
                    .check()
                    .1
                    .iter()
                    .any(|remark| remark.field == Field(field) && remark.sentence == sentences::FROM_LINK)
            };
            assert_eq!(is_said(&filled), said, "{link}");
            assert!(!is_said(&filled.with(Field(field), "https://mine.example/")), "{link}");
        }
    }

    proptest! {
        #[test]
        fn what_a_link_carries_reads_back(texts in prop::collection::vec(any::<String>(), 20)) {
            for form in provider::forms() {
                let open = form.inputs().filter(|input| !input.private);
                let filled = open.zip(&texts).fold(Filled::new(form), |filled, (input, text)| {
                    filled.with(input.field, text)
                });
                let read = read(&write(form, filled.open())).unwrap();
                for input in form.inputs().filter(|input| !input.private) {
                    prop_assert_eq!(read.text(input.field), filled.text(input.field));
                    prop_assert_eq!(
                        read.flags(input.field).map(crate::flags::Entry::set),
                        filled.flags(input.field).map(crate::flags::Entry::set)
                    );
                }
            }
        }
    }
}
