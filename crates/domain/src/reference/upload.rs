//! Reading an uploaded calendar table from rows that were split already (CSV or a sheet).
//!
//! The header decides the columns, in Chinese or English; other columns (a weekday, a flag) are ignored.
//! Blank rows are skipped.

use chrono::NaiveDate;

use super::calendar::{CalendarDay, CalendarFault, CalendarFaultCode, CalendarYear, DayKind};

const DATE_HEADERS: [&str; 3] = ["date", "日期", "时间"];
const KIND_HEADERS: [&str; 4] = ["kind", "类型", "安排", "休/班"];
const NAME_HEADERS: [&str; 4] = ["name", "名称", "节日", "节假日"];

impl CalendarYear {
    /// Reads `rows`, the first of which is the header, as the table of `year`.
    ///
    /// # Errors
    /// All unreadable cells; when every cell is readable, all faults of [`Self::parse`]. Rows of faults are
    /// counted from 0 without the header, blank rows included.
    pub fn from_rows<R, C>(year: i32, rows: &[R]) -> Result<Self, Vec<CalendarFault>>
    where
        R: AsRef<[C]>,
        C: AsRef<str>,
    {
        let (header, body) = rows.split_first().ok_or_else(|| {
            vec![CalendarFault {
                row: None,
                field: "days",
                code: CalendarFaultCode::Empty,
                given: year.to_string(),
            }]
        })?;
        let columns = Columns::find(header.as_ref())?;
        let (mut days, mut places, mut faults) = (Vec::new(), Vec::new(), Vec::new());
        for (row, cells) in body.iter().enumerate() {
            let cells: Vec<&str> = cells.as_ref().iter().map(|cell| cell.as_ref().trim()).collect();
            if cells.iter().all(|cell| cell.is_empty()) {
                continue;
            }
            match columns.day(row, &cells) {
                Ok(day) => {
                    days.push(day);
                    places.push(row);
                }
                Err(fault) => faults.push(fault),
            }
        }
        if !faults.is_empty() {
            return Err(faults);
        }
        Self::parse(year, days).map_err(|faults| faults.into_iter().map(|f| replaced(f, &places)).collect())
    }
}

/// A fault of the n-th day as a fault of the row it came from.
fn replaced(fault: CalendarFault, places: &[usize]) -> CalendarFault {
    CalendarFault { row: fault.row.and_then(|index| places.get(index).copied()), ..fault }
}

/// Where the three columns are.
struct Columns {
    date: usize,
    kind: usize,
    name: usize,
}

impl Columns {
    fn find<C: AsRef<str>>(header: &[C]) -> Result<Self, Vec<CalendarFault>> {
        let find = |field: &'static str, names: &[&str]| {
            let is_one = |cell: &C| {
                let cell = cell.as_ref().trim_start_matches('\u{feff}').trim();
                names.iter().any(|name| cell.eq_ignore_ascii_case(name))
            };
            header.iter().position(is_one).ok_or(CalendarFault {
                row: None,
                field,
                code: CalendarFaultCode::ColumnMissing,
                given: names.join(", "),
            })
        };
        match (find("date", &DATE_HEADERS), find("kind", &KIND_HEADERS), find("name", &NAME_HEADERS)) {
            (Ok(date), Ok(kind), Ok(name)) => Ok(Self { date, kind, name }),
            (date, kind, name) => Err([date, kind, name].into_iter().filter_map(Result::err).collect()),
        }
    }

    fn day(&self, row: usize, cells: &[&str]) -> Result<CalendarDay, CalendarFault> {
        let fault =
            |field, code, given: &str| CalendarFault { row: Some(row), field, code, given: given.to_owned() };
        let cell = |field, index: usize| {
            cells.get(index).copied().ok_or_else(|| fault(field, CalendarFaultCode::CellMissing, ""))
        };
        let (date, kind, name) =
            (cell("date", self.date)?, cell("kind", self.kind)?, cell("name", self.name)?);
        Ok(CalendarDay {
            date: read_date(date).ok_or_else(|| fault("date", CalendarFaultCode::DateUnreadable, date))?,
            kind: read_kind(kind).ok_or_else(|| fault("kind", CalendarFaultCode::KindUnreadable, kind))?,
            name: name.to_owned(),
        })
    }
}

/// `2026-10-01`, `2026/10/1`, `2026.10.1`, `20261001`, `2026年10月1日`.
fn read_date(text: &str) -> Option<NaiveDate> {
    if text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return NaiveDate::parse_from_str(text, "%Y%m%d").ok();
    }
    let text = text.strip_suffix('日').unwrap_or(text);
    let mut parts = text.split(['-', '/', '.', '年', '月']);
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || year.len() != 4 {
        return None;
    }
    NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

fn read_kind(text: &str) -> Option<DayKind> {
    match text.to_ascii_lowercase().as_str() {
        "holiday" | "off" | "休" | "休息" | "放假" | "节假日" | "假" => Some(DayKind::Holiday),
        "makeup_workday" | "workday" | "班" | "上班" | "补班" | "调休上班" | "调班" => {
            Some(DayKind::MakeupWorkday)
        }
        _ => None,
    }
}

#[cfg(test)]
#[path = "upload_tests.rs"]
mod tests;
