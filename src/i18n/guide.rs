//! The words of the steps from the sign-in to the paste field.

use crate::text::{Text, text};

/// What the paste field takes, example by example.
pub const TAKES: [Text; 4] = [
    text("Адрес после входа: VK, VK ID, Wialon", "An address after a sign-in: VK, VK ID, Wialon"),
    text("Строка из чата или статьи", "A line of a chat or an article"),
    text("Сам токен, code или хеш", "A token, a code or a hash alone"),
    text("Ответ сервера: JSON или ошибка", "What a server answered: JSON or an error"),
];

/// The line over the steps, once something was read.
pub const AGAIN: Text = text("Как получить токен ещё раз", "How to get a token again");

/// How one gets a token of a service other than VK.
pub struct Own {
    /// The service's id.
    pub service: &'static str,
    /// The steps, of which the first is taken in a form.
    pub steps: &'static [Text],
    /// That form's id.
    pub form: &'static str,
}

/// Every service that has such steps.
pub static OWN: [Own; 3] = [
    Own {
        service: "wialon",
        steps: &[
            text(
                "Соберите ссылку для входа на свой сайт Wialon.",
                "Build a sign-in link for your Wialon site.",
            ),
            text(
                "Откройте её и войдите. Пароль вводите только там.",
                "Open it and sign in. Type your password only there.",
            ),
            text(
                "Скопируйте весь адрес последней страницы и вставьте его в поле вверху.",
                "Copy the whole address of the last page, and paste it into the field at the top.",
            ),
        ],
        form: "wialon/sign-in",
    },
    Own {
        service: "vk_id",
        steps: &[
            text(
                "Соберите ссылку для входа: после него придёт код.",
                "Build a sign-in link: after the sign-in a code comes.",
            ),
            text("Обменяйте код на токены.", "Exchange the code for tokens."),
        ],
        form: "vk_id/sign-in",
    },
    Own {
        service: "vk_vision",
        steps: &[text(
            "Сервисный токен создают в консоли VK Cloud: шаги — в форме ниже.",
            "A service token is made in the VK Cloud console: the form below has the steps.",
        )],
        form: "vk_vision/call",
    },
];
/// Button: to that form.
pub const TO_FORM: Text = text("К форме", "To the form");

/// Where the password goes.
pub const SIGN_IN: Text = text(
    "VK откроется в новой вкладке. Пароль вводите только там.",
    "VK opens in a new tab. Type your password only there.",
);
/// Before the name of an application: a link that signs in.
pub const THROUGH: Text = text("Войти через приложение", "Sign in through");
/// Before the date of the last report.
pub const REPORTED: Text = text("по сообщениям, выдавало токены", "reported to give tokens on");
/// What such a link asks for.
pub const SCOPE: Text = text(
    "Просит только право offline: с ним токен действует, пока его не отзовут. На друзей, сообщения и другие \
     ваши данные прав не просит.",
    "Asks for offline only, with which a token works until it is revoked. It asks for no right to your friends, messages \
     or anything else of yours.",
);
/// The line over what is risky about somebody else's application.
pub const RISK: Text =
    text("Приложения чужие: что важно знать", "The applications are somebody else's: what to know");
/// Button: the form that builds VK's sign-in link.
pub const CHOOSE: Text = text("Выбрать права самому", "Choose permissions myself");
/// Button: the form that builds Wialon's sign-in link.
pub const WIALON: Text = text("Войти в Wialon", "Sign in to Wialon");

/// What to do on the page that asks for consent.
pub const CONSENT: Text = text(
    "VK покажет, что просит приложение. Прочтите и согласитесь.",
    "VK shows what the application asks for. Read it, then agree.",
);
/// In the drawing of that page: the button to press.
pub const ALLOW: Text = text("Разрешить", "Allow");
/// In the drawing of that page: the other button.
pub const CANCEL: Text = text("Отмена", "Cancel");

/// What to do on the last page.
pub const COPY: Text = text(
    "Откроется почти пустая страница. Токен — в её адресе: щёлкните по адресной строке и скопируйте всё, до последнего знака.",
    "A nearly empty page opens. The token is in its address: click into the address bar and copy all of it, to the last \
     character.",
);
/// What VK writes on that page (`oauth.vk.com/blank.html`, the same words since 2014).
pub const BLANK_PAGE: Text = text(
    "Пожалуйста, не копируйте данные из адресной строки для сторонних сайтов. Таким образом Вы можете потерять доступ к \
     Вашему аккаунту.",
    "Please do not copy data from the address bar for other sites. You may lose access to your account this way.",
);
/// Why it writes so, and what follows.
pub const WHY: Text = text(
    "Это не ошибка, и VK прав: у кого этот адрес, у того и доступ. Вставляйте его только сюда и в свою программу и никому \
     не присылайте. Отсюда он никуда не уйдёт: страница читает его прямо в браузере.",
    "This is no error, and VK is right: whoever has this address has the access. Paste it only here and into your own \
     program, and send it to nobody. It goes nowhere from here: the page reads it inside your browser.",
);
/// Button: to the paste field.
pub const TO_FIELD: Text = text("К полю", "Go to the field");

#[cfg(test)]
mod tests {
    use super::*;
    use crate::provider;

    #[test]
    fn every_own_way_leads_to_a_form_of_its_service() {
        for own in &OWN {
            assert!(provider::forms().any(|form| form.id == own.form && form.service() == own.service));
        }
    }
}
