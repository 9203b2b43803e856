//! How long an access token lives (RFC 6749, section 4.2.2: `expires_in`), and when that ends.

use crate::jwt;
use crate::outcome::Outcome;
use crate::provider::vk;
use crate::response::Response;
use crate::text::Text;
use crate::text::letters::is_digits;

/// A lifetime, counted from the moment the service answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lifetime {
    /// No expiry: VK's `expires_in=0`. The token still ends when it is revoked.
    Unlimited,
    /// Seconds from the answer.
    Seconds(u64),
}

impl Lifetime {
    /// Reads `expires_in`; `None` where it is not a whole number of seconds, or of so many that they are none.
    ///
    /// ```
    /// use brelok::lifetime::Lifetime;
    /// assert_eq!(Lifetime::parse("0"), Some(Lifetime::Unlimited));
    /// assert_eq!(Lifetime::parse("86400"), Some(Lifetime::Seconds(86400)));
    /// assert_eq!(Lifetime::parse("soon"), None);
    /// ```
    pub fn parse(expires_in: &str) -> Option<Lifetime> {
        let digits = is_digits(expires_in);
        match expires_in.parse() {
            Ok(0) if digits => Some(Lifetime::Unlimited),
            Ok(seconds) if digits && seconds <= LONGEST => Some(Lifetime::Seconds(seconds)),
            _ => None,
        }
    }
}

/// A hundred years, in seconds; what is longer was hardly meant as seconds.
const LONGEST: u64 = 100 * 365 * 86_400;

/// UNIX times that may be the end of a token: before the year 10000. What is later was hardly meant as seconds.
const DATES: std::ops::Range<i64> = 1..253_402_300_800;

/// When what a response holds stops working.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expiry {
    /// Not by itself.
    Never,
    /// At a UNIX time, in seconds, that the response states.
    Stated(i64),
    /// At a UNIX time, in seconds, if the response was read as soon as it came.
    Counted(i64),
}

impl Expiry {
    /// The end, in UNIX seconds.
    pub fn instant(self) -> Option<i64> {
        match self {
            Expiry::Never => None,
            Expiry::Stated(instant) | Expiry::Counted(instant) => Some(instant),
        }
    }

    /// Whether it is over at a UNIX time (RFC 7519, section 4.1.4: on or after `exp`).
    pub fn is_over(self, now: i64) -> bool {
        self.instant().is_some_and(|instant| instant <= now)
    }
}

/// When a response that was read at a UNIX time expires; `None` where nothing tells. What a JSON Web Token states about
/// itself comes first, then what only its service says, then `expires_in`. In a list each token has an end of its own.
///
/// ```
/// use brelok::{lifetime::{Expiry, expiry}, response::read};
/// let answer = read("https://oauth.vk.com/blank.html#access_token=abc&expires_in=60&user_id=1").answer;
/// assert_eq!(expiry(&answer, 1_000), Some(Expiry::Counted(1_060)));
/// ```
pub fn expiry(response: &Response, read_at: i64) -> Option<Expiry> {
    let is_list = response.tokens.len() > 1;
    if is_list || !matches!(response.outcome, Outcome::Token | Outcome::Code | Outcome::Answer) {
        return None;
    }
    let own_date = || jwt_of(response)?.time("exp").filter(|end| DATES.contains(end)).map(Expiry::Stated);
    let of_service = || (response.provider.expiry)(response, read_at);
    own_date().or_else(of_service).or_else(|| match Lifetime::parse(response.open("expires_in")?)? {
        Lifetime::Unlimited => None,
        Lifetime::Seconds(seconds) => read_at.checked_add_unsigned(seconds).map(Expiry::Counted),
    })
}

/// What ends the token of a response that was read at a UNIX time before its lifetime does; `None` where the lifetime comes
/// first.
pub fn ends_early(response: &Response, read_at: i64) -> Option<Text> {
    let (seconds, text) = response.provider.ends_early.filter(|_| is_of_person(response))?;
    let expiry = expiry(response, read_at);
    let applies = response.outcome == Outcome::Token || expiry.is_some();
    let end = expiry.and_then(Expiry::instant);
    (applies && end.is_none_or(|end| read_at.saturating_add(seconds) < end)).then_some(text)
}

/// Whether the token of a response may be a person's: a community's is told by its name, an application's own by its shape.
pub fn is_of_person(response: &Response) -> bool {
    response.main_secret().is_none_or(|(field, secret)| {
        // Only its shape is looked at.
        !field.name.starts_with("access_token_") && !vk::is_service_key(secret.expose())
    })
}

