//! A secret reaches neither `Debug` nor an error (promises S9 and S21 begin here).

use brelok::app::{Action, State, reader};
use brelok::response::read;
use brelok::text::Lang;

const CANARY: &str = "vk1.a.CANARYcanaryCANARYcanary0123456789_-CANARYcanary";

fn pasted() -> String {
    format!("https://oauth.vk.com/blank.html#access_token={CANARY}&expires_in=0&user_id=1")
}

#[test]
fn s21_debug_of_a_reading_is_masked() {
    assert!(!format!("{:?}", read(&pasted())).contains("CANARY"));
}

#[test]
fn s21_debug_of_the_page_is_masked() {
    let paste = reader::Action::Paste(pasted().into(), 0);
    assert!(!format!("{paste:?}").contains("CANARY"));
    let state = State::new(Lang::Ru).update(Action::Reader(paste));
    assert!(!format!("{state:?}").contains("CANARY"));
}

#[test]
fn s21_every_known_name_of_a_secret_is_masked_in_debug_texts() {
    for name in [
        "access_token",
        "access_token_17",
        "refresh_token",
        "id_token",
        "code",
        "access_hash",
        "sid",
        "new_token",
        "password",
    ] {
        let reading = read(&format!("https://example.com/#{name}=CANARY&state=x"));
        assert!(!format!("{reading:?}").contains("CANARY"), "{name}");
    }
}
