//! `p`: the application's own parameters, unpacked for reading.

use super::super::PROVIDER;
use super::TokenRecord;
use crate::paste::json::{self, Json};
use crate::response::redact::redacted;
use crate::text::Text;

/// One parameter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// Its name.
    pub name: String,
    /// Its value: a text as it is, anything else as JSON. Secrets in it are masked.
    pub value: String,
    /// What it is, where it is one of the Locator's.
    pub key: Option<&'static Key>,
}

/// `p`, unpacked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unpacked {
    /// The text as it stands in the record, its secrets masked.
    pub text: String,
    /// The parameters: of one object, or of each object of an array.
    pub objects: Vec<Vec<Pair>>,
    /// How many times JSON was decoded from the answer to the parameters.
    pub layers: u8,
    /// How many of these are more than Wialon's own.
    pub surplus: u8,
}

/// A parameter that Wialon's Locator knows.
#[derive(Debug, PartialEq, Eq)]
pub struct Key {
    /// Its name in `p`.
    pub name: &'static str,
    /// What it is.
    pub title: Text,
    /// What known values mean.
    pub values: &'static [(&'static str, Text)],
}

const SHOWN: &[(&str, Text)] =
    &[("0", Text { ru: "не показаны", en: "not shown" }), ("1", Text { ru: "показаны", en: "shown" })];

/// The Locator's parameters. The first three are documented; `sensorMasks` is seen in programs only.
pub static LOCATOR_KEYS: [Key; 4] = [
    Key { name: "note", title: Text { ru: "заметка", en: "note" }, values: &[] },
    Key { name: "zones", title: Text { ru: "геозоны", en: "geofences" }, values: SHOWN },
    Key { name: "tracks", title: Text { ru: "треки", en: "tracks" }, values: SHOWN },
    Key {
        name: "sensorMasks",
        title: Text {
            ru: "маски датчиков (в документации нет, встречается в программах)",
            en: "sensor masks (not documented, seen in programs)",
        },
        values: &[],
    },
];

/// A text that holds JSON is a text more than it should be so many times at most.
const MOST_SURPLUS: u8 = 2;

/// Unpacks a record's `p`; `None` where there is none, or where it is no JSON.
///
/// ```
/// use brelok::provider::wialon::token_record::{TokenRecord, payload::unpack};
/// let record = TokenRecord { p: Some(r#"{"note":"Bus"}"#.into()), layers: 1, ..TokenRecord::default() };
/// let unpacked = unpack(&record).unwrap();
/// assert_eq!((unpacked.objects[0][0].value.as_str(), unpacked.layers), ("Bus", 2));
/// ```
pub fn unpack(record: &TokenRecord) -> Option<Unpacked> {
    // Its secrets are masked at once.
    let text = redacted(&PROVIDER, record.p.as_ref()?.expose());
    let (json, surplus) = decoded(&text)?;
    let keys = if record.is_locator() { &LOCATOR_KEYS[..] } else { &[] };
    let objects = match json {
        Json::Array(items) => items.into_iter().map(|item| pairs(item, keys)).collect(),
        other => vec![pairs(other, keys)],
    };
    Some(Unpacked { text, objects, layers: record.layers + 1 + surplus, surplus })
}

/// The object or the array in a text, and how many texts too many it stood in.
fn decoded(text: &str) -> Option<(Json, u8)> {
    let mut text = text.to_owned();
    for surplus in 0..=MOST_SURPLUS {
        if let Some(read) = json::read(&text) {
            return Some((read.json, surplus));
        }
        text = json::unescaped(&text)?;
    }
    None
}

fn pairs(json: Json, keys: &'static [Key]) -> Vec<Pair> {
    let Json::Object(members) = json else {
        return vec![Pair { name: String::new(), value: json.into_text(), key: None }];
    };
    let pair = |(name, value): (String, Json)| Pair {
        key: keys.iter().find(|key| key.name == name),
        value: value.into_text(),
        name,
    };
    members.into_iter().map(pair).collect()
}

impl Pair {
    /// What the value means, where it is known.
    pub fn meaning(&self) -> Option<Text> {
        let known = self.key?.values.iter().find(|(value, _)| *value == self.value)?;
        Some(known.1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(app: &str, p: &str, layers: u8) -> Option<Unpacked> {
        unpack(&TokenRecord { app: Some(app.into()), p: Some(p.into()), layers, ..TokenRecord::default() })
    }

    fn told(p: &str) -> Vec<(String, String)> {
        let unpacked = of("x", p, 1).unwrap();
        unpacked.objects.into_iter().flatten().map(|pair| (pair.name, pair.value)).collect()
    }

    #[test]
    fn the_locators_keys_are_named() {
        let p = r#"{"note":"Bus","zones":1,"tracks":0,"sensorMasks":["*"],"other":1}"#;
        let unpacked = of("locator", p, 1).unwrap();
        let keys: Vec<_> = unpacked.objects[0].iter().map(|pair| pair.key.map(|key| key.name)).collect();
        assert_eq!(keys, [Some("note"), Some("zones"), Some("tracks"), Some("sensorMasks"), None]);
        let meanings: Vec<_> =
            unpacked.objects[0].iter().map(|pair| pair.meaning().map(|meaning| meaning.en)).collect();
        assert_eq!(meanings, [None, Some("shown"), Some("not shown"), None, None]);
        assert!(of("bus", p, 1).unwrap().objects[0].iter().all(|pair| pair.key.is_none()));
    }

    #[test]
    fn objects_arrays_and_nested_values() {
        let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        assert_eq!(told("{}"), []);
        assert_eq!(told(r#"{"a":{"b":[1]},"c":true}"#), [pair("a", r#"{"b":[1]}"#), pair("c", "true")]);
        assert_eq!(told(r#"[{"a":"b"},{"c":"d"}]"#), [pair("a", "b"), pair("c", "d")]);
        assert_eq!(told(r#"{"id":9007199254740993}"#), [pair("id", "9007199254740993")]);
    }

    #[test]
    fn layers_are_counted() {
        let count = |p: &str, layers| of("x", p, layers).map(|unpacked| (unpacked.layers, unpacked.surplus));
        assert_eq!(count("{}", 1), Some((2, 0)));
        assert_eq!(count("{}", 2), Some((3, 0)), "token/login: three");
        assert_eq!(count(r#""{\"a\":1}""#, 1), Some((3, 1)));
        assert_eq!(count(r#""\"{\\\"a\\\":1}\"""#, 1), Some((4, 2)));
        assert_eq!(count("note", 1), None);
        assert_eq!(count("", 1), None);
    }

    #[test]
    fn without_a_secret_the_text_is_as_it_stands() {
        for p in ["{ \"a\" : [1.50, \"\\u0434\"],\n \"b\":null }", r#""{\"a\":1}""#, "{'a': True,}"] {
            assert_eq!(of("x", p, 1).unwrap().text, p);
        }
    }

    #[test]
    fn s27_a_secret_in_it_is_masked() {
        let token = "fc75caffa283438a6510f07b77cff2bc1328ACCA175E297C6BE8F9338B439B4C53575A66";
        let value = &told(&format!(r#"{{"note":"t={token}"}}"#))[0].1;
        assert_eq!(value, "t=•••");
    }
}
