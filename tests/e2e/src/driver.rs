//! ChromeDriver, one process a scenario.
//!
//! A shared one would save a twentieth of a second and outlive the tests: nothing in a test binary runs after the
//! last test, so nobody could stop it.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::setting;

/// A running driver; it stops when this is dropped.
pub struct Driver {
    process: Child,
    /// Kept open: a driver that cannot say something any more stops.
    _said: BufReader<ChildStdout>,
    port: u16,
}

impl Driver {
    /// Starts a driver on a port that it picks itself.
    ///
    /// It picks one that is free for IPv6 and gives up if somebody has the same one for IPv4, so it may need a few
    /// attempts where other drivers run beside it.
    pub fn start() -> Result<Self> {
        let program = setting::driver()?;
        for _ in 0..5 {
            let started = Self::try_start(&program)
                .with_context(|| format!("{} cannot be started", program.display()))?;
            if let Some(driver) = started {
                return Ok(driver);
            }
        }
        bail!("{} does not find a free port", program.display())
    }

    /// A driver, unless it has given up.
    fn try_start(program: &Path) -> Result<Option<Self>> {
        let mut process =
            Command::new(program).arg("--port=0").stdout(Stdio::piped()).stderr(Stdio::null()).spawn()?;
        let mut said = BufReader::new(process.stdout.take().context("it says nothing")?);
        match said.by_ref().lines().map_while(Result::ok).find_map(|line| port(&line)) {
            Some(port) => Ok(Some(Self { process, _said: said, port })),
            None => {
                process.wait()?;
                Ok(None)
            }
        }
    }

    /// Where it listens.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

/// The number in `ChromeDriver was started successfully on port 40123.`
fn port(line: &str) -> Option<u16> {
    line.split_once("successfully on port ")?.1.trim_end_matches('.').parse().ok()
}

impl Drop for Driver {
    /// Asks the driver to close its browser and itself; killing it would leave the browser behind.
    fn drop(&mut self) {
        let asked = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))
            .and_then(|mut driver| driver.write_all(b"GET /shutdown HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"));
        if asked.is_err() {
            // Nothing to do about an error here: the process is gone already.
            let _ = self.process.kill();
        }
        let _ = self.process.wait();
    }
}
