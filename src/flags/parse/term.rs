//! One term of a sum: a number or a name.

use super::{ParseError, ParseErrorKind, Radix, is_operator};
use crate::flags::FlagTable;
use std::iter::{Enumerate, Peekable};
use std::str::Chars;

/// A number or a name, with the sign before it.
pub struct Term {
    /// At which character it begins.
    place: usize,
    /// Whether it has a minus sign.
    pub minus: bool,
    word: String,
    /// What ended the word, where that is neither white space nor an operator.
    stray: bool,
}

impl Term {
    /// Takes the term that begins at `place`.
    pub fn take(chars: &mut Peekable<Enumerate<Chars<'_>>>, place: usize) -> Term {
        // Typography turns the hyphen of -1 into a true minus or a dash.
        let minus = chars.next_if(|&(_, char)| matches!(char, '-' | '−' | '–')).is_some();
        let mut word = String::new();
        while let Some((_, char)) = chars.next_if(|&(_, char)| char.is_ascii_alphanumeric() || char == '_') {
            word.push(char);
        }
        let stray = chars.peek().is_some_and(|&(_, char)| !char.is_whitespace() && !is_operator(char));
        Term { place, minus, word, stray }
    }

    /// Its length in characters.
    pub fn length(&self) -> usize {
        usize::from(self.minus) + self.word.len()
    }

    /// Its bits, and whether it is a name.
    pub fn bits(&self, radix: Radix, table: &FlagTable) -> Result<(i64, bool), ParseError> {
        if self.stray {
            return Err(self.error(ParseErrorKind::UnexpectedCharacter, self.length()));
        }
        if self.word.is_empty() {
            return Err(self.error(ParseErrorKind::MissingTerm, self.length()));
        }
        let mut names = table.flags.iter().filter(|flag| flag.name.is_some()).peekable();
        let has_names = names.peek().is_some();
        if let Some(flag) = names.find(|flag| flag.name == Some(&self.word)) {
            return if self.minus {
                Err(self.error(ParseErrorKind::UnexpectedCharacter, 0))
            } else {
                Ok((flag.value, true))
            };
        }
        if has_names
            && !self.word.starts_with(|first: char| first.is_ascii_digit())
            && radix == Radix::Decimal
        {
            return Err(self.error(ParseErrorKind::UnknownName, 0));
        }
        Ok((self.number(radix)?, false))
    }

    fn number(&self, radix: Radix) -> Result<i64, ParseError> {
        let prefixed = self.word.strip_prefix("0x").or_else(|| self.word.strip_prefix("0X"));
        let base = if prefixed.is_some() || radix == Radix::Hex { 16 } else { 10 };
        let digits = prefixed.unwrap_or(&self.word);
        let start = self.length() - digits.len();
        if digits.is_empty() {
            return Err(self.error(ParseErrorKind::BadDigit, start));
        }
        let mut magnitude = 0_u64;
        for (offset, char) in digits.chars().enumerate() {
            let Some(digit) = char.to_digit(base) else {
                return Err(self.error(ParseErrorKind::BadDigit, start + offset));
            };
            let next =
                magnitude.checked_mul(base.into()).and_then(|shifted| shifted.checked_add(digit.into()));
            magnitude = next.ok_or(self.error(ParseErrorKind::TooLarge, 0))?;
        }
        if self.minus {
            0_i64.checked_sub_unsigned(magnitude).ok_or(self.error(ParseErrorKind::TooLarge, 0))
        } else {
            Ok(magnitude.cast_signed())
        }
    }

    fn error(&self, kind: ParseErrorKind, offset: usize) -> ParseError {
        ParseError { kind, place: self.place + offset }
    }
}
