//! A request to VK Cloud Vision: its `meta`, the files beside it, and the call.

mod check;
mod fields;
mod python;
mod read;
mod repair;
mod words;

pub use fields::{IMPLIED, field};
pub use read::{ReadError, Reading};
pub use repair::Repair;

use super::endpoint::{BASE, Endpoint, Key};
use crate::paste::json::quoted;
use crate::request::call::{Call, Failure, Parameter, Value, Variable};
use crate::request::{Method, Object};
use crate::secret::Secret;

/// What an endpoint is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meta {
    /// Which endpoint.
    pub endpoint: &'static Endpoint,
    /// The members that are given, `images` aside.
    pub given: Vec<(&'static Key, Given)>,
    /// The images, in order.
    pub images: Vec<Image>,
}

/// The value of a member of `meta`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Given {
    /// A text.
    Word(String),
    /// Texts.
    Words(Vec<String>),
    /// A number.
    Number(i64),
    /// `true` or `false`.
    Tick(bool),
}

/// An image, or a person without one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Image {
    /// The name of the form's field that holds the file: see [`field`].
    pub name: String,
    /// The file's name on the person's machine; empty where there is none.
    pub file: String,
    /// Who is in it, where the endpoint asks.
    pub person_id: Option<i64>,
}

/// Something that keeps a [`Meta`] from being sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Problem {
    /// What is wrong.
    pub kind: ProblemKind,
    /// Where.
    pub at: At,
}

/// A place in a [`Meta`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum At {
    /// The whole of it.
    Whole,
    /// The member of this name.
    Key(&'static str),
    /// The image of this number, counted from 0.
    Image(usize),
}

/// What can be wrong with a [`Meta`]; [`ProblemKind::text`] says what to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProblemKind {
    /// A member that has to be there is not.
    Missing,
    /// A value that the endpoint does not know.
    UnknownValue,
    /// A text where there should be a number, and the like.
    WrongType,
    /// A member that the endpoint does not know.
    UnknownKey,
    /// There is no image.
    NoImages,
    /// More images than one request may hold.
    TooManyImages,
    /// The endpoint takes no images.
    UnwantedImages,
    /// The name is not that of a field of the form.
    UnknownField,
    /// Two images have one name.
    RepeatedField,
    /// The file has no name.
    FileMissing,
    /// There is no person id.
    PersonMissing,
    /// The endpoint asks for no person.
    UnwantedPerson,
}

impl Meta {
    /// The call. An empty token is taken from its environment variable.
    ///
    /// # Errors
    ///
    /// Everything that is wrong, in the order in which it stands.
    pub fn call(&self, token: Secret) -> Result<Call, Vec<Problem>> {
        let problems = self.problems();
        if !problems.is_empty() {
            return Err(problems);
        }
        let secret = Value::Secret(Variable { name: "VK_VISION_TOKEN", value: token });
        let query = vec![
            Parameter { name: "oauth_token", value: secret },
            Parameter { name: "oauth_provider", value: Value::Text("mcs".to_owned()) },
        ];
        let files = self.images.iter().filter(|_| self.endpoint.images.are_files());
        let field = |image: &Image| {
            Some(Parameter { name: fields::known(&image.name)?, value: Value::File(image.file.clone()) })
        };
        let mut form: Vec<_> = files.filter_map(field).collect();
        form.push(Parameter { name: "meta", value: Value::Json(self.object()) });
        let endpoint = [BASE, self.endpoint.path].concat();
        Ok(Call { method: Method::Multipart, endpoint, query, form, failure: Failure::Status })
    }

    /// `meta` as it is sent.
    pub fn object(&self) -> Object {
        let mut object = Object::default();
        for (key, given) in &self.given {
            match given {
                Given::Word(word) => object.text(key.name, word),
                Given::Words(words) => {
                    let words: Vec<_> = words.iter().map(|word| quoted(word)).collect();
                    object.value(key.name, ["[", &words.join(","), "]"].concat());
                }
                Given::Number(number) => object.value(key.name, number),
                Given::Tick(on) => object.value(key.name, on),
            }
        }
        if !self.images.is_empty() {
            let images: Vec<_> = self.images.iter().map(Image::json).collect();
            object.value("images", ["[", &images.join(","), "]"].concat());
        }
        object
    }
}

