//! The words of the tools for next time: the bookmarks, and the page as a file.

use crate::text::{Text, text};

/// The section's heading.
pub const HEADING: Text = text("Инструменты на следующий раз", "Tools for next time");
/// Button: copy a bookmark's address.
pub const COPY: Text = text("Скопировать для телефона", "Copy for a phone");
/// After a press on a bookmark's link.
pub const DRAG: Text = text(
    "Это закладка, здесь она не работает. Перетащите кнопку мышью на панель закладок.",
    "This is a bookmark and does nothing here. Drag the button to the bookmarks bar.",
);
/// Where the browser refused to copy a bookmark's address.
pub const NOT_COPIED: Text = text(
    "Браузер не дал скопировать. Щёлкните по кнопке закладки правой кнопкой и скопируйте адрес ссылки.",
    "The browser refused to copy. Click the bookmark's button with the right button and copy the link's address.",
);
/// On a page that was opened from a disk, in the place of a bookmark that leads to it.
pub const NOT_TO_DISK: Text = text(
    "Эту закладку берите на странице Брелока в сети: с сайта на файл на диске браузеры не пускают.",
    "Take this bookmark from Brelok's page on the web: browsers let no site open a file on a disk.",
);

/// The line over the ways.
pub const HOW: Text =
    text("Как поставить закладки и как их нажимать", "How to install the bookmarks, and how to press them");
/// A browser, and the way there.
pub const WAYS: [(Text, Text); 4] = [
    (
        Text::same("Chrome, Edge"),
        text(
            "Ctrl+Shift+B (на Mac ⇧⌘B) покажет панель закладок. Перетащите кнопку на неё. На странице с токеном нажмите \
             закладку.",
            "Ctrl+Shift+B (⇧⌘B on a Mac) shows the bookmarks bar. Drag the button to it. On the page with the token, press \
             the bookmark.",
        ),
    ),
    (
        Text::same("Firefox"),
        text(
            "Ctrl+Shift+B (на Mac ⇧⌘B) покажет панель закладок. Дальше так же.",
            "Ctrl+Shift+B (⇧⌘B on a Mac) shows the bookmarks toolbar. Then the same.",
        ),
    ),
    (
        Text::same("Safari"),
        text("⇧⌘B покажет панель избранного. Дальше так же.", "⇧⌘B shows the Favorites bar. Then the same."),
    ),
    (
        text("Телефон", "A phone"),
        text(
            "Нажмите «Скопировать для телефона». Добавьте в закладки любую страницу, затем измените закладку: имя покороче, \
             вместо адреса — скопированное. На странице с токеном наберите имя закладки в адресной строке и выберите её в \
             подсказках.",
            "Press Copy for a phone. Bookmark any page, then edit the bookmark: a short name, and what you copied in the place \
             of the address. On the page with the token, type the bookmark's name into the address bar and choose it among \
             the suggestions.",
        ),
    ),
];

/// The line over the scripts.
pub const INSIDE: Text = text("Что внутри закладок", "What is inside the bookmarks");
/// How the address follows from the script.
pub const SAME: Text = text(
    "В закладке тот же текст, только без пояснений и лишних пробелов. Читает он адрес страницы и язык браузера, больше ничего.",
    "The bookmark holds the same text, without remarks and needless spaces. It reads the page's address and the browser's language, nothing else.",
);

/// What saving the page is for.
pub const SAVE_HEADING: Text = text("Брелок без сети", "Brelok without a network");
/// Button: save the page.
pub const SAVE: Text = text("Сохранить страницу", "Save this page");
/// What is saved.
pub const SAVED_FILE: Text = text(
    "Вся страница — один файл, brelok.html. С диска он работает так же, и сеть ему не нужна. Браузер ещё раз скачает его с \
     этого сайта.",
    "The whole page is one file, brelok.html. From a disk it works the same and needs no network. The browser downloads it \
     from this site once more.",
);
/// On a page that was opened from a disk.
pub const SAVED_ALREADY: Text = text(
    "Эта страница открыта с диска: она уже сохранена и работает без сети.",
    "This page was opened from a disk: it is saved already and works without a network.",
);
