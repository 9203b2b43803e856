//! Debian's packages, on a machine that has them and where nobody has to be asked for a password.

use std::process::{Command, Stdio};

use anyhow::{Result, bail};

use crate::command;
use crate::step::step;

/// Installs packages; `words` is what `apt-get install` is told.
///
/// # Errors
/// Where there is no `apt-get`, where it would ask for a password, and where it fails.
pub fn install(words: &[&str]) -> Result<()> {
    let words = [&["install", "-y"], words].concat();
    let (Some(mut update), Some(mut install)) = (apt_get(&["update"]), apt_get(&words)) else {
        bail!("apt-get cannot be run here")
    };
    step(&format!("Running apt-get {} (once)", words.join(" ")), || {
        command::run(&mut update).and_then(|()| command::run(&mut install))
    })
}

fn apt_get(words: &[&str]) -> Option<Command> {
    which::which("apt-get").ok()?;
    let is_root = command::output(Command::new("id").arg("-u"))?.trim() == "0";
    let mut command = if is_root {
        Command::new("apt-get")
    } else {
        command::output(Command::new("sudo").args(["-n", "true"]))?;
        let mut sudo = Command::new("sudo");
        sudo.args(["-n", "apt-get"]);
        sudo
    };
    command.args(words).env("DEBIAN_FRONTEND", "noninteractive").stdin(Stdio::null());
    Some(command)
}
