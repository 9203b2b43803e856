//! `cargo xtask test`: the checks, in the order they run.

use std::fs;
use std::path::Path;
use std::process::ExitCode;
use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::engine::Engine;
use crate::project::Project;
use crate::report::Report;
use crate::size;
use crate::step::step;
use crate::weight::Weight;
use crate::workbench::{Needs, Workbench};
use crate::{command, dependencies, tools};

/// One check.
pub struct Check {
    /// What `cargo xtask test` calls it.
    name: &'static str,
    /// What it does, in words.
    what: &'static str,
    work: Work,
    /// The words after `cargo xtask test` that repeat it alone.
    again: &'static str,
}

/// What a check runs.
enum Work {
    /// Cargo with these arguments.
    Cargo(&'static [&'static str]),
    /// The same, and its tests are counted.
    Tests(&'static [&'static str]),
    /// The same, and its tests drive an engine.
    TestsIn(Engine, &'static [&'static str]),
    /// What is depended on.
    Dependencies,
    /// Building and sealing the page as it is published.
    Page,
    /// The weight of the page that was built.
    Size,
    /// Building it once more in another folder.
    Reproduce,
}

const WASM: &str = crate::rust::WASM;

const COMPONENTS: &[&str] = &["test", "-p", "brelok", "--target", WASM, "--test", "web"];
const END_TO_END: &[&str] = &["test", "-p", "brelok-e2e", "--no-fail-fast"];

/// Cheap ones first: a slip of the pen should not cost a build of the page.
const CHECKS: [Check; 15] = [
    Check {
        name: "format",
        what: "formatting",
        work: Work::Cargo(&["fmt", "--all", "--check"]),
        again: "format",
    },
    Check {
        name: "clippy",
        what: "clippy, natively",
        work: Work::Cargo(&["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]),
        again: "clippy",
    },
    Check {
        name: "clippy-core",
        what: "clippy, the core without the page",
        work: Work::Cargo(&[
            "clippy",
            "-p",
            "brelok",
            "--no-default-features",
            "--all-targets",
            "--",
            "-D",
            "warnings",
        ]),
        again: "clippy-core",
    },
    Check {
        name: "clippy-wasm",
        what: "clippy for WebAssembly",
        work: Work::Cargo(&[
            "clippy",
            "-p",
            "brelok",
            "-p",
            "brelok-unpack",
            "--target",
            WASM,
            "--lib",
            "--bins",
            "--test",
            "web",
            "--",
            "-D",
            "warnings",
        ]),
        again: "clippy-wasm",
    },
    Check {
        name: "s26-dependencies",
        what: "licences and sources of the packages, and none twice in the page",
        work: Work::Dependencies,
        again: "s26-dependencies",
    },
    Check {
        name: "core",
        what: "tests of the core without the page",
        work: Work::Tests(&["test", "-p", "brelok", "--no-default-features"]),
        again: "core",
    },
    Check {
        name: "native",
        what: "tests of the page natively, of the unpacker and of these commands",
        // What stands in tests/ needs no page, and ran with the core.
        work: Work::Tests(&["test", "-p", "brelok", "-p", "brelok-unpack", "-p", "xtask", "--lib", "--bins"]),
        again: "native",
    },
    Check {
        name: "wasm",
        what: "component tests in headless Chromium",
        work: Work::TestsIn(Engine::Chromium, COMPONENTS),
        again: "wasm",
    },
    Check {
        name: "wasm-firefox",
        what: "component tests in headless Firefox",
        work: Work::TestsIn(Engine::Firefox, COMPONENTS),
        again: "wasm-firefox",
    },
    Check { name: "page", what: "the page as it is published", work: Work::Page, again: "page" },
    Check { name: "size", what: "the weight of the page", work: Work::Size, again: "page size" },
    Check {
        name: "s25-reproduce",
        what: "the same page out of another folder",
        work: Work::Reproduce,
        again: "page s25-reproduce",
    },
    Check {
        name: "e2e",
        what: "end-to-end tests in Chromium",
        work: Work::TestsIn(Engine::Chromium, END_TO_END),
        again: "page e2e",
    },
    Check {
        name: "e2e-firefox",
        what: "end-to-end tests in Firefox",
        work: Work::TestsIn(Engine::Firefox, END_TO_END),
        again: "page e2e-firefox",
    },
    Check {
        name: "e2e-webkit",
        what: "end-to-end tests in WebKit",
        work: Work::TestsIn(Engine::WebKit, END_TO_END),
        again: "page e2e-webkit",
    },
];

/// How many vectors each file of `tests/vectors` holds, in the order of their names.
fn vectors(root: &Path) -> Result<Vec<(String, usize)>> {
    let mut counts = Vec::new();
    for entry in fs::read_dir(root.join("tests/vectors"))? {
        let path = entry?.path();
        if let Some(name) = path.file_stem().filter(|_| path.extension().is_some_and(|kind| kind == "jsonl"))
        {
            counts.push((name.to_string_lossy().into_owned(), fs::read_to_string(&path)?.lines().count()));
        }
    }
    counts.sort_unstable();
    Ok(counts)
}

/// The checks and what they do, one a line.
pub fn list() -> String {
    CHECKS.iter().map(|check| format!("  {:<16} {}\n", check.name, check.what)).collect()
}

/// The checks of these names in their own order; all where no name is given.
pub fn chosen(names: &[&str]) -> Result<Vec<&'static Check>> {
    if let Some(unknown) = names.iter().find(|name| CHECKS.iter().all(|check| check.name != **name)) {
        bail!("there is no check called {unknown}; these are:\n{}", list());
    }
    Ok(CHECKS.iter().filter(|check| names.is_empty() || names.contains(&check.name)).collect())
}

/// Sets up what is missing, runs the checks and sums up.
pub fn run(chosen: &[&Check]) -> ExitCode {
    let started = Instant::now();
    let mut report = Report::default();
    let outcome = run_all(chosen, &mut report);
    report.print(chosen.len(), started.elapsed(), outcome)
}

fn run_all(chosen: &[&Check], report: &mut Report) -> Result<()> {
    let project = Project::find()?;
    let workbench = set_up(&project, chosen)?;
    for (place, check) in (1..).zip(chosen) {
        let title = format!("[{place}/{}] {}: {}", chosen.len(), check.name, check.what);
        step(&title, || check.run(&workbench, report)).with_context(|| {
            format!("The check `{}` failed; `cargo xtask test {}` repeats it alone", check.name, check.again)
        })?;
    }
    Ok(())
}

/// Sets up what these checks need.
pub fn set_up<'a>(project: &'a Project, chosen: &[&Check]) -> Result<Workbench<'a>> {
    if chosen.iter().any(|check| matches!(check.work, Work::Dependencies)) {
        tools::cargo_deny(project)?;
    }
    let needs: Vec<Needs> = chosen.iter().map(|check| check.needs()).collect();
    Workbench::set_up(project, &needs)
}

