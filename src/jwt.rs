//! Reads a JSON Web Token (RFC 7519) without checking its signature: what it says, not whether that is true.

use crate::paste::json::{self, Json};
use crate::response::redact::mask_tokens;
use crate::text::Text;
use data_encoding::BASE64URL_NOPAD;

/// What a token says.
#[derive(Clone, PartialEq, Eq)]
pub struct Jwt {
    /// How it is signed (RFC 7515, section 4).
    pub header: Vec<Claim>,
    /// What is claimed (RFC 7519, section 4).
    pub claims: Vec<Claim>,
}

/// A name with its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// The name; a token inside it is masked.
    pub name: String,
    /// A string's text, anything else as JSON; a token inside it is masked.
    pub text: String,
}

/// Why a text is no readable token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JwtError {
    /// Five parts: it is encrypted (RFC 7516), and only its recipient can read it.
    Encrypted,
    /// Not three parts; or one that is not base64url without padding (RFC 7515, section 2), or is no JSON object in
    /// UTF-8.
    Unreadable,
}

/// Reads header and claims; the signature is not looked at.
///
/// # Errors
///
/// What is wrong with it.
///
/// ```
/// let jwt = brelok::jwt::decode("eyJhbGciOiJub25lIn0.eyJpc3MiOiJqb2UiLCJleHAiOjEzMDA4MTkzODB9.")?;
/// assert_eq!(jwt.claims[0].text, "joe");
/// assert_eq!(jwt.time("exp"), Some(1_300_819_380));
/// # Ok::<(), brelok::jwt::JwtError>(())
/// ```
pub fn decode(token: &str) -> Result<Jwt, JwtError> {
    // A sixth part already decides.
    let parts: Vec<&str> = token.splitn(6, '.').collect();
    match parts.as_slice() {
        [header, claims, _] => Ok(Jwt { header: object(header)?, claims: object(claims)? }),
        [_, _, _, _, _] => Err(JwtError::Encrypted),
        _ => Err(JwtError::Unreadable),
    }
}

impl Jwt {
    /// The instant that a claim names, in UNIX seconds: `exp`, `iat`, `nbf`, `auth_time`. `None` where it is missing or
    /// no number; a fraction is cut off (RFC 7519, section 2: NumericDate).
    pub fn time(&self, name: &str) -> Option<i64> {
        let claim = self.claims.iter().rev().find(|claim| claim.name == name)?;
        claim.time()
    }
}

impl Claim {
    /// The instant that this claim names, where its name is one of the registered ones that do.
    pub fn time(&self) -> Option<i64> {
        let seconds = || self.text.split('.').next()?.parse().ok();
        ["exp", "iat", "nbf", "auth_time"].contains(&self.name.as_str()).then(seconds).flatten()
    }

    /// What the claim is, where that is known.
    pub fn title(&self) -> Option<Text> {
        TITLES.iter().find(|(name, _)| *name == self.name).map(|(_, title)| *title)
    }
}

/// RFC 7515, section 4.1; RFC 7519, section 4.1; OpenID Connect Core, section 2.
const TITLES: &[(&str, Text)] = &[
    ("alg", Text { ru: "алгоритм подписи", en: "signature algorithm" }),
    ("kid", Text { ru: "номер ключа", en: "key id" }),
    ("typ", Text { ru: "вид", en: "type" }),
    ("iss", Text { ru: "кто выдал", en: "issuer" }),
    ("sub", Text { ru: "о ком", en: "subject" }),
    ("aud", Text { ru: "для кого", en: "audience" }),
    ("exp", Text { ru: "действует до", en: "expires" }),
    ("nbf", Text { ru: "действует с", en: "not before" }),
    ("iat", Text { ru: "выдан", en: "issued" }),
    ("auth_time", Text { ru: "когда был вход", en: "time of the sign-in" }),
    ("jti", Text { ru: "номер токена", en: "token id" }),
    ("nonce", Text { ru: "одноразовая метка", en: "nonce" }),
    ("azp", Text { ru: "кому выдан", en: "authorized party" }),
    ("email", Text { ru: "адрес почты", en: "e-mail address" }),
    ("name", Text { ru: "имя", en: "name" }),
    ("scope", Text { ru: "права", en: "scope" }),
];

