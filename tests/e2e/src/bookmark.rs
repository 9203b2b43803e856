//! Verbs for the bookmarks: taking one, pressing it on any page, reading what it draws there.

use anyhow::{Context, Result, ensure};
use axum::http::Method;
use serde_json::{Value, json};
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::common::types::ElementId;
use thirtyfour::{By, RequestData, SessionId};

use crate::engine::Engine;
use crate::page::Page;

/// Stands in for a bookmarks bar: a link of the page itself. What is drawn is remembered, for nothing else sees it.
const PRESS_AS_A_LINK: &str = "const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (kind) { return window.drawn = attach.call(this, kind) };
    document.body.insertAdjacentHTML('beforeend', '<a></a>');
    const link = document.body.lastElementChild;
    link.href = arguments[0];
    link.click();
    link.remove();
    return true";

/// The texts under a node, in order.
const TEXTS: &str = "const [root] = arguments;
    const texts = [];
    const walk = root?.host.isConnected && document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walk && walk.nextNode()) if (walk.currentNode.data) texts.push(walk.currentNode.data);
    return texts";

impl Page {
    /// The address of a bookmark as the page offers it.
    pub async fn bookmark(&self, id: &str) -> Result<String> {
        let found = self.attributes(&format!("[data-bookmarklet='{id}']"), "href").await?;
        found.into_iter().next().with_context(|| format!("no bookmark {id}"))
    }

    /// Presses a bookmark, whatever page is open: the browser is told to go to its address, as the bookmarks bar does.
    pub async fn press_bookmark(&self, bookmark: &str) -> Result<()> {
        ensure!(bookmark.starts_with("javascript:"));
        match self.engine() {
            Engine::Chromium => self.command("Page.navigate", json!({ "url": bookmark })).await.map(drop),
            Engine::Firefox => Ok(self.browser().goto(bookmark).await?),
            Engine::WebKit => self.run::<bool>(PRESS_AS_A_LINK, [json!(bookmark)]).await.map(drop),
        }
    }

    /// The texts of what a bookmark has drawn, in order; where the driver can, nothing scripted is asked, so that no page
    /// can lie about it.
    pub async fn drawn_by_bookmark(&self) -> Result<Vec<String>> {
        match self.engine() {
            Engine::Chromium => {
                let document =
                    self.command("DOM.getDocument", json!({ "depth": -1, "pierce": true })).await?;
                let mut texts = Vec::new();
                find_closed(&document["root"], &mut texts);
                Ok(texts)
            }
            Engine::Firefox => {
                let mut texts = Vec::new();
                for element in self.browser().find_all(By::Css("body > *")).await? {
                    if let Some(root) = self.shadow_root(element.element_id()).await? {
                        texts.extend(self.run::<Vec<String>>(TEXTS, [root]).await?);
                    }
                }
                Ok(texts)
            }
            Engine::WebKit => {
                self.run(&format!("return (function () {{ {TEXTS} }})(window.drawn)"), []).await
            }
        }
    }

    /// What the page's own scripts make of an expression.
    pub async fn evaluated_by_the_page(&self, expression: &str) -> Result<Value> {
        if self.engine() == Engine::Chromium {
            let answer = self.command("Runtime.evaluate", json!({ "expression": expression })).await?;
            return Ok(answer["result"]["value"].clone());
        }
        self.run("return window.eval(arguments[0])", [json!(expression)]).await
    }

    /// The shadow root of an element, closed ones too, as scripts are handed it.
    async fn shadow_root(&self, of: ElementId) -> Result<Option<Value>> {
        match self.browser().handle().cmd(GetShadowRoot(of)).await {
            Ok(answer) => Ok(Some(answer.value()?)),
            Err(error) if error.to_string().contains("no such shadow root") => Ok(None),
            Err(error) => Err(error.into()),
        }
    }
}

/// WebDriver's own command: a script would see no closed root.
#[derive(Debug)]
struct GetShadowRoot(ElementId);

impl FormatRequestData for GetShadowRoot {
    fn format_request(&self, session: &SessionId) -> RequestData {
        RequestData::new(Method::GET, format!("/session/{session}/element/{}/shadow", self.0))
    }
}

/// Collects what stands in closed shadow roots.
fn find_closed(node: &Value, texts: &mut Vec<String>) {
    for root in list(&node["shadowRoots"]).filter(|root| root["shadowRootType"] == "closed") {
        collect(root, texts);
    }
    list(&node["children"]).for_each(|child| find_closed(child, texts));
}

fn collect(node: &Value, texts: &mut Vec<String>) {
    let text = node["nodeValue"].as_str().filter(|text| !text.is_empty());
    texts.extend(text.map(str::to_owned));
    list(&node["children"]).for_each(|child| collect(child, texts));
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}
