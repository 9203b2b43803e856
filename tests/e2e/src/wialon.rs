//! A site that signs in as Wialon documents it: `login.html` goes to `redirect_uri` with the answer in the query, and
//! `post_token.html` sends it to the window that opened it. It lets everybody in, and remembers every request.

use anyhow::Result;
use axum::Router;
use axum::http::header::HeaderName;
use axum::middleware::map_request_with_state;
use axum::response::Html;
use axum::routing::get;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

use crate::site::{Visit, Visits, remember, seen};

/// The token that the site gives.
pub const TOKEN: &str = "222f828767efc2f91624a8940f1f836f99EEE3692F09E2E8C662248B483B7FFC050FEC94";

/// What comes back: 0x1 adds the name, 0x4 whatever the link held that is not reserved.
const LOGIN: &str = "<!doctype html><link rel=icon href=data:,><title>Sign in</title><button id=allow>Allow</button><script>
const reserved = ['client_id', 'response_type', 'access_type', 'activation_time', 'duration', 'flags', 'redirect_uri'];
document.getElementById('allow').onclick = () => {
    const asked = new URLSearchParams(location.search);
    const back = new URL(asked.get('redirect_uri') ?? location.pathname, location);
    const flags = Number(asked.get('flags') ?? 0);
    if (flags & 4) asked.forEach((value, name) => reserved.includes(name) || back.searchParams.append(name, value));
    back.searchParams.append('access_token', 'TOKEN');
    if (flags & 1) back.searchParams.append('user_name', 'me');
    back.searchParams.append('svc_error', '0');
    location = back;
};
</script>";

const POST_TOKEN: &str = "<!doctype html><link rel=icon href=data:,><title>Done</title><script>
const token = new URLSearchParams(location.search).get('access_token');
if (token) (opener ?? parent).postMessage(`access_token=${token}`, '*');
</script>";

const ELSEWHERE: &str =
    "<!doctype html><link rel=icon href=data:,><title>Another page of the site</title><p>Nothing to see.";

/// A running site; it stops when this is dropped.
pub struct Wialon {
    task: JoinHandle<()>,
    visits: Visits,
    origin: String,
}

impl Wialon {
    /// Serves the site on a free port of this machine.
    pub async fn start() -> Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let origin = format!("http://{}", listener.local_addr()?);
        let visits = Visits::default();
        let cut_off = [(HeaderName::from_static("cross-origin-opener-policy"), "same-origin")];
        let site = Router::new()
            .route("/login.html", get(async || Html(LOGIN.replace("TOKEN", TOKEN))))
            .route("/post_token.html", get(async || Html(POST_TOKEN)))
            .route("/elsewhere.html", get(async || Html(ELSEWHERE)))
            .route("/cut-off.html", get(async move || (cut_off, Html(ELSEWHERE))))
            .layer(map_request_with_state(visits.clone(), remember));
        let task = tokio::spawn(async move {
            // It ends when the runtime does; an error before that shows itself as a page that does not come.
            let _ = axum::serve(listener, site).await;
        });
        Ok(Self { task, visits, origin })
    }

    /// Its origin: `http://127.0.0.1:40123`.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// The address of one of its pages.
    pub fn page(&self, path: &str) -> String {
        format!("{}{path}", self.origin)
    }

    /// Every request so far, in order.
    pub fn visits(&self) -> Vec<Visit> {
        seen(&self.visits)
    }
}

impl Drop for Wialon {
    fn drop(&mut self) {
        self.task.abort();
    }
}
