//! Reads JSON Lines, each a string that holds what a person pasted, and writes what the reader makes of each:
//!
//! ```text
//! $ echo '"https://oauth.vk.com/blank.html#code=fc8f75be53ad00b9f4"' | cargo run --example read
//! {"outcome":"code","provider":"vk","fields":[["code","fc8f75be53ad00b9f4"]],"notices":[]}
//! ```
//!
//! Secrets are written in full: this is for checking the reader against cases of your own.
#![allow(clippy::print_stdout, reason = "printing is what this program is for")]

use brelok::response::{Field, Reading, Value, read};
use serde_json::json;
use std::io::{self, BufRead};

fn main() -> io::Result<()> {
    for line in io::stdin().lock().lines() {
        let text: String = serde_json::from_str(&line?)?;
        println!("{}", written(&read(&text)));
    }
    Ok(())
}

fn written(reading: &Reading) -> serde_json::Value {
    let answer = &reading.answer;
    let fields: Vec<_> =
        reading.earlier.iter().chain([answer]).flat_map(|response| &response.fields).map(pair).collect();
    let notices: Vec<_> = answer.notices.iter().map(|notice| notice.code).collect();
    json!({
        "outcome": answer.outcome.words().code,
        "provider": answer.provider.id,
        "fields": fields,
        "notices": notices,
    })
}

fn pair(field: &Field) -> [&str; 2] {
    let value = match &field.value {
        Value::Open(text) => text,
        // The caller gave the secret and asks for it back.
        Value::Secret(secret) => secret.expose(),
    };
    [&field.name, value]
}
