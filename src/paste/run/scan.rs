//! Where runs begin and end.

use super::held::holds_run;
use super::name::{first_name, is_segment_byte};
use super::{Raw, Run, frame, prefix, punctuation};
use crate::notice::{self, Notices};
use crate::params::Part;
use crate::paste::value;
use crate::provider;
use crate::text::part::first;

/// Every run of a repaired text, in order; linear in its length.
pub fn runs(text: &str) -> Vec<Run<'_>> {
    let mut found = Vec::new();
    let mut floor = 0;
    let mut from = 0;
    let mut in_vain = text.len().saturating_mul(value::IN_VAIN);
    while let Some(equals) = find_equals(text, from) {
        from = equals + 1;
        let Some(start) = first_name(text, equals, floor) else {
            continue;
        };
        let in_vain = &mut in_vain;
        let run = Scanner {
            text,
            at: start,
            value_start: start,
            frame: None,
            tail: None,
            is_whole: false,
            in_vain,
        }
        .run(floor);
        from = from.max(run.range.end);
        floor = from;
        found.push(run);
    }
    found
}

/// What stands between two lines of a run is no longer, in bytes.
const LONGEST_GAP: usize = 80;

/// No list has more parameters; each is compared with all before it.
const MOST_LISTED: usize = 64;

/// What comes with a token in its response (RFC 6749, section 4.2.2; VK's `user_id`).
const BESIDE_TOKEN: [&str; 5] = ["expires_in", "scope", "state", "token_type", "user_id"];

fn find_equals(text: &str, from: usize) -> Option<usize> {
    text.get(from..)?.find('=').map(|at| from + at)
}

struct Scanner<'a, 'b> {
    text: &'a str,
    at: usize,
    /// Where the value that was read last begins.
    value_start: usize,
    /// Where the frame closes that the run stands in.
    frame: Option<usize>,
    /// Where what followed the frame ends.
    tail: Option<usize>,
    /// The text is one word that this run begins.
    is_whole: bool,
    in_vain: &'b mut usize,
}

