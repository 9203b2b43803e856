//! A text that a program joins out of pieces: `'…&sid=' + sid + '&…'`, `"svc=" + КодироватьСтроку("token/list", Способ)`.

mod adjacent;
mod expression;
mod grown;
mod interpolated;
mod object;
mod sum;
mod value;

use super::literal;
use crate::text::part::first;
use grown::grown;

/// The program with the pieces in their places; `None` where it joins none to the sign before a value.
///
/// ```
/// use brelok::paste::joined::joined;
/// let program = "sid = '0abc'\nbody = 'svc=core/logout&sid=' + sid + '&params=' + encodeURIComponent('{}')";
/// assert_eq!(joined(program).unwrap(), "sid = '0abc'\nbody = 'svc=core/logout&sid=0abc&params=%7B%7D'");
/// assert_eq!(joined("'v=5.199&user_ids=' + id + '&lang=0'").unwrap(), "'v=5.199&user_ids={id}&lang=0'");
/// assert_eq!(joined("'Hello, ' + name"), None);
/// ```
pub fn joined(program: &str) -> Option<String> {
    let mut left = MOST;
    // R joins its arguments.
    let listed = program.contains("paste0(").then(|| program.replace("\",", "\" + ").replace(",\"", " + \""));
    let interpolated = interpolated::interpolated(listed.as_deref().unwrap_or(program));
    let program = interpolated.as_deref().or(listed.as_deref()).unwrap_or(program);
    let grown = grown(program);
    let mut folded = adjacent::in_one(grown.as_deref().unwrap_or(program)).or(grown);
    for _ in 0..DEPTH {
        let text = folded.as_deref().unwrap_or(program);
        let Some(next) = once(text, program, &mut left) else { break };
        folded = Some(next);
    }
    // Texts of C# and Python that take values double the braces that are to stay.
    if let Some(text) =
        folded.as_deref().or(Some(program)).filter(|text| BRACES.iter().any(|begin| text.contains(begin)))
    {
        folded = Some(text.replace("{{", "{").replace("}}", "}"));
    }
    let text = folded.as_deref().unwrap_or(program);
    let escaped = ESCAPED.into_iter().find(|mark| {
        text.match_indices(["{", mark].concat().as_str()).take(MOST).any(|(at, begin)| {
            let name = text.get(at + begin.len()..).unwrap_or_default();
            name.get(name_length(name)..)
                .is_some_and(|rest| rest.strip_prefix(mark).is_some_and(|rest| rest.starts_with(':')))
        })
    });
    match escaped {
        Some(mark) => Some(text.replace(mark, "\"")),
        None => folded.or(interpolated),
    }
}

/// How JSON begins in a text with doubled braces, behind the name of its parameter.
const BRACES: [&str; 2] = ["params={{\"", "params={{\\\""];

/// How programs and tables write a quotation mark inside a text: 1C and tables as in `{""callMode"":""create""}`, PowerShell
/// with a backtick.
const ESCAPED: [&str; 2] = ["\"\"", "`\""];

/// A call has fewer pieces; each may be looked for in all of the program.
const MOST: usize = 64;

/// A piece inside a piece inside a piece is one too many, and so is the fourth in other quotation marks than the one before.
const DEPTH: u8 = 3;

/// The text with the pieces that hold no others in their places.
fn once(text: &str, program: &str, left: &mut usize) -> Option<String> {
    let mut folded = String::new();
    let mut done = 0;
    for (at, quote) in text.match_indices(['"', '\'', '`']) {
        let (before, rest) = text.split_at_checked(at)?;
        if at < done || *left == 0 || !begins_value(before, quote) {
            continue;
        }
        let piece = piece(rest, quote)
            .or_else(|| sum::piece(rest, quote))
            .or_else(|| object::piece(rest, quote))
            .or_else(|| expression::piece(rest, quote));
        let Some(piece) = piece else { continue };
        *left -= 1;
        let in_address = before.ends_with('=');
        // JSON has values of its own, in which any signs may stand.
        if !in_address && piece.is_told() {
            continue;
        }
        let Some(value) = piece.value(program, quote, in_address) else { continue };
        folded.push_str(text.get(done..at)?);
        folded.push_str(&value);
        match piece.next {
            Next::Text => {}
            Next::OtherText(other) => folded.extend([other, quote]),
            Next::End => folded.push_str(quote),
        }
        done = at + piece.length;
    }
    folded.push_str(text.get(done..)?);
    (done > 0).then_some(folded)
}

