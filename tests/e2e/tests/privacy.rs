//! What SECURITY.md promises about requests, storage, the console and what is masked.

use std::collections::BTreeSet;

use anyhow::{Result, bail};
use brelok_e2e::engine::{Ability, is_left_out};
use brelok_e2e::samples::{GUIDE_LINE, guide_line_with};
use brelok_e2e::secrecy::{canary_answer, canary_token, holds_no_secret};
use brelok_e2e::using::{see_every_form, use_everything};
use brelok_e2e::{Page, Visitor};

#[tokio::test]
async fn s1_nothing_is_asked_of_any_site_once_the_page_is_there() -> Result<()> {
    let page = Page::open("").await?;
    let at_start = page.visits();
    let knows_requests = page.engine().lacks(Ability::Requests).is_none();
    if knows_requests {
        page.requests().await?;
    }
    use_everything(&page).await?;
    assert_eq!(page.visits(), at_start);
    // Every browser tells what it loaded and what the policy stopped; one without a log of requests tells no more.
    assert_eq!(page.loaded_from_the_net().await?, Vec::<String>::new());
    assert_eq!(page.violations().await?, Vec::<String>::new());
    if knows_requests {
        assert_eq!(page.requests().await?, Vec::<String>::new());
    }
    Ok(())
}

#[tokio::test]
async fn s2_the_page_is_one_request() -> Result<()> {
    if is_left_out(Ability::Requests)? {
        return Ok(());
    }
    let page = Page::open("").await?;
    let requests = page.requests().await?;
    let from_the_net: Vec<_> = requests.iter().filter(|address| !address.starts_with("data:")).collect();
    assert_eq!(from_the_net, [page.address()]);
    Ok(())
}

#[tokio::test]
async fn s5_s21_the_policy_stops_nothing_and_the_console_stays_empty() -> Result<()> {
    let page = Page::open(&format!("#{}", canary_answer())).await?;
    use_everything(&page).await?;
    assert_eq!(page.violations().await?, Vec::<String>::new());
    assert_eq!(page.console().await?, Vec::<String>::new());
    Ok(())
}

#[tokio::test]
async fn s21_a_panic_on_a_secret_says_nothing_of_it() -> Result<()> {
    let page = Page::open(&format!("#{}", canary_answer())).await?;
    page.reads_as("token").await?;
    // What Yew takes for impossible: the document refuses an element.
    let refuse =
        "Node.prototype.insertBefore = Node.prototype.appendChild = () => { throw new Error('refused') };
        return true";
    page.run::<bool>(refuse, []).await?;
    page.insert(&format!("code=0123456789abcdef01&{}", canary_answer())).await?;
    let said = async || Ok(!page.console().await?.is_empty());
    page.becomes("whether the page has panicked", true, said).await?;
    holds_no_secret("the console", &page.console().await?.concat())
}

#[tokio::test]
async fn s4_s5_the_policy_stops_a_request_to_another_site_and_that_is_noticed() -> Result<()> {
    let page = Page::open("").await?;
    let elsewhere = Page::open("").await?;
    let visits = elsewhere.visits();
    let request = "fetch(arguments[0], { mode: 'no-cors' }).catch(() => {}); return true";
    page.run::<bool>(request, [elsewhere.address().into()]).await?;
    page.becomes("the number of violations", 1, async || Ok(page.violations().await?.len())).await?;
    assert!(page.violations().await?.iter().all(|violation| violation.starts_with("connect-src")));
    assert_eq!(elsewhere.visits(), visits);
    Ok(())
}

#[tokio::test]
async fn s6_the_page_itself_is_asked_for_without_a_referer() -> Result<()> {
    let page = Page::open(&format!("?{}", canary_answer())).await?;
    let visits = page.visits();
    let [visit] = visits.as_slice() else { bail!("the page is one request: {visits:?}") };
    assert_eq!(visit.referer, None);
    assert!(visit.path.ends_with(&canary_answer()), "the visit itself carries the token: {visit:?}");
    Ok(())
}

#[tokio::test]
async fn s9_nothing_secret_outlives_the_page() -> Result<()> {
    let page = Page::open(&format!("#{}", canary_answer())).await?;
    use_everything(&page).await?;
    holds_no_secret("what outlives the page", &page.leftovers().await?)
}

