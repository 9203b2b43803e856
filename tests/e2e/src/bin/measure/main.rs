//! `cargo xtask measure`: how soon the page is there on a slow telephone, and how soon it answers, beside Yew's counter
//! under the same conditions in the same run.
//!
//! The times are of this machine; the ratios are what counts.

mod answer;
mod load;
mod served;
mod table;

use anyhow::Result;
use brelok_e2e::{Page, Visitor};

/// How often each page is loaded, unless the command says otherwise.
const RUNS: usize = 9;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    let runs = std::env::args().nth(1).map_or(Ok(RUNS), |runs| runs.parse())?;
    println!(
        "Slow 4G (1.6 Mbit/s, 150 ms there and back), the processor slowed four times; medians of {runs} loads, in ms\n"
    );
    let page = Page::browser_for(Visitor::English).await?;
    let loads = load::measure(&page, runs).await?;
    table::loads(&loads);
    println!("\nFrom a key or a click to the next frame, the processor slowed four times, in ms\n");
    page.go("").await?;
    let answers = answer::measure(&page).await?;
    table::answers(&answers);
    Ok(())
}
