//! What keeps a [`Meta`] from being sent. Sizes of files are not looked at: the page never sees them.

use super::{At, Given, Meta, Problem, ProblemKind, fields};
use crate::provider::choice::{self, Choice};
use crate::provider::vk_vision::endpoint::{Images, Key, KeyKind, Needed};

impl Meta {
    /// Everything that is wrong, in the order in which it stands.
    pub fn problems(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        for key in self.endpoint.keys {
            let mut say = |kind| problems.push(Problem { kind, at: At::Key(key.name) });
            match self.given.iter().find(|(given, _)| given.name == key.name) {
                Some((_, given)) => {
                    if let Some(kind) = wrong(key, given) {
                        say(kind);
                    }
                }
                None if self.needs(key) => say(ProblemKind::Missing),
                None => {}
            }
        }
        self.count(&mut problems);
        for at in 0..self.images.len() {
            self.image(at, &mut problems);
        }
        problems
    }

    fn needs(&self, key: &Key) -> bool {
        match key.needed {
            Needed::Always => true,
            Needed::Never => false,
            Needed::WithMode(mode) => self.given.iter().any(|(key, given)| {
                let holds = matches!(given, Given::Words(words) if words.iter().any(|word| word == mode));
                key.name == "mode" && holds
            }),
        }
    }

    fn count(&self, problems: &mut Vec<Problem>) {
        let kind = match (self.endpoint.images, self.images.len()) {
            (Images::None, 0) => return,
            (Images::None, _) => ProblemKind::UnwantedImages,
            (Images::Persons, 0) => ProblemKind::PersonMissing,
            (_, 0) => ProblemKind::NoImages,
            (_, count) if count > self.endpoint.most_images => ProblemKind::TooManyImages,
            _ => return,
        };
        problems.push(Problem { kind, at: At::Whole });
    }

    fn image(&self, at: usize, problems: &mut Vec<Problem>) {
        let (kind, Some(image)) = (self.endpoint.images, self.images.get(at)) else {
            return;
        };
        let mut say = |kind| problems.push(Problem { kind, at: At::Image(at) });
        if kind.are_files() {
            if fields::known(&image.name).is_none() {
                say(ProblemKind::UnknownField);
            }
            if image.file.trim().is_empty() {
                say(ProblemKind::FileMissing);
            }
        }
        if kind.are_files() && self.images.iter().take(at).any(|earlier| earlier.name == image.name) {
            say(ProblemKind::RepeatedField);
        }
        match (kind.have_persons(), image.person_id) {
            (true, None) => say(ProblemKind::PersonMissing),
            (false, Some(_)) if kind != Images::None => say(ProblemKind::UnwantedPerson),
            _ => {}
        }
    }
}

fn wrong(key: &Key, given: &Given) -> Option<ProblemKind> {
    let unknown = |choices: &'static [Choice], word: &str| choice::find(choices, word).is_none();
    let kind = match (&key.kind, given) {
        (KeyKind::Words(_), Given::Words(words)) if words.is_empty() => ProblemKind::Missing,
        (KeyKind::Words(choices), Given::Words(words)) if words.iter().any(|word| unknown(choices, word)) => {
            ProblemKind::UnknownValue
        }
        (KeyKind::Word(choices), Given::Word(word)) if unknown(choices, word) => ProblemKind::UnknownValue,
        (KeyKind::Number(numbers), Given::Number(number)) if !numbers.contains(number) => {
            ProblemKind::UnknownValue
        }
        (KeyKind::Words(_), Given::Words(_))
        | (KeyKind::Word(_), Given::Word(_))
        | (KeyKind::Number(_), Given::Number(_))
        | (KeyKind::Tick { .. }, Given::Tick(_)) => return None,
        _ => ProblemKind::WrongType,
    };
    Some(kind)
}

#[cfg(test)]
mod tests {
    use super::super::tests::{asking, word, words};
    use super::ProblemKind::*;
    use super::*;

    fn problems(meta: &Meta) -> Vec<(ProblemKind, At)> {
        meta.problems().iter().map(|problem| (problem.kind, problem.at)).collect()
    }

    #[test]
    fn members_are_those_of_the_endpoint() {
        let improve = "photo/improve";
        for (path, given, expected) in [
            ("objects/detect", vec![], vec![(Missing, "mode")]),
            ("objects/detect", vec![("mode", words(&[]))], vec![(Missing, "mode")]),
            ("objects/detect", vec![("mode", words(&["object", "cat"]))], vec![(UnknownValue, "mode")]),
            ("objects/detect", vec![("mode", word("object"))], vec![(WrongType, "mode")]),
            ("persons/recognize", vec![("space", word("10"))], vec![(UnknownValue, "space")]),
            ("persons/recognize", vec![("space", Given::Number(1))], vec![(WrongType, "space")]),
            (improve, vec![("mode", words(&["improve"]))], vec![]),
            (improve, vec![("mode", words(&["resolution"]))], vec![(Missing, "rfactor"), (Missing, "rtype")]),
            (
                improve,
                vec![("mode", words(&["resolution"])), ("rfactor", Given::Number(3)), ("rtype", word("art"))],
                vec![(UnknownValue, "rfactor")],
            ),
            ("text/recognize", vec![("mode", word("brief"))], vec![(UnknownValue, "mode")]),
            ("text/recognize", vec![], vec![]),
            ("scene_text/recognize", vec![("lang", word("eng"))], vec![]),
        ] {
            let expected: Vec<_> = expected.into_iter().map(|(kind, name)| (kind, At::Key(name))).collect();
            assert_eq!(problems(&asking(path, &given, &[None])), expected, "{path} {given:?}");
        }
    }

    #[test]
    fn images_are_counted() {
        let asked = |path, given: &[_], count| problems(&asking(path, given, &vec![None; count]));
        assert_eq!(asked("docs/detect", &[], 0), [(NoImages, At::Whole)]);
        assert_eq!(asked("docs/detect", &[], 100), []);
        assert_eq!(asked("photo/improve", &[("mode", words(&["improve"]))], 48), []);
        assert_eq!(
            asked("photo/improve", &[("mode", words(&["improve"]))], 49),
            [(TooManyImages, At::Whole)]
        );
        assert_eq!(asked("persons/truncate", &[("space", word("5"))], 1), [(UnwantedImages, At::Whole)]);
        let mut more = asking("docs/detect", &[], &[None; 100]);
        more.images.push(more.images[0].clone());
        assert_eq!(problems(&more), [(TooManyImages, At::Whole), (RepeatedField, At::Image(100))]);
    }

    #[test]
    fn names_are_those_of_the_forms_fields() {
        let mut meta = asking("docs/recognize", &[], &[None, None]);
        meta.images[1].name = "photo".to_owned();
        assert_eq!(problems(&meta), [(UnknownField, At::Image(1))]);
        meta.images[1].name = "file_0".to_owned();
        assert_eq!(problems(&meta), [(RepeatedField, At::Image(1))]);
        meta.images[1] =
            super::super::Image { name: "file".to_owned(), file: String::new(), person_id: None };
        assert_eq!(problems(&meta), [(FileMissing, At::Image(1))]);
    }

    #[test]
    fn persons_are_named_where_they_are_asked_for() {
        let asked = |path, person| problems(&asking(path, &[("space", word("0"))], &[person]));
        for path in ["persons/set", "persons/delete"] {
            assert_eq!(asked(path, Some(1)), [], "{path}");
            assert_eq!(asked(path, None), [(PersonMissing, At::Image(0))], "{path}");
        }
        assert_eq!(asked("persons/recognize", Some(1)), [(UnwantedPerson, At::Image(0))]);
    }
}
