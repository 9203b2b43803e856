//! Python with the package requests.

use super::super::call::{Call, Failure, Method, Parameter, Value};
use super::super::json::{Member, Object};
use super::super::literal;
use super::language::{Language, push_members};
use super::{parameters, variables};
use crate::paste::json::{Json, read};
use crate::secret::Secret;

/// The words of Python; JSON is made of a dictionary by `json.dumps`.
pub const PYTHON: Language = Language {
    literal: literal::python,
    variable: variables::constant,
    assign: ["", " = ", "\n"],
    environment: "# = os.environ[\"@\"]\n",
    pair: ["        \"", "\": ", ",\n"],
    plus: " + ",
    json: ["json.dumps(", ")"],
};

/// The call as a program that prints the answer.
pub fn write(call: &Call, inside: bool) -> Secret {
    let mut secrets = String::new();
    PYTHON.secrets(&mut secrets, call, inside);
    let mut code = String::from("import json\n");
    push_imports(&mut code, call, &secrets);
    code.extend([secrets.as_str(), if secrets.is_empty() { "" } else { "\n" }]);
    for Parameter { name, value } in parameters(call) {
        if let Value::Json(object) = value {
            code.extend([name, " = "]);
            push_dictionary(&mut code, object, "");
            code.push('\n');
        }
    }
    code.push_str("reply = requests.post(\n    ");
    literal::python(&mut code, &call.endpoint);
    code.push_str(",\n");
    push_list(&mut code, "params", &call.query, false);
    let multipart = call.method == Method::Multipart;
    push_list(&mut code, if multipart { "files" } else { "data" }, &call.form, multipart);
    code.push_str("    allow_redirects=False,\n    timeout=30,\n)\nanswer = reply.json()\n");
    code.push_str(match call.failure {
        Failure::Status => "if answer.get(\"status\") != 200:\n",
        _ => "if isinstance(answer, dict) and answer.get(\"error\"):\n",
    });
    code.push_str("    raise RuntimeError(f\"The service answered with an error: {answer");
    push_members(&mut code, call.failure.names(), ["['", "']"]);
    code.push_str("}\")\nprint(json.dumps(answer, ensure_ascii=False, indent=2))\n");
    Secret::from(code)
}

fn push_imports(code: &mut String, call: &Call, secrets: &str) {
    if secrets.contains("os.environ[") {
        code.push_str("import os\n");
    }
    if call.form.iter().any(|parameter| matches!(parameter.value, Value::File(_))) {
        code.push_str("from pathlib import Path\n");
    }
    code.push_str("\nimport requests\n\n");
}

/// An argument that is a dictionary. In a multipart body a part without a file has no name of one.
fn push_list(code: &mut String, argument: &str, parameters: &[Parameter], multipart: bool) {
    if parameters.is_empty() {
        return;
    }
    let [start, equals, end] = PYTHON.pair;
    code.extend(["    ", argument, "={\n"]);
    for Parameter { name, value } in parameters {
        code.extend([start, name, equals]);
        match value {
            Value::File(file) => {
                code.push('(');
                literal::python(code, file);
                code.push_str(", Path(");
                literal::python(code, file);
                code.push_str(").read_bytes())");
            }
            _ => {
                code.push_str(if multipart { "(None, " } else { "" });
                match value {
                    Value::Json(_) => code.extend(["json.dumps(", name, ")"]),
                    _ => PYTHON.value(code, value),
                }
                code.push_str(if multipart { ")" } else { "" });
            }
        }
        code.push_str(end);
    }
    code.push_str("    },\n");
}

/// An object as a dictionary, one member a line; `indent` stands before each.
pub fn push_dictionary(code: &mut String, object: &Object, indent: &str) {
    code.push('{');
    let mut end = "}";
    for (name, member) in object.members() {
        code.extend(["\n", indent, "    \"", name, "\": "]);
        match member {
            Member::Secret(variable) => code.push_str(variable.name),
            Member::Json(json) => push_json(code, json),
        }
        code.push(',');
        end = "\n";
    }
    if end == "\n" {
        code.extend(["\n", indent, "}"]);
    } else {
        code.push_str(end);
    }
}

/// JSON in Python's words. Its numbers are Python's as they stand, however long.
fn push_json(code: &mut String, json: &str) {
    let numbers = json.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'-' | b',' | b'[' | b']'));
    if numbers {
        for (index, number) in json.split(',').enumerate() {
            code.extend([if index > 0 { ", " } else { "" }, number]);
        }
    } else if let Some(Json::Array(values)) = read(&["[", json, "]"].concat()).map(|read| read.json) {
        values.iter().for_each(|value| push_value(code, value));
    }
}

fn push_value(code: &mut String, value: &Json) {
    match value {
        Json::Null => code.push_str("None"),
        Json::Bool(value) => code.push_str(if *value { "True" } else { "False" }),
        Json::Number(digits) => code.push_str(digits),
        Json::String(text) => literal::python(code, text),
        Json::Array(values) => {
            code.push('[');
            for (index, value) in values.iter().enumerate() {
                code.push_str(if index > 0 { ", " } else { "" });
                push_value(code, value);
            }
            code.push(']');
        }
        Json::Object(members) => {
            code.push('{');
            for (index, (name, value)) in members.iter().enumerate() {
                code.push_str(if index > 0 { ", " } else { "" });
                literal::python(code, name);
                code.push_str(": ");
                push_value(code, value);
            }
            code.push('}');
        }
    }
}
