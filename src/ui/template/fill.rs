//! What can stand in a hole of a template.

use super::Filling;
use yew::virtual_dom::{AttrValue, VNode};

/// What a hole of a template takes: as an attribute's value, or as what stands between two tags.
pub trait Fill {
    /// Fills the next hole.
    fn fill(self, filling: &mut Filling);
}

impl Fill for VNode {
    fn fill(self, filling: &mut Filling) {
        filling.node(self);
    }
}

impl Fill for Vec<VNode> {
    fn fill(self, filling: &mut Filling) {
        filling.each(self);
    }
}

impl Fill for AttrValue {
    fn fill(self, filling: &mut Filling) {
        filling.text(self);
    }
}

impl Fill for &'static str {
    fn fill(self, filling: &mut Filling) {
        filling.text(AttrValue::Static(self));
    }
}

impl Fill for String {
    fn fill(self, filling: &mut Filling) {
        filling.text(AttrValue::from(self));
    }
}

impl Fill for bool {
    fn fill(self, filling: &mut Filling) {
        filling.flag(self);
    }
}

macro_rules! fill_by_digits {
    ($($number:ty)*) => {$(
        impl Fill for $number {
            fn fill(self, filling: &mut Filling) {
                self.to_string().fill(filling);
            }
        }
    )*};
}

fill_by_digits!(i64 u64 usize);

impl<T: Fill> Fill for Option<T> {
    fn fill(self, filling: &mut Filling) {
        match self {
            Some(value) => value.fill(filling),
            None => filling.nothing(),
        }
    }
}
