//! Using the page as people do.

use anyhow::Result;

use crate::page::Page;
use crate::samples::guide_line_with;
use crate::secrecy::canary_token;

/// Reading, showing, copying, building, every form with whatever can be unfolded, switching the language.
pub async fn use_everything(page: &Page) -> Result<()> {
    let list = format!(r#"[{{"h":"{}","app":"Bus","fl":256}}]"#, canary_token());
    page.insert(&list).await?;
    page.reads_as("answer").await?;
    see_every_form(page, async |_| Ok(())).await?;
    page.choose_service("wialon").await?;
    page.press("[data-form='wialon/token-update']").await?;
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

/// Goes from form to form, unfolds whatever can be unfolded, and looks.
pub async fn see_every_form(page: &Page, mut look: impl AsyncFnMut(&str) -> Result<()>) -> Result<()> {
    for service in page.attributes("[data-service]", "data-service").await? {
        page.choose_service(&service).await?;
        for form in page.attributes("[data-form]", "data-form").await? {
            page.press(&format!("[data-form='{form}']")).await?;
            let chosen = format!("[data-form='{form}'][aria-pressed='true']");
            page.becomes(&form, true, async || page.has(&chosen).await).await?;
            // What is in a panel may be folded itself.
            page.becomes("how much is folded", 0usize, async || page.run_until_done(UNFOLD, []).await)
                .await?;
            look(&form).await?;
        }
    }
    Ok(())
}

/// Presses the head of whatever is folded, and says how much is folded once the page has drawn what that unfolds.
const UNFOLD: &str = "const folded = document.getElementsByTagName('details');
    for (const panel of [...folded]) if (!panel.open) panel.querySelector('summary').click();
    let frames = 3;
    const look = () => {
        if (frames--) requestAnimationFrame(look);
        else done([...folded].filter(panel => !panel.open).length);
    };
    look()";
