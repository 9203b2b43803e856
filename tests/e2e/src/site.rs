//! A static host for the built page: in a sub-folder, as GitHub Pages serves it, and with a memory.

use std::sync::{Arc, Mutex, PoisonError};

use anyhow::Result;
use axum::Router;
use axum::extract::{Request, State};
use axum::http::header::REFERER;
use axum::middleware::map_request_with_state;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use tower_http::services::ServeDir;

use crate::setting;

/// The folder of the site that the page lives in.
const FOLDER: &str = "/brelok";

/// One request that has reached the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visit {
    /// Path and query, as they were sent.
    pub path: String,
    /// The address that the browser says it comes from.
    pub referer: Option<String>,
}

type Visits = Arc<Mutex<Vec<Visit>>>;

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
        let page = Router::new().nest_service(FOLDER, ServeDir::new(setting::page_folder()?));
        // Around the page rather than in it, so that a request for anything else is remembered too.
        let site =
            Router::new().fallback_service(page).layer(map_request_with_state(visits.clone(), remember));
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

    /// Every request so far, in order.
    pub fn visits(&self) -> Vec<Visit> {
        self.visits.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn remember(State(visits): State<Visits>, request: Request) -> Request {
    let referer =
        request.headers().get(REFERER).map(|referer| String::from_utf8_lossy(referer.as_bytes()).into());
    let visit = Visit { path: request.uri().to_string(), referer };
    visits.lock().unwrap_or_else(PoisonError::into_inner).push(visit);
    request
}
