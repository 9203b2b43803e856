//! The two domains under which VK runs the same services.

/// Which of the two: `oauth.vk.ru` and `oauth.vk.com` sign in alike, and a link to one may come back on the other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Domain {
    /// `vk.ru`, what VK's own libraries use since September 2025.
    #[default]
    Ru,
    /// `vk.com`, which still answers.
    Com,
}

impl Domain {
    /// Both, the usual one first.
    pub const ALL: [Domain; 2] = [Domain::Ru, Domain::Com];

    /// The domain itself.
    pub const fn name(self) -> &'static str {
        match self {
            Domain::Ru => "vk.ru",
            Domain::Com => "vk.com",
        }
    }

    /// The host of the classic sign-in.
    pub const fn oauth(self) -> &'static str {
        match self {
            Domain::Ru => "oauth.vk.ru",
            Domain::Com => "oauth.vk.com",
        }
    }

    /// The host of the API's methods.
    pub const fn api(self) -> &'static str {
        match self {
            Domain::Ru => "api.vk.ru",
            Domain::Com => "api.vk.com",
        }
    }

    /// The host of VK ID.
    pub const fn id(self) -> &'static str {
        match self {
            Domain::Ru => "id.vk.ru",
            Domain::Com => "id.vk.com",
        }
    }

    /// The empty page on which the classic sign-in ends where an application has no page of its own.
    pub const fn blank_page(self) -> &'static str {
        match self {
            Domain::Ru => "https://oauth.vk.ru/blank.html",
            Domain::Com => "https://oauth.vk.com/blank.html",
        }
    }

    /// The domain whose host, as `of` names it, this is.
    ///
    /// ```
    /// use brelok::provider::vk::domain::Domain;
    /// assert_eq!(Domain::whose(Domain::oauth, "oauth.vk.com"), Some(Domain::Com));
    /// assert_eq!(Domain::whose(Domain::oauth, "oauth.vk.com.evil.example"), None);
    /// ```
    pub fn whose(of: fn(Domain) -> &'static str, host: &str) -> Option<Domain> {
        Domain::ALL.into_iter().find(|domain| of(*domain) == host)
    }
}
