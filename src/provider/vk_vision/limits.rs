//! What VK Cloud Vision takes at most, as its documentation has it.

use crate::text::Text;

/// Images in one request.
pub const IMAGES: usize = 100;

/// Images in one request of `photo/improve`.
pub const IMAGES_TO_IMPROVE: usize = 48;

/// The formats of images.
pub const FORMATS: [&str; 3] = ["jpeg", "png", "tiff"];

/// What belongs into the field of files' names, the limits included; the page never sees the files.
pub const FILES_BY_NAME: Text = Text {
    ru: "По одному имени на строке; сами файлы остаются у вас. Годятся jpeg, png и tiff, от 5×5 до 3840×2160 точек, не больше \
         15 МБ каждый (для photo/improve 8 МБ) и 30 МБ вместе; проверить это отсюда нельзя.",
    en: "One name a line; the files stay with you. They are jpeg, png or tiff, from 5×5 to 3840×2160 pixels, no more than 15 \
         MB each (8 MB for photo/improve) and 30 MB together; this page cannot check it.",
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_have_the_numbers() {
        let Text { ru, en } = FILES_BY_NAME;
        for part in ["5×5", "3840×2160"].into_iter().chain(FORMATS) {
            assert!(ru.contains(part) && en.contains(part), "{part}");
        }
        for megabytes in ["15", "8", "30"] {
            assert!(ru.contains(&format!("{megabytes} МБ")) && en.contains(&format!("{megabytes} MB")));
        }
    }
}
