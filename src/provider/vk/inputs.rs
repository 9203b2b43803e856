//! What the forms of VK, VK ID and Vision share: an input, and how what was typed into one is judged.

use super::domain::Domain;
use super::fields::{FieldError, FieldErrorKind};
use crate::form::{Choice, Field, Filled, Input, Kind, Remarks, Sentence, sentences as general};
use crate::provider::choice;
use crate::response::Response;
use crate::secret::Secret;
use crate::text::Text;

/// Under which of the two domains VK is asked.
pub const DOMAIN: Field = Field("domain");

/// The two domains.
static DOMAINS: [Choice; 2] = [
    Choice {
        value: Domain::Ru.name(),
        title: Text {
            ru: "новый, его берут библиотеки VK", en: "the new one, which VK's own libraries use"
        },
    },
    Choice { value: Domain::Com.name(), title: Text { ru: "прежний", en: "the older one" } },
];

/// The input for it.
pub const DOMAIN_INPUT: Input = Input::new(
    DOMAIN,
    Text { ru: "Домен VK", en: "VK's domain" },
    Text {
        ru: "Оба ведут в одни и те же сервисы. Если один не открывается, возьмите другой.",
        en: "Both lead to the same services. Where one does not open, take the other.",
    },
    Kind::Choice(&DOMAINS),
)
.on_the_wire("")
.initially(Domain::Ru.name())
.common();

/// The domain that is chosen in a form.
pub fn domain(filled: &Filled) -> Domain {
    let chosen = filled.text(DOMAIN);
    Domain::ALL.into_iter().find(|domain| domain.name() == chosen).unwrap_or_default()
}

/// Puts the domain of a call into its form.
pub(in crate::provider) fn put_domain(filled: &mut Filled, of: fn(Domain) -> &'static str, call: &Response) {
    if let Some(domain) = call.host.as_deref().and_then(|host| Domain::whose(of, host)) {
        filled.put(DOMAIN, &Secret::from(domain.name()));
    }
}

/// The value that was read from an input's text; where there is none, the reason stands beside the input.
pub(in crate::provider) fn judged<T>(
    field: Field,
    text: &str,
    read: Result<T, FieldError>,
    remarks: &mut Remarks,
) -> Option<T> {
    match read {
        Ok(value) => {
            if text.trim().len() < text.len() && !text.trim().is_empty() {
                remarks.say(field, general::TRIMMED);
            }
            Some(value)
        }
        Err(FieldError { kind, .. }) if text.trim().is_empty() => {
            remarks.say(field, Sentence::error(kind.text()));
            None
        }
        Err(FieldError { kind, place }) => {
            remarks.say_at(field, Sentence::error(kind.text()), text, place);
            None
        }
    }
}

/// The choice that was made; one that a pasted call or a link brought and that is none of these is said to be wrong.
/// `Some(None)` is the choice to leave the parameter out.
pub(in crate::provider) fn chosen(
    field: Field,
    filled: &Filled,
    choices: &'static [Choice],
    remarks: &mut Remarks,
) -> Option<Option<&'static Choice>> {
    let value = filled.text(field);
    if value.is_empty() {
        return Some(None);
    }
    let found = choice::find(choices, value);
    if found.is_none() {
        remarks.say(field, Sentence::error(FieldErrorKind::UnknownChoice.text()));
    }
    found.map(Some)
}

/// A token, a code or another secret as it is sent, without the white space around it. It may stay empty: code takes it
/// from its environment variable then, and the other forms have a place for it; `missing` says so.
pub(in crate::provider) fn secret(
    field: Field,
    filled: &Filled,
    missing: Sentence,
    remarks: &mut Remarks,
) -> Option<Secret> {
    let typed = filled.secret(field);
    // It goes into the request, which is secret again.
    let text = typed.expose();
    let secret = text.trim();
    if secret.is_empty() {
        remarks.say(field, missing);
        return Some(Secret::default());
    }
    let is_part = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '.' | '_' | '-');
    let start = text.chars().take_while(|letter| letter.is_whitespace()).count();
    if let Some(offset) = secret.chars().position(|letter| !is_part(letter)) {
        remarks.say_at(field, Sentence::error(FieldErrorKind::SecretCharacter.text()), text, start + offset);
        return None;
    }
    if secret.len() < text.len() {
        remarks.say(field, general::TRIMMED);
    }
    Some(Secret::from(secret))
}
