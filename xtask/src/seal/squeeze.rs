//! Scripts and styles without comments and needless space: no new names, no new order, so nothing can change its
//! meaning.

use std::iter::Peekable;
use std::str::CharIndices;

/// A script, its line ends kept where one could end a statement.
pub fn script(text: &str) -> String {
    let mut out = Squeezed::default();
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let next = letters.peek().map(|(_, next)| *next);
        match letter {
            '/' if next == Some('/') => skip_past(&mut letters, text, at, "\n", &mut out),
            '/' if next == Some('*') => skip_past(&mut letters, text, at, "*/", &mut out),
            '/' if out.may_begin_regex() => out.push_to_script(letter, quoted(&mut letters, text, at, '/')),
            '"' | '\'' | '`' => out.push_to_script(letter, quoted(&mut letters, text, at, letter)),
            _ if letter.is_whitespace() => out.space(letter),
            _ => out.push_to_script(letter, &text[at..at + letter.len_utf8()]),
        }
    }
    out.text
}

/// A style sheet.
pub fn style(text: &str) -> String {
    let mut out = Squeezed::default();
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let next = letters.peek().map(|(_, next)| *next);
        match letter {
            '/' if next == Some('*') => skip_past(&mut letters, text, at, "*/", &mut out),
            '"' | '\'' => out.push_to_style(letter, quoted(&mut letters, text, at, letter)),
            _ if letter.is_whitespace() => out.space(' '),
            _ => out.push_to_style(letter, &text[at..at + letter.len_utf8()]),
        }
    }
    out.text
}

/// What has been written, and the space that is owed before the next letter.
#[derive(Default)]
struct Squeezed {
    text: String,
    space: Option<char>,
}

impl Squeezed {
    fn last(&self) -> char {
        self.text.chars().next_back().unwrap_or(';')
    }

    /// Space was read: a line end says more than a blank.
    fn space(&mut self, letter: char) {
        let ends_line = letter == '\n' || self.space == Some('\n');
        self.space = Some(if ends_line { '\n' } else { ' ' });
    }

    /// Writes a piece that begins with `letter`: that letter, a string, a template, a regular expression.
    fn push_to_script(&mut self, letter: char, piece: &str) {
        let last = self.last();
        let space = self.space.take();
        let needed = match space {
            Some('\n') => !";{},([=".contains(last) && !"})].".contains(letter),
            // `a in b`, but also `a + +b`.
            Some(_) => is_word(last) && is_word(letter) || last == letter && "+-".contains(letter),
            None => false,
        };
        self.text.extend(space.filter(|_| needed));
        self.text.push_str(piece);
    }

    /// Writes a piece that begins with `letter`: that letter, or a string.
    fn push_to_style(&mut self, letter: char, piece: &str) {
        let last = self.last();
        // The space before a colon or a parenthesis may choose another element or end a function's name.
        let needed = !"{};,:>".contains(last) && !"{};,>!".contains(letter);
        if self.space.take().is_some() && needed {
            self.text.push(' ');
        }
        if letter == '}' && last == ';' {
            self.text.pop();
        }
        self.text.push_str(piece);
    }

    /// Whether a slash can divide nothing here.
    fn may_begin_regex(&self) -> bool {
        "(,=:[!&|?{};".contains(self.last())
    }
}

fn is_word(letter: char) -> bool {
    letter.is_alphanumeric() || "_$".contains(letter)
}

type Letters<'a> = Peekable<CharIndices<'a>>;

/// A comment that began at `at`: it counts as what ends it.
fn skip_past(letters: &mut Letters<'_>, text: &str, at: usize, end: &str, out: &mut Squeezed) {
    let stop = text[at..].find(end).map_or(text.len(), |found| at + found + end.len());
    while letters.next_if(|(at, _)| *at < stop).is_some() {}
    out.space(if end == "\n" { '\n' } else { ' ' });
}

/// From the opening mark at `at` to the closing one. A slash inside brackets closes no regular expression.
fn quoted<'a>(letters: &mut Letters<'_>, text: &'a str, at: usize, mark: char) -> &'a str {
    let mut in_brackets = false;
    let mut end = text.len();
    while let Some((place, letter)) = letters.next() {
        match letter {
            '\\' => drop(letters.next()),
            '[' | ']' => in_brackets = letter == '[',
            _ if letter == mark && !(mark == '/' && in_brackets) => {
                end = place + 1;
                break;
            }
            _ => {}
        }
    }
    &text[at..end]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts() {
        for (text, squeezed) in [
            ("const a = 1; // one\nlet b = a + 2;", "const a=1;let b=a+2;"),
            ("a\nb", "a\nb"),
            ("f()\n(g)", "f()\n(g)"),
            ("if (a) {\n  b();\n}\nc()", "if(a){b();}c()"),
            ("return typeof x === 'a  b'", "return typeof x==='a  b'"),
            ("a + +b - -c", "a+ +b- -c"),
            ("x = `a  ${ b } c`;", "x=`a  ${ b } c`;"),
            ("m = /[/'] x/.exec(y); n = a / b / c", "m=/[/'] x/.exec(y);n=a/b/c"),
            ("/** about */\nfunction f(a, /* b */ c) { return 'it\\'s' }", "function f(a,c){return'it\\'s'}"),
            ("a\n  .b()\n  .c()", "a.b().c()"),
            ("\"use strict\";\nx", "\"use strict\";x"),
        ] {
            assert_eq!(script(text), squeezed);
        }
    }

    #[test]
    fn styles() {
        for (text, squeezed) in [
            ("/* a */\n.a,\n.b > .c {\n  color: red;\n}\n", ".a,.b>.c{color:red}"),
            (".a .b :focus { margin: 0 auto }", ".a .b :focus{margin:0 auto}"),
            (
                "@media (max-width: 560px) {\n  p { font: 16px/1.5 \"A  B\"; }\n}",
                "@media (max-width:560px){p{font:16px/1.5 \"A  B\"}}",
            ),
            ("a { width: calc(1px + 2px) !important; }", "a{width:calc(1px + 2px)!important}"),
            ("a:not([x], [y]) { b: c }", "a:not([x],[y]){b:c}"),
        ] {
            assert_eq!(style(text), squeezed);
        }
    }
}
