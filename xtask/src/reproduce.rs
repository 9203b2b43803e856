//! Builds the page once more in another folder and compares (promise S25).

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::project::Project;
use crate::step::step;
use crate::tools::Tools;
use crate::{build, command, rust};

/// `cargo xtask reproduce`: builds here and there; fails where the bytes differ.
pub fn reproduce(project: &Project) -> Result<()> {
    rust::add_wasm_target()?;
    let tools = Tools::set_up(project)?;
    let here = step("Building the page", || build::page(project, &tools))?;
    compare(project, &tools, &here.page)?;
    println!("\nBoth builds are the same, byte for byte: SHA-256 {}", here.hash());
    Ok(())
}

/// Builds the page in another folder; fails where it differs from the one that was built here.
pub fn compare(project: &Project, tools: &Tools, here: &str) -> Result<()> {
    let elsewhere = tempfile::tempdir().context("there is no room for another folder")?;
    let elsewhere = elsewhere.path().join("another folder");
    step("Copying the sources", || copy_sources(&project.root, &elsewhere))?;
    let there = Project { target: elsewhere.join("target"), root: elsewhere };
    let there = step("Building the page in another folder", || build::page(&there, tools))?;
    ensure!(here == there.page, "another folder makes another page, of SHA-256 {}", there.hash());
    Ok(())
}

/// Copies every file that belongs to the project: what is in Git or could be.
fn copy_sources(from: &Path, to: &Path) -> Result<()> {
    let mut git = Command::new("git");
    git.current_dir(from).args(["ls-files", "--cached", "--others", "--exclude-standard"]);
    for file in command::output(&mut git)
        .context("the list of files comes from Git, which is missing or does not know this project")?
        .lines()
    {
        let copy = to.join(file);
        fs::create_dir_all(copy.parent().context("the file has no folder")?)?;
        fs::copy(from.join(file), copy).with_context(|| format!("{file} cannot be copied"))?;
    }
    Ok(())
}
