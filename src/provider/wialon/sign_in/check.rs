//! From what was typed to the link.

use super::super::fields::{at, dur, host, redirect_uri, words};
use super::super::{access_flags::ACCESS_FLAGS, inputs::HOST, sentences};
use super::form::*;
use super::{ANSWER_FLAGS, PATH};
use crate::flags::FlagSet;
use crate::form::{Field, Filled, Remarks, flags};
use crate::request::call::{Call, Failure, Method, Parameter, Value};

/// The link, where nothing is wrong.
pub fn check(filled: &Filled, remarks: &mut Remarks) -> Option<Call> {
    let site = host::read_site(HOST, filled.text(HOST), remarks);
    let client_id = client_id(filled.text(CLIENT_ID), remarks);
    let at = at::read(ACTIVATION_TIME, filled.text(ACTIVATION_TIME), remarks);
    let dur = dur::read(DURATION, filled.text(DURATION), remarks);
    let access = flags::read(ACCESS_TYPE, filled, &ACCESS_FLAGS, remarks);
    if access == Some(FlagSet::EMPTY) {
        remarks.say(ACCESS_TYPE, sentences::FL_NOTHING);
    }
    if access == Some(FlagSet::UNRESTRICTED) && dur == Some(0) {
        remarks.say(ACCESS_TYPE, sentences::FL_FOREVER);
    }
    let redirect = redirect_uri::read(REDIRECT_URI, filled.text(REDIRECT_URI), remarks);
    let answer = flags::read(FLAGS, filled, &ANSWER_FLAGS, remarks);
    let response_type = response_type(filled.text(RESPONSE_TYPE), remarks);
    let [lang, user, css] = [LANG, USER, CSS_URL].map(|field| words(field, filled.text(field), remarks));
    if !css.is_empty() {
        remarks.say(CSS_URL, sentences::CSS_SIMPLE);
    }

    let mut query = Vec::new();
    let mut push = |field: Field, value: &str| {
        if !value.is_empty() {
            query.push(Parameter { name: field.0, value: Value::Text(value.to_owned()) });
        }
    };
    push(CLIENT_ID, client_id);
    push(ACCESS_TYPE, &access?.bits().to_string());
    push(ACTIVATION_TIME, &at?.to_string());
    push(DURATION, &dur?.to_string());
    push(FLAGS, &answer?.bits().to_string());
    push(LANG, lang);
    push(USER, user);
    push(REDIRECT_URI, redirect?);
    push(CSS_URL, css);
    push(RESPONSE_TYPE, response_type?);
    let endpoint = site?.to_string() + PATH;
    Some(Call { method: Method::Link, endpoint, query, form: Vec::new(), failure: Failure::Unanswered })
}

/// The application's name; without one the site's own title is taken.
fn client_id<'a>(text: &'a str, remarks: &mut Remarks) -> &'a str {
    let trimmed = text.trim();
    if trimmed.is_empty() {
        remarks.say(CLIENT_ID, sentences::CLIENT_MISSING);
        return "";
    }
    if trimmed.len() < text.len() {
        remarks.say(CLIENT_ID, sentences::APP_SPACES);
    }
    text
}

/// One of the two documented kinds of answer; another is somebody's mistake.
fn response_type<'a>(text: &'a str, remarks: &mut Remarks) -> Option<&'a str> {
    if !RESPONSE_TYPES.iter().any(|choice| choice.value == text) {
        remarks.say(RESPONSE_TYPE, sentences::RESPONSE_TYPE_UNKNOWN);
        return None;
    }
    if text == "hash" {
        remarks.say(RESPONSE_TYPE, sentences::RESPONSE_HASH);
    }
    Some(text)
}
