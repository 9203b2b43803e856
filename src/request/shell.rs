//! Quoting for a POSIX shell.

/// Adds the pieces as one word in single quotes, between which a POSIX shell changes nothing (POSIX.1-2024, Shell
/// Command Language, section 2.2.2); a single quote itself is put between two quoted stretches.
pub fn push_quoted(command: &mut String, pieces: &[&str]) {
    command.push('\'');
    for piece in pieces {
        push_inside(command, piece);
    }
    command.push('\'');
}

/// Adds a text where a single quote is open.
pub fn push_inside(command: &mut String, text: &str) {
    for (index, stretch) in text.split('\'').enumerate() {
        command.extend([if index > 0 { r"'\''" } else { "" }, stretch]);
    }
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::process::Command;

    fn through_a_shell(text: &str) -> String {
        let mut command = String::from("printf %s ");
        push_quoted(&mut command, &[text]);
        let output = Command::new("sh").arg("-c").arg(command).output().unwrap();
        assert!(output.status.success());
        String::from_utf8(output.stdout).unwrap()
    }

    #[test]
    fn a_real_shell_gives_the_text_back() {
        for text in ["", "'", "''", "it's", "a\nb\n", "$HOME `id` \\ \" !", "Привет 🚚", "--x=@y"] {
            assert_eq!(through_a_shell(text), text);
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]
        #[test]
        fn any_text_survives_a_real_shell(text in "[^\0]*") {
            prop_assert_eq!(through_a_shell(&text), text);
        }
    }
}
