//! JavaScript for Node.js, with its own `fetch`.

use super::super::call::{Call, Failure, Method, Value};
use super::super::literal;
use super::language::{Language, push_members};
use super::variables;
use crate::secret::Secret;

const JAVASCRIPT: Language = Language {
    literal: literal::javascript,
    variable: variables::constant,
    assign: ["const ", " = ", ";\n"],
    environment: "const # = process.env.@;\nif (!#) throw new Error(\"@ is not set\");\n",
    pair: ["  ", ": ", ",\n"],
    plus: " + ",
    json: ["JSON.stringify(", ")"],
};

/// The call as a module that prints the answer.
pub fn write(call: &Call, inside: bool) -> Secret {
    let mut code = String::new();
    if call.form.iter().any(|parameter| matches!(parameter.value, Value::File(_))) {
        code.push_str("import { readFile } from \"node:fs/promises\";\n\n");
    }
    let start = code.len();
    JAVASCRIPT.secrets(&mut code, call, inside);
    if code.len() > start {
        code.push('\n');
    }
    if !call.query.is_empty() {
        code.push_str("const query = new URLSearchParams({\n");
        JAVASCRIPT.pairs(&mut code, &call.query);
        code.push_str("});\n");
    }
    push_form(&mut code, call);
    code.push_str("const reply = await fetch(");
    if call.query.is_empty() {
        literal::javascript(&mut code, &call.endpoint);
    } else {
        literal::javascript(&mut code, &[&call.endpoint, "?"].concat());
        code.push_str(" + query");
    }
    code.push_str(
        ", {\n  method: \"POST\",\n  body: form,\n  redirect: \"error\",\n  signal: AbortSignal.timeout(30_000),\n});\n\
         const text = await reply.text();\n\
         let answer;\n\
         try {\n  \
           answer = JSON.parse(text);\n\
         } catch {\n  \
           // The parser would quote the answer, which may repeat a secret.\n  \
           throw new Error(\"The service answered \" + reply.status + \" without JSON\");\n\
         }\n",
    );
    code.push_str(match call.failure {
        Failure::Status => "if (answer?.status !== 200)",
        _ => "if (answer?.error)",
    });
    code.push_str(" throw new Error(\"The service answered with an error: \" + answer");
    push_members(&mut code, call.failure.names(), [".", ""]);
    code.push_str(");\nconsole.log(text);\n");
    Secret::from(code)
}

fn push_form(code: &mut String, call: &Call) {
    if call.method != Method::Multipart {
        code.push_str("const form = new URLSearchParams({\n");
        JAVASCRIPT.pairs(code, &call.form);
        code.push_str("});\n");
        return;
    }
    code.push_str("const form = new FormData();\n");
    for parameter in &call.form {
        code.extend(["form.append(\"", parameter.name, "\", "]);
        if let Value::File(name) = &parameter.value {
            code.push_str("new Blob([await readFile(");
            literal::javascript(code, name);
            code.push_str(")]), ");
        }
        JAVASCRIPT.value(code, &parameter.value);
        code.push_str(");\n");
    }
}