impl Image {
    fn json(&self) -> String {
        let mut json = ["{\"name\":", &quoted(&self.name)].concat();
        if let Some(person_id) = self.person_id {
            json.extend([",\"person_id\":", &person_id.to_string()]);
        }
        json.push('}');
        json
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::provider::vk_vision::endpoint;

    /// A meta that asks `path`; each image is in the field of its number.
    pub fn asking(path: &str, given: &[(&str, Given)], persons: &[Option<i64>]) -> Meta {
        let endpoint = endpoint::find(path).unwrap();
        let given = given.iter().map(|(name, given)| (endpoint.key(name).unwrap(), given.clone())).collect();
        let image = |(at, person_id): (usize, &Option<i64>)| Image {
            name: field(at).unwrap().to_owned(),
            file: if endpoint.images.are_files() { format!("{at}.jpg") } else { String::new() },
            person_id: *person_id,
        };
        Meta { endpoint, given, images: persons.iter().enumerate().map(image).collect() }
    }

    pub fn word(word: &str) -> Given {
        Given::Word(word.to_owned())
    }

    pub fn words(words: &[&str]) -> Given {
        Given::Words(words.iter().map(|word| (*word).to_owned()).collect())
    }

    #[test]
    fn the_call_is_the_documented_one() {
        let meta = asking("objects/detect", &[("mode", words(&["scene", "pedestrian"]))], &[None, None]);
        let call = meta.call(Secret::from("CANARY")).unwrap();
        assert_eq!(call.endpoint, "https://smarty.mail.ru/api/v1/objects/detect");
        assert_eq!(call.method, Method::Multipart);
        let query: Vec<_> = call.query.iter().map(|parameter| parameter.name).collect();
        assert_eq!(query, ["oauth_token", "oauth_provider"]);
        assert!(matches!(&call.query[0].value, Value::Secret(token) if token.name == "VK_VISION_TOKEN"));
        assert_eq!(call.query[1].value, Value::Text("mcs".to_owned()));
        let form: Vec<_> = call.form.iter().map(|parameter| parameter.name).collect();
        assert_eq!(form, ["file_0", "file_1", "meta"]);
        assert_eq!(call.form[1].value, Value::File("1.jpg".to_owned()));
        assert!(!format!("{call:?}").contains("CANARY"));
    }

    #[test]
    fn meta_is_written_as_documented() {
        for (meta, json) in [
            (
                asking("objects/detect", &[("mode", words(&["object"]))], &[None]),
                r#"{"mode":["object"],"images":[{"name":"file_0"}]}"#,
            ),
            (
                asking("persons/set", &[("space", word("1"))], &[Some(1), Some(-2)]),
                r#"{"space":"1","images":[{"name":"file_0","person_id":1},{"name":"file_1","person_id":-2}]}"#,
            ),
            (asking("persons/truncate", &[("space", word("5"))], &[]), r#"{"space":"5"}"#),
            (
                asking(
                    "persons/recognize",
                    &[("space", word("5")), ("create_new", Given::Tick(true))],
                    &[None],
                ),
                r#"{"space":"5","create_new":true,"images":[{"name":"file_0"}]}"#,
            ),
            (
                asking(
                    "photo/improve",
                    &[
                        ("mode", words(&["resolution"])),
                        ("rfactor", Given::Number(4)),
                        ("rtype", word("art")),
                    ],
                    &[None],
                ),
                r#"{"mode":["resolution"],"rfactor":4,"rtype":"art","images":[{"name":"file_0"}]}"#,
            ),
        ] {
            assert_eq!(meta.object().compact(true).expose(), json);
            assert!(meta.call(Secret::default()).is_ok(), "{json}");
        }
    }

    #[test]
    fn persons_are_forgotten_without_files() {
        let meta = asking("persons/delete", &[("space", word("5"))], &[Some(1)]);
        let call = meta.call(Secret::default()).unwrap();
        assert_eq!(call.form.iter().map(|parameter| parameter.name).collect::<Vec<_>>(), ["meta"]);
    }
}
