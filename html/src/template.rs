//! Writing the template, and the code that fills it.

use proc_macro2::{Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};

use crate::node::{Attribute, Element, If, Node, Nodes, Value};

/// The expression that draws what stands beside one another: one node.
pub fn write(Nodes(nodes): &Nodes) -> TokenStream {
    let mut writer = Writer::default();
    match nodes.as_slice() {
        [] => return quote!(::yew::Html::default()),
        [node] => writer.node(node),
        nodes => writer.element("", &[], nodes),
    }
    let Writer { template, names, code } = writer;
    // The name `filling` is the macro's own: an expression in a hole does not see it.
    quote_spanned! { Span::mixed_site() => {
        let mut filling = crate::ui::template::Filling::new(#template, &[#(&[#(#names),*]),*]);
        #code
        filling.draw()
    } }
}

#[derive(Default)]
struct Writer {
    /// The text, with `{}` for each hole.
    template: String,
    /// The names of each element's attributes. They stand beside the text, because Yew compares attributes fast where their
    /// names are the same list as before.
    names: Vec<Vec<String>>,
    /// What fills the holes, in their order.
    code: TokenStream,
}

impl Writer {
    fn node(&mut self, node: &Node) {
        match node {
            Node::Element(Element { name, attributes, children }) => self.element(name, attributes, children),
            Node::Text(text) if !text.contains(['<', '{']) => self.template.push_str(text),
            Node::Text(text) => self.fill(&quote!(#text)),
            Node::Hole(value) => self.fill(&quote!(#value)),
            Node::Each(nodes) => self.hole(quote_spanned!(Span::mixed_site() => filling.each(#nodes);)),
            Node::If(If { condition, then, otherwise }) => {
                let (then, otherwise) = (write(then), write(otherwise));
                self.fill(&quote!(if #condition { #then } else { #otherwise }));
            }
        }
    }

    /// Writes an element; a fragment, where it has no name.
    fn element(&mut self, name: &str, attributes: &[Attribute], children: &[Node]) {
        self.template.extend(["<", name]);
        if !name.is_empty() {
            self.names.push(Vec::new());
        }
        attributes.iter().for_each(|attribute| self.attribute(name, attribute));
        self.template.push('>');
        children.iter().for_each(|child| self.node(child));
        self.template.push_str("</>");
    }

    fn attribute(&mut self, element: &str, Attribute { name, value }: &Attribute) {
        self.template.push(' ');
        let is_field = ["input", "textarea"].contains(&element);
        let (text, value) = match value {
            Value::Text(text) => (Some(text.as_str()), quote!(#text)),
            Value::Hole(value) => (None, quote!(#value)),
        };
        match name.as_str() {
            "key" => self.hole(quote_spanned!(Span::mixed_site() => filling.key(#value);)),
            // What a person changes is no attribute.
            "value" if is_field => self.hole(quote_spanned!(Span::mixed_site() => filling.value(#value);)),
            "checked" => self.hole(quote_spanned!(Span::mixed_site() => filling.checked(#value);)),
            event if event.starts_with("on") => {
                let event = format_ident!("{event}");
                let listener = quote!(::std::rc::Rc::new(::yew::html::#event::Wrapper::new(#value)));
                self.hole(quote_spanned!(Span::mixed_site() => filling.listen(#listener);));
            }
            _ => {
                self.names.last_mut().into_iter().for_each(|names| names.push(name.clone()));
                match text {
                    Some(text) if !text.contains('"') => self.template.extend(["\"", text, "\""]),
                    _ => self.fill(&value),
                }
            }
        }
    }

    fn fill(&mut self, value: &TokenStream) {
        self.hole(quote_spanned! { Span::mixed_site() =>
            crate::ui::template::Fill::fill(#value, &mut filling);
        });
    }

    fn hole(&mut self, code: TokenStream) {
        self.template.push_str("{}");
        self.code.extend(code);
    }
}
