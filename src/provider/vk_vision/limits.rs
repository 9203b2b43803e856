//! What VK Cloud Vision takes at most, as its documentation has it.

use crate::text::Text;

/// Images in one request.
pub const IMAGES: usize = 100;

/// Images in one request of `photo/improve`.
pub const IMAGES_TO_IMPROVE: usize = 48;

/// The formats of images.
pub const FORMATS: [&str; 3] = ["jpeg", "png", "tiff"];

/// The limits in words; the page never sees the files, so nobody can check them here.
pub const FILES: Text = Text {
    ru: "jpeg, png или tiff, от 5×5 до 3840×2160 точек, не больше 15 МБ каждый (для photo/improve 8 МБ) и 30 МБ вместе. \
         Сами файлы эта страница не видит: проверьте их размер сами.",
    en: "jpeg, png or tiff, from 5×5 to 3840×2160 pixels, no more than 15 MB each (8 MB for photo/improve) and 30 MB \
         together. This page never sees the files: check their size yourself.",
};

/// What belongs into the field of files' names, the limits included.
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
        for text in [FILES, FILES_BY_NAME] {
            for part in ["5×5", "3840×2160"].into_iter().chain(FORMATS) {
                assert!(text.ru.contains(part) && text.en.contains(part), "{part}");
            }
            for [ru, en] in [["15 МБ", "15 MB"], ["8 МБ", "8 MB"], ["30 МБ", "30 MB"]] {
                assert!(text.ru.contains(ru) && text.en.contains(en), "{en}");
            }
        }
    }
}
