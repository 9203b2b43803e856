//! What people and programs call an error, in the words that are looked for.

/// A text in small letters, with other words for an error and for the services in their place.
pub fn in_english(text: &str) -> String {
    let lower = text.to_ascii_lowercase();
    ENGLISH.iter().fold(lower, |text, (word, english)| text.replace(word, english))
}

/// What people and programs call an error, its number and the services.
const ENGLISH: [(&str, &str); 12] = [
    ("Ошибка", "error"),
    ("ошибка", "error"),
    ("ошибки", "error"),
    ("ошибкой", "error"),
    ("ошибку", "error"),
    ("exception", "error"),
    ("Код", "code"),
    ("кодом", "code"),
    ("код", "code"),
    ("ВК", "vk"),
    ("вконтакте", "vk"),
    ("Виалон", "wialon"),
];
