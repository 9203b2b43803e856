//! The link that signs in whoever opens it: `https://{site}/?token=…&lang=en`. It is no call of the API.

use super::PROVIDER;
use crate::outcome::Outcome;
use crate::response::{Field, Response};

/// Whether an answer is such a link.
///
/// ```
/// use brelok::{provider::wialon::automatic::is_automatic, response::read};
/// let token = "5dce19710a5e26ab8b7b8986cb3c49e58C291791B7F0A7AEB8AFBFCEED7DC03BC48FF5F8";
/// assert!(is_automatic(&read(&format!("https://hosting.wialon.com/?token={token}&lang=en")).answer));
/// ```
pub fn is_automatic(answer: &Response) -> bool {
    let is_own = |field: &Field| ["token", "lang"].contains(&field.name.as_str());
    let is_link = answer.outcome == Outcome::Call && answer.host.is_some();
    is_link && *answer.provider == PROVIDER && answer.fields.iter().all(is_own)
}
