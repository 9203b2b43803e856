//! Brelok reads what a person brings back from an OAuth sign-in, and builds API requests, inside the browser.
//!
//! A map for a newcomer, in the order in which a paste travels:
//!
//! 1. [`paste`] finds the parameters in any text: repairs what chats, editors and Markdown did to it, and says so.
//! 2. [`provider`] is asked whose they are; each service is one value in one file.
//! 3. [`response`] is what comes out: an [`outcome`], fields, [`notice`]s.
//!
//! The other way round, a [`form`] of a service checks what was typed and makes a [`request::Call`], which [`request`] writes
//! down in every form in which it can be taken away; [`flags`] counts permissions.
//!
//! Beside these stand [`params`], what queries and form bodies are made of; [`jwt`] and [`lifetime`], what a token says and
//! how long it lives; [`snippet`], code that uses it; [`bookmarklet`], the bookmarks; and [`i18n`], the page's sentences.
//!
//! [`app`] holds the page's state and its pure `update`; `ui` draws it; `browser` is the only
//! place with effects. Everything but the last two compiles without the `ui` feature.

pub mod app;
pub mod bookmarklet;
#[cfg(feature = "ui")]
pub mod browser;
pub mod flags;
pub mod form;
pub mod i18n;
pub mod jwt;
pub mod lifetime;
pub mod notice;
pub mod outcome;
pub mod params;
pub mod paste;
pub mod provider;
pub mod request;
pub mod response;
pub mod secret;
pub mod snippet;
pub mod text;
#[cfg(feature = "ui")]
pub mod ui;
pub mod utc;
