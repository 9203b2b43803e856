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
    let Writer { template, code } = writer;
    // The name `filling` is the macro's own: an expression in a hole does not see it.
    quote_spanned! { Span::mixed_site() => {
        let mut filling = crate::ui::template::Filling::new(#template);
        #code
        filling.draw()
    } }
}

#[derive(Default)]
struct Writer {
    /// The text, with `{}` for each hole.
    template: String,
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
        attributes.iter().for_each(|attribute| self.attribute(attribute));
        self.template.push('>');
        children.iter().for_each(|child| self.node(child));
        self.template.push_str("</>");
    }

    fn attribute(&mut self, Attribute { name, value }: &Attribute) {
        self.template.push(' ');
        match value {
            Value::Text(text) => self.template.extend([name, "=\"", text, "\""]),
            Value::Hole(key) if name == "key" => {
                self.hole(quote_spanned!(Span::mixed_site() => filling.key(#key);));
            }
            Value::Hole(callback) if name.starts_with("on") => {
                let event = format_ident!("{name}");
                let listener = quote!(::std::rc::Rc::new(::yew::html::#event::Wrapper::new(#callback)));
                self.hole(quote_spanned!(Span::mixed_site() => filling.listen(#listener);));
            }
            Value::Hole(value) => {
                self.template.extend([name, "="]);
                self.fill(&quote!(#value));
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
