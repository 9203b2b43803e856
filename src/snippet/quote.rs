//! A token as the value of a variable in a file.

use crate::request::shell;

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
            let mut code = String::new();
            env(&mut code, text);
            assert_eq!(code, value);
        }
    }
}
