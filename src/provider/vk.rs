//! VK's classic OAuth: `oauth.vk.com/authorize`, answers in the fragment of `blank.html`.

mod answer;
pub mod apps;
pub mod authorize;
mod bridge;
pub mod domain;
pub mod errors;
pub mod fields;
pub mod inputs;
pub mod method;
pub mod methods;
pub mod one_press;
mod outcome;
mod parameters;
pub mod presence;
pub mod program;
mod recognize;
pub mod scopes;
mod shapes;
pub mod sign_in;
pub mod tasks;

use super::{Provider, Service, oauth2};
use crate::lifetime::{Expiry, Lifetime};
use crate::notice;
use crate::paste::address::Address;
use crate::snippet::template as snippets;
use crate::text::Text;
use crate::text::letters::is_digits;
pub use answer::is_captcha;
pub use shapes::is_service_key;

/// VK.
pub static PROVIDER: Provider = Provider {
    id: "vk",
    title: Text { ru: "ВКонтакте", en: "VK" },
    domains: &["vk.com", "vk.ru"],
    sign_in_hosts: &["oauth.vk.", "id.vk."],
    last_pages: &["/blank.html", "/close.html"],
    foreign_page: Some(&notice::UNKNOWN_HOST),
    parameters: parameters::PARAMETERS,
    shapes: &[shapes::CURRENT, shapes::LEGACY, shapes::SERVICE_KEY],
    doubt: shapes::doubt,
    beside_token: &[("expires_in", |seconds| Lifetime::parse(seconds).is_some()), ("user_id", is_digits)],
    comes_in_address: true,
    numbers_applications: true,
    // Nobody else means "no expiry" by it.
    expiry: |response, _| {
        let lifetime = response.open("expires_in").and_then(Lifetime::parse);
        lifetime.filter(|lifetime| *lifetime == Lifetime::Unlimited).map(|_| Expiry::Never)
    },
    revoke: Text {
        ru: "Отозвать токен: завершите все сеансы в настройках безопасности VK, отключите приложение или смените пароль.",
        en: "To revoke it, end all sessions in VK's security settings, remove the application, or change the password.",
    },
    ends_early: Some((
        0,
        Text {
            ru: "Токен пользователя кончится раньше срока, если сменить пароль, завершить все сеансы, отключить приложение или \
             если VK его заблокирует.",
            en: "A user token ends early when the password is changed, all sessions are ended, or the application is \
             removed or blocked.",
        },
    )),
    ..oauth2::PLAIN
};

/// What is done with its answers.
pub static SERVICE: Service = Service {
    provider: &PROVIDER,
    errors: &[errors::API, errors::SIGN_IN],
    error_names: ["error_code", "error_msg"],
    called: &["vk"],
    errors_called: &["api", "apimethod"],
    is_api: |address| address.path.starts_with(PATH) || is_exchange(address),
    recognize: recognize::recognize,
    unwrapped: bridge::answer,
    asked: bridge::asked,
    member: answer::member,
    page_texts: &[("не копируйте данные из адресной строки", "https://oauth.vk.com/blank.html")],
    unfold: answer::unfold,
    outcome: outcome::outcome,
    program: program::PROGRAM,
    method: |call| call.address.as_ref()?.path.strip_prefix(PATH),
    call: methods::of_path,
    forms: &[&sign_in::FORM, &method::FORM],
    with_token: method::with_token,
    permissions: scopes::rights,
    snippets: snippets::VK,
    ..oauth2::PLAIN_SERVICE
};

/// Where the methods of its API stand.
pub const PATH: &str = "/method/";

/// Where VK was, and where its old guides still send people; what comes from there is not said to be VK's own.
const OLD_DOMAIN: &str = "vkontakte.ru";

/// Whether an address is VK's, or was.
fn is_own(address: &Address) -> bool {
    address.is_under(PROVIDER.domains) || address.is_under(&[OLD_DOMAIN])
}

/// Whether a code, or a password, is exchanged for a token at this address.
pub fn is_exchange(address: &Address) -> bool {
    let path = address.path.as_str();
    is_own(address) && ["/access_token", "/oauth/access_token", "/oauth/token", "/token"].contains(&path)
}
