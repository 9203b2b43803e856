//! `cargo xtask build`: the page as it is published, one file.

use std::ffi::{OsStr, OsString};
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

/// What cargo is told in order to compile Rust's standard library together with the page.
///
/// The library that rustup brings holds the texts of its panics, and sorts for speed. Nobody reads a panic of the page,
/// which must tell nothing anyway, and no list in it is long: `immediate-abort` and `optimize_for_size` make the page a
/// sixteenth lighter. A stable compiler takes these options only when told so; it is the compiler that everything is
/// tested with, where a nightly one would be another.
const OWN_LIBRARY: [(&str, &str); 3] = [
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
];
const IMMEDIATE_ABORT: [&str; 2] = ["-Zunstable-options", "-Cpanic=immediate-abort"];

/// The linker tells which numbers are addresses, and of what: without that nobody knows what the halves of the app share.
const KEEP_ADDRESSES: &str = "-Clink-arg=--emit-relocs";

/// Builds and seals the page into its folder.
pub fn page(project: &Project, tools: &Tools) -> Result<Sealed> {
    let library = rust::add_source()?;
    let mut flags = reproducible_flags(&project.root)?;
    flags.remap(&library, "rust");
    IMMEDIATE_ABORT.iter().chain([&KEEP_ADDRESSES]).for_each(|flag| flags.push(flag));
    let sealed = seal(project, tools, &project.root, &flags, &OWN_LIBRARY)?;
    sealed.write(&folder(project))?;
    Ok(sealed)
}

/// Builds and seals Yew's counter, which the page is compared with, into a folder of its own.
pub fn counter(project: &Project, tools: &Tools) -> Result<Sealed> {
    let flags = reproducible_flags(&project.root)?;
    let sealed = seal(project, tools, &project.root.join("xtask/counter"), &flags, &[])?;
    sealed.write(&counter_folder(project))?;
    Ok(sealed)
}

/// Builds and seals what a folder with a Trunk.toml describes, with flags for rustc and variables for cargo.
fn seal(
    project: &Project,
    tools: &Tools,
    source: &Path,
    flags: &Flags,
    variables: &[(&str, &str)],
) -> Result<Sealed> {
    let name = source.file_name().context("the folder has no name")?;
    let unsealed = project.target.join("unsealed").join(name);
    let mut trunk = trunk::trunk(project, tools)?;
    trunk.current_dir(source).args(["build", "--release", "--dist"]).arg(&unsealed);
    command::run(trunk.env(FLAGS, &flags.0).envs(variables.iter().copied()))?;
    let unpacker = unpacker(project)?;
    Unsealed::read(&unsealed, &project.root.join("static"), &release(project), unpacker)?.seal()
}

/// Where cargo leaves what it has linked.
fn release(project: &Project) -> PathBuf {
    project.target.join(WASM).join("release")
}

/// The crate `unpack` as WebAssembly.
fn unpacker(project: &Project) -> Result<Vec<u8>> {
    let mut cargo = Command::new("cargo");
    cargo.current_dir(&project.root).env(FLAGS, reproducible_flags(&project.root)?.0);
    cargo.args(["rustc", "--quiet", "--locked", "--release", "--package", "brelok-unpack", "--target", WASM]);
    cargo.args(["--crate-type", "cdylib"]);
    command::run(&mut cargo)?;
    let file = release(project).join("brelok_unpack.wasm");
    fs::read(&file).with_context(|| format!("{} cannot be read", file.display()))
}

/// Where cargo looks for flags of rustc first, separated by [`SEPARATOR`].
const FLAGS: &str = "CARGO_ENCODED_RUSTFLAGS";
const SEPARATOR: &str = "\u{1f}";

/// Flags of rustc in the form of [`FLAGS`].
#[derive(Default)]
struct Flags(OsString);

impl Flags {
    fn push(&mut self, flag: impl AsRef<OsStr>) {
        if !self.0.is_empty() {
            self.0.push(SEPARATOR);
        }
        self.0.push(flag);
    }

    /// Calls a folder by another name wherever a path into it would be kept.
    fn remap(&mut self, folder: &Path, name: &str) {
        let mut flag = OsString::from("--remap-path-prefix=");
        flag.push(folder);
        flag.push("=");
        flag.push(name);
        self.push(flag);
    }
}

/// Takes the folders of this machine out of the places that panics name, so that every machine builds the same page.
fn reproducible_flags(root: &Path) -> Result<Flags> {
    let cargo_home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let cargo_home = cargo_home.or_else(|| Some(env::home_dir()?.join(".cargo")));
    let registry = cargo_home.context("there is no home folder")?.join("registry/src");
    let mut flags = Flags::default();
    flags.remap(root, "brelok");
    // A folder for each registry, whose name depends on how the registry is reached.
    for folder in fs::read_dir(&registry).into_iter().flatten() {
        flags.remap(&folder?.path(), "crates");
    }
    Ok(flags)
}
