//! The words around permissions: the strip of bits, differences, tasks, and Wialon's presets and rights.

use crate::app::access::Filter;
use crate::text::{Text, text};

/// What the strip of bits is, for those who do not see it.
pub const BITS: Text =
    text("Биты числа, от младшего к старшему", "The number's bits, from the lowest to the highest");
/// How the strip of bits is read, until one of them is pointed at.
pub const BITS_HINT: Text = text(
    "Наведите или коснитесь, чтобы прочесть название; с клавиатуры — стрелки.",
    "Point at one or tap it to read its name; the arrow keys walk along.",
);

/// What the bits of a table are.
pub struct Bits {
    /// What the filled cells are.
    pub filled: Text,
    /// A bit that is set.
    pub on: Text,
    /// A bit that is not set.
    pub off: Text,
}

/// The bits of a table of rights.
pub static OF_RIGHTS: Bits = Bits {
    filled: text("Закрашенные клетки — выданные права.", "Filled cells are granted rights."),
    on: ON,
    off: OFF,
};
/// The bits of a table that says what an answer will hold.
pub static OF_ANSWER: Bits = Bits {
    filled: text(
        "Закрашенные клетки — то, что придёт в ответе.",
        "Filled cells are what the answer will hold.",
    ),
    on: text("выбрано", "chosen"),
    off: text("не выбрано", "not chosen"),
};
/// A bit that no documentation names.
pub const UNDOCUMENTED: Text = text("нет в документации", "not in the documentation");
/// A right that is given.
pub const ON: Text = text("есть", "granted");
/// A right that is not given.
pub const OFF: Text = text("нет", "not granted");

/// Two sets that are the same.
pub const SAME: Text = text("Ничего не изменится.", "Nothing changes.");
/// Before a permission that comes.
pub const ADDED: Text = text("добавится", "added");
/// Before a permission that goes.
pub const REMOVED: Text = text("уйдёт", "removed");

/// Heading of the presets.
pub const PRESETS: Text = text("Начать с готового набора", "Start from a preset");
/// Button: put a preset's values into the form.
pub const APPLY_PRESET: Text = text("Заполнить", "Fill in");
/// A preset that would change no field.
pub const FILLED_IN: Text = text("Поля уже заполнены так.", "The fields are already filled in like this.");
/// A value that is empty.
pub const EMPTY: Text = text("пусто", "empty");

/// Heading of the tasks.
pub const TASKS: Text =
    text("Подобрать наименьшие права под задачи", "Find the smallest rights for your tasks");
/// No task is picked yet.
pub const NO_TASKS: Text = text("Пока ничего не отмечено.", "Nothing is ticked yet.");
/// Before the name of the field and the smallest set for it.
pub const SMALLEST: Text = text("Наименьший", "The smallest");
/// Before methods by way of example.
pub const METHODS: Text = text("Методы для примера:", "Methods, by way of example:");
/// Before what the smallest set changes.
pub const AGAINST_PRESENT: Text =
    text("По сравнению с тем, что выбрано сейчас:", "Against the present choice:");
/// Before what the other tasks need, where one of them needs −1.
pub const WITHOUT_UNRESTRICTED: Text = text(
    "−1 нужен только задачам с пометкой «только −1»; остальным хватит",
    "−1 is needed only by the tasks marked “only −1”; for the others this is enough:",
);
/// Button: put the smallest set into the form.
pub const APPLY_SMALLEST: Text = text("Поставить эти права", "Use these rights");

/// Heading of the table of rights.
pub const RIGHTS: Text = text("Какие права стоят за флагами", "The rights behind the flags");
/// What the figures of the table are.
pub const RIGHTS_HINT: Text = text(
    "Число у права — бит в списке доступа элемента (ACL), а не флаг токена: у разных видов элементов один и тот же бит \
     значит разное. Токен никогда не получит больше, чем есть у его пользователя.",
    "A right's number is a bit of the item's access list (ACL), not a token flag: the same bit means different things \
     for different kinds of items. A token never gets more than its user has.",
);
/// Label of the search field.
pub const SEARCH: Text = text("Найти право", "Find a right");
/// What the search field takes.
pub const SEARCH_HINT: Text = text("датчики, 0x4000, 16384", "sensors, 0x4000, 16384");
/// What the choice of a filter is.
pub const FILTERS: Text = text("Какие права показать", "Which rights to show");
/// Before the number of rights that are listed.
pub const LISTED: Text = text("Показано прав:", "Rights shown:");
/// In place of a flag: only −1 brings the right.
pub const ONLY_UNRESTRICTED: Text = text("только −1", "only −1");
/// Heading of what has to be said about whole flags.
pub const FLAG_REMARKS: Text = text("Оговорки о самих флагах", "About the flags themselves");

/// What a filter lists.
pub const fn filter(filter: Filter) -> Text {
    match filter {
        Filter::All => text("все", "all"),
        Filter::Given => text("есть у токена", "granted"),
        Filter::Missing => text("нет у токена", "not granted"),
        Filter::OnlyUnrestricted => ONLY_UNRESTRICTED,
    }
}
