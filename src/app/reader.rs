//! The paste field and the card under it.

use super::shared::Shared;
use super::{copy_as, tokens};
use crate::notice::{self, Notice};
use crate::response::{Field, Reading, Response, Value, plain};
use crate::secret::Secret;

/// The reader's part of the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// What stands in the paste field. An address with which the page was opened never stands there.
    pub pasted: Secret,
    /// What was read; `None` before anything was.
    pub reading: Option<Shared<Reading>>,
    /// When it was read, UNIX seconds: lifetimes count from here.
    pub read_at: i64,
    /// Places among the answer's fields whose secret the person asked to see.
    pub shown: Vec<usize>,
    /// The place of the field that was copied last, and whether that worked.
    pub copied: Option<(usize, bool)>,
    /// How the tokens of a list are shown.
    pub tokens: tokens::State,
    /// How the token is shown as code.
    pub copy_as: copy_as::State,
}

/// Something that happened to the reader.
#[derive(Clone, Debug)]
pub enum Action {
    /// The paste field changed, at a UNIX time in seconds.
    Paste(Secret, i64),
    /// The page was opened with a query or a fragment, or the fragment changed.
    Arrive(Secret, i64),
    /// An answer came by a message, at a UNIX time in seconds, and was [`judged`]: it was never in an address nor in the
    /// paste field.
    Receive(Shared<Reading>, i64),
    /// Show or mask the secret of one field.
    Toggle(usize),
    /// The secret of a field was copied, or the browser refused.
    Copied(usize, bool),
    /// Open the call that was read in the builder, or the form that asks with the token that was; the builder does it.
    Build,
    /// Open the form that asks with one of several tokens, by its place among the answer's fields; the builder does it.
    BuildWith(usize),
    /// Open the form that takes back the token that was read; the builder does it.
    Revoke,
    /// The person sorts or narrows the list of tokens.
    Tokens(tokens::Action),
    /// The person looks at the token as code.
    CopyAs(copy_as::Action),
    /// Open a token, by its place among the answer's tokens, in the form that changes it; the form does it.
    OpenAsUpdate(usize),
    /// Open a token, by its place among the answer's tokens, in the form that deletes it; the form does it.
    OpenAsDelete(usize),
    /// Forget everything.
    Forget,
}

impl State {
    /// Whether a secret stands in the paste field, also one that the card masks or does not take.
    pub fn holds_secret(&self) -> bool {
        let is_secret = |field: &Field| matches!(field.value, Value::Secret(_));
        let holds = |response: &Response| {
            response.fields.iter().any(is_secret)
                || !response.tokens.is_empty()
                || response.notices.iter().any(|notice| LEFT_OUT.contains(&notice))
        };
        !self.pasted.is_empty()
            && self
                .reading
                .as_ref()
                .is_some_and(|reading| holds(&reading.answer) || reading.earlier.iter().any(holds))
    }

    /// The reader after something happened. A text in it is read by [`State::told`].
    #[must_use]
    pub fn update(&self, action: Action) -> State {
        match action {
            Action::Paste(pasted, read_at) => State { pasted, read_at, ..State::default() },
            Action::Arrive(_, read_at) => State { read_at, ..State::default() },
            Action::Receive(reading, now) => {
                State { reading: Some(reading), read_at: now, ..State::default() }
            }
            Action::Toggle(place) => {
                let mut shown = self.shown.clone();
                if shown.contains(&place) {
                    shown.retain(|other| *other != place);
                } else {
                    shown.push(place);
                }
                State { shown, ..self.clone() }
            }
            Action::Copied(place, done) => State { copied: Some((place, done)), ..self.clone() },
            Action::Tokens(action) => State { tokens: self.tokens.update(action), ..self.clone() },
            Action::CopyAs(action) => State { copy_as: self.copy_as.update(action), ..self.clone() },
            Action::Build
            | Action::BuildWith(_)
            | Action::Revoke
            | Action::OpenAsUpdate(_)
            | Action::OpenAsDelete(_) => self.clone(),
            Action::Forget => State::default(),
        }
    }

    /// The reader after a text came that is read in this way; `None` where no text came, or it cannot be read so.
    pub fn told(&self, action: &Action, read: Read) -> Option<State> {
        // To be read.
        let reading = match action {
            Action::Paste(text, _) if text.expose().trim().is_empty() => None,
            Action::Paste(text, now) => Some(read(text.expose(), *now)?),
            Action::Arrive(text, now) => Some(arrived(text.expose(), *now, read)?),
            _ => return None,
        };
        Some(State { reading: reading.map(Shared::new), ..self.update(action.clone()) })
    }
}

/// What is told of a text whose secrets stand in no field of the answer.
const LEFT_OUT: [&Notice; 2] = [&notice::LOOK_ALIKE_HOST, &notice::TOKEN_ECHOED];

/// A way of reading a text, at a UNIX time in seconds.
pub type Read = fn(&str, i64) -> Option<Reading>;

/// Reads at once what is spoilt by nothing.
pub fn plainly(text: &str, _: i64) -> Option<Reading> {
    plain::read(text)
}

