//! Where the request goes, and in which session.

use super::{Props, input};
use crate::app::builder::{Action, data_center};
use crate::i18n::builder as words;
use crate::provider::wialon::fields::host::{DATA_CENTERS, DataCenter};
use crate::provider::wialon::remark::Field;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// The choice of a sign-in site, the API host that follows from it or is typed, and the session.
pub fn connection(props: &Props) -> Html {
    let form = &props.state.form;
    html! {
        <fieldset class="group">
            <legend>{ words::CONNECTION.get(props.lang) }</legend>
            { site(props) }
            { input::line(props, Field::Host) }
            { input::secret(props, Field::Sid, &form.sid, props.state.shown.sid) }
        </fieldset>
    }
}

fn site(props: &Props) -> Html {
    let current = data_center(&props.state.form.host).map(|center| center.site);
    let onchange = props.on_action.reform(|event: Event| {
        let site = event.target_unchecked_into::<HtmlSelectElement>().value();
        Action::Host(DATA_CENTERS.iter().find(|center| center.site == site))
    });
    let option = |center: &DataCenter| {
        html! {
            <option value={center.site} selected={current == Some(center.site)}>{ center.site }</option>
        }
    };
    html! {
        <div class="field">
            <label for="host-choice">{ words::SITE.get(props.lang) }</label>
            <select id="host-choice" {onchange}>
                { for DATA_CENTERS.iter().map(option) }
                <option value="" selected={current.is_none()}>{ words::OWN_HOST.get(props.lang) }</option>
            </select>
        </div>
    }
}
