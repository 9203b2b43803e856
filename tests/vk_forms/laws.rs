//! Laws: what a form builds reads back into the same call, however it was taken away, and nothing that is typed makes a
//! form panic.

use super::form;
use brelok::form::{Field, Filled, Level};
use brelok::provider::form_of;
use brelok::provider::vk::methods::Question;
use brelok::provider::vk::scopes::{COMMUNITY_BITS, USER_BITS, VK_ID};
use brelok::provider::vk_id::call::Step;
use brelok::provider::vk_vision::call::MODES;
use brelok::provider::vk_vision::endpoint::ENDPOINTS;
use brelok::request::output;
use brelok::response::read;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use proptest::strategy::Union;

type Texts = Vec<(&'static str, String)>;

fn put(id: &str, texts: &Texts) -> Filled {
    texts.iter().fold(Filled::new(form(id)), |filled, (field, text)| filled.with(Field(field), text))
}

/// A field with one of these texts.
fn one_of(field: &'static str, texts: &[&'static str]) -> BoxedStrategy<(&'static str, String)> {
    select(texts.to_vec()).prop_map(move |text| (field, text.to_owned())).boxed()
}

/// A field with a text of this form.
fn like(field: &'static str, regex: &'static str) -> BoxedStrategy<(&'static str, String)> {
    regex.prop_map(move |text| (field, text)).boxed()
}

fn bits(field: &'static str, known: i64) -> BoxedStrategy<(&'static str, String)> {
    prop_oneof![(0..=i64::MAX), (0..=i64::MAX).prop_map(move |bits| bits & known)]
        .prop_map(move |bits| (field, bits.to_string()))
        .boxed()
}

const ID: &str = "[1-9][0-9]{0,17}";
const ADDRESS: &str = "https://[a-z]{2,9}\\.example/[a-z]{0,9}(\\?[a-z]{2}=[a-z]{0,5})?";
const SECRET: &str = "[A-Za-z0-9_-]{0,43}";
const DOMAINS: &[&str] = &["vk.ru", "vk.com"];

fn sign_in() -> impl Strategy<Value = Texts> {
    let known = |table: &brelok::flags::FlagTable| table.flags.iter().fold(0, |sum, flag| sum | flag.value);
    vec![
        one_of("whom", &["user", "community"]),
        one_of("domain", DOMAINS),
        like("client_id", ID),
        like("group_ids", "[1-9][0-9]{0,9}(,[1-9][0-9]{0,9}){0,3}"),
        bits("scope", known(&USER_BITS)),
        bits("scope_community", known(&COMMUNITY_BITS)),
        Union::new([like("redirect_uri", ADDRESS), like("redirect_uri", "")]).boxed(),
        one_of("response_type", &["token", "code"]),
        one_of("display", &["", "page", "popup", "mobile", "touch"]),
        one_of("revoke", &["", "true"]),
        one_of("revoke_community", &["", "true"]),
        like("state", SECRET),
        like("v", "([1-9]\\.[0-9]{1,3})?"),
    ]
}

fn method() -> impl Strategy<Value = Texts> {
    vec![
        one_of("method", &Question::ALL.map(Question::method)),
        one_of("domain", DOMAINS),
        like("user_ids", "([a-z0-9_]{1,9}(,[a-z0-9_]{1,9}){0,3})?"),
        like("fields", "([a-z_]{1,9}(,[a-z_]{1,9}){0,3})?"),
        like("access_token", "(vk1\\.a\\.[A-Za-z0-9_-]{30,60})?"),
    ]
}

fn vk_id_link() -> impl Strategy<Value = Texts> {
    let scope = subsequence(VK_ID.only.unwrap().to_vec(), 0..5).prop_map(|names| ("scope", names.join(" ")));
    vec![
        one_of("domain", DOMAINS),
        like("client_id", ID),
        like("redirect_uri", ADDRESS),
        scope.boxed(),
        like("state", "[A-Za-z0-9_-]{32,48}"),
        like("code_verifier", "[A-Za-z0-9_-]{43,128}"),
        one_of("prompt", &["", "none", "login", "consent", "select_account"]),
        one_of("provider", &["", "vkid", "mail_ru", "ok_ru"]),
        one_of("lang_id", &["", "0", "3", "114"]),
    ]
}

