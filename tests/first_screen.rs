//! The first screen of index.html says what the app then says in its place.
#![allow(clippy::unwrap_used, reason = "a test may panic: that is how it fails")]

use brelok::i18n::guide::TAKES;
use brelok::i18n::messages;
use brelok::text::Lang;

const PAGE: &str = include_str!("../index.html");

/// What chooses the language of both.
const START: &str = include_str!("../static/start.js");

/// A text in the first screen's way of saying it in a language.
fn said(lang: Lang, words: &str) -> String {
    let words = words.replace('&', "&amp;").replace('<', "&lt;");
    format!("<span lang=\"{}\">{words}</span>", lang.tag())
}

#[test]
fn the_first_script_chooses_among_the_languages_of_the_app() {
    let tags = Lang::ALL.map(|lang| format!("\"{}\"", lang.tag()));
    assert!(START.contains(&format!("const languages = [{}];", tags.join(", "))));
}

#[test]
fn every_word_of_the_first_screen_is_the_apps() {
    for lang in Lang::ALL {
        let words = messages(lang);
        let own = [
            words.motto,
            words.read_part,
            words.build_part,
            words.read_heading,
            words.paste_label,
            words.paste_hint,
            words.promise,
        ];
        for words in own.into_iter().chain(TAKES.map(|text| text.get(lang))) {
            assert!(PAGE.contains(&said(lang, words)), "index.html does not say in {}: {words}", lang.tag());
        }
        assert!(PAGE.contains(&format!("placeholder=\"{}\"", words.paste_placeholder)));
    }
}

#[test]
fn s14_the_way_out_of_a_frame_is_said_in_both_languages() {
    let (_, way_out) = PAGE.split_once("<main class=\"page way-out\">").unwrap();
    let (way_out, _) = way_out.split_once("</main>").unwrap();
    for lang in Lang::ALL {
        // What happened, and what to press.
        let count = way_out.matches(&format!("<span lang=\"{}\">", lang.tag())).count();
        assert_eq!(count, 2, "{}", lang.tag());
    }
}

#[test]
fn the_first_screen_says_nothing_else() {
    let (_, first) = PAGE.split_once("<div class=\"first\">").unwrap();
    for lang in Lang::ALL {
        // The seven above, what the field takes, and the name.
        let count = first.matches(&format!("<span lang=\"{}\">", lang.tag())).count();
        assert_eq!(count, 7 + TAKES.len() + 1, "{}", lang.tag());
    }
}
