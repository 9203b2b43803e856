//! The seal: one file, whose policy knows every script and style in it and lets nothing out.

use std::collections::BTreeSet;
use std::fs;

use anyhow::{Context, Result, anyhow, bail};
use base64::prelude::*;
use brelok_e2e::secrecy::{canary_answer, canary_token, holds_no_secret};
use brelok_e2e::{Page, page_file, page_files};
use brelok_unpack::{MOST_BYTES, unpack};
use sha2::{Digest, Sha256};
use thirtyfour::prelude::*;

/// The sites whose addresses stand in the page: they are links to press and requests to copy, never asked by the page.
const SITES: [&str; 9] = [
    "api.example.com",
    "api.vk.ru",
    "brelok.invalid",
    "hst-api.wialon.com",
    "msk.cloud.vk.ru",
    "oauth.vk.com",
    "oauth.vk.ru",
    "smarty.mail.ru",
    "www.w3.org",
];

fn page() -> Result<String> {
    Ok(fs::read_to_string(page_file()?)?)
}

fn hash(content: &str) -> String {
    BASE64_STANDARD.encode(Sha256::digest(content))
}

/// How a piece of the packed app begins.
const PIECE: &str = "<script type=\"application/octet-stream\" class=\"packed-app\">";

/// The modules of the app, unpacked, as far as they are text.
fn app(page: &str) -> Result<Vec<String>> {
    let pieces = page.split(PIECE).skip(1).filter_map(|rest| rest.split("</script>").next());
    let packed: String = pieces.collect();
    let (mut parts, mut out, mut app) = (vec![0; MOST_BYTES], vec![0; MOST_BYTES], Vec::new());
    unpack(packed.as_bytes(), &mut parts, &mut out, |module| {
        app.push(String::from_utf8_lossy(module).into_owned());
    })
    .context("the app cannot be unpacked")?;
    Ok(app)
}

#[test]
fn the_page_is_one_file() -> Result<()> {
    assert_eq!(page_files()?, ["index.html"]);
    Ok(())
}

/// The two scripts of the page, in order.
fn scripts(page: &str) -> Result<[&str; 2]> {
    both(page, "<script>", "</script>")
}

/// What stands in the two elements that begin and end so.
fn both<'a>(page: &'a str, start: &str, end: &str) -> Result<[&'a str; 2]> {
    let contents: Vec<_> = page.split(start).skip(1).filter_map(|rest| rest.split(end).next()).collect();
    <[&str; 2]>::try_from(contents).map_err(|contents| anyhow!("{} {start}", contents.len()))
}

#[test]
fn s3_the_policy_stands_first_and_knows_exactly_what_is_inside() -> Result<()> {
    let page = page()?;
    let [first, last] = scripts(&page)?;
    let [style, more] = both(&page, "<style>", "</style>")?;
    let start = format!(
        "<!doctype html>\n<html lang=\"ru\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; connect-src 'none'; \
         script-src 'sha256-{}' 'sha256-{}' 'wasm-unsafe-eval'; style-src 'sha256-{}' 'sha256-{}'; img-src data:; \
         base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n<script>",
        hash(first),
        hash(last),
        hash(style),
        hash(more)
    );
    assert!(page.starts_with(&start), "{}", page.get(..1200).unwrap_or(&page));
    // Nothing else is there that could run, load or look like anything.
    let pieces = page.matches(PIECE).count();
    assert!(pieces > 0);
    assert_eq!(page.matches("<script").count(), 2 + pieces, "the scripts, and the packed app");
    assert_eq!(page.matches("<style").count(), 2);
    assert_eq!(page.matches("<link").count(), 1, "the icon");
    assert_eq!(page.matches(" src=").count(), 0);
    assert_eq!(page.matches(" style=").count(), 0);
    Ok(())
}

#[test]
fn s7_the_first_script_begins_by_taking_the_address() -> Result<()> {
    let page = page()?;
    let [first, _] = scripts(&page)?;
    let start = "\"use strict\";const framed=window.top!==window;\
                 let arrived=framed?\"\":location.search+location.hash;\
                 if(arrived)history.replaceState(null,\"\",location.href.split(/[?#]/)[0]);";
    assert!(first.starts_with(start), "{}", first.get(..300).unwrap_or(first));
    Ok(())
}

