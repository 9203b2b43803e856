//! The words of the seal: how many connections there were, how to check that, and what the policy cannot do.

use super::span::plural;
use crate::app::connections::{Attempt, State};
use crate::text::{Lang, Text, text};

/// The quiet line: `0 connections since opening`.
pub fn count(lang: Lang, state: &State) -> String {
    let Some(made) = state.made else {
        return text("Этот браузер не считает соединений", "This browser counts no connections")
            .get(lang)
            .to_owned();
    };
    let (connections, since) = match lang {
        Lang::Ru => (["соединение", "соединения", "соединений"], " с момента открытия"),
        Lang::En => (["connection", "connections", "connections"], " since opening"),
    };
    let mut line = [&made.to_string(), " ", plural(lang, made.into(), connections), since].concat();
    if state.refused > 0 {
        let refused = state.refused.into();
        let attempts = match lang {
            Lang::Ru => {
                plural(lang, refused, ["попытка остановлена", "попытки остановлены", "попыток остановлено"])
            }
            Lang::En => plural(lang, refused, ["attempt refused", "attempts refused", "attempts refused"]),
        };
        line.extend([", ", &state.refused.to_string(), " ", attempts]);
    }
    line
}

/// Who counts.
pub const WHO_COUNTS: Text = text(
    "Считает браузер: он записывает, что страница загружает с серверов. Добавится запись — вырастет и число.",
    "The browser counts: it records whatever the page loads from servers, and each record adds one to the number.",
);
/// Before the policy.
pub const POLICY: Text = text(
    "Запечатана страница правилом, которое записано в ней самой. Его исполняет браузер, даже если в страницу попадёт чужой \
     код:",
    "What seals the page is a policy that stands in the page itself. The browser enforces it even on foreign code in the \
     page:",
);
/// Button: let the page try to connect.
pub const TRY: Text = text("Попробовать соединиться", "Try to connect");
/// What the button does.
pub const WHAT_IT_TRIES: Text = text(
    "Страница обратится к https://brelok.invalid/ с пустым запросом. Такого сайта нет и не будет: имена на .invalid никому \
     не выдают.",
    "The page sends an empty request to https://brelok.invalid/. There is no such site and never will be: names in \
     .invalid are given to nobody.",
);

/// What became of the attempt.
pub const fn attempt(attempt: Attempt) -> Text {
    match attempt {
        Attempt::Waiting => text("Пробую…", "Trying…"),
        Attempt::Refused => text(
            "Отказано. Браузер сообщил, что запрос остановило правило этой страницы, и никуда его не отправил.",
            "Refused. The browser reports that this page's policy stopped the request, and sent it nowhere.",
        ),
        Attempt::Failed => text(
            "Соединения не вышло, но браузер не сообщил, что его остановило правило страницы. Возможно, просто нет сети.",
            "No connection came about, but the browser does not report that the page's policy stopped it. Perhaps there is \
             just no network.",
        ),
        Attempt::Answered => text(
            "Соединение удалось. Эта копия страницы не запечатана: не вставляйте в неё токенов.",
            "The connection worked. This copy of the page is not sealed: paste no token into it.",
        ),
    }
}

/// The line over the steps.
pub const CHECK: Text = text("Как проверить самому", "How to check it yourself");
/// The steps.
pub const STEPS: [Text; 4] = [
    text(
        "Откройте инструменты разработчика (F12, на Mac ⌥⌘I), вкладку «Сеть» (Network), и обновите страницу. В списке только \
         сама страница; строка с data: — значок внутри неё.",
        "Open the developer tools (F12, ⌥⌘I on a Mac) at Network, and reload the page. Only the page itself \
         is listed; a line with data: is the icon inside it.",
    ),
    text(
        "Вставьте выдуманный токен, соберите запрос, скопируйте. Новых строк нет.",
        "Paste an invented token, build a request, copy. No line is added.",
    ),
    text(
        "Нажмите «Попробовать соединиться». Отказ виден и там: Chrome пишет «blocked:csp».",
        "Press Try to connect. The refusal shows there, too: Chrome writes “blocked:csp”.",
    ),
    text("Отключите сеть: страница работает дальше.", "Turn the network off: the page goes on working."),
];

