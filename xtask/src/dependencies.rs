//! What the project depends on (promise S26): licences and sources of all packages, and none twice in the page.

use std::process::Command;

use anyhow::Result;

use crate::project::Project;
use crate::{command, tools};

/// The page with what it is made of, or with `--workspace` its tests and tools, too; and what is looked at.
const LOOKS: [&[&str]; 2] = [&["--workspace", "check", "licenses", "sources"], &["check", "bans"]];

/// Looks as `deny.toml` says.
pub fn check(project: &Project) -> Result<()> {
    let program = tools::cargo_deny(project)?;
    for look in LOOKS {
        command::run(Command::new(&program).current_dir(&project.root).arg("--locked").args(look))?;
    }
    Ok(())
}
