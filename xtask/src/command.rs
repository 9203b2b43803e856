//! Running other programs.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};

/// Runs a program, its output going straight to the person.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| cannot_start(command))?;
    ensure!(status.success(), "{} failed ({status})", name(command));
    Ok(())
}

/// Runs a program, its output going to the person and, line by line, to `read`.
pub fn run_reading(command: &mut Command, mut read: impl FnMut(&str)) -> Result<()> {
    let mut child = command.stdout(Stdio::piped()).spawn().with_context(|| cannot_start(command))?;
    if let Some(output) = child.stdout.take() {
        for line in BufReader::new(output).split(b'\n') {
            let line = line.context("the output broke off")?;
            let line = String::from_utf8_lossy(&line);
            println!("{line}");
            read(&line);
        }
    }
    let status = child.wait()?;
    ensure!(status.success(), "{} failed ({status})", name(command));
    Ok(())
}

/// What a program prints, where it can be started and succeeds; whatever it complains about is not shown.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

fn name(command: &Command) -> String {
    command.get_program().to_string_lossy().into_owned()
}

fn cannot_start(command: &Command) -> String {
    format!("{} cannot be started", name(command))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_output_is_read_line_by_line() {
        let mut lines = Vec::new();
        run_reading(Command::new("cargo").arg("--version"), |line| lines.push(line.to_owned())).unwrap();
        assert_eq!(lines.len(), 1);
        assert!(lines[0].starts_with("cargo "), "{lines:?}");
    }

    #[test]
    fn a_program_that_fails_or_does_not_exist_is_named() {
        let failure = run(Command::new("cargo").arg("--no-such-option").stderr(Stdio::null())).unwrap_err();
        assert!(failure.to_string().starts_with("cargo failed"), "{failure}");
        let missing = run(&mut Command::new("no-such-program")).unwrap_err();
        assert_eq!(missing.to_string(), "no-such-program cannot be started");
    }
}
