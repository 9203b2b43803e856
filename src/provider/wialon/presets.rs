//! Ready records of `token/update` for common purposes: the values of some fields.

use crate::text::Text;

/// A purpose, and the fields that it fills in; the other fields stay as they are.
#[derive(Debug, PartialEq, Eq)]
pub struct Preset {
    /// Its id.
    pub id: &'static str,
    /// What it is for.
    pub title: Text,
    /// What has to be known before it is applied.
    pub note: Text,
    /// The values: a field's id, and the text that is put into it.
    pub values: &'static [Value],
}

/// A field's id, and a text for it.
pub type Value = (&'static str, &'static str);

/// The presets, from the one that gives least to the one that gives most. The Locator's is the documentation's own
/// example, with both of its switches on.
pub static PRESETS: [Preset; 3] = [
    Preset {
        id: "locator",
        title: Text { ru: "Ссылка Локатора", en: "Locator link" },
        note: Text {
            ru: "Имя locator показывает ссылку в списке Локатора. Впишите подпись в note; zones и tracks — показывать ли \
                 геозоны и треки (1 или 0); в items — объекты, можно и ресурсы. Ссылка: \
                 https://{site}/locator/index.html?t={h}, где h — токен из ответа.",
            en: "The name locator shows the link in the Locator's list. Put a caption into note; zones and tracks say \
                 whether to show geofences and tracks (1 or 0); items are the units, and may be resources too. The \
                 link: https://{site}/locator/index.html?t={h}, h being the answer's token.",
        },
        values: &[
            ("app", "locator"),
            ("at", "0"),
            ("dur", "0"),
            ("fl", "256"),
            ("p", r#"{"note":"","zones":1,"tracks":1}"#),
        ],
    },
    Preset {
        id: "read-only",
        title: Text {
            ru: "Интеграция только для чтения", en: "Read-only integration"
        },
        note: Text {
            ru: "Видит всё из документации, кроме административных полей, событий и маршрутов. 512 даёт и право \
                 действовать от имени пользователя: если уведомления, задания, техобслуживание и подключение не \
                 нужны, хватит 256.",
            en: "Views all that the documentation names but admin fields, events and routes. 512 also brings acting on \
                 behalf of the user: without a need for notifications, jobs, service intervals and connectivity, 256 \
                 is enough.",
        },
        values: &[("fl", "768")],
    },
    Preset {
        id: "full-access",
        title: Text { ru: "Полный доступ", en: "Full access" },
        note: Text {
            ru: "Всё, что может сам пользователь, и управление его токенами: берегите как пароль. Действует 30 дней.",
            en: "Everything the user may do, and managing the user's tokens: guard it like a password. Works for 30 \
                 days.",
        },
        values: &[("fl", "-1"), ("dur", "2592000")],
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::flags::{FlagSet, Radix, parse};
    use crate::provider::wialon::access_flags::ACCESS_FLAGS;
    use crate::provider::wialon::fields::p::Payload;
    use crate::provider::wialon::rights::RIGHTS;

    fn value(preset: &Preset, id: &str) -> Option<&'static str> {
        preset.values.iter().find(|(field, _)| *field == id).map(|(_, text)| *text)
    }

    fn fl(preset: &Preset) -> FlagSet {
        parse(value(preset, "fl").unwrap(), Radix::Decimal, &ACCESS_FLAGS).unwrap().set
    }

    #[test]
    fn the_locator_s_record_is_the_documented_one() {
        let [locator, ..] = &PRESETS;
        let record = ["app", "at", "dur", "fl"].map(|id| value(locator, id).unwrap());
        assert_eq!(record, ["locator", "0", "0", "256"]);
        let p = value(locator, "p").unwrap();
        assert_eq!(Payload::parse(p).unwrap().as_str(), p);
        assert!(["note", "zones", "tracks"].iter().all(|key| p.contains(key)));
    }

    #[test]
    fn each_preset_gives_more_than_the_one_before() {
        let given = PRESETS.each_ref().map(|preset| fl(preset).bits());
        assert_eq!(given, [256, 768, -1]);
    }

    #[test]
    fn reading_only_gives_no_right_to_change_and_lacks_no_view_but_the_named_ones() {
        let [_, read_only, _] = &PRESETS;
        let view = |title: &str| title.starts_with("view ") || title.starts_with("request ");
        let odd: Vec<_> = RIGHTS
            .iter()
            .filter(|right| right.is_given_by(fl(read_only)) != view(right.title.en))
            .map(|right| right.title.en)
            .collect();
        assert_eq!(odd, ["act on behalf of the user", "view admin fields", "view routes", "view events"]);
    }

    #[test]
    fn every_preset_fills_in_fields_of_the_form() {
        let fields = ["app", "at", "dur", "fl", "p"];
        assert!(PRESETS.iter().flat_map(|preset| preset.values).all(|(id, _)| fields.contains(id)));
    }
}
