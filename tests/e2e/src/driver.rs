//! A driver of a browser, one process a scenario.
//!
//! A shared one would save a twentieth of a second and outlive the tests: nothing in a test binary runs after the
//! last test, so nobody could stop it.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use thirtyfour::{Capabilities, WebDriver};

use crate::engine::Engine;
use crate::setting;
use crate::visitor::Visitor;

/// How long a driver may take to listen: generous, since a busy machine is no failure.
const PATIENCE: Duration = Duration::from_secs(20);

/// A running driver; it stops when this is dropped, and so does its browser.
pub struct Driver {
    engine: Engine,
    process: Child,
    /// Where WebKit draws; the others draw nowhere.
    display: Option<Display>,
    port: u16,
    /// What has to be closed before a driver that cannot close itself is stopped.
    session: Option<String>,
}

impl Driver {
    /// Starts a driver on a free port and a browser by it; `home` is a folder for what the browser keeps, where it asks
    /// for one.
    ///
    /// Somebody else may take a port before the driver or its browser does, so it may need a few attempts.
    pub async fn open(engine: Engine, visitor: Visitor, home: &Path) -> Result<(Self, WebDriver)> {
        let program = setting::driver(engine)?;
        let mut last = None;
        for _ in 0..5 {
            let started = Self::try_start(engine, visitor, home, &program)
                .with_context(|| format!("{} cannot be started", program.display()))?;
            let Some(mut driver) = started else { continue };
            let capabilities = Capabilities::from(engine.capabilities(visitor, home)?);
            match WebDriver::new(driver.address(), capabilities).await {
                Ok(browser) if driver.runs() => {
                    driver.session = Some(browser.session_id().to_string());
                    return Ok((driver, browser));
                }
                // Somebody else's driver has answered.
                Ok(browser) => browser.quit().await?,
                Err(error) => last = Some(error),
            }
        }
        match last {
            Some(error) => Err(error).context("no browser was opened in five attempts"),
            None => bail!("no driver got a port in five attempts"),
        }
    }

    /// A driver, unless it has given up.
    fn try_start(engine: Engine, visitor: Visitor, home: &Path, program: &Path) -> Result<Option<Self>> {
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
        let mut command = Command::new(program);
        command
            .arg(format!("--port={port}"))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        if engine == Engine::Firefox {
            // Its own choice is the same for every driver.
            command.arg("--websocket-port=0");
        }
        let display = if engine == Engine::WebKit { Some(Display::start()?) } else { None };
        if let Some(display) = &display {
            let language = visitor.locale();
            command.env("DISPLAY", &display.name).env("LANG", language).env("LC_ALL", language);
            // That is where it puts what is downloaded, too.
            command.env("LANGUAGE", language).env("HOME", home);
        }
        let process = command.spawn()?;
        let mut driver = Self { engine, process, display, port, session: None };
        let started = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            if !driver.runs() || started.elapsed() > PATIENCE {
                return Ok(None);
            }
            thread::sleep(Duration::from_millis(10));
        }
        Ok(Some(driver))
    }

    /// Where it listens.
    fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    fn runs(&mut self) -> bool {
        matches!(self.process.try_wait(), Ok(None))
    }

    /// Asks the driver for something that needs no answer, and waits until it has answered.
    fn ask(&self, what: &str) -> std::io::Result<()> {
        let mut driver = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))?;
        driver.set_read_timeout(Some(PATIENCE))?;
        write!(driver, "{what} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nConnection: close\r\n\r\n", self.port)?;
        driver.read(&mut [0; 64]).map(drop)
    }
}

impl Drop for Driver {
    /// Asks the driver to close its browser; killing it would leave the browser behind. Nothing can be done about an
    /// error here: the process is gone already.
    fn drop(&mut self) {
        if let Some(session) = &self.session {
            let _ = self.ask(&format!("DELETE /session/{session}"));
        }
        let closes_itself = self.engine == Engine::Chromium && self.ask("GET /shutdown").is_ok();
        if !closes_itself {
            let _ = self.process.kill();
        }
        let _ = self.process.wait();
        self.display.take();
    }
}

/// A screen in memory, with a clipboard of its own; it goes away when this is dropped.
struct Display {
    process: Child,
    /// `:99`
    name: String,
}

impl Display {
    fn start() -> Result<Self> {
        let mut process = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context("Xvfb cannot be started")?;
        let mut number = String::new();
        BufReader::new(process.stdout.take().context("it says nothing")?).read_line(&mut number)?;
        let name = format!(":{}", number.trim());
        let display = Self { process, name };
        anyhow::ensure!(display.name.len() > 1, "Xvfb gives no display");
        Ok(display)
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
