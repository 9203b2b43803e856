//! The page in a browser, and what a person does there: look, press, type, come and go.

use std::fmt::Debug;
use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use tempfile::TempDir;
use thirtyfour::prelude::*;
use tokio::time::sleep;

use crate::driver::Driver;
use crate::engine::{Ability, Engine};
use crate::site::{Site, Visit};

/// How long the page may take for anything: generous, since a busy machine is no failure.
const PATIENCE: Duration = Duration::from_secs(15);

/// Runs before any script of a page where the driver can do that, and else as soon as the page is loaded: whatever the
/// page's policy had to stop is remembered, and what is said to the console.
pub(crate) const LISTEN: &str = "if (!window.violations) {
    window.violations = [];
    window.said = [];
    addEventListener('securitypolicyviolation', violation =>
        window.violations.push(`${violation.violatedDirective}: ${violation.blockedURI} ${violation.sample}`));
    addEventListener('error', failure => window.said.push(`error: ${failure.message}`));
    addEventListener('unhandledrejection', failure => window.said.push(`error: ${failure.reason}`));
    for (const level of ['log', 'info', 'warn', 'error']) {
        const say = console[level];
        console[level] = (...words) => { window.said.push(`${level}: ${words.join(' ')}`); say(...words); };
    }
}
return true";

/// A session of a browser with a profile of its own, on a site of its own. Everything stops when this is dropped.
pub struct Page {
    engine: Engine,
    browser: WebDriver,
    // Stopped before its folder goes away.
    _driver: Driver,
    downloads: TempDir,
    site: Site,
}

impl Page {
    pub(crate) fn new(
        engine: Engine,
        browser: WebDriver,
        driver: Driver,
        downloads: TempDir,
        site: Site,
    ) -> Self {
        Self { engine, browser, _driver: driver, downloads, site }
    }

    /// The engine that the page is in.
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// The folder that downloads go to.
    pub fn downloads(&self) -> &Path {
        self.downloads.path()
    }

    /// Has a script run before those of every page from now on.
    pub async fn run_early(&self, script: &str) -> Result<()> {
        let source = format!("(() => {{ {script} }})()");
        self.command("Page.addScriptToEvaluateOnNewDocument", json!({ "source": source })).await.map(drop)
    }

    /// Goes to any address.
    pub async fn visit(&self, address: &str) -> Result<()> {
        self.browser.goto(address).await?;
        self.listen().await
    }

    /// Remembers from now on what the policy stops and what is said, where that was not possible from the start.
    async fn listen(&self) -> Result<()> {
        match self.engine.lacks(Ability::EarlyScript) {
            Some(_) => self.run::<bool>(LISTEN, []).await.map(drop),
            None => Ok(()),
        }
    }

    /// Goes to the page's address with something after it, and waits until the page is drawn.
    pub async fn go(&self, after: &str) -> Result<()> {
        self.visit(&format!("{}{after}", self.address())).await?;
        self.is_drawn().await
    }

    /// Goes to the page in a file, with something after its address, and waits until the page is drawn.
    pub async fn go_to_file(&self, file: &Path, after: &str) -> Result<()> {
        self.visit(&format!("file://{}{after}", file.to_str().context("a folder has a strange name")?))
            .await?;
        self.is_drawn().await
    }

    /// Loads the page again.
    pub async fn reload(&self) -> Result<()> {
        self.browser.refresh().await?;
        self.listen().await?;
        self.is_drawn().await
    }

    /// Leaves for an empty page and comes back by the browser's button.
    pub async fn leave_and_come_back(&self) -> Result<()> {
        self.browser.goto("about:blank").await?;
        self.browser.back().await?;
        self.listen().await?;
        self.is_drawn().await
    }

    /// The app has taken the place of the first screen, and all of it is there: the seal comes last.
    pub(crate) async fn is_drawn(&self) -> Result<()> {
        match self.becomes("the app is there", true, async || self.has("[data-connections]").await).await {
            Ok(()) => Ok(()),
            Err(late) => bail!("{late}; the console says {:?}", self.console().await?),
        }
    }

