//! A set of access flags, told in one sentence.

use super::{MANAGE_TOKENS, Object, RIGHTS, Right, right};
use crate::flags::{FlagSet, hex};
use crate::text::{Lang, Text};

/// The rights that the sentence speaks of: what people ask about first, at least one for every flag that brings any.
static TOLD: [&Right; 10] = [
    right(Object::Any, 0x1),
    right(Object::Any, 0x200),
    right(Object::User, 0x20_0000),
    right(Object::Resource, 0x200_0000),
    right(Object::Unit, 0x200_0000),
    right(Object::Any, 0x4),
    right(Object::Any, 0x8),
    right(Object::Unit, 0x80_0000),
    right(Object::Unit, 0x100_0000),
    &MANAGE_TOKENS,
];

/// The most bits that are listed one by one; more of them are one number.
const LISTED: usize = 4;

const EVERYTHING: Text = Text {
    ru: "Токен может всё, что может сам пользователь, и управляет его токенами.",
    en: "The token can do everything its user can, and manage that user's tokens.",
};
const NOTHING: Text = Text {
    ru: "Ни одного права из документации у токена нет",
    en: "The token has none of the rights that the documentation names",
};
const CAN: Text = Text { ru: "Токен может ", en: "The token can " };
const CANNOT: Text = Text { ru: "; не может ", en: "; it cannot " };
const AND: Text = Text { ru: ", а также ", en: ", and " };
const OR: Text = Text { ru: " и ", en: " or " };
const UNKNOWN: Text = Text { ru: "; права для ", en: "; what comes with " };
const UNKNOWN_END: Text =
    Text { ru: " установить не удалось", en: " could not be established" };

/// What a token with these flags can do and what it cannot; the bits whose rights are unknown are named as such.
///
/// ```
/// use brelok::{flags::FlagSet, provider::wialon::rights::sentence::sentence, text::Lang};
/// assert_eq!(
///     sentence(FlagSet::from_bits_retain(0), Lang::En),
///     "The token has none of the rights that the documentation names.",
/// );
/// ```
pub fn sentence(set: FlagSet, lang: Lang) -> String {
    if set == FlagSet::UNRESTRICTED {
        return EVERYTHING.get(lang).to_owned();
    }
    let (can, cannot): (Vec<&Right>, Vec<&Right>) = TOLD.iter().partition(|right| right.is_given_by(set));
    let mut told = String::new();
    if can.is_empty() {
        told.push_str(NOTHING.get(lang));
    } else {
        told.push_str(CAN.get(lang));
        list(&mut told, &can.iter().map(|right| right.title.get(lang)).collect::<Vec<_>>(), AND.get(lang));
        told.push_str(CANNOT.get(lang));
        list(&mut told, &cannot.iter().map(|right| right.title.get(lang)).collect::<Vec<_>>(), OR.get(lang));
    }
    let undocumented = undocumented(set);
    if undocumented != FlagSet::EMPTY {
        told.push_str(UNKNOWN.get(lang));
        let mut bits: Vec<String> = undocumented.iter_bits().map(hex).collect();
        if bits.len() > LISTED {
            bits = vec![hex(undocumented.bits())];
        }
        told.push_str(&bits.join(", "));
        told.push_str(UNKNOWN_END.get(lang));
    }
    told.push('.');
    told
}

/// The bits that bring no right of the documentation's tables, whether or not they have a name.
fn undocumented(set: FlagSet) -> FlagSet {
    let flags = RIGHTS.iter().filter(|right| !right.needs_unrestricted());
    flags.fold(set, |rest, right| rest.with(right.flag, false))
}

/// `a, b, and c`.
fn list(told: &mut String, items: &[&str], last_joiner: &str) {
    for (place, item) in items.iter().enumerate() {
        if place > 0 {
            told.push_str(if place + 1 == items.len() { last_joiner } else { ", " });
        }
        told.push_str(item);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::provider::wialon::access_flags::ACCESS_FLAGS;

    fn told(bits: i64, lang: Lang) -> String {
        sentence(FlagSet::from_bits_retain(bits), lang)
    }

    #[test]
    fn what_it_can_and_what_it_cannot() {
        assert_eq!(
            told(0x2100, Lang::En),
            "The token can view items and their basic properties, request reports and messages, and send commands; \
             it cannot act on behalf of the user, edit geofences, register events, manage access to items, delete \
             items, delete messages or manage tokens."
        );
        assert_eq!(
            told(0x7F00 & !0x4000, Lang::Ru),
            "Токен может видеть элементы и их основные свойства, запрашивать отчёты и сообщения, действовать от имени \
             пользователя, править геозоны, регистрировать события, управлять доступом к элементам, удалять \
             элементы, удалять сообщения, а также отправлять команды; не может управлять токенами."
        );
    }

    #[test]
    fn everything_nothing_and_what_is_unknown() {
        assert!(told(-1, Lang::En).contains("everything"));
        assert!(told(-1, Lang::Ru).contains("всё"));
        assert_eq!(told(0, Lang::Ru), "Ни одного права из документации у токена нет.");
        assert_eq!(
            told(0x24000, Lang::En),
            "The token has none of the rights that the documentation names; what comes with 0x4000, 0x20000 \
             could not be established."
        );
        assert!(told(0x20100, Lang::Ru).ends_with("; права для 0x20000 установить не удалось."));
        assert!(told(0xFF, Lang::Ru).ends_with("; права для 0xFF установить не удалось."));
    }

    #[test]
    fn every_flag_with_rights_is_spoken_of() {
        for flag in ACCESS_FLAGS.flags.iter().filter(|flag| flag.value != 0x4000) {
            assert!(TOLD.iter().any(|right| right.flag == flag.value), "{}", flag.value);
        }
    }

    #[test]
    fn every_sum_says_of_each_told_right_whether_it_is_given() {
        for bits in (0x100..=0x7F00).step_by(0x100).filter(|bits| bits & 0x3F00 != 0) {
            for lang in Lang::ALL {
                let told = told(bits, lang);
                let (can, cannot) = told.split_once(CANNOT.get(lang)).unwrap();
                for right in TOLD {
                    let given = right.flag != -1 && bits & right.flag != 0;
                    let title = right.title.get(lang);
                    assert_eq!(
                        (can.contains(title), cannot.contains(title)),
                        (given, !given),
                        "{bits} {title}"
                    );
                }
            }
        }
    }
}
