//! Dates in the forms that registers really hold, and moments with a time of day.

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime};

use super::date_order::{DateOrder, OrderEvidence};
use super::normalise::content;
use super::numbers::exact_decimal;
use super::outcome::{Parsed, ValueError, Warning};
use super::serials::serial_date_time;
use super::times::{Clock, clock};
use crate::Cell;

/// Years that a register of public projects can mean.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2199;
/// Bare numbers of a text column that are taken for a count of days: 1954 to 2119.
const TEXT_SERIALS: std::ops::RangeInclusive<i64> = 20_000..=80_000;

/// A date; a time of day after it is understood and dropped.
///
/// # Errors
/// [`ValueError::NotADate`], [`ValueError::OutOfRange`], [`ValueError::FormulaError`].
pub fn date(cell: &Cell, evidence: OrderEvidence) -> Result<Option<Parsed<NaiveDate>>, ValueError> {
    Ok(date_time(cell, evidence)?.map(|parsed| parsed.map(|at| at.date())))
}

/// A moment as the clock on the wall showed it; one with an offset is turned into Chinese time.
///
/// # Errors
/// [`ValueError::NotADate`], [`ValueError::OutOfRange`], [`ValueError::FormulaError`].
pub fn date_time(cell: &Cell, evidence: OrderEvidence) -> Result<Option<Parsed<NaiveDateTime>>, ValueError> {
    let found = match cell {
        Cell::Empty => return Ok(None),
        Cell::Date(at) => Parsed::plain(*at),
        Cell::Error(_) => return Err(ValueError::FormulaError),
        Cell::Bool(_) => return Err(ValueError::NotADate),
        Cell::Number(digits) => from_number(digits)?,
        Cell::Text(text) => match content(text) {
            None => return Ok(None),
            Some(text) => from_text(&text, evidence)?,
        },
    };
    if YEARS.contains(&found.value.year()) { Ok(Some(found)) } else { Err(ValueError::OutOfRange) }
}

/// A number without a date format: a year, a month, a day written together, or a count of days.
fn from_number(digits: &str) -> Result<Parsed<NaiveDateTime>, ValueError> {
    let number = exact_decimal(digits).ok_or(ValueError::NotADate)?;
    if number.fract().is_zero()
        && let Some(found) = compact(&number.normalize().to_string())
    {
        return Ok(found);
    }
    let at = serial_date_time(number, false).ok_or(ValueError::NotADate)?;
    Ok(Parsed { value: at, warnings: vec![Warning::SerialDate] })
}

fn from_text(text: &str, evidence: OrderEvidence) -> Result<Parsed<NaiveDateTime>, ValueError> {
    let (day, rest) = split(text);
    let Clock { time, shift } = if rest.is_empty() {
        Clock { time: NaiveTime::MIN, shift: chrono::TimeDelta::zero() }
    } else {
        clock(rest).ok_or(ValueError::NotADate)?
    };
    let found = day_of(&day, evidence).ok_or(ValueError::NotADate)?;
    let at = found.value.date().and_time(if rest.is_empty() { found.value.time() } else { time });
    let value = at.checked_add_signed(shift).ok_or(ValueError::OutOfRange)?;
    Ok(Parsed { value, warnings: found.warnings })
}

/// Parts the day, with 年月日 turned into plain separators, from what follows it.
fn split(text: &str) -> (String, &str) {
    if let Some((year, rest)) = text.split_once('年') {
        let end = rest.find(['日', '号']);
        let (day, after) = end.map_or((rest, ""), |at| rest.split_at(at));
        let after = after.trim_start_matches(['日', '号']);
        let plain = day.replace('月', "-").replace(' ', "");
        return (format!("{}-{plain}", year.trim()).trim_end_matches('-').to_owned(), after.trim());
    }
    let at = text.find(|character: char| character.is_whitespace() || matches!(character, 'T' | 't'));
    match at {
        // A letter may also belong to the name of a month: 31-Oct-2016.
        Some(at)
            if at >= 4
                && !text.get(..at).is_some_and(|day| day.ends_with(|c: char| c.is_ascii_alphabetic())) =>
        {
            let (day, rest) = text.split_at(at);
            (day.to_owned(), rest.trim_start_matches(['T', 't']).trim())
        }
        _ => (text.to_owned(), ""),
    }
}

fn day_of(day: &str, evidence: OrderEvidence) -> Option<Parsed<NaiveDateTime>> {
    let parts: Vec<&str> = day.split(['-', '/', '.']).map(str::trim).collect();
    match parts.as_slice() {
        [digits] => compact(digits),
        // What a spreadsheet makes of a bare year: 2021.0.
        [year, "0"] if year.len() == 4 => compact(year),
        [first, second] => month_of(first, second),
        [_, _, _] => {
            let numbers = Numbers::read(&parts)?;
            if numbers.year_leads() {
                return numbers.in_order(DateOrder::YearFirst).map(|date| Parsed::plain(midnight(date)));
            }
            numbers.with_evidence(evidence)
        }
        _ => None,
    }
}

/// `2026-01` and `01/2026`: the first day of the month.
fn month_of(first: &str, second: &str) -> Option<Parsed<NaiveDateTime>> {
    let (year, month) = if first.len() == 4 { (first, second) } else { (second, first) };
    if year.len() != 4 || month.len() > 2 {
        return None;
    }
    let date = NaiveDate::from_ymd_opt(number(year)?.cast_signed(), number(month)?, 1)?;
    Some(Parsed { value: midnight(date), warnings: vec![Warning::DayAssumed] })
}

