//! What Brelok cannot do is written down, in SECURITY.md and on the page.

use brelok::i18n::seal::CANNOT;

const SECURITY: &str = include_str!("../SECURITY.md");

/// A limit: words of it in SECURITY.md, and on the page in Russian and in English.
const LIMITS: [(&str, &str, &str); 3] = [
    ("A browser extension that may read pages can read this one", "расширение браузера", "browser extension"),
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
fn s28_the_known_limits_are_among_the_pages_words_in_both_languages() {
    for (_, ru, en) in LIMITS {
        assert!(CANNOT.iter().any(|text| text.ru.contains(ru) && text.en.contains(en)), "{en}");
    }
}
