//! The person's clock.

/// Now, in UNIX seconds.
pub fn now() -> i64 {
    // Milliseconds since 1970 are whole and far below 2^53.
    (js_sys::Date::now() / 1000.0) as i64
}
