//! The page's own words. A message that one language lacks does not compile.

pub mod access;
pub mod builder;
pub mod card;
pub mod copy_as;
mod en;
pub mod guide;
pub mod popup;
mod ru;
pub mod seal;
pub mod span;
pub mod tokens;
pub mod tools;
pub mod vk;

use crate::text::Lang;

/// The words of the page around the tools.
pub struct Messages {
    /// The page's title.
    pub title: &'static str,
    /// One line under the name.
    pub motto: &'static str,
    /// What the row of the page's parts is.
    pub parts: &'static str,
    /// The part that reads.
    pub read_part: &'static str,
    /// The part that builds.
    pub build_part: &'static str,
    /// What the language switch is.
    pub language: &'static str,
    /// The heading over the paste field.
    pub read_heading: &'static str,
    /// The paste field's label.
    pub paste_label: &'static str,
    /// What may be pasted.
    pub paste_hint: &'static str,
    /// The paste field's placeholder.
    pub paste_placeholder: &'static str,
    /// While a text waits to be read.
    pub waits: &'static str,
    /// The steps to a token, the paste field last.
    pub steps: [&'static str; 4],
    /// The promise.
    pub promise: &'static str,
    /// Button: show the secret.
    pub show: &'static str,
    /// Button: mask the secret.
    pub hide: &'static str,
    /// Button: copy.
    pub copy: &'static str,
    /// Button: copy the token.
    pub copy_token: &'static str,
    /// Button: copy the code or the hash.
    pub copy_value: &'static str,
    /// After copying.
    pub copied: &'static str,
    /// Where the browser refused to copy.
    pub not_copied: &'static str,
    /// Button: forget everything.
    pub forget: &'static str,
    /// Behind a length.
    pub characters: [&'static str; 3],
    /// Heading over the other fields.
    pub fields: &'static str,
    /// Under them, where there are too many.
    pub not_all: &'static str,
    /// Heading over notices.
    pub notices: &'static str,
    /// How the token is revoked.
    pub revoke: &'static str,
    /// Text that was cut.
    pub cut: &'static str,
    /// The footer, with the version: a page on a disk may be an old one.
    pub footer: &'static str,
}

/// The messages of a language.
pub const fn messages(lang: Lang) -> &'static Messages {
    match lang {
        Lang::Ru => &ru::MESSAGES,
        Lang::En => &en::MESSAGES,
    }
}
