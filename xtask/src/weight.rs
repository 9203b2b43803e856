//! What the built page weighs, as a static host sends it.

use std::fmt;
use std::fs;
use std::path::Path;

use anyhow::Result;
use walkdir::WalkDir;

use crate::size::gzipped;

/// One file of the page, or their sum.
#[derive(Debug, PartialEq, Eq)]
struct File {
    name: String,
    bytes: usize,
    gzipped: usize,
}

/// Every file of the page, the largest first.
#[derive(Debug)]
pub struct Weight(Vec<File>);

impl Weight {
    /// Weighs all files under a folder.
    pub fn of(folder: &Path) -> Result<Self> {
        let mut files = Vec::new();
        for entry in WalkDir::new(folder) {
            let entry = entry?;
            if entry.file_type().is_file() {
                let content = fs::read(entry.path())?;
                let name = entry.path().strip_prefix(folder)?.display().to_string();
                files.push(File { name, bytes: content.len(), gzipped: gzipped(&content)? });
            }
        }
        files.sort_by_key(|file| usize::MAX - file.gzipped);
        Ok(Self(files))
    }

    fn total(&self) -> File {
        File {
            name: format!("{} files", self.0.len()),
            bytes: self.0.iter().map(|file| file.bytes).sum(),
            gzipped: self.0.iter().map(|file| file.gzipped).sum(),
        }
    }
}

impl fmt::Display for Weight {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(out, "{:>10} {:>10}  file", "bytes", "gzip -9")?;
        for File { name, bytes, gzipped } in self.0.iter().chain([&self.total()]) {
            writeln!(out, "{bytes:>10} {gzipped:>10}  {name}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_weighed_raw_and_compressed_and_summed() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("in")).unwrap();
        fs::write(folder.path().join("in/long.txt"), "a".repeat(10_000)).unwrap();
        fs::write(folder.path().join("short.txt"), "b").unwrap();
        let weight = Weight::of(folder.path()).unwrap();
        let total = weight.total();
        assert_eq!((total.name.as_str(), total.bytes), ("2 files", 10_001));
        assert!(total.gzipped < 200, "{total:?}");
        assert!(weight.to_string().ends_with("2 files\n"), "{weight}");
    }
}