impl Check {
    fn needs(&self) -> Needs {
        match self.work {
            Work::Cargo(_) | Work::Tests(_) | Work::Dependencies | Work::Size => Needs::default(),
            Work::TestsIn(engine, _) => Needs { tools: true, engine: Some(engine) },
            Work::Page | Work::Reproduce => Needs { tools: true, engine: None },
        }
    }

    fn run(&self, workbench: &Workbench<'_>, report: &mut Report) -> Result<()> {
        match self.work {
            Work::Cargo(arguments) => command::run(&mut workbench.cargo(arguments)),
            Work::Tests(arguments) => {
                command::run_reading(&mut workbench.cargo(arguments), |line| report.tests.read(line))?;
                if self.name == "core" {
                    report.vectors = vectors(workbench.root())?;
                }
                Ok(())
            }
            Work::TestsIn(engine, arguments) => {
                command::run_reading(&mut workbench.cargo_in(engine, arguments)?, |line| {
                    report.tests.read(line)
                })
            }
            Work::Dependencies => dependencies::check(workbench.project()),
            Work::Page => {
                workbench.build_page()?;
                report.page = Some(Weight::of(&workbench.page())?);
                Ok(())
            }
            Work::Reproduce => workbench.build_elsewhere(),
            Work::Size => size::check(&fs::read(workbench.page().join("index.html"))?),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(names: &[&str]) -> Vec<&'static str> {
        chosen(names).unwrap().iter().map(|check| check.name).collect()
    }

    #[test]
    fn no_name_means_every_check() {
        assert_eq!(names(&[]).len(), CHECKS.len());
    }

    #[test]
    fn named_checks_keep_their_own_order() {
        assert_eq!(names(&["e2e", "page"]), ["page", "e2e"]);
    }

    #[test]
    fn an_unknown_name_is_refused_and_the_known_ones_are_listed() {
        let error = chosen(&["e3e"]).err().unwrap().to_string();
        assert!(error.contains("e3e") && error.contains("end-to-end tests"), "{error}");
    }

    #[test]
    fn a_check_asks_for_no_more_than_it_needs() {
        let needs = |name| chosen(&[name]).unwrap()[0].needs();
        assert_eq!(needs("format"), Needs::default());
        assert_eq!(needs("page"), Needs { tools: true, engine: None });
        assert_eq!(needs("e2e-webkit"), Needs { tools: true, engine: Some(Engine::WebKit) });
    }

    #[test]
    fn every_check_can_be_repeated_by_the_words_it_gives() {
        for check in &CHECKS {
            let words: Vec<&str> = check.again.split(' ').collect();
            assert_eq!(names(&words).last(), Some(&check.name));
        }
    }
}
