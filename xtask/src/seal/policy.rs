//! The sealed page's Content-Security-Policy.

use data_encoding::BASE64;
use sha2::{Digest, Sha256};

/// Nothing may be fetched, sent or framed; scripts and style sheets are known by what they say.
///
/// `'wasm-unsafe-eval'` lets WebAssembly be compiled and no JavaScript.
pub fn policy(scripts: &[String; 2], styles: &[String; 2]) -> String {
    let sources = |contents: &[String; 2]| {
        let [first, last] = contents.each_ref().map(|content| source(content));
        format!("'{first}' '{last}'")
    };
    format!(
        "default-src 'none'; connect-src 'none'; script-src {} 'wasm-unsafe-eval'; style-src {}; img-src data:; \
         base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
        sources(scripts),
        sources(styles)
    )
}

/// The hash by which a policy knows an inline element.
fn source(content: &str) -> String {
    format!("sha256-{}", BASE64.encode(&Sha256::digest(content)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_element_is_known_by_the_hash_of_what_it_says() {
        // The example of CSP Level 3.
        assert_eq!(source("alert('Hello, world.');"), "sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=");
    }
}
