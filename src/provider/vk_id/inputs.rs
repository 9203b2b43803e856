//! The inputs that both forms of VK ID share: what the sign-in was made with, the exchange needs again.

use crate::form::{Field, Input, Kind, Seed};
use crate::text::Text;

/// The application.
pub const CLIENT_ID: Field = Field("client_id");
/// The address that the sign-in comes back to.
pub const REDIRECT_URI: Field = Field("redirect_uri");
/// The mark that the answer brings back.
pub const STATE: Field = Field("state");
/// What the challenge of the link is made of.
pub const CODE_VERIFIER: Field = Field("code_verifier");

/// Which application.
pub const APPLICATION: Input = Input::new(
    CLIENT_ID,
    Text { ru: "Номер приложения", en: "Application number" },
    Text {
        ru: "Он стоит в кабинете VK ID, в настройках приложения.",
        en: "It stands in the application's settings, in the console of VK ID.",
    },
    Kind::Line,
)
.common();

/// Where the answer goes.
pub const REDIRECT: Input = Input::new(
    REDIRECT_URI,
    Text { ru: "Куда вернуть ответ", en: "Where the answer goes" },
    Text {
        ru: "Буква в букву как в настройках приложения; при обмене кода — тот же адрес.",
        en: "Letter for letter as in the application's settings; the exchange takes the same address.",
    },
    Kind::Line,
)
.common()
.destination();

/// The mark.
pub const MARK: Input = Input::new(
    STATE,
    Text { ru: "Метка запроса", en: "State of the request" },
    super::facts::CHECK_STATE,
    Kind::Random(Seed::state),
)
.common();
