//! Sealing: the page that Trunk has built of several files becomes one file, which needs no other and may ask for none.

mod glue;
mod halves;
mod module;
mod pack;
mod pairs;
mod policy;
mod shell;
mod split;
mod squeeze;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use data_encoding::{BASE64_NOPAD, HEXLOWER};
use halves::halves;
pub use pack::Packed;
use sha2::{Digest, Sha256};

/// The export that brings the second half of the app: `rest` in `src/main.rs`.
const DOOR: &str = "rest";

/// What Trunk has built, and what unpacks it.
pub struct Unsealed {
    /// `index.html`.
    pub page: String,
    /// The style sheets in the order in which the page names them: those in its head, and those behind the first screen.
    pub styles: [String; 2],
    /// wasm-bindgen's script.
    pub glue: String,
    /// The app.
    pub app: Vec<u8>,
    /// The same before wasm-bindgen, as it was linked.
    pub linked: Vec<u8>,
    /// The scripts of this project: the first of the page, and what follows the glue.
    pub scripts: [String; 2],
    /// The crate `unpack`.
    pub unpacker: Vec<u8>,
}

/// A sealed page, and what it is made of.
pub struct Sealed {
    /// The page.
    pub page: String,
    /// The app's WebAssembly, before it was cut into halves.
    pub app: Vec<u8>,
    /// The same with the names of its functions.
    pub named: Vec<u8>,
    /// The packed app.
    pub packed: Packed,
    /// The script in the head; the one behind the first screen, with the unpacker in it.
    pub scripts: [String; 2],
    /// The unpacker's WebAssembly.
    pub unpacker: Vec<u8>,
    /// The style sheet in the head, and the one behind the first screen.
    pub styles: [String; 2],
}

impl Unsealed {
    /// Reads what Trunk has left in a folder. `scripts` is the folder of this project's own, `release` the one in which
    /// cargo leaves what it has linked.
    pub fn read(folder: &Path, scripts: &Path, release: &Path, unpacker: Vec<u8>) -> Result<Self> {
        let page = read(&folder.join("index.html"))?;
        let (head, body) = page.split_once(shell::HEAD_END).context("Trunk's page has no head")?;
        let style = |part| -> Result<String> {
            links(part, "stylesheet").map(|name| read(&folder.join(name))).collect()
        };
        let styles = [style(head)?, style(body)?];
        let glue = one(links(&page, "modulepreload"), "script")?;
        let app = one(links(&page, "preload"), "WebAssembly")?;
        Ok(Self {
            styles,
            glue: read(&folder.join(glue))?,
            app: fs::read(folder.join(app))?,
            linked: read_bytes(&release.join(linked_as(app)?))?,
            scripts: [read(&scripts.join("start.js"))?, read(&scripts.join("sealed.js"))?],
            unpacker,
            page,
        })
    }

    /// Seals it: the same bytes make the same page.
    pub fn seal(&self) -> Result<Sealed> {
        let app = module::strip(&self.app)?;
        let halves = halves(&app.bytes, &halves::names(&self.app)?, &self.linked, DOOR)?;
        let packed = pack::pack(&halves.iter().map(Vec::as_slice).collect::<Vec<_>>())?;
        let unpacker = module::strip(&self.unpacker)?;
        let unpacker = unpacker.bytes;
        let constant = format!("const UNPACKER=\"{}\";", BASE64_NOPAD.encode(&unpacker));
        let [first, last] = &self.scripts;
        let glue = glue::inline(&self.glue, &app.renamed)?;
        // A function of its own keeps the names to itself.
        let last = ["(()=>{", &glue, &constant, last, "})()"].concat();
        let scripts = [first, &last].map(|script| squeeze::script(script));
        let styles = self.styles.each_ref().map(|style| squeeze::style(style));
        let policy = policy::policy(&scripts, &styles);
        let content =
            shell::Content { policy: &policy, scripts: &scripts, styles: &styles, app: &packed.pieces };
        let page = shell::fill(&self.page, &content)?;
        Ok(Sealed { page, app: app.bytes, named: self.app.clone(), packed, scripts, unpacker, styles })
    }
}

