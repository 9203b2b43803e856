//! Bad input: each gets its sentence beside its field, with its place, and no call.

use super::{STATE, Texts, VERIFIER, filled, said};
use brelok::form::{Level, Place, Sentence};
use brelok::provider::vk::fields::FieldErrorKind::{self, *};
use brelok::provider::vk_id::sign_in::VERIFIER_MISSING;
use brelok::provider::vk_vision::meta::ProblemKind;
use brelok::text::Text;

fn stops(id: &str, field: &str, text: Text, place: Option<Place>, texts: Texts<'_>) {
    let filled = filled(id, texts);
    let is_meant = said(&filled, field)
        .iter()
        .any(|remark| remark.sentence == Sentence::error(text) && remark.place == place);
    assert!(is_meant, "{id} {texts:?}: {:?}", said(&filled, field));
    assert_eq!(filled.check().0, None, "{id} {texts:?}");
}

#[test]
fn what_is_wrong_with_a_sign_in_link_is_said_beside_its_field() {
    let forty = "1111111111222222222233333333334444444444";
    let community = ("whom", "community");
    let cases: &[(&str, FieldErrorKind, usize, Texts<'_>)] = &[
        ("scope", ScopeTooLarge, 1, &[("scope", forty)]),
        ("scope", ScopeNegative, 1, &[("scope", "-1")]),
        ("scope", ScopeUnknownName, 9, &[("scope", "friends,fotos")]),
        ("scope", ScopeCharacter, 1, &[("scope", "друзья")]),
        ("scope", ScopeDigit, 3, &[("scope", "12a")]),
        (
            "scope_community",
            ScopeUnknownName,
            1,
            &[community, ("group_ids", "1"), ("scope_community", "friends")],
        ),
        ("client_id", ClientIdDigit, 1, &[("client_id", "app6463690")]),
        ("client_id", ClientIdDigit, 6, &[("client_id", "64636ЗО")]),
        ("client_id", ClientIdRange, 1, &[("client_id", "0")]),
        ("group_ids", GroupIdMinus, 1, &[community, ("group_ids", "-1234")]),
        ("group_ids", GroupIdSpace, 6, &[community, ("group_ids", "1234, 321")]),
        ("group_ids", GroupIdDigit, 1, &[community, ("group_ids", "club1234")]),
        ("redirect_uri", RedirectScheme, 1, &[("redirect_uri", "oauth.vk.ru/blank.html")]),
        ("redirect_uri", RedirectFragment, 23, &[("redirect_uri", "https://example.com/cb#a")]),
        ("redirect_uri", RedirectScript, 1, &[("redirect_uri", "javascript:alert(1)")]),
        ("redirect_uri", RedirectUser, 20, &[("redirect_uri", "https://oauth.vk.ru@evil.example/")]),
        ("v", Version, 1, &[("v", "v5.199")]),
    ];
    for (field, kind, place, texts) in cases {
        stops("vk/sign-in", field, kind.text(), Some(Place::Character(*place)), texts);
    }
    let cases: &[(&str, FieldErrorKind, Texts<'_>)] = &[
        ("client_id", ClientIdMissing, &[("client_id", "")]),
        ("group_ids", GroupIdMissing, &[community]),
        ("display", UnknownChoice, &[("display", "android")]),
        ("response_type", UnknownChoice, &[("response_type", "id_token")]),
    ];
    for (field, kind, texts) in cases {
        stops("vk/sign-in", field, kind.text(), None, texts);
    }
}

#[test]
fn an_empty_state_is_warned_of_where_vk_does_without_and_refused_where_it_does_not() {
    let link = filled("vk/sign-in", &[("state", " ")]);
    assert_eq!(said(&link, "state").first().unwrap().sentence.level, Level::Warning);
    assert!(link.check().0.is_some());
    for id in ["vk_id/sign-in", "vk_id/call"] {
        stops(id, "state", StateMissing.text(), None, &[("state", "")]);
    }
}

#[test]
fn what_is_wrong_with_vk_id_is_said_beside_its_field() {
    let (short, long) = (VERIFIER.split_at(1).1, VERIFIER.repeat(3));
    let plus = [STATE, "+"].concat();
    let cases: &[(&str, &str, FieldErrorKind, usize, Texts<'_>)] = &[
        ("sign-in", "state", StateShort, 4, &[("state", "abc")]),
        ("sign-in", "state", StateCharacter, 33, &[("state", &plus)]),
        ("sign-in", "scope", VkIdScope, 7, &[("scope", "email messages")]),
        ("sign-in", "code_verifier", VerifierShort, 43, &[("code_verifier", short)]),
        ("sign-in", "code_verifier", VerifierLong, 129, &[("code_verifier", &long)]),
        ("sign-in", "code_verifier", VerifierCharacter, 1, &[("code_verifier", "=")]),
        ("sign-in", "redirect_uri", RedirectScheme, 1, &[("redirect_uri", "example.com/cb")]),
        ("call", "code_verifier", VerifierShort, 43, &[("code_verifier", short)]),
        ("call", "code", SecretCharacter, 5, &[("code", "code=vk2.a.abc")]),
        ("call", "client_id", ClientIdDigit, 1, &[("client_id", "мой")]),
    ];
    for (id, field, kind, place, texts) in cases {
        stops(&format!("vk_id/{id}"), field, kind.text(), Some(Place::Character(*place)), texts);
    }
    stops("vk_id/sign-in", "code_verifier", VERIFIER_MISSING.text, None, &[("code_verifier", "")]);
    stops("vk_id/sign-in", "redirect_uri", RedirectMissing.text(), None, &[("redirect_uri", "")]);
    stops("vk_id/call", "device_id", DeviceIdMissing.text(), None, &[("device_id", " ")]);
    stops("vk_id/sign-in", "prompt", UnknownChoice.text(), None, &[("prompt", "never")]);
}

#[test]
fn what_is_wrong_with_a_question_about_a_token_is_said_beside_its_field() {
    let whole = "https://oauth.vk.ru/blank.html#access_token=vk1.a.abc&user_id=1";
    let cases: &[(&str, FieldErrorKind, usize, Texts<'_>)] = &[
        ("user_ids", UserIdCharacter, 4, &[("user_ids", "1, -2")]),
        ("user_ids", UserIdCharacter, 6, &[("user_ids", "https://example.com/durov")]),
        ("fields", FieldNameCharacter, 13, &[("fields", "online, last-seen")]),
        ("access_token", SecretCharacter, 6, &[("access_token", whole)]),
        ("access_token", SecretCharacter, 10, &[("access_token", "vk1.a.abcё")]),
    ];
    for (field, kind, place, texts) in cases {
        stops("vk/method", field, kind.text(), Some(Place::Character(*place)), texts);
    }
}

#[test]
fn what_is_wrong_with_a_request_to_vision_is_said_beside_its_field() {
    let many = "a.jpg\n".repeat(101);
    let line = |line| Some(Place::Line(line, 1));
    let cases: &[(&str, ProblemKind, Option<Place>, Texts<'_>)] = &[
        ("mode_object", ProblemKind::Missing, None, &[("mode_object", "")]),
        ("mode_improve", ProblemKind::Missing, None, &[("endpoint", "photo/improve"), ("mode_improve", "")]),
        (
            "rfactor",
            ProblemKind::Missing,
            None,
            &[("endpoint", "photo/improve"), ("mode_resolution", "true"), ("rfactor", "")],
        ),
        (
            "rtype",
            ProblemKind::UnknownValue,
            None,
            &[("endpoint", "photo/improve"), ("mode_resolution", "true"), ("rtype", "film")],
        ),
        ("space", ProblemKind::Missing, None, &[("endpoint", "persons/truncate"), ("space", "")]),
        ("space", ProblemKind::UnknownValue, None, &[("endpoint", "persons/truncate"), ("space", "10")]),
        ("lang", ProblemKind::UnknownValue, None, &[("endpoint", "scene_text/recognize"), ("lang", "deu")]),
        ("files", ProblemKind::NoImages, None, &[("files", " \n")]),
        ("files", ProblemKind::TooManyImages, None, &[("files", &many)]),
        (
            "files",
            ProblemKind::FileMissing,
            line(3),
            &[("endpoint", "persons/set"), ("person_ids", "1\n2\n3")],
        ),
        (
            "person_ids",
            ProblemKind::PersonMissing,
            line(3),
            &[("endpoint", "persons/set"), ("person_ids", "1\n\nAnna")],
        ),
        ("person_ids", ProblemKind::PersonMissing, None, &[("endpoint", "persons/delete")]),
    ];
    for (field, kind, place, texts) in cases {
        stops("vk_vision/call", field, kind.text(), *place, texts);
    }
    stops(
        "vk_vision/call",
        "oauth_token",
        SecretCharacter.text(),
        Some(Place::Character(3)),
        &[("oauth_token", "2a b")],
    );
}
