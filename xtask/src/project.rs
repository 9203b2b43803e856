//! Where things are: the project's root and the target folder.

use std::path::PathBuf;

use anyhow::{Context, Result};
use cargo_lock::Lockfile;
use cargo_metadata::MetadataCommand;

/// The folders of the project.
pub struct Project {
    /// The folder of the workspace's Cargo.toml.
    pub root: PathBuf,
    /// Cargo's target folder, wherever the person has put it.
    pub target: PathBuf,
}

impl Project {
    /// Asks cargo about the project that the current folder belongs to.
    pub fn find() -> Result<Self> {
        let metadata = MetadataCommand::new().no_deps().exec().context("cargo does not know this project")?;
        Ok(Self { root: metadata.workspace_root.into(), target: metadata.target_directory.into() })
    }

    /// The version of a dependency as Cargo.lock has it.
    pub fn locked_version(&self, package: &str) -> Result<String> {
        let lockfile = Lockfile::load(self.root.join("Cargo.lock")).context("Cargo.lock cannot be read")?;
        lockfile
            .packages
            .iter()
            .find(|locked| locked.name.as_str() == package)
            .map(|locked| locked.version.to_string())
            .with_context(|| format!("Cargo.lock does not name {package}"))
    }
}
