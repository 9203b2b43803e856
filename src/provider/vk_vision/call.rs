//! The form of a request to VK Cloud Vision: which endpoint, and what its `meta` is made of.

mod check;
mod fill;
mod modes;

use super::endpoint::{self, DETAILED, ENDPOINTS, Endpoint, LANGUAGES, PICTURES, SPACES};
use super::limits;
use super::meta::IMPLIED;
use crate::form::{Choice, Field, Filled, Form, Group, Input, Kind};
use crate::provider::choice::optional;
use crate::response::Response;
use crate::secret::Secret;
use crate::text::{Text, text};

pub use check::FORMAT;
pub use fill::{FILES_MISSING, GUESSED};
pub use modes::MODES;

/// Which endpoint.
pub const ENDPOINT: Field = Field("endpoint");
/// The service token.
pub const OAUTH_TOKEN: Field = Field("oauth_token");
/// `mode` of `text/recognize`; the others' modes are ticks, see [`MODES`].
pub const MODE: Field = Field("mode");
/// The expected language.
pub const LANG: Field = Field("lang");
/// The set of people.
pub const SPACE: Field = Field("space");
/// Whether to add a new person.
pub const CREATE_NEW: Field = Field("create_new");
/// Whether to learn from this photo.
pub const UPDATE_EMBEDDING: Field = Field("update_embedding");
/// How many times larger.
pub const RFACTOR: Field = Field("rfactor");
/// What the picture is.
pub const RTYPE: Field = Field("rtype");
/// The names of the files, one a line.
pub const FILES: Field = Field("files");
/// The numbers of the people, one a line.
pub const PERSON_IDS: Field = Field("person_ids");

static PATHS: [Choice; ENDPOINTS.len()] = {
    let mut all = [Choice { value: "", title: Text::same("") }; ENDPOINTS.len()];
    let mut place = 0;
    while place < all.len() {
        all[place] = Choice { value: ENDPOINTS[place].path, title: ENDPOINTS[place].title };
        place += 1;
    }
    all
};

const NOT_GIVEN: Text = text("не указывать", "not given");
const TO_CHOOSE: Text = text("выберите", "choose");

static DETAILS: [Choice; 2] = optional(text("только текст", "the text alone"), DETAILED);
static EXPECTED: [Choice; 3] = optional(NOT_GIVEN, LANGUAGES);
static PEOPLE: [Choice; 11] = optional(TO_CHOOSE, SPACES);
static PICTURE: [Choice; 3] = optional(TO_CHOOSE, PICTURES);
static FACTORS: [Choice; 3] = optional(
    TO_CHOOSE,
    &[
        Choice { value: "2", title: text("вдвое", "twice") },
        Choice { value: "4", title: text("вчетверо", "four times") },
    ],
);

/// The form with a service token.
pub fn with_token(_: &Response, _: &str, token: &Secret) -> Option<Filled> {
    let mut filled = Filled::new(&FORM);
    filled.put(OAUTH_TOKEN, token);
    Some(filled)
}

/// The endpoint that is chosen in a form.
fn endpoint(filled: &Filled) -> Option<&'static Endpoint> {
    endpoint::find(filled.text(ENDPOINT)).or_else(|| ENDPOINTS.first())
}

fn asks(filled: &Filled, path: &str) -> bool {
    endpoint(filled).is_some_and(|endpoint| endpoint.path == path)
}

fn has(filled: &Filled, key: &str) -> bool {
    endpoint(filled).is_some_and(|endpoint| endpoint.key(key).is_some())
}

fn enlarges(filled: &Filled) -> bool {
    has(filled, RFACTOR.0) && filled.is_ticked(modes::RESOLUTION)
}

fn has_files(filled: &Filled) -> bool {
    endpoint(filled).is_some_and(|endpoint| endpoint.images.are_files())
}

fn has_persons(filled: &Filled) -> bool {
    endpoint(filled).is_some_and(|endpoint| endpoint.images.have_persons())
}

