//! Elements drawn by this `html!` are those that Yew's own draws.

use super::*;
use yew::prelude::{Callback, MouseEvent};

/// A node as it would be written in a page.
fn written(node: &VNode) -> String {
    match node {
        VNode::VText(text) => text.text.to_string(),
        VNode::VList(list) => list.iter().map(written).collect(),
        VNode::VTag(tag) => {
            let key = tag.key.iter().map(|key| ("key", &**key));
            let value = tag.value().map(|value| ("value", value.as_str()));
            let checked = tag.checked().filter(|is_checked| *is_checked).map(|_| ("checked", ""));
            let mut attributes: Vec<_> =
                tag.attributes.iter().chain(key).chain(value).chain(checked).collect();
            attributes.sort_unstable();
            let content = tag.children().map_or_else(String::new, written);
            format!("<{} {attributes:?}>{content}</>", tag.tag())
        }
        _ => String::new(),
    }
}

/// Draws the same by this macro and by Yew's.
macro_rules! assert_same {
    ($($content:tt)*) => {
        assert_eq!(written(&html! { $($content)* }), written(&yew::html! { $($content)* }));
    };
}

#[test]
fn what_is_the_same_at_each_drawing() {
    assert_same! {};
    assert_same! { <hr /> };
    assert_same! { <p class="hint" data-section="a">{ "words" }{ " " }<b>{ "<{}>" }</b></p> };
    assert_same! { <i title="a \"quoted\" > {}" /> };
    assert_same! { <><i /><svg viewBox="0 0 1 1"><path d="M0 0" /></svg></> };
}

#[test]
fn what_is_filled_in() {
    let (id, absent, number) = ("id", None::<&'static str>, 5_usize);
    assert_same! { <label for={id} title={absent} hidden={true}>{ number }{ id.to_owned() }</label> };
    assert_same! { <p>{ html! { <b {id} /> } }</p> };
    assert_same! { <option selected={false} value={id}>{ id }</option> };
    assert_same! { <li key={number}>{ "one" }</li> };
}

#[test]
fn a_field_keeps_what_is_typed() {
    assert_same! { <><textarea value={"text".to_owned()} /><input value="text" checked={true} /></> };
}

#[test]
fn lists_and_choices() {
    let (items, absent) = ([1_usize, 2], None::<usize>);
    assert_same! { <ul>{ for items.iter().map(|item| html! { <li>{ *item }</li> }) }<li /></ul> };
    assert_same! { <p>if let Some(item) = absent { { item } } else if items.is_empty() { <b /> } else { <i /><b /> }</p> };
    assert_same! { <p>if absent.is_some() { <b /> }<i /></p> };
}

#[test]
fn what_is_not_there_keeps_its_place() {
    let places = |items: &[usize]| match html! { <>{ for items.iter().map(|_| html! { <b /> }) }<i /></> } {
        VNode::VList(list) => list.len(),
        _ => 0,
    };
    assert_eq!((places(&[]), places(&[1, 2])), (2, 2));
}

#[test]
fn a_listener_is_part_of_its_element() {
    let onclick = Callback::from(|_: MouseEvent| {});
    assert_ne!(html! { <b {onclick} /> }, html! { <b /> });
}
