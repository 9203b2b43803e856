//! A form that builds a call: on one side what a person fills in, on the other what comes of it.

mod answer;
mod asides;
mod chooser;
mod flags;
mod input;
mod popup;
mod sign_in;
mod time;

use crate::app::builder::{Action, State};
use crate::form::{Group, Input, Kind};
use crate::text::Lang;
use crate::ui::template::html;
use yew::prelude::*;

/// What the form is drawn from.
pub struct Props {
    /// The language of the page.
    pub lang: Lang,
    /// What was typed, and what comes of it.
    pub state: State,
    /// What the person does.
    pub on_action: Callback<Action>,
}

/// The form and its answers.
pub fn request_form(props: &Props) -> Html {
    let form = props.state.filled.form();
    html! {
        <section class={if props.state.filled.waits(&props.state.remarks) { "card builder builder--fresh" } else { "card builder" }} aria-labelledby="builder-heading">
            { chooser::chooser(props) }
            <h2 id="builder-heading">{ form.title.get(props.lang) }</h2>
            <p class="hint">{ form.introduction.get(props.lang) }</p>
            <div class="builder__columns">
                <div class="builder__form" key={form.id}>
                    { asides::above(props) }
                    { for form.groups.iter().map(|group| self::group(props, group)) }
                    { chooser::share(props) }
                    { answer::way(props) }
                </div>
                { answer::answer(props) }
            </div>
        </section>
    }
}

/// Inputs under their heading. What the call does not need is hidden, and not lost.
fn group(props: &Props, group: &'static Group) -> Html {
    let is_used = |input: &Input| (input.used)(&props.state.filled);
    let inputs = group.inputs.iter().map(|input| {
        html! { <div class="part" hidden={!is_used(input)}>{ draw(props, input) }{ asides::under(props, input.field) }</div> }
    });
    let hidden = !group.inputs.iter().any(is_used);
    let title = group.title.get(props.lang);
    if title.is_empty() {
        return html! { <div class="group" {hidden}>{ for inputs }</div> };
    }
    html! { <fieldset class="group" {hidden}><legend>{ title }</legend>{ for inputs }</fieldset> }
}

fn draw(props: &Props, of: &'static Input) -> Html {
    match of.kind {
        Kind::Line => input::labelled(props, of, input::line(props, of)),
        Kind::Lines(rows) => input::labelled(props, of, input::lines(props, of, rows)),
        Kind::Secret => input::labelled(props, of, input::secret(props, of)),
        Kind::Random(_) => input::labelled(props, of, input::random(props, of)),
        Kind::Choice(choices) => input::labelled(props, of, input::choice(props, of, choices)),
        Kind::Tick => input::tick(props, of),
        Kind::Flags(table) => flags::flags(props, of, table),
        Kind::Time => input::labelled(props, of, time::time(props, of)),
        Kind::Span(spans) => input::labelled(props, of, time::span(props, of, spans)),
        Kind::Host(servers) => input::host(props, of, servers),
    }
}
