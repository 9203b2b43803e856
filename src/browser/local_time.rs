//! Times as the person's own clock shows them: the browser knows the time zone.

use crate::text::Lang;
use crate::utc::UtcTime;
use js_sys::Date;
use wasm_bindgen::JsValue;

/// The largest time that a JavaScript date can hold, in seconds: 100 million days.
const LATEST: i64 = 8_640_000_000_000;

/// A UNIX time in the person's time zone, as the language writes dates; `None` beyond what a browser can show.
pub fn in_words(seconds: i64, lang: Lang) -> Option<String> {
    Some(String::from(date(seconds)?.to_locale_string(lang.tag(), &JsValue::UNDEFINED)))
}

/// A UNIX time as the value of an `<input type="datetime-local">`.
pub fn picker_value(seconds: i64) -> Option<String> {
    // Minutes by which the local clock is behind UTC: a small whole number.
    let behind = date(seconds)?.get_timezone_offset() as i64;
    Some(UtcTime::from_unix(seconds - behind * 60).to_string().replacen(' ', "T", 1))
}

/// The UNIX time of an `<input type="datetime-local">`'s value; `None` for an incomplete one.
pub fn from_picker(value: &str) -> Option<i64> {
    let milliseconds = Date::new(&JsValue::from_str(value)).get_time();
    // Whole, and far below 2^53.
    (!milliseconds.is_nan()).then_some((milliseconds / 1000.0) as i64)
}

fn date(seconds: i64) -> Option<Date> {
    let in_range = (-LATEST..=LATEST).contains(&seconds);
    // At most 8.64e15 milliseconds, which a double holds exactly.
    in_range.then(|| Date::new(&JsValue::from_f64(seconds as f64 * 1000.0)))
}
