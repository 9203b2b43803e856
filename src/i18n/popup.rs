//! The words of the sign-in to Wialon in a window of its own.

use crate::provider::wialon::popup::{End, Heard, State};
use crate::text::{Lang, Text, text};

/// Heading.
pub const TITLE: Text = text("Войти без копирования", "Sign in without copying");
/// The button.
pub const SIGN_IN: Text = text("Войти в отдельном окне", "Sign in in a window");
/// What the button does.
pub const HINT: Text = text(
    "Откроется окно со входом в Wialon. Пароль вводите только в нём. После входа страница post_token.html того же сайта \
     передаст токен сюда: в адресе этой страницы его не будет. Для этого в ссылке меняются redirect_uri и flags и \
     добавляется state.",
    "A window opens with Wialon's sign-in. Type your password only there. After the sign-in the page post_token.html of the \
     same site passes the token on to this page: it is never in this page's address. For this the link gets another \
     redirect_uri, other flags and a state.",
);
/// What to do without the window.
pub const BY_HAND: Text = text(
    "Вручную: откройте ссылку ниже в новой вкладке, войдите, скопируйте весь адрес последней страницы и вставьте его в поле \
     вверху.",
    "By hand: open the link below in a new tab, sign in, copy the whole address of the last page, and paste it into the \
     field at the top.",
);
/// Before the site that is waited for.
pub const WAITING_FOR: Text = text("Ответа ждём от", "Only this site is listened to:");

const WAITING: Text = text(
    "Войдите в открывшемся окне: ответ придёт сюда сам. Ждём пять минут.",
    "Sign in in the window that has opened: the answer comes here by itself. Brelok waits for five minutes.",
);
const SECOND_FACTOR: Text = text(
    "Wialon просит код второго шага. Введите его в том же окне, если оно его спрашивает.",
    "Wialon asks for the code of the second step. Enter it in the same window, if it asks there.",
);
const REFUSED: Text = text(
    "Wialon не дал войти. Попробуйте ещё раз в том же окне.",
    "Wialon did not let you in. Try again in the same window.",
);
const CLOSED: Text = text(
    "Окно закрыто, а ответа не было. Если вы его не закрывали, сайт отделил его от этой страницы. Ответ с другого адреса, \
     чем выбран, не принимается.",
    "The window is closed and no answer came. If you did not close it, the site has cut it off from this page. An answer \
     from another address than the chosen one is not taken.",
);
const REFUSED_AND_CLOSED: Text = text(
    "Wialon не дал войти, и окно закрыто. Проверьте имя и пароль и нажмите ещё раз.",
    "Wialon did not let you in, and the window is closed. Check name and password, and press again.",
);
const SECOND_FACTOR_AND_CLOSED: Text = text(
    "Wialon просил код второго шага, но окно закрыто. Нажмите ещё раз и введите код в окне.",
    "Wialon asked for the code of the second step, but the window is closed. Press again and enter the code there.",
);
const BLOCKED: Text = text(
    "Браузер не дал открыть окно. Разрешите этой странице всплывающие окна и нажмите ещё раз.",
    "The browser did not open the window. Allow this page to open pop-ups, and press again.",
);
const TIMED_OUT: Text = text(
    "За пять минут ответа не было. Из этого окна он больше не принимается: нажмите ещё раз.",
    "No answer came in five minutes. None is taken from that window any more: press again.",
);
const DONE: Text = text(
    "Ответ принят: он вверху страницы. Другого из этого окна Брелок не примет.",
    "The answer is here, at the top of the page. Brelok takes no other from that window.",
);

/// A state by its name for programs (`data-popup` in the page) and in words; `None` before there was a window.
pub fn status(state: &State) -> Option<(&'static str, Text)> {
    Some(match state {
        State::Idle => return None,
        State::Waiting(waiting) => match waiting.heard {
            None => ("waiting", WAITING),
            Some(Heard::Refused(_)) => ("refused", REFUSED),
            Some(Heard::SecondFactor) => ("second-factor", SECOND_FACTOR),
        },
        State::Over(End::Closed(None)) => ("closed", CLOSED),
        State::Over(End::Closed(Some(Heard::Refused(_)))) => ("refused", REFUSED_AND_CLOSED),
        State::Over(End::Closed(Some(Heard::SecondFactor))) => ("second-factor", SECOND_FACTOR_AND_CLOSED),
        State::Over(End::Blocked) => ("blocked", BLOCKED),
        State::Over(End::TimedOut) => ("timed-out", TIMED_OUT),
        State::Over(End::Done) => ("done", DONE),
    })
}

/// Why Wialon let nobody in, where it said so.
pub fn reason(state: &State, lang: Lang) -> Option<&'static str> {
    match state {
        State::Waiting(waiting) => waiting.heard,
        State::Over(End::Closed(heard)) => *heard,
        _ => None,
    }
    .and_then(|heard| match heard {
        Heard::Refused(reason) => Some(reason?.get(lang)),
        Heard::SecondFactor => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::provider::wialon::popup::{PATIENCE, Waiting};

    #[test]
    fn every_state_has_its_own_sentence() {
        let waiting = |heard| State::Waiting(Waiting { heard, ..Waiting::new(String::new(), None, 0) });
        let refused = Some(Heard::Refused(Some(Text::same("why"))));
        let states = [
            waiting(None),
            waiting(refused),
            waiting(Some(Heard::SecondFactor)),
            State::Over(End::Closed(None)),
            State::Over(End::Closed(refused)),
            State::Over(End::Closed(Some(Heard::SecondFactor))),
            State::Over(End::Blocked),
            State::Over(End::TimedOut),
            State::Over(End::Done),
        ];
        let names = states.each_ref().map(|state| status(state).unwrap().0);
        assert_eq!(
            names,
            [
                "waiting",
                "refused",
                "second-factor",
                "closed",
                "refused",
                "second-factor",
                "blocked",
                "timed-out",
                "done"
            ],
        );
        let mut sentences = states.each_ref().map(|state| status(state).unwrap().1.en).to_vec();
        sentences.sort_unstable();
        sentences.dedup();
        assert_eq!(sentences.len(), states.len());
        assert_eq!(reason(&waiting(refused), Lang::En), Some("why"));
        assert_eq!(status(&State::Idle), None);
    }

    #[test]
    fn the_time_in_the_sentences_is_the_time_that_is_waited() {
        assert_eq!(PATIENCE, 5 * 60);
        for sentence in [WAITING, TIMED_OUT] {
            assert!(sentence.en.contains("five minutes"));
            assert!(sentence.ru.contains("пять минут"));
        }
    }
}
