//! What a value such as `scope` lets a token do: the permissions that it names, and what in it has no name.

use super::{Field, Response, Value};
use crate::flags::{Flag, FlagSet, FlagTable, Mode, Radix, parse};
use crate::provider::permissions_of;
use crate::text::Text;

/// One kind of permissions: everything that its values may be made of.
#[derive(Debug, PartialEq, Eq)]
pub struct Kind {
    /// Whose permissions these are.
    pub title: Text,
    /// The permissions that are bits of a number.
    pub table: &'static FlagTable,
    /// The permissions that have a name and no bit.
    pub named: &'static [Flag],
    /// Older names, each with today's.
    pub aliases: &'static [(&'static str, &'static str)],
    /// The names that count, where the kind takes names alone and not all of them.
    pub only: Option<&'static [&'static str]>,
    /// Numbers that go round as a whole, with what they are.
    pub masks: &'static [(i64, Text)],
}

/// A value, explained.
#[derive(Debug, PartialEq, Eq)]
pub struct Rights {
    /// Whose permissions these are.
    pub kind: &'static Kind,
    /// The mode that is no sum of permissions: −1, everything.
    pub everything: Option<&'static Mode>,
    /// The permissions that the value gives.
    pub given: Vec<&'static Flag>,
    /// How many permissions of this kind there are.
    pub total: usize,
    /// Bits without a name.
    pub unknown_bits: FlagSet,
    /// Words that are neither a permission nor a number.
    pub unknown_words: Vec<String>,
    /// What the whole number is known as.
    pub mask: Option<Text>,
}

/// Every name of every table takes a quarter of this; a longer value is no list of permissions.
const LONGEST: usize = 1000;

/// The rights that a field of a response gives; `None` where it holds none.
pub fn of(response: &Response, field: &Field) -> Option<Rights> {
    let Value::Open(text) = &field.value else {
        return None;
    };
    permissions_of(response, &field.name).and_then(|kind| explain(kind, text))
}

/// Explains a value: a decimal or hexadecimal number, −1, a sum, or names; what cannot be read stands among the unknown
/// words. `None` for an empty value.
///
/// ```
/// use brelok::{provider::vk::scopes, response::rights::explain};
/// let rights = explain(&scopes::USER, "friends,16384,nonsense").unwrap();
/// assert_eq!(rights.given[0].name, Some("friends"));
/// assert_eq!(rights.unknown_bits.bits(), 16384);
/// assert_eq!(rights.unknown_words, ["nonsense"]);
/// ```
pub fn explain(kind: &'static Kind, text: &str) -> Option<Rights> {
    let mut set = FlagSet::EMPTY;
    let mut named: Vec<&Flag> = Vec::new();
    let mut unknown_words = Vec::new();
    let separates = |letter: char| letter.is_whitespace() || matches!(letter, ',' | '+' | '|');
    let words = text.split(separates).filter(|word| !word.is_empty());
    for word in words.take_while(|_| text.len() <= LONGEST) {
        if let Some(flag) = kind.flag(word) {
            set = set.with(flag.value, true);
            if !named.contains(&flag) {
                named.push(flag);
            }
        } else if let Some(bits) = kind.number(word) {
            set = set.with(bits.bits(), true);
        } else {
            unknown_words.push(word.to_owned());
        }
    }
    if set == FlagSet::EMPTY && named.is_empty() && unknown_words.is_empty() && !is_zero(text) {
        return None;
    }
    let everything = kind.table.unrestricted.as_ref().filter(|_| kind.table.is_unrestricted(set));
    let nameless = named.iter().copied().filter(|flag| flag.value == 0);
    let bits = kind.table.flags.iter().filter(|flag| set.contains(flag.value) && everything.is_none());
    let given: Vec<&Flag> = bits.chain(nameless).collect();
    let beyond = given.iter().filter(|flag| flag.value == 0).count();
    Some(Rights {
        kind,
        everything,
        total: kind.only.map_or(kind.table.flags.len() + beyond, <[_]>::len),
        given,
        unknown_bits: if everything.is_some() { FlagSet::EMPTY } else { kind.table.unknown(set) },
        unknown_words,
        mask: kind.masks.iter().find(|(mask, _)| *mask == set.bits()).map(|(_, title)| *title),
    })
}

fn is_zero(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte == b'0')
}

