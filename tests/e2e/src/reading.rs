//! Verbs for the reader: paste, look at the card, show, copy, forget.

use anyhow::Result;
use serde_json::json;
use thirtyfour::prelude::*;

use crate::engine::Engine;
use crate::page::Page;

impl Page {
    /// Pastes a text into the paste field as a person does, from the clipboard with the keyboard.
    pub async fn paste(&self, text: &str) -> Result<()> {
        self.press("#paste").await?;
        self.write_clipboard(text).await?;
        let field = self.browser().find(By::Id("paste")).await?;
        field.send_keys(Key::Control + "a").await?;
        field.send_keys(Key::Control + "v").await?;
        Ok(())
    }

    /// Puts a text into the paste field at once, as an extension or a very long paste does.
    pub async fn insert(&self, text: &str) -> Result<()> {
        let script = "const field = document.getElementById('paste');
            field.value = arguments[0];
            field.dispatchEvent(new InputEvent('input', { bubbles: true }));
            return true";
        self.run::<bool>(script, [json!(text)]).await.map(drop)
    }

    /// The card says that the text is of this outcome.
    pub async fn reads_as(&self, outcome: &str) -> Result<()> {
        let wanted = vec![outcome.to_owned()];
        self.becomes("the outcome", wanted, async || self.attributes("[data-outcome]", "data-outcome").await)
            .await
    }

    /// There is no card.
    pub async fn shows_no_card(&self) -> Result<()> {
        self.becomes("a card is there", false, async || self.has("[data-outcome]").await).await
    }

    /// Who the card says the text is from.
    pub async fn provider(&self) -> Result<Vec<String>> {
        self.attributes("[data-outcome]", "data-provider").await
    }

    /// The codes of the card's notices.
    pub async fn notices(&self) -> Result<Vec<String>> {
        self.attributes("[data-outcome] [data-notice]", "data-notice").await
    }

    /// The text of a decoded field, as it stands on the page.
    pub async fn field(&self, name: &str) -> Result<Option<String>> {
        self.text(&format!("[data-field='{name}']")).await
    }

    /// A field's text becomes this.
    pub async fn field_becomes(&self, name: &str, text: &str) -> Result<()> {
        self.becomes(name, Some(text.to_owned()), async || self.field(name).await).await
    }

    /// Presses *Show*, *Copy* or *Forget*.
    pub async fn act(&self, action: &str) -> Result<()> {
        self.press(&format!("[data-action='{action}']")).await
    }

    /// What is on the clipboard.
    pub async fn clipboard(&self) -> Result<String> {
        if self.engine() == Engine::WebKit {
            return self.in_another_window(async |field| field.send_keys(Key::Control + "v").await).await;
        }
        let script = "navigator.clipboard.readText().then(done, refused => done(`refused: ${refused}`))";
        self.run_until_done(script, []).await
    }

    /// The clipboard's text becomes this.
    pub async fn clipboard_becomes(&self, text: &str) -> Result<()> {
        self.becomes("the clipboard", text.to_owned(), async || self.clipboard().await).await
    }

    /// Puts a text on the clipboard, as copying elsewhere does.
    pub async fn write_clipboard(&self, text: &str) -> Result<()> {
        if self.engine() == Engine::WebKit {
            let copy = async |field: &WebElement| {
                let script = "arguments[0].value = arguments[1]; arguments[0].select()";
                self.browser().execute(script, vec![field.to_json()?, json!(text)]).await?;
                field.send_keys(Key::Control + "c").await
            };
            return self.in_another_window(copy).await.map(drop);
        }
        let script = "navigator.clipboard.writeText(arguments[0])
            .then(() => done(''), refused => done(String(refused)))";
        let refused: String = self.run_until_done(script, [json!(text)]).await?;
        anyhow::ensure!(refused.is_empty(), "the clipboard takes nothing: {refused}");
        Ok(())
    }

    /// Does something in a field of another window, as in another program, and hands over what stands there then.
    ///
    /// WebKit lets no script at the clipboard without a click.
    async fn in_another_window(
        &self,
        act: impl AsyncFnOnce(&WebElement) -> WebDriverResult<()>,
    ) -> Result<String> {
        let browser = self.browser();
        let here = browser.window().await?;
        let other = browser.new_tab().await?;
        browser.switch_to_window(other).await?;
        browser.goto("data:text/html,<textarea></textarea>").await?;
        let field = browser.find(By::Css("textarea")).await?;
        field.click().await?;
        act(&field).await?;
        let text = field.prop("value").await?.unwrap_or_default();
        browser.close_window().await?;
        browser.switch_to_window(here).await?;
        Ok(text)
    }
}
