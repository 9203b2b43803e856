//! Tests of the page as a whole.

use super::*;
use crate::form::{Field, Seed, seed::LENGTH};
use crate::notice;
use crate::provider::wialon::popup;
use crate::secret::Secret;
use std::rc::Rc;

/// The page with the rest, before anything happened.
pub fn whole() -> State {
    State::new(Lang::Ru).update(Action::Whole(rest::REST))
}

#[test]
fn s13_forget_takes_back_what_was_copied_and_only_a_secret() {
    let copied = |id| Action::Builder(builder::Action::Copied(id, true));
    let inside = Action::Builder(builder::Action::Inside(true));
    let field = Action::Reader(reader::Action::Copied(0, true));
    let code =
        |inside, done| Action::Reader(reader::Action::CopyAs(copy_as::Action::Copied { inside, done }));
    let bookmark = Action::Bookmark("take", bookmarks::Done::Copied(true));
    let sid = Action::Builder(builder::Action::Type(Field("sid"), "CANARY".into()));
    let typed = whole().update(sid);
    for (actions, taken_back) in [
        (vec![], false),
        (vec![field.clone()], true),
        (vec![copied("body")], true),
        (vec![copied("curl")], false),
        (vec![inside, copied("curl")], true),
        (vec![field.clone(), copied("curl")], false),
        (vec![field.clone(), bookmark], false),
        (vec![code(false, true)], false),
        (vec![code(true, true)], true),
        (vec![code(true, false)], false),
        (vec![field.clone(), code(false, true)], false),
        (vec![field.clone(), Action::Reader(reader::Action::Paste("a".into(), 7))], true),
        (vec![field, Action::Leave], false),
    ] {
        let page = actions.iter().cloned().fold(typed.clone(), |page, action| page.update(action));
        for forget in [Action::Reader(reader::Action::Forget), Action::Builder(builder::Action::Forget)] {
            let forgotten = page.update(forget);
            assert_eq!(forgotten.forgotten.in_clipboard, taken_back, "{actions:?}");
            assert!(!forgotten.in_clipboard && !forgotten.builder.unwrap().filled.holds_secret());
        }
    }
}

#[test]
fn what_is_asked_of_the_rest_waits_for_it() {
    let link = "#/wialon/token-update?fl=768";
    let asked = [
        Action::Reader(reader::Action::Arrive(link.into(), 7)),
        Action::Builder(builder::Action::LeaveWith("vk", "mine".into())),
    ];
    let page = asked.into_iter().fold(State::new(Lang::Ru), |page, action| page.update(action));
    assert_eq!((&page.builder, &page.reader), (&None, &reader::State::default()));
    let whole = page.update(Action::Whole(rest::REST));
    let builder = whole.builder.unwrap();
    assert_eq!((builder.filled.form().id, builder.opened), ("wialon/token-update", 1));
    let left = builder::Left { service: "vk", state: "mine".into(), host: None };
    assert_eq!(*builder.left_with, [left]);
    assert!(whole.waiting.is_empty());
}

#[test]
fn a_form_that_a_link_opens_gets_what_nobody_may_guess() {
    let link = Action::Reader(reader::Action::Arrive("#/vk/sign-in?client_id=1".into(), 7));
    let page = whole().update(link);
    let is_guarded = |page: &State| {
        let call = page.builder.as_ref().unwrap().call.clone().unwrap();
        call.query.iter().any(|parameter| parameter.name == "state")
    };
    let sown = page.update(Action::Builder(builder::Action::Sow(Some(Seed::new([7; LENGTH])))));
    assert_eq!((is_guarded(&page), is_guarded(&sown)), (false, true));
}

#[test]
fn an_answer_that_is_spoilt_by_nothing_is_read_at_once() {
    let token = "1b9ff4ea8bf5fa786361d3b434606b78234f1ef33ec8d46f8fcf2d30480ac5d269806c6bd26e7532758bd";
    let answer = ["https://oauth.vk.ru/blank.html#access_token=", token, "&user_id=1"].concat();
    let arrived = ["#", &answer].concat();
    for action in
        [reader::Action::Paste(answer.as_str().into(), 7), reader::Action::Arrive(arrived.as_str().into(), 7)]
    {
        let read = |page: State| page.update(Action::Reader(action.clone())).reader;
        let [alone, whole] = [State::new(Lang::Ru), whole()].map(read);
        let [alone, whole] = [alone, whole].map(|reader| reader.reading.unwrap().answer.clone());
        assert_eq!(alone, whole);
        assert_eq!(alone.outcome.words().code, "token");
    }
}

