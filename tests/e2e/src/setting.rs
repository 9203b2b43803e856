//! What `cargo xtask test` prepares for the scenarios, and says in the environment.

use std::env;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, ensure};
use serde_json::{Map, Value};

use crate::engine::Engine;

const WHAT_TO_DO: &str = "start the end-to-end tests with `cargo xtask test page e2e`, which builds the page and \
                          finds the browser";

/// The folder of the built page.
pub fn page_folder() -> Result<PathBuf> {
    let folder = path("BRELOK_PAGE")?;
    ensure!(folder.join("index.html").is_file(), "no built page in {}: {WHAT_TO_DO}", folder.display());
    Ok(folder)
}

/// The names of all files of the built page.
pub fn page_files() -> Result<Vec<String>> {
    let names =
        fs::read_dir(page_folder()?)?.map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()));
    names.collect()
}

/// The built page.
pub fn page_file() -> Result<PathBuf> {
    Ok(page_folder()?.join("index.html"))
}

/// Yew's counter, which only `cargo xtask measure` builds.
pub fn counter_file() -> Result<PathBuf> {
    Ok(path("BRELOK_COUNTER")?.join("index.html"))
}

/// The folder that screenshots go to.
pub fn screenshots() -> Result<PathBuf> {
    let folder = path("BRELOK_SCREENSHOTS")?;
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// The program that drives the browser.
pub fn driver(engine: Engine) -> Result<PathBuf> {
    path(match engine {
        Engine::Chromium => "CHROMEDRIVER",
        Engine::Firefox => "GECKODRIVER",
        Engine::WebKit => "WEBKIT_DRIVER",
    })
}

/// How the driver shall start the browser: the same file that wasm-bindgen's test runner reads.
pub fn capabilities() -> Result<Map<String, Value>> {
    let file = path("WASM_BINDGEN_TEST_WEBDRIVER_JSON")?;
    let text = fs::read_to_string(&file).with_context(|| format!("{} cannot be read", file.display()))?;
    Ok(serde_json::from_str(&text)?)
}

fn path(variable: &str) -> Result<PathBuf> {
    env::var_os(variable).map(PathBuf::from).with_context(|| format!("{variable} is not set: {WHAT_TO_DO}"))
}
