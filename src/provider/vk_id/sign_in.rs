//! The form of a sign-in link of VK ID, with PKCE.

use super::authorize::Authorize;
use super::inputs::{APPLICATION, CLIENT_ID, CODE_VERIFIER, MARK, REDIRECT, REDIRECT_URI, STATE};
use super::scopes::{self, Access, access};
use super::{PROVIDER, options, pkce};
use crate::form::remark::{Sentence, error, note};
use crate::form::{Choice, Field, Filled, Form, Group, Input, Kind, Remarks, Seed};
use crate::outcome::Outcome;
use crate::provider::choice::optional;
use crate::provider::vk::inputs::{DOMAIN_INPUT, chosen, domain, judged, put_domain};
use crate::provider::vk::{domain::Domain, fields};
use crate::response::Response;
use crate::secret::Secret;
use crate::text::{Text, text};

/// What the token may do.
pub const SCOPE: Field = Field("scope");
/// What the page is to ask.
pub const PROMPT: Field = Field("prompt");
/// Through which account to sign in.
pub const ACCOUNT: Field = Field("provider");
/// The language of the page.
pub const LANG_ID: Field = Field("lang_id");

const AS_VK_DECIDES: Text = text("как решит VK ID", "as VK ID decides");

static PROMPTS: [Choice; 5] = optional(AS_VK_DECIDES, options::PROMPT);
static ACCOUNTS: [Choice; 4] = optional(AS_VK_DECIDES, options::PROVIDER);
static LANGUAGES: [Choice; 12] = optional(AS_VK_DECIDES, options::LANGUAGE);

/// At first a link that asks for the basics alone.
pub static FORM: Form = Form {
    id: "vk_id/sign-in",
    tab: text("Ссылка для входа", "Sign-in link"),
    title: text("Собрать ссылку для входа VK ID", "Build a VK ID sign-in link"),
    introduction: text(
        "По этой ссылке VK ID вернёт код на адрес вашего приложения: он действует 10 минут, и обменять его можно только с тем \
         же code_verifier. Приложения VK ID создают через VK Business ID.",
        "With this link VK ID returns a code to your application's address: it lasts 10 minutes and is exchanged only with the \
         same code_verifier. VK ID applications are made through VK Business ID.",
    ),
    groups: &[
        Group {
            title: text("Приложение", "Application"),
            inputs: &[
                APPLICATION,
                REDIRECT,
                Input::new(
                    SCOPE,
                    text("Права", "Permissions"),
                    text(
                        "Имена через пробел; пусто — только основное. Есть vkid.personal_info, email, phone, friends, photos, \
                         video, stories, pages, status, notes, wall, docs, groups, stats, market, notifications, ads.",
                        "Names separated by spaces; empty asks for the basics. There are vkid.personal_info, email, phone, friends, \
                         photos, video, stories, pages, status, notes, wall, docs, groups, stats, market, notifications, ads.",
                    ),
                    Kind::Line,
                ),
            ],
        },
        Group {
            title: text("Защита", "Protection"),
            inputs: &[
                MARK,
                Input::new(
                    CODE_VERIFIER,
                    Text::same("code_verifier"),
                    text(
                        "В ссылку не входит: в ней стоит сделанный из него code_challenge. Сохраните его до обмена кода, без \
                         него код бесполезен.",
                        "It is not in the link, which holds the code_challenge made of it. Keep it for the exchange: without \
                         it the code is of no use.",
                    ),
                    Kind::Random(Seed::verifier),
                )
                .on_the_wire("")
                .common(),
            ],
        },
        Group {
            title: text("Окно входа", "Sign-in page"),
            inputs: &[
                DOMAIN_INPUT,
                Input::new(PROMPT, text("Что спросить", "What to ask"), Text::same(""), Kind::Choice(&PROMPTS)),
                Input::new(
                    ACCOUNT,
                    text("Через какой аккаунт", "Through which account"),
                    Text::same(""),
                    Kind::Choice(&ACCOUNTS),
                ),
                Input::new(LANG_ID, text("Язык", "Language"), Text::same(""), Kind::Choice(&LANGUAGES)),
            ],
        },
    ],
    check: |filled, remarks| Some(check(filled, remarks)?.call()),
    aliases: &[],
    implied: &["response_type", "code_challenge", "code_challenge_method"],
    reads,
    fill,
};