/// Whether a value begins at this quotation mark, with which a text ends: behind `&name=` of an address, or behind `"name":` of
/// JSON, where the value may have begun with a mark of its own.
fn begins_value(before: &str, quote: &str) -> bool {
    if let Some(named) = before.strip_suffix('=') {
        let is_of_name = |byte: &u8| byte.is_ascii_alphanumeric() || b"_[]".contains(byte);
        let length = named.bytes().rev().take(LONGEST_NAME).take_while(is_of_name).count();
        let start = named.get(..named.len() - length).unwrap_or_default();
        return length > 0
            && (start.is_empty() || start.ends_with(['&', '?', '#']) || start.ends_with(quote));
    }
    // In the text itself its own mark is escaped or doubled; otherwise the mark here begins a text.
    let marks: &[&str] = if quote == "\"" { &["\\\"", "\"\"", "'"] } else { &["\""] };
    let of_mark = |json: &str| marks.iter().any(|mark| json.ends_with(mark));
    let json = before.trim_end_matches(' ');
    let json = marks.iter().find_map(|mark| json.strip_suffix(mark)).unwrap_or(json);
    json.trim_end_matches(' ').strip_suffix(':').is_some_and(of_mark)
}

/// What is joined to a text at its end.
struct Piece<'a> {
    /// The function that makes a part of an address or JSON of it; empty where none does.
    function: &'a str,
    /// A name, or a text in quotation marks.
    inner: &'a str,
    /// From the quotation mark that ends the text to where the program goes on behind the piece.
    length: usize,
    /// What is joined behind it.
    next: Next<'a>,
}

/// What is joined behind a piece.
enum Next<'a> {
    /// The text goes on, in the same quotation marks.
    Text,
    /// A text in other quotation marks.
    OtherText(&'a str),
    /// Nothing.
    End,
}

/// The piece behind a quotation mark.
fn piece<'a>(rest: &'a str, quote: &str) -> Option<Piece<'a>> {
    let (sign, expression) = operator(rest.get(quote.len()..)?)?;
    let length = literal::read(expression).map_or_else(|| number_or_name(expression), |(_, length)| length);
    let (name, after) = expression.split_at_checked(length)?;
    let is_text = name.starts_with(literal::QUOTES);
    if name.is_empty() || name.starts_with('.') {
        return None;
    }
    let (function, inner, after) = match after.strip_prefix('(').filter(|_| !is_text) {
        None => ("", name, after),
        Some(arguments) if arguments.starts_with(')') => ("", name, arguments.get(1..)?),
        Some(arguments) => {
            let (inner, after) = argument(arguments)?;
            (name, inner, after)
        }
    };
    if sign == '.' && !joins(rest, quote, inner) {
        return None;
    }
    let (next, behind) = behind(after, sign, quote)?;
    Some(Piece { function, inner, length: rest.len() - behind.len(), next })
}

/// What is joined behind a piece, and where the program goes on.
fn behind<'a>(after: &'a str, sign: char, quote: &str) -> Option<(Next<'a>, &'a str)> {
    // What goes on behind is no part of the value; else a statement ends there, or an argument.
    let no_part = |rest: &str| !rest.starts_with(char::is_alphanumeric);
    let ends = |rest: &str| {
        rest.trim_start_matches([' ', '\t', '\r']).chars().next().is_none_or(|next| "\n;,)]}".contains(next))
    };
    let joined = operator(after).filter(|(next, _)| *next == sign).map(|(_, rest)| rest);
    Some(match joined {
        Some(rest) if rest.starts_with(quote) => {
            (Next::Text, rest.get(quote.len()..).filter(|rest| no_part(rest))?)
        }
        Some(rest) => {
            let (_, length) = literal::read(rest)?;
            let fits = |other: &&str| !other.contains(quote) && !other.contains('\\') && no_part(other);
            (Next::OtherText(rest.get(1..length - 1).filter(fits)?), rest.get(length..)?)
        }
        None => (Next::End, Some(after).filter(|rest| ends(rest))?),
    })
}

/// Whether a full stop joins a name to the text before it: PHP's names begin with a dollar, or white space stands around its
/// sign; a sentence ends in one, too.
fn joins(rest: &str, quote: &str, name: &str) -> bool {
    name.starts_with('$') || rest.get(quote.len()..).is_some_and(|rest| rest.starts_with([' ', '\n']))
}

/// The sign that joins texts, and what stands behind it.
fn operator(rest: &str) -> Option<(char, &str)> {
    let (space, after) = rest.split_at_checked(space(rest))?;
    let sign = after.chars().next().filter(|sign| ['+', '.', '&'].contains(sign))?;
    let after = rest.get(space.len() + sign.len_utf8()..)?;
    // Visual Basic's sign stands between spaces; addresses have it, too.
    if sign == '&' && (space.is_empty() || !after.starts_with(' ')) {
        return None;
    }
    Some((sign, after.get(self::space(after)..)?))
}

/// How many bytes of white space begin a text, where a line may be broken; Python does so behind a backslash.
fn space(text: &str) -> usize {
    let is_space = |byte: &u8| byte.is_ascii_whitespace() || *byte == b'\\';
    text.bytes().take(LONGEST_NAME).take_while(is_space).count()
}

