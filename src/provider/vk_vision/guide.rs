//! How one gets a token of VK Cloud Vision, and why the page does not send the request itself.

use crate::text::Text;

/// The console's page on access to Vision.
pub const CONSOLE_OF_VISION: &str = "https://msk.cloud.vk.ru/app/services/machinelearning/vision/access/";

/// What has to be said before anything else.
pub const PAID: Text = Text {
    ru: "VK Cloud Vision — платная услуга: по документации, 0,06 ₽ за изображение, пока их не больше 1 000 000 в месяц.",
    en: "VK Cloud Vision is a paid service: 0.06 ₽ an image, as documented, for up to 1,000,000 images a month.",
};

/// The way to a service token, step by step.
pub static STEPS: &[Text] = &[
    Text {
        ru: "Откройте личный кабинет VK Cloud и выберите проект.",
        en: "Open the VK Cloud console and choose a project.",
    },
    Text {
        ru: "Перейдите в раздел «AI API» → «Vision API».", en: "Go to “AI API” → “Vision API”."
    },
    Text {
        ru: "Нажмите «Добавить сервисный токен».",
        en: "Press “Add service token” («Добавить сервисный токен»).",
    },
    Text {
        ru: "Выберите тип задач, для которых нужен токен.",
        en: "Choose the type of tasks that the token is for.",
    },
    Text {
        ru: "Нажмите «Создать»: токен появится в списке.",
        en: "Press “Create” («Создать»): the token appears in the list.",
    },
];

/// What a service token is.
pub const TOKEN: Text = Text {
    ru: "Сервисный токен не истекает, и завести их можно сколько угодно. Держите его в секрете: платит за запросы владелец \
         проекта. VK советует вместо него пару OAuth-токенов: их выдают по секретному ключу на час, поэтому получают их на \
         своём сервере, не здесь.",
    en: "A service token does not expire, and there may be any number of them. Keep it secret: the project's owner pays for \
         the requests. VK advises a pair of OAuth tokens instead: they are issued for a secret key and last an hour, so \
         they belong on your own server, not here.",
};

/// Why there is no button that sends the request.
pub const NOT_SENT: Text = Text {
    ru: "Неизвестно, дал бы браузер этой странице прочитать ответ Vision, а запрос мог бы быть выполнен и оплачен и без этого. Поэтому его посылаете вы сами.",
    en: "It is not known whether the browser would let this page read Vision's answer, while the request might be executed and billed all the same. So you send it yourself.",
};

/// The mistakes that public code is full of.
pub static MISTAKES: &[Text] = &[
    Text {
        ru: "Токен идёт в адресе, в oauth_token, а не в заголовке Authorization.",
        en: "The token goes into the address, as oauth_token, not into the header Authorization.",
    },
    Text {
        ru: "Тело запроса — multipart/form-data с файлами, а не JSON.",
        en: "The body is multipart/form-data with files, not JSON.",
    },
    Text {
        ru: "meta — строка JSON с двойными кавычками: в Python её делает json.dumps, а не str.",
        en: "meta is a JSON string with double quotation marks: in Python json.dumps makes it, not str.",
    },
    Text {
        ru: "Имена в images должны совпадать с именами полей, в которых лежат файлы.",
        en: "The names in images must be those of the fields that hold the files.",
    },
    Text {
        ru: "В старом примере из документации лишняя кавычка: oauth_provider=\"mcs. Нужно oauth_provider=mcs.",
        en: "An old example of the documentation has a quotation mark too many: oauth_provider=\"mcs. It is oauth_provider=mcs.",
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_price_is_the_documented_one() {
        assert!(PAID.ru.contains("0,06 ₽") && PAID.ru.contains("1 000 000"));
        assert!(PAID.en.contains("0.06 ₽") && PAID.en.contains("1,000,000"));
    }

    #[test]
    fn the_way_to_a_token_has_the_words_of_the_console() {
        let steps = STEPS.iter().map(|step| step.ru).collect::<String>();
        for words in ["AI API", "Vision API", "Добавить сервисный токен", "Создать"]
        {
            assert!(steps.contains(words), "{words}");
        }
        assert_eq!((STEPS.len(), MISTAKES.len()), (5, 5));
    }
}
