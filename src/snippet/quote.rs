//! A text as a literal of a language: read back by that language, it is the same text.

use crate::request::shell;

/// How a language writes a character by its number, eight hexadecimal digits between the two.
type Escape = [&'static str; 2];
const PYTHON: Escape = [r"\U", ""];
const BRACES: Escape = [r"\u{", "}"];

/// A string of Python 3 (The Python Language Reference, section 2.4.1).
pub fn python(code: &mut String, text: &str) {
    string(code, text, PYTHON);
}

/// A string of JavaScript (ECMA-262, section 12.9.4) and of PHP 7 (PHP Manual, "Double quoted").
pub fn braces(code: &mut String, text: &str) {
    string(code, text, BRACES);
}

/// Whatever could mean something else in any of the three, `$` for PHP, and whatever is not plain ASCII is written by
/// its number: neither the file's encoding nor an invisible character can change what is read.
fn string(code: &mut String, text: &str, [open, close]: Escape) {
    code.push('"');
    for char in text.chars() {
        if matches!(char, ' '..='~') && !matches!(char, '"' | '\\' | '$') {
            code.push(char);
            continue;
        }
        code.push_str(open);
        let digit = |place: u32| char::from_digit((u32::from(char) >> (4 * place)) & 15, 16);
        code.extend((0..8).rev().filter_map(digit));
        code.push_str(close);
    }
    code.push('"');
}

/// The value of a variable in a `.env` file. The readers of such files agree on plain values and, backslashes and
/// single quotes aside, on single quotes; the rest is written for a POSIX shell, which reads all of them.
pub fn env(code: &mut String, text: &str) {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.+/=:@%,".contains(&byte);
    if !text.is_empty() && text.bytes().all(plain) {
        code.push_str(text);
    } else {
        shell::push_quoted(code, &[text]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(write: fn(&mut String, &str), text: &str) -> String {
        let mut code = String::new();
        write(&mut code, text);
        code
    }

    #[test]
    fn strings() {
        for (text, in_python, in_braces) in [
            ("vk1.a.-_", r#""vk1.a.-_""#, r#""vk1.a.-_""#),
            ("it's", r#""it's""#, r#""it's""#),
            ("\"", r#""\U00000022""#, r#""\u{00000022}""#),
            ("\\n$x", r#""\U0000005cn\U00000024x""#, r#""\u{0000005c}n\u{00000024}x""#),
            ("\n\u{202e}", r#""\U0000000a\U0000202e""#, r#""\u{0000000a}\u{0000202e}""#),
            ("🔑", r#""\U0001f511""#, r#""\u{0001f511}""#),
        ] {
            assert_eq!([written(python, text), written(braces, text)], [in_python, in_braces]);
        }
    }

    #[test]
    fn values_of_env_files() {
        for (text, value) in [
            ("vk1.a.-_", "vk1.a.-_"),
            ("a+b/c==", "a+b/c=="),
            ("", "''"),
            ("a b#c", "'a b#c'"),
            ("$HOME", "'$HOME'"),
            ("~", "'~'"),
            ("it's", r"'it'\''s'"),
        ] {
            assert_eq!(written(env, text), value);
        }
    }
}
