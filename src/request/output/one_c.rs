//! 1C:Enterprise. The language reads no environment variables, so that secrets are the function's parameters.

use super::super::call::{Call, Parameter, Value};
use super::super::json::Piece;
use super::super::literal;
use super::endpoint::endpoint;
use super::is_form;
use super::language::push_members;
use super::variables::{need_no_escapes, pascal, typed, variables};
use crate::secret::Secret;

/// Whether the secrets can be joined to the JSON around them.
pub fn fits(call: &Call) -> bool {
    is_form(call) && need_no_escapes(call)
}

/// The call as a function that returns the answer.
pub fn write(call: &Call, inside: bool) -> Secret {
    let mut code = String::new();
    let Some(endpoint) = endpoint(&call.endpoint) else { return Secret::default() };
    push_head(&mut code, call, inside);
    code.push_str("\tСпособ = СпособКодированияСтроки.КодировкаURL;\n\tАдрес = ");
    literal::one_c(&mut code, endpoint.path);
    push_pairs(&mut code, "\n\t\t+ ", "?", &call.query);
    code.push_str(";\n\tТело =");
    if call.form.is_empty() {
        code.push_str(" \"\"");
    }
    push_pairs(&mut code, "\n\t\t", "", &call.form);
    code.push_str(";\n\n\tСоединение = Новый HTTPСоединение(");
    literal::one_c(&mut code, endpoint.host.name());
    code.extend([", ", &endpoint.port().unwrap_or_default(), ", , , , 30"]);
    if endpoint.is_secure() {
        // Without the list of authorities the server's certificate would not be checked.
        code.push_str(",\n\t\tНовый ЗащищенноеСоединениеOpenSSL(, Новый СертификатыУдостоверяющихЦентровОС)");
    }
    code.push_str(
        ");\n\
         \tЗапрос = Новый HTTPЗапрос(Адрес);\n\
         \tЗапрос.Заголовки.Вставить(\"Content-Type\", \"application/x-www-form-urlencoded\");\n\
         \tЗапрос.УстановитьТелоИзСтроки(Тело, КодировкаТекста.UTF8, ИспользованиеByteOrderMark.НеИспользовать);\n\
         \tОтвет = Соединение.ОтправитьДляОбработки(Запрос);\n\n\
         \tЧтение = Новый ЧтениеJSON;\n\
         \tЧтение.УстановитьСтроку(Ответ.ПолучитьТелоКакСтроку(КодировкаТекста.UTF8));\n\
         \tЗначение = ПрочитатьJSON(Чтение, Истина);\n\
         \tЧтение.Закрыть();\n\
         \tЕсли ТипЗнч(Значение) = Тип(\"Соответствие\") И ЗначениеЗаполнено(Значение[\"error\"]) Тогда\n\
         \t\tВызватьИсключение \"Сервис ответил ошибкой: \" + Значение",
    );
    push_members(&mut code, call.failure.names(), ["[\"", "\"]"]);
    code.push_str(";\n\tКонецЕсли;\n\tВозврат Значение;\n\nКонецФункции\n");
    Secret::from(code)
}

/// The function's first lines: what is not inside is a parameter.
fn push_head(code: &mut String, call: &Call, inside: bool) {
    code.push_str("Функция ВыполнитьЗапрос(");
    let mut separator = "";
    let variables = variables(call);
    for variable in variables.iter().filter(|variable| typed(variable, inside).is_none()) {
        code.push_str(separator);
        pascal(code, variable.name);
        separator = ", ";
    }
    code.push_str(") Экспорт\n\n");
    for variable in variables {
        if let Some(text) = typed(variable, inside) {
            code.push('\t');
            pascal(code, variable.name);
            code.push_str(" = ");
            literal::one_c(code, text);
            code.push_str(";\n");
        }
    }
}

/// The parameters, each encoded and joined to what stands before; `plus` and `separator` are those of the first.
fn push_pairs(code: &mut String, mut plus: &str, mut separator: &str, parameters: &[Parameter]) {
    for Parameter { name, value } in parameters {
        code.extend([plus, "\"", separator, name, "=\" + КодироватьСтроку("]);
        (plus, separator) = ("\n\t\t+ ", "&");
        match value {
            Value::Text(text) | Value::File(text) => literal::one_c(code, text),
            Value::Secret(variable) => pascal(code, variable.name),
            Value::Json(object) => {
                for piece in object.pieces("\"") {
                    match piece {
                        Piece::Text(text) => literal::one_c(code, &text),
                        Piece::Secret(variable) => {
                            code.push_str(" + ");
                            pascal(code, variable.name);
                            code.push_str(" + ");
                        }
                    }
                }
            }
        }
        code.push_str(", Способ)");
    }
}