/// Reads what the page was opened with: this page's own host has seen a secret in the query (promise S8).
fn arrived(text: &str, now: i64, read: Read) -> Option<Reading> {
    let mut reading = read(text, now)?;
    let notices = &mut reading.answer.notices;
    notices.remove(&notice::TOKEN_IN_QUERY);
    notices.remove(&notice::TEXT_AROUND);
    let query = text.split('#').next().filter(|query| query.len() > 1);
    // A code is worth nothing to a host without what the sign-in began with.
    let is_seen = |field: &Field| matches!(field.value, Value::Secret(_)) && field.name != "code";
    if let Some(query) = query
        && read(query, now)?.answer.fields.iter().any(is_seen)
    {
        notices.add(&notice::TOKEN_IN_OUR_QUERY);
    }
    Some(reading)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::rest::wholly;

    fn after(actions: impl IntoIterator<Item = Action>) -> State {
        let update = |state: State, action: Action| {
            state.told(&action, wholly).unwrap_or_else(|| state.update(action))
        };
        actions.into_iter().fold(State::default(), update)
    }

    fn paste(text: &str) -> Action {
        Action::Paste(text.into(), 7)
    }

    #[test]
    fn an_empty_field_has_no_reading() {
        assert!(after([paste("a=b"), paste(" \n")]).reading.is_none());
    }

    #[test]
    fn a_new_reading_is_masked() {
        let state = after([paste("access_token=abc"), Action::Toggle(0), paste("access_token=abcd")]);
        assert!(state.shown.is_empty());
        assert_eq!(after([Action::Toggle(0), Action::Toggle(0)]).shown, [0; 0]);
    }

    #[test]
    fn s8_a_token_in_our_query_is_said() {
        let notices = |text: &str| {
            let state = after([Action::Arrive(text.into(), 7)]);
            state.reading.map(|reading| reading.answer.notices.contains(&notice::TOKEN_IN_OUR_QUERY))
        };
        for (arrived, seen) in [
            ("?access_token=abc&user_name=x", true),
            ("?access_hash=0123456789abcdef0123456789abcdef", true),
            ("?refresh_token=abc&expires_in=1", true),
            ("?sid=0123456789abcdef0123456789abcdef", true),
            ("?code=abc&state=x", false),
            ("#access_token=abc&user_id=1", false),
            ("?utm=1#access_token=abc", false),
            ("?access_token=TOKEN", false),
        ] {
            assert_eq!(notices(arrived), Some(seen), "{arrived}");
        }
    }

    #[test]
    fn what_has_expired_is_said() {
        let is_over = |text: &str, now| {
            let state = after([Action::Paste(text.into(), now)]);
            state.reading.is_some_and(|reading| reading.answer.notices.contains(&notice::EXPIRED))
        };
        let record = r#"{"h":"x","app":"a","at":1000,"ct":1,"dur":60,"fl":-1,"items":[],"p":"{}"}"#;
        assert!(!is_over(record, 1_059));
        assert!(is_over(record, 1_060));
        // {"alg":"none"} and {"exp":5000}.
        let jwt = "eyJhbGciOiJub25lIn0.eyJleHAiOjUwMDB9.c2ln";
        assert!(!is_over(jwt, 4_999) && is_over(jwt, 5_000));
        assert!(!is_over("https://oauth.vk.com/blank.html#access_token=abc&expires_in=1&user_id=1", 9));
    }

    #[test]
    fn a_new_reading_begins_with_the_whole_list() {
        let list = r#"[{"h":"abc","app":"a"},{"h":"abd","app":"b"}]"#;
        let narrowed = Action::Tokens(tokens::Action::Filter("a".into()));
        assert_eq!(after([paste(list), narrowed.clone()]).tokens.filter, "a");
        assert_eq!(after([paste(list), narrowed, paste(list)]).tokens, tokens::State::default());
        assert!(after([paste(list)]).holds_secret());
    }

    #[test]
    fn s12_any_secret_in_the_field_is_known() {
        for (text, holds) in [
            ("access_token=abc&user_id=1", true),
            ("svc=core/search_item&params={\"id\":1}&sid=0123456789abcdef0123456789abcdef", true),
            ("refresh_token=abc&expires_in=1", true),
            (r#"{"eid":"0123456789abcdef0123456789abcdef","user":{"nm":"bus"}}"#, true),
            ("https://id.vk.com/oauth2/auth?client_id=1&client_secret=abc", true),
            ("https://oauth.vk.com.evil.example/blank.html#access_token=abc&user_id=1", true),
            (
                r#"{"error":{"error_code":5,"error_msg":"bad","request_params":[{"key":"sid","value":"abc"}]}}"#,
                true,
            ),
            ("https://oauth.vk.com/authorize?client_id=1&scope=2", false),
            (r#"{"error":7}"#, false),
            ("обычный текст", false),
        ] {
            assert_eq!(after([paste(text)]).holds_secret(), holds, "{text}");
        }
        assert!(!after([Action::Arrive("#access_token=abc".into(), 7)]).holds_secret());
    }

    #[test]
    fn s19_the_next_token_is_not_inside_its_code() {
        let inside = Action::CopyAs(copy_as::Action::Inside(true));
        let token = paste("access_token=abc&user_id=1");
        assert!(after([token.clone(), inside.clone()]).copy_as.inside);
        assert_eq!(after([token.clone(), inside, token]).copy_as, copy_as::State::default());
    }

    #[test]
    fn s13_forget_leaves_nothing() {
        assert_eq!(after([paste("access_token=abc"), Action::Toggle(0), Action::Forget]), State::default());
    }
}
