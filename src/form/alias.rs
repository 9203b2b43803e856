//! Other names under which people write a call's parameters, as seen in code that calls the service.

use super::{Field, Sentence};

/// A name that is not the service's own.
#[derive(Debug)]
pub struct Alias {
    /// The name.
    pub name: &'static str,
    /// The input that it is meant for.
    pub field: Field,
    /// What is said where the input was filled from it.
    pub sentence: Sentence,
}

/// `alias!("operate_as" for OPERATE_AS, "operateAs")`: an [`Alias`] whose sentence names both.
macro_rules! alias {
    ($name:literal for $field:expr, $right:literal) => {
        $crate::form::Alias {
            name: $name,
            field: $field,
            sentence: $crate::form::remark::warning(
                concat!("В запросе было ", $name, ". Может быть, ", $right, "? Здесь записано так."),
                concat!("The call says ", $name, ": did you mean ", $right, "? It is written so here."),
            ),
        }
    };
}

pub(crate) use alias;
