//! Running code as a person would: from a file, with the token in the environment or inside.

use brelok::snippet::Language;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output};
use std::sync::LazyLock;
use std::sync::atomic::{AtomicU32, Ordering};

/// What came of a run.
pub struct Run {
    /// Whether it ended well.
    pub success: bool,
    /// What it printed.
    pub printed: String,
    /// What it complained of.
    pub complaint: String,
}

/// The program that runs a language.
fn program(language: Language) -> &'static str {
    match language {
        Language::Python => "python3",
        Language::JavaScript => "node",
        Language::Php => "php",
        Language::Curl | Language::Env => "sh",
    }
}

/// The languages that can be run here. One that cannot is left out with a line that says so; on the build server
/// Python and Node must be there.
static HERE: LazyLock<Vec<Language>> = LazyLock::new(|| {
    let is_here = |language: &Language| {
        let needs = if *language == Language::Curl { "curl" } else { program(*language) };
        let here = Command::new(needs).arg("--version").output().is_ok_and(|output| output.status.success());
        let required = std::env::var_os("CI").is_some() && ["python3", "node"].contains(&needs);
        assert!(here || !required, "{needs} is missing, and its snippets must be run");
        if !here {
            // Past the capture of a passing test's output.
            let line = format!("SKIPPED: {needs} is missing, so its snippets are not run\n");
            std::io::stdout().write_all(line.as_bytes()).unwrap();
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
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let ending = match language {
        Language::Python => "py",
        Language::JavaScript if variables.is_empty() => "mjs",
        Language::JavaScript => "js",
        Language::Php => "php",
        Language::Curl | Language::Env => "sh",
    };
    let name = format!("snippet-{}-{}.{ending}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&file, code).unwrap();
    let mut command = Command::new(program(language));
    for variable in ["VK_ACCESS_TOKEN", "WIALON_TOKEN", "ACCESS_TOKEN"] {
        command.env_remove(variable);
    }
    // The stub is on this machine; a proxy is not.
    command.env("no_proxy", "*").env("NO_PROXY", "*").envs(variables.iter().copied());
    let Output { status, stdout, stderr } = command.arg(&file).output().unwrap();
    std::fs::remove_file(&file).unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Run { success: status.success(), printed: text(stdout), complaint: text(stderr) }
}
