//! PHP without Composer and without extensions but openssl.

use super::super::call::Call;
use super::super::literal;
use super::language::{Language, push_members};
use super::variables;
use crate::secret::Secret;

const PHP: Language = Language {
    literal: literal::php,
    variable: |code, name| {
        code.push('$');
        variables::camel(code, name);
    },
    assign: ["", " = ", ";\n"],
    environment: "# = (string) getenv('@');\nif (# === '') {\n    throw new RuntimeException('@ is not set');\n}\n",
    pair: ["    '", "' => ", ",\n"],
    plus: " . ",
    json: ["json_encode(", ")"],
};

/// The call as a program that prints the answer.
pub fn write(call: &Call, inside: bool) -> Secret {
    let mut code = String::from("<?php\n\n");
    PHP.secrets(&mut code, call, inside);
    if !code.ends_with("\n\n") {
        code.push('\n');
    }
    if !call.query.is_empty() {
        code.push_str("$query = http_build_query([\n");
        PHP.pairs(&mut code, &call.query);
        code.push_str("]);\n");
    }
    code.push_str("$form = http_build_query([\n");
    PHP.pairs(&mut code, &call.form);
    code.push_str("]);\n$text = @file_get_contents(");
    if call.query.is_empty() {
        literal::php(&mut code, &call.endpoint);
    } else {
        literal::php(&mut code, &[&call.endpoint, "?"].concat());
        code.push_str(" . $query");
    }
    code.push_str(
        ", false, stream_context_create(['http' => [\n    \
             'method' => 'POST',\n    \
             'header' => 'Content-Type: application/x-www-form-urlencoded',\n    \
             'content' => $form,\n    \
             'timeout' => 30,\n    \
             'follow_location' => 0,\n    \
             'ignore_errors' => true,\n\
         ]]));\n\
         $answer = json_decode((string) $text, true);\n\
         if (!is_array($answer)) {\n    \
             throw new RuntimeException($text === false ? 'No answer' : 'The answer is not JSON');\n\
         }\n\
         if (!empty($answer['error'])) {\n    \
             throw new RuntimeException('The service answered with an error: ' . $answer",
    );
    push_members(&mut code, call.failure.names(), ["['", "']"]);
    code.push_str(");\n}\necho $text, \"\\n\";\n");
    Secret::from(code)
}
