//! The HTML around the app: Trunk's, without what it fetches, and with what it fetched.

use anyhow::{Context, Result, bail, ensure};

/// What goes into the page.
pub struct Content<'a> {
    /// The Content-Security-Policy.
    pub policy: &'a str,
    /// The script in the head, and the one behind the first screen.
    pub scripts: &'a [String; 2],
    /// The style sheet in the head, and the one behind the first screen.
    pub styles: &'a [String; 2],
    /// The packed app, piece by piece.
    pub app: &'a [String],
}

/// Where the policy stands in the page.
const POLICY: (&str, &str) = ("<meta http-equiv=\"Content-Security-Policy\" content=\"", "\">");
const REFERRER: &str = "<meta name=\"referrer\" content=\"no-referrer\">";
/// Where the head ends.
pub const HEAD_END: &str = "</head>";
const BODY_END: &str = "</body>";
const PIECE: &str = "<script type=\"application/octet-stream\" class=\"packed-app\">";

/// Puts everything into the page that Trunk has written.
pub fn fill(page: &str, content: &Content<'_>) -> Result<String> {
    let Content { policy, scripts: [first, last], styles, app } = content;
    ensure!(
        [first, last].iter().all(|script| !script.contains("</script") && !script.contains("<!--")),
        "a script would end its element"
    );
    ensure!(!styles.iter().any(|style| style.contains("</style")), "a style sheet would end its element");
    let [style, more] = styles.each_ref().map(|style| format!("<style>{style}</style>"));
    let mut page = without(page, "<script", "</script>")?;
    page = without(&page, "<link rel=\"stylesheet\"", ">")?;
    page = without(&page, "<link rel=\"modulepreload\"", ">")?;
    page = without(&page, "<link rel=\"preload\"", ">")?;
    page = without(&page, "<!--", "-->")?;
    page = page.split('\n').filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n");
    let (before, rest) = page.split_once(POLICY.0).context("the page has no policy to replace")?;
    let (_, after) = rest.split_once(POLICY.1).context("the page's policy does not end")?;
    page = [before, POLICY.0, policy, POLICY.1, after].concat();
    // Nothing before the first script could make a request, and the address is clean before anything is drawn.
    insert_at(&mut page, REFERRER, REFERRER.len(), &format!("\n<script>{first}</script>"))?;
    insert_at(&mut page, HEAD_END, 0, &style)?;
    // Behind the first screen, which is drawn while the rest is on its way. The app is no script to any browser: its type
    // is none that it runs.
    let pieces = app.iter().map(|piece| format!("{PIECE}{piece}</script>\n"));
    let rest: String = [format!("{more}\n<script>{last}</script>\n")].into_iter().chain(pieces).collect();
    insert_at(&mut page, BODY_END, 0, &rest)?;
    Ok(page)
}

/// A page without any piece that begins and ends like this.
fn without(page: &str, start: &str, end: &str) -> Result<String> {
    let mut pieces = page.split(start);
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let Some((_, after)) = piece.split_once(end) else {
            bail!("the page has a {start} without {end}");
        };
        out.push_str(after);
    }
    Ok(out)
}

/// Inserts behind the first `offset` bytes of the one place that reads `mark`.
fn insert_at(page: &mut String, mark: &str, offset: usize, what: &str) -> Result<()> {
    ensure!(page.matches(mark).count() == 1, "the page needs one {mark}");
    let at = page.find(mark).unwrap_or_default() + offset;
    page.insert_str(at, what);
    Ok(())
}

#[cfg(test)]
pub mod tests {
    use super::*;
    use std::sync::LazyLock;

    pub const PAGE: &str = "<!doctype html>\n<html>\n<head>\n<meta charset=\"utf-8\">
<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self'\">
<meta name=\"referrer\" content=\"no-referrer\">
<script src=\"start.js\"></script><script src=\"develop.js\" data-js=\"./a.js\"></script>
<title>Key</title>
<link rel=\"icon\" href=\"data:,\">
<link rel=\"stylesheet\" href=\"./a.css\"/>

<link rel=\"modulepreload\" href=\"./a.js\"><link rel=\"preload\" href=\"./a.wasm\"></head>
<body>\n<!-- first -->\n<p>first</p>\n</body>\n</html>\n";

    fn scripts(first: &str) -> [String; 2] {
        [first, "b()"].map(str::to_owned)
    }

    fn content(scripts: &[String; 2]) -> Content<'_> {
        static APP: LazyLock<[String; 2]> = LazyLock::new(|| ["QUJD", "REVG"].map(str::to_owned));
        static STYLES: LazyLock<[String; 2]> =
            LazyLock::new(|| ["p{margin:0}", "b{top:0}"].map(str::to_owned));
        Content { policy: "default-src 'none'", scripts, styles: &STYLES, app: APP.as_slice() }
    }

    #[test]
    fn one_file_holds_what_was_fetched() {
        let sealed = "<!doctype html>\n<html>\n<head>\n<meta charset=\"utf-8\">
<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">
<meta name=\"referrer\" content=\"no-referrer\">
<script>a()</script>
<title>Key</title>
<link rel=\"icon\" href=\"data:,\">
<style>p{margin:0}</style></head>
<body>\n<p>first</p>\n<style>b{top:0}</style>\n<script>b()</script>\n<script type=\"application/octet-stream\" class=\"packed-app\">QUJD</script>\n<script type=\"application/octet-stream\" class=\"packed-app\">REVG</script>\n</body>\n</html>";
        assert_eq!(fill(PAGE, &content(&scripts("a()"))).unwrap(), sealed);
    }

    #[test]
    fn a_script_that_would_end_its_element_is_refused() {
        assert!(fill(PAGE, &content(&scripts("a('</script>')"))).is_err());
    }

    #[test]
    fn a_page_without_the_places_is_refused() {
        for place in [POLICY.0, REFERRER, HEAD_END, BODY_END] {
            assert!(fill(&PAGE.replace(place, ""), &content(&scripts("a()"))).is_err(), "{place}");
        }
    }
}
