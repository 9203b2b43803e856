//! What a person did last with a bookmark that holds a program ([`crate::bookmarklet`]).

/// The bookmark, by its id, and what was done with it.
pub type State = Option<(&'static str, Done)>;

/// Something that is done with a bookmark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Done {
    /// Its link was pressed, though it is there to be dragged.
    Pressed,
    /// Its address was copied, or the browser refused.
    Copied(bool),
}
