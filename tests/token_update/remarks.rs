//! What is said beside each field.

use super::{TOKEN, form, params};
use brelok::flags::{Change, Radix};
use brelok::provider::wialon::access_flags::ACCESS_FLAGS;
use brelok::provider::wialon::remark::{Field, Kind, Level};
use brelok::provider::wialon::token_update::{CallMode, Form};
use brelok::secret::Secret;

/// The kinds of the remarks on a field.
fn remarks(form: &Form, field: Field) -> Vec<Kind> {
    form.check().1.iter().filter(|remark| remark.field == field).map(|remark| remark.kind).collect()
}

fn is_ready(form: &Form) -> bool {
    form.check().0.is_some()
}

#[test]
fn what_is_wrong_stops_the_request_and_is_said_beside_its_field() {
    type Fill = fn(&mut Form);
    let cases: [(Field, Fill); 11] = [
        (Field::Host, |form| form.host = "hst-api.wialon.com/wialon".to_owned()),
        (Field::Host, |form| form.host = "javascript:alert(1)".to_owned()),
        (Field::H, |form| form.call_mode = CallMode::Update),
        (Field::H, |form| {
            form.call_mode = CallMode::Delete;
            form.h = Secret::from("TOKEN");
        }),
        (Field::At, |form| form.at = "1969-12-31".to_owned()),
        (Field::Dur, |form| form.dur = "9".repeat(30)),
        (Field::Fl, |form| {
            form.fl = form.fl.update(Change::Text(Radix::Hex, "0xZ".to_owned()), &ACCESS_FLAGS);
        }),
        (Field::P, |form| form.p = "{a}".to_owned()),
        (Field::P, |form| form.p = "42".to_owned()),
        (Field::Items, |form| form.items = "1, abc".to_owned()),
        (Field::DeleteAllWords, |form| {
            form.call_mode = CallMode::Delete;
            form.delete_all = true;
            form.delete_all_words = "да".to_owned();
        }),
    ];
    for (field, fill) in cases {
        let (ready, remarks) = form(fill).check();
        let errors: Vec<_> = remarks.iter().filter(|remark| remark.kind.level() == Level::Error).collect();
        assert!(ready.is_none(), "{field:?}");
        assert!(matches!(errors[..], [error] if error.field == field), "{field:?}: {errors:?}");
    }
}

#[test]
fn what_is_doubtful_is_said_and_stops_nothing() {
    type Fill = fn(&mut Form);
    let cases: [(Field, Kind, Fill); 13] = [
        (Field::Host, Kind::HostInsecure, |form| form.host = "http://wialon.local".to_owned()),
        (Field::Host, Kind::HostIsSite, |form| form.host = "hosting.wialon.eu".to_owned()),
        (Field::Sid, Kind::SidShape, |form| form.sid = Secret::from("SID")),
        (Field::UserId, Kind::UserIdIsName, |form| form.user_id = "EXAMPLE CO1".to_owned()),
        (Field::App, Kind::AppMissing, |form| form.app.clear()),
        (Field::App, Kind::AppSpaces, |form| form.app = " bus".to_owned()),
        (Field::App, Kind::AppLocator, |form| form.app = "locator".to_owned()),
        (Field::At, Kind::AtInUtc, |form| form.at = "2026-01-01 10:00".to_owned()),
        (Field::Dur, Kind::DurOverMaximum, |form| form.dur = "101d".to_owned()),
        (Field::Fl, Kind::FlForever, |form| {
            form.fl = form.fl.update(Change::Unrestricted(true), &ACCESS_FLAGS);
            form.dur = "0".to_owned();
        }),
        (Field::P, Kind::PEmpty, |form| form.p = " ".to_owned()),
        (Field::P, Kind::PNoObjects, |form| form.p = "[]".to_owned()),
        (Field::Items, Kind::ItemsRepeated, |form| form.items = "5 5".to_owned()),
    ];
    for (field, kind, fill) in cases {
        let form = form(fill);
        assert!(is_ready(&form), "{field:?}");
        assert_eq!(remarks(&form, field), [kind]);
    }
}

#[test]
fn an_update_says_that_the_whole_record_is_sent() {
    let update = form(|form| {
        form.call_mode = CallMode::Update;
        form.h = Secret::from(TOKEN);
    });
    assert_eq!(remarks(&update, Field::CallMode), [Kind::WholeRecord]);
}

#[test]
fn a_missing_session_is_named() {
    assert_eq!(remarks(&form(|form| form.sid = Secret::default()), Field::Sid), [Kind::SidMissing]);
}

#[test]
fn unrestricted_with_an_expiry_needs_no_warning() {
    let form = form(|form| form.fl = form.fl.update(Change::Unrestricted(true), &ACCESS_FLAGS));
    assert_eq!(remarks(&form, Field::Fl), []);
    assert!(params(&form).contains(r#""fl":-1"#));
}

#[test]
fn what_a_mode_does_not_send_is_not_judged_and_not_lost() {
    let mut form = form(|form| {
        form.h = Secret::from("half a token");
        form.delete_all_words = "нет".to_owned();
    });
    assert!(is_ready(&form));
    form.call_mode = CallMode::Delete;
    assert!(!is_ready(&form));
    form.h = Secret::from(TOKEN);
    form.at = "when?".to_owned();
    assert!(is_ready(&form));
}

#[test]
fn the_first_look_at_the_page_is_a_request_with_a_warning_about_rights() {
    let form = Form::default();
    assert!(is_ready(&form));
    assert_eq!(remarks(&form, Field::Fl), [Kind::FlNothing]);
}
