//! Running Trunk so that it uses the tools of this project and leaves the network alone.

use std::env;
use std::process::Command;

use anyhow::{Context, Result};

use crate::project::Project;
use crate::tools::Tools;

/// A `trunk` command; arguments follow.
///
/// Trunk takes the `wasm-bindgen` that it finds first on PATH if it is of exactly the version in Cargo.lock, and
/// downloads one otherwise. It also asks a registry whether there is a newer Trunk, unless told not to.
pub fn trunk(project: &Project, tools: &Tools) -> Result<Command> {
    let own = tools.wasm_bindgen.parent().context("wasm-bindgen is in no folder")?;
    let path = env::var_os("PATH").unwrap_or_default();
    let path = env::join_paths([own.to_owned()].into_iter().chain(env::split_paths(&path)))?;
    let mut command = Command::new(&tools.trunk);
    command.current_dir(&project.root).env("PATH", path).env("TRUNK_SKIP_VERSION_CHECK", "true");
    // Trunk reads NO_COLOR as `true` or `false` and refuses the usual `1`.
    if env::var_os("NO_COLOR").is_some() {
        command.env_remove("NO_COLOR").env("TRUNK_COLOR", "never");
    }
    Ok(command)
}
