//! All notices. A stable code for programs, how much it matters, and in each language what was seen and what to do.

use super::{Level, Notice};
use crate::text::Text;

notices! {
    /// Backslashes of Markdown before `_`, `&`, `=` and their like.
    MARKDOWN_ESCAPES "markdown-escapes" Info
    { "Убраны обратные косые черты, которые добавил Markdown." "Делать ничего не нужно: так текст выглядел до разметки." }
    { "Backslashes that Markdown had added were removed." "Nothing to do: this is how the text was before." }

    /// `**` of Markdown.
    MARKDOWN_EMPHASIS "markdown-emphasis" Info
    { "Убраны звёздочки, которыми текст был выделен." "Делать ничего не нужно." }
    { "Asterisks that marked the text bold were removed." "Nothing to do." }

    /// HTML tags around or inside the address.
    HTML_TAGS "html-tags" Info
    { "Убраны теги HTML." "Делать ничего не нужно." }
    { "HTML tags were removed." "Nothing to do." }

    /// `&amp;` and its like.
    HTML_ENTITIES "html-entities" Info
    { "Расшифрованы HTML-обозначения вроде &amp;." "Делать ничего не нужно." }
    { "HTML entities such as &amp; were decoded." "Nothing to do." }

    /// `&params` that an HTML decoder turned into `¶ms`.
    PARAGRAPH_SIGN "paragraph-sign" Info
    { "Вместо знака ¶ снова стоит &para: так запрос испортил показ HTML." "Не копируйте запрос с той страницы как есть." }
    { "The sign ¶ was turned back into &params: an HTML viewer had spoilt it." "Do not copy the request from that page as it stands." }

    /// `\n` written out.
    LITERAL_NEWLINES "literal-newlines" Info
    { "Записанный буквами перевод строки (\\n) прочитан как перевод строки." "Делать ничего не нужно." }
    { "A line break written out as \\n was read as a line break." "Nothing to do." }

    /// `\u0026` and `\/` of JSON.
    JSON_ESCAPES "json-escapes" Info
    { "Расшифрованы обозначения JSON вроде \\u0026." "Делать ничего не нужно." }
    { "JSON escapes such as \\u0026 were decoded." "Nothing to do." }

    /// Marks that turn the direction of the text, inside an address.
    DIRECTION_MARKS "direction-marks" Danger
    { "В тексте спрятаны знаки, меняющие его направление: так один сайт выдают за другой." "Если вы входили по такому адресу, отзовите токен: завершите все сеансы и смените пароль." }
    { "The text hides marks that turn its direction: that is how one site is passed off as another." "If you signed in at such an address, revoke the token: end all sessions and change the password." }

    /// Russian letters and dashes inside a token.
    LOOK_ALIKE_SIGNS "look-alike-signs" Caution
    { "В токене стояли похожие знаки: русские буквы или тире. Вместо них поставлены латинские буквы и дефисы." "Если токен не подойдёт, скопируйте его ещё раз из адресной строки." }
    { "The token held signs that look alike: Russian letters or dashes. Latin letters and hyphens were put in their place." "If the token does not work, copy it once more from the address bar." }

    /// Zero-width characters.
    INVISIBLE_CHARACTERS "invisible-characters" Caution
    { "Убраны невидимые знаки." "Сверьте адрес с тем, что видно в браузере: невидимыми знаками маскируют подделки." }
    { "Invisible characters were removed." "Compare the address with your browser's: invisible characters can hide a forgery." }

    /// An answer inside somebody else's JSON.
    INSIDE_JSON "inside-json" Info
    { "Ответ найден внутри другого JSON." "Проверьте, что это ваш ответ, а не пример." }
    { "The answer was found inside other JSON." "Make sure it is yours and not an example." }

    /// Invisible characters that belong to a value.
    HIDDEN_CHARACTERS "hidden-characters" Caution
    { "В значении есть невидимые знаки; они показаны их кодами, например ⟨U+202E⟩." "Не доверяйте тексту: такими знаками меняют его смысл на вид." }
    { "A value holds invisible characters; they are shown as their codes, such as ⟨U+202E⟩." "Do not trust the text: such characters change what it seems to say." }

    /// A value that was broken over lines or by spaces.
    LINE_BREAKS "line-breaks" Info
    { "Разорванный пробелами или переводами строк текст собран в одно целое." "Если токен не подойдёт, скопируйте адрес ещё раз одной строкой." }
    { "Text broken by spaces or line breaks was joined." "If the token does not work, copy the address again on one line." }

    /// A token glued to the next parameter.
    MISSING_AMPERSAND "missing-ampersand" Info
    { "Между значением и следующим параметром не было «&»: они разделены." "Если токен не подойдёт, скопируйте адрес ещё раз." }
    { "The & between a value and the next parameter was missing: they were taken apart." "If the token does not work, copy the address again." }

    /// `@email=` where `&email=` belongs.
    AT_FOR_AMPERSAND "at-for-ampersand" Info
    { "«@email=» прочитано как «&email=»." "Делать ничего не нужно." }
    { "“@email=” was read as “&email=”." "Nothing to do." }

    /// Punctuation of the sentence around the address.
    TRAILING_PUNCTUATION "trailing-punctuation" Info
    { "Отброшены кавычки, скобки или точка после адреса." "Делать ничего не нужно." }
    { "Quotes, brackets or a full stop after the address were left out." "Nothing to do." }

    /// A quotation mark inside the address, without its pair.
    STRAY_QUOTE "stray-quote" Info
    { "Кавычки вокруг значения отброшены." "Уберите их и в своём запросе." }
    { "Quotation marks around a value were left out." "Remove them from your request, too." }

    /// `%` without two hexadecimal digits, or escapes that are not UTF-8.
    BAD_PERCENT_ESCAPE "bad-percent-escape" Caution
    { "Есть «%», после которого нет правильного кода; это место оставлено как есть." "Скопируйте адрес ещё раз: он, похоже, обрезан или испорчен." }
    { "There is a % without a correct code after it; it was left as it stands." "Copy the address again: it seems cut or damaged." }

    /// Percent-encoding twice over.
    ESCAPED_TWICE "escaped-twice" Info
    { "Адрес был закодирован ещё раз; лишний слой снят." "Делать ничего не нужно." }
    { "The address was encoded once more; that layer was removed." "Nothing to do." }

    /// A token on its own.
    BARE_TOKEN "bare-token" Info
    { "Это токен сам по себе, без адреса." "Чей он и когда истекает, по нему не видно; это скажет только весь адрес." }
    { "This is a token on its own, without the address." "Whose it is and when it ends cannot be seen; only the whole address tells." }

    /// A token with the rest of the address behind it.
    TOKEN_TAIL "token-tail" Info
    { "После токена был хвост адреса; он отрезан." "Копируйте токен отсюда, без хвоста." }
    { "The rest of the address hung on the token; it was cut off." "Copy the token from here, without the rest." }

    /// More text than the address.
    TEXT_AROUND "text-around" Info
    { "Найдено внутри другого текста." "Проверьте, что это ваше, а не пример." }
    { "It was found inside other text." "Make sure it is yours and not an example." }

    /// Several answers in one paste.
    SEVERAL_ANSWERS "several-answers" Caution
    { "Найдено несколько ответов: новейший — внизу, остальные — над ним." "Проверьте, что берёте нужный." }
    { "Several answers were found: the newest is the last, the others stand above it." "Make sure that you take the right one." }

    /// One name, two values.
    REPEATS_DISAGREE "repeats-disagree" Caution
    { "Один параметр повторяется с разными значениями; показаны все по порядку." "Для svc_error считается последнее. В остальном войдите заново." }
    { "A parameter repeats with different values; all are shown in order." "For svc_error the last counts. Otherwise sign in again." }

    /// A code beside a token (a planted code is a known attack).
    CODE_BESIDE_TOKEN "code-beside-token" Caution
    { "Рядом с токеном стоит ещё и code." "Пользуйтесь токеном; код из этого адреса никуда не вводите." }
    { "There is a code beside the token." "Use the token; enter the code from this address nowhere." }

    /// The address is not encrypted.
    HTTP "http" Caution
    { "Адрес начинается с http://, то есть без шифрования." "Лучше входить через https://: без шифрования страницу могут подменить по дороге." }
    { "The address begins with http://, so it is not encrypted." "Better sign in through https://: without encryption the page can be changed on its way." }

    /// The secret was in the query of a page on the web.
    TOKEN_IN_QUERY "token-in-query" Caution
    { "Токен стоит после «?», поэтому его видел сервер, которому принадлежит этот адрес." "Если вы ему не доверяете, отзовите токен." }
    { "The token stands after ?, so the server behind this address has seen it." "If you do not trust it, revoke the token." }

    /// Brelok's own host has seen the secret: it arrived in the query of this page.
    TOKEN_IN_OUR_QUERY "token-in-our-query" Caution
    { "Секрет пришёл на эту страницу после «?», поэтому его видел сервер, с которого она загружена." "Отзовите его, если это важно, и в следующий раз передавайте после «#»." }
    { "The secret came to this page after ?, so the host that serves this page has seen it." "Revoke it if that matters, and pass it after # next time." }

    /// A host that looks like VK's or Wialon's.
    LOOK_ALIKE_HOST "look-alike-host" Danger
    { "Этот адрес подделывается под известный сервис. Токен, который он получил, уже у чужих людей." "Отзовите токен: завершите все сеансы и смените пароль. Не входите на этом сайте." }
    { "This address imitates a known service. The token it was given is already in somebody else's hands." "Revoke the token: end all sessions and change the password. Do not sign in there." }

    /// An address among the parameters that looks like VK's or Wialon's.
    LOOK_ALIKE_REDIRECT "look-alike-redirect" Danger
    { "Внутри стоит адрес, который подделывается под известный сервис: токен уйдёт туда." "Не входите по этой ссылке и не отправляйте туда токен." }
    { "An address inside imitates a known service: the token would go there." "Do not sign in by this link, and send no token there." }

    /// A token of a service whose own pages do not live at this host.
    UNKNOWN_HOST "unknown-host" Caution
    { "Этот адрес принадлежит не самому сервису, а другому сайту." "Так бывает у приложений со своим redirect_uri. Убедитесь, что это ваше приложение." }
    { "This address belongs to another site, not to the service itself." "Applications with a redirect_uri of their own do so. Make sure that it is your application." }

    /// Shorter than tokens of its kind are.
    TOKEN_TOO_SHORT "token-too-short" Caution
    { "Токен короче, чем бывают токены этого вида." "Похоже, он скопирован не целиком: скопируйте адрес ещё раз." }
    { "The token is shorter than its kind is." "It seems only partly copied: copy the address again." }

    /// The token's own date, or its activation and lifetime, lie in the past.
    EXPIRED "expired" Caution
    { "Срок действия уже вышел." "Войдите заново и возьмите новый токен." }
    { "It has expired already." "Sign in again and take a new token." }

    /// An error or an answer that repeats what was sent.
    TOKEN_ECHOED "token-echoed" Caution
    { "В ответе повторён токен; здесь он скрыт." "Не публикуйте этот ответ целиком: сначала уберите из него токен." }
    { "The answer repeats the token; it is masked here." "Do not publish the answer whole: take the token out first." }

    /// The mark of the request came back changed, or not at all (RFC 6749, section 10.12).
    STATE_MISMATCH "state-mismatch" Danger
    { "Метка state не та, с которой вы уходили на вход, или не пришла: этот ответ мог подсунуть кто-то другой." "Если это не ответ на другой ваш вход, не пользуйтесь им и войдите заново." }
    { "The state is not the one you left with, or is missing: somebody else may have planted this answer." "Unless it answers another sign-in of yours, do not use it; sign in again." }

    /// A value whose shape no documentation shows.
    UNKNOWN_SHAPE "unknown-shape" Caution
    { "Обычно токены этого сервиса выглядят иначе." "Проверьте, то ли вы скопировали и не изменила ли программа регистр букв." }
    { "Tokens of this service usually look different." "Check that you copied the right thing, and that no program changed the case of its letters." }

    /// A lifetime that no token has.
    ODD_LIFETIME "odd-lifetime" Caution
    { "Срок действия не похож на число секунд." "Когда токен кончится, по нему не сказать; спросите у того, кто его выдал." }
    { "The lifetime does not look like a number of seconds." "It does not tell when the token ends; ask whoever issued it." }

    /// JSON that holds nothing.
    EMPTY_ANSWER "empty-answer" Info
    { "В нём ничего нет." "Так выглядит пустой список токенов Wialon; так может выглядеть и ответ на удаление." }
    { "It holds nothing." "An empty list of Wialon tokens looks like this; the answer to a deletion may, too." }

    /// A page out of whose address the answer was lost.
    EMPTY_PAGE "empty-page" Caution
    { "Это адрес последней страницы входа, но ответа после «#» в нём нет." "Откройте ссылку входа ещё раз и скопируйте адрес сразу, целиком." }
    { "This is the address of the sign-in's last page, but the answer after # is missing." "Open the sign-in link again and copy the address at once, whole." }

    /// The names of parameters without their values.
    TEMPLATE "template" Info
    { "Вместо некоторых значений стоят их названия." "Впишите свои значения или вставьте адрес из своего браузера." }
    { "Names stand in the place of some values." "Put in your own values, or paste the address from your own browser." }

    /// A link to a form of this page that it does not have.
    NO_SUCH_FORM "no-such-form" Info
    { "Эта ссылка не ведёт ни к одной форме Брелка." "Выберите форму ниже." }
    { "This link leads to no form of Brelok." "Choose a form below." }

    /// VK ID's silent token.
    SILENT_TOKEN "silent-token" Caution
    { "Это silent token VK ID: с ним нельзя вызывать API." "Войдите на компьютере в обычном браузере: там VK выдаёт access_token." }
    { "This is VK ID's silent token: the API cannot be called with it." "Sign in on a computer in an ordinary browser: there VK gives an access_token." }

    /// VK ID's payload that is no JSON.
    PAYLOAD_UNREADABLE "payload-unreadable" Caution
    { "Параметр payload обрезан или испорчен." "Скопируйте адрес ещё раз, целиком." }
    { "The parameter payload is cut or damaged." "Copy the address again, whole." }

    /// JSON that ends too early or is not quite JSON.
    BROKEN_JSON "broken-json" Caution
    { "JSON обрезан или записан не по правилам; прочитано то, что удалось." "Скопируйте ответ ещё раз, целиком." }
    { "The JSON is cut or against the rules; what could be read was read." "Copy the answer again, whole." }

    /// Numbers in quotation marks.
    NUMBERS_AS_STRINGS "numbers-as-strings" Info
    { "Числа записаны в кавычках." "Wialon обычно принимает и так; Брелок пишет их без кавычек." }
    { "Numbers stand in quotation marks." "Wialon is seen to take them; Brelok writes them without." }

    /// `p` as an object, not as a text that holds one.
    P_NOT_TEXT "p-not-text" Info
    { "p записано объектом, а Wialon ждёт строку, внутри которой JSON." "В своём запросе возьмите p в кавычки и экранируйте его; Брелок делает это сам." }
    { "p is an object; Wialon wants a text that holds JSON." "Quote and escape p in your own request; Brelok does so by itself." }

    /// A member of `params` beside it.
    OUTSIDE_PARAMS "outside-params" Caution
    { "Часть параметров стоит рядом с params, а по документации они передаются внутри." "Перенесите их внутрь params; форма Брелка сделает это сама." }
    { "Some parameters stand beside params; by the documentation they go inside." "Move them into params; Brelok's form does so by itself." }

    /// An `&` of the redirect address that was not encoded.
    UNENCODED_REDIRECT_URI "unencoded-redirect-uri" Caution
    { "В redirect_uri остались незакодированные знаки, поэтому часть его прочитана как отдельные параметры." "Закодируйте redirect_uri целиком." }
    { "The redirect_uri holds characters that are not encoded, so a part of it is read as parameters of its own." "Encode the whole redirect_uri." }
}
