//! Everything that the checks need, ready to use.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::engine::{Engine, Ready};
use crate::project::Project;
use crate::seal::Sealed;
use crate::tools::Tools;
use crate::{build, reproduce, rust};

/// Where proptest begins to draw its cases. The same sources give the same verdict on every machine; `cargo test` alone,
/// and `cargo xtask fuzz`, look for what is new.
const SEED: &str = "PROPTEST_RNG_SEED";

/// What there must be before a check can run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Needs {
    /// Trunk and wasm-bindgen.
    pub tools: bool,
    /// An engine that is driven.
    pub engine: Option<Engine>,
}

/// The project with its tools and the engines, as far as they are needed.
pub struct Workbench<'a> {
    project: &'a Project,
    tools: Option<Tools>,
    engines: Vec<Ready>,
}

impl<'a> Workbench<'a> {
    /// Finds what is needed, and installs what is missing.
    pub fn set_up(project: &'a Project, needs: &[Needs]) -> Result<Self> {
        rust::add_components()?;
        rust::add_wasm_target()?;
        let tools = needs.iter().any(|needs| needs.tools).then(|| Tools::set_up(project)).transpose()?;
        let mut engines: Vec<Ready> = Vec::new();
        for engine in needs.iter().filter_map(|needs| needs.engine) {
            if engines.iter().all(|ready| ready.engine() != engine) {
                engines.push(engine.set_up(project)?);
            }
        }
        Ok(Self { project, tools, engines })
    }

    /// The project.
    pub fn project(&self) -> &Project {
        self.project
    }

    /// The folder of the project.
    pub fn root(&self) -> &Path {
        &self.project.root
    }

    /// Where the page that the end-to-end tests open is built.
    pub fn page(&self) -> PathBuf {
        build::folder(self.project)
    }

    /// A cargo command.
    pub fn cargo(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new("cargo");
        command.current_dir(&self.project.root).args(arguments);
        if env::var_os(SEED).is_none() {
            command.env(SEED, "1");
        }
        command
    }

    /// A cargo command whose tests drive an engine.
    pub fn cargo_in(&self, engine: Engine, arguments: &[&str]) -> Result<Command> {
        let ready = self.engines.iter().find(|ready| ready.engine() == engine);
        let ready = ready.with_context(|| format!("{engine:?} was not set up"))?;
        let mut command = self.cargo(arguments);
        // The runner of the component tests takes the first driver that is named.
        command.env_remove("CHROMEDRIVER").env_remove("GECKODRIVER");
        command
            .envs(ready.environment().iter().map(|(name, value)| (name, value)))
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", &self.tools()?.test_runner)
            // Seconds; the runner's own 20 and 5 are short for two busy cores.
            .env("WASM_BINDGEN_TEST_TIMEOUT", "120")
            .env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "30")
            .env("BRELOK_PAGE", self.page())
            .env("BRELOK_COUNTER", build::counter_folder(self.project))
            .env("BRELOK_SCREENSHOTS", self.project.target.join("screenshots"));
        Ok(command)
    }

    /// Builds the page as it is published.
    pub fn build_page(&self) -> Result<Sealed> {
        build::page(self.project, self.tools()?)
    }

    /// Builds the page in another folder, and compares it with the one that was built here.
    pub fn build_elsewhere(&self) -> Result<()> {
        reproduce::compare(self.project, self.tools()?, &fs::read_to_string(self.page().join("index.html"))?)
    }

    /// Builds Yew's counter, which the page is compared with.
    pub fn build_counter(&self) -> Result<Sealed> {
        build::counter(self.project, self.tools()?)
    }

    fn tools(&self) -> Result<&Tools> {
        self.tools.as_ref().context("Trunk and wasm-bindgen were not set up")
    }
}
