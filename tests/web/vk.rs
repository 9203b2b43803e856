//! What only VK's forms have: names among the permissions, tasks, known applications, notes, and the link to open.
#![allow(clippy::unwrap_used, reason = "a test may panic: that is how it fails")]

use super::page::Page;
use brelok::app::builder::{Action, State};
use brelok::form::{Field, Filled, Form, Group, Input, Kind};
use brelok::provider::vk::apps::{APPS, RISK};
use brelok::provider::vk::authorize::Authorize;
use brelok::provider::vk::domain::Domain;
use brelok::provider::vk::scopes::{COMMUNITY_BITS, USER_BITS};
use brelok::provider::vk_vision::guide::PAID;
use brelok::request::{Call, Failure, Method};
use brelok::text::{Lang, Text};
use brelok::ui::request_form::{self, request_form};
use brelok::ui::vk::vision;
use wasm_bindgen_test::wasm_bindgen_test;
use yew::prelude::*;

const EMPTY: Text = Text::same("");
const CLIENT_ID: Field = Field("client_id");
const SCOPE: Field = Field("scope");
const STATE: Field = Field("state");

/// A sign-in form with as much as these pieces need.
static FORM: Form = Form {
    id: "vk/sign-in",
    tab: EMPTY,
    title: EMPTY,
    introduction: EMPTY,
    groups: &[Group {
        title: EMPTY,
        inputs: &[
            Input::new(CLIENT_ID, EMPTY, EMPTY, Kind::Line),
            Input::new(SCOPE, EMPTY, EMPTY, Kind::Flags(&USER_BITS)),
            Input::new(Field("scope_community"), EMPTY, EMPTY, Kind::Flags(&COMMUNITY_BITS))
                .on_the_wire("scope"),
            Input::new(STATE, EMPTY, EMPTY, Kind::Line).private(),
        ],
    }],
    check: |filled, remarks| {
        brelok::form::flags::read(SCOPE, filled, &USER_BITS, remarks)?;
        let link = Authorize::of_user(Domain::Ru, filled.text(CLIENT_ID).parse().ok()?);
        Some(Authorize { state: Some(filled.text(STATE).to_owned()), ..link }.call())
    },
    aliases: &[],
    implied: &[],
    reads: |_| false,
    fill: |_, _| {},
};

/// The form, and with which `state` the person left by its link.
#[component]
fn SignIn() -> Html {
    let state = use_state(|| State::new(Filled::new(&FORM)));
    let on_action = {
        let state = state.clone();
        Callback::from(move |action: Action| state.set(state.update(action)))
    };
    let left_with = state.left_with.iter().map(|left| [left.service, " ", left.state.expose()].concat());
    html! {
        <>
            { request_form(&request_form::Props { lang: Lang::En, state: (*state).clone(), on_action }) }
            <p id="left-with">{ for left_with }</p>
        </>
    }
}

/// The sign-in link of a server that knows no encryption.
static LOCAL: Form = Form {
    id: "wialon/local",
    tab: EMPTY,
    title: EMPTY,
    introduction: EMPTY,
    groups: &[],
    check: |_, _| {
        let endpoint = "http://wialon.local/login.html".to_owned();
        Some(Call {
            method: Method::Link,
            endpoint,
            query: Vec::new(),
            form: Vec::new(),
            failure: Failure::Unanswered,
        })
    },
    aliases: &[],
    implied: &[],
    reads: |_| false,
    fill: |_, _| {},
};

#[component]
fn Local() -> Html {
    let state = State::new(Filled::new(&LOCAL));
    request_form(&request_form::Props { lang: Lang::En, state, on_action: Callback::noop() })
}

#[component]
fn Vision() -> Html {
    vision::guide(Lang::Ru)
}

