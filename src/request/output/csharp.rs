//! C# with .NET's own HttpClient.

use super::super::call::{Call, Parameter};
use super::super::literal;
use super::language::Language;
use super::variables;
use crate::secret::Secret;

const CSHARP: Language = Language {
    literal: literal::csharp,
    variable: variables::camel,
    assign: ["string ", " = ", ";\n"],
    environment: "string # = Environment.GetEnvironmentVariable(\"@\")\n    \
                  ?? throw new InvalidOperationException(\"@ is not set\");\n",
    pair: ["    [\"", "\"] = ", ",\n"],
    plus: " + ",
    json: ["JsonSerializer.Serialize(", ")"],
};

/// The call as a program that prints the answer.
pub fn write(call: &Call, inside: bool) -> Secret {
    let mut code = String::from("using System.Text.Json;\n\n");
    CSHARP.secrets(&mut code, call, inside);
    if !code.ends_with("\n\n") {
        code.push('\n');
    }
    if !call.query.is_empty() {
        push_form(&mut code, "using var query", &call.query);
    }
    push_form(&mut code, "using var form", &call.form);
    code.push_str(
        "using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });\n\
         client.Timeout = TimeSpan.FromSeconds(30);\n\
         using var reply = await client.PostAsync(",
    );
    if call.query.is_empty() {
        literal::csharp(&mut code, &call.endpoint);
    } else {
        literal::csharp(&mut code, &[&call.endpoint, "?"].concat());
        code.push_str(" + await query.ReadAsStringAsync()");
    }
    code.push_str(
        ", form);\n\
         string text = await reply.Content.ReadAsStringAsync();\n\
         using var answer = JsonDocument.Parse(text);\n\
         if (answer.RootElement.ValueKind == JsonValueKind.Object\n    \
             && answer.RootElement.TryGetProperty(\"error\", out var error) && error.ToString() != \"0\")\n    \
             throw new InvalidOperationException(\"The service answered with an error: \" + error",
    );
    for name in call.failure.names().iter().skip(1) {
        code.extend([".GetProperty(\"", name, "\")"]);
    }
    code.push_str(");\nConsole.WriteLine(text);\n");
    Secret::from(code)
}

fn push_form(code: &mut String, variable: &str, parameters: &[Parameter]) {
    code.extend([variable, " = new FormUrlEncodedContent(new Dictionary<string, string>\n{\n"]);
    CSHARP.pairs(code, parameters);
    code.push_str("});\n");
}
