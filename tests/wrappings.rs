//! Whatever a chat, a page or a program wraps around an answer, the same secret comes out.
#![allow(clippy::print_stdout, clippy::unwrap_used, reason = "a test may panic, and prints its count")]

use brelok::response::{Reading, read};
use serde_json::{Value, json};

/// Puts something around a text.
type Wrap = fn(&str) -> String;

/// What people and programs put around a text.
const WRAPPINGS: &[(&str, Wrap)] = &[
    ("backticks", |text| format!("`{text}`")),
    ("quotation marks", |text| format!("\"{text}\"")),
    ("apostrophes", |text| format!("'{text}'")),
    ("guillemets", |text| format!("«{text}»")),
    ("brackets", |text| format!("({text})")),
    ("angle brackets", |text| format!("<{text}>")),
    ("a word before", |text| format!("Вот мой адрес: {text}")),
    ("a full stop", |text| format!("{text}.")),
    ("a word after", |text| format!("{text} спасибо!")),
    ("a question after", |text| format!("{text}, а дальше?")),
    ("a semicolon", |text| format!("{text};")),
    ("white space", |text| format!("\n\n\t{text}\t\r\n")),
    ("zero-width characters", |text| format!("\u{200b}{text}\u{feff}")),
    ("a quotation of a mail", |text| format!("> {text}")),
    ("a list", |text| format!("- {text}")),
    ("a numbered list", |text| format!("1. {text}")),
    ("a fence", |text| format!("```\n{text}\n```")),
    ("a named fence", |text| format!("```text\n{text}\n```")),
    ("bold", |text| format!("**{text}**")),
    ("a link", |text| format!("[ссылка]({text})")),
    ("Markdown's escapes", |text| {
        let escaped =
            |letter: char| if "_&#*".contains(letter) { format!("\\{letter}") } else { letter.to_string() };
        text.chars().map(escaped).collect()
    }),
    ("HTML", |text| format!("<p><code>{}</code></p>", text.replace('&', "&amp;"))),
    ("an attribute", |text| {
        format!("<a href=\"{}\">here</a>", text.replace('&', "&amp;").replace('"', "&quot;"))
    }),
    ("percent-encoding", |text| {
        url::form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>().replace('+', "%20")
    }),
    ("a JSON string", |text| json!(text).to_string()),
    ("a JSON object", |text| json!({ "url": text }).to_string()),
    ("a log", |text| format!("[2026-11-21 12:00:00] INFO redirect={text}")),
    ("JavaScript", |text| format!("window.location = '{text}';")),
    ("Python", |text| format!("url = \"{text}\"")),
    ("curl", |text| format!("curl '{text}'")),
    ("a space before every &", |text| text.replace('&', " &")),
    ("a line break after every &", |text| text.replace('&', "&\n")),
    ("a tag before every &", |text| text.replace('&', "<br>&")),
    ("itself", |text| format!("{text}\n{text}")),
];

fn secret(reading: &Reading) -> Option<String> {
    reading.answer.main_secret().map(|(_, secret)| secret.expose().to_owned())
}

#[test]
fn s22_no_wrapping_changes_the_secret() {
    let files = [
        include_str!("vectors/vk.jsonl"),
        include_str!("vectors/vk_id.jsonl"),
        include_str!("vectors/vk_vision.jsonl"),
        include_str!("vectors/wialon.jsonl"),
        include_str!("vectors/oauth2.jsonl"),
    ];
    let mut count = 0;
    for line in files.iter().flat_map(|file| file.lines()) {
        let vector: Value = serde_json::from_str(line).unwrap();
        let text = vector["text"].as_str().unwrap();
        let plain = read(text);
        if !["token", "code", "hash"].contains(&vector["outcome"].as_str().unwrap()) || text.contains('\n') {
            continue;
        }
        // `value=` is a token only where nothing stands around it.
        if plain.answer.main_secret().is_none_or(|(field, _)| field.name == "value") {
            continue;
        }
        for (name, wrap) in WRAPPINGS {
            let wrapped = wrap(text);
            let reading = read(&wrapped);
            assert_eq!(reading.answer.outcome, plain.answer.outcome, "{name}: {wrapped}");
            assert_eq!(secret(&reading), secret(&plain), "{name}: {wrapped}");
            count += 1;
        }
    }
    println!("{count} wrapped answers");
    assert!(count > 1000);
}
