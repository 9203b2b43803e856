//! What the end-to-end scenarios are written with: a site that serves the built page and remembers every request, a
//! real Chromium, Firefox or WebKit, and verbs for what a person does.
//!
//! `cargo xtask test page e2e` builds the page, finds the browser and runs the scenarios.

mod bookmark;
mod building;
mod driver;
mod elsewhere;
pub mod engine;
mod hand;
mod opening;
mod page;
pub mod popup;
mod reading;
pub mod samples;
pub mod secrecy;
mod setting;
mod site;
pub mod using;
mod visitor;
pub mod wialon;

pub use elsewhere::Manners;
pub use page::Page;
pub use setting::{counter_file, page_file, page_files, screenshots};
pub use site::Visit;
pub use visitor::Visitor;