/// The line over what the policy cannot do.
pub const LIMITS: Text = text("Чего печать не может", "What the seal cannot do");
/// What it cannot do.
pub const CANNOT: [Text; 9] = [
    text(
        "Остановить расширение браузера: то, которому разрешено читать страницы, прочтёт и эту. Надёжнее приватное окно без \
         расширений.",
        "Stop a browser extension: one that may read pages can read this one. A private window without extensions is \
         safer.",
    ),
    text(
        "Остановить переход на другую страницу. Сам Брелок никуда не переходит: только по ссылке, которую нажали вы.",
        "Stop the page from leaving for another one. Brelok leaves only by a link that you press.",
    ),
    text(
        "Остановить звонок (WebRTC): на него правило страницы не распространяется. В самом Брелоке такого кода нет.",
        "Stop a call (WebRTC): the page's policy does not cover it. Brelok itself has no such code.",
    ),
    text(
        "Остановить соединение без запроса (preconnect), которое сообщает только имя сервера: чужой код в странице мог бы \
         вписать секрет в это имя. В самом Брелоке такого кода нет.",
        "Stop a connection without a request (preconnect), which tells only a server's name: foreign code in the page could \
         put a secret into it. Brelok itself has no such code.",
    ),
    text(
        "Скрыть от сайта, что страницу открыли. Что стоит в её адресе после «?», сайт видит, а после «#» — нет.",
        "Hide from the site that the page was opened. The site sees what stands in the address after “?”, but not what stands \
         after “#”.",
    ),
    text(
        "Стереть из памяти браузера всё до последнего следа: строки JavaScript не стираются. «Забыть» очищает страницу, \
         остальное уходит вместе с вкладкой.",
        "Wipe every trace from the browser's memory: strings of JavaScript cannot be wiped. Forget empties the page; the \
         rest goes when the tab is closed.",
    ),
    text(
        "Убрать из журнала браузера (performance) адрес, с которым открыли страницу: он остаётся там, пока открыта вкладка. \
         Брелок этот журнал не читает.",
        "Take the address with which the page was opened out of the browser's performance record: it stays there while the \
         tab is open. Brelok does not read it.",
    ),
    text(
        "Запретить сайту, вход на который открыт в отдельном окне, увести эту вкладку на другую страницу: без связи с ней он \
         не передал бы токен. Прочитать её он не может.",
        "Forbid the site of a sign-in window to move this tab elsewhere: without a link to it, it could not hand the token \
         over. It cannot read the tab.",
    ),
    text(
        "Запретить другой странице показать эту внутри себя: хостинг файлов не задаёт заголовков, а правилу внутри страницы \
         это не по силам. В чужой рамке Брелок ничего не читает.",
        "Forbid another page to show this one inside itself: a static host sets no headers, and a policy inside the page is \
         not able to. In a frame Brelok reads nothing.",
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_counts_in_both_languages() {
        let state = |made, refused| State { made, refused, attempt: None };
        for (made, refused, ru, en) in [
            (Some(0), 0, "0 соединений с момента открытия", "0 connections since opening"),
            (Some(1), 0, "1 соединение с момента открытия", "1 connection since opening"),
            (
                Some(0),
                2,
                "0 соединений с момента открытия, 2 попытки остановлены",
                "0 connections since opening, 2 attempts refused",
            ),
            (None, 0, "Этот браузер не считает соединений", "This browser counts no connections"),
        ] {
            assert_eq!(count(Lang::Ru, &state(made, refused)), ru);
            assert_eq!(count(Lang::En, &state(made, refused)), en);
        }
    }

    #[test]
    fn the_address_that_is_named_is_the_one_that_is_tried() {
        for lang in Lang::ALL {
            assert!(WHAT_IT_TRIES.get(lang).contains(crate::app::connections::NOWHERE));
        }
    }
}
