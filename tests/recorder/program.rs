//! Running code as a person would, from a file, with the secrets in the environment or inside.

use std::ffi::OsStr;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::LazyLock;
use std::sync::atomic::{AtomicU32, Ordering};

/// What came of a run.
#[derive(Debug)]
pub struct Run {
    /// Whether it ended well.
    pub success: bool,
    /// What it printed.
    pub printed: String,
    /// What it complained of.
    pub complaint: String,
}

/// The forms that can be run, and the program and the file's ending of each. Windows' own shell is played by
/// [`super::windows`].
const PROGRAMS: [(&str, &str, &str); 5] = [
    ("curl", "bash", "sh"),
    ("python", "python3", "py"),
    ("python-wialon", "python3", "py"),
    ("javascript", "node", "mjs"),
    ("php", "php", "php"),
];

/// The folder of packages from `requirements.txt`, installed once; `None` where that cannot be done here.
static PACKAGES: LazyLock<Option<PathBuf>> = LazyLock::new(|| {
    if !starts("python3") {
        return missing("python3", "Python code is not run");
    }
    let wanted = include_str!("requirements.txt");
    // CARGO_TARGET_TMPDIR is target/tmp.
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("python");
    let note = folder.join("installed.txt");
    if std::fs::read_to_string(&note).is_ok_and(|installed| installed == wanted) {
        return Some(folder);
    }
    let fresh = folder.with_extension(std::process::id().to_string());
    let list = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/recorder/requirements.txt");
    let mut pip = Command::new("python3");
    pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps", "--target"]);
    let output = pip.arg(&fresh).arg("--requirement").arg(list).output().unwrap();
    if !output.status.success() {
        println!("{}", String::from_utf8_lossy(&output.stderr));
        return missing("pip with access to PyPI", "Python code is not run");
    }
    std::fs::write(fresh.join("installed.txt"), wanted).unwrap();
    let _ = std::fs::remove_dir_all(&folder);
    // Another run may have been quicker; its packages are the same.
    if std::fs::rename(&fresh, &folder).is_err() {
        std::fs::remove_dir_all(&fresh).unwrap();
    }
    Some(folder)
});

/// The ids of the forms that can be run here.
static HERE: LazyLock<Vec<&'static str>> = LazyLock::new(|| {
    let here = |(id, program, _): &(&'static str, &str, &str)| match *program {
        "python3" => PACKAGES.is_some().then_some(*id),
        "bash" if starts("curl") && starts("bash") => Some(*id),
        "bash" => missing("curl or bash", "curl commands are not run"),
        program if starts(program) => Some(*id),
        program => missing(program, "its code is not run"),
    };
    PROGRAMS.iter().filter_map(here).collect()
});

fn starts(program: &str) -> bool {
    Command::new(program).arg("--version").output().is_ok_and(|output| output.status.success())
}

/// Says once what is left out and why, past the capture of a passing test's output. Where changes are checked nothing
/// may be left out but PHP.
fn missing<T>(what: &str, so: &str) -> Option<T> {
    assert!(what == "php" || std::env::var_os("CI").is_none(), "{what} is missing, and must be there: {so}");
    std::io::stdout().write_all(format!("SKIPPED: {what} is missing, so {so}\n").as_bytes()).unwrap();
    None
}

/// The ids of the forms that can be run here.
pub fn here() -> &'static [&'static str] {
    &HERE
}

/// Whether Python with the packages is here.
pub fn has_python() -> bool {
    PACKAGES.is_some()
}

/// A folder of its own for each run.
pub fn folder() -> PathBuf {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let name = format!("recorder-{}-{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

/// Runs the code of a form in a folder, with these variables in its environment.
pub fn run(id: &str, code: &str, variables: &[(&str, &str)], folder: &Path) -> Run {
    let (_, program, ending) = PROGRAMS.iter().find(|(other, _, _)| *other == id).unwrap();
    let file = folder.join("request").with_extension(ending);
    std::fs::write(&file, code).unwrap();
    execute(program, &[file.as_os_str()], variables, folder)
}

/// Runs a program in a folder.
pub fn execute(program: &str, words: &[&OsStr], variables: &[(&str, &str)], folder: &Path) -> Run {
    let mut command = Command::new(program);
    command.args(words).current_dir(folder).env("PYTHONDONTWRITEBYTECODE", "1");
    // The recorder is on this machine; a proxy is not.
    command.env("no_proxy", "*").env("NO_PROXY", "*");
    if let Some(packages) = PACKAGES.as_ref() {
        command.env("PYTHONPATH", packages);
    }
    let Output { status, stdout, stderr } = command.envs(variables.iter().copied()).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Run { success: status.success(), printed: text(stdout), complaint: text(stderr) }
}
