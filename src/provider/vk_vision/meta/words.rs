//! The sentences for what can be wrong with a request to Vision.

use super::ProblemKind;
use crate::text::Text;

impl ProblemKind {
    /// What is wrong and what to do, in one or two sentences.
    pub const fn text(self) -> Text {
        match self {
            ProblemKind::Missing => Text {
                ru: "Этот параметр обязателен: выберите значение.",
                en: "This parameter is required: choose a value.",
            },
            ProblemKind::UnknownValue => Text {
                ru: "Такого значения в документации нет. Выберите одно из предложенных.",
                en: "The documentation has no such value. Choose one of those offered.",
            },
            ProblemKind::WrongType => Text {
                ru: "Значение не того вида: номера пишут цифрами без кавычек, слова — в кавычках, списки — в скобках [ ].",
                en: "The value is of another kind: numbers have no quotation marks, words have them, lists stand in [ ].",
            },
            ProblemKind::UnknownKey => Text {
                ru: "Есть параметр, которого у этого метода нет; он пропущен.",
                en: "There is a parameter that this method does not have; it was left out.",
            },
            ProblemKind::NoImages => Text {
                ru: "Добавьте хотя бы одно изображение.",
                en: "Add at least one image.",
            },
            ProblemKind::TooManyImages => Text {
                ru: "Изображений больше, чем помещается в запрос: до 100, а для улучшения фотографий до 48. Разделите их на \
                     несколько запросов.",
                en: "There are more images than fit into a request: up to 100, up to 48 to improve photos. Divide them among \
                     several requests.",
            },
            ProblemKind::UnwantedImages => Text {
                ru: "Здесь изображения не нужны: достаточно space.",
                en: "No images are needed here: space is enough.",
            },
            ProblemKind::UnknownField => Text {
                ru: "Имя должно совпадать с полем, в котором лежит файл: file или file_0, file_1 и так далее.",
                en: "The name must be that of the field that holds the file: file, or file_0, file_1 and so on.",
            },
            ProblemKind::RepeatedField => Text {
                ru: "Это имя уже есть выше: у каждого файла своё поле.",
                en: "This name stands above already: each file has a field of its own.",
            },
            ProblemKind::FileMissing => {
                Text { ru: "Впишите имя файла.", en: "Enter the file's name." }
            }
            ProblemKind::PersonMissing => Text {
                ru: "Впишите номер человека, person_id: целое число.",
                en: "Enter the person's number, person_id: a whole number.",
            },
            ProblemKind::UnwantedPerson => Text {
                ru: "Здесь номер человека не нужен: уберите person_id.",
                en: "No person's number is needed here: remove person_id.",
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::provider::vk_vision::limits::{IMAGES, IMAGES_TO_IMPROVE};

    #[test]
    fn the_numbers_are_those_of_the_limits() {
        let text = ProblemKind::TooManyImages.text();
        for number in [IMAGES, IMAGES_TO_IMPROVE].map(|number| number.to_string()) {
            assert!(text.ru.contains(&number) && text.en.contains(&number));
        }
    }
}
