//! What the page hears of the browser, and what it asks of the browser as its state changes.

use crate::app::shared::Shared;
use crate::app::{Action, State, builder, reader::Action as Reader};
use crate::browser::{address, clipboard, clock, connections, document, frame, popup, random};
use crate::form::Seed;
use crate::provider::wialon::popup::{End, State as Popup};
use crate::response::Reading;
use crate::secret::Secret;
use crate::ui::{ANSWER, rest};
use yew::prelude::*;

/// Once the page is there: takes over from the first screen, with what was selected there, and listens to the browser.
#[hook]
pub fn use_listeners(dispatch: &Callback<Action>, selection: (u32, u32)) {
    let dispatch = dispatch.clone();
    use_effect_with((), move |()| {
        // The field stands where that of the first screen stood.
        document::focus("paste");
        document::select("paste", selection);
        connections::watch(dispatch.reform(Action::Connections));
        // A link to a form holds nothing that nobody may guess.
        let sow = dispatch.reform(|()| Action::Builder(builder::Action::Sow(random::seed())));
        let arrive = dispatch.reform(|text| Action::Reader(Reader::Arrive(text, clock::now())));
        let sow_later = sow.clone();
        address::on_arrival(Callback::from(move |text| {
            arrive.emit(text);
            sow_later.emit(());
        }));
        address::on_leaving(dispatch.reform(|()| Action::Leave));
        let whole = move |rest: &rest::Rest| {
            dispatch.emit(Action::Whole(rest.does));
            sow.emit(());
        };
        frame::after_next(move || rest::when_there(whole));
    });
}

/// Whenever the state changes: the language of the document, what the keyboard stands on, the clipboard, and the window
/// that signs in to Wialon.
#[hook]
pub fn use_effects(state: &State) {
    use_effect_with(state.lang, |lang| document::set_language(*lang));
    use_effect_with(state.forgotten, |forgotten| {
        // The button that was pressed is gone.
        match forgotten.times {
            0 => {}
            _ if forgotten.in_form => document::go_to(ANSWER),
            _ => document::focus("paste"),
        }
        if forgotten.in_clipboard {
            clipboard::copy(&Secret::default(), Callback::noop());
        }
    });
    use_effect_with(state.builder.as_ref().map_or(0, |builder| builder.opened), |opened| {
        if *opened > 0 {
            document::go_to("builder-heading");
        }
    });
    let popup = state.builder.as_ref().map(|builder| builder.popup.clone()).unwrap_or_default();
    use_effect_with(popup, |popup| match popup {
        Popup::Waiting(_) => {}
        Popup::Over(End::Done) => {
            popup::close();
            document::go_to("outcome");
        }
        Popup::Over(_) | Popup::Idle => popup::stop(),
    });
}

/// What the `state` of a sign-in by one press is made of; none where the browser gives no randomness. An answer uses it up.
/// It lasts until then: two links that are open at once must not contradict each other.
#[hook]
pub fn use_seed(reading: Option<Shared<Reading>>) -> Option<Seed> {
    let seed = use_state(random::seed);
    {
        let seed = seed.clone();
        use_effect_with(reading, move |reading| {
            if reading.is_some() {
                seed.set(random::seed());
            }
        });
    }
    (*seed).clone()
}
