//! A choice of flags, drawn and explained: the strip of bits, the sentence, and Wialon's presets, tasks and rights.

use super::page::Page;
use brelok::app::access::State;
use brelok::flags::{Entry, FlagSet};
use brelok::form::Field;
use brelok::provider::permissions;
use brelok::provider::vk::scopes::USER;
use brelok::provider::wialon::access_flags::ACCESS_FLAGS;
use brelok::provider::wialon::presets::{PRESETS, Value};
use brelok::provider::wialon::rights::RIGHTS;
use brelok::text::Lang;
use brelok::ui::access::{Panels, presets, rights, sentence, tasks};
use brelok::ui::{bits, flag_calculator::FlagCalculator};
use wasm_bindgen_test::wasm_bindgen_test;
use yew::prelude::*;

/// The calculator and the panels around one `fl`, and a field `dur`.
#[component]
fn Form() -> Html {
    let lang = Lang::En;
    let entry = use_state(|| Entry::new(FlagSet::from_bits_retain(0x1100), &ACCESS_FLAGS));
    let dur = use_state(|| "0".to_owned());
    let state = use_state(State::default);
    let set = (*entry).set();
    let on_flags = {
        let entry = entry.clone();
        Callback::from(move |change| entry.set(entry.update(change, &ACCESS_FLAGS)))
    };
    let on_action = {
        let state = state.clone();
        Callback::from(move |action| state.set(state.update(action)))
    };
    let on_values = {
        let dur = dur.clone();
        Callback::from(move |values: &'static [Value]| {
            let filled = values.iter().map(|(id, text)| [*id, "=", text].concat()).collect::<Vec<_>>();
            dur.set(filled.join(" "));
        })
    };
    let panels = Panels { lang, field: Field("fl"), set, state: &state, on_action: &on_action };
    let present = |id: &str| if id == "dur" { (*dur).clone() } else { String::new() };
    html! {
        <>
            <FlagCalculator {lang} id="fl" wire="fl" title={ACCESS_FLAGS.flags[0].title} hint={ACCESS_FLAGS.flags[0].note} table={&ACCESS_FLAGS} entry={(*entry).clone()} on_change={on_flags.clone()}>
                { sentence(lang, "fl", set) }
            </FlagCalculator>
            <p id="filled">{ (*dur).clone() }</p>
            { presets::panel(&panels, &present, &on_values) }
            { tasks::Panel { panels: &panels, wire: "fl", known: permissions::of(&ACCESS_FLAGS).unwrap(), on_flags: &on_flags }.draw() }
            { rights::panel(&panels) }
        </>
    }
}

/// The strip of another table.
#[component]
fn Scopes() -> Html {
    bits::strip(Lang::Ru, USER.table, FlagSet::from_bits_retain(2 + 16384))
}

fn on(page: &Page<Form>) -> Vec<String> {
    let cells = ACCESS_FLAGS.flags.iter().map(|flag| format!("{:#x}", flag.value));
    let is_on = |bit: &String| page.attribute(&format!("[data-bit='{bit}']"), "data-on").unwrap() == "true";
    cells.filter(is_on).collect()
}

#[wasm_bindgen_test]
async fn the_strip_follows_the_number_and_names_every_bit() {
    let page = Page::<Form>::open().await;
    assert_eq!(on(&page), ["0x100", "0x1000"]);
    page.type_into("fl", "768").await;
    assert_eq!(on(&page), ["0x100", "0x200"]);
    let label = page.attribute("[data-bit='0x200']", "aria-label").unwrap();
    assert_eq!(label, "0x200 = 512: Viewing data, medium risk · granted");
    assert_eq!(page.texts("[data-bit='0x200'] .bit__name"), [label]);
    page.type_into("fl", "0x20100").await;
    assert_eq!(page.attribute("[data-bit='0x20000']", "data-on").as_deref(), Some("true"));
    assert_eq!(page.attribute("[data-bit='0x10000']", "data-on").as_deref(), Some("false"));
    page.type_into("fl", "-1").await;
    assert_eq!(on(&page).len(), 7);
}

#[wasm_bindgen_test]
async fn a_strip_of_any_table() {
    let page = Page::<Scopes>::open().await;
    assert!(page.texts("[data-bit]").len() >= 27);
    assert_eq!(page.texts("[data-on='true']").len(), 2);
    let unknown = page.attribute("[data-bit='0x4000']", "aria-label").unwrap();
    assert_eq!(unknown, "0x4000 = 16384: нет в документации · есть");
    assert!(page.attribute("[data-bit='0x2']", "aria-label").unwrap().contains("friends"));
    assert_eq!(page.texts("[data-bit][tabindex='0']").len(), 1);
}

