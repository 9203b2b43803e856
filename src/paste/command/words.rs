//! The words of a command, as a POSIX shell or Windows' Command Prompt hands them to a program.

use std::iter::Peekable;
use std::str::CharIndices;

/// The words up to the command's end, and how many bytes they take; none where a quotation mark too many makes it no command.
pub fn of(text: &str) -> (Vec<String>, usize) {
    match carets(text) {
        Carets::None => Words::of(text, false).read(),
        carets => {
            let (line, length) = without_carets(text, carets);
            (Words::of(&line, true).read().0, length)
        }
    }
}

/// Where a command has carets that take a meaning from the next sign.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Carets {
    /// It has none: it was written for a POSIX shell.
    None,
    /// Outside quotation marks, as the Command Prompt knows them.
    Outside,
    /// Inside quotation marks as well, as Chromium copied requests of one line until it put carets before the marks, too.
    Everywhere,
}

/// Where a command written for the Command Prompt has its carets, which come before what only a POSIX shell knows.
fn carets(text: &str) -> Carets {
    let (mut in_quotes, mut found) = (false, Carets::None);
    // Chromium puts the address, where the first colon stands, between quotation marks.
    let mut may_be_everywhere = true;
    let mut bytes = text.bytes().peekable();
    while let Some(byte) = bytes.next() {
        match (byte, bytes.peek()) {
            (b':', _) if !in_quotes => may_be_everywhere = false,
            (b'^', Some(b'&' | b'%' | b'{' | b'\\')) if in_quotes && may_be_everywhere => {
                return Carets::Everywhere;
            }
            (b'^', Some(b'\n' | b'\r')) => found = Carets::Outside,
            (b'^', Some(b'&' | b'%' | b'"')) if !in_quotes => return Carets::Outside,
            (b'\'', _) if !in_quotes => return found,
            (b'\\', Some(b'"')) => drop(bytes.next()),
            (b'\\', Some(b'\n' | b'\r')) => return found,
            (b'"', _) => in_quotes = !in_quotes,
            _ => {}
        }
    }
    found
}

/// What the Command Prompt makes of a line: outside quotation marks a caret takes the meaning from the next sign. Its
/// quotation marks begin and end at each `"`, whatever stands before.
fn without_carets(text: &str, carets: Carets) -> (String, usize) {
    let mut line = String::with_capacity(text.len());
    let mut in_quotes = false;
    let mut chars = text.char_indices();
    while let Some((at, char)) = chars.next() {
        match char {
            '^' if !in_quotes || carets == Carets::Everywhere => match chars.next() {
                // The rest of the command is on the next line.
                Some((_, '\n')) => line.push(' '),
                Some((_, '\r')) => {}
                Some((_, char)) => line.push(char),
                None => {}
            },
            '\n' if line.ends_with('\r') || !in_quotes => {
                // After `^` and a carriage return the line goes on.
                if text.get(..at).is_some_and(|before| before.ends_with("^\r")) {
                    line.push(' ');
                } else {
                    return (line, at);
                }
            }
            _ => {
                in_quotes ^= char == '"';
                line.push(char);
            }
        }
    }
    (line, text.len())
}

struct Words<'a> {
    text: &'a str,
    chars: Peekable<CharIndices<'a>>,
    for_windows: bool,
    /// A quotation closed where another was meant to go on: `"https://…?oauth_provider="mcs&oauth_token=…"`.
    is_broken: bool,
}