#[wasm_bindgen_test]
async fn names_boxes_and_numbers_edit_each_other() {
    let page = Page::<SignIn>::open().await;
    page.click("[id='scope-0x2']").await;
    page.click("[id='scope-0x10000']").await;
    assert_eq!(
        (page.value("scope-names").as_str(), page.value("scope").as_str()),
        ("friends,offline", "65538")
    );
    assert_eq!(page.attribute("[data-count]", "data-count").as_deref(), Some("2"));
    assert_eq!(page.text("[data-count]").as_deref(), Some("2 of 27"));
    page.type_into("scope-names", "messages, offline").await;
    assert_eq!((page.value("scope").as_str(), page.value("scope-hex").as_str()), ("69632", "0x11000"));
    assert_eq!(page.value("scope-names"), "messages, offline");
    assert!(page.is_ticked("scope-0x1000") && !page.is_ticked("scope-0x2"));
    assert_eq!(page.text("[data-mask='69632']").as_deref(), Some("Private messages without expiry."));
}

#[wasm_bindgen_test]
async fn a_wrong_name_is_said_beside_the_calculator_and_changes_nothing() {
    let page = Page::<SignIn>::open().await;
    page.type_into("scope", "2").await;
    page.type_into("scope-names", "friends,fotos").await;
    // No number stands beside names of which one is no right.
    assert_eq!((page.value("scope").as_str(), page.value("scope-names").as_str()), ("", "friends,fotos"));
    assert_eq!(page.attribute("#scope-names", "aria-invalid").as_deref(), Some("true"));
    let said = page.text("[data-remark-for='scope'][data-level='error']").unwrap();
    assert!(said.contains("character\u{a0}9"), "{said}");
    page.type_into("scope-names", "friends,photos").await;
    assert!(page.text("[data-remark-for='scope']").is_none());
    assert_eq!(page.value("scope"), "6");
}

#[wasm_bindgen_test]
async fn permissions_stand_under_headings_with_their_limits_and_are_searched_where_there_are_many() {
    let page = Page::<SignIn>::open().await;
    let boxes = |page: &Page<SignIn>| page.texts(".flag input[id^='scope-0x']").len();
    assert_eq!(boxes(&page), USER_BITS.flags.len());
    assert_eq!(page.texts(".calculator__heading").len(), 6 + 3);
    assert_eq!(page.text("[data-limit='offers']").as_deref(), Some("obsolete"));
    assert!(page.text("[data-limit='friends']").is_none());
    assert!(page.find("scope_community-search").is_none());
    page.type_into("scope-search", "ДРУЗЬЯ").await;
    assert_eq!((boxes(&page), page.find("scope-0x2").is_some()), (1, true));
    page.click("[id='scope-0x2']").await;
    assert_eq!(page.value("scope"), "2");
    page.type_into("scope-search", "no such thing").await;
    assert_eq!(boxes(&page), 0);
    page.type_into("scope-search", "").await;
    assert!(page.is_ticked("scope-0x2") && !page.is_ticked("scope-0x4"));
}

#[wasm_bindgen_test]
async fn bits_without_a_name_are_kept_beside_the_names() {
    let page = Page::<SignIn>::open().await;
    page.type_into("scope", "16386").await;
    assert_eq!(page.texts("[data-unknown-bit='0x4000']"), ["0x4000 = 16384"]);
    assert_eq!(page.value("scope-names"), "friends,16384");
    page.click("[id='scope-0x2']").await;
    assert_eq!(page.value("scope"), "16384");
}

#[wasm_bindgen_test]
async fn tasks_add_up_to_the_fewest_permissions_of_their_own_table() {
    let page = Page::<SignIn>::open().await;
    page.unfold("tasks").await;
    page.click("[data-task='online']").await;
    assert_eq!(page.attribute("[data-smallest]", "data-smallest").as_deref(), Some("0"));
    assert!(page.text(".smallest").unwrap().contains("no permission at all"));
    page.click("[data-task='messages']").await;
    page.click("[data-task='forever']").await;
    assert_eq!(page.attribute("[data-smallest]", "data-smallest").as_deref(), Some("69632"));
    assert!(page.text("[data-reason='messages']").unwrap().contains("messages.send"));
    assert_eq!(page.attribute("[data-difference='scope']", "data-added").as_deref(), Some("0x1000 0x10000"));
    page.click("[data-action='apply-smallest']").await;
    assert_eq!(page.value("scope-names"), "messages,offline");
    // A community's task of the same id is another one.
    assert_eq!(page.texts("[data-task='rights']").len(), 2);
    page.click("[data-task='bot']").await;
    assert_eq!(page.attributes("[data-smallest]", "data-smallest"), ["69632", "4096"]);
    assert_eq!(page.texts("[data-smallest]"), ["The smallest scope = 69632", "The smallest scope = 4096"]);
}