/// At first the search for objects in photos.
pub static FORM: Form = Form {
    id: "vk_vision/call",
    tab: text("Запрос", "Request"),
    title: text("Собрать запрос к VK Cloud Vision", "Build a request to VK Cloud Vision"),
    introduction: text(
        "Vision — платная услуга: по документации, 0,06 ₽ за изображение, пока их не больше 1 000 000 в месяц. \
         Готовый запрос вы посылаете сами, файлы остаются у вас.",
        "Vision is a paid service: 0.06 ₽ an image, as documented, for up to 1,000,000 images a month. You send the finished request yourself; the files stay with you.",
    ),
    groups: &[
        Group {
            title: text("Запрос", "The request"),
            inputs: &[
                Input::new(ENDPOINT, text("Что сделать", "What to do"), Text::same(""), Kind::Choice(&PATHS))
                    .on_the_wire("")
                    .initially(ENDPOINTS[0].path),
                Input::new(
                    OAUTH_TOKEN,
                    text("Сервисный токен", "Service token"),
                    text(
                        "Можно оставить пустым: код возьмёт его из переменной VK_VISION_TOKEN.",
                        "May stay empty: code takes it from the variable VK_VISION_TOKEN.",
                    ),
                    Kind::Secret,
                ),
            ],
        },
        Group { title: text("Что искать", "What to look for"), inputs: &modes::OF_OBJECTS },
        Group {
            title: text("Что сделать с фотографией", "What to do with the photo"),
            inputs: &[
                modes::IMPROVE,
                modes::ENLARGE,
                Input::new(
                    RFACTOR,
                    text("Во сколько раз", "How many times"),
                    Text::same(""),
                    Kind::Choice(&FACTORS),
                )
                .used_when(enlarges),
                Input::new(
                    RTYPE,
                    text("Что на снимке", "What the picture is"),
                    Text::same(""),
                    Kind::Choice(&PICTURE),
                )
                .used_when(enlarges),
            ],
        },
        Group {
            title: text("Параметры", "Parameters"),
            inputs: &[
                Input::new(
                    MODE,
                    text("Подробность ответа", "Detail of the answer"),
                    Text::same(""),
                    Kind::Choice(&DETAILS),
                )
                .used_when(|filled| asks(filled, "text/recognize")),
                Input::new(
                    LANG,
                    text("Ожидаемый язык", "Expected language"),
                    Text::same(""),
                    Kind::Choice(&EXPECTED),
                )
                .used_when(|filled| has(filled, "lang")),
                Input::new(
                    SPACE,
                    text("Набор людей", "Set of people"),
                    text(
                        "В разных наборах один и тот же номер — разные люди.",
                        "One number means different people in different sets.",
                    ),
                    Kind::Choice(&PEOPLE),
                )
                .used_when(|filled| has(filled, SPACE.0)),
                Input::new(
                    CREATE_NEW,
                    text(
                        "Заводить нового человека, если похожего нет",
                        "Add a new person where none is alike",
                    ),
                    Text::same(""),
                    Kind::Tick,
                )
                .used_when(|filled| has(filled, CREATE_NEW.0)),
                Input::new(
                    UPDATE_EMBEDDING,
                    text(
                        "Уточнять описание лица по этому снимку",
                        "Refine the description of the face by this photo",
                    ),
                    Text::same(""),
                    Kind::Tick,
                )
                .initially("true")
                .used_when(|filled| has(filled, UPDATE_EMBEDDING.0)),
            ],
        },
        Group {
            title: text("Изображения", "Images"),
            inputs: &[
                Input::new(
                    FILES,
                    text("Имена файлов", "Names of the files"),
                    limits::FILES_BY_NAME,
                    Kind::Lines("3"),
                )
                .on_the_wire("")
                .private()
                .used_when(has_files),
                Input::new(
                    PERSON_IDS,
                    text("Номера людей, person_id", "Numbers of the people, person_id"),
                    text(
                        "По одному на строке, в том же порядке, что файлы.",
                        "One a line, in the order of the files.",
                    ),
                    Kind::Lines("3"),
                )
                .on_the_wire("")
                .private()
                .used_when(has_persons),
            ],
        },
    ],
    check: check::check,
    aliases: &[],
    implied: &IMPLIED,
    reads: fill::reads,
    fill: fill::fill,
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::provider::vk_vision::guide::PAID;

    #[test]
    fn the_introduction_begins_with_the_price() {
        let price = |text: &'static str| text.split_once(": ").map(|(_, price)| price);
        assert!(price(PAID.ru).is_some_and(|price| FORM.introduction.ru.contains(price)));
        assert!(PAID.en.contains("0.06 ₽ an image, as documented, for up to 1,000,000 images a month"));
        assert!(
            FORM.introduction
                .en
                .contains("0.06 ₽ an image, as documented, for up to 1,000,000 images a month")
        );
    }

    #[test]
    fn every_member_of_every_meta_has_its_input() {
        for endpoint in ENDPOINTS {
            let filled = Filled::new(&FORM).with(ENDPOINT, endpoint.path).with(modes::RESOLUTION, "true");
            for key in endpoint.keys {
                let used = |input: &&Input| input.wire == key.name && filled.uses(input.field);
                let ticks = MODES.iter().filter(|mode| mode.path == endpoint.path && key.name == "mode");
                let inputs = FORM.inputs().filter(used).count() + ticks.count().min(1);
                assert_eq!(inputs, 1, "{} {}", endpoint.path, key.name);
            }
            assert_eq!(filled.uses(FILES), endpoint.images.are_files());
            assert_eq!(filled.uses(PERSON_IDS), endpoint.images.have_persons());
        }
    }
}
