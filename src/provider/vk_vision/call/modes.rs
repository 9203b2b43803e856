//! The modes of which several may be chosen: a tick each.

use super::asks;
use crate::form::{Choice, Field, Filled, Input, Kind};
use crate::provider::vk_vision::endpoint::{IMPROVEMENTS, OBJECTS};
use crate::text::Text;

/// A mode with its tick.
#[derive(Debug)]
pub struct Mode {
    /// The endpoint.
    pub path: &'static str,
    /// The word in `mode`.
    pub word: &'static str,
    /// The tick.
    pub field: Field,
}

/// Enlarging, which takes two more members.
pub const RESOLUTION: Field = Field("mode_resolution");

/// Every mode of which several may be chosen, in the order in which they are offered.
pub static MODES: [Mode; 9] = [
    of_objects(0, "mode_object"),
    of_objects(1, "mode_object2"),
    of_objects(2, "mode_scene"),
    of_objects(3, "mode_car_number"),
    of_objects(4, "mode_multiobject"),
    of_objects(5, "mode_pedestrian"),
    of_objects(6, "mode_selfie"),
    Mode { path: PHOTOS, word: IMPROVEMENTS[0].value, field: Field("mode_improve") },
    Mode { path: PHOTOS, word: IMPROVEMENTS[1].value, field: RESOLUTION },
];

const PHOTOS: &str = "photo/improve";

const fn of_objects(place: usize, id: &'static str) -> Mode {
    Mode { path: "objects/detect", word: OBJECTS[place].value, field: Field(id) }
}

/// What can be looked for. At first objects are.
pub(super) static OF_OBJECTS: [Input; 7] = [
    tick(&MODES[0], &OBJECTS[0], searches).initially("true"),
    tick(&MODES[1], &OBJECTS[1], searches),
    tick(&MODES[2], &OBJECTS[2], searches),
    tick(&MODES[3], &OBJECTS[3], searches),
    tick(&MODES[4], &OBJECTS[4], searches),
    tick(&MODES[5], &OBJECTS[5], searches),
    tick(&MODES[6], &OBJECTS[6], searches),
];

/// Restoring a photo, which is chosen at first.
pub(super) const IMPROVE: Input = tick(&MODES[7], &IMPROVEMENTS[0], improves).initially("true");

/// Enlarging it.
pub(super) const ENLARGE: Input = tick(&MODES[8], &IMPROVEMENTS[1], improves);

fn searches(filled: &Filled) -> bool {
    asks(filled, "objects/detect")
}

fn improves(filled: &Filled) -> bool {
    asks(filled, PHOTOS)
}

const fn tick(mode: &Mode, choice: &Choice, used: fn(&Filled) -> bool) -> Input {
    Input::new(mode.field, choice.title, Text::same(""), Kind::Tick).on_the_wire("").used_when(used)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::provider::vk_vision::endpoint::{self, KeyKind};

    #[test]
    fn every_word_of_a_list_has_its_tick() {
        for path in ["objects/detect", PHOTOS] {
            let ticks: Vec<_> = MODES.iter().filter(|mode| mode.path == path).map(|mode| mode.word).collect();
            let key = endpoint::find(path).and_then(|endpoint| endpoint.key("mode")).unwrap();
            let KeyKind::Words(choices) = key.kind else { panic!("{path}") };
            assert_eq!(ticks, choices.iter().map(|choice| choice.value).collect::<Vec<_>>());
        }
        assert!(MODES.iter().all(|mode| mode.field.0.strip_prefix("mode_") == Some(mode.word)));
    }
}
