//! How values are written.

/// How the values of a parameter are written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// One word without spaces: tokens, codes, hashes.
    Token,
    /// Decimal digits.
    Number,
    /// Words of a scope, between which `+` is a space.
    Scope,
    /// Words for people, in which `+` is a space.
    Words,
    /// Anything else.
    Other,
}

impl Style {
    /// The style of a parameter by its name on the wire.
    pub fn of(name: &str) -> Style {
        match name {
            "access_token" | "refresh_token" | "id_token" | "token" | "oauth_token" | "access_hash"
            | "code" => Style::Token,
            "expires_in" | "user_id" | "svc_error" => Style::Number,
            "scope" | "response_type" | "prompt" => Style::Scope,
            "error_description" | "error_hint" | "error_message" | "error_msg" | "error_reason"
            | "reason" | "user_name" => Style::Words,
            _ if name.starts_with("access_token_") => Style::Token,
            _ => Style::Other,
        }
    }
}