#[tokio::test]
async fn s11_fields_that_can_hold_a_secret_are_left_alone_by_the_browser() -> Result<()> {
    let page = Page::open("").await?;
    let wanted = [
        ("spellcheck", "false"),
        ("autocomplete", "off"),
        ("autocorrect", "off"),
        ("autocapitalize", "off"),
        ("translate", "no"),
    ];
    // Whatever can be typed into: people paste a token into the wrong field, too.
    let typed = "textarea, input:not([type]), input[type=text], input[type=search]";
    let mut seen = BTreeSet::new();
    see_every_form(&page, async |form| {
        let fields = page.attributes(typed, "id").await?;
        for (attribute, value) in wanted {
            let found = page.attributes(typed, attribute).await?;
            assert!(found.iter().all(|found| found == value), "{attribute} in {form}: {fields:?} {found:?}");
        }
        seen.extend(fields);
        Ok(())
    })
    .await?;
    let secret = ["paste", "h", "sid", "access_token", "code_verifier", "refresh_token", "oauth_token"];
    let private = ["userId", "p", "operateAs", "user_ids", "files"];
    for field in secret.into_iter().chain(private) {
        assert!(seen.contains(field), "{field} is not among {seen:?}");
    }
    Ok(())
}

#[tokio::test]
async fn s6_links_to_other_sites_tell_them_nothing() -> Result<()> {
    let page = Page::open(&format!("#{}", canary_answer())).await?;
    let mut links = 0;
    see_every_form(&page, async |form| {
        let rels = page.attributes("a[href^='http']:not([download])", "rel").await?;
        let quiet = |rel: &String| rel.contains("noreferrer") && rel.contains("noopener");
        assert!(rels.iter().all(quiet), "{form}: {rels:?}");
        links += rels.len();
        Ok(())
    })
    .await?;
    assert!(links > 0);
    Ok(())
}

#[tokio::test]
async fn s6_no_site_learns_where_a_visitor_came_from() -> Result<()> {
    let page = Page::open(&format!("?{}", canary_answer())).await?;
    let elsewhere = Page::open("").await?;
    // The page's policy for referrers holds for any link, whatever the link itself says.
    let press = "const link = Object.assign(document.createElement('a'), { href: arguments[0], textContent: 'link' });
        link.id = 'link';
        document.body.prepend(link);
        return true";
    page.run::<bool>(press, [elsewhere.address().into()]).await?;
    let before = elsewhere.visits().len();
    page.press("#link").await?;
    page.becomes("a visit", true, async || Ok(elsewhere.visits().len() > before)).await?;
    assert!(elsewhere.visits().iter().all(|visit| visit.referer.is_none()), "{:?}", elsewhere.visits());
    Ok(())
}

#[tokio::test]
async fn s12_a_masked_token_is_nowhere_in_the_document() -> Result<()> {
    let page = Page::open(&format!("#{}", canary_answer())).await?;
    page.reads_as("token").await?;
    let masked = page.field("access_token").await?.unwrap_or_default();
    assert!(masked.chars().all(|letter| letter == '•'), "{masked:?}");
    let card = page.text("[data-outcome]").await?.unwrap_or_default();
    assert!(card.contains(&canary_token().len().to_string()), "the length is no secret: {card:?}");
    holds_no_secret("the document", &page.document().await?)
}

#[tokio::test]
async fn s12_a_masked_token_is_in_no_accessibility_tree_and_not_on_paper() -> Result<()> {
    if is_left_out(Ability::OtherSenses)? {
        return Ok(());
    }
    let page = Page::open(&format!("#{}", canary_answer())).await?;
    page.reads_as("token").await?;
    holds_no_secret("the accessibility tree", &page.accessibility_tree().await?)?;
    holds_no_secret("the printed page", &page.printed_text().await?)
}

#[tokio::test]
async fn s12_a_call_that_is_opened_in_the_form_stays_masked_until_the_person_asks() -> Result<()> {
    let page =
        Page::open(&format!("#https://api.vk.ru/method/users.get?{}&v=5.199", canary_answer())).await?;
    page.reads_as("call").await?;
    page.act("open-in-builder").await?;
    let length = format!("• {}\u{a0}characters", canary_token().len());
    let masked =
        async || Ok(page.attributes("#access_token", "placeholder").await?.concat().ends_with(&length));
    page.becomes("whether its length stands in the field", true, masked).await?;
    page.value_becomes("access_token", "").await?;
    holds_no_secret("the document", &page.document().await?)?;
    if is_left_out(Ability::OtherSenses)? {
        return Ok(());
    }
    holds_no_secret("the accessibility tree", &page.accessibility_tree().await?)?;
    holds_no_secret("the printed page", &page.printed_text().await?)
}

