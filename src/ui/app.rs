//! The page as a whole.

mod effects;

use super::part::{Part, What};
use super::{Handed, Typed, header, reader, rest};
use crate::app::{Action, State, reader::Action as Reader};
use crate::browser::{clock, preferences};
use crate::form::Seed;
use crate::i18n;
use crate::ui::template::html;
use effects::{use_effects, use_listeners, use_seed};
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
        let happened = given.into_iter().filter(|(text, _)| !text.is_empty());
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
    use_listeners(&dispatch, props.typed.selection);
    use_effects(state);
    let seed = use_seed(state.reader.reading.clone());
    let words = i18n::messages(lang);
    let state_of_link = seed.as_ref().map(Seed::state);
    let rest = rest::there().filter(|_| state.builder.is_some());
    let part = |what| yew::html! { <Part {lang} {what} {rest} on_action={&dispatch} /> };
    html! {
        <>
            { header::header(lang, &on_language, &dispatch.reform(Action::Builder)) }
            <main class="page" key={state.forgotten.times.to_string()}>
                { reader::reader(lang, &state.reader, state.waits(), state_of_link, rest, &dispatch) }
                if let Some(builder) = &state.builder {
                    { part(What::Form(builder.clone())) }
                    { part(What::Tools(state.bookmarks)) }
                }
            </main>
            if rest.is_some() {
                <footer class="footer">
                    { part(What::Seal(state.connections)) }
                    <p>{ words.promise }</p>
                    <p>{ words.footer }</p>
                </footer>
            }
        </>
    }
}
