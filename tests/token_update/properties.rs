//! Laws: what was built reads back, and nothing that is typed makes it panic.

use super::params::from_params;
use brelok::flags::FlagSet;
use brelok::form::{Filled, Level, Remarks};
use brelok::provider::wialon::fields::p::Payload;
use brelok::provider::wialon::token_update::{Action, FORM, Ready, Record, TokenUpdate, check};
use brelok::request::{Call, output};
use brelok::secret::Secret;
use proptest::prelude::*;
use serde_json::Value;
use url::Url;

/// Any JSON value, a few levels deep.
fn json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 16, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::hash_map(any::<String>(), inner, 0..4)
                .prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

/// Any `p`: an object or an array of objects, written in any of three ways.
fn payload() -> impl Strategy<Value = Payload> {
    let object = || {
        prop::collection::hash_map(any::<String>(), json(), 0..4).prop_map(|map| map.into_iter().collect())
    };
    let value = prop_oneof![
        object().prop_map(Value::Object),
        prop::collection::vec(object().prop_map(Value::Object), 0..3).prop_map(Value::from),
    ];
    let text = (value, any::<bool>()).prop_map(|(value, pretty)| match pretty {
        true => serde_json::to_string_pretty(&value).unwrap(),
        false => value.to_string(),
    });
    text.prop_map(|text| Payload::parse(&text).unwrap())
}

fn record() -> impl Strategy<Value = Record> {
    let words = prop_oneof![any::<String>(), Just("Автобус №7 «Юг» 🚌 \"'\\\n\t&+%=#".to_owned())];
    (words, any::<u64>(), any::<u32>(), any::<i64>(), payload(), prop::collection::vec(1..i64::MAX, 0..20))
        .prop_map(|(app, at, dur, fl, p, items)| Record {
            app,
            at,
            dur,
            fl: FlagSet::from_bits_retain(fl),
            p,
            items,
        })
}

fn call() -> impl Strategy<Value = TokenUpdate> {
    let h = || "[0-9a-f]{32}[0-9A-F]{40}".prop_map(Secret::from);
    let action = prop_oneof![
        record().prop_map(Action::Create),
        (h(), record()).prop_map(|(h, record)| Action::Update { h, record }),
        (h(), prop::option::of(record())).prop_map(|(h, record)| Action::Delete { h, record }),
        Just(Action::DeleteAll),
    ];
    (prop::option::of(any::<String>()), action).prop_map(|(user_id, action)| TokenUpdate { user_id, action })
}

fn request(update: TokenUpdate, sid: &str) -> Call {
    Ready { update, host: "wialon.local:8022".parse().unwrap(), sid: Secret::from(sid) }.call()
}

fn written(call: &Call, id: &str) -> Secret {
    output(id, call, true).unwrap()
}

proptest! {
    #[test]
    fn what_was_built_reads_back(call in call()) {
        prop_assert_eq!(&from_params(call.params().compact(true).expose()).unwrap(), &call);
        prop_assert_eq!(&from_params(call.params().readable(true).expose()).unwrap(), &call);
    }

    #[test]
    fn another_reader_of_addresses_finds_the_same(call in call(), sid in "[ -~]{0,40}") {
        let params = call.params().compact(true).expose().to_owned();
        let expected = [("svc", "token/update"), ("params", &*params), ("sid", &*sid)]
            .map(|(name, value)| (name.to_owned(), value.to_owned()));
        let request = request(call.clone(), &sid);
        let text = written(&request, "url");
        let address = Url::parse(text.expose()).unwrap();
        prop_assert_eq!(address.as_str(), text.expose());
        prop_assert_eq!(address.path(), "/wialon/ajax.html");
        prop_assert_eq!(address.query_pairs().into_owned().collect::<Vec<_>>(), &expected);
        let body = written(&request, "body");
        let body = url::form_urlencoded::parse(body.expose().as_bytes());
        prop_assert_eq!(body.into_owned().collect::<Vec<_>>(), &expected);
    }

    #[test]
    fn any_texts_in_the_form_are_judged_without_a_panic(
        texts in prop::collection::vec(prop_oneof![any::<String>(), "[-0-9a-z :.,{}\\[\\]\"]{0,30}"], 14),
        mode in "create|update|delete",
    ) {
        let fill = |form: Filled, (input, text): (&brelok::form::Input, &String)| form.with(input.field, text);
        let form = FORM.inputs().zip(&texts).fold(Filled::new(&FORM), fill);
        let form = form.with(brelok::provider::wialon::token_update::form::CALL_MODE, &mode);
        let mut remarks = Remarks::default();
        let ready = check(&form, &mut remarks);
        let has_error = remarks.into_vec().iter().any(|remark| remark.sentence.level == Level::Error);
        prop_assert_eq!(ready.is_none(), has_error);
        if let Some(ready) = ready {
            let params = ready.update.params().compact(true);
            prop_assert_eq!(from_params(params.expose()).unwrap(), ready.update.clone());
            Url::parse(written(&ready.call(), "url").expose()).unwrap();
        }
    }
}