impl<'a> Words<'a> {
    fn of(text: &'a str, for_windows: bool) -> Words<'a> {
        Words { text, chars: text.char_indices().peekable(), for_windows, is_broken: false }
    }

    fn read(mut self) -> (Vec<String>, usize) {
        let mut words = Vec::new();
        loop {
            if self.is_broken {
                return (Vec::new(), self.text.len());
            }
            match self.chars.peek().copied() {
                None => return (words, self.text.len()),
                Some((at, '\n' | ';' | '|')) => return (words, at),
                Some((_, char)) if char.is_whitespace() => drop(self.chars.next()),
                Some((_, '\\')) if self.continues() => {}
                Some(_) => words.push(self.word()),
            }
        }
    }

    /// Passes over a backslash at the end of a line.
    fn continues(&mut self) -> bool {
        let Some((at, _)) = self.chars.peek().copied() else { return false };
        let rest = self.text.get(at + 1..).unwrap_or_default();
        let ends = !self.for_windows && (rest.starts_with('\n') || rest.starts_with("\r\n"));
        if ends {
            while self.chars.next().is_some_and(|(_, char)| char != '\n') {}
        }
        ends
    }

    fn word(&mut self) -> String {
        let mut word = String::new();
        let mut was_quoted = false;
        while let Some((_, char)) = self.chars.peek().copied() {
            match char {
                '"' => {
                    self.double(&mut word);
                    was_quoted = true;
                }
                '\'' if !self.for_windows => self.single(&mut word),
                '$' if !self.for_windows && self.after(1) == Some('\'') => self.ansi_c(&mut word),
                '\\' => self.backslashes(&mut word, !self.for_windows),
                _ if char.is_whitespace() || matches!(char, ';' | '|') => return word,
                _ => {
                    self.is_broken |= char == '&' && was_quoted && !self.for_windows;
                    self.chars.next();
                    word.push(char);
                }
            }
        }
        word
    }

    /// The character so many after the next one.
    fn after(&self, count: usize) -> Option<char> {
        self.chars.clone().nth(count).map(|(_, char)| char)
    }

    fn single(&mut self, word: &mut String) {
        self.chars.next();
        word.extend(self.chars.by_ref().map(|(_, char)| char).take_while(|char| *char != '\''));
    }

    /// `$'…'`, as browsers copy a request.
    fn ansi_c(&mut self, word: &mut String) {
        self.chars.next();
        self.chars.next();
        while let Some((_, char)) = self.chars.next() {
            match char {
                '\'' => return,
                '\\' => match self.chars.next().map(|(_, char)| char) {
                    Some('n') => word.push('\n'),
                    Some('r') => word.push('\r'),
                    Some('t') => word.push('\t'),
                    Some('u') => {
                        let digits: String = self.chars.by_ref().take(4).map(|(_, char)| char).collect();
                        let letter = u32::from_str_radix(&digits, 16).ok().and_then(char::from_u32);
                        word.push(letter.unwrap_or(char::REPLACEMENT_CHARACTER));
                    }
                    Some(char) => word.push(char),
                    None => {}
                },
                _ => word.push(char),
            }
        }
    }

    fn double(&mut self, word: &mut String) {
        self.chars.next();
        while let Some((_, char)) = self.chars.peek().copied() {
            match char {
                '"' => {
                    self.chars.next();
                    return;
                }
                '\\' => self.backslashes(word, false),
                _ => {
                    self.chars.next();
                    word.push(char);
                }
            }
        }
    }

    /// Backslashes. Before a quotation mark both shells halve them, and an odd one takes its meaning. Elsewhere Windows
    /// keeps all; a POSIX shell takes one away before each sign outside quotation marks, and before another backslash
    /// and `$` inside of them.
    fn backslashes(&mut self, word: &mut String, bare: bool) {
        let mut count = 0;
        while self.chars.next_if(|(_, char)| *char == '\\').is_some() {
            count += 1;
        }
        let next = self.chars.peek().map(|(_, char)| *char);
        if next == Some('"') {
            word.extend(std::iter::repeat_n('\\', count / 2));
            if count % 2 == 1 {
                self.chars.next();
                word.push('"');
            }
        } else if self.for_windows {
            word.extend(std::iter::repeat_n('\\', count));
        } else {
            let takes = bare || matches!(next, Some('$' | '`'));
            word.extend(std::iter::repeat_n('\\', count / 2));
            if count % 2 == 1 {
                match next.filter(|_| takes) {
                    Some(char) => {
                        self.chars.next();
                        word.push(char);
                    }
                    None => word.push('\\'),
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::of;

    fn check(text: &str, words: &[&str]) {
        assert_eq!(of(text).0, words, "{text}");
    }

    #[test]
    fn a_posix_shell() {
        check(r#"a 'b "c\' "d'e\"f\\g\$h\i" j\ k''"#, &["a", r#"b "c\"#, r#"d'e"f\g$h\i"#, "j k"]);
        check("a \\\n  b\nc", &["a", "b"]);
        check("'it'\\''s' | x", &["it's"]);
        check(r"$'it\'s\n\u0444'", &["it's\nф"]);
    }

    #[test]
    fn the_command_prompt() {
        check("a ^\n \"b\\\"c\\\"\" ^&d e^%f^%\ng", &["a", "b\"c\"", "&d", "e%f%"]);
        check("a ^\r\n \"b ^ c\"", &["a", "b ^ c"]);
        check(r#"^"{^\^"a^\^":1}^""#, &[r#"{"a":1}"#]);
    }
}
