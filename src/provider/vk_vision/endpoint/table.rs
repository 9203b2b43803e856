//! The endpoints themselves. Source: the documentation of VK Cloud with its description of the API, version 1.0.3.

use super::super::limits;
use super::{Endpoint, Images, Key, KeyKind, Needed};
use crate::provider::choice::{Choice, choices};
use crate::text::Text;

/// Every endpoint there is.
pub static ENDPOINTS: &[Endpoint] = &[
    Endpoint {
        title: Text {
            ru: "Найти на фотографиях предметы, людей, сцены, номера машин",
            en: "Find objects, people, scenes and number plates in photos",
        },
        keys: &[Key {
            name: "mode",
            title: Text { ru: "что искать", en: "what to look for" },
            kind: KeyKind::Words(OBJECTS),
            needed: Needed::Always,
        }],
        ..files("objects/detect")
    },
    Endpoint {
        title: Text { ru: "Узнать людей по лицам", en: "Recognize people by their faces" },
        keys: &[
            SPACE,
            Key {
                name: "create_new",
                title: Text {
                    ru: "заводить нового человека, если похожего нет",
                    en: "add a new person where none is alike",
                },
                kind: KeyKind::Tick { default: false },
                needed: Needed::Never,
            },
            Key {
                name: "update_embedding",
                title: Text {
                    ru: "уточнять описание лица по этому снимку",
                    en: "refine the description of the face by this photo",
                },
                kind: KeyKind::Tick { default: true },
                needed: Needed::Never,
            },
        ],
        ..files("persons/recognize")
    },
    Endpoint {
        title: Text { ru: "Запомнить, чьё это лицо", en: "Remember whose face it is" },
        images: Images::FilesOfPersons,
        keys: &[SPACE],
        ..files("persons/set")
    },
    Endpoint {
        title: Text { ru: "Забыть людей", en: "Forget people" },
        images: Images::Persons,
        keys: &[SPACE],
        ..files("persons/delete")
    },
    Endpoint {
        title: Text {
            ru: "Забыть всех людей набора", en: "Forget everybody in a space"
        },
        images: Images::None,
        keys: &[SPACE],
        ..files("persons/truncate")
    },
    Endpoint {
        title: Text {
            ru: "Определить вид документа", en: "Tell the kind of a document"
        },
        ..files("docs/detect")
    },
    Endpoint {
        title: Text { ru: "Прочитать документ", en: "Read a document" }, ..files("docs/recognize")
    },
    Endpoint {
        title: Text { ru: "Прочитать страницу текста", en: "Read a page of text" },
        keys: &[Key {
            name: "mode",
            title: Text { ru: "подробность ответа", en: "how detailed the answer is" },
            kind: KeyKind::Word(DETAILED),
            needed: Needed::Never,
        }],
        ..files("text/recognize")
    },
    Endpoint {
        title: Text {
            ru: "Прочитать надписи на фотографии", en: "Read words in a photo"
        },
        keys: &[Key {
            name: "lang",
            title: Text { ru: "ожидаемый язык", en: "expected language" },
            kind: KeyKind::Word(LANGUAGES),
            needed: Needed::Never,
        }],
        ..files("scene_text/recognize")
    },
    Endpoint {
        title: Text { ru: "Улучшить фотографию", en: "Improve a photo" },
        keys: &[
            Key {
                name: "mode",
                title: Text { ru: "что сделать", en: "what to do" },
                kind: KeyKind::Words(IMPROVEMENTS),
                needed: Needed::Always,
            },
            Key {
                name: "rfactor",
                title: Text {
                    ru: "во сколько раз увеличить", en: "how many times larger"
                },
                kind: KeyKind::Number(&[2, 4]),
                needed: Needed::WithMode("resolution"),
            },
            Key {
                name: "rtype",
                title: Text { ru: "что на снимке", en: "what the picture is" },
                kind: KeyKind::Word(PICTURES),
                needed: Needed::WithMode("resolution"),
            },
        ],
        most_images: limits::IMAGES_TO_IMPROVE,
        ..files("photo/improve")
    },
    Endpoint {
        title: Text {
            ru: "Проверить, нет ли содержимого 18+", en: "Check for adult content"
        },
        ..files("adult/detect")
    },
];

/// What most endpoints have in common.
const fn files(path: &'static str) -> Endpoint {
    Endpoint { path, title: Text::same(""), images: Images::Files, keys: &[], most_images: limits::IMAGES }
}

const SPACE: Key = Key {
    name: "space",
    title: Text {
        ru: "набор людей, от 0 до 9: в разных наборах один и тот же номер — разные люди",
        en: "space, from 0 to 9: one number means different people in different spaces",
    },
    kind: KeyKind::Word(SPACES),
    needed: Needed::Always,
};

/// The sets of people.
pub const SPACES: &[Choice] = choices! {
    "0" { "0" } { "0" }
    "1" { "1" } { "1" }
    "2" { "2" } { "2" }
    "3" { "3" } { "3" }
    "4" { "4" } { "4" }
    "5" { "5" } { "5" }
    "6" { "6" } { "6" }
    "7" { "7" } { "7" }
    "8" { "8" } { "8" }
    "9" { "9" } { "9" }
};

/// What `objects/detect` looks for.
pub const OBJECTS: &[Choice] = choices! {
    "object" { "предметы" } { "objects" }
    "object2" { "предметы, вторая модель: больше видов" } { "objects, second model: more kinds" }
    "scene" { "сцены" } { "scenes" }
    "car_number" { "номера машин" } { "number plates" }
    "multiobject" { "предметы со всеми рамками" } { "objects with all their frames" }
    "pedestrian" { "люди" } { "people" }
    "selfie" { "селфи" } { "selfies" }
};

/// How detailed `text/recognize` answers.
pub const DETAILED: &[Choice] = choices! {
    "detailed" { "с координатами строк и слов" } { "with the coordinates of lines and words" }
};

/// The languages of `scene_text/recognize`.
pub const LANGUAGES: &[Choice] = choices! {
    "rus" { "русский" } { "Russian" }
    "eng" { "английский" } { "English" }
};

/// What `photo/improve` does.
pub const IMPROVEMENTS: &[Choice] = choices! {
    "improve" { "восстановить" } { "restore" }
    "resolution" { "увеличить" } { "enlarge" }
};

/// What a picture is that is enlarged.
pub const PICTURES: &[Choice] = choices! {
    "art" { "рисунок" } { "a drawing" }
    "photo" { "фотография" } { "a photo" }
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_endpoint_says_what_it_does() {
        for endpoint in ENDPOINTS {
            let titles = endpoint.keys.iter().map(|key| key.title).chain([endpoint.title]);
            for title in titles {
                assert!(title.ru.chars().any(|letter| matches!(letter, 'а'..='я')), "{}", endpoint.path);
                assert!(!title.en.is_empty() && title.en.is_ascii(), "{}", endpoint.path);
            }
        }
    }
}
