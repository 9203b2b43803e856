//! The pages on a host that compresses what it serves.

use std::fs;
use std::io::Write;

use anyhow::Result;
use axum::Router;
use axum::http::header::{CONTENT_ENCODING, CONTENT_TYPE};
use axum::response::IntoResponse;
use axum::routing::get;
use brelok_e2e::{counter_file, page_file};
use flate2::Compression;
use flate2::write::GzEncoder;
use tokio::net::TcpListener;

/// Where the pages are.
pub struct Served {
    /// This project's.
    pub page: String,
    /// Yew's counter.
    pub counter: String,
}

/// Serves both for as long as the program runs.
pub async fn serve() -> Result<Served> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let site = format!("http://{}", listener.local_addr()?);
    let (page, counter) = (compressed(&fs::read(page_file()?)?)?, compressed(&fs::read(counter_file()?)?)?);
    let routes = Router::new()
        .route("/page/", get(async || html(page)))
        .route("/counter/", get(async || html(counter)));
    tokio::spawn(async move { axum::serve(listener, routes).await });
    Ok(Served { page: format!("{site}/page/"), counter: format!("{site}/counter/") })
}

fn compressed(page: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(page)?;
    Ok(encoder.finish()?)
}

fn html(page: Vec<u8>) -> impl IntoResponse {
    ([(CONTENT_TYPE, "text/html"), (CONTENT_ENCODING, "gzip")], page)
}
