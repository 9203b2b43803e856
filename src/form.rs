//! A form as data: what a person fills in, what is said about it, and the call that comes of it.
//!
//! A [`Form`] is a constant; [`Filled`] is what somebody typed into it. One component draws every form, one function
//! fills it from a call that somebody else wrote, and a share link is made of its open inputs alone.

pub(crate) mod alias;
mod copy;
mod filled;
pub mod flags;
pub mod link;
mod open;
pub mod remark;
pub mod seed;
pub mod sentences;

pub use alias::Alias;
pub use filled::Filled;
pub use open::Open;
pub use remark::{Level, Place, Remark, Remarks, Sentence};
pub use seed::Seed;

use crate::flags::FlagTable;
use crate::request::Call;
use crate::response::Response;
use crate::secret::Secret;
use crate::text::Text;

/// A form.
#[derive(Debug)]
pub struct Form {
    /// Its place in the page and in a share link: `wialon/token-update`.
    pub id: &'static str,
    /// The name on its tab.
    pub tab: Text,
    /// Its heading.
    pub title: Text,
    /// What it is for.
    pub introduction: Text,
    /// Its inputs, in the order in which they are drawn.
    pub groups: &'static [Group],
    /// The call, where nothing is wrong; what is wrong, doubtful or good to know goes into the remarks.
    pub check: fn(&Filled, &mut Remarks) -> Option<Call>,
    /// Other names under which people write its parameters.
    pub aliases: &'static [Alias],
    /// Names of parameters that the form itself stands for, and that no input holds.
    pub implied: &'static [&'static str],
    /// Whether a pasted text is a call of this form.
    pub reads: fn(&Response) -> bool,
    /// Corrects what copying each parameter into the input of its name has put there, and says so.
    pub fill: fn(&Response, &mut Filled),
}

impl PartialEq for Form {
    fn eq(&self, other: &Form) -> bool {
        self.id == other.id
    }
}

impl Eq for Form {}

/// Inputs that belong together.
#[derive(Debug)]
pub struct Group {
    /// Their heading.
    pub title: Text,
    /// The inputs.
    pub inputs: &'static [Input],
}

/// The name of an input: its id in the page, and the parameter's name on the wire where it is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field(pub &'static str);

/// An input.
#[derive(Debug)]
pub struct Input {
    /// Its name.
    pub field: Field,
    /// The name of the parameter that it fills, as the documentation has it; empty for an input of the page's own.
    pub wire: &'static str,
    /// What it is.
    pub label: Text,
    /// What belongs into it.
    pub hint: Text,
    /// What it looks like, and what it holds.
    pub kind: Kind,
    /// What stands in it at first.
    pub initial: &'static str,
    /// Whether it says something about somebody, or is a secret: then it never stands in a share link.
    pub private: bool,
    /// Whether it is carried over to the service's other forms.
    pub common: bool,
    /// Whether it says where the call or its answer goes, and with it whatever is secret in them.
    pub destination: bool,
    /// Whether the call as it is being filled in needs it; otherwise it is hidden, and not lost.
    pub used: fn(&Filled) -> bool,
}

/// What an input looks like.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// One line of text.
    Line,
    /// Several lines of text, at first so many.
    Lines(&'static str),
    /// One line that is masked until the person asks.
    Secret,
    /// One of several values.
    Choice(&'static [Choice]),
    /// Yes or no: `true` or nothing.
    Tick,
    /// A set of permissions with its calculator.
    Flags(&'static FlagTable),
    /// A point in time: UNIX seconds, a date in UTC, or 0 for "at once".
    Time,
    /// A span of time: seconds, or numbers with units, or 0 for "without end".
    Span(&'static [Choice]),
    /// A text that nobody can guess, made of a seed; the person may have it made anew, or put in an earlier one.
    Random(fn(&Seed) -> Secret),
    /// A server: one of these, or one's own.
    Host(&'static [Server]),
}

impl Kind {
    /// Whether what stands in it is masked until the person asks.
    pub const fn is_secret(&self) -> bool {
        matches!(self, Kind::Secret | Kind::Random(_))
    }
}

/// One of the values that an input offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The value on the wire.
    pub value: &'static str,
    /// What it is called.
    pub title: Text,
}

/// A server that an input offers.
#[derive(Debug)]
pub struct Server {
    /// What it is chosen by: the name under which a person knows it.
    pub title: &'static str,
    /// The host that is put into the input.
    pub host: &'static str,
}

impl Form {
    /// All inputs, in the order in which they are drawn.
    pub fn inputs(&self) -> impl Iterator<Item = &'static Input> {
        self.groups.iter().flat_map(|group| group.inputs)
    }

    /// The input of this name.
    pub fn input(&self, field: Field) -> Option<&'static Input> {
        self.inputs().find(|input| input.field == field)
    }

    /// The part of the id before the slash: whose form it is.
    pub fn service(&self) -> &'static str {
        self.id.split('/').next().unwrap_or_default()
    }

    /// A form that is filled with a call that somebody wrote: as it stands, so that what is wrong with it is said
    /// beside its field. What the call does not say is not made up: an empty field says that it is missing. What was
    /// repaired, or is not in the form, is said until the person changes that field.
    pub fn of_call(&'static self, call: &Response) -> Option<Filled> {
        if !(self.reads)(call) {
            return None;
        }
        let mut filled = Filled::new(self);
        let remarks = filled.copy(call);
        (self.fill)(call, &mut filled);
        filled.say_first(remarks);
        Some(filled)
    }
}

impl Input {
    /// An input under a wire name, empty at first.
    pub const fn new(field: Field, label: Text, hint: Text, kind: Kind) -> Input {
        let private = kind.is_secret();
        let destination = matches!(kind, Kind::Host(_));
        let (wire, initial, common) = (field.0, "", false);
        Input { field, wire, label, hint, kind, initial, private, common, destination, used: |_| true }
    }

    /// The same input with something in it at first.
    pub const fn initially(self, initial: &'static str) -> Input {
        Input { initial, ..self }
    }

    /// The same input, used only where the rest of the form asks for it.
    pub const fn used_when(self, used: fn(&Filled) -> bool) -> Input {
        Input { used, ..self }
    }

    /// The same input, which never stands in a share link.
    pub const fn private(self) -> Input {
        Input { private: true, ..self }
    }

    /// The same input, carried over to the service's other forms.
    pub const fn common(self) -> Input {
        Input { common: true, ..self }
    }

    /// The same input, which says where the call's answer goes.
    pub const fn destination(self) -> Input {
        Input { destination: true, ..self }
    }

    /// The same input under another name on the wire; under none, it is the page's own.
    pub const fn on_the_wire(self, wire: &'static str) -> Input {
        Input { wire, ..self }
    }
}
