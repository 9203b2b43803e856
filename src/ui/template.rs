//! Elements out of a template: what `html!` writes of those that are the same at each drawing.

mod fill;
#[cfg(test)]
mod tests;

pub use brelok_html::html;
pub use fill::Fill;

use std::rc::Rc;
use yew::virtual_dom::{
    AttrValue, AttributeOrProperty, Attributes, Key, Listener, VList, VNode, VTag, VText,
};

/// A template that is being filled, hole by hole, in the order in which they stand.
pub struct Filling {
    /// What was not drawn yet.
    rest: &'static str,
    /// The names of the attributes of each element in it.
    names: &'static [&'static [&'static str]],
    /// Whether it begins inside of a tag.
    is_in_tag: bool,
    /// The elements that are not complete, each inside of the one before.
    open: Vec<Open>,
}

/// An element that is not complete; a list, where it has no tag.
#[derive(Default)]
struct Open {
    tag: Option<VTag>,
    /// The values of its attributes, as many as were read.
    values: Vec<Option<AttributeOrProperty>>,
    children: Vec<VNode>,
}

impl Filling {
    /// Begins to fill a template, with the names of its elements' attributes. It is boxed, so that what fills it hands on
    /// one number.
    pub fn new(template: &'static str, names: &'static [&'static [&'static str]]) -> Box<Filling> {
        Box::new(Filling { rest: template, names, is_in_tag: false, open: vec![Open::default()] })
    }

    /// Fills the hole that stands for the key of an element.
    pub fn key(&mut self, key: impl Into<Key>) {
        self.set_key(key.into());
    }

    fn set_key(&mut self, key: Key) {
        self.advance();
        if let Some(tag) = self.tag() {
            tag.key = Some(key);
        }
    }

    /// Fills the hole that stands for what a person writes in a field.
    pub fn value(&mut self, value: impl Into<AttrValue>) {
        self.set_value(value.into());
    }

    fn set_value(&mut self, value: AttrValue) {
        self.advance();
        if let Some(tag) = self.tag() {
            tag.set_value(value);
        }
    }

    /// Fills the hole that stands for whether a box is ticked.
    pub fn checked(&mut self, is_checked: bool) {
        self.advance();
        if let Some(tag) = self.tag() {
            tag.set_checked(is_checked);
        }
    }

    /// Fills the hole that stands for what listens to an event.
    pub fn listen(&mut self, listener: Rc<dyn Listener>) {
        self.advance();
        if let Some(tag) = self.tag() {
            tag.add_listener(listener);
        }
    }

    /// Fills a hole with as many nodes as there are. They are a list of their own, so what stands behind them keeps its
    /// place.
    pub fn each(&mut self, nodes: impl IntoIterator<Item = VNode>) {
        self.begin_list();
        for node in nodes {
            self.push(node);
        }
        self.end();
    }

    fn begin_list(&mut self) {
        self.advance();
        self.open.push(Open::default());
    }

    /// The node that the template makes.
    #[allow(clippy::boxed_local, reason = "the box is what is handed on")]
    pub fn draw(mut self: Box<Filling>) -> VNode {
        self.advance();
        self.open.pop().and_then(|mut whole| whole.children.pop()).unwrap_or_default()
    }

    fn text(&mut self, text: AttrValue) {
        self.advance();
        if self.is_in_tag {
            self.give(Some(text));
        } else {
            self.push(VNode::from(VText::new(text)));
        }
    }

    fn node(&mut self, node: VNode) {
        self.advance();
        self.push(node);
    }

    /// Fills the hole of an attribute that is there or not; its value is its name.
    fn flag(&mut self, is_set: bool) {
        self.advance();
        let place = self.open.last().map_or(0, |element| element.values.len());
        let name = self.names.first().and_then(|names| names.get(place)).filter(|_| is_set);
        self.give(name.map(|name| AttrValue::Static(name)));
    }

    /// Leaves an attribute out, or keeps the place of a node.
    fn nothing(&mut self) {
        self.advance();
        if self.is_in_tag {
            self.give(None);
        } else {
            self.push(VNode::default());
        }
    }

    /// Draws up to the next hole, `{}`, and steps over it.
    fn advance(&mut self) {
        while let Some(letter) = self.rest.bytes().next() {
            match letter {
                b'{' => return self.step(2),
                b' ' if self.is_in_tag => self.step(1),
                b'>' if self.is_in_tag => self.end_tag(),
                _ if self.is_in_tag => self.attribute(),
                b'<' => self.tag_or_end(),
                _ => {
                    let text = self.until(b"<{");
                    self.push(VNode::from(VText::new(text)));
                }
            }
        }
    }

    /// An attribute that is the same at each drawing.
    fn attribute(&mut self) {
        self.step(1);
        let value = self.until(b"\"");
        self.step(1);
        self.give(Some(AttrValue::Static(value)));
    }

    fn tag_or_end(&mut self) {
        self.step(1);
        let name = self.until(b" >");
        if name == "/" {
            self.step(1);
            return self.end();
        }
        let tag = (!name.is_empty()).then(|| VTag::new(name));
        let attributes = self.names.first().filter(|_| tag.is_some()).map_or(0, |names| names.len());
        self.open.push(Open { tag, values: Vec::with_capacity(attributes), children: Vec::new() });
        self.is_in_tag = true;
    }

    /// Names the attributes of an element.
    fn end_tag(&mut self) {
        self.step(1);
        self.is_in_tag = false;
        let Some(Open { tag: Some(tag), values, .. }) = self.open.last_mut() else {
            return;
        };
        if let Some((keys, names)) = self.names.split_first() {
            self.names = names;
            tag.attributes = Attributes::Dynamic { keys, values: std::mem::take(values).into() };
        }
    }

    /// Steps over signs, each of one byte.
    fn step(&mut self, signs: usize) {
        self.rest = self.rest.get(signs..).unwrap_or_default();
    }

    /// Steps over what stands before any of some signs.
    fn until(&mut self, ends: &[u8]) -> &'static str {
        let end = self.rest.bytes().position(|byte| ends.contains(&byte));
        let (before, rest) = self.rest.split_at(end.unwrap_or(self.rest.len()));
        self.rest = rest;
        before
    }

    fn tag(&mut self) -> Option<&mut VTag> {
        self.open.last_mut()?.tag.as_mut()
    }

    /// Gives the next attribute of an element its value; nothing, where it is left out.
    fn give(&mut self, value: Option<AttrValue>) {
        if let Some(element) = self.open.last_mut() {
            element.values.push(value.map(AttributeOrProperty::Attribute));
        }
    }

    fn push(&mut self, node: VNode) {
        if let Some(parent) = self.open.last_mut() {
            parent.children.push(node);
        }
    }

    fn end(&mut self) {
        let Some(Open { tag, mut children, .. }) = self.open.pop() else {
            return;
        };
        let Some(mut tag) = tag else {
            return self.push(VNode::from(VList::with_children(children, None)));
        };
        if let Some(content) = tag.children_mut() {
            *content = match children.len() {
                1 => children.pop().unwrap_or_default(),
                _ => VNode::from(VList::with_children(children, None)),
            };
        }
        self.push(VNode::from(tag));
    }
}
