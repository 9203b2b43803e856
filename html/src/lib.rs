//! `html!` as Yew has it, compiled into less.
//!
//! Yew's macro writes code for every element and every attribute, and most of them are the same at each drawing. This one
//! writes them as a text, `<p "hint" {}>{}</>`, with the names of the attributes beside it, and code only for its holes.
//! `src/ui/template.rs` in Brelok reads that text in the browser. What it takes is what Yew's macro takes, but for
//! components and tags that are not known before: these are left to Yew's own.

mod node;
mod template;

use proc_macro::TokenStream;
use syn::parse_macro_input;

/// Elements in the notation of Yew's `html!`.
#[proc_macro]
pub fn html(input: TokenStream) -> TokenStream {
    template::write(&parse_macro_input!(input as node::Nodes)).into()
}
