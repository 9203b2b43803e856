//! A `meta` that a person has, read back.

use super::{At, Given, Image, Meta, Problem, ProblemKind, Repair, python};
use crate::paste::json::{self, Fault, Json};
use crate::provider::vk_vision::endpoint::{Endpoint, Key, KeyKind};
use crate::text::Text;

/// A `meta`, and how it came to be. The files' names are never in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// What could be read.
    pub meta: Meta,
    /// What was put right.
    pub repairs: Vec<Repair>,
    /// What could not be taken over.
    pub problems: Vec<Problem>,
}

/// Why a text is no `meta`, and where: line and column, counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReadError {
    /// The line.
    pub line: usize,
    /// The column, in characters.
    pub column: usize,
}

impl ReadError {
    /// What is wrong and what to do.
    pub const TEXT: Text = Text {
        ru: "meta должна быть одним объектом JSON: {\"images\":[{\"name\":\"file_0\"}]}. С этого места она читается иначе.",
        en: "meta must be one JSON object: {\"images\":[{\"name\":\"file_0\"}]}. It stops being one here.",
    };
}

impl Meta {
    /// Reads a `meta` that is meant for `endpoint`.
    ///
    /// # Errors
    ///
    /// The place from which the text is no JSON object, neither as it stands nor as Python prints it.
    pub fn read(endpoint: &'static Endpoint, text: &str) -> Result<Reading, ReadError> {
        let text = text.trim_end();
        let from_python = json::fault(text).and_then(|_| python::to_json(text));
        let json = from_python.as_deref().unwrap_or(text);
        if let Some(Fault { line, column, .. }) = json::fault(json) {
            return Err(ReadError { line, column });
        }
        let Some(Json::Object(members)) = json::read(json).map(|read| read.json) else {
            return Err(ReadError { line: 1, column: 1 });
        };
        let meta = Meta { endpoint, given: Vec::new(), images: Vec::new() };
        let mut reading = Reading { meta, repairs: Vec::new(), problems: Vec::new() };
        reading.repairs.extend(from_python.map(|_| Repair::Python));
        for (name, value) in members {
            reading.member(&name, value);
        }
        Ok(reading)
    }
}

impl Reading {
    fn member(&mut self, name: &str, value: Json) {
        if name == "images" {
            return self.images(value);
        }
        let Some(key) = self.meta.endpoint.key(name) else {
            return self.say(ProblemKind::UnknownKey, At::Whole);
        };
        match self.given(key, value) {
            Some(given) => {
                // Of a name that repeats, the last value counts.
                self.meta.given.retain(|(earlier, _)| earlier.name != key.name);
                self.meta.given.push((key, given));
            }
            None => self.say(ProblemKind::WrongType, At::Key(key.name)),
        }
    }

    fn given(&mut self, key: &'static Key, value: Json) -> Option<Given> {
        Some(match (&key.kind, value) {
            (KeyKind::Word(_), Json::String(word)) => Given::Word(word),
            (KeyKind::Word(_), Json::Number(digits)) => {
                self.repairs.push(Repair::NumberAsText(key.name));
                Given::Word(digits)
            }
            (KeyKind::Words(_), Json::Array(items)) => {
                let word = |item| if let Json::String(word) = item { Some(word) } else { None };
                Given::Words(items.into_iter().map(word).collect::<Option<_>>()?)
            }
            (KeyKind::Words(_), Json::String(word)) => {
                self.repairs.push(Repair::TextAsArray(key.name));
                Given::Words(vec![word])
            }
            (KeyKind::Number(_), Json::Number(digits)) => Given::Number(digits.parse().ok()?),
            (KeyKind::Tick { .. }, Json::Bool(on)) => Given::Tick(on),
            _ => return None,
        })
    }

    fn images(&mut self, value: Json) {
        let Json::Array(items) = value else {
            return self.say(ProblemKind::WrongType, At::Key("images"));
        };
        for item in items {
            let at = self.meta.images.len();
            let name = item.get("name").cloned();
            let person_id = match item.get("person_id") {
                Some(Json::Number(digits)) => digits.parse().ok(),
                _ => None,
            };
            if item.get("person_id").is_some() && person_id.is_none() {
                self.say(ProblemKind::WrongType, At::Image(at));
            }
            let name = if let Some(Json::String(name)) = name { name } else { String::new() };
            self.meta.images.push(Image { name, file: String::new(), person_id });
        }
    }

