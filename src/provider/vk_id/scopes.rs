//! To whom VK ID gives its permissions. Their names and words are in [`crate::provider::vk::scopes::VK_ID`].

use super::super::vk::fields::{FieldError, FieldErrorKind};
use super::super::vk::scopes::VK_ID;

/// To whom a permission is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Every application has it.
    Default,
    /// After the application was verified and moderated.
    AfterVerification,
    /// On request to VK's support for developers.
    OnRequest,
}

/// To whom the permission of this name is given; `None` where VK ID has none of this name.
pub fn access(name: &str) -> Option<Access> {
    VK_ID.flag(name)?;
    Some(match name {
        "vkid.personal_info" => Access::Default,
        "email" | "phone" => Access::AfterVerification,
        _ => Access::OnRequest,
    })
}

/// Reads names that are separated by white space; commas are taken for it. Nothing typed leaves `scope` out.
///
/// # Errors
///
/// The first name that VK ID does not have.
pub fn read(text: &str) -> Result<Vec<String>, FieldError> {
    let mut names: Vec<String> = Vec::new();
    let mut place = 0;
    for word in text.split(separates) {
        if !word.is_empty() {
            if VK_ID.flag(word).is_none() {
                return Err(FieldError { kind: FieldErrorKind::VkIdScope, place });
            }
            if names.iter().all(|name| name != word) {
                names.push(word.to_owned());
            }
        }
        place += word.chars().count() + 1;
    }
    Ok(names)
}

/// What separates names; VK ID itself writes a space.
fn separates(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, ',' | '+')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seventeen_names_each_with_its_access() {
        let names = VK_ID.only.unwrap();
        let count = |wanted| names.iter().filter(|name| access(name) == Some(wanted)).count();
        assert_eq!(
            (count(Access::Default), count(Access::AfterVerification), count(Access::OnRequest)),
            (1, 2, 14)
        );
        assert_eq!(access("messages"), None);
    }

    #[test]
    fn names_are_read() {
        assert_eq!(read("email phone, email").map(|names| names.join(" ")), Ok("email phone".to_owned()));
        assert_eq!(read(" "), Ok(vec![]));
        for (text, place) in [("messages", 0), ("email offline", 6), ("почта", 0), ("email,4194304", 6)]
        {
            assert_eq!(read(text), Err(FieldError { kind: FieldErrorKind::VkIdScope, place }), "{text}");
        }
    }
}
