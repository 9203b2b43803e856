//! What VK's tokens look like.

use super::PROVIDER;
use crate::notice::{self, Notice};
use crate::provider::Shape;
use crate::text::Text;
use crate::text::letters::{is_base64url, is_small_hex};

/// `vk1.a.` and base64url; seen in 198, 220 and once 222 characters, so the length decides nothing.
pub const CURRENT: Shape = Shape {
    title: Text { ru: "токен VK", en: "VK token" },
    name: "access_token",
    begins: "vk1.a.",
    whole: &[198, 220, 222],
    matches: |text| text.strip_prefix("vk1.a.").is_some_and(|rest| rest.len() >= 20 && is_base64url(rest)),
};

/// 85 lower-case hexadecimal digits.
pub const LEGACY: Shape = Shape {
    title: Text { ru: "токен VK старого вида", en: "VK token of the older kind" },
    name: "access_token",
    begins: "",
    whole: &[85],
    matches: |text| (text.len() == 85 || text.len() == 84) && is_small_hex(text),
};

/// 71 hexadecimal digits in which the same eight repeat.
pub const SERVICE_KEY: Shape = Shape {
    title: Text {
        ru: "сервисный ключ приложения VK", en: "service key of a VK application"
    },
    name: "access_token",
    begins: "",
    whole: &[],
    matches: |text| {
        text.len() == 71
            && is_small_hex(text)
            && text.get(..8).is_some_and(|head| text.matches(head).count() >= 3)
    },
};

/// Whether that is an application's own key, with which it asks in nobody's name.
pub fn is_service_key(token: &str) -> bool {
    (SERVICE_KEY.matches)(token)
}

/// Whether a token was cut; VK documents no length, so this goes by the tokens that were seen. Each shape has its own
/// length: the others of their shape are whole as they are, `vk1.a.` has 192 characters and more behind it, and no other
/// token of VK is shorter than those of the older kind.
fn is_cut(token: &str) -> bool {
    match token.strip_prefix("vk1.a.") {
        Some(rest) => rest.len() < 100,
        None => token.len() < 84 && !PROVIDER.has_shape(token),
    }
}

/// What about a token is not as VK's tokens are.
pub fn doubt(token: &str) -> Option<&'static Notice> {
    match is_cut(token) {
        true => Some(&notice::TOKEN_TOO_SHORT),
        false => Some(&notice::UNKNOWN_SHAPE).filter(|_| !PROVIDER.has_shape(token)),
    }
}
