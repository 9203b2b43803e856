//! A text that a program makes longer statement by statement.

use super::name_length;
use crate::paste::literal::QUOTES;

/// A program with one statement in place of those that add to a text: `url += "&flags=" + 1;`.
pub fn grown(program: &str) -> Option<String> {
    let mut text = String::new();
    let mut lines = program.lines();
    text.push_str(lines.next()?);
    let mut has_grown = false;
    // Where the line before begins.
    let mut last = 0;
    for line in lines {
        let added = line.trim_start().split_once("= ").and_then(|(name, added)| {
            let sign = name.chars().next_back().filter(|sign| ['+', '.'].contains(sign))?;
            let name = name.trim_end_matches([sign, ' ']);
            (name_length(name) == name.len() && added.starts_with(QUOTES)).then_some((sign, added))
        });
        match added {
            Some((sign, added)) => {
                let statement = text.get(last..)?;
                // What explains the statement before stands behind its semicolon.
                let is_end = |(at, _): &(usize, &str)| {
                    let rest = statement.get(at + 1..).unwrap_or_default().trim();
                    rest.is_empty() || rest.starts_with("//")
                };
                let end = statement.match_indices(';').find(is_end).map(|(at, _)| at);
                let statement = statement.get(..end.unwrap_or(statement.len()))?;
                text.truncate(last + statement.len());
                text.extend([' ', sign, ' ']);
                last = text.len();
                text.push_str(added);
                has_grown = true;
            }
            None => {
                text.push('\n');
                last = text.len();
                text.push_str(line);
            }
        }
    }
    has_grown.then_some(text)
}
