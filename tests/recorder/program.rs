//! The forms whose code can be run, and running it from a file with the secrets in the environment or inside.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use crate::running::{self, Run, starts};

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

fn missing<T>(what: &str, so: &str) -> Option<T> {
    running::leave_out(what, so);
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
    if let Some(packages) = PACKAGES.as_ref() {
        command.env("PYTHONPATH", packages);
    }
    running::execute(&mut command, variables)
}
