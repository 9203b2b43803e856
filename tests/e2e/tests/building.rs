//! The form that becomes a `token/update` request, and its flag calculator.

use anyhow::Result;
use brelok_e2e::Page;
use serde_json::json;

#[tokio::test]
async fn ticking_256_and_512_makes_fl_768_in_the_address() -> Result<()> {
    let page = Page::open("").await?;
    page.fill("fl", "0").await?;
    page.press_flags(&["0x100", "0x200"]).await?;
    page.value_becomes("fl", "768").await?;
    page.built_becomes("fl", json!(768)).await
}

#[tokio::test]
async fn typing_a_number_ticks_exactly_its_boxes() -> Result<()> {
    let page = Page::open("").await?;
    for (typed, flags, decimal) in [
        ("0x1300", ["0x100", "0x200", "0x1000"].as_slice(), 4864),
        ("768", &["0x100", "0x200"], 768),
        ("256+512", &["0x100", "0x200"], 768),
        ("256|512", &["0x100", "0x200"], 768),
        ("0", &[], 0),
    ] {
        page.fill("fl", typed).await?;
        page.flags_become(flags).await?;
        page.built_becomes("fl", json!(decimal)).await?;
    }
    Ok(())
}

#[tokio::test]
async fn the_hexadecimal_field_and_the_decimal_one_edit_each_other() -> Result<()> {
    let page = Page::open("").await?;
    page.fill("fl-hex", "0x300").await?;
    page.value_becomes("fl", "768").await?;
    page.flags_become(&["0x100", "0x200"]).await?;
    page.fill("fl", "4864").await?;
    page.value_becomes("fl-hex", "0x1300").await
}

#[tokio::test]
async fn unrestricted_is_a_mode_and_leaving_it_restores_the_choice() -> Result<()> {
    let page = Page::open("").await?;
    page.fill("fl", "0x1300").await?;
    page.flags_become(&["0x100", "0x200", "0x1000"]).await?;
    page.press("#fl-unrestricted").await?;
    page.built_becomes("fl", json!(-1)).await?;
    page.press("#fl-unrestricted").await?;
    page.built_becomes("fl", json!(4864)).await?;
    page.flags_become(&["0x100", "0x200", "0x1000"]).await
}

#[tokio::test]
async fn a_bit_that_no_table_knows_is_kept() -> Result<()> {
    let page = Page::open("").await?;
    page.fill("fl", "0x10100").await?;
    page.built_becomes("fl", json!(0x10100)).await?;
    page.press_flags(&["0x200"]).await?;
    page.built_becomes("fl", json!(0x10300)).await
}

#[tokio::test]
async fn p_travels_as_a_string_of_json() -> Result<()> {
    let page = Page::open("").await?;
    page.fill("p", r#"{"paramA":"valueB"}"#).await?;
    page.built_becomes("p", json!(r#"{"paramA":"valueB"}"#)).await
}

#[tokio::test]
async fn p_that_is_not_json_is_remarked_on_by_line_and_column_without_an_echo() -> Result<()> {
    let page = Page::open("").await?;
    let typed = r#"{"paramA" valueB}"#;
    page.fill("p", typed).await?;
    let remarked = async || Ok(page.error("p").await?.is_some_and(|words| !words.is_empty()));
    page.becomes("an error beside p", true, remarked).await?;
    let words = page.error("p").await?.unwrap_or_default();
    assert!(words.contains('1') && words.contains("11"), "line 1, column 11: {words:?}");
    assert!(!words.contains("valueB") && !words.contains("paramA"), "{words:?}");
    page.value_becomes("p", typed).await
}

#[tokio::test]
async fn items_with_letters_are_remarked_on_and_kept() -> Result<()> {
    let page = Page::open("").await?;
    page.fill("items", "12, cat").await?;
    let remarked = async || Ok(page.error("items").await?.is_some_and(|words| !words.is_empty()));
    page.becomes("an error beside items", true, remarked).await?;
    page.value_becomes("items", "12, cat").await
}

#[tokio::test]
async fn every_answer_says_the_same_request() -> Result<()> {
    let page = Page::open("").await?;
    page.fill("app", "Ключи & co").await?;
    page.built_becomes("app", json!("Ключи & co")).await?;
    let url = page.output("url").await?.unwrap_or_default();
    assert!(url.starts_with("https://hst-api.wialon.com/wialon/ajax.html?svc=token/update&params="), "{url}");
    for which in ["params", "body", "curl"] {
        assert!(page.output(which).await?.is_some(), "no {which}");
    }
    assert!(page.output("params").await?.unwrap_or_default().contains("Ключи & co"));
    Ok(())
}

#[tokio::test]
async fn deleting_every_token_is_confirmed_in_words_before_there_is_an_answer() -> Result<()> {
    let page = Page::open("").await?;
    page.choose("callMode", "delete").await?;
    page.press("#deleteAll").await?;
    page.becomes("an answer", None, async || page.output("url").await).await?;
    page.fill("deleteAllWords", "delete all").await?;
    page.built_becomes("deleteAll", json!(true)).await?;
    page.fill("deleteAllWords", "delete").await?;
    page.becomes("an answer", None, async || page.output("url").await).await
}

#[tokio::test]
async fn every_id_is_given_once() -> Result<()> {
    let page = Page::open("").await?;
    let mut ids = page.attributes("[id]", "id").await?;
    ids.sort();
    let twice: Vec<&[String]> = ids.windows(2).filter(|pair| pair[0] == pair[1]).collect();
    assert_eq!(twice, Vec::<&[String]>::new());
    Ok(())
}
