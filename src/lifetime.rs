//! How long an access token lives (RFC 6749, section 4.2.2: `expires_in`).

/// A lifetime, counted from the moment the service answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lifetime {
    /// No expiry: VK's `expires_in=0`. The token still ends when it is revoked.
    Unlimited,
    /// Seconds from the answer.
    Seconds(u64),
}

impl Lifetime {
    /// Reads `expires_in`; `None` where it is not a whole number of seconds.
    ///
    /// ```
    /// use brelok::lifetime::Lifetime;
    /// assert_eq!(Lifetime::parse("0"), Some(Lifetime::Unlimited));
    /// assert_eq!(Lifetime::parse("86400"), Some(Lifetime::Seconds(86400)));
    /// assert_eq!(Lifetime::parse("soon"), None);
    /// ```
    pub fn parse(expires_in: &str) -> Option<Lifetime> {
        let digits = !expires_in.is_empty() && expires_in.bytes().all(|byte| byte.is_ascii_digit());
        match expires_in.parse() {
            Ok(0) if digits => Some(Lifetime::Unlimited),
            Ok(seconds) if digits => Some(Lifetime::Seconds(seconds)),
            _ => None,
        }
    }
}
