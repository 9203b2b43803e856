//! What is said beside each field.

use super::{SESSION, TOKEN, form, params};
use brelok::form::{Field, Filled, Level, Sentence, sentences as general};
use brelok::provider::wialon::inputs::{HOST, SID, USER_ID};
use brelok::provider::wialon::sentences::*;
use brelok::provider::wialon::token_update::FORM;
use brelok::provider::wialon::token_update::form::{
    APP, AT, CALL_MODE, DELETE_ALL, DELETE_ALL_WORDS, DUR, FL, H, ITEMS, P, WITH_RECORD,
};

/// What is typed into a form, field by field.
type Texts = &'static [(Field, &'static str)];

/// What is said beside a field.
fn remarks(form: &Filled, field: Field) -> Vec<Sentence> {
    form.check().1.iter().filter(|remark| remark.field == field).map(|remark| remark.sentence).collect()
}

fn is_ready(form: &Filled) -> bool {
    form.check().0.is_some()
}

#[test]
fn what_is_wrong_stops_the_request_and_is_said_beside_its_field() {
    let confirm: Texts = &[(CALL_MODE, "delete"), (DELETE_ALL, "true"), (DELETE_ALL_WORDS, "да")];
    let cases: [(Field, Texts); 11] = [
        (HOST, &[(HOST, "hst-api.wialon.com/wialon")]),
        (HOST, &[(HOST, "javascript:alert(1)")]),
        (H, &[(CALL_MODE, "update")]),
        (H, &[(CALL_MODE, "delete"), (H, "TOKEN")]),
        (AT, &[(AT, "1969-12-31")]),
        (DUR, &[(DUR, "999999999999999999999999999999")]),
        (FL, &[(FL, "0xZ")]),
        (P, &[(P, "{a}")]),
        (P, &[(P, "42")]),
        (ITEMS, &[(ITEMS, "1, abc")]),
        (DELETE_ALL_WORDS, confirm),
    ];
    for (field, texts) in cases {
        let (call, remarks) = form(texts).check();
        let errors: Vec<_> = remarks.iter().filter(|remark| remark.sentence.level == Level::Error).collect();
        assert!(call.is_none(), "{field:?}");
        assert!(matches!(errors[..], [error] if error.field == field), "{field:?}: {errors:?}");
    }
}

#[test]
fn what_is_doubtful_is_said_and_stops_nothing() {
    let cases: [(Field, Sentence, Texts); 13] = [
        (HOST, HOST_INSECURE, &[(HOST, "http://wialon.local")]),
        (HOST, HOST_IS_SITE, &[(HOST, "hosting.wialon.eu")]),
        (SID, SID_SHAPE, &[(SID, "SID")]),
        (USER_ID, USER_ID_IS_NAME, &[(USER_ID, "EXAMPLE CO1")]),
        (APP, APP_MISSING, &[(APP, "")]),
        (APP, APP_SPACES, &[(APP, " bus")]),
        (APP, APP_LOCATOR, &[(APP, "locator")]),
        (AT, AT_IN_UTC, &[(AT, "2026-01-01 10:00")]),
        (DUR, DUR_OVER_MAXIMUM, &[(DUR, "101d")]),
        (FL, FL_FOREVER, &[(FL, "-1"), (DUR, "0")]),
        (P, P_EMPTY, &[(P, " ")]),
        (P, P_NO_OBJECTS, &[(P, "[]")]),
        (ITEMS, ITEMS_REPEATED, &[(ITEMS, "5 5")]),
    ];
    for (field, sentence, texts) in cases {
        let form = form(texts);
        assert!(is_ready(&form), "{field:?}");
        assert_eq!(remarks(&form, field), [sentence]);
    }
}

