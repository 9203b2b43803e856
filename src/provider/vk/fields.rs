//! The values of VK's requests, each read from what a person typed: one file a parameter, by its wire name.
//!
//! White space around a value is passed over; anything else that does not belong is refused with its place, so that the
//! form can say beside the field what to write.

mod client_id;
mod field_names;
mod group_ids;
mod redirect_uri;
mod state;
mod user_ids;
mod version;
mod words;

pub use client_id::client_id;
pub use field_names::field_names;
pub use group_ids::group_ids;
pub use redirect_uri::redirect_uri;
pub use state::{SHORTEST_STATE, long_state, state};
pub use user_ids::user_ids;
pub use version::version;

/// Why a text is not the value of a field, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FieldError {
    /// What is wrong.
    pub kind: FieldErrorKind,
    /// At which character, counted from 0.
    pub place: usize,
}

/// What can be wrong with the text of a field; [`FieldErrorKind::text`] says what to write instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldErrorKind {
    /// No application id.
    ClientIdMissing,
    /// The application id has something other than digits.
    ClientIdDigit,
    /// The application id is 0 or beyond 64 bits.
    ClientIdRange,
    /// No community id, or nothing between two commas.
    GroupIdMissing,
    /// A minus sign before a community id.
    GroupIdMinus,
    /// White space between community ids.
    GroupIdSpace,
    /// A community id has something other than digits.
    GroupIdDigit,
    /// A community id is 0 or beyond 64 bits.
    GroupIdRange,
    /// Neither an id nor a short name.
    UserIdCharacter,
    /// No name of a field.
    FieldNameCharacter,
    /// No redirect address.
    RedirectMissing,
    /// The redirect address begins without `https://` or another scheme.
    RedirectScheme,
    /// A scheme that runs a script or shows a text instead of going to a page.
    RedirectScript,
    /// A scheme with no host behind it.
    RedirectHost,
    /// Something stands before `@`, which hides the real host.
    RedirectUser,
    /// The host is made to look like a service's own.
    RedirectImitates,
    /// The redirect address has a `#` of its own.
    RedirectFragment,
    /// White space or an invisible character inside the redirect address.
    RedirectSpace,
    /// A state was asked for and is empty.
    StateMissing,
    /// VK ID's state has fewer than 32 characters.
    StateShort,
    /// VK ID's state has something other than Latin letters, digits, `_` and `-`.
    StateCharacter,
    /// The code verifier has fewer than 43 characters.
    VerifierShort,
    /// The code verifier has more than 128 characters.
    VerifierLong,
    /// The code verifier has something other than Latin letters, digits, `_` and `-`.
    VerifierCharacter,
    /// No device id.
    DeviceIdMissing,
    /// A name that VK ID does not give.
    VkIdScope,
    /// Not a version such as 5.199.
    Version,
    /// A negative number where a sum of permissions is needed.
    ScopeNegative,
    /// A sum of permissions beyond 63 bits.
    ScopeTooLarge,
    /// A letter in a number.
    ScopeDigit,
    /// A name that the service does not have.
    ScopeUnknownName,
    /// A sign that belongs to no number and no name.
    ScopeCharacter,
    /// Numbers beside a name that has no bit.
    ScopeMixed,
    /// A character that no token and no code has.
    SecretCharacter,
    /// None of the values that there are.
    UnknownChoice,
}

/// The text without the white space around it, and how many characters that was before it.
fn trimmed(text: &str) -> (&str, usize) {
    (text.trim(), text.chars().take_while(|letter| letter.is_whitespace()).count())
}

/// A positive whole number that begins at `place`.
fn id(word: &str, place: usize, digit: FieldErrorKind, range: FieldErrorKind) -> Result<u64, FieldError> {
    if let Some(offset) = word.chars().position(|letter| !letter.is_ascii_digit()) {
        return Err(FieldError { kind: digit, place: place + offset });
    }
    word.parse().ok().filter(|&id| id > 0).ok_or(FieldError { kind: range, place })
}

/// The parts of a text between commas, each with the place where it begins.
fn between_commas(text: &str, start: usize) -> impl Iterator<Item = (&str, usize)> {
    text.split(',').scan(start, |place, part| {
        let at = *place;
        *place += part.chars().count() + 1;
        Some((part, at))
    })
}

/// The words of a list as people write one, with commas, semicolons or white space between them, each as `name` takes it;
/// what it does not take has its place from the word's beginning.
fn listed<'a>(
    text: &'a str,
    name: fn(&'a str) -> Result<&'a str, usize>,
    kind: FieldErrorKind,
) -> Result<Vec<&'a str>, FieldError> {
    let mut start = 0;
    let mut names = Vec::new();
    for word in text.split(|letter: char| letter.is_whitespace() || matches!(letter, ',' | ';')) {
        if !word.is_empty() {
            names.push(name(word).map_err(|offset| FieldError { kind, place: start + offset })?);
        }
        start += word.chars().count() + 1;
    }
    Ok(names)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a reader refuses: kind and place.
    pub fn refused<T: std::fmt::Debug>(outcome: Result<T, FieldError>) -> (FieldErrorKind, usize) {
        let error = outcome.unwrap_err();
        (error.kind, error.place)
    }

    #[test]
    fn parts_know_where_they_begin() {
        let parts: Vec<_> = between_commas("ёж,,b", 2).collect();
        assert_eq!(parts, [("ёж", 2), ("", 5), ("b", 6)]);
    }
}
