//! The person's clock.

/// Now, in UNIX seconds.
pub fn now() -> i64 {
    // Milliseconds since 1970 are whole and far below 2^53.
    (js_sys::Date::now() / 1000.0) as i64
}

/// The minute that it is, in UNIX seconds: what is drawn with it does not change under a person's hands.
pub fn minute() -> i64 {
    now() / 60 * 60
}