impl JwtError {
    /// What is wrong and what to do, in one or two sentences.
    pub const fn text(self) -> Text {
        match self {
            JwtError::Encrypted => Text {
                ru: "Этот токен зашифрован: прочитать его может только тот, кому он предназначен.",
                en: "This token is encrypted: only its recipient can read it.",
            },
            JwtError::Unreadable => Text {
                ru: "Похоже на JSON Web Token, но прочитать его не удалось. Скопируйте его ещё раз, целиком.",
                en: "It looks like a JSON Web Token, but it cannot be read. Copy it again, whole.",
            },
        }
    }
}

fn object(part: &str) -> Result<Vec<Claim>, JwtError> {
    let bytes = BASE64URL_NOPAD.decode(part.as_bytes()).map_err(|_| JwtError::Unreadable)?;
    let text = String::from_utf8(bytes).map_err(|_| JwtError::Unreadable)?;
    let read = json::read(&text).filter(|read| !read.broken);
    let whole = read.filter(|read| text.get(read.length..).is_some_and(|rest| rest.trim().is_empty()));
    let Some(Json::Object(members)) = whole.map(|read| read.json) else {
        return Err(JwtError::Unreadable);
    };
    let claim = |(name, value): (String, Json)| {
        let mut claim = Claim { name, text: value.into_text() };
        mask_tokens(&mut claim.name);
        mask_tokens(&mut claim.text);
        claim
    };
    Ok(members.into_iter().map(claim).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// RFC 7515, appendix A.1.
    const EXAMPLE: &str = "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.\
                           eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.\
                           dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    fn pairs(claims: &[Claim]) -> Vec<(&str, &str)> {
        claims.iter().map(|claim| (claim.name.as_str(), claim.text.as_str())).collect()
    }

    fn with_claims(json: &str) -> Result<Jwt, JwtError> {
        decode(&["eyJhbGciOiJub25lIn0.", &BASE64URL_NOPAD.encode(json.as_bytes()), "."].concat())
    }

    #[test]
    fn the_example_of_rfc_7515_is_read() {
        let jwt = decode(EXAMPLE).ok().unwrap();
        assert_eq!(pairs(&jwt.header), [("typ", "JWT"), ("alg", "HS256")]);
        assert_eq!(
            pairs(&jwt.claims),
            [("iss", "joe"), ("exp", "1300819380"), ("http://example.com/is_root", "true")]
        );
        assert_eq!((jwt.time("exp"), jwt.time("iat")), (Some(1_300_819_380), None));
    }

    #[test]
    fn the_other_examples_of_rfc_7515_appendix_a_are_read() {
        let claims = EXAMPLE.split('.').nth(1).unwrap();
        let joe = [("iss", "joe"), ("exp", "1300819380"), ("http://example.com/is_root", "true")];
        for (appendix, header, algorithm, signature) in [
            (
                "A.2",
                "eyJhbGciOiJSUzI1NiJ9",
                "RS256",
                "cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4Bh-0Qc_lF5YKt_O8W2Fp5jujGbds9uJdb\
                 F9CUAr7t1dnZcAcQjbKBYNX4BAynRFdiuB--f_nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb1L07Qe7K0GarZRmB_eSN9383\
                 LcOLn6_dO--xi12jzDwusC-eOkHWEsqtFZESc6BfI7noOPqvhJ1phCnvWh6IeYI2w9QOYEUipUTI8np6LbgGY9Fs98rqVt5AXLIhWkWy\
                 wlVmtVrBp0igcN_IoypGlUPQGe77Rw",
            ),
            (
                "A.3",
                "eyJhbGciOiJFUzI1NiJ9",
                "ES256",
                "DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q",
            ),
            ("A.5", "eyJhbGciOiJub25lIn0", "none", ""),
        ] {
            let jwt = decode(&[header, ".", claims, ".", signature].concat()).ok().unwrap();
            assert_eq!(pairs(&jwt.header), [("alg", algorithm)], "{appendix}");
            assert_eq!(pairs(&jwt.claims), joe, "{appendix}");
        }
    }

    #[test]
    fn a_signed_text_is_no_set_of_claims() {
        // RFC 7515, appendix A.4: the payload is the word "Payload".
        let token = "eyJhbGciOiJFUzUxMiJ9.UGF5bG9hZA.AdwMgeerwtHoh-l192l60hp9wAHZFVJbLfD_UxMi70cwnZOYaRI1bKPWROc-mZZqwqT2\
                     SI-KGDKB34XO0aw_7XdtAG8GaSwFKdCAPZgoXD2YBJZCPEX3xKpRwcdOO8KpEHwJjyqOgzDO7iKvU8vcnwNrmxYbSW9ERBXukOXolLzeO_Jn";
        assert_eq!(decode(token).err(), Some(JwtError::Unreadable));
    }

    #[test]
    fn times_are_whole_seconds() {
        for (claims, time) in [
            (r#"{"exp":1300819380}"#, Some(1_300_819_380)),
            (r#"{"exp":1300819380.75}"#, Some(1_300_819_380)),
            (r#"{"exp":1,"exp":2}"#, Some(2)),
            (r#"{"exp":-1}"#, Some(-1)),
            (r#"{"exp":"soon"}"#, None),
            (r#"{"exp":99999999999999999999}"#, None),
            (r#"{"exp":null}"#, None),
            ("{}", None),
        ] {
            assert_eq!(with_claims(claims).ok().and_then(|jwt| jwt.time("exp")), time, "{claims}");
        }
    }

    #[test]
    fn what_is_encrypted_is_told_from_what_is_broken() {
        use JwtError::*;
        for (token, error) in [
            ("", Unreadable),
            ("eyJhbGciOiJub25lIn0", Unreadable),
            ("eyJhbGciOiJub25lIn0.e30", Unreadable),
            ("a.b.c.d", Unreadable),
            ("a.b.c.d.e", Encrypted),
            ("a.b.c.d.e.f.g", Unreadable),
            ("eyJhbGciOiJub25lIn0=.e30.", Unreadable),
            ("eyJhbGciOiJub25lIn0.e3+0.", Unreadable),
            ("eyJhbGciOiJub25lIn0.W10.", Unreadable),
            ("eyJhbGciOiJub25lIn0.eyJh.", Unreadable),
            ("gIA.e30.", Unreadable),
            (".e30.", Unreadable),
        ] {
            assert_eq!(decode(token).err(), Some(error), "{token}");
        }
    }

    #[test]
    fn s12_a_token_inside_a_claim_or_its_name_is_masked() {
        let token = "1b9ff4ea8bf5fa786361d3b434606b78234f1ef33ec8d46f8fcf2d30480ac5d269806c6bd26e7532758bd";
        let jwt = with_claims(&["{\"act\":{\"token\":\"", token, "\"}}"].concat()).ok().unwrap();
        assert_eq!(pairs(&jwt.claims), [("act", r#"{"token":"•••"}"#)]);
        let jwt = with_claims(&["{\"", token, "\":1}"].concat()).ok().unwrap();
        assert_eq!(pairs(&jwt.claims), [("•••", "1")]);
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 10_000, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn no_text_makes_it_panic(text in any::<String>()) {
            let _ = decode(&text);
            let _ = with_claims(&text);
        }

        #[test]
        fn what_is_encoded_is_decoded(name in "[a-z]{1,9}", value in "[ -~а-я]{0,40}") {
            let json = serde_json::json!({ name.clone(): value.clone() }).to_string();
            let jwt = with_claims(&json).ok().unwrap();
            let mut masked = value;
            mask_tokens(&mut masked);
            prop_assert_eq!(pairs(&jwt.claims), [(name.as_str(), masked.as_str())]);
        }
    }
}
