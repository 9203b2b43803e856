//! Verbs for the builder and its flag calculator.

use anyhow::{Context, Result};
use percent_encoding::percent_decode_str;
use serde_json::Value;

use crate::page::Page;

impl Page {
    /// Presses the boxes of these flags: `0x100`, `0x200`, …
    pub async fn press_flags(&self, flags: &[&str]) -> Result<()> {
        for flag in flags {
            self.press(&format!("#fl-{flag}")).await?;
        }
        Ok(())
    }

    /// The flags whose boxes are ticked, in the page's order.
    pub async fn ticked_flags(&self) -> Result<Vec<String>> {
        let script = "return [...document.querySelectorAll('[id^=\"fl-0x\"]')]
            .filter(box => box.checked).map(box => box.id.slice('fl-'.length))";
        self.run(script, []).await
    }

    /// Exactly the boxes of these flags become ticked.
    pub async fn flags_become(&self, flags: &[&str]) -> Result<()> {
        let wanted: Vec<String> = flags.iter().map(|&flag| flag.to_owned()).collect();
        self.becomes("the ticked flags", wanted, async || self.ticked_flags().await).await
    }

    /// Chooses an option of a list by its value.
    pub async fn choose(&self, id: &str, value: &str) -> Result<()> {
        self.press(&format!("#{id} option[value='{value}']")).await
    }

    /// A field's text becomes this.
    pub async fn value_becomes(&self, id: &str, text: &str) -> Result<()> {
        self.becomes(id, text.to_owned(), async || self.value(id).await).await
    }

    /// One of the builder's answers: `url`, `params`, `body` or `curl`; `None` while there is none.
    pub async fn output(&self, which: &str) -> Result<Option<String>> {
        let text = self.text(&format!("[data-output='{which}']")).await?;
        Ok(text.filter(|text| !text.trim().is_empty()))
    }

    /// The `params` of the address that was built, read back as a server reads them.
    pub async fn built_params(&self) -> Result<Option<Value>> {
        let Some(url) = self.output("url").await? else { return Ok(None) };
        let query = url.split_once('?').context("the address has no query")?.1;
        let params = query.split('&').find_map(|pair| pair.strip_prefix("params=")).context("no params")?;
        let params = percent_decode_str(params).decode_utf8()?;
        Ok(Some(serde_json::from_str(&params)?))
    }

    /// A value of the built `params` becomes this.
    pub async fn built_becomes(&self, name: &str, wanted: Value) -> Result<()> {
        let look = async || Ok(self.built_params().await?.and_then(|params| params.get(name).cloned()));
        self.becomes(name, Some(wanted), look).await
    }

    /// What is said to be wrong with a field, beside it.
    pub async fn error(&self, field: &str) -> Result<Option<String>> {
        self.text(&format!("[data-remark-for='{field}'][data-level='error']")).await
    }
}
