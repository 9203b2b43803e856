//! The form of VK ID's calls after the sign-in: which of them, and what it needs.

mod check;
mod step;

pub use check::{CODE_SHAPE, SECRET_MISSING};
pub use step::Step;

use super::PROVIDER;
use super::inputs::{APPLICATION, CODE_VERIFIER, MARK, REDIRECT, REDIRECT_URI};
use crate::form::{Choice, Field, Filled, Form, Group, Input, Kind};
use crate::outcome::Outcome;
use crate::provider::vk::domain::Domain;
use crate::provider::vk::inputs::{DOMAIN_INPUT, put_domain};
use crate::response::Response;
use crate::secret::Secret;
use crate::text::{Text, text};

/// Which call.
pub const CALL: Field = Field("call");
/// What the sign-in brought.
pub const CODE: Field = Field("code");
/// The device that signed in.
pub const DEVICE_ID: Field = Field("device_id");
/// What a new pair of tokens is taken for.
pub const REFRESH_TOKEN: Field = Field("refresh_token");
/// The token that the call is about.
pub const ACCESS_TOKEN: Field = Field("access_token");
/// What tells who signed in.
pub const ID_TOKEN: Field = Field("id_token");

static STEPS: [Choice; Step::ALL.len()] = {
    let mut all = [Choice { value: "", title: Text::same("") }; Step::ALL.len()];
    let mut place = 0;
    while place < all.len() {
        let step = Step::ALL[place];
        all[place] = Choice { value: step.name(), title: step.title() };
        place += 1;
    }
    all
};

/// At first the exchange of a code.
pub static FORM: Form = Form {
    id: "vk_id/call",
    tab: text("Код и токены", "Code and tokens"),
    title: text("Собрать запрос к VK ID", "Build a request to VK ID"),
    introduction: text(
        "В VK ID код действует 10 минут, access_token — час, refresh_token — 180 дней. access_token привязан к IP-адресу, с \
         которого обменяли код: обменивайте и обновляйте там, где будете им пользоваться.",
        "With VK ID the code lasts 10 minutes, the access_token an hour, the refresh_token 180 days. The access_token is bound to \
         the IP address from which the code was exchanged: exchange and refresh where you will use it.",
    ),
    groups: &[
        Group {
            title: text("Что сделать", "What to do"),
            inputs: &[
                Input::new(CALL, text("Действие", "Action"), Text::same(""), Kind::Choice(&STEPS))
                    .on_the_wire("")
                    .initially(Step::Exchange.name()),
                Input::new(
                    CODE,
                    text("Код", "Code"),
                    text(
                        "Пришёл в адресе после входа, начинается с vk2.a.",
                        "It came in the address after the sign-in and begins with vk2.a.",
                    ),
                    Kind::Secret,
                )
                .used_when(|filled| Step::of(filled) == Step::Exchange),
                Input::new(
                    CODE_VERIFIER,
                    Text::same("code_verifier"),
                    text(
                        "Тот, с которым собрана ссылка входа. Если собирали её здесь, он уже на месте.",
                        "The one that the sign-in link was made with. If you made it here, it is in place already.",
                    ),
                    Kind::Secret,
                )
                .common()
                .used_when(|filled| Step::of(filled) == Step::Exchange),
                Input::new(
                    REFRESH_TOKEN,
                    Text::same("refresh_token"),
                    text(
                        "Пришёл вместе с access_token. Годится один раз.",
                        "It came with the access_token. It works once.",
                    ),
                    Kind::Secret,
                )
                .used_when(|filled| Step::of(filled) == Step::Refresh),
                Input::new(ACCESS_TOKEN, Text::same("access_token"), Text::same(""), Kind::Secret)
                    .used_when(|filled| Step::of(filled).has_access_token()),
                Input::new(ID_TOKEN, Text::same("id_token"), Text::same(""), Kind::Secret)
                    .used_when(|filled| Step::of(filled) == Step::PublicInfo),
                Input::new(
                    DEVICE_ID,
                    Text::same("device_id"),
                    text("Пришёл в адресе вместе с кодом.", "It came in the address with the code."),
                    Kind::Line,
                )
                .private()
                .used_when(|filled| Step::of(filled).has_device()),
            ],
        },
        Group {
            title: text("Приложение", "Application"),
            inputs: &[
                APPLICATION,
                REDIRECT.used_when(|filled| Step::of(filled).has_device()),
                MARK.used_when(|filled| Step::of(filled).has_device()),
                DOMAIN_INPUT,
            ],
        },
    ],
    check: check::check,
    aliases: &[],
    // The last three come with a code.
    implied: &["grant_type", "expires_in", "ext_id", "type"],
    reads,
    fill: |call, filled| {
        filled.put(CALL, &Secret::from(Step::of_call(call).unwrap_or_default().name()));
        put_domain(filled, Domain::id, call);
        if let Some(page) = call.redirect_uri.as_ref().filter(|_| filled.text(REDIRECT_URI).is_empty()) {
            filled.put(REDIRECT_URI, page);
        }
    },
};

