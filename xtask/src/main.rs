//! The commands of this project. They set up what is missing, so a machine with nothing but rustup's Rust is
//! enough: `cargo xtask serve` and `cargo xtask test`.

mod browser;
mod checks;
mod command;
mod project;
mod report;
mod rust;
mod serve;
mod step;
mod tally;
mod tools;
mod trunk;
mod weight;
mod workbench;

use std::process::ExitCode;

use project::Project;

const USAGE: &str = "\
Usage: cargo xtask COMMAND

Commands:
  serve            set up what is missing, build the page and serve it on this machine
  test             set up what is missing and run every check
  test CHECK...    only the named checks, in the usual order
  setup            only set up what `test` needs

Checks, in the order they run:
";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let outcome = match words.as_slice() {
        ["serve"] => Project::find().and_then(|project| serve::serve(&project)),
        ["test", names @ ..] => match checks::chosen(names) {
            Ok(chosen) => return checks::run(&chosen),
            Err(unknown) => Err(unknown),
        },
        ["setup"] => Project::find().and_then(|project| workbench::Workbench::set_up(&project).map(drop)),
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