fn vk_id_call() -> impl Strategy<Value = Texts> {
    vec![
        one_of("call", &Step::ALL.map(Step::name)),
        one_of("domain", DOMAINS),
        like("client_id", ID),
        like("redirect_uri", ADDRESS),
        like("code", "(vk2\\.a\\.[A-Za-z0-9_-]{30,60})?"),
        like("code_verifier", "([A-Za-z0-9_-]{43,128})?"),
        like("refresh_token", "(vk2\\.a\\.[A-Za-z0-9_-]{30,60})?"),
        like("access_token", "(vk1\\.a\\.[A-Za-z0-9_-]{30,60})?"),
        like("id_token", "(eyJ[A-Za-z0-9_-]{9}\\.[A-Za-z0-9_-]{9}\\.[A-Za-z0-9_-]{9})?"),
        like("device_id", "[A-Za-z0-9_-]{30,86}"),
        like("state", "[A-Za-z0-9_-]{32,48}"),
    ]
}

fn vision() -> impl Strategy<Value = Texts> {
    let paths: Vec<_> = ENDPOINTS.iter().map(|endpoint| endpoint.path).collect();
    let rest = vec![
        one_of("endpoint", &paths),
        like("oauth_token", "(2[1-9A-HJ-NP-Za-km-z]{48,49})?"),
        one_of("mode", &["", "detailed"]),
        one_of("lang", &["", "rus", "eng"]),
        like("space", "[0-9]"),
        one_of("create_new", &["", "true"]),
        one_of("update_embedding", &["", "true"]),
        one_of("rfactor", &["2", "4"]),
        one_of("rtype", &["art", "photo"]),
        vec("[a-zа-я][a-zа-я \"',;()-]{0,9}\\.(jpg|png)", 1..5)
            .prop_map(|names| ("files", names.join("\n")))
            .boxed(),
        vec(any::<i64>(), 1..5)
            .prop_map(|ids| ("person_ids", ids.iter().map(i64::to_string).collect::<Vec<_>>().join("\n")))
            .boxed(),
    ];
    let modes = vec(any::<bool>(), MODES.len());
    (rest, modes).prop_map(|(mut texts, modes): (Texts, Vec<bool>)| {
        let tick = |on: bool| if on { "true" } else { "" }.to_owned();
        texts.extend(MODES.iter().zip(modes).map(|(mode, on)| (mode.field.0, tick(on))));
        texts
    })
}

/// Builds, takes away, pastes, and builds again. `kept` is what a person has to have kept, since it is in no call.
/// Says whether the form was ready.
fn comes_back(id: &str, texts: &Texts, outputs: &[&str], kept: &[&'static str]) -> bool {
    let filled = put(id, texts);
    let Some(call) = filled.check().0 else { return false };
    for output_id in outputs {
        let Some(text) = output(output_id, &call, true) else {
            // A command for Windows cannot hold every file's name.
            assert_eq!(*output_id, "curl-windows");
            continue;
        };
        let mut again = form_of(&read(text.expose()).answer).unwrap_or_else(|| panic!("{}", text.expose()));
        assert_eq!(again.form().id, id);
        for field in kept.iter().copied().map(Field) {
            again.put(field, &filled.secret(field));
        }
        let (built, remarks) = again.check();
        assert_eq!(built.as_ref(), Some(&call), "{} {remarks:?}", text.expose());
        let left_out = brelok::form::sentences::LEFT_OUT;
        assert!(remarks.iter().all(|remark| remark.sentence != left_out), "{}", text.expose());
    }
    true
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_link_comes_back(texts in sign_in()) {
        prop_assert!(comes_back("vk/sign-in", &texts, &["url"], &[]));
    }

    #[test]
    fn a_question_about_a_token_comes_back(texts in method()) {
        prop_assert!(comes_back("vk/method", &texts, &["url", "curl", "curl-windows"], &[]));
    }

    #[test]
    fn a_link_of_vk_id_comes_back_but_for_its_verifier(texts in vk_id_link()) {
        prop_assert!(comes_back("vk_id/sign-in", &texts, &["url"], &["code_verifier"]));
    }

    #[test]
    fn a_call_of_vk_id_comes_back(texts in vk_id_call()) {
        prop_assert!(comes_back("vk_id/call", &texts, &["curl", "curl-windows"], &[]));
    }

    #[test]
    fn a_request_to_vision_comes_back(texts in vision()) {
        comes_back("vk_vision/call", &texts, &["curl", "curl-windows"], &[]);
    }

    #[test]
    fn any_texts_are_judged_without_a_panic(texts in vec(prop_oneof![any::<String>(), "[-0-9a-z :.,=&/#]{0,30}"], 24)) {
        for id in ["vk/sign-in", "vk/method", "vk_id/sign-in", "vk_id/call", "vk_vision/call"] {
            let inputs = form(id).inputs().zip(&texts);
            let filled = inputs.fold(Filled::new(form(id)), |filled, (input, text)| filled.with(input.field, text));
            let (call, remarks) = filled.check();
            let wrong = remarks.iter().any(|remark| remark.sentence.level == Level::Error);
            prop_assert_eq!(call.is_none(), wrong, "{}", id);
        }
    }
}
