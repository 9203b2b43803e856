//! What a person does with the builder.

use crate::app::access;
use crate::flags::Change;
use crate::form::{Field, Filled, Seed};
use crate::provider::wialon::popup;
use crate::secret::Secret;
use std::rc::Rc;

/// Something that happened to the form.
#[derive(Clone, Debug)]
pub enum Action {
    /// Another form was chosen, by its id; with new randomness for it, where the browser gives any.
    Choose(&'static str, Option<Seed>),
    /// The page goes to the form.
    Show,
    /// Another form was chosen from afar: the page goes to it as well.
    Visit(&'static str, Option<Seed>),
    /// The texts that nobody may guess are made anew.
    Renew(Option<Seed>),
    /// Those of them that are empty are made: a link to a form holds none.
    Sow(Option<Seed>),
    /// The link of the form is opened: what comes back is compared with its `state`.
    Leave,
    /// A sign-in link of a service, by its id, is opened that no form built: what comes back is compared with this
    /// `state`.
    LeaveWith(&'static str, Secret),
    /// Something about the window that signs in to Wialon; the reader gets its answer.
    Popup(popup::Action),
    /// A text was put into a field: all of it.
    Type(Field, Secret),
    /// Several texts were put into fields at once.
    Put(Rc<[(Field, Secret)]>),
    /// A server was chosen, or a host of one's own.
    Host(Field, Option<&'static str>),
    /// A permission set changed.
    Flags(Field, Change),
    /// Something in the panels beside Wialon's access flags.
    Access(access::Action),
    /// A box was ticked or cleared.
    Tick(Field, bool),
    /// Show or mask the secret in a field.
    Toggle(Field),
    /// Show this code.
    Code(&'static str),
    /// Show or mask the secrets in the call's plain forms.
    Whole(bool),
    /// Have the secrets inside the code, or in the environment.
    Inside(bool),
    /// A form of the call was copied, or the browser refused.
    Copied(&'static str, bool),
    /// A form that was filled elsewhere is opened.
    Open(Rc<Filled>),
    /// Forget what is secret or private.
    Forget,
}
