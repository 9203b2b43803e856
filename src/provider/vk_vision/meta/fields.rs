//! The fields of the form that hold the files: `file` or `file_0`, `file_1` and so on.

/// The field of the image of this number, counted from 0; `None` beyond a hundred, which no request may hold.
///
/// ```
/// use brelok::provider::vk_vision::meta::field;
/// assert_eq!((field(0), field(99), field(100)), (Some("file_0"), Some("file_99"), None));
/// ```
pub fn field(at: usize) -> Option<&'static str> {
    FIELDS.get(at / 10)?.get(at % 10).copied()
}

/// The field of this name, where there is one.
pub(super) fn known(name: &str) -> Option<&'static str> {
    let is = |field: &&str| *field == name;
    FIELDS.iter().flatten().copied().find(is).or(Some("file").filter(is))
}

/// What stands in a request beside what a form asks for: the fields of files, and what `meta` is made of.
pub static IMPLIED: [&str; OTHERS.len() + 100] = {
    let mut all = [""; OTHERS.len() + 100];
    let mut place = 0;
    while place < all.len() {
        all[place] = match place.checked_sub(OTHERS.len()) {
            Some(field) => FIELDS[field / 10][field % 10],
            None => OTHERS[place],
        };
        place += 1;
    }
    all
};

const OTHERS: [&str; 5] = ["oauth_provider", "meta", "images", "mode", "file"];

/// For each ten, its fields.
macro_rules! fields {
    ($($ten:literal)*) => {
        [$([
            concat!("file_", $ten, "0"), concat!("file_", $ten, "1"), concat!("file_", $ten, "2"),
            concat!("file_", $ten, "3"), concat!("file_", $ten, "4"), concat!("file_", $ten, "5"),
            concat!("file_", $ten, "6"), concat!("file_", $ten, "7"), concat!("file_", $ten, "8"),
            concat!("file_", $ten, "9"),
        ]),*]
    };
}

const FIELDS: [[&str; 10]; 10] = fields!["" "1" "2" "3" "4" "5" "6" "7" "8" "9"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_numbered_through() {
        for at in 0..100 {
            assert_eq!(field(at), Some(format!("file_{at}").as_str()));
            assert_eq!(known(&format!("file_{at}")), field(at));
        }
        assert_eq!((known("file"), known("file_100"), known("aaa")), (Some("file"), None, None));
    }
}
