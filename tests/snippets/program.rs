//! The languages of ready code, and running it from a file with the token in the environment or inside.

use std::process::Command;
use std::sync::LazyLock;

use brelok::snippet::Language;

use crate::running::{self, Run};

/// The program that runs a language.
fn program(language: Language) -> &'static str {
    match language {
        Language::Python => "python3",
        Language::JavaScript => "node",
        Language::Php => "php",
        Language::Curl | Language::Env => "sh",
    }
}

/// The languages that can be run here.
static HERE: LazyLock<Vec<Language>> = LazyLock::new(|| {
    let is_here = |language: &Language| {
        let needs = if *language == Language::Curl { "curl" } else { program(*language) };
        let here = running::starts(needs);
        if !here {
            running::leave_out(needs, "its snippets are not run");
        }
        here
    };
    [Language::Python, Language::JavaScript, Language::Php, Language::Curl]
        .into_iter()
        .filter(is_here)
        .collect()
});

/// Whether a language can be run here.
pub fn is_here(language: Language) -> bool {
    HERE.contains(&language)
}

/// All languages that can be run here.
pub fn all() -> impl Iterator<Item = Language> {
    HERE.iter().copied()
}

/// Those that judge the answer; curl only passes it on.
pub fn all_but_curl() -> impl Iterator<Item = Language> {
    all().filter(|language| *language != Language::Curl)
}

/// Runs code with these variables in its environment. Node takes `.js` and `.mjs` for two kinds of code, and ours is
/// to be both: it runs as the one with variables, as the other without.
pub fn run(language: Language, code: &str, variables: &[(&str, &str)]) -> Run {
    let ending = match language {
        Language::Python => "py",
        Language::JavaScript if variables.is_empty() => "mjs",
        Language::JavaScript => "js",
        Language::Php => "php",
        Language::Curl | Language::Env => "sh",
    };
    let folder = running::folder();
    let file = folder.path().join("snippet").with_extension(ending);
    std::fs::write(&file, code).unwrap();
    let mut command = Command::new(program(language));
    for variable in ["VK_ACCESS_TOKEN", "WIALON_TOKEN", "ACCESS_TOKEN"] {
        command.env_remove(variable);
    }
    running::execute(command.arg(&file), variables)
}