#[wasm_bindgen_test]
async fn pressing_a_known_application_fills_in_its_number() {
    let page = Page::<SignIn>::open().await;
    let ids: Vec<_> = APPS.iter().map(|app| app.id.to_string()).collect();
    assert_eq!(page.attributes("[data-app]", "data-app"), ids);
    assert_eq!(page.texts("details [data-app]").len(), 23);
    let kate = "[data-app='2685278']";
    assert_eq!(page.attribute(kate, "data-app-state").as_deref(), Some("worked"));
    assert!(page.text(kate).unwrap().contains("2026-04-13"));
    let risk = |page: &Page<SignIn>| page.texts("[data-section='apps'] .remark");
    assert_eq!(risk(&page), [RISK.en]);
    page.click(kate).await;
    assert_eq!(page.value("client_id"), "2685278");
    assert_eq!(page.attribute(kate, "aria-pressed").as_deref(), Some("true"));
    // From here on it is the form's to say.
    assert_eq!(risk(&page), [""; 0]);
    page.click("[data-app='6121396']").await;
    assert_eq!(page.attribute("[data-app='6121396']", "data-app-state").as_deref(), Some("blocked"));
    assert_eq!(page.value("client_id"), "6121396");
    assert_eq!(page.texts("[data-app][aria-pressed='true']").len(), 1);
}

#[wasm_bindgen_test]
async fn a_link_that_is_ready_is_opened_and_its_state_remembered() {
    let page = Page::<SignIn>::open().await;
    let link = "[data-action='open-link']";
    assert!(page.attribute(link, "href").is_none());
    page.type_into("client_id", "2685278").await;
    page.type_into("state", "mine").await;
    let href = page.attribute(link, "href").unwrap();
    assert_eq!(Some(href.clone()), page.text("[data-output='url']"));
    assert!(href.starts_with("https://oauth.vk.ru/authorize?client_id=2685278&"), "{href}");
    assert_eq!(page.attribute(link, "rel").as_deref(), Some("noreferrer noopener"));
    assert_eq!(page.attribute(link, "target").as_deref(), Some("_blank"));
    assert_eq!(page.texts("[data-section='link-steps'] li").len(), 3);
    assert_eq!(page.text("#left-with").as_deref(), Some(""));
    page.send(link, "auxclick").await;
    assert_eq!(page.text("#left-with").as_deref(), Some("vk mine"));
}

#[wasm_bindgen_test]
async fn a_link_without_encryption_has_no_button() {
    let page = Page::<Local>::open().await;
    assert_eq!(page.text("[data-output='url']").as_deref(), Some("http://wialon.local/login.html"));
    assert!(page.attribute("[data-action='open-link']", "href").is_none());
}

#[wasm_bindgen_test]
async fn which_sign_in_to_use_is_said_above_the_form() {
    let page = Page::<SignIn>::open().await;
    let said = page.texts("[data-section='which-flow'] li");
    assert_eq!(said.len(), 5);
    assert!(said.concat().contains("Security Error"));
    assert!(page.text("[data-section='vision-guide']").is_none());
}

#[wasm_bindgen_test]
async fn the_guide_to_vision_begins_with_the_price() {
    let page = Page::<Vision>::open().await;
    let guide = page.text("[data-section='vision-guide']").unwrap();
    assert!(guide.contains(PAID.ru), "{guide}");
    assert_eq!(page.texts("[data-section='vision-guide'] ol li").len(), 5);
    let console = page.attribute("[data-section='vision-guide'] a", "href").unwrap();
    assert!(console.starts_with("https://msk.cloud.vk.ru/"));
}
