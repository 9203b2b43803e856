//! `cargo xtask size`: what the page weighs, of what, and beside Yew's own counter.

mod contributors;
mod data;

use std::io::Write;

use anyhow::{Result, ensure};
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::project::Project;
use crate::seal::{Packed, Sealed};
use crate::step::step;
use crate::tools::Tools;
use crate::wasm::{self, section};
use crate::{build, rust};

/// What the page may weigh as it is served, in bytes of `gzip -9`: `cargo xtask test` fails beyond it. It is what the page
/// weighs, so that nothing is added unnoticed; the page is far from [`GOAL`].
pub const BUDGET: usize = 321_000;

/// What the page shall weigh, all features in.
pub const GOAL: usize = 150_000;

/// What would be excellent.
const AIM: usize = 110_000;

/// How many functions and modules are named.
const NAMED: usize = 10;

/// What a host sends for a file.
pub fn gzipped(content: &[u8]) -> Result<usize> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content)?;
    Ok(encoder.finish()?.len())
}

/// Fails where the page is over the budget.
pub fn check(page: &[u8]) -> Result<()> {
    let weight = gzipped(page)?;
    println!("    {weight} bytes of {BUDGET} that it may weigh now; the goal is {GOAL}");
    ensure!(weight <= BUDGET, "the page has grown; `cargo xtask size` says what it is made of");
    Ok(())
}

/// Builds the page and the counter, and prints the tables.
pub fn size(project: &Project) -> Result<()> {
    rust::add_wasm_target()?;
    let tools = Tools::set_up(project)?;
    let page = step("Building the page", || build::page(project, &tools))?;
    let counter = step("Building Yew's counter", || build::counter(project, &tools))?;
    let (whole, least) = (gzipped(page.page.as_bytes())?, gzipped(counter.page.as_bytes())?);
    println!("\nAs served                        bytes    gzip -9");
    row("the page", page.page.len(), Some(whole));
    row("Yew's counter, sealed alike", counter.page.len(), Some(least));
    println!("\nThe page may weigh {BUDGET} now, shall weigh {GOAL}, and would be excellent at {AIM}.");
    println!("It is {}.{} times the counter.", whole / least, whole * 10 / least % 10);
    parts(&page)?;
    println!("\nThe largest modules of the code");
    contributors::print(&page.named, NAMED)?;
    println!("\nWhat stands in memory at the start");
    data::print(&page.app)
}

/// What is in the page; the sum of what is sent is a little less than the page, which is compressed as a whole.
fn parts(page: &Sealed) -> Result<()> {
    println!("\nInside                           bytes    gzip -9   as it is in the page");
    let [first, last] = &page.scripts;
    let inside = [first, last].into_iter().chain(&page.styles).chain(&page.packed.pieces);
    let html = inside.fold(page.page.clone(), |html, part| html.replace(part.as_str(), ""));
    row("HTML", html.len(), Some(gzipped(html.as_bytes())?));
    let style = page.styles.concat();
    row("style", style.len(), Some(gzipped(style.as_bytes())?));
    row("first script", first.len(), Some(gzipped(first.as_bytes())?));
    row("script, the unpacker in it", last.len(), Some(gzipped(last.as_bytes())?));
    row("  of it the unpacker", page.unpacker.len(), Some(gzipped(&page.unpacker)?));
    let app = gzipped(&page.app)?;
    let letters = |pieces: &[String]| pieces.iter().map(String::len).sum::<usize>();
    let Packed { pieces, first } = &page.packed;
    println!("{:<28} {:>9} {:>10} {:>10} letters", "WebAssembly", page.app.len(), app, letters(pieces));
    println!("{:<28} {:>31} letters", "  what the app starts with", letters(&pieces[..*first]));
    for (kind, content) in wasm::sections(&page.app)? {
        let name = match kind {
            section::IMPORT => "  imports",
            section::CODE => "  code",
            section::DATA => "  data",
            _ => continue,
        };
        row(name, content.len(), Some(gzipped(content)?));
    }
    Ok(())
}

/// One line of a table.
fn row(name: &str, bytes: usize, gzipped: Option<usize>) {
    let gzipped = gzipped.map(|bytes| bytes.to_string()).unwrap_or_default();
    println!("{name:<28} {bytes:>9} {gzipped:>10}");
}
