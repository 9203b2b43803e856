//! What code in the page may try to reach another site, and the one way that the policy does not stop.

use std::time::Duration;

use anyhow::{Context, Result};
use brelok_e2e::Page;
use serde_json::json;
use tokio::net::TcpListener;
use tokio::time::{sleep, timeout};

/// What code in the page may try, and the directives one of which has to stop it, in every engine.
const STOPPED: [(&str, &[&str]); 21] = [
    ("fetch(to, { mode: 'no-cors' }).catch(() => {})", &["connect-src"]),
    ("const request = new XMLHttpRequest(); request.open('GET', to); request.send()", &["connect-src"]),
    ("navigator.sendBeacon(to, 'x')", &["connect-src"]),
    ("new WebSocket(to.replace('http', 'ws'))", &["connect-src"]),
    ("new EventSource(to)", &["connect-src"]),
    ("new Image().src = to", &["img-src"]),
    ("tag('img', { srcset: to })", &["img-src"]),
    ("document.body.style.backgroundImage = `url(${to})`", &["img-src"]),
    ("new Worker(to)", &["require-trusted-types-for"]),
    ("new SharedWorker(to)", &["require-trusted-types-for"]),
    ("navigator.serviceWorker.register(to).catch(() => {})", &["require-trusted-types-for"]),
    ("tag('script', { src: to })", &["require-trusted-types-for"]),
    ("import(to).catch(() => {})", &["script-src-elem"]),
    ("tag('link', { rel: 'stylesheet', href: to })", &["style-src-elem"]),
    ("tag('style', { textContent: `body { color: red }` })", &["style-src-elem"]),
    ("new FontFace('x', `url(${to})`).load().catch(() => {})", &["font-src"]),
    ("tag('iframe', { src: to })", &["frame-src"]),
    ("tag('object', { data: to })", &["object-src", "require-trusted-types-for"]),
    ("tag('video', { src: to })", &["media-src"]),
    ("new Audio(to).play().catch(() => {})", &["media-src"]),
    ("tag('form', { action: to }).submit()", &["form-action"]),
];

/// What some engine does not know, or gives up in silence.
const GIVEN_UP: [&str; 9] = [
    "tag('link', { rel: 'prefetch', href: to })",
    "tag('link', { rel: 'preload', as: 'fetch', href: to })",
    "tag('link', { rel: 'modulepreload', href: to })",
    "tag('link', { rel: 'icon', href: to })",
    "tag('link', { rel: 'manifest', href: to })",
    "tag('a', { href: '#', ping: to }).click()",
    "tag('video').append(Object.assign(document.createElement('track'), { src: to, default: true }))",
    "fetchLater(to)",
    "CSS.paintWorklet.addModule(to).catch(() => {})",
];

/// Has code in the page try something.
async fn try_to_reach(page: &Page, to: &str, attempt: &str) -> Result<()> {
    let script = format!(
        "const [to] = arguments;
        const tag = (name, attributes) => {{
            const made = Object.assign(document.createElement(name), attributes);
            document.body.append(made);
            return made;
        }};
        try {{ {attempt} }} catch {{}}
        return true"
    );
    page.run::<bool>(&script, [json!(to)]).await.map(drop)
}

#[tokio::test]
async fn s4_nothing_that_code_in_the_page_may_try_reaches_another_site() -> Result<()> {
    let page = Page::open("").await?;
    let elsewhere = Page::open("").await?;
    let visits = elsewhere.visits();
    let to = elsewhere.address();
    for (attempt, directives) in STOPPED {
        page.run::<bool>("window.violations.length = 0; return true", []).await?;
        try_to_reach(&page, to, attempt).await?;
        let stopped = async || {
            let violations = page.violations().await?;
            Ok(directives.iter().any(|directive| violations.iter().any(|seen| seen.starts_with(directive))))
        };
        page.becomes(&format!("the policy stops {attempt}"), true, stopped).await?;
    }
    for attempt in GIVEN_UP {
        try_to_reach(&page, to, attempt).await?;
    }
    // What is on its way has had time to arrive.
    sleep(Duration::from_millis(500)).await;
    assert_eq!(elsewhere.visits(), visits);
    // The other site would have noticed: a move to another page is a known limit.
    page.visit(&format!("{to}?moved")).await?;
    assert_eq!(elsewhere.visits().len(), visits.len() + 1);
    Ok(())
}

#[tokio::test]
async fn s28_a_connection_without_a_request_is_not_stopped() -> Result<()> {
    let page = Page::open("").await?;
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let to = format!("http://{}/", listener.local_addr()?);
    try_to_reach(&page, &to, "tag('link', { rel: 'preconnect', href: to })").await?;
    // An engine that stops it makes the limit one of the past.
    timeout(Duration::from_secs(10), listener.accept()).await.context("no longer a limit")??;
    assert_eq!(page.violations().await?, Vec::<String>::new());
    Ok(())
}
