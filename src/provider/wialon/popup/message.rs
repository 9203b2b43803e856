//! A message, and whether it is the answer that is waited for (promise S15).

use super::super::PROVIDER;
use super::{Heard, State};
use crate::outcome::Outcome;
use crate::request::Host;
use crate::response::{Reading, Response, judge as second_look, read};
use crate::secret::Secret;
use crate::text::Text;

/// An answer is not longer than this, in bytes.
pub const LONGEST: usize = 4096;

/// A message as it came in.
#[derive(Clone, Debug)]
pub struct Message {
    /// The origin of the document that sent it, as the browser states it.
    pub origin: String,
    /// Whether the window that sent it is the one that was opened.
    pub from_window: bool,
    /// Its text; `None` where it is an object, a number, a file or anything else.
    pub text: Option<Secret>,
}

/// What a message is.
#[derive(Clone, Debug, PartialEq)]
pub enum Verdict {
    /// The answer.
    Accept(Answer),
    /// From the right window, but no answer yet.
    Note(Heard),
    /// Nothing that is waited for. Who sent it is not told.
    Ignore(Ignored),
}

/// Why a message is ignored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ignored {
    /// Nothing is waited for, or not any more.
    NotWaiting,
    /// Another site sent it, or the same site by another scheme, another host name or another port.
    Origin,
    /// Another window or a frame sent it.
    Window,
    /// It is no text.
    NoText,
    /// It is longer than any answer.
    TooLong,
    /// It does not look like an answer of Wialon.
    NoAnswer,
}

/// An answer, read.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer(pub Reading);

/// Whether a message is what is waited for.
pub fn judge(message: &Message, state: &State) -> Verdict {
    let State::Waiting(waiting) = state else {
        return Verdict::Ignore(Ignored::NotWaiting);
    };
    if message.origin != waiting.origin {
        return Verdict::Ignore(Ignored::Origin);
    }
    if !message.from_window {
        return Verdict::Ignore(Ignored::Window);
    }
    // To be read.
    let Some(text) = message.text.as_ref().map(Secret::expose) else {
        return Verdict::Ignore(Ignored::NoText);
    };
    if text.len() > LONGEST {
        return Verdict::Ignore(Ignored::TooLong);
    }
    let Some(mut reading) = payload(text).map(read) else {
        return Verdict::Ignore(Ignored::NoAnswer);
    };
    let answer = &mut reading.answer;
    if is_failure(answer) {
        return Verdict::Note(Heard::Refused(reason(answer)));
    }
    match answer.outcome {
        Outcome::Token | Outcome::Hash => {
            answer.host = waiting.origin.parse::<Host>().ok().map(|host| host.name().to_owned());
            if let Some(state) = &waiting.state
                && answer.field("state").is_some()
            {
                // It is compared and goes nowhere. `post_token.html` need not pass it on: then there is nothing to compare.
                second_look::state(&[state.expose()], answer);
            }
            Verdict::Accept(Answer(reading))
        }
        Outcome::Denied | Outcome::Error => Verdict::Note(Heard::Refused(reason(answer))),
        Outcome::Unfinished if *answer.provider == PROVIDER => Verdict::Note(Heard::SecondFactor),
        _ => Verdict::Ignore(Ignored::NoAnswer),
    }
}

/// The part of a message that holds the answer: `access_token=…` and `access_hash=…` of `post_token.html`, JSON after
/// `loginauth:` of `post_message.html`, JSON of the Logistics page.
fn payload(text: &str) -> Option<&str> {
    let pairs = ["access_token=", "access_hash=", "svc_error="].iter().any(|name| text.starts_with(name));
    let json = text.strip_prefix("loginauth:").or_else(|| text.contains(SUCCESS).then_some(text));
    json.map(str::trim_start).filter(|json| json.starts_with('{')).or_else(|| pairs.then_some(text))
}

/// The member by which the Logistics page says whether it let the person in.
const SUCCESS: &str = "isAuthSuccess";

fn is_failure(answer: &Response) -> bool {
    answer.open(SUCCESS).is_some_and(|text| text != "true")
}

/// What the last `svc_error` means, where it is known.
fn reason(answer: &Response) -> Option<Text> {
    let field = answer.field("svc_error")?;
    let code = field.value.open()?;
    field.parameter?.values.iter().find(|(known, _)| *known == code).map(|(_, meaning)| *meaning)
}

#[cfg(test)]
mod tests {
    use super::super::{Action, Waiting};
    use super::*;
    use crate::notice;
    use proptest::prelude::*;

    const SITE: &str = "https://hosting.wialon.com";
    const TOKEN: &str = "222f828767efc2f91624a8940f1f836f99EEE3692F09E2E8C662248B483B7FFC050FEC94";
    const HASH: &str = "6e8c1a52c9c14b2a8d5a3c0f5a1b7d90";

    fn waiting() -> State {
        let waiting = Waiting::new(SITE.to_owned(), Some("mine".into()), 0);
        State::default().update(&Action::Opened(waiting))
    }

    fn from_window(text: &str) -> Message {
        Message { origin: SITE.to_owned(), from_window: true, text: Some(text.into()) }
    }

    fn answer() -> String {
        ["access_token=", TOKEN].concat()
    }

    fn ignored(message: Message) -> Option<Ignored> {
        match judge(&message, &waiting()) {
            Verdict::Ignore(ignored) => Some(ignored),
            _ => None,
        }
    }

