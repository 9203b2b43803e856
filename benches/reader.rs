//! How fast a paste is read, beside a form decoder and a plain scan of the same text in the same run.
//!
//! Budget: 2 MB in under 2.5 times the time of 1 MB. Aims, not reached yet: one redirect under 5 µs; 1 MB at 100 MB/s.

use brelok::response::read;
use divan::counter::BytesCount;
use divan::{Bencher, black_box};

/// A real redirect's shape, with an invented token.
const REDIRECT: &str = "https://oauth.vk.com/blank.html#access_token=vk1.a.4113-sTfZCbS3KDO8teDd6aqdC2RG6W9N-4q_yEZKkWWYOzbK6y4-UZp1vpFaDzI2raV9URGtSxs6-a60k-wGgK52tJmnuVUDhkk4AXgPRAliAKZJKCHjkU9z_3nEloGD6astmulsgtZEMIS1Ys492GeuRW8LDxLMZfVk8Jh0tZWQeZ2qc9vGroSco7t8mSD&expires_in=86400&user_id=233000000";

/// A page of prose, code and half addresses.
const PROSE: &str = "Откройте ссылку, нажмите «Разрешить» and copy the address (see https://example.com/help?page=2&lang=ru).\n\
    x = 5; if (a == b) { return foo(bar, \"baz\"); } // <b>bold</b> &amp; 100% sure, state=open; [1, 2, 3]\n";

fn main() {
    divan::main();
}

/// The texts, by name.
const TEXTS: [&str; 5] =
    ["one redirect", "1 MB, redirect in the middle", "1 MB of prose", "2 MB of prose", "1 MB without words"];

fn text(name: &str) -> String {
    let prose = |bytes: usize| PROSE.repeat(bytes / PROSE.len());
    match name {
        "one redirect" => REDIRECT.to_owned(),
        "1 MB, redirect in the middle" => {
            [prose(500_000), REDIRECT.to_owned(), "\n".to_owned(), prose(500_000)].concat()
        }
        "1 MB of prose" => prose(1_000_000),
        "2 MB of prose" => prose(2_000_000),
        _ => "={&?#%\\<".repeat(125_000),
    }
}

#[divan::bench(args = TEXTS)]
fn brelok(bencher: Bencher, name: &str) {
    let text = text(name);
    bencher.counter(BytesCount::of_str(&text)).bench(|| read(black_box(&text)));
}

#[divan::bench(args = TEXTS)]
fn form_urlencoded(bencher: Bencher, name: &str) {
    let text = text(name);
    bencher.counter(BytesCount::of_str(&text)).bench(|| {
        url::form_urlencoded::parse(black_box(text.as_bytes()))
            .map(|(name, value)| name.len() + value.len())
            .sum::<usize>()
    });
}

#[divan::bench(args = TEXTS)]
fn byte_scan(bencher: Bencher, name: &str) {
    let text = text(name);
    bencher
        .counter(BytesCount::of_str(&text))
        .bench(|| black_box(text.as_bytes()).iter().filter(|byte| **byte == b'=').count());
}
