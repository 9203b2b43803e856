//! `cargo xtask measure`: how soon the page is there and answers, beside Yew's counter, in a slowed-down Chromium.

use anyhow::Result;

use crate::command;
use crate::engine::Engine;
use crate::project::Project;
use crate::step::step;
use crate::workbench::{Needs, Workbench};

/// Builds both pages and measures; `runs` is how often each is loaded.
pub fn measure(project: &Project, runs: Option<&str>) -> Result<()> {
    let workbench = Workbench::set_up(project, &[Needs { tools: true, engine: Some(Engine::Chromium) }])?;
    step("Building the page and Yew's counter", || {
        workbench.build_page()?;
        workbench.build_counter()
    })?;
    let mut cargo = workbench.cargo_in(
        Engine::Chromium,
        &["run", "--quiet", "--package", "brelok-e2e", "--bin", "measure", "--"],
    )?;
    step("Measuring", || command::run(cargo.args(runs)))
}