#[test]
fn bits_that_no_table_knows_are_named_and_kept() {
    let form = form(&[(FL, "131328")]);
    assert_eq!(remarks(&form, FL), [general::FLAGS_UNKNOWN]);
    assert!(params(&form).contains(r#""fl":131328"#));
}

#[test]
fn an_update_says_that_the_whole_record_is_sent() {
    assert_eq!(remarks(&form(&[(CALL_MODE, "update"), (H, TOKEN)]), CALL_MODE), [WHOLE_RECORD]);
}

#[test]
fn a_missing_session_is_named() {
    assert_eq!(remarks(&form(&[(SID, "")]), SID), [SID_MISSING]);
}

#[test]
fn unrestricted_with_an_expiry_needs_no_warning() {
    let form = form(&[(FL, "-1")]);
    assert_eq!(remarks(&form, FL), []);
    assert!(params(&form).contains(r#""fl":-1"#));
}

#[test]
fn what_a_mode_does_not_send_is_not_judged_and_not_lost() {
    let form = form(&[(H, "half a token"), (DELETE_ALL_WORDS, "нет")]);
    assert!(is_ready(&form));
    let delete = form.with(CALL_MODE, "delete");
    assert!(!is_ready(&delete));
    assert!(is_ready(&delete.with(H, TOKEN).with(AT, "when?")));
}

#[test]
fn the_first_look_at_the_page_is_a_request_and_says_where_to_begin() {
    let form = Filled::new(&FORM);
    assert!(is_ready(&form));
    assert_eq!((remarks(&form, APP), remarks(&form, FL)), (vec![APP_FIRST], vec![FL_FIRST]));
    assert!(form.check().1.iter().all(|remark| remark.sentence.level == Level::Note));
    // A session or a server is no beginning yet.
    assert_eq!(remarks(&form.clone().with(SID, SESSION), FL), [FL_FIRST]);
    assert_eq!(remarks(&form.clone().with(APP, "bus"), FL), [FL_NOTHING]);
    assert_eq!(remarks(&form.with(FL, "256"), APP), [APP_MISSING]);
}

#[test]
fn deleting_all_says_whose_tokens() {
    let all = form(&[(CALL_MODE, "delete"), (DELETE_ALL, "true"), (DELETE_ALL_WORDS, "delete all")]);
    assert_eq!(remarks(&all, DELETE_ALL), [brelok::provider::wialon::sentences::DELETE_ALL]);
    assert_eq!(remarks(&all.with(USER_ID, "17"), DELETE_ALL), [DELETE_ALL_OF_USER]);
}

#[test]
fn the_whole_record_goes_along_with_a_deletion_only_when_that_is_asked_for() {
    let delete = form(&[(CALL_MODE, "delete"), (H, TOKEN), (DUR, "0")]);
    assert!(!params(&delete).contains("app"));
    let whole = delete.with(WITH_RECORD, "true");
    assert_eq!(remarks(&whole, WITH_RECORD), [DELETE_RECORD]);
    assert!(params(&whole).ends_with(r#""app":"bus","at":0,"dur":0,"fl":256,"p":"{}","items":[]}"#));
    // The token goes: how much it could do is no worry any more.
    assert_eq!(remarks(&whole.clone().with(FL, "-1"), FL), []);
    assert!(!is_ready(&whole.with(AT, "when?")));
}

#[test]
fn what_the_call_cannot_do_without_is_named_until_it_is_there() {
    let gaps = |form: &Filled| form.gaps(&form.check().1).map(|input| input.field).collect::<Vec<_>>();
    let mut typed = Filled::new(&FORM);
    assert_eq!(gaps(&typed), [APP, FL, SID]);
    for (field, text, left) in
        [(DUR, "0", &[APP, FL, SID][..]), (APP, "bus", &[FL, SID]), (FL, "256", &[SID]), (SID, SESSION, &[])]
    {
        typed = typed.with(field, text);
        assert_eq!(gaps(&typed), left);
    }
    // What is hidden is not needed.
    assert_eq!(gaps(&form(&[(CALL_MODE, "delete"), (H, TOKEN)])), [Field(""); 0]);
}
