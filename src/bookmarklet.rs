//! Bookmarks that hold a program: pressed on a page with a token in its address, they show the token or bring the
//! address here (promise S20).

mod compact;

use crate::paste::json::quoted;
use crate::text::Text;
use compact::compact;
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

/// What would end an address, or be changed in it: the fragment percent-encode set of the URL standard, `#` and `%`.
const ENCODED: &AsciiSet = &CONTROLS.add(b' ').add(b'"').add(b'#').add(b'%').add(b'<').add(b'>').add(b'`');

/// Where the address of Brelok's own page goes in a script.
const PAGE: &str = "\"{page}\"";

/// A bookmark that holds a program.
#[derive(Debug)]
pub struct Bookmarklet {
    /// Its name for the page's hooks.
    pub id: &'static str,
    /// What the bookmark is called.
    pub title: Text,
    /// What it does.
    pub does: Text,
    script: &'static str,
}

/// Both of them.
pub static BOOKMARKLETS: [Bookmarklet; 2] = [
    Bookmarklet {
        id: "take",
        title: Text { ru: "Взять токен", en: "Take the token" },
        does: Text {
            ru: "Показывает токен прямо на той странице, в адресе которой он стоит: у VK это почти пустая blank.html. Рядом \
                 кнопка, чтобы скопировать. Ничего не отправляет.",
            en: "Shows the token on the very page that has it in its address: with VK, the nearly empty blank.html. A button \
                 beside it copies it. It sends nothing.",
        },
        script: include_str!("bookmarklet/take.js"),
    },
    Bookmarklet {
        id: "open",
        title: Text { ru: "Открыть в Брелоке", en: "Open in Brelok" },
        does: Text {
            ru: "Переносит адрес той страницы сюда, за знаком #: эту часть адреса браузер не отправляет ни одному серверу.",
            en: "Brings that page's address here, behind a #: browsers send that part of an address to no server.",
        },
        script: include_str!("bookmarklet/open.js"),
    },
];

impl Bookmarklet {
    /// Whether it leads to Brelok's own page.
    pub fn leads_here(&self) -> bool {
        self.script.contains(PAGE)
    }

    /// The script for reading, with the address of Brelok's own page where it leads there.
    pub fn source(&self, page: &str) -> String {
        // Text in a JSON text is text in a JavaScript text, too.
        self.script.replacen(PAGE, &quoted(page), 1)
    }

    /// The bookmark's address: the same script, compact and percent-encoded.
    pub fn address(&self, page: &str) -> String {
        let mut address = String::from("javascript:");
        address.extend(utf8_percent_encode(&compact(&self.source(page)), ENCODED));
        address
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use percent_encoding::percent_decode_str;
    use proptest::prelude::*;

    const OWN: &str = "https://somebody.github.io/a-folder-with-a-long-name/brelok/";

    #[test]
    fn s20_each_is_under_two_kilobytes() {
        for bookmarklet in &BOOKMARKLETS {
            let address = bookmarklet.address(OWN);
            assert!(address.len() < 2000, "{}: {} bytes", bookmarklet.id, address.len());
        }
    }

    #[test]
    fn s20_none_names_a_network_call_or_makes_text_into_code() {
        const FORBIDDEN: [&str; 20] = [
            "fetch",
            "xmlhttprequest",
            "sendbeacon",
            "websocket",
            "eventsource",
            "webtransport",
            "rtcpeer",
            "worker",
            "src",
            "import",
            "eval",
            "function",
            "innerhtml",
            "outerhtml",
            "insertadjacent",
            "parsefrom",
            "write(",
            "cookie",
            "storage",
            "postmessage",
        ];
        for bookmarklet in &BOOKMARKLETS {
            let script = bookmarklet.script.to_ascii_lowercase();
            let named: Vec<_> = FORBIDDEN.into_iter().filter(|word| script.contains(word)).collect();
            assert_eq!(named, Vec::<&str>::new(), "{}", bookmarklet.id);
        }
    }

    #[test]
    fn s20_each_reads_nothing_of_a_page_but_its_address() {
        for bookmarklet in &BOOKMARKLETS {
            for reads in ["document.", "location.", "navigator."] {
                for (at, _) in bookmarklet.script.match_indices(reads) {
                    let rest = bookmarklet.script.get(at + reads.len()..).unwrap();
                    let name = rest.split(|letter: char| !letter.is_alphanumeric()).next().unwrap();
                    let known = [
                        "createElement",
                        "body",
                        "execCommand",
                        "hash",
                        "search",
                        "href",
                        "protocol",
                        "host",
                        "pathname",
                        "language",
                        "clipboard",
                    ];
                    assert!(known.contains(&name), "{}: {reads}{name}", bookmarklet.id);
                }
            }
        }
    }

    #[test]
    fn s20_the_address_is_the_script_that_is_shown() {
        for bookmarklet in &BOOKMARKLETS {
            let address = bookmarklet.address(OWN);
            assert!(
                address.bytes().all(|byte| byte.is_ascii_graphic() && !b"\"#<>`".contains(&byte)),
                "{address}"
            );
            let script =
                percent_decode_str(address.strip_prefix("javascript:").unwrap()).decode_utf8().unwrap();
            assert_eq!(script, compact(&bookmarklet.source(OWN)));
            assert_eq!(bookmarklet.leads_here(), script.contains(OWN));
        }
    }

    proptest! {
        #[test]
        fn s20_no_address_of_the_page_ends_the_text_that_it_stands_in(own in "\\PC*") {
            let open = BOOKMARKLETS.iter().find(|bookmarklet| bookmarklet.leads_here()).unwrap();
            let (before, after) = open.script.split_once(PAGE).unwrap();
            let source = open.source(&own);
            let text = source.strip_prefix(before).unwrap().strip_suffix(after).unwrap();
            prop_assert_eq!(serde_json::from_str::<String>(text).unwrap(), own);
        }
    }
}
