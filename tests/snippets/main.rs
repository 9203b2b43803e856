//! Ready code: what it says, that its literals read back, and that it works when it is run for real.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::panic,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a test may panic, and says what it skips"
)]

mod lines;
mod oauth2;
mod program;
mod quoting;
#[path = "../running/mod.rs"]
mod running;
mod vk;
mod wialon;

use brelok::response::{Response, Value, read};
use brelok::snippet::{Language, Snippet, snippets};
use serde::de::DeserializeOwned;

const VK: &str =
    "https://oauth.vk.com/blank.html#access_token=1b9ff4ea8bf5fa786361d3b434606b78&expires_in=0&user_id=1";
const WIALON: &str = "https://hosting.wialon.com/login.html?access_token=1b9ff4ea8bf5fa786361d3b434606b78&user_name=x&svc_error=0";
const OAUTH2: &str = "https://app.example/#access_token=1b9ff4ea8bf5fa786361d3b434606b78&token_type=Bearer";

/// Tokens as people have them, and one of what no service issues.
const VK_TOKEN: &str =
    "vk1.a.CANARYcanaryCANARYcanary0123456789_-CANARYcanaryCANARYcanary0123456789_-CANARYcanary";
const WIALON_TOKEN: &str = "0123456789abcdef0123456789abcdef0123456789ABCDEF0123456789ABCDEF01234567";
const STRANGE_TOKEN: &str = "it's \"$HOME\" `id` \\n \\ ' {} ${x} {$x} ?> </script> %0A #;&=+";

/// What is read out of a paste, with this token in place of its own: any text at all.
fn answer(paste: &str, token: &str) -> Response {
    let mut answer = read(paste).answer;
    for field in &mut answer.fields {
        if matches!(field.value, Value::Secret(_)) {
            field.value = Value::Secret(token.into());
        }
    }
    answer
}

/// The code in one language.
fn code(paste: &str, token: &str, language: Language, inside: bool) -> String {
    let of_language = |snippet: &Snippet| snippet.language == language;
    let snippet = snippets(&answer(paste, token), inside).into_iter().find(of_language);
    snippet.unwrap().code.expose().to_owned()
}

/// The lines of a data file, each a JSON value.
fn data<T: DeserializeOwned>(lines: &str) -> Vec<T> {
    lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}
