//! Texts that a program joins with nothing between them: `"svc=token/list" + "&params={}"`.

use crate::paste::literal::QUOTES;

/// A program whose texts that are parts of an address, or of JSON, stand in one piece each; `None` where none was in pieces.
/// Pieces on different lines were joined before, as broken lines.
pub fn in_one(program: &str) -> Option<String> {
    let mut joined = String::new();
    let mut kept = 0;
    for (at, sign) in program.match_indices(['+', '.']).take(MOST) {
        let (before, after) = (program.get(kept..at)?, program.get(at + sign.len()..)?);
        let text = before.trim_end_matches(' ');
        let next = after.trim_start_matches(' ');
        let Some(quote) = text.chars().next_back().filter(|quote| QUOTES.contains(quote)) else { continue };
        let text = text.strip_suffix(quote).unwrap_or(text);
        // PHP and others have white space around the sign, and a mark behind a backslash is a text's own.
        let is_end = text.len() + 1 < before.len() && !text.ends_with('\\');
        // C# and Python mark a text with a sign or a letter in front.
        let marked = next.strip_prefix(['@', '$', 'f']).filter(|marked| marked.starts_with(quote));
        let Some(next) =
            marked.unwrap_or(next).strip_prefix(quote).filter(|next| is_end && next.len() < after.len() - 1)
        else {
            continue;
        };
        // Empty texts, and words of a sentence, are no parts.
        let piece = text.rsplit('\n').next().unwrap_or(text);
        let goes_on = kept > 0 && !text.contains('\n');
        if !(goes_on || piece.contains(['=', '\\'])) || text.ends_with(quote) {
            continue;
        }
        joined.push_str(text);
        kept = program.len() - next.len();
    }
    joined.push_str(program.get(kept..)?);
    (kept > 0).then_some(joined)
}

/// A call has fewer pieces.
const MOST: usize = 256;

#[cfg(test)]
mod tests {
    use super::in_one;

    #[test]
    fn pieces_side_by_side_are_one_text() {
        for (written, told) in [
            ("\"a=1\" + \"&b=2\"", Some("\"a=1&b=2\"")),
            ("'?a=' . 'b' . '&c=d';", Some("'?a=b&c=d';")),
            (r#""p={" + "\"a\":1" + "}""#, Some(r#""p={\"a\":1}""#)),
            ("'a' + 'b'", None),
            ("'a=' + b + 'c'", None),
            ("'a=1' + \"b\"", None),
            ("a='1'+'2'", None),
            ("x = \"=\\\" + \\\"\"", None),
        ] {
            assert_eq!(in_one(written).as_deref(), told, "{written}");
        }
    }
}
