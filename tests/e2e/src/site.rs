//! A static host for the built page: in a sub-folder, as GitHub Pages serves it, and with a memory.

use std::sync::{Arc, Mutex, PoisonError};

use anyhow::Result;
use axum::Router;
use axum::extract::{RawQuery, Request, State};
use axum::http::HeaderValue;
use axum::http::header::{CACHE_CONTROL, REFERER};
use axum::middleware::{map_request_with_state, map_response};
use axum::response::{Html, Response};
use axum::routing::get;
use percent_encoding::{NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use tower_http::services::ServeDir;

use crate::{elsewhere, setting};

/// The folder of the site that the page lives in.
const FOLDER: &str = "/brelok";

/// A page of the site that frames the one which its query names.
const FRAMING: &str = "/framing";

async fn framing(RawQuery(framed): RawQuery) -> Html<String> {
    let framed = framed.unwrap_or_default();
    let framed = percent_decode_str(&framed).decode_utf8_lossy();
    Html(format!("<!doctype html><title>Elsewhere</title><iframe src=\"{framed}\"></iframe>"))
}

/// One request that has reached the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visit {
    /// Path and query, as they were sent.
    pub path: String,
    /// The address that the browser says it comes from.
    pub referer: Option<String>,
}

/// What has reached a site.
pub(crate) type Visits = Arc<Mutex<Vec<Visit>>>;

/// A running site; it stops when this is dropped.
pub struct Site {
    task: JoinHandle<()>,
    visits: Visits,
    address: String,
}

impl Site {
    /// Serves the built page on a free port of this machine.
    pub async fn start() -> Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let address = format!("http://{}{FOLDER}/", listener.local_addr()?);
        let visits = Visits::default();
        let page = Router::new()
            .nest_service(FOLDER, ServeDir::new(setting::page_folder()?))
            .route(FRAMING, get(framing))
            .route(&format!("{}/{{name}}", elsewhere::FOLDER), get(elsewhere::page));
        // Around the page rather than in it, so that a request for anything else is remembered too.
        let site = Router::new()
            .fallback_service(page)
            .layer(map_request_with_state(visits.clone(), remember))
            .layer(map_response(always_ask));
        let task = tokio::spawn(async move {
            // It ends when the runtime does; an error before that shows itself as a page that does not come.
            let _ = axum::serve(listener, site).await;
        });
        Ok(Self { task, visits, address })
    }

    /// The address of the page.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// The address of a page that is none of ours, with a page in a frame.
    pub fn framing(&self, framed: &str) -> String {
        let framed = utf8_percent_encode(framed, NON_ALPHANUMERIC);
        format!("{}{FRAMING}?{framed}", self.address.trim_end_matches(&format!("{FOLDER}/")))
    }

    /// Every request so far, in order.
    pub fn visits(&self) -> Vec<Visit> {
        seen(&self.visits)
    }
}

/// Every request that was remembered, in order.
pub(crate) fn seen(visits: &Visits) -> Vec<Visit> {
    visits.lock().unwrap_or_else(PoisonError::into_inner).clone()
}

impl Drop for Site {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// Has browsers ask again whenever they come, so that every visit is seen.
async fn always_ask(mut response: Response) -> Response {
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    response
}

/// Remembers a request, and lets it pass.
pub(crate) async fn remember(State(visits): State<Visits>, request: Request) -> Request {
    let referer =
        request.headers().get(REFERER).map(|referer| String::from_utf8_lossy(referer.as_bytes()).into());
    let visit = Visit { path: request.uri().to_string(), referer };
    visits.lock().unwrap_or_else(PoisonError::into_inner).push(visit);
    request
}