impl Kind {
    /// The permission of this name.
    pub fn flag(&self, name: &str) -> Option<&'static Flag> {
        let name = self.aliases.iter().find(|(old, _)| *old == name).map_or(name, |(_, new)| new);
        let allowed = self.only.is_none_or(|only| only.contains(&name));
        let mut flags = self.table.flags.iter().chain(self.named);
        flags.find(|flag| allowed && flag.name == Some(name))
    }

    /// The bits of a number; −1 only where it has a meaning.
    fn number(&self, word: &str) -> Option<FlagSet> {
        if self.only.is_some() {
            return None;
        }
        let set = parse(word, Radix::Decimal, self.table).ok()?.set;
        (set.bits() >= 0 || self.table.is_unrestricted(set)).then_some(set)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::provider::vk::scopes::{COMMUNITY, USER, VK_ID};
    use crate::provider::wialon::access_flags::RIGHTS as WIALON;
    use crate::response::read;

    fn names(rights: &Rights) -> Vec<&str> {
        rights.given.iter().filter_map(|flag| flag.name).collect()
    }

    fn values(kind: &'static Kind, text: &str) -> (Vec<i64>, i64) {
        let rights = explain(kind, text).unwrap();
        (rights.given.iter().map(|flag| flag.value).collect(), rights.unknown_bits.bits())
    }

    #[test]
    fn a_number_is_its_bits() {
        assert_eq!(values(&WIALON, "768"), (vec![256, 512], 0));
        assert_eq!(values(&WIALON, "0x300"), (vec![256, 512], 0));
        assert_eq!(values(&WIALON, "256+512"), (vec![256, 512], 0));
        assert_eq!(values(&WIALON, "256 512"), (vec![256, 512], 0));
        assert_eq!(values(&WIALON, "131072"), (vec![], 0x20000));
        assert_eq!(values(&WIALON, "0xffff"), (vec![256, 512, 1024, 2048, 4096, 8192, 16384], 0x80FF));
        assert_eq!(values(&WIALON, "0"), (vec![], 0));
        assert_eq!(values(&USER, "65552"), (vec![16, 65536], 0));
        assert_eq!(values(&USER, "16386"), (vec![2], 16384));
    }

    #[test]
    fn minus_one_is_everything_where_it_has_a_meaning() {
        for text in ["-1", "4294967295", "0xFFFFFFFF", "−1"] {
            let rights = explain(&WIALON, text).unwrap();
            assert!(rights.everything.is_some() && rights.given.is_empty(), "{text}");
            assert_eq!(rights.unknown_bits, FlagSet::EMPTY);
        }
        let rights = explain(&USER, "-1").unwrap();
        assert_eq!((rights.given.len(), rights.unknown_words), (0, vec!["-1".to_owned()]));
    }

    #[test]
    fn names_are_read_as_they_are_written() {
        assert_eq!(names(&explain(&USER, "video,offline").unwrap()), ["video", "offline"]);
        assert_eq!(names(&explain(&USER, "offline, video").unwrap()), ["video", "offline"]);
        assert_eq!(names(&explain(&USER, "questions,phone_number").unwrap()), ["stories", "phone"]);
        assert_eq!(names(&explain(&USER, "nohttps wall").unwrap()), ["wall", "nohttps"]);
        assert_eq!(names(&explain(&VK_ID, "email phone vkid.personal_info").unwrap()).len(), 3);
        let rights = explain(&VK_ID, "messages email 64").unwrap();
        assert_eq!((names(&rights), rights.unknown_words.join(" ")), (vec!["email"], "messages 64".into()));
    }

    #[test]
    fn how_many_of_how_many() {
        let of = |kind, text| explain(kind, text).map(|rights| (rights.given.len(), rights.total));
        assert_eq!(of(&USER, "1073737727"), Some((26, 27)));
        assert_eq!(of(&COMMUNITY, "405508"), Some((5, 8)));
        assert_eq!(of(&WIALON, "256"), Some((1, 7)));
        assert_eq!(of(&VK_ID, "email"), Some((1, 17)));
        assert_eq!(of(&USER, ""), None);
        assert_eq!(of(&USER, &"friends,".repeat(1000)), None);
    }

    #[test]
    fn a_known_mask_is_recognized() {
        let mask = |kind, text| explain(kind, text).and_then(|rights| rights.mask).is_some();
        assert!(mask(&USER, "1073737727") && mask(&USER, "messages,offline") && mask(&COMMUNITY, "405508"));
        assert!(!mask(&USER, "405508") && !mask(&USER, "friends"));
    }

    fn kind_in(text: &str, name: &str) -> Option<&'static Kind> {
        let answer = read(text).answer;
        let field = answer.field(name).cloned()?;
        of(&answer, &field).map(|rights| rights.kind)
    }

    #[test]
    fn each_service_has_its_own_table() {
        let vk = "https://oauth.vk.com/authorize?client_id=1&response_type=token";
        for (text, name, kind) in [
            (format!("{vk}&scope=131076"), "scope", Some(&USER)),
            (format!("{vk}&scope=131076&group_ids="), "scope", Some(&USER)),
            (format!("{vk}&scope=131076&group_ids=1%2C2"), "scope", Some(&COMMUNITY)),
            (format!("{vk}&scope=messages,manage&group_ids={{id}}"), "scope", Some(&COMMUNITY)),
            (format!("{vk}&scope[0]=wall"), "scope[0]", Some(&USER)),
            (
                "https://login.vk.com/?act=grant_access&client_id=7&settings=65536".into(),
                "settings",
                Some(&USER),
            ),
            (
                r#"{"response":{"mask":401408,"permissions":[{"name":"docs","setting":131072}]}}"#.into(),
                "mask",
                Some(&COMMUNITY),
            ),
            (
                "https://id.vk.com/authorize?client_id=1&response_type=code&scope=email%20phone".into(),
                "scope",
                Some(&VK_ID),
            ),
            (
                "https://hosting.wialon.com/login.html?client_id=a&access_type=0x100".into(),
                "access_type",
                Some(&WIALON),
            ),
            (r#"svc=token/update&params={"callMode":"create","fl":256}"#.into(), "fl", Some(&WIALON)),
            (
                r#"{"h":"a","app":"b","at":1,"ct":1,"dur":0,"fl":-1,"items":[],"p":"{}"}"#.into(),
                "fl",
                Some(&WIALON),
            ),
            (r#"svc=token/login&params={"token":"x","fl":1}"#.into(), "fl", None),
            ("https://example.com/cb#access_token=abc&scope=read".into(), "scope", None),
        ] {
            assert_eq!(kind_in(&text, name).map(|kind| kind.title), kind.map(|kind| kind.title), "{text}");
        }
    }
}
