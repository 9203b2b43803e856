//! The colour of a risk.

use crate::flags::Risk;

impl Risk {
    /// The classes of an element that has the colour of its risk: `flag flag--high`. What only reads has the colour of
    /// what gives no right at all.
    pub(super) fn class(self, element: &str) -> String {
        let risk = match self {
            Risk::None | Risk::Low => "low",
            Risk::Medium => "medium",
            Risk::High => "high",
        };
        [element, " ", element, "--", risk].concat()
    }
}