/// Digits without separators, told apart by their count.
fn compact(digits: &str) -> Option<Parsed<NaiveDateTime>> {
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let piece = |from: usize, to: usize| digits.get(from..to).and_then(number);
    let ymd = |year: u32, month: u32, day: u32| {
        NaiveDate::from_ymd_opt(year.cast_signed(), month, day).filter(|date| YEARS.contains(&date.year()))
    };
    let (date, warning) = match digits.len() {
        4 => (ymd(piece(0, 4)?, 1, 1)?, Some(Warning::MonthAssumed)),
        5 => {
            let serial = digits.parse().ok().filter(|serial| TEXT_SERIALS.contains(serial))?;
            let at = serial_date_time(serial.into(), false)?;
            (at.date(), Some(Warning::SerialDate))
        }
        6 => (ymd(piece(0, 4)?, piece(4, 6)?, 1)?, Some(Warning::DayAssumed)),
        8 => (ymd(piece(0, 4)?, piece(4, 6)?, piece(6, 8)?)?, None),
        14 => {
            let date = ymd(piece(0, 4)?, piece(4, 6)?, piece(6, 8)?)?;
            let at = date.and_hms_opt(piece(8, 10)?, piece(10, 12)?, piece(12, 14)?)?;
            return Some(Parsed::plain(at));
        }
        _ => return None,
    };
    Some(Parsed { value: midnight(date), warnings: warning.into_iter().collect() })
}

/// Three numbers in the order in which they stand.
#[derive(Debug, Clone, Copy)]
pub(super) struct Numbers {
    parts: [u32; 3],
    four_digits: [bool; 3],
    /// The month was written as a name and needs no evidence.
    month_named: bool,
}

/// The three numbers of a text whose order needs evidence; `None` for every other text.
pub(super) fn bare_numbers(text: &str) -> Option<Numbers> {
    let text = content(text)?;
    let (day, _) = split(&text);
    let parts: Vec<&str> = day.split(['-', '/', '.']).map(str::trim).collect();
    Numbers::read(&parts).filter(|numbers| !numbers.year_leads() && !numbers.month_named)
}

impl Numbers {
    fn read(parts: &[&str]) -> Option<Self> {
        let [first, second, third] = parts else { return None };
        if [first, second, third]
            .iter()
            .any(|part| !matches!(part.len(), 1 | 2 | 4) && number(part).is_some())
        {
            return None;
        }
        let named = month_name(second);
        let middle = named.or_else(|| number(second))?;
        Some(Self {
            parts: [number(first)?, middle, number(third)?],
            four_digits: [first.len() == 4, named.is_none() && second.len() == 4, third.len() == 4],
            month_named: named.is_some(),
        })
    }

    /// Whether a four-digit year stands first, which leaves no doubt.
    const fn year_leads(&self) -> bool {
        matches!(self.four_digits, [true, false, false])
    }

    /// The date in an order, when it exists and a four-digit year stands at its place.
    pub(super) fn in_order(self, order: DateOrder) -> Option<NaiveDate> {
        let [first, second, third] = self.parts;
        let (year, month, day, year_at) = match order {
            DateOrder::DayFirst => (third, second, first, [false, false, true]),
            DateOrder::MonthFirst => (third, first, second, [false, false, true]),
            DateOrder::YearFirst => (first, second, third, [true, false, false]),
        };
        let short = self.four_digits == [false; 3];
        if !short && self.four_digits != year_at {
            return None;
        }
        let year = match year {
            0..=68 if short => year + 2000,
            69..=99 if short => year + 1900,
            year => year,
        };
        NaiveDate::from_ymd_opt(year.cast_signed(), month, day)
    }

    fn with_evidence(self, evidence: OrderEvidence) -> Option<Parsed<NaiveDateTime>> {
        let mut warnings = Vec::new();
        if self.four_digits == [false; 3] {
            warnings.push(Warning::CenturyAssumed);
        }
        let order = if self.month_named { DateOrder::DayFirst } else { evidence.order };
        let others = [DateOrder::DayFirst, DateOrder::MonthFirst, DateOrder::YearFirst];
        let swapped =
            || others.into_iter().filter(|_| !self.month_named).find_map(|order| self.in_order(order));
        let date = if let Some(date) = self.in_order(order) {
            let differs = |other| self.in_order(other).is_some_and(|reading| reading != date);
            if evidence.is_ambiguous && !self.month_named && others.into_iter().any(differs) {
                warnings.push(Warning::DateOrderAssumed);
            }
            date
        } else {
            warnings.push(Warning::DateOrderSwapped);
            swapped()?
        };
        Some(Parsed { value: midnight(date), warnings })
    }
}

fn month_name(text: &str) -> Option<u32> {
    const NAMES: [&str; 12] =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let start = text.get(..3)?.to_ascii_lowercase();
    if !text.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        return None;
    }
    NAMES.iter().zip(1..).find(|(name, _)| **name == start).map(|(_, month)| month)
}

fn number(text: &str) -> Option<u32> {
    let plain = (1..=4).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    if plain { text.parse().ok() } else { None }
}

fn midnight(date: NaiveDate) -> NaiveDateTime {
    date.and_time(NaiveTime::MIN)
}

#[cfg(test)]
#[path = "dates_tests.rs"]
mod tests;