/// There is nothing to make the challenge of.
pub const VERIFIER_MISSING: Sentence = error(
    "Без code_verifier ссылку не собрать. Создайте его кнопкой рядом или впишите свой: от 43 до 128 знаков.",
    "There is no link without a code_verifier. Make one with the button, or enter your own: 43 to 128 characters.",
);
/// `email` or `phone`.
pub const AFTER_VERIFICATION: Sentence = note(
    "email и phone дают после проверки приложения.",
    "email and phone are given after the application was verified.",
);
/// What most applications do not get.
pub const ON_REQUEST: Sentence = note(
    "Права, кроме vkid.personal_info, email и phone, дают по запросу на devsupport@corp.vk.com.",
    "Permissions other than vkid.personal_info, email and phone are given on request to devsupport@corp.vk.com.",
);

fn check(filled: &Filled, remarks: &mut Remarks) -> Option<Authorize> {
    let client_id = filled.text(CLIENT_ID);
    let client_id = judged(CLIENT_ID, client_id, fields::client_id(client_id), remarks);
    let redirect_uri = filled.text(REDIRECT_URI);
    let redirect_uri = judged(REDIRECT_URI, redirect_uri, fields::redirect_uri(redirect_uri), remarks);
    let scope = permissions(filled, remarks);
    let state = filled.secret(STATE);
    // It stands in the link that is built of it.
    let state = judged(STATE, state.expose(), fields::long_state(state.expose()).map(str::to_owned), remarks);
    let code_challenge = code_challenge(filled, remarks);
    let prompt = chosen(PROMPT, filled, options::PROMPT, remarks);
    let provider = chosen(ACCOUNT, filled, options::PROVIDER, remarks);
    let lang_id = chosen(LANG_ID, filled, options::LANGUAGE, remarks);
    Some(Authorize {
        domain: domain(filled),
        client_id: client_id?,
        redirect_uri: redirect_uri?.to_owned(),
        state: state?,
        code_challenge: code_challenge?,
        scope: scope?,
        prompt: prompt?,
        provider: provider?,
        lang_id: lang_id?,
    })
}

fn permissions(filled: &Filled, remarks: &mut Remarks) -> Option<Vec<String>> {
    let text = filled.text(SCOPE);
    let names = judged(SCOPE, text, scopes::read(text), remarks)?;
    for (limit, sentence) in
        [(Access::AfterVerification, AFTER_VERIFICATION), (Access::OnRequest, ON_REQUEST)]
    {
        if names.iter().any(|name| access(name) == Some(limit)) {
            remarks.say(SCOPE, sentence);
        }
    }
    Some(names)
}

/// The challenge. The verifier itself stays in the form.
fn code_challenge(filled: &Filled, remarks: &mut Remarks) -> Option<String> {
    let verifier = filled.secret(CODE_VERIFIER);
    if verifier.is_empty() {
        remarks.say(CODE_VERIFIER, VERIFIER_MISSING);
        return None;
    }
    // Only its characters are looked at.
    let read = pkce::read_verifier(verifier.expose());
    judged(CODE_VERIFIER, verifier.expose(), read, remarks).map(|verifier| pkce::challenge(&verifier))
}

fn reads(call: &Response) -> bool {
    let own = call.host.as_deref().is_some_and(|host| Domain::whose(Domain::id, host).is_some());
    *call.provider == PROVIDER && call.outcome == Outcome::Authorize && own
}

/// The verifier is in no link: it is the one thing that the person has to have kept, or to make anew.
fn fill(call: &Response, filled: &mut Filled) {
    put_domain(filled, Domain::id, call);
    if let Some(scope) = call.open(SCOPE.0) {
        filled.put(SCOPE, &Secret::from(scope.replace('+', " ")));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::provider::vk::scopes::VK_ID;
    use crate::provider::vk_id::facts::LIFETIMES;

    #[test]
    fn the_hint_names_every_permission() {
        let hint = FORM.input(SCOPE).unwrap().hint;
        for name in VK_ID.only.unwrap() {
            assert!(hint.ru.contains(name) && hint.en.contains(name), "{name}");
        }
    }

    #[test]
    fn the_introduction_says_how_long_the_code_lasts() {
        for (introduction, lifetimes, minutes) in [
            (FORM.introduction.ru, LIFETIMES.ru, "10 минут"),
            (FORM.introduction.en, LIFETIMES.en, "10 minutes"),
        ] {
            assert!(introduction.contains(minutes) && lifetimes.contains(minutes), "{minutes}");
        }
    }
}
