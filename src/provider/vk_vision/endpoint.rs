//! What VK Cloud Vision can be asked: every endpoint with what its `meta` takes.

mod table;

pub use table::ENDPOINTS;
pub(super) use table::{DETAILED, IMPROVEMENTS, LANGUAGES, OBJECTS, PICTURES, SPACES};

use crate::provider::choice::Choice;
use crate::text::Text;

/// Where all endpoints are.
pub const BASE: &str = "https://smarty.mail.ru/api/v1/";

/// One thing that Vision does.
#[derive(Debug, PartialEq, Eq)]
pub struct Endpoint {
    /// The path below [`BASE`].
    pub path: &'static str,
    /// What it does.
    pub title: Text,
    /// What `images` of its `meta` holds.
    pub images: Images,
    /// What else its `meta` holds, in order.
    pub keys: &'static [Key],
    /// How many images one request may hold.
    pub most_images: usize,
}

/// What `images` of a `meta` holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Images {
    /// There is none.
    None,
    /// A name for each file.
    Files,
    /// A name for each file, and the person in it.
    FilesOfPersons,
    /// Persons under any name, without files.
    Persons,
}

/// A member of `meta`.
#[derive(Debug, PartialEq, Eq)]
pub struct Key {
    /// Its name on the wire.
    pub name: &'static str,
    /// What it is.
    pub title: Text,
    /// What it may be.
    pub kind: KeyKind,
    /// When it has to be there.
    pub needed: Needed,
}

/// What a member of `meta` may be.
#[derive(Debug, PartialEq, Eq)]
pub enum KeyKind {
    /// One of these texts.
    Word(&'static [Choice]),
    /// An array of one or more of these texts.
    Words(&'static [Choice]),
    /// One of these numbers.
    Number(&'static [i64]),
    /// `true` or `false`, and which of them it is where it is left out.
    Tick {
        /// What Vision takes where nothing is said.
        default: bool,
    },
}

/// When a member of `meta` has to be there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needed {
    /// Always.
    Always,
    /// Never.
    Never,
    /// Where `mode` holds this word.
    WithMode(&'static str),
}

/// The endpoint of this path.
///
/// ```
/// use brelok::provider::vk_vision::endpoint;
/// assert_eq!(endpoint::find("photo/improve").map(|endpoint| endpoint.most_images), Some(48));
/// ```
pub fn find(path: &str) -> Option<&'static Endpoint> {
    ENDPOINTS.iter().find(|endpoint| endpoint.path == path)
}

/// The endpoint that a path belongs to.
pub(super) fn of_path(path: &str) -> Option<&'static str> {
    path.strip_prefix(super::PATH)
        .and_then(|path| find(path.trim_end_matches('/')))
        .map(|endpoint| endpoint.path)
}

impl Endpoint {
    /// The member of its `meta` of this name, `images` aside.
    pub fn key(&self, name: &str) -> Option<&'static Key> {
        self.keys.iter().find(|key| key.name == name)
    }
}

impl Images {
    /// Whether each of them is a file in a field of the form.
    pub const fn are_files(self) -> bool {
        matches!(self, Images::Files | Images::FilesOfPersons)
    }

    /// Whether each of them names a person.
    pub const fn have_persons(self) -> bool {
        matches!(self, Images::FilesOfPersons | Images::Persons)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What `meta` takes, written as the documentation has it.
    fn meta(endpoint: &Endpoint) -> String {
        let words =
            |choices: &[Choice]| choices.iter().map(|choice| choice.value).collect::<Vec<_>>().join("|");
        let key = |key: &Key| {
            let kind = match key.kind {
                KeyKind::Word(choices) => words(choices),
                KeyKind::Words(choices) => ["[", &words(choices), "]"].concat(),
                KeyKind::Number(numbers) => numbers.iter().map(i64::to_string).collect::<Vec<_>>().join("|"),
                KeyKind::Tick { default } => default.to_string(),
            };
            let needed = match key.needed {
                Needed::Always => "!",
                Needed::Never => "",
                Needed::WithMode(mode) => mode,
            };
            [key.name, "=", &kind, needed].concat()
        };
        endpoint.keys.iter().map(key).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn every_documented_endpoint_takes_what_is_documented() {
        let space = "space=0|1|2|3|4|5|6|7|8|9!";
        let told: Vec<_> = ENDPOINTS.iter().map(|one| (one.path, one.images, meta(one))).collect();
        let documented = [
            (
                "objects/detect",
                Images::Files,
                "mode=[object|object2|scene|car_number|multiobject|pedestrian|selfie]!",
            ),
            (
                "persons/recognize",
                Images::Files,
                &[space, " create_new=false update_embedding=true"].concat(),
            ),
            ("persons/set", Images::FilesOfPersons, space),
            ("persons/delete", Images::Persons, space),
            ("persons/truncate", Images::None, space),
            ("docs/detect", Images::Files, ""),
            ("docs/recognize", Images::Files, ""),
            ("text/recognize", Images::Files, "mode=detailed"),
            ("scene_text/recognize", Images::Files, "lang=rus|eng"),
            (
                "photo/improve",
                Images::Files,
                "mode=[improve|resolution]! rfactor=2|4resolution rtype=art|photoresolution",
            ),
            ("adult/detect", Images::Files, ""),
        ]
        .map(|(path, images, meta)| (path, images, meta.to_owned()));
        assert_eq!(told, documented);
    }

    #[test]
    fn only_improving_has_narrower_limits() {
        for endpoint in ENDPOINTS {
            let improves = endpoint.path == "photo/improve";
            assert_eq!(endpoint.most_images, if improves { 48 } else { 100 }, "{}", endpoint.path);
        }
    }
}