#[test]
fn s2_every_address_inside_belongs_to_a_known_site() -> Result<()> {
    let page = page()?;
    let texts = [app(&page)?, vec![page]].concat();
    let mut found = BTreeSet::new();
    for text in &texts {
        // No policy covers a call, so that no code of the page may be able to make one.
        assert!(!text.contains("RTCPeerConnection"));
        for (at, _) in text.match_indices("//") {
            let scheme = text[..at].trim_end_matches(':').rsplit(|c: char| !c.is_ascii_alphabetic()).next();
            let is_address = ["http", "https", "ws", "wss", "ftp"]
                .iter()
                .any(|known| scheme.is_some_and(|s| s.ends_with(known)));
            let rest = &text[at + 2..];
            let host = &rest[..rest
                .find(|c: char| !c.is_ascii_alphanumeric() && !"-.".contains(c))
                .unwrap_or(rest.len())];
            // Two letters, a dot, two letters: less is no host, but a text that stands behind a bare `https://`.
            let labels: Vec<&str> = host.split('.').collect();
            if is_address && labels.len() > 1 && labels.iter().all(|label| label.len() > 1) {
                found.insert(host.to_owned());
            }
        }
    }
    // In WebAssembly texts stand one behind the other, so a host may seem to go on.
    let unknown: Vec<_> =
        found.iter().filter(|host| !SITES.iter().any(|site| host.starts_with(site))).collect();
    assert_eq!(unknown, Vec::<&String>::new());
    let unused = SITES.iter().filter(|site| !found.iter().any(|host| host.starts_with(**site)));
    assert_eq!(unused.collect::<Vec<_>>(), Vec::<&&str>::new(), "no longer in the page");
    Ok(())
}

#[test]
fn the_app_starts_with_what_reads_and_nothing_else() -> Result<()> {
    let app = app(&page()?)?;
    let [first, rest] = app.as_slice() else { bail!("{} modules", app.len()) };
    // The heading of a token; a notice; what an error means; what is drawn of a form, of the steps and of the seal; a language that code is in.
    for (text, is_first) in [
        ("Токен найден", true),
        ("Убраны теги HTML.", false),
        ("VK did not accept the token.", false),
        ("builder__columns", false),
        ("step--beside", false),
        ("try-connection", false),
        ("curl (Windows)", false),
    ] {
        assert_eq!([first.contains(text), rest.contains(text)], [is_first, !is_first], "{text}");
    }
    Ok(())
}

#[test]
fn s25_no_folder_of_the_machine_that_built_it_stands_in_the_page() -> Result<()> {
    let app = app(&page()?)?.concat();
    let folder = env!("CARGO_MANIFEST_DIR").strip_suffix("/tests/e2e").context("the tests have moved")?;
    assert!(!app.contains(folder) && !app.contains("registry/src"));
    Ok(())
}

#[tokio::test]
async fn s14_in_a_frame_nothing_is_read() -> Result<()> {
    let page = Page::open("").await?;
    let elsewhere = Page::open("").await?;
    page.visit(&elsewhere.framing(&format!("{}#{}", page.address(), canary_answer()))).await?;
    page.browser().enter_frame(0).await?;
    page.becomes("the field is taken away", false, async || page.has("#paste").await).await?;
    assert!(!page.has("[data-outcome]").await?);
    let way_out = page.browser().find(By::Css(".way-out a[target=_blank]")).await?;
    assert!(way_out.is_displayed().await?);
    let leads = way_out.prop("href").await?.unwrap_or_default();
    assert_eq!(leads, format!("{}?", page.address()), "what the frame was given is left behind");
    holds_no_secret("the document", &page.document().await?)
}

#[tokio::test]
async fn the_page_works_from_a_file_on_the_disk() -> Result<()> {
    let page = Page::open("").await?;
    let file = page_file()?;
    page.go_to_file(&file, &format!("#{}", canary_answer())).await?;
    page.reads_as("token").await?;
    page.act("show").await?;
    page.field_becomes("access_token", &canary_token()).await?;
    let address: String = page.run("return location.href", []).await?;
    assert_eq!(address, format!("file://{}", file.display()));
    assert_eq!(page.violations().await?, Vec::<String>::new());
    Ok(())
}
