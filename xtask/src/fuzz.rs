//! `cargo xtask fuzz`: looks for an input that breaks a law of `tests/laws`.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::Instant;

use anyhow::{Context, Result, bail, ensure};

use crate::project::Project;
use crate::step::{spell, step};
use crate::{command, tools};

#[path = "../../tests/laws/seeds.rs"]
mod seeds;

/// The fuzz targets: files of `fuzz/targets/`.
const TARGETS: [&str; 2] = ["reader", "request"];

/// How long a run takes where nothing else is said.
pub const USUAL_MINUTES: u32 = 10;

/// Minutes from what was typed.
pub fn minutes(typed: &str) -> Result<u32> {
    match typed.parse() {
        Ok(minutes @ 1..=1440) => Ok(minutes),
        _ => bail!("`cargo xtask fuzz` takes a number of minutes from 1 to 1440"),
    }
}

/// Runs all targets, one after the other, for so many minutes in all.
pub fn fuzz(minutes: u32) -> Result<()> {
    let project = Project::find()?;
    ensure!(has_nightly(), "Fuzzing needs Rust's nightly toolchain: `rustup toolchain install nightly`");
    let cargo_fuzz = tools::cargo_fuzz(&project)?;
    let bench = Bench { folder: project.target.join("fuzz"), project: &project, cargo_fuzz };
    let seeds = step("Writing seeds from tests/vectors", || bench.write_seeds())?;
    let started = Instant::now();
    let seconds = minutes * 60 / u32::try_from(TARGETS.len())?;
    let mut inputs = 0;
    for target in TARGETS {
        step(&format!("Building {target}"), || command::run(&mut bench.command("build", target)))?;
        let title = format!("Fuzzing {target} for {seconds} seconds");
        inputs += step(&title, || bench.run(target, seconds))?;
    }
    println!("\nNo law was broken: {inputs} inputs from {seeds} seeds in {}.", spell(started.elapsed()));
    Ok(())
}

/// Asks rustc rather than rustup, whose default may be the nightly toolchain under another name.
fn has_nightly() -> bool {
    let version = command::output(Command::new("rustc").arg("--version").env(TOOLCHAIN, "nightly"));
    version.is_some_and(|version| version.contains("nightly"))
}

/// Tells rustup's programs which toolchain to run.
const TOOLCHAIN: &str = "RUSTUP_TOOLCHAIN";

struct Bench<'a> {
    project: &'a Project,
    cargo_fuzz: PathBuf,
    /// Builds, growing corpora and what broke a law: `target/fuzz`.
    folder: PathBuf,
}

impl Bench<'_> {
    /// What every target begins with, beside what earlier runs found; the number of files.
    fn write_seeds(&self) -> Result<usize> {
        let [reader, request] = TARGETS.map(|target| self.folder.join("corpus").join(target));
        for folder in [&reader, &request] {
            fs::create_dir_all(folder)?;
        }
        let mut count = 0;
        for file in fs::read_dir(self.project.root.join("tests/vectors"))? {
            let path = file?.path();
            let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            for (number, line) in (1..).zip(fs::read_to_string(&path)?.lines()) {
                let place = || format!("{}, line {number}", path.display());
                let (text, form) = seeds::of_vector(line).with_context(place)?;
                let file = format!("{name}-{number}");
                fs::write(reader.join(&file), text)?;
                count += 1;
                if let Some(form) = form {
                    fs::write(request.join(&file), form)?;
                    count += 1;
                }
            }
        }
        Ok(count)
    }

    /// A cargo-fuzz command for a target. No sanitizer: the core has no unsafe code, and runs twice as fast without.
    fn command(&self, subcommand: &str, target: &str) -> Command {
        let mut command = Command::new(&self.cargo_fuzz);
        command.args([subcommand, target, "--sanitizer", "none", "--target-dir"]);
        command.arg(self.folder.join("build")).current_dir(&self.project.root).env(TOOLCHAIN, "nightly");
        // Set by the cargo that runs this program; it is of another toolchain.
        command.env_remove("CARGO").env_remove("RUSTC").env_remove("RUSTDOC");
        command
    }

    /// Fuzzes a target; the number of inputs that were tried.
    fn run(&self, target: &str, seconds: u32) -> Result<u64> {
        let replayed = self.project.root.join("fuzz/corpus-replayed").join(target);
        let broken = self.folder.join("artifacts").join(target);
        fs::create_dir_all(&broken)?;
        let mut command = self.command("run", target);
        command.arg(self.folder.join("corpus").join(target)).arg(replayed);
        command.args(["--", "-timeout=10", "-max_len=4096", "-print_final_stats=1", "-print_funcs=0"]);
        command.arg(format!("-max_total_time={seconds}"));
        // The slash makes it a folder.
        command.arg(format!("-artifact_prefix={}/", broken.display()));
        let (mut inputs, mut culprit) = (0, None);
        let held = watch(&mut command, |line| {
            inputs = executed(line).unwrap_or(inputs);
            culprit = culprit.take().or_else(|| written(line).map(str::to_owned));
        })?;
        match culprit {
            _ if held => Ok(inputs),
            Some(file) => bail!(
                "{target} broke a law on {file}: copy it to fuzz/corpus-replayed/{target}/, and \
                 `cargo test -p brelok --test fuzz_corpus` repeats it"
            ),
            None => bail!("{target} could not be fuzzed"),
        }
    }
}

