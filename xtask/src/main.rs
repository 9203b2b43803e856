//! The commands of this project. They set up what is missing, so a machine with nothing but rustup's Rust is
//! enough: `cargo xtask serve` and `cargo xtask test`. Fuzzing alone needs more: the nightly toolchain.

mod apt;
mod build;
mod checks;
mod command;
mod dependencies;
mod engine;
mod fuzz;
mod measure;
mod project;
mod report;
mod reproduce;
mod rust;
mod seal;
mod serve;
mod size;
mod step;
mod tally;
mod tools;
mod trunk;
mod wasm;
mod weight;
mod workbench;

use std::process::ExitCode;

use project::Project;

const USAGE: &str = "\
Usage: cargo xtask COMMAND

Commands:
  build            set up what is missing and build the page as it is published: target/page/index.html
  serve            set up what is missing, build the page and serve it on this machine
  test             set up what is missing and run every check
  test CHECK...    only the named checks, in the usual order
  size             what the page weighs, of what it is made, and what Yew's counter weighs
  measure [RUNS]   how soon the page is there and answers, beside Yew's counter, on a slow telephone
  reproduce        build the page in two folders and compare the bytes
  setup            only set up what `test` needs
  fuzz [MINUTES]   look for an input that breaks a law of tests/laws (needs the nightly toolchain; 10 minutes)

Checks, in the order they run:
";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let outcome = match words.as_slice() {
        ["build"] => Project::find().and_then(|project| build::build(&project)),
        ["serve"] => Project::find().and_then(|project| serve::serve(&project)),
        ["test", names @ ..] => match checks::chosen(names) {
            Ok(chosen) => return checks::run(&chosen),
            Err(unknown) => Err(unknown),
        },
        ["fuzz"] => fuzz::fuzz(fuzz::USUAL_MINUTES),
        ["fuzz", minutes] => fuzz::minutes(minutes).and_then(fuzz::fuzz),
        ["size"] => Project::find().and_then(|project| size::size(&project)),
        ["measure"] => Project::find().and_then(|project| measure::measure(&project, None)),
        ["measure", runs] => Project::find().and_then(|project| measure::measure(&project, Some(runs))),
        ["reproduce"] => Project::find().and_then(|project| reproduce::reproduce(&project)),
        ["setup"] => Project::find()
            .and_then(|project| checks::chosen(&[]).and_then(|all| checks::set_up(&project, &all)).map(drop)),
        _ => {
            eprint!("{USAGE}{}", checks::list());
            return ExitCode::from(2);
        }
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}
