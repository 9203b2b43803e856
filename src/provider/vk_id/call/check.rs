//! From what was typed to a call, with what is wrong, doubtful or good to know.

use super::{ACCESS_TOKEN, CODE, DEVICE_ID, ID_TOKEN, REFRESH_TOKEN, Step};
use crate::form::remark::{Level, Sentence, note, warning};
use crate::form::{Filled, Remarks};
use crate::provider::vk::fields;
use crate::provider::vk::inputs::{domain, judged, secret};
use crate::provider::vk_id::calls::{Client, Device, device_id};
use crate::provider::vk_id::inputs::{CLIENT_ID, CODE_VERIFIER, REDIRECT_URI, STATE};
use crate::provider::vk_id::{PROVIDER, facts, pkce};
use crate::request::Call;
use crate::secret::Secret;

/// There is no secret yet.
pub const SECRET_MISSING: Sentence = note(
    "Место оставлено пустым: впишите значение сюда или в готовый запрос.",
    "The place is left empty: put the value in here or into the finished request.",
);
/// What refreshing does to the pair.
const ROTATION: Sentence = Sentence { level: Level::Note, ..Sentence::error(facts::ROTATION) };
/// A code that is none of VK ID's.
pub const CODE_SHAPE: Sentence = warning(
    "Код VK ID начинается с vk2.a. — проверьте, то ли скопировано.",
    "A code of VK ID begins with vk2.a. — check what was copied.",
);

/// The call, where nothing is wrong.
pub fn check(filled: &Filled, remarks: &mut Remarks) -> Option<Call> {
    let step = Step::of(filled);
    let client = client(step, filled, remarks);
    let mut typed = |field| secret(field, filled, SECRET_MISSING, remarks);
    match step {
        Step::Exchange => {
            let code = typed(CODE);
            shape(code.as_ref(), remarks);
            let verifier = verifier(filled, remarks);
            let device = device(filled, remarks);
            Some(client?.exchange(code?, verifier?, &device?))
        }
        Step::Refresh => {
            let token = typed(REFRESH_TOKEN);
            remarks.say(REFRESH_TOKEN, ROTATION);
            let device = device(filled, remarks);
            Some(client?.refresh(token?, &device?))
        }
        Step::UserInfo => typed(ACCESS_TOKEN).zip(client).map(|(token, client)| client.user_info(token)),
        Step::PublicInfo => typed(ID_TOKEN).zip(client).map(|(token, client)| client.public_info(token)),
        Step::Logout => typed(ACCESS_TOKEN).zip(client).map(|(token, client)| client.logout(token)),
        Step::Revoke => typed(ACCESS_TOKEN).zip(client).map(|(token, client)| client.revoke(token)),
    }
}

fn client(step: Step, filled: &Filled, remarks: &mut Remarks) -> Option<Client> {
    let text = filled.text(CLIENT_ID);
    let client_id = judged(CLIENT_ID, text, fields::client_id(text), remarks);
    let text = filled.text(REDIRECT_URI);
    let redirect_uri = match step.has_device() {
        true => judged(REDIRECT_URI, text, fields::redirect_uri(text), remarks),
        false => Some(""),
    };
    let redirect_uri = redirect_uri.map(str::to_owned);
    Some(Client { domain: domain(filled), client_id: client_id?, redirect_uri: redirect_uri? })
}

fn device(filled: &Filled, remarks: &mut Remarks) -> Option<Device> {
    let text = filled.text(DEVICE_ID);
    let device_id = judged(DEVICE_ID, text, device_id(text), remarks).map(str::to_owned);
    let state = filled.secret(STATE);
    // It stands in the call that is built of it.
    let state = judged(STATE, state.expose(), fields::long_state(state.expose()).map(str::to_owned), remarks);
    Some(Device { device_id: device_id?, state: state? })
}

fn verifier(filled: &Filled, remarks: &mut Remarks) -> Option<Secret> {
    let verifier = filled.secret(CODE_VERIFIER);
    if verifier.is_empty() {
        remarks.say(CODE_VERIFIER, SECRET_MISSING);
        return Some(verifier);
    }
    // Only its characters are looked at.
    judged(CODE_VERIFIER, verifier.expose(), pkce::read_verifier(verifier.expose()), remarks)
}

fn shape(code: Option<&Secret>, remarks: &mut Remarks) {
    // Only its shape is looked at.
    let odd = |code: &&Secret| !code.is_empty() && !PROVIDER.has_shape(code.expose());
    if code.is_some_and(|code| odd(&code)) {
        remarks.say(CODE, CODE_SHAPE);
    }
}
