//! The messiest pastes in the built page: every line of the vectors' file of messes.

use anyhow::{Context, Result};
use brelok_e2e::Page;
use serde_json::Value;

const MESS: &str = include_str!("../../vectors/mess.jsonl");

#[tokio::test]
async fn every_mess_reads_in_the_page_as_in_the_core() -> Result<()> {
    let page = Page::open("").await?;
    let mut count = 0;
    for line in MESS.lines() {
        let vector: Value = serde_json::from_str(line)?;
        let text = vector["text"].as_str().context("a text")?;
        if text.trim().is_empty() {
            continue;
        }
        page.insert(text).await?;
        page.reads_as(vector["outcome"].as_str().context("an outcome")?)
            .await
            .with_context(|| text.to_owned())?;
        let mut wanted: Vec<String> = serde_json::from_value(vector["notices"].clone())?;
        wanted.sort_unstable();
        let notices = async || {
            let mut found = page.notices().await?;
            found.sort_unstable();
            Ok(found)
        };
        page.becomes("the notices", wanted, notices).await.with_context(|| text.to_owned())?;
        count += 1;
    }
    assert!(count >= 20, "only {count} messes");
    Ok(())
}

#[tokio::test]
async fn several_answers_are_all_shown_the_newest_last() -> Result<()> {
    let page = Page::open("").await?;
    let link = |code: &str| ["https://oauth.vk.com/blank.html#code=", code].concat();
    page.insert(&[link("ecf24491f4c6414708"), link("fc8f75be53ad00b9f4")].join(" then ")).await?;
    page.reads_as("code").await?;
    assert_eq!(page.attributes("[data-earlier]", "data-earlier").await?, ["code"]);
    page.press("[data-outcome] [data-action=show]").await?;
    let newest = async || page.text("[data-outcome] [data-field=code]").await;
    page.becomes("the newest", Some("fc8f75be53ad00b9f4".to_owned()), newest).await
}

#[tokio::test]
async fn s23_a_look_alike_is_open_with_its_danger_beside_the_real_address() -> Result<()> {
    let page = Page::open("").await?;
    let link = |host: &str| ["https://", host, "/blank.html#access_token=abc&user_id=1"].concat();
    page.insert(&[link("oauth.vk.com.evil.example"), link("oauth.vk.com")].join("\n")).await?;
    page.reads_as("token").await?;
    let danger = "[data-earlier][open] [data-notice=look-alike-host]";
    assert_eq!(page.attributes(danger, "data-notice").await?, ["look-alike-host"]);
    assert_eq!(page.attributes("[data-earlier] [data-field=access_token]", "data-field").await?, [""; 0]);
    Ok(())
}

#[tokio::test]
async fn a_pasted_call_opens_in_the_builder_with_one_click() -> Result<()> {
    let page = Page::open("").await?;
    page.insert(r#"svc=token/update¶ms={"callMode":"update","h":"short","app":"Мой","at":"0","dur":3600,"fl":768,"p":"{}","items":[17]}"#)
        .await?;
    page.reads_as("call").await?;
    page.press("[data-action=open-in-builder]").await?;
    page.becomes("callMode", "update".to_owned(), async || page.value("callMode").await).await?;
    page.press("[aria-controls=h]").await?;
    page.value_becomes("h", "short").await?;
    for (id, value) in [("app", "Мой"), ("dur", "3600"), ("fl", "768"), ("items", "17")] {
        assert_eq!(page.value(id).await?, value, "{id}");
    }
    assert!(page.has("[data-remark-for=h][data-level=error]").await?, "what is wrong is said");
    Ok(())
}