#[test]
fn of_the_other_texts_the_last_is_read_by_the_rest() {
    let text = |text: &str| Action::Reader(reader::Action::Paste(text.into(), 7));
    let arrived = Action::Reader(reader::Action::Arrive("#code=first".into(), 7));
    let code = |page: &State| {
        let reading = page.reader.reading.clone()?;
        Some(reading.answer.main_secret()?.1.expose().to_owned())
    };
    let token = "1b9ff4ea8bf5fa786361d3b434606b78234f1ef33ec8d46f8fcf2d30480ac5d269806c6bd26e7532758bd";
    let at_once = ["access_token=", token].concat();
    for (texts, early, late) in [
        (vec![arrived.clone()], None, Some("first")),
        (vec![arrived.clone(), text("my code=second")], None, Some("second")),
        (vec![arrived.clone(), text("")], None, None),
        (vec![arrived.clone(), text(&at_once)], Some(token), Some(token)),
        (vec![text(&at_once), arrived], None, Some("first")),
    ] {
        let page = texts.into_iter().fold(State::new(Lang::Ru), |page, text| page.update(text));
        assert_eq!(code(&page).as_deref(), early);
        assert_eq!(page.waits(), early != late);
        let whole = page.update(Action::Whole(rest::REST));
        assert_eq!(code(&whole).as_deref(), late);
        assert_eq!((&whole.reader.pasted, whole.unread), (&page.reader.pasted, None));
    }
}

#[test]
fn s13_forget_leaves_nothing_that_waits() {
    let leave = Action::Builder(builder::Action::LeaveWith("vk", "CANARY".into()));
    let code = Action::Reader(reader::Action::Arrive("#code=CANARY".into(), 7));
    let waits = State::new(Lang::Ru).update(leave).update(code);
    let forgotten = waits.update(Action::Reader(reader::Action::Forget));
    assert!(forgotten.waiting.is_empty() && forgotten.unread.is_none());
    let whole = forgotten.update(Action::Whole(rest::REST));
    assert!(whole.builder.unwrap().left_with.is_empty() && whole.reader.reading.is_none());
}

#[test]
fn s15_the_answer_of_the_window_is_read_and_stands_in_no_field() {
    let window = |action| Action::Builder(builder::Action::Popup(action));
    let said = |text: &str, now| {
        let origin = "https://hosting.wialon.com".to_owned();
        window(popup::Action::Said(
            popup::Message { origin, from_window: true, text: Some(text.into()) },
            now,
        ))
    };
    let waiting = popup::Waiting::new("https://hosting.wialon.com".to_owned(), Some("mine".into()), 7);
    let open = whole()
        .update(Action::Builder(builder::Action::LeaveWith("wialon", "another link's".into())))
        .update(window(popup::Action::Opened(waiting)));
    let token = "222f828767efc2f91624a8940f1f836f99EEE3692F09E2E8C662248B483B7FFC050FEC94";
    let read = open.update(said(&["access_token=", token].concat(), 8));
    let answer = &read.reader.reading.as_ref().unwrap().answer;
    assert_eq!(answer.main_secret().unwrap().1.expose(), token);
    assert_eq!(answer.notices, notice::Notices::default());
    assert_eq!((&read.reader.pasted, read.reader.read_at), (&Secret::default(), 8));
    assert_eq!(read.update(said("access_token=second", 9)), read);
    let fresh = whole();
    assert_eq!(fresh.update(said("access_token=early", 6)), fresh);
    let forgotten = open.update(Action::Reader(reader::Action::Forget));
    assert_eq!(forgotten.update(said("access_token=late", 9)), forgotten);
}

#[test]
fn a_code_meets_the_verifier_of_its_link_again() {
    let text = |field, text: &str| (Field(field), text.into());
    let link = [
        text("client_id", "7915193"),
        text("redirect_uri", "https://example.com/cb"),
        text("code_verifier", "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"),
        text("state", "0123456789abcdef0123456789abcdef"),
    ];
    let answer = "https://example.com/cb?code=vk2.a.abc&device_id=dev&state=0123456789abcdef0123456789abcdef";
    let actions = [
        Action::Builder(builder::Action::Choose("vk_id/sign-in", None)),
        Action::Builder(builder::Action::Put(Rc::from(link))),
        Action::Reader(reader::Action::Paste(answer.into(), 7)),
        Action::Reader(reader::Action::Build),
    ];
    let page = actions.into_iter().fold(whole(), |page, action| page.update(action));
    let filled = &page.builder.as_ref().unwrap().filled;
    assert_eq!((filled.form().id, filled.text(Field("client_id"))), ("vk_id/call", "7915193"));
    assert_eq!(filled.secret(Field("code_verifier")).expose(), "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");
    assert!(page.builder.as_ref().unwrap().call.is_some());
}

