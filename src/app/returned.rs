//! What comes back from a sign-in that began here brings the link's `state` with it (promise S17).

use super::builder::Left;
use super::reader;
use crate::outcome::Outcome;
use crate::response::{Response, judge};

/// Compares what was read with the `state` of the links by which the person left, if it may answer any of them. Another
/// `state`, or none, becomes a danger of the answer (RFC 6749, section 10.12).
pub fn compare(reader: &mut reader::State, left_with: &[Left]) {
    let Some(reading) = &mut reader.reading else {
        return;
    };
    let answer = &reading.answer;
    let answers = matches!(answer.outcome, Outcome::Token | Outcome::Code | Outcome::Denied);
    // A person who copies the token out of its address leaves the state behind.
    let alone = !reader.pasted.is_empty() && answer.host.is_none() && answer.fields.len() == 1;
    // VK does not always send it with a refusal, which gives nothing that could be planted.
    let refusal = answer.outcome == Outcome::Denied && answer.field("state").is_none();
    let links = left_with.iter().filter(|left| may_answer(answer, left));
    // They are compared and go nowhere.
    let states: Vec<&str> = links.map(|left| left.state.expose()).collect();
    if answers
        && !alone
        && !refusal
        && !states.is_empty()
        // What somebody shares already was compared when it was new.
        && let Some(reading) = reading.alone()
    {
        judge::state(&states, &mut reading.answer);
    }
}

/// Whether this may be the answer to a link. Nothing tells whose a code is but the page that it came to, and an address that
/// was opened here has none.
fn may_answer(answer: &Response, link: &Left) -> bool {
    let is_anybodys = answer.provider.domains.is_empty();
    answer.provider.id == link.service || is_anybodys && (answer.host.is_none() || answer.host == link.host)
}

#[cfg(test)]
mod tests {
    use crate::app::{Action, builder, reader, shared::Shared, tests::whole};
    use crate::form::Field;
    use crate::notice;
    use crate::response::Reading;
    use crate::secret::Secret;
    use std::rc::Rc;

    /// The page after a person left by a VK sign-in link with the state `mine`, and came back with an answer.
    fn came_back(with: &str) -> Shared<Reading> {
        let state = (Field("state"), "mine".into());
        let actions = [
            Action::Builder(builder::Action::Choose("vk/sign-in", None)),
            Action::Builder(builder::Action::Put(Rc::from([(Field("client_id"), "2685278".into()), state]))),
            Action::Builder(builder::Action::Leave),
            Action::Reader(reader::Action::Paste(with.into(), 7)),
        ];
        let page = actions.into_iter().fold(whole(), |page, action| page.update(action));
        page.reader.reading.unwrap()
    }

    #[test]
    fn s17_an_answer_to_a_link_that_no_form_built_is_compared_as_well() {
        let leave = Action::Builder(builder::Action::LeaveWith("vk", "mine".into()));
        let page = whole().update(leave);
        for (answer, mismatch) in [
            ("access_token=abc&user_id=1&state=mine", false),
            ("access_token=abc&user_id=1&state=other", true),
            ("access_token=abc&user_id=1", true),
            ("error=access_denied&error_reason=user_denied&state=other", true),
            ("error=access_denied&error_reason=user_denied", false),
        ] {
            let answer = ["https://oauth.vk.ru/blank.html#", answer].concat();
            let read = page
                .update(Action::Reader(reader::Action::Paste(answer.as_str().into(), 7)))
                .reader
                .reading
                .unwrap();
            assert_eq!(read.answer.notices.contains(&notice::STATE_MISMATCH), mismatch, "{answer}");
        }
    }