/// The JSON Web Token that the person came for.
fn jwt_of(response: &Response) -> Option<jwt::Jwt> {
    let main = response.main_secret().map(|(_, secret)| secret);
    let token = main.or_else(|| response.secret("id_token")).or_else(|| response.secret("token"))?;
    // Only what it says about its end goes on.
    jwt::decode(token.expose()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::response::read;

    const VK: &str = "https://oauth.vk.com/blank.html#access_token=abc&user_id=1&expires_in=";
    /// `{"alg":"none"}` and `{"exp":5000}`.
    const JWT: &str = "eyJhbGciOiJub25lIn0.eyJleHAiOjUwMDB9.c2ln";

    fn of(text: &str) -> Option<Expiry> {
        expiry(&read(text).answer, 1_000)
    }

    fn record(at: u64, ct: u64, dur: u64) -> Option<Expiry> {
        of(&format!(r#"{{"h":"x","app":"a","at":{at},"ct":{ct},"dur":{dur},"fl":-1,"items":[],"p":"{{}}"}}"#))
    }

    #[test]
    fn expires_in_counts_from_the_reading() {
        assert_eq!(of(&[VK, "86400"].concat()), Some(Expiry::Counted(87_400)));
        assert_eq!(of(&[VK, "0"].concat()), Some(Expiry::Never));
        assert_eq!(of(&[VK, "soon"].concat()), None);
        for odd in ["-5", "1e12", "1000000000000", "18446744073709551615"] {
            assert_eq!(of(&[VK, odd].concat()), None, "{odd}");
        }
        assert_eq!(of("https://example.com/#access_token=abc&token_type=bearer&expires_in=0"), None);
        assert_eq!(of("error=access_denied&expires_in=5"), None);
    }

    #[test]
    fn wialons_token_ends_at_its_activation_and_its_duration() {
        assert_eq!(record(1_500_000_000, 1_400_000_000, 86_400), Some(Expiry::Stated(1_500_086_400)));
        assert_eq!(record(1_500_000_000, 1_400_000_000, 0), Some(Expiry::Never));
        assert_eq!(record(0, 5, 60), Some(Expiry::Counted(1_060)));
        assert_eq!(record(u64::MAX, 5, 60), None);
        let redirect =
            "https://example.com/?client_id=a&access_type=256&activation_time=500&duration=60&access_token=";
        assert_eq!(of(&[redirect, &"1F".repeat(36), "&svc_error=0"].concat()), Some(Expiry::Stated(560)));
        let login = r#"{"eid":"a","token":"{\"at\":500,\"ct\":1,\"dur\":60,\"fl\":256,\"p\":\"{}\"}"}"#;
        assert_eq!(of(login), Some(Expiry::Stated(560)));
    }

    #[test]
    fn what_ends_a_token_early_is_told_only_where_it_comes_first() {
        let wialon = |activation: u64, duration: u64| {
            let redirect = "https://example.com/?svc_error=0&access_token=";
            [redirect, &"1F".repeat(36), &format!("&activation_time={activation}&duration={duration}")]
                .concat()
        };
        for (text, told) in [
            (wialon(0, 0), true),
            (wialon(0, 2_592_000), false),
            (wialon(0, 8_640_001), true),
            (wialon(500, 60), false),
            (["https://example.com/?svc_error=0&access_token=", &"1F".repeat(36)].concat(), true),
            ([VK, "0"].concat(), true),
            ([VK, "86400"].concat(), true),
            ("#expires_in=0&access_token_1=abc".to_owned(), false),
            (["access_token=", &"1f2e3d4c".repeat(8), "abcdef0"].concat(), false),
        ] {
            assert_eq!(ends_early(&read(&text).answer, 1_000).is_some(), told, "{text}");
        }
    }

    #[test]
    fn a_json_web_token_states_its_end() {
        assert_eq!(of(JWT), Some(Expiry::Stated(5_000)));
        assert_eq!(of(&format!("#access_token={JWT}&expires_in=60&state=1")), Some(Expiry::Stated(5_000)));
        assert_eq!(
            of(&format!("#access_token=abc&id_token={JWT}&expires_in=60")),
            Some(Expiry::Counted(1_060))
        );
        assert_eq!(of(&format!("#id_token={JWT}&state=1")), Some(Expiry::Stated(5_000)));
        // Milliseconds: `{"exp":1900000000000}`.
        assert_eq!(of("eyJhbGciOiJub25lIn0.eyJleHAiOjE5MDAwMDAwMDAwMDB9.c2ln"), None);
    }

    #[test]
    fn the_end_itself_is_too_late() {
        assert!(!Expiry::Stated(5_000).is_over(4_999));
        assert!(Expiry::Stated(5_000).is_over(5_000));
        assert!(!Expiry::Never.is_over(i64::MAX));
    }
}
