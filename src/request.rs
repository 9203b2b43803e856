//! Building requests. Every value is encoded here and only here.

pub mod call;
mod host;
mod json;
pub(crate) mod literal;
pub mod output;
pub(crate) mod shell;

pub use call::{Call, Method};
pub use host::{Host, HostError, HostErrorKind, Scheme};
pub use json::{Member, Object, Piece};
pub use output::{OUTPUTS, Output};

use crate::secret::Secret;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// All but the unreserved characters of RFC 3986, section 2.3. A space becomes `%20`, which is right in a query and
/// in a form body alike; `+` for a space is right only in the latter.
const ENCODED_IN_BODY: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// A query may hold `/` as it is (RFC 3986, section 3.4), and `svc=token/update` is how the documentation writes it.
const ENCODED_IN_QUERY: &AsciiSet = &ENCODED_IN_BODY.remove(b'/');

/// A form in which a call can be taken away.
pub struct Output {
    /// `data-output` in the page.
    pub id: &'static str,
    /// Its name.
    pub title: crate::text::Text,
    /// When it is the one to take.
    pub hint: crate::text::Text,
    /// Whether a call has this form.
    pub fits: fn(&Call) -> bool,
    /// Writes the call; with the secrets inside, or from the environment.
    pub write: fn(&Call, bool) -> Secret,
    /// Whether it is code, which takes secrets from the environment.
    pub code: bool,
}

const fn t(ru: &'static str, en: &'static str) -> crate::text::Text {
    crate::text::Text { ru, en }
}

/// All forms.
pub static OUTPUTS: &[Output] = &[
    Output {
        id: "url",
        title: t("Адрес (GET)", "Address (GET)"),
        hint: t(
            "Удобно для пробы в браузере, но адрес остаётся в истории и журналах.",
            "Handy for a try in the browser, yet an address stays in history and logs.",
        ),
        fits: |_| true,
        write: |call, _| address(call),
        code: false,
    },
    Output {
        id: "params",
        title: t("params для чтения", "params for reading"),
        hint: t("То же самое, но по строкам.", "The same, line by line."),
        fits: |_| true,
        write: |call, _| params(call),
        code: false,
    },
    Output {
        id: "body",
        title: t("Тело запроса (POST)", "Body (POST)"),
        hint: t(
            "Так советует документация: application/x-www-form-urlencoded.",
            "What the documentation asks for: application/x-www-form-urlencoded.",
        ),
        fits: |_| true,
        write: |call, _| body(call),
        code: false,
    },
    Output {
        id: "curl",
        title: t("curl", "curl"),
        hint: t("Команда для терминала Linux и macOS.", "A command for a Linux or macOS terminal."),
        fits: |_| true,
        write: |call, _| body(call),
        code: true,
    },
];

/// One form of a call.
pub fn output(id: &str, call: &Call, inside: bool) -> Option<Secret> {
    let output = OUTPUTS.iter().find(|output| output.id == id && (output.fits)(call))?;
    Some((output.write)(call, inside))
}

fn value(value: &call::Value) -> Secret {
    match value {
        call::Value::Text(text) | call::Value::File(text) => text.as_str().into(),
        call::Value::Secret(variable) => variable.value.clone(),
        call::Value::Json(object) => object.compact(),
    }
}

fn address(call: &Call) -> Secret {
    let mut text = call.endpoint.clone();
    text.push('?');
    push(&mut text, &call.form, ENCODED_IN_QUERY);
    Secret::from(text)
}

fn params(call: &Call) -> Secret {
    call.form
        .iter()
        .find_map(|parameter| match &parameter.value {
            call::Value::Json(object) => Some(object.readable()),
            _ => None,
        })
        .unwrap_or_default()
}

fn body(call: &Call) -> Secret {
    let mut text = String::new();
    push(&mut text, &call.form, ENCODED_IN_BODY);
    Secret::from(text)
}

fn push(text: &mut String, parameters: &[call::Parameter], encoded: &'static AsciiSet) {
    for (index, parameter) in parameters.iter().enumerate() {
        if index > 0 {
            text.push('&');
        }
        text.push_str(parameter.name);
        text.push('=');
        text.extend(utf8_percent_encode(value(&parameter.value).expose(), encoded));
    }
}