#[tokio::test]
async fn s12_a_masked_call_is_copied_whole() -> Result<()> {
    let page = Page::open("").await?;
    page.fill("sid", &canary_token()).await?;
    page.becomes("an answer", true, async || Ok(page.output("url").await?.is_some())).await?;
    holds_no_secret("the address", &page.output("url").await?.unwrap_or_default())?;
    page.press("[data-copy='url']").await?;
    let copied = async || Ok(page.clipboard().await?.ends_with(&["&sid=", &canary_token()].concat()));
    page.becomes("whether the copy is whole", true, copied).await
}

#[tokio::test]
async fn s13_forget_wipes_the_card_and_the_paste_field() -> Result<()> {
    let page = Page::open("").await?;
    page.paste(&guide_line_with(&canary_token())).await?;
    page.reads_as("token").await?;
    page.act("show").await?;
    page.field_becomes("access_token", &canary_token()).await?;
    page.act("forget").await?;
    page.shows_no_card().await?;
    page.value_becomes("paste", "").await?;
    holds_no_secret("the document", &page.document().await?)?;
    page.paste(GUIDE_LINE).await?;
    page.reads_as("placeholder").await
}

#[tokio::test]
async fn s13_forget_wipes_the_token_from_the_memory_of_webassembly() -> Result<()> {
    if is_left_out(Ability::Memory)? {
        return Ok(());
    }
    let page = Page::open(&format!("#{}", canary_answer())).await?;
    page.reads_as("token").await?;
    assert_ne!(page.times_in_memory().await?, 0, "it is there before");
    use_everything(&page).await?;
    // An input may keep the text that it was first drawn with.
    page.paste(&format!("https://api.vk.ru/method/users.get?access_token={}&v=5.199", canary_token()))
        .await?;
    page.act("open-in-builder").await?;
    page.press("[aria-controls='access_token']").await?;
    page.value_becomes("access_token", &canary_token()).await?;
    page.act("whole").await?;
    page.act("forget").await?;
    page.shows_no_card().await?;
    page.becomes("how often the token stands in memory", 0, async || page.times_in_memory().await).await
}

#[tokio::test]
async fn s13_forget_wipes_what_was_typed_before_the_app_was_there_from_memory() -> Result<()> {
    if is_left_out(Ability::Memory)? || is_left_out(Ability::EarlyScript)? {
        return Ok(());
    }
    let page = Page::open_first_screen_for(Visitor::English, "").await?;
    page.browser().active_element().await?.send_keys(canary_answer()).await?;
    page.let_the_app_start().await?;
    page.reads_as("token").await?;
    assert_ne!(page.times_in_memory().await?, 0, "it is there before");
    page.act("forget").await?;
    page.shows_no_card().await?;
    page.becomes("how often the token stands in memory", 0, async || page.times_in_memory().await).await
}

#[tokio::test]
async fn s13_forget_wipes_the_clipboard_and_the_secrets_of_the_form() -> Result<()> {
    let page = Page::open("").await?;
    use_everything(&page).await?;
    page.act("forget").await?;
    page.shows_no_card().await?;
    page.clipboard_becomes("").await?;
    holds_no_secret("the document", &page.document().await?)
}

#[tokio::test]
async fn s13_the_form_forgets_what_was_typed_and_copied_in_it() -> Result<()> {
    let page = Page::open("").await?;
    page.fill("sid", &canary_token()).await?;
    page.becomes("an answer", true, async || Ok(page.output("body").await?.is_some())).await?;
    page.press("[data-copy='body']").await?;
    let copied = async || Ok(page.clipboard().await?.contains(&canary_token()));
    page.becomes("whether the body was copied", true, copied).await?;
    page.act("forget-secrets").await?;
    page.clipboard_becomes("").await?;
    holds_no_secret("the document", &page.document().await?)?;
    let focused = async || page.run::<String>("return document.activeElement.id", []).await;
    page.becomes("where the keyboard is", "answer-heading".to_owned(), focused).await
}
