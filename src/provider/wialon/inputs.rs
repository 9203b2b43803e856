//! The inputs that several of Wialon's forms share.

use super::fields::host::DATA_CENTERS;
use crate::form::{Choice, Field, Input, Kind, Server};
use crate::text::Text;

/// The API host.
pub const HOST: Field = Field("host");
/// The session that a call is made in.
pub const SID: Field = Field("sid");
/// Whose tokens, where not the session's own user.
pub const USER_ID: Field = Field("userId");

/// The documented API hosts, each under the site where a person signs in.
const API_SERVERS: [Server; DATA_CENTERS.len()] = {
    let [com, us, eu, org] = DATA_CENTERS;
    [
        Server { title: com.site, host: com.api },
        Server { title: us.site, host: us.api },
        Server { title: eu.site, host: eu.api },
        Server { title: org.site, host: org.api },
    ]
};

/// The sites where a person signs in, under the same titles as the API hosts.
const SITES: [Server; DATA_CENTERS.len()] = {
    let [com, us, eu, org] = DATA_CENTERS;
    [
        Server { title: com.site, host: com.site },
        Server { title: us.site, host: us.site },
        Server { title: eu.site, host: eu.site },
        Server { title: org.site, host: org.site },
    ]
};

/// Buttons that fill in how long a token works.
pub const SPANS: [Choice; 4] = [
    Choice { value: "86400", title: Text { ru: "1 день", en: "1 day" } },
    Choice { value: "2592000", title: Text { ru: "30 дней", en: "30 days" } },
    Choice { value: "8640000", title: Text { ru: "100 дней", en: "100 days" } },
    Choice { value: "0", title: Text { ru: "бессрочно", en: "no expiry" } },
];

/// What such an input takes.
pub const SPAN_HINT: Text = Text {
    ru: "Секунды или 30d, 12h, 90m. 0 — бессрочно. Токен, которым 100 дней не пользуются, Wialon удаляет, даже если срок не вышел.",
    en: "Seconds, or 30d, 12h, 90m. 0 is no expiry. A token that nobody uses for 100 days is deleted even if its time is not over.",
};

/// Parameters of a call that its form stands for.
pub const IMPLIED: &[&str] = &["svc"];

/// Where a person signs in.
pub const SITE_HOST: Input = Input::new(
    HOST,
    Text { ru: "Адрес сайта", en: "The site" },
    Text {
        ru: "Для своего домена и Wialon Local — адрес, по которому вы открываете мониторинг.",
        en: "For your own domain and Wialon Local, the address where you open the monitoring.",
    },
    Kind::Host(&SITES),
)
.on_the_wire("")
.initially(DATA_CENTERS[0].site)
.common();

/// Where calls go.
pub const API_HOST: Input = Input::new(
    HOST,
    Text { ru: "Адрес API", en: "API host" },
    Text {
        ru: "Для Wialon Local — адрес самого сайта мониторинга.",
        en: "For Wialon Local, the address of the monitoring site itself.",
    },
    Kind::Host(&API_SERVERS),
)
.on_the_wire("")
.initially(DATA_CENTERS[0].api)
.common();

/// In which session.
pub const SESSION: Input = Input::new(
    SID,
    Text { ru: "Идентификатор сеанса", en: "Session id" },
    Text {
        ru: "eid из ответа token/login. Можно оставить пустым и вписать потом.",
        en: "The eid from the answer of token/login. May stay empty and be put in later.",
    },
    Kind::Secret,
)
.common();

/// For whom.
pub const USER: Input = Input::new(
    USER_ID,
    Text { ru: "ID другого пользователя", en: "Another user's ID" },
    Text {
        ru: "Если токен не ваш, а подчинённого пользователя. Нужно право действовать от его имени.",
        en: "If the token is not yours but a subordinate user's. Needs the right to act on that user's behalf.",
    },
    Kind::Line,
)
.private()
.common();
