//! What is good to know, and what may go wrong with a call that stands.

use super::{filled, said, words};
use brelok::form::Level::{Note, Warning};
use brelok::form::{Place, sentences as general};
use brelok::provider::vk::apps::{APPS, RISK, State};
use brelok::provider::vk::scopes::USER;
use brelok::provider::vk::sign_in::sentences::*;
use brelok::provider::vk_id::call::{CODE_SHAPE, SECRET_MISSING};
use brelok::provider::vk_id::sign_in::{AFTER_VERIFICATION, ON_REQUEST};
use brelok::provider::vk_vision::call::FORMAT;

#[test]
fn a_known_application_comes_with_its_last_report_and_the_risk() {
    for app in APPS {
        let link = filled("vk/sign-in", &[("client_id", &app.id.to_string())]);
        let dead = matches!(app.state, State::Blocked | State::Refused | State::PasswordOnly);
        let warnings = words(&link, "client_id", Warning);
        assert!(warnings.contains(&RISK.en) && link.check().0.is_some(), "{}", app.id);
        assert_eq!(warnings.contains(&app.report.en), dead, "{}", app.id);
        assert_eq!(words(&link, "client_id", Note).contains(&app.report.en), !dead, "{}", app.id);
    }
    assert!(said(&filled("vk/sign-in", &[("client_id", "1")]), "client_id").is_empty());
}

#[test]
fn permissions_come_with_what_stands_in_their_way() {
    let about = |names: &str, level| {
        let bits = names.split(',').filter_map(|name| USER.flag(name)).map(|flag| flag.value).sum::<i64>();
        words(&filled("vk/sign-in", &[("scope", &bits.to_string())]), "scope", level)
    };
    assert_eq!(about("offline", Note), [OFFLINE.text.en]);
    assert_eq!(about("friends,photos", Note), [""; 0]);
    assert_eq!((about("messages", Warning), about("messages", Note)), (vec![MESSAGES.text.en], vec![]));
    assert_eq!(about("wall,offers", Note), [OBSOLETE.text.en, WALL.text.en]);
    assert_eq!(about("notify,audio,menu,stats,leads,phone", Note), [SEVERAL_LIMITS.text.en]);
    let unknown = filled("vk/sign-in", &[("scope", "16384")]);
    assert_eq!(words(&unknown, "scope", Note), [general::FLAGS_UNKNOWN.text.en]);
}

#[test]
fn where_the_answer_goes_is_said() {
    for (texts, field, notes) in [
        (&[][..], "redirect_uri", vec![]),
        (&[("redirect_uri", "https://oauth.vk.com/blank.html")], "redirect_uri", vec![]),
        (&[("redirect_uri", "https://example.com/cb")], "redirect_uri", vec![FRAGMENT.text.en]),
        (&[("redirect_uri", "https://example.com/cb"), ("response_type", "code")], "redirect_uri", vec![]),
        (&[("response_type", "code")], "response_type", vec![CODE.text.en]),
        (&[("client_id", " 1 ")], "client_id", vec![general::TRIMMED.text.en]),
    ] {
        assert_eq!(words(&filled("vk/sign-in", texts), field, Note), notes, "{texts:?}");
    }
}

#[test]
fn permissions_of_vk_id_come_with_who_gets_them() {
    for (scope, notes) in [
        ("", vec![]),
        ("vkid.personal_info", vec![]),
        ("email,phone", vec![AFTER_VERIFICATION.text.en]),
        ("phone wall", vec![AFTER_VERIFICATION.text.en, ON_REQUEST.text.en]),
    ] {
        assert_eq!(words(&filled("vk_id/sign-in", &[("scope", scope)]), "scope", Note), notes, "{scope}");
    }
}

#[test]
fn a_place_for_a_secret_may_stay_empty_and_what_is_no_code_is_doubted() {
    let empty = filled("vk_id/call", &[]);
    assert_eq!(words(&empty, "code", Note), [SECRET_MISSING.text.en]);
    let token = filled("vk_id/call", &[("code", "vk1.a.abcdefghijklmnopqrstuvwxyz")]);
    assert_eq!(words(&token, "code", Warning), [CODE_SHAPE.text.en]);
    let code = filled("vk_id/call", &[("code", "vk2.a.abcdefghijklmnopqrstuvwxyz")]);
    assert!(said(&code, "code").is_empty());
}

#[test]
fn a_file_that_does_not_seem_to_be_a_picture_is_doubted() {
    let files = filled("vk_vision/call", &[("files", "a.JPG\n\nb.pdf\nc.tiff")]);
    let places: Vec<_> = said(&files, "files").iter().map(|remark| (remark.sentence, remark.place)).collect();
    assert_eq!(places, [(FORMAT, Some(Place::Line(3, 1)))]);
}

#[test]
fn a_call_without_its_token_is_ready_but_for_it() {
    let gaps = |form: &brelok::form::Filled| {
        form.gaps(&form.check().1).map(|input| input.field.0).collect::<Vec<_>>()
    };
    for (id, texts, left) in [
        ("vk/method", &[("access_token", "")][..], &["access_token"][..]),
        ("vk/method", &[("access_token", "vk1.a.abc")], &[]),
        ("vk_id/call", &[("code", ""), ("code_verifier", "")], &["code", "code_verifier"]),
        ("vk/sign-in", &[], &[]),
    ] {
        assert_eq!(gaps(&filled(id, texts)), left, "{id} {texts:?}");
    }
}
