//! VK ID's calls after the sign-in. What is secret goes into the body, except the verifier, which VK ID takes in the
//! address beside the other parameters.
//!
//! Source: VK's own web library, vkid-web-sdk; `revoke` is documented and not in it.

use crate::paste::address::Address;
use crate::provider::vk::domain::Domain;
use crate::provider::vk::fields::{FieldError, FieldErrorKind};
use crate::request::Method;
use crate::request::call::{Call, Failure, Parameter, Value, Variable};
use crate::secret::Secret;

/// The application that calls.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Client {
    /// Where VK ID is called.
    pub domain: Domain,
    /// The application.
    pub client_id: u64,
    /// The address that the sign-in came back to.
    pub redirect_uri: String,
}

/// What came back with the code, and is asked for again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Device {
    /// The device that signed in.
    pub device_id: String,
    /// A new mark for this call; the answer brings it back.
    pub state: String,
}

/// The paths of the calls, below `/oauth2/`; two of them share `auth`.
const PATHS: [&str; 5] = ["auth", "user_info", "public_info", "logout", "revoke"];

/// The call that a path belongs to.
pub(super) fn of_path(path: &str) -> Option<&'static str> {
    let name = path.strip_prefix("/oauth2/")?.trim_end_matches('/');
    PATHS.into_iter().find(|path| *path == name)
}

/// Whether an address is that of a call.
pub(in crate::provider) fn is_call(address: &Address) -> bool {
    address.is_under(super::PROVIDER.domains) && of_path(&address.path).is_some()
}

/// Reads a device id.
///
/// # Errors
///
/// Nothing typed.
pub fn device_id(text: &str) -> Result<&str, FieldError> {
    match text.trim() {
        "" => Err(FieldError { kind: FieldErrorKind::DeviceIdMissing, place: 0 }),
        id => Ok(id),
    }
}

impl Client {
    /// Exchanges a code for tokens. An empty secret is taken from its environment variable.
    pub fn exchange(&self, code: Secret, verifier: Secret, device: &Device) -> Call {
        let query = vec![
            text("grant_type", "authorization_code"),
            text("redirect_uri", &self.redirect_uri),
            self.client_id(),
            secret("code_verifier", "VK_ID_CODE_VERIFIER", verifier),
            text("state", &device.state),
            text("device_id", &device.device_id),
        ];
        self.post("auth", query, secret("code", "VK_ID_CODE", code))
    }

    /// Takes a new pair of tokens; the old pair ends.
    pub fn refresh(&self, refresh_token: Secret, device: &Device) -> Call {
        let query = vec![
            text("grant_type", "refresh_token"),
            text("redirect_uri", &self.redirect_uri),
            self.client_id(),
            text("device_id", &device.device_id),
            text("state", &device.state),
        ];
        self.post("auth", query, secret("refresh_token", "VK_ID_REFRESH_TOKEN", refresh_token))
    }

    /// Revokes what the person gave to the application.
    pub fn revoke(&self, access_token: Secret) -> Call {
        self.with_access_token("revoke", access_token)
    }

    /// Asks about the person.
    pub fn user_info(&self, access_token: Secret) -> Call {
        self.with_access_token("user_info", access_token)
    }

    /// Asks for what an `id_token` alone tells about the person.
    pub fn public_info(&self, id_token: Secret) -> Call {
        self.post("public_info", vec![self.client_id()], secret("id_token", "VK_ID_ID_TOKEN", id_token))
    }

    /// Signs the person out of the application.
    pub fn logout(&self, access_token: Secret) -> Call {
        self.with_access_token("logout", access_token)
    }

    fn with_access_token(&self, path: &str, token: Secret) -> Call {
        self.post(path, vec![self.client_id()], secret("access_token", "VK_ACCESS_TOKEN", token))
    }

    fn client_id(&self) -> Parameter {
        text("client_id", &self.client_id.to_string())
    }

    fn post(&self, path: &str, query: Vec<Parameter>, body: Parameter) -> Call {
        let endpoint = ["https://", self.domain.id(), "/oauth2/", path].concat();
        Call { method: Method::Post, endpoint, query, form: vec![body], failure: Failure::Named(&["error"]) }
    }
}

fn text(name: &'static str, value: &str) -> Parameter {
    Parameter { name, value: Value::Text(value.to_owned()) }
}

fn secret(name: &'static str, variable: &'static str, value: Secret) -> Parameter {
    Parameter { name, value: Value::Secret(Variable { name: variable, value }) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(parameters: &[Parameter]) -> String {
        let pair = |parameter: &Parameter| match &parameter.value {
            Value::Text(text) => [parameter.name, "=", text].concat(),
            Value::Secret(variable) => [parameter.name, "=$", variable.name].concat(),
            _ => panic!("{}", parameter.name),
        };
        parameters.iter().map(pair).collect::<Vec<_>>().join("&")
    }

    #[test]
    fn each_call_has_its_parameters_where_vk_id_takes_them() {
        let client =
            Client { domain: Domain::Ru, client_id: 7, redirect_uri: "https://a.example/cb".to_owned() };
        let device = Device { device_id: "D".to_owned(), state: "S".to_owned() };
        let canary = || Secret::from("CANARY");
        for (call, path, query, form) in [
            (
                client.exchange(canary(), canary(), &device),
                "auth",
                "grant_type=authorization_code&redirect_uri=https://a.example/cb&client_id=7\
                 &code_verifier=$VK_ID_CODE_VERIFIER&state=S&device_id=D",
                "code=$VK_ID_CODE",
            ),
            (
                client.refresh(canary(), &device),
                "auth",
                "grant_type=refresh_token&redirect_uri=https://a.example/cb&client_id=7&device_id=D&state=S",
                "refresh_token=$VK_ID_REFRESH_TOKEN",
            ),
            (client.revoke(canary()), "revoke", "client_id=7", "access_token=$VK_ACCESS_TOKEN"),
            (client.user_info(canary()), "user_info", "client_id=7", "access_token=$VK_ACCESS_TOKEN"),
            (client.public_info(canary()), "public_info", "client_id=7", "id_token=$VK_ID_ID_TOKEN"),
            (client.logout(canary()), "logout", "client_id=7", "access_token=$VK_ACCESS_TOKEN"),
        ] {
            assert_eq!(call.endpoint, ["https://id.vk.ru/oauth2/", path].concat());
            assert_eq!((told(&call.query).as_str(), told(&call.form).as_str()), (query, form), "{path}");
            assert_eq!(call.method, Method::Post);
            assert!(!format!("{call:?}").contains("CANARY"));
        }
        let old = Client { domain: Domain::Com, ..client };
        assert_eq!(old.logout(canary()).endpoint, "https://id.vk.com/oauth2/logout");
    }

    #[test]
    fn a_device_id_is_needed() {
        assert_eq!(device_id(" D\n"), Ok("D"));
        assert_eq!(device_id(" "), Err(FieldError { kind: FieldErrorKind::DeviceIdMissing, place: 0 }));
    }
}
