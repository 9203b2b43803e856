//! How the page is opened: whole, held back at its first screen, or held back at its first half.

use std::io::{Write, stdout};

use anyhow::Result;
use serde_json::json;

use crate::driver::Driver;
use crate::engine::Engine;
use crate::page::{LISTEN, Page};
use crate::site::Site;
use crate::visitor::Visitor;

/// Runs before any script of a page: the memories of its WebAssembly are remembered, the oldest first.
const REMEMBER_MEMORIES: &str = "window.memories = [];
WebAssembly.Instance = new Proxy(WebAssembly.Instance, {
    construct(Instance, given) {
        const instance = new Instance(...given);
        memories.push(...Object.values(instance.exports).filter(lent => lent instanceof WebAssembly.Memory));
        return instance;
    },
});";

/// Runs before any script of a page: nobody hears that pieces of the app arrive.
const HOLD_THE_PIECES_BACK: &str = "window.MutationObserver = class {
    observe() {}
    disconnect() {}
};";

/// Runs before any script of a page: what comes with the end of the page waits until somebody calls it.
const HOLD_THE_END_BACK: &str = "const listen = document.addEventListener;
document.addEventListener = function (kind, listener, ...more) {
    if (kind === 'DOMContentLoaded') window.startTheApp = listener;
    else listen.call(this, kind, listener, ...more);
};";

impl Page {
    /// Opens the page as an English visitor; `after` follows the address, as in `#access_token=…`.
    pub async fn open(after: &str) -> Result<Self> {
        Self::open_for(Visitor::English, after).await
    }

    /// Opens the page.
    ///
    /// A browser that is gone before the page is drawn is opened once more, which is said in the report: WebKit's small
    /// one seldom ends by itself. One that is gone twice is a failure.
    pub async fn open_for(visitor: Visitor, after: &str) -> Result<Self> {
        let page = Self::browser_for(visitor).await?;
        match page.go(after).await {
            Err(_) if page.is_gone().await => writeln!(stdout(), "opened once more: the browser was gone")?,
            drawn => return drawn.map(|()| page),
        }
        let page = Self::browser_for(visitor).await?;
        page.go(after).await?;
        Ok(page)
    }

    /// A browser that has not been to the page yet.
    pub async fn browser_for(visitor: Visitor) -> Result<Self> {
        let engine = Engine::chosen()?;
        let site = Site::start().await?;
        let downloads = tempfile::tempdir()?;
        let (driver, browser) = Driver::open(engine, visitor, downloads.path()).await?;
        let page = Self::new(engine, browser, driver, downloads, site);
        if engine == Engine::Chromium {
            page.run_early(LISTEN).await?;
            page.run_early(REMEMBER_MEMORIES).await?;
            let permissions = json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
            page.command("Browser.grantPermissions", permissions).await?;
            let downloads = json!({ "behavior": "allow", "downloadPath": page.downloads() });
            page.command("Browser.setDownloadBehavior", downloads).await?;
            page.ask_for_language(visitor).await?;
        }
        Ok(page)
    }

    /// Opens the page and holds the app back: what stands there is the first screen.
    pub async fn open_first_screen_for(visitor: Visitor, after: &str) -> Result<Self> {
        let page = Self::browser_for(visitor).await?;
        page.run_early(HOLD_THE_PIECES_BACK).await?;
        page.run_early(HOLD_THE_END_BACK).await?;
        page.visit(&format!("{}{after}", page.address())).await?;
        Ok(page)
    }

    /// Opens the page and keeps what comes after its first half from arriving.
    pub async fn open_reader(after: &str) -> Result<Self> {
        let page = Self::browser_for(Visitor::English).await?;
        page.run_early(HOLD_THE_END_BACK).await?;
        page.visit(&format!("{}{after}", page.address())).await?;
        Ok(page)
    }

    /// Lets the app start, or the rest of it, that was held back.
    pub async fn let_the_app_start(&self) -> Result<()> {
        self.run::<bool>("startTheApp(); return true", []).await?;
        self.is_drawn().await
    }

    async fn ask_for_language(&self, visitor: Visitor) -> Result<()> {
        let agent: String = self.run("return navigator.userAgent", []).await?;
        let parameters = json!({ "userAgent": agent, "acceptLanguage": visitor.languages() });
        self.command("Emulation.setUserAgentOverride", parameters).await?;
        Ok(())
    }
}
