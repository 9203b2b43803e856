//! The flag calculator: each of its views edits the others at once.

use super::page::Page;
use brelok::flags::{Entry, Flag, FlagSet, FlagTable, Risk};
use brelok::provider::wialon::access_flags::ACCESS_FLAGS;
use brelok::text::{Lang, Text};
use brelok::ui::flag_calculator::FlagCalculator;
use wasm_bindgen_test::wasm_bindgen_test;
use yew::prelude::*;

/// A table of names, as other services have.
static SCOPES: FlagTable = FlagTable {
    flags: &[
        Flag { value: 2, name: Some("friends"), title: TITLE, note: TITLE, risk: Risk::Low },
        Flag { value: 4, name: Some("photos"), title: TITLE, note: TITLE, risk: Risk::Low },
    ],
    unrestricted: None,
};

const TITLE: Text = Text::same("title");

fn calculator(entry: &UseStateHandle<Entry>, id: &'static str, table: &'static FlagTable) -> Html {
    let on_change = {
        let entry = entry.clone();
        Callback::from(move |change| entry.set(entry.update(change, table)))
    };
    html! {
        <FlagCalculator lang={Lang::En} {id} wire={id} title={TITLE} hint={TITLE} {table} entry={(**entry).clone()} {on_change}>
            { "what is said" }
        </FlagCalculator>
    }
}

#[component]
fn Access() -> Html {
    calculator(&use_state(|| Entry::new(FlagSet::EMPTY, &ACCESS_FLAGS)), "fl", &ACCESS_FLAGS)
}

#[component]
fn Scopes() -> Html {
    calculator(&use_state(|| Entry::new(FlagSet::EMPTY, &SCOPES)), "scope", &SCOPES)
}

fn ticked(page: &Page<Access>) -> Vec<&'static str> {
    let boxes = ["0x100", "0x200", "0x400", "0x800", "0x1000", "0x2000", "0x4000"];
    boxes.into_iter().filter(|flag| page.is_ticked(&format!("fl-{flag}"))).collect()
}

#[wasm_bindgen_test]
async fn boxes_edit_the_numbers() {
    let page = Page::<Access>::open().await;
    page.click("[id='fl-0x100']").await;
    page.click("[id='fl-0x200']").await;
    assert_eq!((page.value("fl"), page.value("fl-hex")), ("768".into(), "0x300".into()));
    assert_eq!(page.texts("#fl-sum"), ["256 + 512 = 768"]);
    page.click("[id='fl-0x100']").await;
    assert_eq!((page.value("fl"), page.value("fl-hex")), ("512".into(), "0x200".into()));
}

#[wasm_bindgen_test]
async fn numbers_edit_the_boxes_and_stay_as_typed() {
    let page = Page::<Access>::open().await;
    for (field, text, other, number) in [
        ("fl", "256 + 512", "fl-hex", "0x300"),
        ("fl", "0X300", "fl-hex", "0x300"),
        ("fl-hex", "300", "fl", "768"),
        ("fl-hex", "0x300", "fl", "768"),
    ] {
        page.type_into("fl", "0").await;
        assert!(ticked(&page).is_empty());
        page.type_into(field, text).await;
        assert_eq!(ticked(&page), ["0x100", "0x200"], "{text}");
        assert_eq!((page.value(field), page.value(other)), (text.into(), number.into()));
    }
}

#[wasm_bindgen_test]
async fn every_sum_of_flags_ticks_its_boxes() {
    let page = Page::<Access>::open().await;
    for sum in (0..=0x7F00_i64).step_by(0x700) {
        page.type_into("fl", &sum.to_string()).await;
        for flag in ACCESS_FLAGS.flags {
            let is_ticked = page.is_ticked(&format!("fl-{:#x}", flag.value));
            assert_eq!(is_ticked, sum & flag.value != 0, "{sum} {}", flag.value);
        }
    }
}

#[wasm_bindgen_test]
async fn a_wrong_text_changes_nothing_and_stands_alone() {
    let page = Page::<Access>::open().await;
    page.type_into("fl", "768").await;
    page.type_into("fl-hex", "0x3G").await;
    assert_eq!((page.value("fl"), page.value("fl-hex")), ("".into(), "0x3G".into()));
    assert_eq!((ticked(&page), page.texts("#fl-sum")), (vec!["0x100", "0x200"], vec!["".into()]));
    assert!(page.find("fl-hex").is_some_and(|field| field.closest(".calculator--stale").unwrap().is_some()));
    let wrong = page.find("fl-hex").and_then(|field| field.get_attribute("aria-invalid"));
    assert_eq!(wrong.as_deref(), Some("true"));
}

#[wasm_bindgen_test]
async fn unrestricted_is_a_mode_and_leaving_it_restores_the_choice() {
    let page = Page::<Access>::open().await;
    page.type_into("fl", "768").await;
    page.click("#fl-unrestricted").await;
    assert_eq!((page.value("fl"), page.value("fl-hex")), ("-1".into(), "0xFFFFFFFF".into()));
    assert!(page.find("fl-0x100").is_some_and(|flag| flag.has_attribute("disabled")));
    page.click("#fl-unrestricted").await;
    assert_eq!(page.value("fl"), "768");
    page.type_into("fl", "4294967295").await;
    assert!(page.is_ticked("fl-unrestricted"));
    assert_eq!(page.value("fl"), "4294967295");
    page.click("#fl-unrestricted").await;
    assert_eq!(ticked(&page), ["0x100", "0x200"]);
}

#[wasm_bindgen_test]
async fn unknown_bits_are_listed_and_kept() {
    let page = Page::<Access>::open().await;
    page.type_into("fl", "0x20100").await;
    assert_eq!(page.texts("[data-unknown-bit='0x20000']"), ["0x20000 = 131072"]);
    page.click("[id='fl-0x100']").await;
    assert_eq!(page.value("fl"), "131072");
}

#[wasm_bindgen_test]
async fn another_table_takes_names_and_has_no_mode() {
    let page = Page::<Scopes>::open().await;
    page.type_into("scope", "friends,photos").await;
    assert_eq!(page.value("scope-hex"), "0x6");
    assert!(page.is_ticked("scope-0x2") && page.is_ticked("scope-0x4"));
    assert!(page.find("scope-unrestricted").is_none());
    assert_eq!(page.texts(".calculator").len(), 1);
}

#[wasm_bindgen_test]
async fn another_set_is_compared_and_changes_nothing() {
    let page = Page::<Access>::open().await;
    page.type_into("fl", "768").await;
    page.type_into("fl-compare", "0x2100").await;
    let difference = |name| page.attribute("[data-difference=compare]", name);
    assert_eq!(
        (difference("data-added").as_deref(), difference("data-removed").as_deref()),
        (Some("0x2000"), Some("0x200"))
    );
    page.type_into("fl-compare", "0xZ").await;
    assert!(difference("data-added").is_none());
    assert_eq!(page.value("fl"), "768");
}
