//! The address of the API that a snippet calls, where the answer names another than the usual one.

use crate::provider::wialon::server::ApiServer;
use crate::request::Host;
use crate::response::Response;

/// The address that takes the place of [`super::template::WIALON_API`]; `None` where that one is right.
pub fn api(response: &Response) -> Option<String> {
    ApiServer::of(response).map(|server| server.host.to_string())
}

/// A server that the answer names and that is not under Wialon's domains. The code would send the token there, so the
/// person is told its name.
pub fn foreign_api(response: &Response) -> Option<Host> {
    ApiServer::of(response).filter(|server| server.foreign).map(|server| server.host)
}
