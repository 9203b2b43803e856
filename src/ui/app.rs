//! The page as a whole.

use super::part::{Part, What};
use super::{Handed, Typed, header, reader};
use crate::app::{Action, State, reader::Action as Reader};
use crate::browser::{address, clipboard, clock, connections, document, frame, popup, preferences, random};
use crate::form::Seed;
use crate::i18n;
use crate::provider::wialon::popup::{End, State as Popup};
use crate::secret::Secret;
use crate::ui::template::html;
use std::rc::Rc;
use yew::prelude::*;

/// The page's state as Yew's reducer wants it.
#[derive(PartialEq)]
struct Store(State);

impl Reducible for Store {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        Rc::new(Store(self.0.update(action)))
    }
}

/// What the page was opened with.
#[derive(Default, Properties, PartialEq)]
pub struct Props {
    /// The query and the fragment, already out of the address bar.
    pub arrived: Handed,
    /// What was typed before the app was there.
    pub typed: Typed,
}

/// The page: the reader above, the builder below.
#[component]
pub fn App(props: &Props) -> Html {
    let store = use_reducer_eq(|| {
        let now = clock::now();
        // Typed while the page was loading, so it is the later of the two.
        let given: [(_, fn(_, _) -> Reader); 2] =
            [(props.arrived.take(), Reader::Arrive), (props.typed.text.take(), Reader::Paste)];
        let happened = given.into_iter().filter(|(text, _)| *text != Secret::default());
        let state = State::new(preferences::language());
        Store(happened.fold(state, |state, (text, read)| state.update(Action::Reader(read(text, now)))))
    });
    let state = &store.0;
    let lang = state.lang;
    let dispatch = {
        let dispatcher = store.dispatcher();
        use_callback((), move |action: Action, ()| dispatcher.dispatch(action))
    };
    let on_language = dispatch.reform(|lang| {
        preferences::remember_language(lang);
        Action::Language(lang)
    });
    use_effect_with(lang, |lang| document::set_language(*lang));
    {
        let (dispatch, selection) = (dispatch.clone(), props.typed.selection);
        use_effect_with((), move |()| {
            // The field stands where that of the first screen stood.
            document::focus("paste");
            document::select("paste", selection);
            connections::watch(dispatch.reform(Action::Connections));
            address::on_arrival(dispatch.reform(|text| Action::Reader(Reader::Arrive(text, clock::now()))));
            address::on_leaving(dispatch.reform(|()| Action::Leave));
            frame::after_next(move || dispatch.emit(Action::Shown));
        });
    }
    use_effect_with(state.forgotten, |forgotten| {
        if forgotten.times > 0 {
            // The button that was pressed is gone.
            document::focus("paste");
        }
        if forgotten.in_clipboard {
            clipboard::copy(&Secret::default(), Callback::noop());
        }
    });
    use_effect_with((state.shown, state.builder.opened), |(shown, opened)| {
        if *shown && *opened > 0 {
            document::go_to("builder-heading");
        }
    });
    use_effect_with(state.builder.popup.clone(), |popup| match popup {
        Popup::Waiting(_) => {}
        Popup::Over(End::Done) => {
            popup::close();
            document::go_to("outcome");
        }
        Popup::Over(_) | Popup::Idle => popup::stop(),
    });
    let seed = use_state(random::seed);
    {
        // An answer uses its state up. It lasts until then: two links that are open at once must not contradict each other.
        let seed = seed.clone();
        use_effect_with(state.reader.reading.clone(), move |reading| {
            if reading.is_some() {
                seed.set(random::seed());
            }
        });
    }
    let words = i18n::messages(lang);
    let state_of_link = seed.as_ref().map(Seed::state);
    let part = |what| yew::html! { <Part {lang} {what} on_action={&dispatch} /> };
    html! {
        <>
            { header::header(lang, &on_language) }
            <main class="page" key={state.forgotten.times.to_string()}>
                { reader::reader(lang, &state.reader, state_of_link, &dispatch) }
                if state.shown {
                    { part(What::Form(state.builder.clone())) }
                    { part(What::Tools(state.bookmarks)) }
                }
            </main>
            if state.shown {
                <footer class="footer">
                    { part(What::Seal(state.connections)) }
                    <p>{ words.promise }</p>
                    <p>{ words.footer }</p>
                </footer>
            }
        </>
    }
}
