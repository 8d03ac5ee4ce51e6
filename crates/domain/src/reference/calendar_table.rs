//! A year's calendar table as it is kept: with the notice it comes from and its version.

use serde::Serialize;
use uuid::Uuid;

use super::entry::YEARS;
use super::{CalendarFault, CalendarYear};
use crate::audit::{Audited, Event, EventName, SubjectKind, id_of_code};
use crate::fault::{Code, Fault, FieldFault};
use crate::input::Fields;

/// The longest name of a notice, in characters.
const MAX_SOURCE: usize = 200;

/// The table of one year with its source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CalendarTable {
    /// The days that differ from the week.
    #[serde(flatten)]
    pub table: CalendarYear,
    /// The notice it comes from.
    pub source: String,
    /// Rises by one with every change.
    pub version: i64,
    #[serde(skip)]
    label: String,
}

impl CalendarTable {
    /// Puts a stored table together again.
    pub fn stored(table: CalendarYear, source: String, version: i64) -> Self {
        let label = table.year().to_string();
        Self { table, source, version, label }
    }

    /// Replaces `before`, or begins the year; `None` when the same already stands.
    ///
    /// # Errors
    /// A [`Fault`] when the source is missing or the year is none that tables are published for.
    pub fn save(
        before: Option<&Self>,
        table: CalendarYear,
        source: &str,
    ) -> Result<Option<(Self, Event)>, Fault> {
        let mut fields = Fields::default();
        let source = fields.text("/source", source, MAX_SOURCE);
        let source = fields.finish(source)?;
        if !is_reckoned(table.year()) {
            return Err(Fault::new(Code::RequestPath));
        }
        let Some(before) = before else {
            let new = Self::stored(table, source, 1);
            let event = Event::created(EventName::CalendarYearSaved, &new);
            return Ok(Some((new, event)));
        };
        if before.table == table && before.source == source {
            return Ok(None);
        }
        let after = Self::stored(table, source, before.version.saturating_add(1));
        let event = Event::changed(EventName::CalendarYearSaved, before, &after);
        Ok(Some((after, event)))
    }
}

/// Whether deadlines of `year` are reckoned here.
pub fn is_reckoned(year: i32) -> bool {
    YEARS.contains(&year)
}

impl Audited for CalendarTable {
    const KIND: SubjectKind = SubjectKind::CalendarYear;

    fn subject_id(&self) -> Uuid {
        id_of_code(Self::KIND, &self.label)
    }

    fn subject_name(&self) -> &str {
        &self.label
    }
}

impl From<&CalendarFault> for FieldFault {
    fn from(fault: &CalendarFault) -> Self {
        let code = Code::parse(fault.code.as_str()).unwrap_or(Code::FieldMalformed);
        Self::new(fault.pointer(), code).with("given", &fault.given)
    }
}

impl From<Vec<CalendarFault>> for Fault {
    fn from(faults: Vec<CalendarFault>) -> Self {
        Self::invalid(faults.iter().map(FieldFault::from).collect())
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::reference::{CalendarDay, CalendarFaultCode, DayKind};

    fn table(day: u32) -> CalendarYear {
        let date = NaiveDate::from_ymd_opt(2027, 1, day).unwrap();
        let day = CalendarDay { date, kind: DayKind::Holiday, name: "元旦".to_owned() };
        CalendarYear::parse(2027, vec![day]).unwrap()
    }

    #[test]
    fn every_fault_of_a_table_is_in_the_catalogue() {
        for code in CalendarFaultCode::ALL {
            assert!(Code::parse(code.as_str()).is_some(), "{}", code.as_str());
        }
    }

    #[test]
    fn a_year_is_begun_then_replaced_and_the_same_again_is_no_change() {
        let (first, event) = CalendarTable::save(None, table(1), "通知").unwrap().unwrap();
        assert_eq!((first.version, event.before), (1, None));
        assert_eq!(CalendarTable::save(Some(&first), table(1), " 通知").unwrap(), None);
        let (second, event) = CalendarTable::save(Some(&first), table(2), "更正").unwrap().unwrap();
        assert_eq!(second.version, 2);
        assert_eq!(event.before.unwrap()["source"], "通知");
        assert_eq!(event.after.unwrap()["days"][0]["date"], "2027-01-02");
        assert_eq!(event.subject_name, "2027");
    }

    #[test]
    fn a_table_without_its_notice_is_refused() {
        let fault = CalendarTable::save(None, table(1), " ").unwrap_err();
        assert_eq!(fault.fields[0].pointer, "/source");
    }
}
