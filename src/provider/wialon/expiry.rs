//! When a token ends by its own record.

use crate::lifetime::Expiry;
use crate::response::Response;

/// A token starts to work at `at`, whenever it was created, and lives for `dur` seconds.
pub fn of_record(response: &Response, read_at: i64) -> Option<Expiry> {
    let number =
        |names: [&str; 2]| -> Option<u64> { names.iter().find_map(|name| response.open(name))?.parse().ok() };
    let lasts = number(["dur", "duration"])?;
    let starts = number(["at", "activation_time"])?;
    match (starts, lasts) {
        (_, 0) => Some(Expiry::Never),
        // Activation at once.
        (0, _) => read_at.checked_add_unsigned(lasts).map(Expiry::Counted),
        _ => i64::try_from(starts).ok()?.checked_add_unsigned(lasts).map(Expiry::Stated),
    }
}
