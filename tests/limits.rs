//! What Brelok cannot do is written down, in SECURITY.md and on the page.

use brelok::i18n::seal::CANNOT;
use brelok::text::Text;

const SECURITY: &str = include_str!("../SECURITY.md");

/// A limit: words of it in SECURITY.md, and on the page in Russian and in English.
const LIMITS: [(&str, &str, &str); 6] = [
    ("A browser extension that may read pages can read this one", "расширение браузера", "browser extension"),
    ("stops no move to another page", "переход на другую страницу", "a move to another page"),
    ("nor a call by WebRTC", "WebRTC", "WebRTC"),
    ("The host sees that the page was opened", "что страницу открыли", "that the page was opened"),
    ("Strings of JavaScript cannot be wiped", "строки JavaScript", "strings of JavaScript"),
    ("A static host sets no headers", "хостинг файлов не задаёт заголовков", "a static host sets no headers"),
];

#[test]
fn s28_the_known_limits_are_in_the_security_document() {
    let (_, limits) = SECURITY.split_once("## Known limits").unwrap();
    for (limit, _, _) in LIMITS {
        assert!(limits.contains(limit), "{limit}");
    }
}

#[test]
fn s28_the_known_limits_are_the_pages_words_in_both_languages() {
    let says = |text: &Text, (_, ru, en): &(&str, &str, &str)| text.ru.contains(ru) && text.en.contains(en);
    for limit in &LIMITS {
        assert_eq!(CANNOT.iter().filter(|text| says(text, limit)).count(), 1, "{limit:?}");
    }
    assert!(CANNOT.iter().all(|text| LIMITS.iter().any(|limit| says(text, limit))));
}
