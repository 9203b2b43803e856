//! What VK Cloud Vision takes at most, and what it costs, as its documentation has it.

use crate::text::Text;

/// Images in one request.
pub const IMAGES: usize = 100;

/// Images in one request of `photo/improve`.
pub const IMAGES_TO_IMPROVE: usize = 48;

/// One image, in megabytes.
pub const MEGABYTES: u32 = 15;

/// One image of `photo/improve`, in megabytes.
pub const MEGABYTES_TO_IMPROVE: u32 = 8;

/// All images of one request together, in megabytes.
pub const MEGABYTES_TOGETHER: u32 = 30;

/// Width and height of the smallest image, in pixels.
pub const SMALLEST: [u32; 2] = [5, 5];

/// Width and height of the largest image, in pixels.
pub const LARGEST: [u32; 2] = [3840, 2160];

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

/// The price of one image for the first million a month, in hundredths of a rouble.
pub const KOPECKS_AN_IMAGE: u32 = 6;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_have_the_numbers() {
        let size = |[width, height]: [u32; 2]| [&width.to_string(), "×", &height.to_string()].concat();
        let megabytes = [MEGABYTES, MEGABYTES_TO_IMPROVE, MEGABYTES_TOGETHER];
        assert_eq!((IMAGES, IMAGES_TO_IMPROVE, megabytes), (100, 48, [15, 8, 30]));
        let sizes = [size(SMALLEST), size(LARGEST)];
        for text in [FILES, FILES_BY_NAME] {
            for part in sizes.iter().map(String::as_str).chain(FORMATS) {
                assert!(text.ru.contains(part) && text.en.contains(part), "{part}");
            }
            for megabytes in megabytes {
                assert!(text.ru.contains(&[&megabytes.to_string(), " МБ"].concat()), "{megabytes}");
                assert!(text.en.contains(&[&megabytes.to_string(), " MB"].concat()), "{megabytes}");
            }
        }
    }
}
