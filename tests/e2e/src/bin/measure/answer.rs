//! From a key or a click to the frame that shows what it did.

use anyhow::Result;
use brelok_e2e::Page;
use thirtyfour::prelude::*;

use crate::load::slow_down;

/// Remembers for every key and click how long it took until the next frame was handed over.
const WATCH: &str = "window.answers = [];
for (const kind of ['input', 'change', 'click'])
    addEventListener(kind, event => requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => answers.push(performance.now() - event.timeStamp);
        channel.port2.postMessage(0);
    }), true);
return true";

/// What a person does, and how long each answer took.
pub struct Answers {
    /// In words.
    pub what: &'static str,
    /// Milliseconds.
    pub times: Vec<f64>,
}

const ADDRESS: &str = "https://oauth.vk.com/blank.html#access_token=0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef01234&expires_in=0&user_id=1";

/// Ticks flags, and types into the builder and the reader.
pub async fn measure(page: &Page) -> Result<Vec<Answers>> {
    page.run::<bool>(WATCH, []).await?;
    slow_down(page, 4).await?;
    let flags = ["0x100", "0x200", "0x400", "0x800", "0x1000", "0x2000", "0x4000"];
    let mut answers = Vec::new();
    for _ in 0..4 {
        page.press_flags(&flags).await?;
    }
    answers.push(Answers { what: "tick a flag", times: taken(page).await? });
    for (id, text) in [("app", "Fleet monitoring"), ("p", r#"{"department":"logistics"}"#)] {
        type_slowly(page, id, text).await?;
    }
    answers.push(Answers { what: "type into the builder", times: taken(page).await? });
    type_slowly(page, "paste", ADDRESS).await?;
    answers.push(Answers { what: "type into the reader", times: taken(page).await? });
    slow_down(page, 1).await?;
    Ok(answers)
}

/// Letter by letter, as people do: the next one when the one before was answered.
async fn type_slowly(page: &Page, id: &str, text: &str) -> Result<()> {
    page.fill(id, "").await?;
    let field = page.browser().find(By::Id(id)).await?;
    for letter in text.chars() {
        let before = count(page).await?;
        field.send_keys(letter.to_string()).await?;
        page.becomes("an answer", true, async || Ok(count(page).await? > before)).await?;
    }
    Ok(())
}

async fn count(page: &Page) -> Result<usize> {
    page.run("return answers.length", []).await
}

async fn taken(page: &Page) -> Result<Vec<f64>> {
    page.run("return answers.splice(0)", []).await
}
