//! A component in a real page, and what a person does with it.
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test may panic: that is how it fails")]

use brelok::browser::frame;
use brelok::ui::rest::{self, Rest};
use js_sys::Promise;
use std::time::Duration;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Document, Element, Event, HtmlElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement,
};
use yew::platform::time::sleep;
use yew::{AppHandle, BaseComponent, Renderer};

/// A component on the page, taken away again when the test ends.
pub struct Page<C: BaseComponent> {
    root: Element,
    app: Option<AppHandle<C>>,
}

impl<C: BaseComponent> Drop for Page<C> {
    fn drop(&mut self) {
        if let Some(app) = self.app.take() {
            app.destroy();
        }
        self.root.remove();
    }
}

fn document() -> Document {
    web_sys::window().unwrap().document().unwrap()
}

/// The rest of the page, which is there in all of these tests.
pub fn rest() -> Option<&'static Rest> {
    rest::arrive();
    rest::there()
}

/// How often Yew, which pauses after 16 ms of work, may pause while it draws: on a busy machine it does.
const PAUSES: usize = 8;

/// Lets Yew draw what has changed.
async fn drawn() {
    for _ in 0..=PAUSES {
        sleep(Duration::ZERO).await;
    }
}

/// Lets the browser show it; what the page leaves for then begins to be drawn.
async fn on_the_screen() {
    let shown = Promise::new(&mut |tell, _| {
        frame::after_next(move || drop(tell.call0(&JsValue::NULL)));
    });
    JsFuture::from(shown).await.unwrap();
}

impl<C: BaseComponent> Page<C>
where
    C::Properties: Default,
{
    /// Draws a component.
    pub async fn open() -> Page<C> {
        Page::open_with(C::Properties::default()).await
    }
}

impl<C: BaseComponent> Page<C> {
    /// Draws a component with properties.
    pub async fn open_with(properties: C::Properties) -> Page<C> {
        let root = document().create_element("div").unwrap();
        document().body().unwrap().append_child(&root).unwrap();
        rest();
        let app = Renderer::<C>::with_root_and_props(root.clone(), properties).render();
        drawn().await;
        on_the_screen().await;
        drawn().await;
        Page { root, app: Some(app) }
    }

    /// The element with this id, if it is drawn.
    pub fn find(&self, id: &str) -> Option<Element> {
        self.root.query_selector(&format!("[id='{id}']")).unwrap()
    }

    fn element<T: JsCast>(&self, id: &str) -> T {
        self.find(id).unwrap_or_else(|| panic!("no #{id}")).dyn_into().unwrap()
    }

    /// All that is drawn.
    pub fn html(&self) -> String {
        self.root.outer_html()
    }

    /// The text of the first element that a selector finds.
    pub fn text(&self, selector: &str) -> Option<String> {
        self.texts(selector).into_iter().next()
    }

    /// An attribute of the first element that a selector finds.
    pub fn attribute(&self, selector: &str, name: &str) -> Option<String> {
        self.root.query_selector(selector).unwrap()?.get_attribute(name)
    }

    /// The texts of all elements that a selector finds.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        let found = self.root.query_selector_all(selector).unwrap();
        (0..found.length()).filter_map(|index| found.get(index)?.text_content()).collect()
    }

    /// An attribute of all that a selector finds, in order.
    pub fn attributes(&self, selector: &str, name: &str) -> Vec<String> {
        let found = self.root.query_selector_all(selector).unwrap();
        let element = |place| found.get(place)?.dyn_into::<Element>().ok()?.get_attribute(name);
        (0..found.length()).filter_map(element).collect()
    }

    /// What stands in an input, a text area or a select.
    pub fn value(&self, id: &str) -> String {
        let element: Element = self.element(id);
        match element.tag_name().as_str() {
            "TEXTAREA" => element.unchecked_into::<HtmlTextAreaElement>().value(),
            "SELECT" => element.unchecked_into::<HtmlSelectElement>().value(),
            _ => element.unchecked_into::<HtmlInputElement>().value(),
        }
    }

    /// Whether a box is ticked.
    pub fn is_ticked(&self, id: &str) -> bool {
        self.element::<HtmlInputElement>(id).checked()
    }

    /// Whether the element, or one that it stands in, is hidden.
    pub fn is_hidden(&self, id: &str) -> bool {
        self.element::<Element>(id).closest("[hidden]").unwrap().is_some()
    }

    /// Replaces what stands in an input or a text area, as typing does.
    pub async fn type_into(&self, id: &str, text: &str) {
        let element: Element = self.element(id);
        match element.dyn_ref::<HtmlTextAreaElement>() {
            Some(area) => area.set_value(text),
            None => element.unchecked_ref::<HtmlInputElement>().set_value(text),
        }
        fire(&element, "input");
        drawn().await;
    }

    /// Chooses from a select.
    pub async fn choose(&self, id: &str, value: &str) {
        let select: HtmlSelectElement = self.element(id);
        select.set_value(value);
        fire(&select, "change");
        drawn().await;
    }

    /// Picks a date and a time.
    pub async fn pick(&self, id: &str, value: &str) {
        let picker: HtmlInputElement = self.element(id);
        picker.set_value(value);
        fire(&picker, "change");
        drawn().await;
    }

    /// Clicks the first element that a selector finds.
    pub async fn click(&self, selector: &str) {
        let element = self.root.query_selector(selector).unwrap().unwrap_or_else(|| panic!("no {selector}"));
        element.dyn_into::<HtmlElement>().unwrap().click();
        drawn().await;
    }

    /// Unfolds all panels of this name.
    pub async fn unfold(&self, section: &str) {
        let found = self.root.query_selector_all(&format!("[data-section='{section}'] > summary")).unwrap();
        assert!(found.length() > 0, "no panel {section}");
        for place in 0..found.length() {
            found.get(place).unwrap().dyn_into::<HtmlElement>().unwrap().click();
        }
        drawn().await;
    }

    /// Lets an event of this kind happen to the first element that a selector finds; no link is followed by it.
    pub async fn send(&self, selector: &str, kind: &str) {
        fire(&self.root.query_selector(selector).unwrap().unwrap(), kind);
        drawn().await;
    }
}

fn fire(element: &Element, kind: &str) {
    let event: Event = document().create_event("Event").unwrap();
    event.init_event_with_bubbles_and_cancelable(kind, true, false);
    element.dispatch_event(&event).unwrap();
}
