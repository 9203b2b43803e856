//! VK Cloud Vision: a paid service whose calls carry a service token in the query.

pub mod endpoint;
pub mod guide;
pub mod limits;
pub mod meta;

use super::{Parameter, Provider, Shape};
use crate::outcome::Outcome;
use crate::paste::Finding;
use crate::text::Text;

/// VK Cloud Vision.
pub static PROVIDER: Provider = Provider {
    id: "vk_vision",
    title: Text::same("VK Cloud Vision"),
    domains: &["smarty.mail.ru"],
    parameters: PARAMETERS,
    shapes: &[SERVICE_TOKEN],
    errors: &[],
    error_names: ["status", "body"],
    revoke: Text {
        ru: "Удалить сервисный токен можно в консоли VK Cloud: AI API → Vision API. Сам он не истекает.",
        en: "A service token is deleted in the VK Cloud console: AI API → Vision API. It never expires by itself.",
    },
    ends_early: None,
    recognise,
    unfold: |_| {},
    outcome,
    forms: &[],
    rights: |_, _| None,
};

const PARAMETERS: &[Parameter] = &[
    Parameter::secret("oauth_token", "сервисный токен", "service token"),
    Parameter::open("oauth_provider", "чей токен: mcs", "whose token: mcs"),
    Parameter::open("meta", "описание изображений, JSON", "description of the images, JSON"),
];

/// Base58 (no `0`, `O`, `I`, `l`); 49 and 50 characters are seen, the first mostly `2`.
const SERVICE_TOKEN: Shape = Shape {
    title: Text { ru: "сервисный токен VK Cloud Vision", en: "VK Cloud Vision service token" },
    name: "oauth_token",
    matches: |text| {
        let base58 = |byte: u8| byte.is_ascii_alphanumeric() && !b"0OIl".contains(&byte);
        let mixed = |is: fn(&u8) -> bool| text.bytes().filter(is).count() > 3;
        (49..=50).contains(&text.len())
            && text.bytes().all(base58)
            && mixed(u8::is_ascii_digit)
            && mixed(u8::is_ascii_uppercase)
            && mixed(u8::is_ascii_lowercase)
    },
};

fn recognise(finding: &Finding) -> bool {
    let own_host = finding.address.as_ref().is_some_and(|address| address.is_under(PROVIDER.domains));
    own_host || finding.params.has("oauth_token") || finding.params.has("oauth_provider")
}

fn outcome(finding: &Finding) -> Outcome {
    let bare = matches!(finding.source, crate::paste::Source::Bare(_));
    if bare { Outcome::Token } else { Outcome::Call }
}
