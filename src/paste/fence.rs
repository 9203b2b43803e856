//! Text between marks of trackers and forums that set it apart: `{code:json}…{code}`, `[code]…[/code]`.

/// How a mark begins and ends, and the mark that closes what is between.
const FENCES: [(&str, char, &str); 3] =
    [("{code", '}', "{code}"), ("{noformat", '}', "{noformat}"), ("[code", ']', "[/code]")];

/// No mark is longer, in bytes.
const LONGEST: usize = 40;

/// A text has fewer marks that matter.
const MOST: usize = 16;

/// A text with line breaks in the place of the marks; `None` where there are none.
pub fn without(text: &str) -> Option<String> {
    let mut inside = None;
    for fence in FENCES {
        for _ in 0..MOST {
            let Some(freed) = freed(inside.as_deref().unwrap_or(text), fence) else { break };
            inside = Some(freed);
        }
    }
    inside
}

/// Without the first pair of marks. `?code={code}` has the name of a value in its place.
fn freed(text: &str, (open, end, close): (&str, char, &str)) -> Option<String> {
    let begins = |(at, _): &(usize, &str)| {
        let before = text.get(..*at).unwrap_or_default();
        before.is_empty() || before.ends_with(char::is_whitespace)
    };
    let (at, _) = text.match_indices(open).take(MOST).find(begins)?;
    let (before, after) = text.split_at_checked(at)?;
    let after = after.strip_prefix(open)?;
    let mark = after.find(end).filter(|length| *length < LONGEST)?;
    let (mark, rest) = after.split_at_checked(mark)?;
    if !mark.is_empty() && !mark.starts_with([':', '=']) {
        return None;
    }
    let (inner, behind) = rest.strip_prefix(end)?.split_once(close)?;
    Some([before, inner, behind].join("\n"))
}

#[cfg(test)]
mod tests {
    use super::without;

    #[test]
    fn marks_in_pairs_are_taken_off() {
        for (text, inside) in [
            ("{code:json}\n{\"a\":1}\n{code}", Some("\n\n{\"a\":1}\n\n")),
            ("a [code=js]b[/code] c", Some("a \nb\n c")),
            ("{noformat}a{noformat} {code}b{code}", Some("\na\n \nb\n")),
            ("?code={code}&state={code}", None),
            ("exchange {code} for a token", None),
            ("[codes]a[/code]", None),
            ("a", None),
        ] {
            assert_eq!(without(text).as_deref(), inside, "{text}");
        }
    }
}