    fn say(&mut self, kind: ProblemKind, at: At) {
        self.problems.push(Problem { kind, at });
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{asking, word, words};
    use super::*;
    use crate::provider::vk_vision::endpoint::{self, ENDPOINTS};
    use proptest::collection::vec;
    use proptest::prelude::*;
    use proptest::sample::{select, subsequence};

    fn read(path: &str, text: &str) -> Result<Reading, ReadError> {
        Meta::read(endpoint::find(path).unwrap(), text)
    }

    /// What was read, written again; the repairs; the problems.
    fn told(path: &str, text: &str) -> (String, Vec<Repair>, Vec<(ProblemKind, At)>) {
        let reading = read(path, text).unwrap();
        let problems = reading.problems.iter().map(|problem| (problem.kind, problem.at)).collect();
        (reading.meta.object().compact(true).expose().to_owned(), reading.repairs, problems)
    }

    #[test]
    fn json_and_pythons_print_mean_the_same() {
        let json = r#"{"space":"1","images":[{"name":"file","person_id":1}]}"#;
        let python = "{'space': '1', 'images': [{'name': 'file', 'person_id': 1}]}";
        assert_eq!(told("persons/set", json), (json.to_owned(), vec![], vec![]));
        assert_eq!(told("persons/set", python), (json.to_owned(), vec![Repair::Python], vec![]));
        let python = "{'space': '5', 'create_new': True, 'images': [{'name': 'file_0'}]}";
        let json = r#"{"space":"5","create_new":true,"images":[{"name":"file_0"}]}"#;
        assert_eq!(told("persons/recognize", python), (json.to_owned(), vec![Repair::Python], vec![]));
    }

    #[test]
    fn what_is_plainly_meant_is_put_right() {
        let images = r#""images":[{"name":"file_0"}]"#;
        assert_eq!(
            told("persons/recognize", &["{\"space\":1,", images, "}"].concat()),
            (["{\"space\":\"1\",", images, "}"].concat(), vec![Repair::NumberAsText("space")], vec![]),
        );
        assert_eq!(
            told("objects/detect", &["{\"mode\":\"object\",", images, "}"].concat()),
            (["{\"mode\":[\"object\"],", images, "}"].concat(), vec![Repair::TextAsArray("mode")], vec![]),
        );
    }

    #[test]
    fn what_does_not_belong_is_named() {
        use ProblemKind::{UnknownKey, WrongType};
        for (path, text, problem) in [
            ("docs/detect", r#"{"mode":"x"}"#, (UnknownKey, At::Whole)),
            ("persons/truncate", r#"{"space":true}"#, (WrongType, At::Key("space"))),
            ("photo/improve", r#"{"rfactor":"2"}"#, (WrongType, At::Key("rfactor"))),
            ("photo/improve", r#"{"rfactor":2.5}"#, (WrongType, At::Key("rfactor"))),
            ("objects/detect", r#"{"mode":[1]}"#, (WrongType, At::Key("mode"))),
            ("docs/detect", r#"{"images":{"name":"file"}}"#, (WrongType, At::Key("images"))),
            ("persons/set", r#"{"images":[{"name":"file","person_id":"1"}]}"#, (WrongType, At::Image(0))),
        ] {
            assert_eq!(told(path, text).2, [problem], "{text}");
        }
    }

    #[test]
    fn what_is_no_object_has_its_place() {
        for (text, line, column) in [
            ("", 1, 1),
            ("[]", 1, 1),
            ("\"meta\"", 1, 1),
            ("{'a': 'ё', b}", 1, 12),
            ("{\n \"mode\": [\"object\"\n", 2, 18),
            ("\n\n {\"a\" 1}", 3, 7),
            ("{} {}", 1, 4),
        ] {
            assert_eq!(read("docs/detect", text), Err(ReadError { line, column }), "{text}");
        }
    }

    fn value(key: &'static Key) -> BoxedStrategy<(&'static Key, Given)> {
        match &key.kind {
            KeyKind::Word(choices) => {
                (0..choices.len()).prop_map(move |at| (key, word(choices[at].value))).boxed()
            }
            KeyKind::Words(choices) => {
                let all: Vec<_> = choices.iter().map(|choice| choice.value).collect();
                subsequence(all, 1..=choices.len()).prop_map(move |chosen| (key, words(&chosen))).boxed()
            }
            KeyKind::Number(numbers) => {
                select(*numbers).prop_map(move |number| (key, Given::Number(number))).boxed()
            }
            KeyKind::Tick { .. } => any::<bool>().prop_map(move |on| (key, Given::Tick(on))).boxed(),
        }
    }

    fn meta() -> impl Strategy<Value = Meta> {
        let ids = vec(any::<i64>(), 1..5);
        (0..ENDPOINTS.len(), ids).prop_flat_map(|(at, ids)| {
            let endpoint = &ENDPOINTS[at];
            let given: Vec<_> = endpoint.keys.iter().map(value).collect();
            given.prop_map(move |given| {
                let persons: Vec<_> =
                    ids.iter().map(|id| endpoint.images.have_persons().then_some(*id)).collect();
                let persons =
                    if endpoint.images == endpoint::Images::None { &[] } else { persons.as_slice() };
                let mut meta = asking(endpoint.path, &[], persons);
                meta.given = given;
                for image in &mut meta.images {
                    image.file.clear();
                }
                meta
            })
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn what_was_built_is_read_back(meta in meta()) {
            let object = meta.object();
            for json in [object.compact(true), object.readable(true)] {
                let reading = Meta::read(meta.endpoint, json.expose());
                prop_assert_eq!(reading, Ok(Reading { meta: meta.clone(), repairs: vec![], problems: vec![] }));
            }
        }

        #[test]
        fn no_text_makes_it_panic(text in any::<String>()) {
            for endpoint in ENDPOINTS {
                let _ = Meta::read(endpoint, &text);
            }
        }
    }
}
