//! The script between WebAssembly and the browser, which wasm-bindgen writes as a module, as a part of the page's one
//! script.

use anyhow::{Context, Result, ensure};

/// How wasm-bindgen's functions begin that fetch the WebAssembly: here it is in the page.
const FETCHING: [&str; 2] = ["async function __wbg_load(", "async function __wbg_init("];

/// The glue without its exports and without what fetches, its imports under short names. What it defines is then in
/// scope for whatever follows: `initSync` and the functions that the app exports.
pub fn inline(glue: &str, renamed: &[(String, String)]) -> Result<String> {
    let mut text = glue.to_owned();
    for start in FETCHING {
        text = without(&text, start, "\n}\n")?;
    }
    text = without(&text, "export {", "};\n")?;
    text = text.replace("export function ", "function ");
    ensure!(
        !text.contains("export ") && !text.contains("import."),
        "wasm-bindgen writes another kind of script"
    );
    for (long, short) in renamed {
        let key = format!("{long}: function(");
        ensure!(text.matches(&key).count() == 1, "wasm-bindgen's script does not define {long} once");
        text = text.replace(&key, &format!("{short}: function("));
    }
    Ok(text)
}

/// A text without the one piece that begins with `start`, up to the next `end`.
fn without(text: &str, start: &str, end: &str) -> Result<String> {
    let missing = || format!("wasm-bindgen's script has no `{start}`");
    let (before, rest) = text.split_once(start).with_context(missing)?;
    let (_, after) = rest.split_once(end).with_context(missing)?;
    Ok([before, after].concat())
}

#[cfg(test)]
pub mod tests {
    use super::*;

    pub const GLUE: &str = "export function start(arrived) {\n    wasm.start(arrived);\n}
function __wbg_get_imports() {
    const import0 = {
        __wbg_focus_0123456789abcdef: function(arg0) {
            getObject(arg0).focus();
        },
    };
    return { \"./brelok_bg.js\": import0 };
}
async function __wbg_load(module, imports) {
    if (module) {
    }
}

function initSync(module) {
}

async function __wbg_init(module_or_path) {
    module_or_path = new URL('brelok_bg.wasm', import.meta.url);
}

export { initSync, __wbg_init as default };
";

    #[test]
    fn nothing_is_exported_or_fetched_and_the_imports_are_renamed() {
        let renamed = [("__wbg_focus_0123456789abcdef".to_owned(), "a".to_owned())];
        let inlined = inline(GLUE, &renamed).unwrap();
        assert!(inlined.starts_with("function start(arrived) {"), "{inlined}");
        assert!(inlined.contains("        a: function(arg0) {"), "{inlined}");
        assert!(inlined.contains("function initSync(module) {\n}\n"), "{inlined}");
        for gone in ["export", "async", "URL", "__wbg_focus"] {
            assert!(!inlined.contains(gone), "{gone}: {inlined}");
        }
    }

    #[test]
    fn another_kind_of_script_is_refused() {
        assert!(inline("export default function() {}", &[]).is_err());
        assert!(inline(GLUE, &[("__wbg_blur".to_owned(), "b".to_owned())]).is_err());
    }
}