/// The first of a function's arguments, and what stands behind its brackets.
fn argument(arguments: &str) -> Option<(&str, &str)> {
    let arguments = arguments.get(space(arguments)..)?;
    let length = match literal::read(arguments) {
        Some((_, length)) => length,
        None => name_length(arguments),
    };
    let (inner, after) = arguments.split_at_checked(length)?;
    // Further arguments say how.
    let further = first(after, LONGEST_NAME).split(')').next()?;
    let is_further = further.trim_start().is_empty() || further.trim_start().starts_with(',');
    let after = after.get(further.len()..)?.strip_prefix(')')?;
    let is_charset = || further.contains("UTF-8") || further.contains("utf-8");
    let is_plain = !further.contains(['(', '\n']) && (!further.contains(['"', '\'']) || is_charset());
    (!inner.is_empty() && is_further && is_plain).then_some((inner, after))
}

/// How many bytes of a name, of members of it and PHP's dollar before it begin a text.
fn name_length(text: &str) -> usize {
    let is_of_name = |letter: &char| letter.is_alphanumeric() || "_$.".contains(*letter);
    text.chars().take(LONGEST_NAME).take_while(is_of_name).map(char::len_utf8).sum()
}

/// How many bytes of a name, or of a number below zero, begin a text.
fn number_or_name(text: &str) -> usize {
    let below =
        text.strip_prefix('-').filter(|digits| digits.starts_with(|first: char| first.is_ascii_digit()));
    below.map_or_else(|| name_length(text), |digits| "-".len() + name_length(digits))
}

/// No name is longer, and no indentation.
const LONGEST_NAME: usize = 100;

#[cfg(test)]
mod tests {
    use super::joined;

    #[test]
    fn pieces_stand_in_their_places() {
        let program = "T = 'a/b'\n";
        for (written, told) in [
            ("'?v=1&access_token=' + T + '&lang=0'", "'?v=1&access_token=a/b&lang=0'"),
            ("'?access_token='.$T;", "'?access_token=a/b';"),
            ("\"?a=\" + T\n + \"&b=\"", "\"?a=a/b&b=\""),
            ("'?a=' + encodeURIComponent(T)", "'?a=a%2Fb'"),
            ("\"?a=\" + КодироватьСтроку(\"a b\", Способ);", "\"?a=a%20b\";"),
            ("'{\"a\":' + JSON.stringify(T) + ',\"b\":1}'", "'{\"a\":\"a/b\",\"b\":1}'"),
            ("'{\"a\":' + JSON.stringify(T) + \"}\"", "'{\"a\":\"a/b\"}'"),
            ("\"{\\\"a\\\":\" + Serialize(T) + \"}\"", "\"{\\\"a\\\":\\\"a/b\\\"}\""),
            ("\"{\"\"a\"\":\"\"\" + T + \"\"\"}\"", "\"{\"a\":\"a/b\"}\""),
            ("'?a=' + other", "'?a={other}'"),
            ("'?a=' + getenv('KEY') + '&b=1'", "'?a={KEY}&b=1'"),
            ("'?a=' + \"b\" + '&c='", "'?a=b&c='"),
            ("u = 'h';\nu += '?a=' + 0x1; // one\nu += '&b=' + T;", "u = 'h?a=0x1&b=a/b';"),
            ("$\"h?params={{\\\"a\\\":1}}\"", "$\"h?params={\\\"a\\\":1}\""),
            ("\"{`\"a`\":1}\"", "\"{\"a\":1}\""),
            ("'?a=' + md5(T)", "'?a={T}'"),
            ("\"?a=\" + f().g(R.id) + \"&b=\"", "\"?a={f}&b=\""),
            ("'?scope=' + (4096 | 0x10000) + '&b='", "'?scope=4096%7C0x10000&b='"),
            ("'?params='+JSON.stringify({a: 1})+'&b='", "'?params=%7B%22a%22%3A1%7D&b='"),
            (
                "'?params=' . urlencode(json_encode(array('a' => '%')));",
                "'?params=%7B%22a%22%3A%22%25%22%7D';",
            ),
            ("'?params=' + quote(json.dumps({'a': 1}, indent=0))", "'?params=%7B%22a%22%3A1%7D'"),
            ("'?a='.$_ENV['ID'].'&b='", "'?a={_ENV}&b='"),
        ] {
            assert_eq!(joined(&[program, written].concat()), Some([program, told].concat()), "{written}");
        }
    }

    #[test]
    fn what_is_no_value_of_a_parameter_stays() {
        for written in [
            "'Hello, ' + name + '!'",
            "\"a.\" . $b",
            "'?a=' + f(g(x))",
            "'?a=' + f(\n) + '&b='",
            "'?a='.split('&')",
            "'x8a=b=' + c",
            "{\"\": 1}",
            "\"a\": \" . b . \"",
            "{'a': ' + b + '}",
        ] {
            assert_eq!(joined(written), None, "{written}");
        }
    }
}
