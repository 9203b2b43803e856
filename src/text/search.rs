//! Finding words in sentences whatever their case, with е for ё.

/// A text as it is compared: small letters, е for ё. Latin and Russian letters, which is what the page's own words are
/// made of.
pub fn fold(text: &str) -> String {
    text.chars()
        .map(|letter| match letter {
            'А'..='Я' => char::from_u32(u32::from(letter) + 0x20).unwrap_or(letter),
            'Ё' | 'ё' => 'е',
            _ => letter.to_ascii_lowercase(),
        })
        .collect()
}

/// Whether two texts differ in the case of their letters at most, or in е for ё.
pub fn same(left: &str, right: &str) -> bool {
    fold(left) == fold(right)
}

/// What a person looks for: words, all of which must be found; a number is found as a whole, any other word also as a
/// part of one.
///
/// ```
/// use brelok::text::search::Query;
/// assert!(Query::new("ОТЧЕТ запра").is_in("Запрашивать отчёты"));
/// assert!(!Query::new("отчёт геозона").is_in("Запрашивать отчёты"));
/// assert!(!Query::new("0x20").is_in("0x200"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query(Vec<String>);

impl Query {
    /// The words of what was typed.
    pub fn new(typed: &str) -> Query {
        Query(fold(typed).split_whitespace().map(str::to_owned).collect())
    }

    /// Whether every word stands somewhere in `text`; an empty query is in every text.
    pub fn is_in(&self, text: &str) -> bool {
        let text = fold(text);
        let mut words = self.0.iter();
        words.all(|word| {
            if word.starts_with(|first: char| first.is_ascii_digit()) {
                text.split(|letter: char| !letter.is_alphanumeric()).any(|whole| whole == word)
            } else {
                text.contains(word.as_str())
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_and_yo_do_not_matter() {
        for (typed, text) in [
            ("", "anything"),
            ("  ", ""),
            ("SEND", "send commands"),
            ("команды отправ", "отправлять команды"),
            ("ЗАЁМ", "заем"),
            ("отчет", "Отчёты"),
            ("0X4000", "0x4000 = 16384"),
            ("16384", "0x4000 = 16384."),
            ("ЯБЛОКО", "яблоко"),
        ] {
            assert!(Query::new(typed).is_in(text), "{typed} in {text}");
        }
        for (typed, text) in [("reports send", "send commands"), ("0x20", "0x200"), ("512", "1512 5120")] {
            assert!(!Query::new(typed).is_in(text), "{typed} in {text}");
        }
    }

    #[test]
    fn folding_agrees_with_unicode_where_the_page_has_letters() {
        for letter in ('A'..='z').chain('Ё'..='ё') {
            let unicode = letter.to_lowercase().to_string().replace('ё', "е");
            let ours = fold(&letter.to_string());
            assert!(ours == unicode || !(letter.is_ascii() || ('А'..='я').contains(&letter)), "{letter}");
        }
    }
}