/// Runs a fuzzer, whose words go to the standard error; whether it found nothing. The lines for each new piece of
/// corpus are not shown.
fn watch(command: &mut Command, mut read: impl FnMut(&str)) -> Result<bool> {
    let mut child = command.stderr(Stdio::piped()).spawn().context("cargo-fuzz cannot be started")?;
    if let Some(words) = child.stderr.take() {
        for line in BufReader::new(words).split(b'\n') {
            let line = line.context("the fuzzer's words broke off")?;
            let line = String::from_utf8_lossy(&line);
            if !is_chatter(&line) {
                eprintln!("{line}");
            }
            read(&line);
        }
    }
    Ok(child.wait()?.success())
}

fn is_chatter(line: &str) -> bool {
    line.starts_with('#') && (line.contains("\tNEW ") || line.contains("\tREDUCE "))
}

/// The number in libFuzzer's `stat::number_of_executed_units: 123`.
fn executed(line: &str) -> Option<u64> {
    line.strip_prefix("stat::number_of_executed_units:")?.trim().parse().ok()
}

/// The file in libFuzzer's `artifact_prefix='…'; Test unit written to FILE`.
fn written(line: &str) -> Option<&str> {
    line.split_once("Test unit written to ").map(|(_, file)| file.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn minutes_are_a_number_within_a_day() {
        assert_eq!(minutes("10").unwrap(), 10);
        for typed in ["0", "1441", "-1", "ten", ""] {
            assert!(minutes(typed).unwrap_err().to_string().contains("from 1 to 1440"), "{typed}");
        }
    }

    #[test]
    fn the_fuzzers_words_are_understood() {
        assert_eq!(executed("stat::number_of_executed_units: 1048576"), Some(1_048_576));
        assert_eq!(executed("stat::peak_rss_mb:              90"), None);
        assert_eq!(
            written("artifact_prefix='/t/'; Test unit written to /t/crash-37c5"),
            Some("/t/crash-37c5")
        );
        assert!(is_chatter("#241\tREDUCE cov: 1 ft: 2 corp: 1/1b exec/s: 0 rss: 29Mb"));
        assert!(!is_chatter("#262144\tpulse  cov: 1 ft: 2 corp: 1/1b exec/s: 0 rss: 29Mb"));
    }

    #[test]
    fn every_target_has_its_file_and_a_replayed_corpus() {
        let root = Project::find().unwrap().root;
        for target in TARGETS {
            assert!(root.join("fuzz/targets").join(format!("{target}.rs")).is_file(), "{target}");
            assert!(root.join("fuzz/corpus-replayed").join(target).is_dir(), "{target}");
        }
    }
}
