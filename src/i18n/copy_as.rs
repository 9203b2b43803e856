//! The words of the blocks that give a token or a call away as code.

use crate::text::{Text, text};

/// The block's heading.
pub const TITLE: Text = text("Скопировать как код", "Copy as code");
/// What the row of languages is.
pub const LANGUAGE: Text = text("На чём написать", "Written in");
/// The box that puts the token into the code.
pub const INSIDE: Text = text("Вписать токен в код", "Put the token inside");
/// The box that puts what was typed as a secret into the code of a call.
pub const SECRETS_INSIDE: Text = text("Вписать секреты в код", "Put the secrets inside");
/// What that means.
pub const WARNING: Text = text(
    "Код с токеном внутри — такой же секрет, как сам токен: не публикуйте его и никому не отправляйте.",
    "Code with a token inside is as secret as the token itself: do not publish it or send it to anyone.",
);
/// Before the name of a server that is not the service's own.
pub const FOREIGN_API: Text = text(
    "Этот код отправит токен не на wialon.com, а на сервер, который назвал сам ответ. Запускайте код, только если \
     сервер ваш:",
    "This code sends the token not to wialon.com but to a server that the answer itself names. Run it only if the \
     server is yours:",
);
/// The button that copies the code.
pub const COPY: Text = text("Скопировать код", "Copy code");
