//! What Brelok cannot do is written down, in SECURITY.md and on the page.

use brelok::i18n::seal::CANNOT;
use brelok::text::Text;

const SECURITY: &str = include_str!("../SECURITY.md");

/// A limit: words of it in SECURITY.md, and on the page in Russian and in English.
const LIMITS: [(&str, &str, &str); 9] = [
    ("A browser extension that may read pages can read this one", "расширение браузера", "browser extension"),
    ("stops no move to another page", "переход на другую страницу", "leaving for another one"),
    ("nor a call by WebRTC", "WebRTC", "WebRTC"),
    ("a connection without a request", "preconnect", "preconnect"),
    ("The host sees that the page was opened", "что страницу открыли", "that the page was opened"),
    ("Strings of JavaScript cannot be wiped", "строки JavaScript", "strings of JavaScript"),
    ("The browser's performance record", "performance", "performance record"),
    ("The sign-in window keeps a reference to this page", "увести эту вкладку", "move this tab elsewhere"),
    ("A static host sets no headers", "хостинг файлов не задаёт заголовков", "a static host sets no headers"),
];

/// The development build is not what people open.
const NOT_OF_THE_PAGE: &str = "`cargo xtask serve`";

#[test]
fn s28_the_known_limits_are_those_of_the_security_document() {
    let (_, limits) = SECURITY.split_once("## Known limits").unwrap();
    let limits = limits.split("\n## ").next().unwrap();
    let listed: Vec<_> =
        limits.split("\n* ").skip(1).filter(|limit| !limit.starts_with(NOT_OF_THE_PAGE)).collect();
    for listed in &listed {
        assert!(LIMITS.iter().any(|(limit, _, _)| listed.contains(limit)), "{listed}");
    }
    for (limit, _, _) in LIMITS {
        assert!(listed.iter().any(|listed| listed.contains(limit)), "{limit}");
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