    /// Whether the browser has ended, or its driver.
    pub(crate) async fn is_gone(&self) -> bool {
        self.browser.windows().await.is_err()
    }

    /// The page's address without anything after it.
    pub fn address(&self) -> &str {
        self.site.address()
    }

    /// The address of a page of this site that has another one in a frame.
    pub fn framing(&self, framed: &str) -> String {
        self.site.framing(framed)
    }

    /// Every request that has reached the page's site.
    pub fn visits(&self) -> Vec<Visit> {
        self.site.visits()
    }

    /// The browser itself, for what no verb is worth having.
    pub fn browser(&self) -> &WebDriver {
        &self.browser
    }

    /// What stands in a field.
    pub async fn value(&self, id: &str) -> Result<String> {
        self.run("return document.getElementById(arguments[0]).value", [json!(id)]).await
    }

    /// Whether anything on the page fits a selector.
    pub async fn has(&self, selector: &str) -> Result<bool> {
        // Firefox answers nothing at all where another document takes the place of this one meanwhile.
        let mut seen = None;
        self.becomes("there is an answer", true, async || {
            seen = self.run("return !!document.querySelector(arguments[0])", [json!(selector)]).await?;
            Ok(seen.is_some())
        })
        .await?;
        seen.context("there is no answer")
    }

    /// The text of what a selector finds, exactly as it stands in the document; `None` where nothing is found.
    pub async fn text(&self, selector: &str) -> Result<Option<String>> {
        self.run("return document.querySelector(arguments[0])?.textContent ?? null", [json!(selector)]).await
    }

    /// An attribute of all that a selector finds, in order.
    pub async fn attributes(&self, selector: &str, name: &str) -> Result<Vec<String>> {
        let script = "return [...document.querySelectorAll(arguments[0])].map(found => found.getAttribute(arguments[1]))";
        self.run(script, [json!(selector), json!(name)]).await
    }

    /// What a script returns.
    pub async fn run<T: DeserializeOwned>(
        &self,
        script: &str,
        arguments: impl Into<Vec<Value>>,
    ) -> Result<T> {
        let arguments: Vec<Value> = arguments.into();
        let answer = self
            .browser
            .execute(script, arguments)
            .await
            .with_context(|| format!("in the page: {script}"))?;
        Ok(answer.convert()?)
    }

    /// What a script gives to `done`, sooner or later.
    pub async fn run_until_done<T: DeserializeOwned>(
        &self,
        script: &str,
        arguments: impl Into<Vec<Value>>,
    ) -> Result<T> {
        let script = format!("const done = arguments[arguments.length - 1]; {script}");
        let answer = self
            .browser
            .execute_async(&script, arguments.into())
            .await
            .with_context(|| format!("in the page: {script}"))?;
        Ok(answer.convert()?)
    }

    /// A command of the DevTools protocol.
    pub async fn command(&self, method: &str, parameters: Value) -> Result<Value> {
        self.browser.cdp().send_raw(method, parameters).await.with_context(|| method.to_owned())
    }

    /// Looks again and again until what is seen is what is wanted.
    pub async fn becomes<T: PartialEq + Debug>(
        &self,
        what: &str,
        wanted: T,
        mut look: impl AsyncFnMut() -> Result<T>,
    ) -> Result<()> {
        let started = Instant::now();
        loop {
            let seen = look().await?;
            if seen == wanted {
                return Ok(());
            }
            if started.elapsed() > PATIENCE {
                bail!("{what}: wanted {wanted:?}, seen {seen:?}");
            }
            sleep(Duration::from_millis(20)).await;
        }
    }
}

impl Drop for Page {
    /// The driver ends the session when it stops itself. Left to do so here, the session would wait in vain for a
    /// connection that belongs to the runtime it blocks.
    fn drop(&mut self) {
        let _ = self.browser.clone().leak();
    }
}
