//! A request that somebody pasted, or its `meta` alone, taken apart into the form.

use super::check::field;
use super::{ENDPOINT, FILES, FORM, MODES, PERSON_IDS, UPDATE_EMBEDDING};
use crate::form::remark::{Level, Place, Sentence, note, warning};
use crate::form::{Field, Filled, Kind};
use crate::outcome::Outcome;
use crate::provider::vk_vision::PROVIDER;
use crate::provider::vk_vision::endpoint::{self, ENDPOINTS, Endpoint};
use crate::provider::vk_vision::meta::{At, Given, Meta, Problem, ProblemKind, ReadError, Reading, Repair};
use crate::response::Response;
use crate::secret::Secret;

/// Whether a pasted text is a request to Vision.
pub fn reads(call: &Response) -> bool {
    let is_request = call.call.is_some() || call.open(META).is_some();
    *call.provider == PROVIDER && call.outcome == Outcome::Call && is_request
}

const META: &str = "meta";

/// The text does not say what Vision is asked.
pub const GUESSED: Sentence = warning(
    "В тексте не сказано, что сделать: выбрано первое, чему подходит эта meta. Проверьте.",
    "The text does not say what to do: this is the first that the meta suits. Check it.",
);
/// The names of the files are in no `meta`.
pub const FILES_MISSING: Sentence = note(
    "Имён файлов в meta нет: впишите их в том же порядке, что в images.",
    "The meta does not hold the names of the files: enter them in the order of its images.",
);

/// Puts every member of `meta` into its input, and says what was put right.
pub fn fill(call: &Response, filled: &mut Filled) {
    let meta = call.open(META);
    let Some(endpoint) = call.call.and_then(endpoint::find).or_else(|| meta.map_or(ENDPOINTS.first(), guess))
    else {
        return;
    };
    for input in FORM.inputs() {
        if matches!(input.kind, Kind::Tick)
            || matches!(input.kind, Kind::Choice(_)) && input.field != ENDPOINT
        {
            filled.put(input.field, &Secret::default());
        }
    }
    filled.put(UPDATE_EMBEDDING, &Secret::from("true"));
    filled.put(ENDPOINT, &Secret::from(endpoint.path));
    if call.call.is_none() {
        filled.say(ENDPOINT, GUESSED);
    }
    match meta.map(|meta| Meta::read(endpoint, meta)) {
        Some(Ok(reading)) => take(reading, call, filled),
        Some(Err(ReadError { line, column })) => {
            let sentence = Sentence { level: Level::Warning, ..Sentence::error(ReadError::TEXT) };
            filled.say_in(ENDPOINT, sentence, Place::Line(line, column));
        }
        None => {}
    }
}

/// The first endpoint that a `meta` suits.
fn guess(meta: &str) -> Option<&'static Endpoint> {
    let suits = |endpoint: &&'static Endpoint| {
        let foreign = |problem: &Problem| problem.kind != ProblemKind::FileMissing;
        Meta::read(endpoint, meta)
            .is_ok_and(|reading| reading.problems.is_empty() && !reading.meta.problems().iter().any(foreign))
    };
    ENDPOINTS.iter().find(suits).or_else(|| ENDPOINTS.first())
}

fn take(reading: Reading, call: &Response, filled: &mut Filled) {
    let Reading { meta, repairs, problems } = reading;
    let endpoint = meta.endpoint;
    let mut put = |field: Field, text: &str| filled.put(field, &Secret::from(text));
    for (key, given) in &meta.given {
        let field = field(endpoint, key.name);
        match given {
            Given::Word(word) => put(field, word),
            Given::Number(number) => put(field, &number.to_string()),
            Given::Tick(on) => put(field, if *on { "true" } else { "" }),
            Given::Words(words) => {
                for mode in MODES.iter().filter(|mode| mode.path == endpoint.path) {
                    let on = words.iter().any(|word| word == mode.word);
                    put(mode.field, if on { "true" } else { "" });
                }
            }
        }
    }
    let file = |name: &str| call.open(name).unwrap_or_default().to_owned();
    let files: Vec<_> = meta.images.iter().map(|image| file(&image.name)).collect();
    let person = |id: Option<i64>| id.map(|id| id.to_string()).unwrap_or_default();
    let persons: Vec<_> = meta.images.iter().map(|image| person(image.person_id)).collect();
    put(FILES, files.join("\n").trim_end());
    put(PERSON_IDS, persons.join("\n").trim_end());
    if endpoint.images.are_files() && files.iter().any(String::is_empty) {
        filled.say(FILES, FILES_MISSING);
    }
    for repair in repairs {
        let field = match repair {
            Repair::Python => ENDPOINT,
            Repair::NumberAsText(key) | Repair::TextAsArray(key) => field(endpoint, key),
        };
        filled.say(field, Sentence { level: Level::Note, ..Sentence::error(repair.text()) });
    }
    let unknown_words =
        meta.problems().into_iter().filter(|problem| problem.kind == ProblemKind::UnknownValue);
    for Problem { kind, at } in problems.into_iter().chain(unknown_words) {
        let field = match at {
            At::Key(key) if key != "images" => field(endpoint, key),
            At::Key(_) | At::Image(_) => FILES,
            At::Whole => ENDPOINT,
        };
        filled.say(field, Sentence { level: Level::Warning, ..Sentence::error(kind.text()) });
    }
}
