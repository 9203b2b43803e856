//! Reading the notation.

use proc_macro2::TokenStream;
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::token::Brace;
use syn::{Error, Expr, Ident, LitStr, Result, Token, braced};

/// What stands beside one another.
pub struct Nodes(pub Vec<Node>);

/// What can stand between two tags.
pub enum Node {
    /// `<p class="hint">…</p>`; a fragment, `<>…</>`, has no name.
    Element(Element),
    /// `{ "words" }`.
    Text(String),
    /// `{ expression }`.
    Hole(Expr),
    /// `{ for expression }`.
    Each(Expr),
    /// `if condition { … } else { … }`.
    If(If),
}

/// An element.
pub struct Element {
    pub name: String,
    pub attributes: Vec<Attribute>,
    pub children: Vec<Node>,
}

/// An attribute, or a listener or a key.
pub struct Attribute {
    pub name: String,
    pub value: Value,
}

/// What an attribute is given.
pub enum Value {
    Text(String),
    Hole(Expr),
}

/// A condition, and what is drawn in either case.
pub struct If {
    pub condition: Expr,
    pub then: Nodes,
    pub otherwise: Nodes,
}

impl Parse for Nodes {
    fn parse(input: ParseStream<'_>) -> Result<Nodes> {
        let mut nodes = Vec::new();
        while !(input.is_empty() || input.peek(Token![<]) && input.peek2(Token![/])) {
            nodes.push(input.parse()?);
        }
        Ok(Nodes(nodes))
    }
}

impl Parse for Node {
    fn parse(input: ParseStream<'_>) -> Result<Node> {
        if input.peek(Token![<]) {
            input.parse().map(Node::Element)
        } else if input.peek(Token![if]) {
            input.parse().map(Node::If)
        } else {
            let content;
            braced!(content in input);
            if content.parse::<Option<Token![for]>>()?.is_some() {
                return content.parse().map(Node::Each);
            }
            let content: TokenStream = content.parse()?;
            match syn::parse2::<LitStr>(content.clone()) {
                Ok(text) => Ok(Node::Text(text.value())),
                Err(_) => syn::parse2(content).map(Node::Hole),
            }
        }
    }
}

impl Parse for If {
    fn parse(input: ParseStream<'_>) -> Result<If> {
        input.parse::<Token![if]>()?;
        let condition = Expr::parse_without_eager_brace(input)?;
        let then = block(input)?;
        let otherwise = match input.parse::<Option<Token![else]>>()? {
            None => Nodes(Vec::new()),
            Some(_) if input.peek(Token![if]) => Nodes(vec![input.parse().map(Node::If)?]),
            Some(_) => block(input)?,
        };
        Ok(If { condition, then, otherwise })
    }
}

fn block(input: ParseStream<'_>) -> Result<Nodes> {
    let content;
    braced!(content in input);
    content.parse()
}

impl Parse for Element {
    fn parse(input: ParseStream<'_>) -> Result<Element> {
        input.parse::<Token![<]>()?;
        let name = name(input)?;
        let mut attributes = Vec::new();
        while !input.peek(Token![>]) && !input.peek(Token![/]) {
            attributes.push(input.parse()?);
        }
        let is_empty = input.parse::<Option<Token![/]>>()?.is_some();
        input.parse::<Token![>]>()?;
        if is_empty {
            return Ok(Element { name, attributes, children: Vec::new() });
        }
        let Nodes(children) = input.parse()?;
        input.parse::<Token![<]>()?;
        input.parse::<Token![/]>()?;
        let span = input.span();
        let end = self::name(input)?;
        if end != name {
            return Err(Error::new(span, format!("`<{name}>` ends as `</{end}>`")));
        }
        input.parse::<Token![>]>()?;
        Ok(Element { name, attributes, children })
    }
}

impl Parse for Attribute {
    fn parse(input: ParseStream<'_>) -> Result<Attribute> {
        if input.peek(Brace) {
            let content;
            braced!(content in input);
            let name: Ident = content.parse()?;
            return Ok(Attribute { name: name.to_string(), value: Value::Hole(syn::parse_quote!(#name)) });
        }
        let name = name(input)?;
        input.parse::<Token![=]>()?;
        if input.peek(LitStr) {
            let text: LitStr = input.parse()?;
            return Ok(Attribute { name, value: Value::Text(text.value()) });
        }
        let content;
        braced!(content in input);
        Ok(Attribute { name, value: Value::Hole(content.parse()?) })
    }
}

/// `section`, `data-section`, `for`; nothing in a fragment.
fn name(input: ParseStream<'_>) -> Result<String> {
    let mut name = String::new();
    while input.peek(Ident::peek_any) {
        name.push_str(&input.call(Ident::parse_any)?.unraw().to_string());
        if input.parse::<Option<Token![-]>>()?.is_none() {
            break;
        }
        name.push('-');
    }
    Ok(name)
}
