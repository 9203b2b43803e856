//! Which of VK ID's calls a form builds.

use super::CALL;
use crate::form::Filled;
use crate::response::Response;
use crate::text::{Text, text};

/// One of VK ID's calls.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Step {
    /// A code for tokens.
    #[default]
    Exchange,
    /// A new pair of tokens.
    Refresh,
    /// About the person.
    UserInfo,
    /// About the person, by the `id_token`.
    PublicInfo,
    /// Signs the person out.
    Logout,
    /// Takes back what the person allowed.
    Revoke,
}

impl Step {
    /// All of them, in the order in which they are made.
    pub const ALL: [Step; 6] =
        [Step::Exchange, Step::Refresh, Step::UserInfo, Step::PublicInfo, Step::Logout, Step::Revoke];

    /// Its name: where it goes, or for what it goes to `auth`.
    pub const fn name(self) -> &'static str {
        match self {
            Step::Exchange => "exchange",
            Step::Refresh => "refresh",
            Step::UserInfo => "user_info",
            Step::PublicInfo => "public_info",
            Step::Logout => "logout",
            Step::Revoke => "revoke",
        }
    }

    /// What it does.
    pub const fn title(self) -> Text {
        match self {
            Step::Exchange => text("обменять код на токены", "exchange the code for tokens"),
            Step::Refresh => text("получить новую пару токенов", "take a new pair of tokens"),
            Step::UserInfo => text("узнать о пользователе", "ask about the user"),
            Step::PublicInfo => {
                text("узнать о пользователе по id_token", "ask about the user by the id_token")
            }
            Step::Logout => text("выйти из приложения", "sign out of the application"),
            Step::Revoke => text("отозвать разрешения", "take the permissions back"),
        }
    }

    /// The one that is chosen in a form.
    pub fn of(filled: &Filled) -> Step {
        let name = filled.text(CALL);
        Step::ALL.into_iter().find(|step| step.name() == name).unwrap_or_default()
    }

    /// The one that a call is.
    pub(super) fn of_call(call: &Response) -> Option<Step> {
        // What is sent tells it where no address stands.
        let path = call.call.or_else(|| call.field("grant_type").map(|_| "auth"))?;
        match path {
            "auth" if call.open("grant_type") == Some("refresh_token") => Some(Step::Refresh),
            "auth" => Some(Step::Exchange),
            path => Step::ALL.into_iter().find(|step| step.name() == path),
        }
    }

    /// Whether it names the device that signed in.
    pub(super) const fn has_device(self) -> bool {
        matches!(self, Step::Exchange | Step::Refresh)
    }

    /// Whether it is about an access token.
    pub(super) const fn has_access_token(self) -> bool {
        matches!(self, Step::UserInfo | Step::Logout | Step::Revoke)
    }
}
