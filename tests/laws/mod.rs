//! The laws that hold for any input: the fuzz targets look for an input that breaks one, and `tests/fuzz_corpus.rs`
//! holds them against known inputs. A law that is broken panics.

pub mod escapes;
pub mod forms;
#[path = "../token_update/params.rs"]
mod params;
pub mod reader;
pub mod request;