    #[test]
    fn s17_a_code_that_may_be_anybodys_is_compared_as_well() {
        let page = [
            Action::Builder(builder::Action::Choose("vk_id/sign-in", None)),
            Action::Builder(builder::Action::Put(Rc::from([
                (Field("client_id"), "7915193".into()),
                (Field("redirect_uri"), "https://example.com/cb".into()),
                (Field("code_verifier"), "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk".into()),
                (Field("state"), "0123456789abcdef0123456789abcdef".into()),
            ]))),
            Action::Builder(builder::Action::Leave),
            Action::Builder(builder::Action::LeaveWith("vk", "mine".into())),
        ];
        let page = page.into_iter().fold(whole(), |page, action| page.update(action));
        for (answer, mismatch) in [
            ("#code=fc8f75be53ad00b9f4&state=other", true),
            ("#code=fc8f75be53ad00b9f4", true),
            ("#code=fc8f75be53ad00b9f4&state=mine", false),
            ("#code=fc8f75be53ad00b9f4&state=0123456789abcdef0123456789abcdef", false),
            ("https://example.com/cb?code=fc8f75be53ad00b9f4&state=other", true),
            ("https://example.com/cb?code=fc8f75be53ad00b9f4", true),
            ("https://example.com/cb?code=fc8f75be53ad00b9f4&state=mine", true),
            ("https://example.com/cb?code=abc&state=0123456789abcdef0123456789abcdef", false),
            ("https://other.example/cb?code=fc8f75be53ad00b9f4&state=other", false),
        ] {
            let arrived = page.update(Action::Reader(reader::Action::Arrive(answer.into(), 7)));
            let notices = &arrived.reader.reading.as_ref().unwrap().answer.notices;
            assert_eq!(notices.contains(&notice::STATE_MISMATCH), mismatch, "{answer}");
        }
    }

    #[test]
    fn s17_what_is_copied_or_opened_besides_does_not_forget_a_links_state() {
        let builder = |actions: Vec<builder::Action>| {
            actions.into_iter().fold(builder::State::default(), |state, action| state.update(action))
        };
        let vk = builder::Action::LeaveWith("vk", "mine".into());
        let left = builder(vec![vk.clone()]).left_with;
        assert_eq!(left.len(), 1);
        for besides in [
            vec![builder::Action::Copied("url", true)],
            vec![builder::Action::Choose("wialon/sign-in", None), builder::Action::Leave],
            vec![builder::Action::Choose("wialon/sign-in", None), builder::Action::Copied("url", true)],
            vec![builder::Action::LeaveWith("vk_id", "other".into()), vk.clone()],
        ] {
            let after = builder([vec![vk.clone()], besides.clone()].concat());
            assert!(after.left_with.ends_with(&left), "{besides:?}");
        }
    }

    #[test]
    fn s17_a_token_that_was_copied_alone_has_no_state_to_compare() {
        let token = "1b9ff4ea8bf5fa786361d3b434606b78234f1ef33ec8d46f8fcf2d30480ac5d269806c6bd26e7532758bd";
        let leave = Action::Builder(builder::Action::LeaveWith("vk", "mine".into()));
        let page = whole().update(leave);
        let whole = Secret::from(["#access_token=", token].concat());
        for (action, mismatch) in [
            (reader::Action::Paste(token.into(), 7), false),
            (reader::Action::Paste(whole.clone(), 7), false),
            (reader::Action::Arrive(whole, 7), true),
        ] {
            let read = page.update(Action::Reader(action)).reader.reading.unwrap();
            assert_eq!(read.answer.provider.id, "vk");
            assert_eq!(read.answer.notices.contains(&notice::STATE_MISMATCH), mismatch);
        }
    }

    #[test]
    fn s17_an_answer_without_the_links_state_is_a_danger() {
        for (answer, mismatch) in [
            ("https://oauth.vk.com/blank.html#access_token=abc&user_id=1&state=mine", false),
            ("https://oauth.vk.com/blank.html#access_token=abc&user_id=1&state=other", true),
            ("https://oauth.vk.com/blank.html#access_token=abc&user_id=1", true),
            ("https://oauth.vk.com/blank.html#code=fc8f75be53ad00b9f4&state=other", true),
            ("https://example.com/cb#access_token=abc&state=other", false),
            (r#"{"error":{"error_code":5,"error_msg":"User authorization failed"}}"#, false),
        ] {
            let notices = &came_back(answer).answer.notices;
            assert_eq!(notices.contains(&notice::STATE_MISMATCH), mismatch, "{answer}");
        }
    }
}
