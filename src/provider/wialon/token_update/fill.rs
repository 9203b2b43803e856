//! The form, filled with a call that somebody else wrote: as it stands, so that what is wrong with it is said beside
//! its field.

use super::super::access_flags::ACCESS_FLAGS;
use super::super::remark::Field;
use super::{CallMode, Form, SERVICE};
use crate::flags::{Change, Radix};
use crate::outcome::Outcome;
use crate::response::{Response, Value};
use crate::secret::Secret;

/// Parameters that go into a field as they stand.
const TEXTS: [Field; 7] = [Field::UserId, Field::App, Field::At, Field::Dur, Field::P, Field::H, Field::Sid];

impl Form {
    /// The form of a `token/update` call that was read; `None` where it is another call.
    ///
    /// ```
    /// use brelok::{provider::wialon::token_update::Form, response::read};
    /// let call = read(r#"{"callMode":"create","app":"my-app","at":0,"dur":0,"fl":256,"p":"{}"}"#).answer;
    /// assert_eq!(Form::of_call(&call).unwrap().app, "my-app");
    /// ```
    pub fn of_call(call: &Response) -> Option<Form> {
        let named = text(call, "svc").is_none_or(|svc| svc == SERVICE);
        if call.outcome != Outcome::Call || !named {
            return None;
        }
        let mut form = Form { call_mode: CallMode::from_wire(&text(call, "callMode")?)?, ..Form::default() };
        if form.call_mode != CallMode::Delete {
            // What the call does not say is not made up: an empty field says that it is missing.
            for field in [Field::At, Field::Dur, Field::P] {
                form.set_text(field, Secret::default());
            }
        }
        for field in TEXTS {
            if let Some(text) = text(call, field.id()) {
                form.set_text(field, text.into());
            }
        }
        if let Some(items) = text(call, Field::Items.id()) {
            form.set_text(Field::Items, items.trim_matches(['[', ']']).into());
        }
        if let Some(fl) = text(call, Field::Fl.id()) {
            form.fl = form.fl.update(Change::Text(Radix::Decimal, fl), &ACCESS_FLAGS);
        }
        form.delete_all = text(call, Field::DeleteAll.id()).is_some_and(|all| all == "true" || all == "1");
        if let Some(host) = &call.host {
            form.set_text(Field::Host, host.as_str().into());
        }
        Some(form)
    }
}

/// The text of a parameter, where it is in the call.
fn text(call: &Response, name: &str) -> Option<String> {
    Some(match &call.field(name)?.value {
        Value::Open(text) => text.clone(),
        // The form masks it in its own field.
        Value::Secret(secret) => secret.expose().to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::response::read;

    fn form(call: &str) -> Form {
        Form::of_call(&read(call).answer).unwrap()
    }

    #[test]
    fn a_call_fills_the_form_as_it_stands() {
        let form = form(
            r#"svc=token/update&params={"callMode":"update","h":"abc","app":"a","at":"0","dur":"x","fl":"0x300","items":[1,2],"p":"{}"}&sid=def"#,
        );
        assert_eq!((form.call_mode, form.app.as_str(), form.dur.as_str()), (CallMode::Update, "a", "x"));
        assert_eq!((form.fl.set().bits(), form.items.as_str()), (768, "1,2"));
        assert_eq!((form.h, form.sid), ("abc".into(), "def".into()));
    }

    #[test]
    fn what_is_built_fills_the_form_again() {
        let mut built =
            Form {
                app: "Мой \"трекер\" 🚚".into(), items: "1,9007199254740993".into(), ..Form::default()
            };
        built.p = r#"{"note":"a\"b","zones":1}"#.into();
        built.fl = built.fl.update(Change::Flag(0x100, true), &ACCESS_FLAGS);
        let request = built.check().0.unwrap().request();
        for text in [&request.address, &request.body, &request.params] {
            let again = form(text.expose()).check().0.unwrap().request();
            assert_eq!(again.params, request.params);
        }
    }

    #[test]
    fn other_calls_do_not_fill_it() {
        for call in
            ["svc=token/list&params={}", "svc=token/login&params={\"token\":\"x\"}", "access_token=abc"]
        {
            assert!(Form::of_call(&read(call).answer).is_none(), "{call}");
        }
    }
}
