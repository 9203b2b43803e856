//! What parts of the page share.

use std::ops::Deref;
use std::rc::Rc;

/// A value that is shared and not copied, and equal to itself alone: what was made anew is shown anew, and nobody compares
/// two long texts letter by letter to learn that.
///
/// ```
/// use brelok::app::shared::Shared;
/// let first = Shared::new(1);
/// assert!(first == first.clone());
/// assert!(first != Shared::new(1));
/// ```
#[derive(Debug)]
pub struct Shared<T>(Rc<T>);

impl<T> Shared<T> {
    /// Shares a value.
    pub fn new(value: T) -> Shared<T> {
        Shared(Rc::new(value))
    }

    /// The value, to be changed while nobody else has it; `None` once it is shared.
    pub fn alone(&mut self) -> Option<&mut T> {
        Rc::get_mut(&mut self.0)
    }
}

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Shared<T> {
        Shared(Rc::clone(&self.0))
    }
}

impl<T> Deref for Shared<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T> PartialEq for Shared<T> {
    fn eq(&self, other: &Shared<T>) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl<T> Eq for Shared<T> {}
