//! The tools that turn Rust into a page, Trunk and wasm-bindgen, and cargo-fuzz, each of one exact version.
//!
//! A tool of that version on PATH is used as it is; otherwise it is installed into a folder of the project's own,
//! `target/tools/`, once.

use std::env::consts::EXE_SUFFIX;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::command;
use crate::project::Project;
use crate::step::step;

/// The one Trunk this project is built with; Trunk.toml names the same.
pub const TRUNK_VERSION: &str = "0.21.14";

/// The programs, ready to run.
pub struct Tools {
    /// `trunk`.
    pub trunk: PathBuf,
    /// `wasm-bindgen`, which Trunk calls.
    pub wasm_bindgen: PathBuf,
    /// `wasm-bindgen-test-runner`, which `cargo test` calls for wasm32.
    pub test_runner: PathBuf,
}

impl Tools {
    /// Finds the tools, and installs what is missing.
    pub fn set_up(project: &Project) -> Result<Self> {
        let bindgen = project.locked_version("wasm-bindgen")?;
        let trunk = Tool { package: "trunk", version: TRUNK_VERSION, programs: ["trunk"], minutes: 5 };
        let bindgen = Tool {
            package: "wasm-bindgen-cli",
            version: &bindgen,
            programs: ["wasm-bindgen", "wasm-bindgen-test-runner"],
            minutes: 3,
        };
        let [trunk] = trunk.set_up(project)?;
        let [wasm_bindgen, test_runner] = bindgen.set_up(project)?;
        Ok(Self { trunk, wasm_bindgen, test_runner })
    }
}

/// `cargo-fuzz`, which only `cargo xtask fuzz` needs.
pub fn cargo_fuzz(project: &Project) -> Result<PathBuf> {
    let tool = Tool { package: "cargo-fuzz", version: "0.13.2", programs: ["cargo-fuzz"], minutes: 2 };
    let [program] = tool.set_up(project)?;
    Ok(program)
}

/// `cargo-deny`, which only the look at the dependencies needs.
pub fn cargo_deny(project: &Project) -> Result<PathBuf> {
    let tool = Tool { package: "cargo-deny", version: "0.20.2", programs: ["cargo-deny"], minutes: 3 };
    let [program] = tool.set_up(project)?;
    Ok(program)
}

/// `geckodriver`, which only the tests in Firefox need.
pub fn geckodriver(project: &Project) -> Result<PathBuf> {
    let tool = Tool { package: "geckodriver", version: "0.37.1", programs: ["geckodriver"], minutes: 2 };
    let [program] = tool.set_up(project)?;
    Ok(program)
}

/// A package whose programs are needed in exactly one version.
struct Tool<'a, const N: usize> {
    package: &'a str,
    version: &'a str,
    programs: [&'a str; N],
    /// How long it takes to build on two cores, so that nobody thinks it hangs.
    minutes: u32,
}

impl<const N: usize> Tool<'_, N> {
    fn set_up(&self, project: &Project) -> Result<[PathBuf; N]> {
        let folder = project.target.join("tools").join(format!("{}-{}", self.package, self.version));
        let own = self.programs.map(|program| folder.join("bin").join(format!("{program}{EXE_SUFFIX}")));
        if self.is_right(&own) {
            return Ok(own);
        }
        let on_path = self.programs.map(|program| which::which(program).unwrap_or_default());
        if self.is_right(&on_path) {
            return Ok(on_path);
        }
        let title = format!(
            "Installing {} {} (about {} minutes on two cores, once)",
            self.package, self.version, self.minutes
        );
        step(&title, || self.install(project, &folder))?;
        ensure!(self.is_right(&own), "{} {} was installed but does not run", self.package, self.version);
        Ok(own)
    }

    fn is_right(&self, programs: &[PathBuf; N]) -> bool {
        programs.iter().all(|program| version_of(program).as_deref() == Some(self.version))
    }

    /// A build for speed of building: these tools run for a second or two, and their usual profile doubles the wait.
    /// Their default features are encrypted connections and a look for newer versions; here they need no network.
    fn install(&self, project: &Project, folder: &Path) -> Result<()> {
        let build = project.target.join("tools").join("build");
        command::run(
            Command::new("cargo")
                .args([
                    "install",
                    "--locked",
                    "--force",
                    "--no-default-features",
                    self.package,
                    "--version",
                    self.version,
                ])
                .arg("--root")
                .arg(folder)
                .arg("--target-dir")
                .arg(&build)
                .env("CARGO_PROFILE_RELEASE_LTO", "false")
                .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
                .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
        )
        .with_context(|| format!("{} {} cannot be installed", self.package, self.version))?;
        // Kept until here, so that an interrupted build goes on where it stopped.
        std::fs::remove_dir_all(build)?;
        Ok(())
    }
}

fn version_of(program: &Path) -> Option<String> {
    parse_version(&command::output(Command::new(program).arg("--version"))?).map(str::to_owned)
}

/// The version in `name 1.2.3` or `name 1.2.3 (more words)`.
fn parse_version(printed: &str) -> Option<&str> {
    printed.split_whitespace().nth(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_the_second_word() {
        assert_eq!(parse_version("trunk 0.21.14\n"), Some("0.21.14"));
        assert_eq!(parse_version("wasm-bindgen 0.2.129 (a1b2c3)\n"), Some("0.2.129"));
        assert_eq!(parse_version("trunk"), None);
        assert_eq!(parse_version(""), None);
    }

    #[test]
    fn a_program_of_another_version_or_none_at_all_is_not_right() {
        let cargo = [which::which("cargo").unwrap()];
        let tool = Tool { package: "cargo", version: "0.0.1", programs: ["cargo"], minutes: 1 };
        assert!(!tool.is_right(&cargo));
        assert!(!tool.is_right(&[PathBuf::new()]));
        let version = version_of(&cargo[0]).unwrap();
        assert!(Tool { version: &version, ..tool }.is_right(&cargo));
    }
}
