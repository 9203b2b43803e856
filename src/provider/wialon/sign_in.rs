//! The sign-in link: `https://{site}/login.html?…`, after which Wialon makes a token.
//!
//! Every parameter has a documented default. Those that decide what the token may do, how long it works and what comes
//! back are written into the link all the same: whoever opens it sees what they agree to, and the link means the same on
//! a site that is set up differently. A parameter without a value of its own (a name, a language, an address) is left
//! out. `response_type` stands last, so that no punctuation of a sentence around the link can join a value.

mod answer_flags;
mod check;
mod form;

pub use answer_flags::ANSWER_FLAGS;
pub use form::{
    ACCESS_TYPE, ACTIVATION_TIME, CLIENT_ID, CSS_URL, DURATION, FLAGS, FORM, LANG, REDIRECT_URI,
    RESPONSE_TYPE, USER,
};

/// Where the link leads, below the site.
pub(super) const PATH: &str = "/login.html";
