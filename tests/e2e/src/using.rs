//! Using the page as people do.

use anyhow::Result;

use crate::page::Page;
use crate::samples::guide_line_with;
use crate::secrecy::canary_token;

/// Reading, showing, copying, building, switching the language: a bit of everything.
pub async fn use_everything(page: &Page) -> Result<()> {
    page.paste(&guide_line_with(&canary_token())).await?;
    page.reads_as("token").await?;
    page.act("show").await?;
    page.field_becomes("access_token", &canary_token()).await?;
    page.act("copy").await?;
    page.clipboard_becomes(&canary_token()).await?;
    page.fill("sid", &canary_token()).await?;
    page.press_flags(&["0x100", "0x200"]).await?;
    page.press("[data-lang='ru']").await?;
    page.becomes("the language", true, async || page.has("html[lang='ru']").await).await
}
