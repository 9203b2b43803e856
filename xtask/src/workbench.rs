//! Everything that the checks need, ready to use.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::browser::Browser;
use crate::engine::{Engine, Ready};
use crate::project::Project;
use crate::seal::Sealed;
use crate::tools::Tools;
use crate::{build, reproduce, rust};

/// The project with its tools and a browser.
pub struct Workbench<'a> {
    project: &'a Project,
    tools: Tools,
    /// Only where a check opens one.
    browser: Option<Browser>,
    /// The other engines that a check opens.
    engines: Vec<(Engine, Ready)>,
}

impl<'a> Workbench<'a> {
    /// Finds what the checks need, and installs what is missing; a browser only where one is opened.
    pub fn set_up(project: &'a Project, opens_browser: bool, engines: &[Engine]) -> Result<Self> {
        rust::add_components()?;
        rust::add_wasm_target()?;
        let tools = Tools::set_up(project)?;
        let browser = if opens_browser { Some(Browser::set_up()?) } else { None };
        let engines =
            engines.iter().map(|engine| Ok((*engine, engine.set_up(project)?))).collect::<Result<_>>()?;
        let workbench = Self { project, tools, browser, engines };
        if let Some(browser) = &workbench.browser {
            workbench.write_capabilities(browser)?;
        }
        Ok(workbench)
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

    /// A cargo command in the environment that every check shares.
    pub fn cargo(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new("cargo");
        command.current_dir(&self.project.root).args(arguments).envs(self.environment());
        command
    }

    /// The same, in another engine than Chromium.
    pub fn cargo_in(&self, engine: Engine, arguments: &[&str]) -> Command {
        let mut command = self.cargo(arguments);
        // The runner of the component tests takes the first driver that is named.
        command.env_remove("CHROMEDRIVER");
        if let Some((_, ready)) = self.engines.iter().find(|(known, _)| *known == engine) {
            command.envs(ready.environment().iter().cloned());
        }
        command
    }

    /// Builds the page as it is published.
    pub fn build_page(&self) -> Result<Sealed> {
        build::page(self.project, &self.tools)
    }

    /// Builds the page in another folder, and compares it with the one that was built here.
    pub fn build_elsewhere(&self) -> Result<()> {
        reproduce::compare(self.project, &self.tools, &fs::read_to_string(self.page().join("index.html"))?)
    }

    /// Builds Yew's counter, which the page is compared with.
    pub fn build_counter(&self) -> Result<Sealed> {
        build::counter(self.project, &self.tools)
    }

    fn environment(&self) -> Vec<(&'static str, OsString)> {
        let driver = self.browser.as_ref().map(|browser| ("CHROMEDRIVER", browser.driver.clone().into()));
        let always = [
            ("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", self.tools.test_runner.clone().into()),
            ("WASM_BINDGEN_TEST_WEBDRIVER_JSON", self.capabilities().into()),
            // Seconds; the runner's own 20 and 5 are short for two busy cores.
            ("WASM_BINDGEN_TEST_TIMEOUT", "120".into()),
            ("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "30".into()),
            ("BRELOK_PAGE", self.page().into()),
            ("BRELOK_COUNTER", build::counter_folder(self.project).into()),
            ("BRELOK_SCREENSHOTS", self.project.target.join("screenshots").into()),
        ];
        always.into_iter().chain(driver).collect()
    }

    /// The file that tells both kinds of browser tests how to start the browser.
    fn capabilities(&self) -> PathBuf {
        self.project.target.join("webdriver.json")
    }

    fn write_capabilities(&self, browser: &Browser) -> Result<()> {
        fs::create_dir_all(&self.project.target)?;
        fs::write(self.capabilities(), browser.capabilities().to_string())
            .with_context(|| format!("{} cannot be written", self.capabilities().display()))
    }
}
