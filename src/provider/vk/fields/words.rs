//! The sentences for what can be wrong in a field: what it is, and what to write.

use super::FieldErrorKind;
use crate::form::sentences as general;
use crate::text::Text;

impl FieldErrorKind {
    /// What is wrong and what to write, in one or two sentences.
    pub const fn text(self) -> Text {
        match self {
            FieldErrorKind::ClientIdMissing => Text {
                ru: "Впишите номер приложения.",
                en: "Enter the application's number.",
            },
            FieldErrorKind::ClientIdDigit => Text {
                ru: "В номере приложения бывают только цифры.",
                en: "An application's number has digits only.",
            },
            FieldErrorKind::ClientIdRange => Text {
                ru: "Такого номера приложения быть не может: он больше нуля и помещается в 64 бита.",
                en: "This cannot be an application's number: it is above zero and fits into 64 bits.",
            },
            FieldErrorKind::GroupIdMissing => Text {
                ru: "Здесь не хватает номера сообщества. Впишите номера через запятую: 1234567,7654321.",
                en: "A community's number is missing here. Write the numbers with commas between them: 1234567,7654321.",
            },
            FieldErrorKind::GroupIdMinus => Text {
                ru: "Впишите номер сообщества без минуса: минус ставят только там, где рядом бывают номера людей.",
                en: "Write the community's number without the minus, which is only used where users' numbers may stand, too.",
            },
            FieldErrorKind::GroupIdSpace => Text {
                ru: "Между номерами ставьте только запятую, без пробелов: 1234567,7654321.",
                en: "Put a comma and no space between the numbers: 1234567,7654321.",
            },
            FieldErrorKind::GroupIdDigit => Text {
                ru: "Нужен номер сообщества, из одних цифр: не club1234567 и не короткое имя, а 1234567.",
                en: "A community's number is needed, digits only: 1234567, not club1234567 and not a short name.",
            },
            FieldErrorKind::GroupIdRange => Text {
                ru: "Такого номера сообщества быть не может: он больше нуля и помещается в 64 бита.",
                en: "This cannot be a community's number: it is above zero and fits into 64 bits.",
            },
            FieldErrorKind::UserIdCharacter => Text {
                ru: "Этого знака не бывает ни в номере, ни в коротком имени. Пишите их через запятую: 1,durov.",
                en: "Neither an id nor a short name has this sign. Write them with commas: 1,durov.",
            },
            FieldErrorKind::FieldNameCharacter => Text {
                ru: "Этого знака не бывает в имени поля. Пишите имена через запятую: online,last_seen.",
                en: "No field's name has this sign. Write the names with commas: online,last_seen.",
            },
            FieldErrorKind::RedirectMissing => Text {
                ru: "Впишите адрес, на который VK вернёт ответ: https://oauth.vk.ru/blank.html или тот, что указан в настройках \
                     приложения.",
                en: "Enter the address to which VK returns the answer: https://oauth.vk.ru/blank.html or the one in the \
                     application's settings.",
            },
            FieldErrorKind::RedirectScheme => Text {
                ru: "Адрес должен быть полным: начните его с https://.",
                en: "The address must be complete: begin it with https://.",
            },
            FieldErrorKind::RedirectScript => Text {
                ru: "Такой адрес запустил бы код или показал бы текст, а нужна страница. Начните адрес с https://.",
                en: "Such an address would run code or show a text; a page is needed. Begin the address with https://.",
            },
            FieldErrorKind::RedirectHost => Text {
                ru: "После :// должно стоять имя сайта.",
                en: "The name of a site belongs after ://.",
            },
            FieldErrorKind::RedirectUser => Text {
                ru: "Уберите всё, что стоит перед @: настоящий сайт — тот, что после этого знака.",
                en: "Remove everything before @: the real site is the one after this sign.",
            },
            FieldErrorKind::RedirectImitates => general::HOST_IMITATES.text,
            FieldErrorKind::RedirectFragment => Text {
                ru: "Уберите # и всё, что после него: на это место VK ставит ответ.",
                en: "Remove # and everything after it: VK puts the answer there.",
            },
            FieldErrorKind::RedirectSpace => Text {
                ru: "В адресе есть пробел или невидимый знак. Уберите его; пробел в адресе пишется как %20.",
                en: "There is a space or an invisible character in the address. Remove it; a space is written %20.",
            },
            FieldErrorKind::StateMissing => Text {
                ru: "Впишите метку: любой текст, по которому вы узнаете свой ответ.",
                en: "Enter a state: any text by which you will know your own answer.",
            },
            FieldErrorKind::StateShort => Text {
                ru: "VK ID просит не меньше 32 знаков.",
                en: "VK ID asks for at least 32 characters.",
            },
            FieldErrorKind::StateCharacter => Text {
                ru: "Здесь подходят только латинские буквы, цифры, _ и -.",
                en: "Only Latin letters, digits, _ and - will do here.",
            },
            FieldErrorKind::VerifierShort => Text {
                ru: "В code_verifier не меньше 43 знаков. Возьмите тот, с которым делали ссылку входа.",
                en: "A code_verifier has at least 43 characters. Take the one that the sign-in link was made with.",
            },
            FieldErrorKind::VerifierLong => Text {
                ru: "В code_verifier не больше 128 знаков. Похоже, скопировано лишнее.",
                en: "A code_verifier has at most 128 characters. Something more seems to have been copied.",
            },
            FieldErrorKind::VerifierCharacter => Text {
                ru: "В code_verifier бывают только латинские буквы, цифры, _ и -.",
                en: "A code_verifier has only Latin letters, digits, _ and -.",
            },
            FieldErrorKind::DeviceIdMissing => Text {
                ru: "Впишите device_id: без него VK ID откажет.",
                en: "Enter the device_id: VK ID refuses without it.",
            },
            FieldErrorKind::VkIdScope => Text {
                ru: "Такого права у VK ID нет; messages, offline и audio он не даёт. Имена пишите через пробел: email phone.",
                en: "VK ID has no such permission; it does not give messages, offline and audio. Separate names by spaces: \
                     email phone.",
            },
            FieldErrorKind::Version => Text {
                ru: "Версия API — два числа через точку: 5.199.",
                en: "The version of the API is two numbers with a dot: 5.199.",
            },
            FieldErrorKind::ScopeNegative => Text {
                ru: "Сумма прав не бывает отрицательной, и −1 у VK не значит «всё». Отметьте нужные права.",
                en: "A sum of permissions is never negative, and −1 does not mean everything to VK. Tick what you need.",
            },
            FieldErrorKind::ScopeTooLarge => Text {
                ru: "Число слишком велико: права VK занимают не больше 63 битов. Проверьте, не склеились ли два числа.",
                en: "The number is too large: VK's permissions take no more than 63 bits. Perhaps two numbers ran together.",
            },
            FieldErrorKind::ScopeDigit => Text {
                ru: "Здесь должна быть цифра. Права пишут числом, 65538, или именами через запятую: friends,offline.",
                en: "A digit is needed here. Permissions are a number, 65538, or names with commas: friends,offline.",
            },
            FieldErrorKind::ScopeUnknownName => Text {
                ru: "Права с таким именем здесь нет: у пользователей и у сообществ они разные. Проверьте буквы.",
                en: "There is no permission of this name here: users and communities have different ones. Check the letters.",
            },
            FieldErrorKind::ScopeCharacter => Text {
                ru: "Этот знак здесь лишний. Права пишут числом, 65538, или именами через запятую: friends,offline.",
                en: "This sign does not belong here. Permissions are a number, 65538, or names with commas: friends,offline.",
            },
            FieldErrorKind::SecretCharacter => Text {
                ru: "Такого знака здесь не бывает: только латинские буквы, цифры, точка, _ и -. Вставьте само значение, без \
                     имени и без остального адреса.",
                en: "No such character belongs here: only Latin letters, digits, a dot, _ and -. Paste the value itself, \
                     without its name and the rest of the address.",
            },
            FieldErrorKind::UnknownChoice => Text {
                ru: "Такого значения в документации нет. Выберите одно из предложенных.",
                en: "The documentation has no such value. Choose one of those offered.",
            },
            FieldErrorKind::ScopeMixed => Text {
                ru: "У одного из этих прав есть только имя, поэтому числа рядом с ним не сложить. Пишите всё именами.",
                en: "One of these permissions has a name and no number, so the numbers beside it cannot be added. Write names only.",
            },
        }
    }
}
