//! The only effects of the page, one file each.

pub mod address;
pub mod clipboard;
pub mod clock;
pub mod document;
pub mod local_time;
pub mod popup;
pub mod preferences;
pub mod random;
