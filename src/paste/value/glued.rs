//! The next parameter glued to a value, which lost the sign between.

use crate::notice::{self, Notice};
use crate::provider::{self, Style};
use crate::text::letters::is_digits;

/// A parameter glued to a token is looked for this far; the longest real tokens are JSON Web Tokens of a few kilobytes.
pub const LONGEST_TOKEN: usize = 4096;

/// Where the next parameter begins inside a token or a number, neither of which can hold it, or behind a second `?`.
pub fn glued(rest: &str, style: Style) -> Option<(usize, &'static Notice)> {
    if !style.is_one_word() && !style.is_free() {
        return None;
    }
    let length = rest.bytes().take(LONGEST_TOKEN).take_while(|byte| !b"&# \n\r\"'`<>".contains(byte)).count();
    let piece = rest.get(..length)?;
    // The next address, or the same once more.
    let number = |at: &usize| piece.get(..*at).is_some_and(is_number);
    if let Some(at) = piece.find("http").filter(number).filter(|_| style == Style::Number) {
        return Some((at, &notice::TEXT_AROUND));
    }
    let (before, after) = piece.split_once('=')?;
    if style.is_free() {
        let of_number = glued_name(before).filter(|at| before.get(..*at).is_some_and(is_number));
        if let Some(at) = of_number {
            return Some((at, &notice::MISSING_AMPERSAND));
        }
        let kept = ["?access_token", "?code"].iter().find_map(|name| before.strip_suffix(name))?;
        // A whole address is a value.
        return (!kept.contains(':')).then_some((kept.len(), &notice::MISSING_AMPERSAND));
    }
    if let Some(kept) = before.strip_suffix("@email") {
        return Some((kept.len(), &notice::AT_FOR_AMPERSAND));
    }
    // `==` fills a token up; what was encoded together with the value is taken apart once it is decoded.
    // So is a name that was copied with its value into the place of the value: `token=access_token=…`.
    if after.starts_with('=') || provider::is_known_name(before) {
        return None;
    }
    // The version of VK's API behind its token.
    let version = before
        .strip_suffix('v')
        .filter(|token| after.starts_with("5.") && provider::shape_of(token).is_some());
    let at = version.map(str::len).or_else(|| glued_name(before))?;
    before.get(..at).filter(|kept| !kept.ends_with("%26"))?;
    Some((at, &notice::MISSING_AMPERSAND))
}

/// Whether a text is a number of an application, of flags or of seconds.
fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix('-').or_else(|| text.strip_prefix("0x")).unwrap_or(text);
    is_digits(digits)
}

/// Where the known name begins with which a word ends that is no such name itself.
pub fn glued_name(word: &str) -> Option<usize> {
    let last = word.len().saturating_sub(1);
    let shortest = word.len().checked_sub(SHORTEST_GLUED)?;
    let known = |at: &usize| word.get(*at..).is_some_and(provider::is_known_name);
    (last.saturating_sub(LONGEST_GLUED).max(1)..=shortest).find(known)
}

/// Names as short as `v` and `code` are letters of a token, too.
const SHORTEST_GLUED: usize = 5;
/// No known name is longer.
const LONGEST_GLUED: usize = 24;
