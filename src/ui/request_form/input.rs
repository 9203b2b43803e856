//! The inputs of a form, each kind drawn in one way.

use super::Props;
use crate::app::builder::Action;
use crate::browser::random;
use crate::browser::typed::typed;
use crate::form::{Choice, Field, Input, Server};
use crate::i18n::builder as words;
use crate::secret::Secret;
use crate::ui::field::{described_by, field, invalid, label, named, remarks};
use crate::ui::secret::length;
use crate::ui::template::html;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// An input with everything that stands around it.
pub fn labelled(props: &Props, of: &'static Input, input: Html) -> Html {
    field(props.lang, of, &props.state.remarks, input)
}

/// One line of text.
pub fn line(props: &Props, of: &'static Input) -> Html {
    html! {
        <input
            id={of.field.0}
            value={props.state.filled.text(of.field).to_owned()}
            aria-describedby={described_by(of.field)}
            aria-invalid={invalid(of.field, &props.state.remarks)}
            spellcheck="false"
            autocomplete="off"
            autocorrect="off"
            autocapitalize="off"
            translate="no"
            oninput={on_type(props, of.field)}
        />
    }
}

/// Several lines of text. A secret inside is blurred while the field is not in use, as in the paste field.
pub fn lines(props: &Props, of: &'static Input, rows: &'static str) -> Html {
    let has_secret = props.state.filled.has_secret_inside(of.field);
    html! {
        <textarea
            id={of.field.0}
            class={if has_secret { "mono paste--secret" } else { "mono" }}
            {rows}
            value={props.state.filled.text(of.field).to_owned()}
            aria-describedby={described_by(of.field)}
            aria-invalid={invalid(of.field, &props.state.remarks)}
            spellcheck="false"
            autocomplete="off"
            autocorrect="off"
            autocapitalize="off"
            translate="no"
            oninput={on_type(props, of.field)}
        />
    }
}

/// A secret, masked until the person asks. It is no password field, so that no browser offers to keep it; so one that
/// came from elsewhere does not stand in it at all: its length stands there in its place, and typing begins another.
pub fn secret(props: &Props, of: &'static Input) -> Html {
    let (id, state) = (of.field, &props.state);
    let shown = state.secrets.shown.contains(&id);
    let secret = state.filled.secret(id);
    let is_there = state.secrets.stands_in(id) || secret.is_empty();
    let masked = (!is_there).then(|| ["•••••••• ", &length(props.lang, &secret)].concat());
    // The person's own field: what was typed there, or is to be seen, must stand there.
    let text = if is_there { secret.expose() } else { "" };
    let toggle = props.on_action.reform(move |_: MouseEvent| Action::Toggle(id));
    let toggles = if shown { words::HIDE } else { words::SHOW }.get(props.lang);
    html! {
        <div class="field__row">
            <input
                id={id.0}
                class={if shown { "mono" } else { "mono masked" }}
                value={text.to_owned()}
                placeholder={masked}
                aria-describedby={described_by(id)}
                aria-invalid={invalid(id, &state.remarks)}
                spellcheck="false"
                autocomplete="off"
                autocorrect="off"
                autocapitalize="off"
                translate="no"
                oninput={on_type(props, id)}
            />
            <button type="button" class="button button--quiet" aria-controls={id.0} aria-label={named(toggles, id.0)} onclick={toggle}>
                { toggles }
            </button>
        </div>
    }
}

/// A text that nobody can guess, with a button to make it anew.
pub fn random(props: &Props, of: &'static Input) -> Html {
    let renew = props.on_action.reform(|_: MouseEvent| Action::Renew(random::seed()));
    html! {
        <>
            { secret(props, of) }
            <button type="button" class="button button--quiet" data-action="renew" onclick={renew}>{ words::RENEW.get(props.lang) }</button>
        </>
    }
}

/// One of several values. A value that none of them is, out of somebody else's call, stands there as it is.
pub fn choice(props: &Props, of: &'static Input, choices: &'static [Choice]) -> Html {
    let field = of.field;
    let current = props.state.filled.text(field);
    let onchange =
        props.on_action.reform(move |event: Event| Action::Type(field, Secret::from(typed(&event))));
    let option = |choice: &'static Choice| {
        html! {
            <option key={option_key(choice.value, choice.value == current)} value={choice.value} selected={choice.value == current}>
                if !choice.value.is_empty() && choice.value != choice.title.get(props.lang) {
                    { choice.value }{ " — " }
                }
                { choice.title.get(props.lang) }
            </option>
        }
    };
    let strange = choices.iter().all(|choice| choice.value != current);
    html! {
        <select id={field.0} aria-describedby={described_by(field)} aria-invalid={invalid(field, &props.state.remarks)} {onchange}>
            { for choices.iter().map(option) }
            if strange {
                <option key={current} value={current.to_owned()} selected={true}>{ current.to_owned() }</option>
            }
        </select>
    }
}

/// The key of an option: it is drawn anew when it becomes chosen and when it no longer is. Firefox does not hear of the
/// attribute `selected` once a person has chosen from the list.
fn option_key(value: &str, chosen: bool) -> String {
    [value, if chosen { " chosen" } else { "" }].concat()
}

/// A box to tick.
pub fn tick(props: &Props, of: &'static Input) -> Html {
    let field = of.field;
    let onchange = props.on_action.reform(move |event: Event| {
        Action::Tick(field, event.target_unchecked_into::<HtmlInputElement>().checked())
    });
    let hint = of.hint.get(props.lang);
    html! {
        <div class="field">
            <label class="check">
                <input type="checkbox" id={field.0} checked={props.state.filled.is_ticked(field)} aria-describedby={described_by(field)} {onchange} />
                <span>{ label(props.lang, of) }</span>
            </label>
            if !hint.is_empty() {
                <p id={[field.0, "-hint"].concat()} class="hint">{ hint }</p>
            }
            { remarks(props.lang, field, &props.state.remarks) }
        </div>
    }
}

/// A server: one of those that are offered, and the host that follows from it or is typed.
pub fn host(props: &Props, of: &'static Input, servers: &'static [Server]) -> Html {
    let field = of.field;
    let text = props.state.filled.text(field);
    let current = servers.iter().find(|server| server.host == text).map(|server| server.title);
    let onchange = props.on_action.reform(move |event: Event| {
        let title = typed(&event);
        let server = servers.iter().find(|server| server.title == title);
        Action::Host(field, server.map(|server| server.host))
    });
    let option = |server: &Server| {
        html! {
            <option key={option_key(server.title, current == Some(server.title))} value={server.title} selected={current == Some(server.title)}>{ server.title }</option>
        }
    };
    let id = [field.0, "-choice"].concat();
    html! {
        <>
            <div class="field">
                <label for={id.clone()}>{ words::SITE.get(props.lang) }</label>
                <select {id} {onchange}>
                    { for servers.iter().map(option) }
                    <option key={option_key("", current.is_none())} value="" selected={current.is_none()}>{ words::OWN_HOST.get(props.lang) }</option>
                </select>
            </div>
            { labelled(props, of, line(props, of)) }
        </>
    }
}

fn on_type(props: &Props, field: Field) -> Callback<InputEvent> {
    props.on_action.reform(move |event: InputEvent| Action::Type(field, Secret::from(typed(&event))))
}
