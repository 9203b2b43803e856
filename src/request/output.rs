//! The forms in which a call can be taken away: an address, a body, and code that makes the call.
//!
//! No secret stands in them unless the person asks for it. Until then code takes it from an environment variable (promise
//! S19), and the plain forms mask it (promise S12).

mod cmd;
mod csharp;
mod curl;
mod endpoint;
mod javascript;
mod language;
mod one_c;
mod php;
mod python;
mod python_wialon;
mod variables;
mod wire;

pub use wire::address;

use super::call::{Call, Method, Parameter};
use crate::secret::Secret;
use crate::text::{Text, text};

/// A form in which a call can be taken away.
#[derive(Clone, Copy)]
pub struct Output {
    /// Its name for programs: `data-output` in the page.
    pub id: &'static str,
    /// Its name for people.
    pub title: Text,
    /// What it takes to use it.
    pub hint: Text,
    /// Whether this call can be written so.
    pub fits: fn(&Call) -> bool,
    /// Writes the call down. With `inside` a secret that was typed stands in it; without it none does.
    pub write: fn(&Call, bool) -> Secret,
    /// Whether it is code, which can take secrets from the environment.
    pub code: bool,
}

/// All forms, in the order in which they are offered.
pub static OUTPUTS: &[Output] = &[
    Output {
        id: "url",
        title: text("Адрес", "Address"),
        hint: text(
            "Откройте в браузере или вставьте в программу. Учтите: адрес остаётся в истории и журналах.",
            "Open it in a browser or put it into a program. Mind that an address stays in history and logs.",
        ),
        fits: wire::has_address,
        write: address,
        code: false,
    },
    Output {
        id: "params",
        title: text("Параметры для чтения", "Parameters for reading"),
        hint: text(
            "Те же значения, что в запросе, по одному на строке.",
            "The values of the request, one per line.",
        ),
        fits: wire::has_params,
        write: wire::params,
        code: false,
    },
    Output {
        id: "body",
        title: text("Тело POST-запроса", "POST body"),
        hint: text(
            "Заголовок Content-Type: application/x-www-form-urlencoded.",
            "The header is Content-Type: application/x-www-form-urlencoded.",
        ),
        fits: wire::has_body,
        write: wire::body,
        code: false,
    },
    Output {
        id: "curl",
        title: text("curl (bash)", "curl (bash)"),
        hint: text(
            "Для терминала Linux и macOS, для Git Bash и WSL.",
            "For a terminal of Linux or macOS, for Git Bash and WSL.",
        ),
        fits: curl::fits,
        write: curl::write,
        code: true,
    },
    Output {
        id: "curl-windows",
        title: text("curl (Windows)", "curl (Windows)"),
        hint: text(
            "Вставьте в командную строку (cmd), не в PowerShell и не в .bat-файл: там действуют другие кавычки.",
            "Paste it into the Command Prompt (cmd), not into PowerShell or a .bat file, where other quoting holds.",
        ),
        fits: cmd::fits,
        write: cmd::write,
        code: true,
    },
    Output {
        id: "python",
        title: text("Python", "Python"),
        hint: text(
            "Нужен пакет requests: pip install requests",
            "Needs the package requests: pip install requests",
        ),
        fits: is_request,
        write: python::write,
        code: true,
    },
    Output {
        id: "python-wialon",
        title: text("Python, python-wialon", "Python, python-wialon"),
        hint: text(
            "Для пакета python-wialon 1.2.4: pip install python-wialon==1.2.4",
            "For the package python-wialon 1.2.4: pip install python-wialon==1.2.4",
        ),
        fits: python_wialon::fits,
        write: python_wialon::write,
        code: true,
    },
    Output {
        id: "javascript",
        title: text("JavaScript", "JavaScript"),
        hint: text(
            "Для Node.js 18 и новее: сохраните как request.mjs и запустите node request.mjs",
            "For Node.js 18 or newer: save it as request.mjs and run node request.mjs",
        ),
        fits: is_request,
        write: javascript::write,
        code: true,
    },
    Output {
        id: "php",
        title: text("PHP", "PHP"),
        hint: text(
            "Для PHP 7.2 и новее, без Composer; для https нужно расширение openssl.",
            "For PHP 7.2 or newer, without Composer; https needs the extension openssl.",
        ),
        fits: is_form,
        write: php::write,
        code: true,
    },
    Output {
        id: "csharp",
        title: text("C#", "C#"),
        hint: text(
            "Для .NET 6 и новее: содержимое Program.cs консольного приложения.",
            "For .NET 6 or newer: the whole Program.cs of a console application.",
        ),
        fits: is_form,
        write: csharp::write,
        code: true,
    },
    Output {
        id: "1c",
        title: text("1С:Предприятие", "1C:Enterprise"),
        hint: text(
            "Функция для серверного модуля. Секреты передаются ей параметрами: храните их вне текста модуля.",
            "A function for a server module. Secrets come as its parameters: keep them out of the module's text.",
        ),
        fits: one_c::fits,
        write: one_c::write,
        code: true,
    },
];

/// Whether a secret was typed that the call sends.
pub fn holds_secret(call: &Call) -> bool {
    variables::variables(call).into_iter().any(|variable| !variable.value.is_empty())
}

/// A call in the form of this id, where it has that form.
pub fn output(id: &str, call: &Call, inside: bool) -> Option<Secret> {
    let output = OUTPUTS.iter().find(|output| output.id == id && (output.fits)(call))?;
    Some((output.write)(call, inside))
}

/// Whether a program sends it; a sign-in link is opened by a person.
fn is_request(call: &Call) -> bool {
    call.method != Method::Link
}

/// Whether its body is a form without files.
fn is_form(call: &Call) -> bool {
    matches!(call.method, Method::PostOrGet | Method::Post)
}

/// All parameters, those of the address first.
fn parameters(call: &Call) -> impl Iterator<Item = &Parameter> {
    call.query.iter().chain(&call.form)
}
