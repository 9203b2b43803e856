//! From what was typed to a request, with what is wrong, doubtful or good to know.

use super::{
    CREATE_NEW, ENDPOINT, FILES, LANG, MODE, MODES, OAUTH_TOKEN, PERSON_IDS, RFACTOR, RTYPE, SPACE,
    UPDATE_EMBEDDING, endpoint,
};
use crate::form::remark::{Sentence, note, warning};
use crate::form::{Field, Filled, Place, Remarks};
use crate::provider::vk::inputs::secret;
use crate::provider::vk_vision::endpoint::{Endpoint, Key, KeyKind};
use crate::provider::vk_vision::limits::FORMATS;
use crate::provider::vk_vision::meta::{self, At, Given, Image, Meta, Problem, ProblemKind};
use crate::request::Call;

/// There is no token yet.
pub const TOKEN_MISSING: Sentence = note(
    "Место для токена оставлено пустым: впишите его сюда или в готовый запрос.",
    "The place for the token is left empty: put it in here or into the finished request.",
);
/// The name of a file does not end as those of pictures do.
pub const FORMAT: Sentence = warning(
    "Vision принимает jpeg, png и tiff, а имя этого файла кончается иначе.",
    "Vision takes jpeg, png and tiff; the name of this file ends in another way.",
);

/// The request, where nothing is wrong.
pub fn check(filled: &Filled, remarks: &mut Remarks) -> Option<Call> {
    let endpoint = endpoint(filled)?;
    let token = secret(OAUTH_TOKEN, filled, TOKEN_MISSING, remarks);
    let given = endpoint.keys.iter().filter_map(|key| Some((key, given(endpoint, key, filled)?))).collect();
    let meta = Meta { endpoint, given, images: images(endpoint, filled, remarks) };
    match meta.call(token.clone().unwrap_or_default()) {
        Ok(call) => token.and(Some(call)),
        Err(problems) => {
            problems.into_iter().for_each(|problem| say(endpoint, problem, filled, remarks));
            None
        }
    }
}

/// The input of a member of `meta`; of the ticks for a list, the first.
pub fn field(endpoint: &Endpoint, key: &str) -> Field {
    match key {
        "mode" => MODES.iter().find(|mode| mode.path == endpoint.path).map_or(MODE, |mode| mode.field),
        "space" => SPACE,
        "create_new" => CREATE_NEW,
        "update_embedding" => UPDATE_EMBEDDING,
        "lang" => LANG,
        "rfactor" => RFACTOR,
        "rtype" => RTYPE,
        _ => ENDPOINT,
    }
}

fn given(endpoint: &Endpoint, key: &Key, filled: &Filled) -> Option<Given> {
    let field = field(endpoint, key.name);
    if !filled.uses(field) {
        return None;
    }
    let text = filled.text(field);
    let word = || Given::Word(text.to_owned());
    match key.kind {
        KeyKind::Words(_) => {
            let ticked =
                MODES.iter().filter(|mode| mode.path == endpoint.path && filled.is_ticked(mode.field));
            let words: Vec<_> = ticked.map(|mode| mode.word.to_owned()).collect();
            (!words.is_empty()).then_some(Given::Words(words))
        }
        KeyKind::Tick { default } => {
            Some(filled.is_ticked(field)).filter(|on| *on != default).map(Given::Tick)
        }
        _ if text.is_empty() => None,
        KeyKind::Word(_) => Some(word()),
        // What is no number is no known value either.
        KeyKind::Number(_) => Some(text.parse().map_or_else(|_| word(), Given::Number)),
    }
}

/// What stands on the lines of an input, empty ones left out, each with its number.
fn lines(field: Field, filled: &Filled) -> Vec<(usize, &str)> {
    let all = filled.text(field).lines().map(str::trim).enumerate();
    if filled.uses(field) { all.filter(|(_, line)| !line.is_empty()).collect() } else { Vec::new() }
}

fn images(endpoint: &Endpoint, filled: &Filled, remarks: &mut Remarks) -> Vec<Image> {
    let (files, persons) = (lines(FILES, filled), lines(PERSON_IDS, filled));
    for (line, name) in &files {
        let ending = name.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
        if !FORMATS.contains(&ending.as_str()) && !["jpg", "tif"].contains(&ending.as_str()) {
            remarks.say_in(FILES, FORMAT, Place::Line(line + 1, 1));
        }
    }
    let image = |place: usize| Image {
        name: meta::field(place).unwrap_or_default().to_owned(),
        file: files.get(place).map_or("", |(_, name)| name).to_owned(),
        person_id: persons.get(place).and_then(|(_, id)| id.parse().ok()),
    };
    let count = files.len().max(persons.len());
    // One too many is as wrong as a thousand, and is said once.
    (0..count.min(endpoint.most_images + 1)).map(image).collect()
}

/// Says a problem where it is.
fn say(endpoint: &Endpoint, problem: Problem, filled: &Filled, remarks: &mut Remarks) {
    let sentence = Sentence::error(problem.kind.text());
    let of_persons = matches!(problem.kind, ProblemKind::PersonMissing) || !endpoint.images.are_files();
    let field = if of_persons { PERSON_IDS } else { FILES };
    match problem.at {
        At::Key(key) => remarks.say(self::field(endpoint, key), sentence),
        At::Whole => remarks.say(field, sentence),
        At::Image(place) => {
            let line = lines(field, filled).get(place).map_or(place, |(line, _)| *line);
            remarks.say_in(field, sentence, Place::Line(line + 1, 1));
        }
    }
}
