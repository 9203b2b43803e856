//! The system's randomness.

use crate::form::{Seed, seed::LENGTH};

/// A new seed; `None` where the browser gives no randomness, so that nothing guessable takes its place.
pub fn seed() -> Option<Seed> {
    let mut bytes = [0; LENGTH];
    web_sys::window()?.crypto().ok()?.get_random_values_with_u8_array(&mut bytes).ok()?;
    Some(Seed::new(bytes))
}
