//! Building requests. Every value is encoded here and only here.

pub mod call;
mod host;
mod json;
pub(crate) mod literal;
mod output;
pub(crate) mod shell;

pub use call::{Call, Failure, Method};
pub use host::{Host, HostError, HostErrorKind, Scheme};
pub use json::{Member, Object, Piece};
pub use output::{OUTPUTS, Output, address, holds_secret, output};

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC};

/// All but the unreserved characters of RFC 3986, section 2.3. A space becomes `%20`, which is right in a query and
/// in a form body alike; `+` for a space is right only in the latter.
pub(crate) const ENCODED_IN_BODY: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// A query may hold `/` as it is (RFC 3986, section 3.4), and `svc=token/update` is how the documentation writes it.
const ENCODED_IN_QUERY: &AsciiSet = &ENCODED_IN_BODY.remove(b'/');
