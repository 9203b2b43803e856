//! The sign of an assignment: `=`, `:`, `:=`, `=>`.

/// What stands between a name and its value.
#[derive(Clone, Copy)]
pub struct Sign {
    /// Offset of its first byte.
    pub start: usize,
    /// Offset behind it.
    pub end: usize,
    /// It is `=>`, which no prose has.
    pub is_arrow: bool,
    /// It is `=` alone, as addresses have it.
    pub is_equals: bool,
}

impl Sign {
    /// The sign whose first byte is `:` or `=`.
    pub fn at(text: &str, start: usize) -> Sign {
        let begins = |sign| text.get(start..).is_some_and(|rest| rest.starts_with(sign));
        let is_arrow = begins("=>");
        Sign {
            start,
            end: start + 1 + usize::from(is_arrow || begins(":=")),
            is_arrow,
            is_equals: begins("=") && !is_arrow,
        }
    }
}
