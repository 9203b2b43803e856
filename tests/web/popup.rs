//! Wialon's sign-in in a window of its own: what the form says of it.
#![allow(clippy::unwrap_used, reason = "a test may panic: that is how it fails")]

use super::page::Page;
use brelok::app::builder::{Action, State};
use brelok::form::Filled;
use brelok::provider;
use brelok::provider::wialon::popup::{self, Message, Waiting};
use brelok::text::Lang;
use brelok::ui::request_form::{self, request_form};
use wasm_bindgen_test::wasm_bindgen_test;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
struct Props {
    form: &'static str,
    happened: Vec<&'static str>,
}

/// A form after something happened to the window, by the names below.
#[component]
fn Form(props: &Props) -> Html {
    let form = provider::forms().find(|form| form.id == props.form).unwrap();
    let state = props
        .happened
        .iter()
        .fold(State::new(Filled::new(form)), |state, what| state.update(Action::Popup(action(what))));
    request_form(&request_form::Props { lang: Lang::En, state, on_action: Callback::noop() })
}

fn action(what: &str) -> popup::Action {
    let origin = || "https://hosting.wialon.com".to_owned();
    match what {
        "opened" => popup::Action::Opened(Waiting::new(origin(), None, 0)),
        "blocked" => popup::Action::Blocked,
        "closed" => popup::Action::Looked(true, 1),
        "late" => popup::Action::Looked(false, popup::PATIENCE),
        text => {
            popup::Action::Said(Message { origin: origin(), from_window: true, text: Some(text.into()) }, 1)
        }
    }
}

async fn after(happened: &[&'static str]) -> Page<Form> {
    Page::open_with(Props { form: "wialon/sign-in", happened: happened.to_vec() }).await
}

#[wasm_bindgen_test]
async fn every_end_has_its_sentence_and_the_way_by_hand_beside_it() {
    let second_step = r#"loginauth:{"hash":"6e8c1a52c9c14b2a","p":"x","auth_type":"1"}"#;
    for (happened, name) in [
        (&["opened"][..], "waiting"),
        (&["opened", "closed", "closed"], "closed"),
        (&["blocked"], "blocked"),
        (&["opened", "late"], "timed-out"),
        (&["opened", r#"loginauth:{"svc_error":"8"}"#], "refused"),
        (&["opened", second_step], "second-factor"),
        (&["opened", second_step, "closed", "closed"], "second-factor"),
        (&["opened", "access_token=abc"], "done"),
    ] {
        let page = after(happened).await;
        assert_eq!(page.attributes("[role=status] [data-popup]", "data-popup"), [name]);
        let said = page.text(".popup[role=status]").unwrap();
        assert_eq!(said.contains("By hand: open the link below"), name != "done", "{name}");
    }
    let refused = after(&["opened", r#"loginauth:{"svc_error":"8"}"#]).await;
    assert!(refused.text("[data-popup]").unwrap().ends_with("svc_error: wrong user name or password."));
}

#[wasm_bindgen_test]
async fn only_the_sign_in_to_wialon_has_the_button_and_says_nothing_at_first() {
    for form in provider::forms() {
        let page = Page::<Form>::open_with(Props { form: form.id, happened: vec![] }).await;
        let buttons = page.texts("[data-action=popup]").len();
        assert_eq!(buttons, usize::from(form.id == "wialon/sign-in"), "{}", form.id);
        assert_eq!(page.text("[data-popup]"), None);
    }
}