impl Sealed {
    /// The page's SHA-256, in hexadecimal digits.
    pub fn hash(&self) -> String {
        HEXLOWER.encode(&Sha256::digest(&self.page))
    }

    /// Writes the page into a folder in which nothing else is left.
    pub fn write(&self, folder: &Path) -> Result<()> {
        if folder.exists() {
            fs::remove_dir_all(folder).with_context(|| format!("{} cannot be emptied", folder.display()))?;
        }
        fs::create_dir_all(folder)?;
        fs::write(folder.join("index.html"), &self.page)?;
        Ok(())
    }
}

fn read(file: &Path) -> Result<String> {
    fs::read_to_string(file).with_context(|| format!("{} cannot be read", file.display()))
}

fn read_bytes(file: &Path) -> Result<Vec<u8>> {
    fs::read(file).with_context(|| format!("{} cannot be read", file.display()))
}

/// What cargo called the app that Trunk calls `name-hash_bg.wasm`.
fn linked_as(app: &str) -> Result<String> {
    let (name, _) = app.rsplit_once('-').context("the WebAssembly has another kind of name")?;
    Ok(format!("{}.wasm", name.trim_start_matches("./")))
}

/// The addresses of a page's links of a kind, as Trunk writes them.
fn links<'a>(page: &'a str, kind: &str) -> impl Iterator<Item = &'a str> {
    let start = format!("<link rel=\"{kind}\" href=\"");
    let pieces: Vec<&str> = page.split(start.as_str()).skip(1).collect();
    pieces.into_iter().filter_map(|piece| piece.split('"').next())
}

fn one<'a>(mut found: impl Iterator<Item = &'a str>, what: &str) -> Result<&'a str> {
    let first = found.next().with_context(|| format!("Trunk's page has no {what}"))?;
    ensure!(found.next().is_none(), "Trunk's page has more than one {what}");
    Ok(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The least that Trunk could have built: a module that imports one function.
    fn unsealed() -> Unsealed {
        let import = [&b"\x01\x06./x.js\x0c__wbg_a_0123"[..], &[0, 0]].concat();
        let mut app = crate::wasm::MAGIC.to_vec();
        app.push(crate::wasm::section::IMPORT);
        crate::wasm::write_sized(&mut app, &import);
        Unsealed {
            page: shell::tests::PAGE.to_owned(),
            styles: ["p { margin: 0; }", "b { top: 0; }"].map(str::to_owned),
            glue: glue::tests::GLUE.replace("__wbg_focus_0123456789abcdef", "__wbg_a_0123"),
            app,
            linked: Vec::new(),
            scripts: [include_str!("../../static/start.js"), include_str!("../../static/sealed.js")]
                .map(str::to_owned),
            unpacker: crate::wasm::MAGIC.to_vec(),
        }
    }

    #[test]
    fn s25_sealing_twice_gives_the_same_bytes() {
        let (first, second) = (unsealed().seal().unwrap(), unsealed().seal().unwrap());
        assert_eq!(first.page, second.page);
        assert_eq!(first.hash(), second.hash());
    }

    #[test]
    fn s3_the_policy_knows_the_scripts_and_the_styles_that_are_inside() {
        let Sealed { page, scripts, styles, .. } = unsealed().seal().unwrap();
        assert!(page.contains(&policy::policy(&scripts, &styles)), "{page}");
        for script in &scripts {
            assert!(page.contains(&format!("<script>{script}</script>")), "{page}");
        }
        for style in &styles {
            assert!(page.contains(&format!("<style>{style}</style>")), "{page}");
        }
    }

    #[test]
    fn every_part_of_the_scripts_is_in_them_and_nothing_fetches() {
        let [first, last] = unsealed().seal().unwrap().scripts;
        assert!(first.starts_with("\"use strict\";const framed=window.top!==window;"), "{first}");
        for part in ["const UNPACKER=\"", "function initSync(", "a:function(arg0)", "begin(start)"] {
            assert_eq!(last.matches(part).count(), 1, "{part}: {last}");
        }
        for word in ["fetch", "import(", "export ", "eval(", "innerHTML"] {
            assert!(!first.contains(word) && !last.contains(word), "{word}");
        }
    }
}