impl<'a> Scanner<'a, '_> {
    fn run(mut self, floor: usize) -> Run<'a> {
        let first = self.at;
        let prefix = prefix::before(self.text, floor, first);
        let mut part = prefix.as_ref().map_or(Part::Body, |prefix| prefix.part);
        let start = prefix.as_ref().map_or(first, |prefix| prefix.start);
        let address = prefix.map(|prefix| prefix.address).filter(|address| !address.is_empty());
        let mut run = Run { range: start..first, address, params: Vec::new(), notices: Notices::default() };
        self.is_whole = start == 0 && !self.text.contains(char::is_whitespace);
        self.frame = frame::end(self.text, run.range.start, first);
        loop {
            self.skip(b'&');
            if let Some(at) = self.next_line(false) {
                self.at = at;
                run.notices.add(&notice::LINE_BREAKS);
            }
            let Some(param) = self.param(part, &mut run.notices) else {
                break;
            };
            if run.params.is_empty() && run.address.is_none() && holds_run(&param) && self.gives_back() {
                // `redirect=https://…?code=…` of a log, `data={…}` of a program: what follows is read on its own.
                run.range.end = self.value_start;
                return run;
            }
            let is_address =
                param.value.as_ref().is_some_and(|value| value.contains(':') && value.contains("://"));
            run.params.push(param);
            // An empty fragment of the address in the value.
            if is_address && self.rest().starts_with("#&") {
                self.at += 1;
                continue;
            }
            if self.peek() == Some(b'#') && self.begins_fragment() {
                if is_address && self.gives_back() {
                    // What follows hangs on that address, not on the one in front of this run.
                    run.range.end = self.value_start;
                    return run;
                }
                part = Part::Fragment;
                self.at += 1;
                self.skip(b'/');
            } else if self.peek() != Some(b'&') && !self.at_glued_name() {
                let next = self.next_line(true).map(|at| (at, &notice::LINE_BREAKS));
                let next = next.or_else(|| self.next_listed(&run).map(|at| (at, &notice::MISSING_AMPERSAND)));
                let Some((at, notice)) = next else {
                    break;
                };
                self.at = at;
                run.notices.add(notice);
                // Words keep what ends a sentence, and an empty value has nothing else.
                let last = run.params.last_mut().and_then(|param| param.value.as_mut());
                if let Some(value) = last.filter(|value| value.ends_with(',')) {
                    value.to_mut().pop();
                }
            }
        }
        if self.peek().is_some_and(|byte| b"\"'`)".contains(&byte)) {
            run.notices.add(&notice::TRAILING_PUNCTUATION);
        }
        run.range.end = self.tail.unwrap_or(self.at);
        run
    }

    /// Whether the value that was read last may be read once more.
    fn gives_back(&mut self) -> bool {
        let left = self.in_vain.checked_sub(self.at - self.value_start);
        *self.in_vain = left.unwrap_or(0);
        left.is_some()
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn skip(&mut self, byte: u8) {
        while self.peek() == Some(byte) {
            self.at += 1;
        }
    }

    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// `#` that begins a fragment, rather than one inside a value.
    fn begins_fragment(&self) -> bool {
        let after = self.rest().trim_start_matches(['#', '/', '&']);
        value::begins_with_name(after)
    }

    /// The value before ended because the next name was glued to it.
    fn at_glued_name(&mut self) -> bool {
        let rest = self.rest();
        let next = rest.trim_start_matches(['@', '?']);
        let glued = value::begins_with_name(next);
        self.at += if glued { rest.len() - next.len() } else { 0 };
        glued
    }

    /// `&name=` on the next line, perhaps behind a comment sign; without `&` where it stands at the end of this line.
    fn next_line(&self, ampersand: bool) -> Option<usize> {
        let rest = self.rest();
        let window = first(rest, LONGEST_GAP);
        let next = window.trim_start_matches(value::BETWEEN_LINES);
        let at = self.at + window.len() - next.len();
        let name = if ampersand { next.strip_prefix('&')?.trim_start_matches(' ') } else { next };
        (at > self.at && value::begins_with_name(name)).then_some(at)
    }

    /// `name=` after a comma, as programs print the members of an object, on the next line, or after a space of a log: a
    /// name that a run has not had, since a repeated one begins another answer. A log's `code` is its own.
    fn next_listed(&self, run: &Run) -> Option<usize> {
        let rest = self.rest();
        let next = rest.trim_start_matches(['\'', '"', ')', ',', ';', ' ', '\r', '\n', '#', '/', '*', '>']);
        let at = self.at + rest.len() - next.len();
        let name = next.split('=').next().filter(|_| value::begins_with_name(next))?;
        if run.params.len() >= MOST_LISTED {
            return None;
        }
        let before = self.text.get(self.value_start..at)?.trim_end();
        let lines = self.text.get(self.at..at)?.matches('\n').count();
        let is_of =
            |name: &str, own: &str| name == own || provider::spelled(name).is_some_and(|name| name == own);
        let of_token = BESIDE_TOKEN.iter().any(|own| is_of(name, own))
            && run.names().any(|name| is_of(name, "access_token"));
        let in_log = lines == 0 && (run.address.is_none() || of_token) && name != "code";
        let listed = before.ends_with(',') || lines == 1 || in_log;
        // An object as programs print it, or a program's call, has members of any name: `{eid=abc, au=demo}`.
        let opens = |before: &str| before.trim_end().ends_with(['{', '(']);
        let is_inside = || self.text.get(..run.range.start).is_some_and(opens);
        // On lines of their own stand the variables of a shell.
        let is_member = || before.ends_with(',') && (provider::spelled(name).is_some() || is_inside());
        let is_known = provider::is_known_name(name) || of_token || is_member();
        (listed && is_known && !run.names().any(|other| other == name)).then_some(at)
    }

    fn param(&mut self, part: Part, notices: &mut Notices) -> Option<Raw<'a>> {
        let length = self.rest().bytes().take_while(|byte| is_segment_byte(*byte)).count();
        if length == 0 {
            return None;
        }
        let mut name = self.rest().get(..length)?;
        if let Some((token, _)) = value::glued_name(name).and_then(|at| name.split_at_checked(at))
            && provider::shape_of(token).is_some()
        {
            notices.add(&notice::MISSING_AMPERSAND);
            name = token;
        }
        self.at += name.len();
        if self.peek() != Some(b'=') {
            return Some(Raw { name, value: None, part });
        }
        self.value_start = self.at + 1;
        let mut value = value::scan(self.text, self.value_start, name, self.in_vain);
        if let Some(framed) = self.frame.filter(|end| (self.value_start + 1..value.end).contains(end)) {
            // What follows the frame is no part of the value, and of an address only where it has no parameters.
            let goes_on = self.text.as_bytes().get(value.end).is_some_and(|byte| b"&#".contains(byte));
            self.tail = Some(if goes_on { framed } else { value.end });
            self.text = self.text.get(..framed).unwrap_or(self.text);
            value = value::scan(self.text, self.value_start, name, self.in_vain);
            value.notices.add(&notice::TRAILING_PUNCTUATION);
        }
        self.at = value.end;
        if self.peek().is_none_or(|byte| byte != b'&') && !value.bracketed {
            let is_whole = self.is_whole && self.at == self.text.len();
            punctuation::strip(name, &mut value, is_whole);
        }
        notices.extend(value.notices);
        Some(Raw { name, value: Some(value.raw), part })
    }
}

