//! `cargo xtask build`: the page as it is published, one file.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use anyhow::{Context, Result};

use crate::project::Project;
use crate::rust::WASM;
use crate::seal::{Sealed, Unsealed};
use crate::step::step;
use crate::tools::Tools;
use crate::{command, rust, trunk};

/// Where the published page is left: `target/page`.
pub fn folder(project: &Project) -> PathBuf {
    project.target.join("page")
}

/// Where Yew's counter is left.
pub fn counter_folder(project: &Project) -> PathBuf {
    project.target.join("counter")
}

/// Sets up what is missing, builds the page and says what it is.
pub fn build(project: &Project) -> Result<()> {
    rust::add_wasm_target()?;
    let tools = Tools::set_up(project)?;
    let page = step("Building the page", || page(project, &tools))?;
    println!("\n{}", folder(project).join("index.html").display());
    println!("SHA-256 {}", page.hash());
    Ok(())
}

/// Builds and seals the page into its folder.
pub fn page(project: &Project, tools: &Tools) -> Result<Sealed> {
    let sealed = seal(project, tools, &project.root)?;
    sealed.write(&folder(project))?;
    Ok(sealed)
}

/// Builds and seals Yew's counter, which the page is compared with, into a folder of its own.
pub fn counter(project: &Project, tools: &Tools) -> Result<Sealed> {
    let sealed = seal(project, tools, &project.root.join("xtask/counter"))?;
    sealed.write(&counter_folder(project))?;
    Ok(sealed)
}

/// Builds and seals what a folder with a Trunk.toml describes.
pub fn seal(project: &Project, tools: &Tools, source: &Path) -> Result<Sealed> {
    let flags = reproducible_flags(&project.root)?;
    let name = source.file_name().context("the folder has no name")?;
    let unsealed = project.target.join("unsealed").join(name);
    let mut trunk = trunk::trunk(project, tools)?;
    trunk.current_dir(source).args(["build", "--release", "--dist"]).arg(&unsealed);
    command::run(trunk.env(FLAGS, &flags))?;
    let unpacker = unpacker(project, &flags)?;
    Unsealed::read(&unsealed, &project.root.join("static"), unpacker)?.seal()
}

/// The crate `unpack` as WebAssembly.
fn unpacker(project: &Project, flags: &OsString) -> Result<Vec<u8>> {
    let mut cargo = Command::new("cargo");
    cargo.current_dir(&project.root).env(FLAGS, flags);
    cargo.args(["rustc", "--quiet", "--locked", "--release", "--package", "brelok-unpack", "--target", WASM]);
    cargo.args(["--crate-type", "cdylib"]);
    command::run(&mut cargo)?;
    let file = project.target.join(WASM).join("release/brelok_unpack.wasm");
    fs::read(&file).with_context(|| format!("{} cannot be read", file.display()))
}

/// Where cargo looks for flags of rustc first, separated by [`SEPARATOR`].
const FLAGS: &str = "CARGO_ENCODED_RUSTFLAGS";
const SEPARATOR: &str = "\u{1f}";

/// Takes the folders of this machine out of the places that panics name, so that every machine builds the same page.
fn reproducible_flags(root: &Path) -> Result<OsString> {
    let cargo_home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let cargo_home = cargo_home.or_else(|| Some(env::home_dir()?.join(".cargo")));
    let registry = cargo_home.context("there is no home folder")?.join("registry/src");
    let mut flags = OsString::new();
    let mut remap = |folder: &Path, name: &str| {
        if !flags.is_empty() {
            flags.push(SEPARATOR);
        }
        flags.push("--remap-path-prefix=");
        flags.push(folder);
        flags.push("=");
        flags.push(name);
    };
    remap(root, "brelok");
    // A folder for each registry, whose name depends on how the registry is reached.
    for folder in fs::read_dir(&registry).into_iter().flatten() {
        remap(&folder?.path(), "crates");
    }
    Ok(flags)
}
