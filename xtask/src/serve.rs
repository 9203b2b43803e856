//! `cargo xtask serve`: the page on this machine, built again after every change.

use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::process::Child;
use std::time::Duration;
use std::{env, thread};

use anyhow::{Context, Result, bail, ensure};

use crate::project::Project;
use crate::step::step;
use crate::tools::Tools;
use crate::{rust, trunk};

/// Tried first; the following ones where it is taken.
const FIRST_PORT: u16 = 8080;

/// Sets up what is missing, builds and serves until it is stopped.
pub fn serve(project: &Project) -> Result<()> {
    rust::add_wasm_target()?;
    let tools = Tools::set_up(project)?;
    let port = free_port(FIRST_PORT).context("no free port for the page")?;
    let address = format!("http://127.0.0.1:{port}/");
    let mut server = step("Building the page", || {
        let mut server = trunk::trunk(project, &tools)?
            .args([
                "serve",
                "--address",
                "127.0.0.1",
                "--port",
                &port.to_string(),
                "--disable-address-lookup",
            ])
            .spawn()
            .context("Trunk cannot be started")?;
        wait_for(port, &mut server)?;
        Ok(server)
    })?;
    println!("\nBrelok is at {address} (Ctrl+C stops it)");
    if has_desktop() && opener::open_browser(&address).is_err() {
        println!("No browser could be opened; open the address yourself.");
    }
    let status = server.wait()?;
    ensure!(status.success(), "Trunk stopped ({status})");
    Ok(())
}

/// Trunk listens as soon as the first build is over, whether it succeeded or not.
fn wait_for(port: u16, server: &mut Child) -> Result<()> {
    while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
        if let Some(status) = server.try_wait()? {
            bail!("Trunk stopped before it served anything ({status})");
        }
        thread::sleep(Duration::from_millis(100));
    }
    Ok(())
}

/// The first port from `first` on that nobody listens on.
fn free_port(first: u16) -> Option<u16> {
    (first..=u16::MAX).find(|&port| TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_ok())
}

/// Whether there is somebody looking at a screen: on Linux a desktop says so in the environment.
fn has_desktop() -> bool {
    cfg!(any(target_os = "macos", windows))
        || ["DISPLAY", "WAYLAND_DISPLAY"]
            .iter()
            .any(|name| env::var_os(name).is_some_and(|value| !value.is_empty()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_port_that_is_taken_is_passed_over() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = taken.local_addr().unwrap().port();
        let found = free_port(port).unwrap();
        assert!(found > port, "{found} is not after {port}");
    }
}