#[cfg(test)]
mod tests {
    use super::runs;
    use crate::params::Params;

    fn check(text: &str, expected: &[(&str, &str)]) {
        let runs = runs(text);
        let decoded: Vec<_> = runs.into_iter().map(|run| run.decode().0).collect();
        let found: Vec<_> = decoded
            .iter()
            .flat_map(Params::iter)
            .map(|param| (param.name.as_str(), param.value.as_deref().unwrap_or("∅")))
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn runs_are_found_in_any_text() {
        check("a=1&b=2", &[("a", "1"), ("b", "2")]);
        check("see https://h.example/p?a=1#b=2. And more", &[("a", "1"), ("b", "2")]);
        check("'https://h.example/#a=1';", &[("a", "1")]);
        check("?code&state&type=code_v2", &[("code", "∅"), ("state", "∅"), ("type", "code_v2")]);
        check("#/a=1", &[("a", "1")]);
        check("x = 5; y == z", &[]);
    }

    #[test]
    fn values_keep_what_is_theirs() {
        check("state={\"a\": \"b&c\"}&x=1", &[("state", "{\"a\": \"b&c\"}"), ("x", "1")]);
        check("state=foo;bar;baz", &[("state", "foo;bar;baz")]);
        check(
            "error_description=The user denied. Sorry.",
            &[("error_description", "The user denied. Sorry.")],
        );
        check("error_description=The+user+denied. And now?", &[("error_description", "The user denied.")]);
        check("scope=abc def", &[("scope", "abc def")]);
        check("a=b.", &[("a", "b")]);
        check("T(code='a', user_id=1, x=2)", &[("code", "a"), ("user_id", "1"), ("x", "2")]);
        check("# code=a\n# state=b\n\nuser_id=c", &[("code", "a"), ("state", "b"), ("user_id", "c")]);
        check("user_id=1[/url] state=b[/url]", &[("user_id", "1"), ("state", "b")]);
        check("access_token= %20a%0A", &[("access_token", "")]);
        check("access_token=a%20&x=1", &[("access_token", "a"), ("x", "1")]);
        check("a=b?code=c&x=1", &[("a", "b"), ("code", "c"), ("x", "1")]);
        check("a=/b?c=d&x=1", &[("a", "/b?c=d"), ("x", "1")]);
        check("user_id=1@email=a@b.c", &[("user_id", "1"), ("email", "a@b.c")]);
        check("access_token=ab\ncd&x=1", &[("access_token", "abcd"), ("x", "1")]);
        check("access_token=abexpires_in=0&x=1", &[("access_token", "ab"), ("expires_in", "0"), ("x", "1")]);
        check("# code=c\n# &x=1", &[("code", "c"), ("x", "1")]);
    }
}