    fn taken(text: &str) -> Response {
        match judge(&from_window(text), &waiting()) {
            Verdict::Accept(Answer(reading)) => reading.answer,
            other => panic!("{text}: {other:?}"),
        }
    }

    #[test]
    fn every_known_answer_is_taken() {
        let logistics = |name: &str, value: &str| {
            [r#"{"isAuthSuccess":true,"type":""#, name, r#"","value":""#, value, r#""}"#].concat()
        };
        let token_in_json = [r#"loginauth:{"access_token":""#, TOKEN, r#"","svc_error":"0"}"#].concat();
        for (text, outcome, secret) in [
            (answer(), Outcome::Token, TOKEN),
            (["access_hash=", HASH].concat(), Outcome::Hash, HASH),
            (answer() + "&user_name=me&svc_error=0", Outcome::Token, TOKEN),
            (token_in_json, Outcome::Token, TOKEN),
            (logistics("access_token", TOKEN), Outcome::Token, TOKEN),
            (logistics("access_hash", HASH), Outcome::Hash, HASH),
        ] {
            let answer = taken(&text);
            assert_eq!((answer.outcome, answer.provider.id), (outcome, "wialon"), "{text}");
            assert_eq!(answer.main_secret().unwrap().1.expose(), secret, "{text}");
            assert_eq!(answer.notices, notice::Notices::default(), "{text}");
            assert_eq!(answer.host.as_deref(), Some("hosting.wialon.com"));
        }
    }

    #[test]
    fn s15_another_site_is_ignored_however_alike() {
        for origin in [
            "https://evil.example",
            "https://hosting.wialon.com:8443",
            "https://hosting.wialon.com:443",
            "https://a.hosting.wialon.com",
            "https://wialon.com",
            "http://hosting.wialon.com",
            "https://hosting.wialon.com.evil.example",
            "https://hosting.wialon.com/",
            "https://hst-api.wialon.com",
            "HTTPS://hosting.wialon.com",
            "null",
            "",
        ] {
            let message = Message { origin: origin.to_owned(), ..from_window(&answer()) };
            assert_eq!(ignored(message), Some(Ignored::Origin), "{origin}");
        }
    }

    #[test]
    fn s15_another_window_of_the_right_site_is_ignored() {
        let message = Message { from_window: false, ..from_window(&answer()) };
        assert_eq!(ignored(message), Some(Ignored::Window));
    }

    #[test]
    fn s15_an_object_is_ignored() {
        assert_eq!(ignored(Message { text: None, ..from_window("") }), Some(Ignored::NoText));
    }

    #[test]
    fn s15_a_long_text_is_ignored() {
        let long = |length: usize| format!("{:x<length$}", answer() + "&user_name=");
        assert_eq!(ignored(from_window(&long(LONGEST))), None);
        assert_eq!(ignored(from_window(&long(LONGEST + 1))), Some(Ignored::TooLong));
    }

    #[test]
    fn s15_a_text_that_is_no_answer_is_ignored() {
        for text in [
            "",
            "ready",
            TOKEN,
            "access_token=",
            "loginauth:",
            "loginauth:{}",
            "loginauth:access_token=1",
            "https://hosting.wialon.com/post_token.html?access_token=1",
            "{\"access_token\":\"1\"}",
            "access_token",
            " access_token=1",
        ] {
            assert_eq!(ignored(from_window(text)), Some(Ignored::NoAnswer), "{text}");
        }
    }

    #[test]
    fn s17_a_state_that_comes_back_is_compared_and_one_that_does_not_is_not_missed() {
        let mismatch = |end: &str| taken(&(answer() + end)).notices.contains(&notice::STATE_MISMATCH);
        assert!(!mismatch(""));
        assert!(!mismatch("&state=mine"));
        assert!(mismatch("&state=other"));
        assert!(mismatch("&state=mine&state=other"));
        assert!(mismatch("&state="));
    }

    #[test]
    fn a_refusal_and_a_second_step_are_told_by_their_names() {
        let note = |text: &str| match judge(&from_window(text), &waiting()) {
            Verdict::Note(heard) => heard,
            other => panic!("{text}: {other:?}"),
        };
        for (text, reason) in [
            (r#"loginauth:{"svc_error":"8"}"#, Some("wrong user name or password")),
            ("svc_error=7", Some("access denied")),
            ("access_token=&svc_error=8", Some("wrong user name or password")),
            (r#"loginauth:{"svc_error":"4321"}"#, None),
            (r#"{"isAuthSuccess":false}"#, None),
            (r#"{"isAuthSuccess":false,"type":"access_token","value":""}"#, None),
            (r#"{"isAuthSuccess":false,"type":"access_token","value":"abc"}"#, None),
        ] {
            assert!(
                matches!(note(text), Heard::Refused(told) if told.map(|text| text.en) == reason),
                "{text}"
            );
        }
        let second = r#"loginauth:{"hash":"6e8c1a52c9c14b2a","p":"x","auth_type":"1"}"#;
        assert_eq!(note(second), Heard::SecondFactor);
    }

    proptest! {
        #[test]
        fn s15_only_one_origin_and_one_window_are_heard(origin in ".{0,40}", from_window: bool, text in "\\PC{0,60}") {
            let right = origin == SITE && from_window;
            let message = Message { origin, from_window, text: Some(Secret::from(answer() + &text)) };
            prop_assert_eq!(!matches!(judge(&message, &waiting()), Verdict::Ignore(Ignored::Origin | Ignored::Window)), right);
        }
    }
}
