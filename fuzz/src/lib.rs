//! The laws, shared with `tests/fuzz_corpus.rs`.

#[path = "../../tests/laws/mod.rs"]
pub mod laws;