/// The form with a token that a sign-in gave, and with what came beside it for the other calls.
pub fn with_token(answer: &Response, _: &str, token: &Secret) -> Option<Filled> {
    let mut filled = Filled::new(&FORM).with(CALL, Step::UserInfo.name());
    filled.put(ACCESS_TOKEN, token);
    for field in [REFRESH_TOKEN, ID_TOKEN] {
        answer.secret(field.0).iter().for_each(|token| filled.put(field, token));
    }
    put_domain(&mut filled, Domain::id, answer);
    Some(filled)
}

/// A call of VK ID, or the code that is exchanged by the first of them.
fn reads(call: &Response) -> bool {
    let is_call = || call.outcome == Outcome::Call && Step::of_call(call).is_some();
    *call.provider == PROVIDER && (call.outcome == Outcome::Code || is_call())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::Seed;
    use crate::provider::vk_id::inputs::{CLIENT_ID, STATE};
    use crate::provider::vk_id::{facts, sign_in};

    #[test]
    fn the_introduction_says_what_the_facts_say() {
        let lifetimes = facts::LIFETIMES;
        assert!(
            FORM.introduction.ru.starts_with(lifetimes.ru) && FORM.introduction.en.starts_with(lifetimes.en)
        );
    }

    #[test]
    fn a_code_opens_its_exchange() {
        let answer = "https://example.com/cb?code=vk2.a.abc&expires_in=600&device_id=dev&state=mine&ext_id=x&type=code_v2";
        let filled = crate::provider::form_of(&crate::response::read(answer).answer).unwrap();
        assert_eq!((filled.form().id, filled.text(CALL)), ("vk_id/call", "exchange"));
        assert_eq!(filled.secret(CODE), "vk2.a.abc".into());
        assert_eq!((filled.text(DEVICE_ID), filled.secret(STATE)), ("dev", "mine".into()));
        assert_eq!(filled.text(REDIRECT_URI), "https://example.com/cb");
    }

    #[test]
    fn a_token_opens_the_question_who_it_is_and_the_others_are_at_hand() {
        let answer = r#"{"access_token":"vk2.a.abc","refresh_token":"vk2.a.def","id_token":"e","token_type":"Bearer","expires_in":3600,"user_id":1,"state":"s","scope":"vkid.personal_info"}"#;
        let filled = crate::provider::form_with(&crate::response::read(answer).answer).unwrap();
        assert_eq!((filled.form().id, filled.text(CALL)), ("vk_id/call", "user_info"));
        assert_eq!(filled.secret(ACCESS_TOKEN), "vk2.a.abc".into());
        assert_eq!(filled.secret(REFRESH_TOKEN), "vk2.a.def".into());
    }

    #[test]
    fn s18_no_code_is_taken_for_a_part_of_the_page() {
        let answer = "https://example.com/vk2.a.abc/cb?code=vk2.a.abc&device_id=dev&type=code_v2";
        let filled = crate::provider::form_of(&crate::response::read(answer).answer).unwrap();
        assert_eq!((filled.text(REDIRECT_URI), filled.secret(CODE)), ("", "vk2.a.abc".into()));
    }

    #[test]
    fn what_is_sent_for_tokens_opens_without_an_address() {
        let device = "ie1JW-58CYEtcFzp4iac2fGUndbhSZueAw8MqFtaHPe8UU5iS";
        for (text, step) in [
            (["grant_type=authorization_code&code=vk2.a.abc&device_id=", device].concat(), "exchange"),
            (
                ["grant_type=refresh_token&refresh_token=vk2.a.", device, "&device_id=", device].concat(),
                "refresh",
            ),
        ] {
            let filled = crate::provider::form_of(&crate::response::read(&text).answer).unwrap();
            assert_eq!(
                (filled.form().id, filled.text(CALL), filled.text(DEVICE_ID)),
                ("vk_id/call", step, device)
            );
        }
    }

    #[test]
    fn what_the_link_was_made_with_is_carried_over_to_the_exchange_and_back() {
        let mut link = Filled::new(&sign_in::FORM)
            .with(CLIENT_ID, "7915193")
            .with(REDIRECT_URI, "https://example.com/cb");
        link.sow(&Seed::new(std::array::from_fn(|place| place as u8)), false);
        let mut call = Filled::new(&FORM);
        call.carry_over(&link);
        for field in [CLIENT_ID, REDIRECT_URI] {
            assert_eq!(call.text(field), link.text(field));
        }
        for field in [STATE, CODE_VERIFIER] {
            assert!(call.secret(field) == link.secret(field) && !call.secret(field).is_empty());
        }
        let mut back = Filled::new(&sign_in::FORM);
        back.carry_over(&call);
        assert_eq!(back, link);
    }

    #[test]
    fn every_call_is_made_by_its_path() {
        for step in Step::ALL {
            let filled = Filled::new(&FORM)
                .with(CALL, step.name())
                .with(CLIENT_ID, "1")
                .with(REDIRECT_URI, "https://example.com")
                .with(DEVICE_ID, "D")
                .with(STATE, &"s".repeat(32));
            let call = filled.check().0.unwrap();
            let path = if step.has_device() { "auth" } else { step.name() };
            assert_eq!(call.endpoint, ["https://id.vk.ru/oauth2/", path].concat());
        }
    }
}