#[wasm_bindgen_test]
async fn the_sentence_follows_the_number() {
    let page = Page::<Form>::open().await;
    let told = page.text("[data-sentence='fl']").unwrap();
    assert!(told.contains("delete items") && told.contains("cannot act on behalf"), "{told}");
    page.type_into("fl", "-1").await;
    assert!(page.text("[data-sentence='fl']").unwrap().contains("everything"));
}

#[wasm_bindgen_test]
async fn tasks_give_the_smallest_flags_and_what_they_change() {
    let page = Page::<Form>::open().await;
    page.unfold("tasks").await;
    assert!(page.text("[data-smallest]").is_none());
    page.click("[data-task='positions']").await;
    page.click("[data-task='send-commands']").await;
    assert_eq!(page.attribute("[data-smallest]", "data-smallest").as_deref(), Some("8448"));
    let difference = "[data-section='tasks'] [data-difference]";
    assert_eq!(page.attribute(difference, "data-added").as_deref(), Some("0x2000"));
    assert_eq!(page.attribute(difference, "data-removed").as_deref(), Some("0x1000"));
    assert!(page.text("[data-reason='send-commands']").unwrap().contains("send commands"));
    page.click("[data-action='apply-smallest']").await;
    assert_eq!(page.value("fl"), "8448");
    assert_eq!(page.attribute(difference, "data-added").as_deref(), Some(""));
    page.click("[data-task='tokens']").await;
    assert_eq!(page.attribute("[data-smallest]", "data-smallest").as_deref(), Some("-1"));
    page.click("[data-task='tokens']").await;
    assert_eq!(page.attribute("[data-smallest]", "data-smallest").as_deref(), Some("8448"));
}

#[wasm_bindgen_test]
async fn a_panel_is_drawn_while_it_is_unfolded_and_keeps_what_was_chosen_in_it() {
    let page = Page::<Form>::open().await;
    let inside = "[data-right], [data-task], [data-preset]";
    assert!(page.texts(inside).is_empty());
    page.unfold("tasks").await;
    page.click("[data-task='positions']").await;
    assert_eq!(page.texts("[data-preset], [data-right]").len(), 0);
    page.unfold("tasks").await;
    assert!(page.texts(inside).is_empty());
    page.unfold("tasks").await;
    assert_eq!(page.attribute("[data-smallest]", "data-smallest").as_deref(), Some("256"));
}

#[wasm_bindgen_test]
async fn rights_are_searched_and_marked() {
    let page = Page::<Form>::open().await;
    page.unfold("rights").await;
    assert_eq!(page.texts("[data-right]").len(), RIGHTS.len());
    assert_eq!(page.texts("[data-right][data-given='true']").len(), 23);
    page.type_into("rights-search", "отчет").await;
    assert_eq!(page.texts("[data-right]").len(), 3);
    page.type_into("rights-search", "16384").await;
    assert!(page.text("[data-right='any:0x4000']").unwrap().contains("6384"));
    assert_eq!(page.attribute("[data-listed]", "data-listed").as_deref(), Some("1"));
    page.type_into("rights-search", "").await;
    page.click("[data-filter='only-unrestricted']").await;
    assert_eq!(page.texts("[data-right]").len(), 7);
    assert_eq!(page.attribute("[data-right='unit:0x8000000']", "data-given").as_deref(), Some("false"));
    page.type_into("fl", "-1").await;
    assert_eq!(page.attribute("[data-right='unit:0x8000000']", "data-given").as_deref(), Some("true"));
}

#[wasm_bindgen_test]
async fn a_preset_shows_what_it_changes_before_it_is_applied() {
    let page = Page::<Form>::open().await;
    page.unfold("presets").await;
    assert_eq!(page.texts("[data-preset]").len(), PRESETS.len());
    let changed = |preset: &str| {
        let selector = format!("[data-preset='{preset}'] [data-change] dt");
        page.texts(&selector).join(" ")
    };
    // `dur` is 0 already.
    assert_eq!(changed("locator"), "app at fl p");
    assert_eq!(changed("full-access"), "fl dur");
    let difference = "[data-preset='read-only'] [data-difference]";
    assert_eq!(page.attribute(difference, "data-added").as_deref(), Some("0x200"));
    assert_eq!(page.attribute(difference, "data-removed").as_deref(), Some("0x1000"));
    page.click("[data-preset='full-access'] [data-action='apply-preset']").await;
    assert_eq!(page.text("#filled").as_deref(), Some("fl=-1 dur=2592000"));
    page.type_into("fl", "768").await;
    assert!(changed("read-only").is_empty());
    let button = "[data-preset='read-only'] [data-action='apply-preset']";
    assert!(page.attribute(button, "disabled").is_some());
}
