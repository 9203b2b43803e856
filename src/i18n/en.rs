//! The words of the page and of the card, in English.

use super::Messages;

pub(super) const MESSAGES: Messages = Messages {
    title: "Brelok: the token out of the address after a sign-in",
    motto: "Finds the token in the address after a sign-in. The token never leaves the browser.",
    parts: "Parts of the page",
    read_part: "Get a token",
    build_part: "Build a request",
    language: "Language",
    read_heading: "Get a token",
    paste_label: "Paste the address of the page that opened after the sign-in",
    paste_hint: "Anything will do: the whole address or a piece, a line of a chat, the token itself. Brelok removes the rest and says so.",
    paste_placeholder: "https://oauth.vk.ru/blank.html#access_token=…",
    steps: ["Sign in", "Press Allow", "Copy the whole address", "Paste it into the field"],
    waits: "Reading…",
    promise: "Everything is read inside your browser: the page sends nothing anywhere and remembers nothing but the language.",
    show: "Show",
    hide: "Hide",
    copy: "Copy",
    copy_token: "Copy token",
    copy_value: "Copy",
    copied: "Copied",
    not_copied: "The browser refused to copy. Press Show and copy by hand.",
    forget: "Forget",
    characters: ["character", "characters", "characters"],
    fields: "What else the answer holds",
    not_all: "There are more parameters. The first ones are listed here.",
    notices: "Worth a look",
    revoke: "How to revoke it",
    cut: "… (the beginning is shown)",
    footer: concat!("Brelok ", env!("CARGO_PKG_VERSION"), " is open source. Your keys stay yours."),
};
