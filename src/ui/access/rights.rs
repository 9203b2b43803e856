//! The table of rights: grouped by what they are about, searchable, with the mark of the present choice.

use super::Panels;
use super::tasks::flag;
use crate::app::access::{Action, Filter};
use crate::browser::typed::typed;
use crate::flags::{FlagSet, hex};
use crate::i18n::access as words;
use crate::provider::wialon::rights::{FLAG_REMARKS, Object, RIGHTS, Right};
use crate::text::Lang;
use crate::ui::template::html;
use yew::prelude::*;

/// The panel of rights.
pub fn panel(panels: &Panels<'_>) -> Html {
    panels.panel("rights", words::RIGHTS, &|| content(panels))
}

fn content(panels: &Panels<'_>) -> Html {
    let Panels { lang, set, state, on_action, .. } = *panels;
    let oninput = on_action.reform(|event: InputEvent| Action::Search(typed(&event)));
    let listed = state.listed(set);
    html! {
        <>
            <p class="hint">{ words::RIGHTS_HINT.get(lang) }</p>
            <div class="field">
                <label for="rights-search">{ words::SEARCH.get(lang) }</label>
                <input id="rights-search" type="search" spellcheck="false" autocomplete="off" autocorrect="off" autocapitalize="off" translate="no" placeholder={words::SEARCH_HINT.get(lang)} value={state.search.clone()} {oninput} />
            </div>
            <div class="choices" role="group" aria-label={words::FILTERS.get(lang)}>
                { for Filter::ALL.into_iter().map(|filter| choice(lang, filter, set, state.filter, on_action)) }
            </div>
            <p class="hint" role="status">
                { words::LISTED.get(lang) }{ " " }<span data-listed={listed.len().to_string()}>{ listed.len() }</span>
            </p>
            <div class="acl">
                { for Object::ALL.into_iter().map(|object| group(lang, object, &listed, set)) }
            </div>
            <h4 class="acl__object">{ words::FLAG_REMARKS.get(lang) }</h4>
            <dl class="changes">
                { for FLAG_REMARKS.iter().map(|(flag, remark)| html! {
                    <div class="changes__row" data-flag-remark={hex(*flag)}>
                        <dt class="wire" translate="no">{ hex(*flag) }</dt>
                        <dd class="hint">{ remark.get(lang) }</dd>
                    </div>
                }) }
            </dl>
        </>
    }
}

fn choice(lang: Lang, filter: Filter, set: FlagSet, chosen: Filter, on_action: &Callback<Action>) -> Html {
    let onclick = on_action.reform(move |_: MouseEvent| Action::Filter(filter));
    let count = RIGHTS.iter().filter(|right| filter.lists(right, set)).count();
    let pressed = if filter == chosen { "true" } else { "false" };
    let id = match filter {
        Filter::All => "all",
        Filter::Given => "given",
        Filter::Missing => "missing",
        Filter::OnlyUnrestricted => "only-unrestricted",
    };
    html! {
        <button type="button" class="choice" data-filter={id} aria-pressed={pressed} {onclick}>
            { words::filter(filter).get(lang) }{ " " }<span class="choice__count">{ count }</span>
        </button>
    }
}

fn group(lang: Lang, object: Object, listed: &[&'static Right], set: FlagSet) -> Html {
    let mut rights = listed.iter().filter(|right| right.object == object).peekable();
    if rights.peek().is_none() {
        return Html::default();
    }
    html! {
        <section>
            <h4 class="acl__object">{ object.title().get(lang) }</h4>
            <ul class="acl__rights">{ for rights.map(|right| row(lang, right, set)) }</ul>
        </section>
    }
}

fn row(lang: Lang, right: &'static Right, set: FlagSet) -> Html {
    let given = right.is_given_by(set);
    let number = right.hex();
    let class = if given { "acl__right acl__right--given" } else { "acl__right" };
    html! {
        <li {class} data-right={[right.object.id(), ":", &number].concat()} data-given={if given { "true" } else { "false" }}>
            <span class="acl__mark" role="img" aria-label={if given { words::ON } else { words::OFF }.get(lang)} />
            <span class="acl__title">{ right.title.get(lang) }</span>
            <span class="acl__flag">{ flag(lang, right.flag, None) }</span>
            <span class="acl__number mono" translate="no">{ number }{ " = " }{ right.bit }</span>
            if let Some(remark) = right.remark {
                <span class="acl__remark">{ remark.get(lang) }</span>
            }
        </li>
    }
}
