//! The seal, shown: the count of connections, the attempt that the browser refuses, and the page as a file.

use std::fs;

use anyhow::Result;
use brelok_e2e::samples::GUIDE_LINE;
use brelok_e2e::{Page, page_file};

async fn count(page: &Page) -> Result<Vec<String>> {
    page.attributes("[data-connections]", "data-connections").await
}

async fn attempt(page: &Page) -> Result<Vec<String>> {
    page.attributes("[data-attempt]", "data-attempt").await
}

#[tokio::test]
async fn s1_the_page_counts_no_connection_whatever_a_person_does() -> Result<()> {
    let page = Page::open("").await?;
    page.becomes("the count", vec!["0".to_owned()], async || count(&page).await).await?;
    page.paste(GUIDE_LINE).await?;
    page.reads_as("placeholder").await?;
    page.press_flags(&["0x100"]).await?;
    assert_eq!(count(&page).await?, ["0"]);
    let recorded: usize = page.run("return performance.getEntriesByType('resource').length", []).await?;
    assert_eq!(recorded, 0);
    Ok(())
}

#[tokio::test]
async fn s4_the_browser_refuses_the_attempt_to_connect_and_the_page_says_so() -> Result<()> {
    let page = Page::open("").await?;
    let visits = page.visits();
    page.press("[data-connections]").await?;
    let policy = page.attributes("meta[http-equiv]", "content").await?;
    assert_eq!(page.text("[data-policy]").await?, policy.into_iter().next());
    page.press("[data-action='try-connection']").await?;
    page.becomes("the attempt", vec!["refused".to_owned()], async || attempt(&page).await).await?;
    assert_eq!(page.violations().await?, ["connect-src: https://brelok.invalid/ "]);
    assert_eq!(count(&page).await?, ["0"]);
    let line = page.text("[data-connections]").await?;
    assert_eq!(line.as_deref(), Some("0 connections since opening, 1 attempt refused"));
    assert_eq!(page.visits(), visits);
    Ok(())
}

#[tokio::test]
async fn a_page_that_is_saved_is_the_very_file_and_says_so_on_the_disk() -> Result<()> {
    let page = Page::open("").await?;
    page.press("[data-action='save-page']").await?;
    let saved = page.downloads().join("brelok.html");
    let whole = fs::read(page_file()?)?;
    // A browser may write it bit by bit.
    let is_the_file = async || Ok(fs::read(&saved).is_ok_and(|written| written == whole));
    page.becomes("the very file is there", true, is_the_file).await?;
    assert_eq!(page.violations().await?, Vec::<String>::new());

    page.go_to_file(&saved, "").await?;
    page.insert("#access_token=0123456789abcdef&expires_in=0&user_id=1").await?;
    page.reads_as("token").await?;
    assert!(!page.has("[data-action='save-page']").await?, "it is saved already");
    assert!(page.has("[data-bookmarklet='take']").await?);
    assert!(!page.has("[data-bookmarklet='open']").await?, "no site may open a file");
    page.becomes("the count", vec!["0".to_owned()], async || count(&page).await).await
}

#[tokio::test]
async fn s28_the_page_says_what_its_seal_cannot_do() -> Result<()> {
    let page = Page::open("").await?;
    for (language, limits) in [
        (
            "ru",
            ["расширение браузера", "строки JavaScript не стираются", "хостинг файлов не задаёт заголовков"],
        ),
        (
            "en",
            ["browser extension", "strings of JavaScript cannot be wiped", "a static host sets no headers"],
        ),
    ] {
        page.press(&format!("[data-lang='{language}']")).await?;
        for limit in limits {
            let said =
                async || Ok(page.text("[data-section='seal']").await?.unwrap_or_default().contains(limit));
            page.becomes(limit, true, said).await?;
        }
    }
    Ok(())
}