#[test]
fn forgetting_in_one_form_leaves_the_next_request_its_server() {
    let token = "222f828767efc2f91624a8940f1f836f99EEE3692F09E2E8C662248B483B7FFC050FEC94";
    let paste = |text: &str| Action::Reader(reader::Action::Paste(text.into(), 7));
    let site = ["https://example.com/cb/?access_token=", token, "&user_name=x&svc_error=0"].concat();
    let host = |page: &State| page.builder.as_ref().unwrap().filled.text(Field("host")).to_owned();
    let vk = [
        paste("https://oauth.vk.ru/blank.html#access_token=vk1.a.abc&expires_in=0&user_id=1"),
        Action::Reader(reader::Action::Build),
        Action::Builder(builder::Action::Forget),
        paste(&site),
        Action::Reader(reader::Action::Build),
    ];
    for (typed, expected) in [(None, "hst-api.wialon.com"), (Some("wialon.local"), "wialon.local")] {
        let typed =
            typed.map(|host: &str| Action::Builder(builder::Action::Type(Field("host"), host.into())));
        let actions = typed.into_iter().chain(vk.clone());
        let page = actions.fold(whole(), |page, action| page.update(action));
        assert_eq!(host(&page), expected);
        assert!(page.builder.unwrap().call.is_some());
    }
}

#[test]
fn a_session_goes_into_a_form_that_asks_in_it() {
    let (sid, other) = ("5ccc55ab53c4e3a5dfd32fd7d5d78097", "https://hst-api.wialon.eu");
    for (base_url, host) in [("https://hst-api.wialon.us", "hst-api.wialon.us"), ("", "hst-api.wialon.eu")] {
        let login = ["{\"eid\":\"", sid, "\",\"base_url\":\"", base_url, "\"}"].concat();
        let call = [other, "/wialon/ajax.html?svc=token/login&params={}\n", &login].concat();
        let page = whole()
            .update(Action::Reader(reader::Action::Paste(call.as_str().into(), 7)))
            .update(Action::Reader(reader::Action::Build));
        let filled = &page.builder.as_ref().unwrap().filled;
        assert_eq!((filled.form().id, filled.text(Field("host"))), ("wialon/token-list", host));
        assert_eq!(filled.secret(Field("sid")).expose(), sid);
        let update = page.update(Action::Builder(builder::Action::Choose("wialon/token-update", None)));
        assert_eq!(update.builder.unwrap().filled.secret(Field("sid")).expose(), sid, "the forms share it");
    }
}

#[test]
fn a_token_goes_into_the_form_that_deletes_it() {
    let token = "222f828767efc2f91624a8940f1f836f99EEE3692F09E2E8C662248B483B7FFC050FEC94";
    let answer = ["https://hosting.wialon.eu/login.html?access_token=", token, "&svc_error=0"].concat();
    let read = whole().update(Action::Reader(reader::Action::Paste(answer.as_str().into(), 7)));
    let page = read.update(Action::Reader(reader::Action::Revoke));
    let builder = page.builder.unwrap();
    let text = |field| builder.filled.text(Field(field));
    assert_eq!((text("callMode"), text("host")), ("delete", "hst-api.wialon.eu"));
    assert_eq!(builder.filled.secret(Field("h")).expose(), token);
    assert!(builder.call.is_some() && !builder.secrets.stands_in(Field("h")));
}

#[test]
fn a_broken_link_to_a_form_is_said_to_be_one() {
    let said = |arrived: &str| {
        let page = whole().update(Action::Reader(reader::Action::Arrive(arrived.into(), 7)));
        let notices = page.reader.reading.map(|reading| reading.answer.notices.clone());
        notices.is_some_and(|notices| notices.contains(&notice::NO_SUCH_FORM))
    };
    for link in ["#/wialon/token-upd?fl=768", "#/wialon", "#/other/sign-in"] {
        assert!(said(link), "{link}");
    }
    for other in ["#/wialon/token-update?fl=768", "#hello", "#/cb?code=fc8f75be53ad00b9f4"] {
        assert!(!said(other), "{other}");
    }
}
