//! Pages that are none of ours and have a token in their address: where a person presses a bookmark.

use anyhow::{Context, Result};
use axum::extract::Path;
use axum::http::header::{CONTENT_SECURITY_POLICY, CONTENT_TYPE, REFERRER_POLICY};
use axum::response::{IntoResponse, Response};

use crate::page::Page;

/// The folder of these pages on the site.
pub(crate) const FOLDER: &str = "/elsewhere";

/// What a page does to whoever runs a script in it. Each would tell its whole address to the next page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Manners {
    /// Nothing.
    Plain,
    /// Its policy allows no script, no style and no connection.
    Strict,
    /// It has replaced the methods of texts, lists and patterns, and what decodes.
    Hostile,
    /// Nothing can be drawn in it; what a prompt was asked is kept in `window.asked`.
    Undrawable,
}

const ALL: [(Manners, &str); 4] = [
    (Manners::Plain, "plain"),
    (Manners::Strict, "strict"),
    (Manners::Hostile, "hostile"),
    (Manners::Undrawable, "undrawable"),
];

const STRICT_POLICY: &str = "default-src 'none'; script-src 'none'; style-src 'none'; connect-src 'none'; \
                             require-trusted-types-for 'script'; trusted-types 'none'";

const HOSTILE: &str = "<script>
    const wrong = function () { return 'stolen' };
    for (const { prototype } of [String, Array, RegExp, Number, Function])
        for (const name of Object.getOwnPropertyNames(prototype))
            if (typeof Object.getOwnPropertyDescriptor(prototype, name).value === 'function' && name !== 'constructor')
                prototype[name] = wrong;
    for (const place of ['0', '1', '2'])
        Object.defineProperty(Array.prototype, place, { set() {}, get: wrong });
    for (const name of ['decodeURIComponent', 'unescape', 'URLSearchParams', 'String', 'JSON']) window[name] = wrong;
</script>";

const UNDRAWABLE: &str = "<script>
    document.createElement = () => { throw new Error('no') };
    window.asked = [];
    window.prompt = (name, value) => { asked[asked.length] = [name, value] };
</script>";

/// The page of a name.
pub(crate) async fn page(Path(name): Path<String>) -> Response {
    let script = match name.as_str() {
        "hostile" => HOSTILE,
        "undrawable" => UNDRAWABLE,
        _ => "",
    };
    let policy = if name == "strict" { STRICT_POLICY } else { "" };
    let html = format!("<!doctype html><title>Elsewhere</title><p>Signed in.</p>{script}");
    let headers = [
        (CONTENT_TYPE, "text/html; charset=utf-8"),
        (CONTENT_SECURITY_POLICY, policy),
        (REFERRER_POLICY, "unsafe-url"),
    ];
    (headers, html).into_response()
}

impl Page {
    /// The address of a page elsewhere.
    pub fn elsewhere(&self, manners: Manners) -> Result<String> {
        let (_, name) = ALL.iter().find(|(known, _)| *known == manners).context("no such page")?;
        let (site, _) = self.address().split_once("/brelok").context("the page has another folder")?;
        Ok(format!("{site}{FOLDER}/{name}"))
    }
}
