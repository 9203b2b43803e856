//! What a form says about what was typed: a kind, the field it belongs to, and a place.
//!
//! A remark never carries the text itself. The sentences are in `remark/words.rs`.

mod words;

use crate::flags::ParseErrorKind;
use crate::request::HostErrorKind;

/// An input of the form; its name on the wire where it has one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The API host.
    Host,
    /// The session that the request is made in.
    Sid,
    /// Create, update or delete.
    CallMode,
    /// Whose tokens, where not the session's own user.
    UserId,
    /// The token to change or delete.
    H,
    /// The application's name.
    App,
    /// Activation time.
    At,
    /// Life span.
    Dur,
    /// Access flags.
    Fl,
    /// The application's own parameters.
    P,
    /// The items that the token is restricted to.
    Items,
    /// Whether every token is to be deleted.
    DeleteAll,
    /// The words that confirm it; they are not sent.
    DeleteAllWords,
}

impl Field {
    /// The input's id in the page: the wire name where there is one.
    pub const fn id(self) -> &'static str {
        match self {
            Field::Host => "host",
            Field::Sid => "sid",
            Field::CallMode => "callMode",
            Field::UserId => "userId",
            Field::H => "h",
            Field::App => "app",
            Field::At => "at",
            Field::Dur => "dur",
            Field::Fl => "fl",
            Field::P => "p",
            Field::Items => "items",
            Field::DeleteAll => "deleteAll",
            Field::DeleteAllWords => "deleteAllWords",
        }
    }

    /// The parameter's name on the wire, where the input is one.
    pub const fn wire(self) -> Option<&'static str> {
        match self {
            Field::Host | Field::DeleteAllWords => None,
            sent => Some(sent.id()),
        }
    }
}

/// How much a remark matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// There is no request until this is put right.
    Error,
    /// The request stands, but it may not do what is wanted.
    Warning,
    /// Good to know.
    Note,
}

/// Where in a text: counted from 1, as people count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The character of a one-line text.
    Character(usize),
    /// Line and column of a text of several lines.
    Line(usize, usize),
    /// The text as a whole, whose length in characters is what is wrong.
    Length(usize),
}

impl Place {
    /// The place of the character that `offset` characters precede.
    pub fn of(text: &str, offset: usize) -> Place {
        if !text.contains('\n') {
            return Place::Character(offset + 1);
        }
        let before = text.chars().take(offset);
        let (line, column) = before.fold((1, 1), |(line, column), char| match char {
            '\n' => (line + 1, 1),
            _ => (line, column + 1),
        });
        Place::Line(line, column)
    }
}

/// One thing that is wrong, doubtful or good to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Remark {
    /// The input that it stands beside.
    pub field: Field,
    /// What it is.
    pub kind: Kind,
    /// Where in the input's text.
    pub place: Option<Place>,
}

/// The kinds of remarks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// White space around the value is left out of the request.
    Trimmed,
    /// The host cannot be read.
    Host(HostErrorKind),
    /// `http:` to one of Wialon's own hosts.
    HostNeedsHttps,
    /// `http:` to another host.
    HostInsecure,
    /// The address of a sign-in site, where the API's is needed.
    HostIsSite,
    /// There is no session id yet.
    SidMissing,
    /// A session id that does not look like one.
    SidShape,
    /// An update sends the whole record.
    WholeRecord,
    /// The user is given by something other than an ID.
    UserIdIsName,
    /// There is no token to change or delete.
    HMissing,
    /// The token has another length than 72 characters.
    HLength,
    /// A character that no token has.
    HCharacter,
    /// Not the shape of all tokens seen so far: 32 lower-case and 40 upper-case hexadecimal digits.
    HShape,
    /// The application has no name.
    AppMissing,
    /// White space around the name stays in the request.
    AppSpaces,
    /// The name under which links appear in the Locator list.
    AppLocator,
    /// No activation time.
    AtMissing,
    /// Neither UNIX seconds nor a date.
    AtShape,
    /// A day or a time of day that does not exist.
    AtNoSuchTime,
    /// A time before 1970.
    AtBefore1970,
    /// The very start of 1970, which comes out as 0, and 0 means now.
    AtEpoch,
    /// Beyond 64 bits.
    AtTooLarge,
    /// Beyond 32 bits.
    AtBeyondU32,
    /// A date was read as UTC.
    AtInUtc,
    /// No life span.
    DurMissing,
    /// A number is needed here.
    DurNumber,
    /// A unit is needed here, or another one.
    DurUnit,
    /// Beyond 32 bits.
    DurTooLarge,
    /// Beyond the documented maximum of 8,640,000 seconds.
    DurOverMaximum,
    /// The flags cannot be read.
    Fl(ParseErrorKind),
    /// A large number was read as the negative one with the same bits.
    FlSigned,
    /// A flag was named twice.
    FlRepeated,
    /// No right at all.
    FlNothing,
    /// Bits that no documentation names.
    FlUnknown,
    /// A negative number other than −1.
    FlNegative,
    /// Every right and no expiry.
    FlForever,
    /// Nothing was typed: `{}` is sent.
    PEmpty,
    /// Not JSON.
    PSyntax,
    /// JSON that ends too early.
    PUnfinished,
    /// JSON, but neither an object nor an array.
    PNotObject,
    /// An array that holds something other than objects.
    PNotObjects,
    /// An array without objects.
    PNoObjects,
    /// Not a whole number.
    ItemsNumber,
    /// Zero or a negative number.
    ItemsNotPositive,
    /// Beyond 64 bits.
    ItemsTooLarge,
    /// An ID that stands there twice.
    ItemsRepeated,
    /// Every token goes, the session's own too.
    DeleteAll,
    /// The words have not been typed.
    DeleteAllUnconfirmed,
}

/// The remarks on one form, as they are gathered.
#[derive(Debug, Default)]
pub struct Remarks(Vec<Remark>);

impl Remarks {
    /// A remark on a field as a whole.
    pub fn say(&mut self, field: Field, kind: Kind) {
        self.0.push(Remark { field, kind, place: None });
    }

    /// A remark on one place of a field's text, `offset` characters in.
    pub fn say_at(&mut self, field: Field, kind: Kind, text: &str, offset: usize) {
        self.0.push(Remark { field, kind, place: Some(Place::of(text, offset)) });
    }

    /// A remark on a place that is known already.
    pub fn say_in(&mut self, field: Field, kind: Kind, place: Place) {
        self.0.push(Remark { field, kind, place: Some(place) });
    }

    /// The remarks, in the order in which they were made.
    pub fn into_vec(self) -> Vec<Remark> {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_counted_as_people_count() {
        assert_eq!(Place::of("abc", 0), Place::Character(1));
        assert_eq!(Place::of("абв", 2), Place::Character(3));
        assert_eq!(Place::of("1\n2, x", 5), Place::Line(2, 4));
        assert_eq!(Place::of("\n\n", 2), Place::Line(3, 1));
    }
}
